/// The day that an article is about: what is told without a date was said then, as far as the article shows.
enum ArticleDay {
    /// Quotations without a date get, marked as inferred, the date that another of the same paragraph and speaker has, else
    /// that of the first quotation with a whole day.
    static func completing(_ quotations: [Quotation]) -> [Quotation] {
        guard let day = quotations.lazy.compactMap(\.date).first(where: { $0.utf8.count == 10 }) else {
            return quotations
        }
        var last: Quotation?
        return quotations.map { quotation in
            guard quotation.date == nil else {
                last = quotation
                return quotation
            }
            let continues =
                last.map { $0.paragraph == quotation.paragraph && $0.speaker?.name == quotation.speaker?.name } ?? false
            return quotation.inferring(date: continues ? last?.date ?? day : day)
        }
    }
}

extension Quotation {
    fileprivate func inferring(date: String) -> Quotation {
        Quotation(
            kind: kind, range: range, parts: parts, text: text, clause: clause, speaker: speaker, verb: verb,
            setting: setting, date: date, isDateInferred: true, paragraph: paragraph, paragraphRange: paragraphRange,
            confidence: confidence)
    }
}
