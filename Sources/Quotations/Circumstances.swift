/// When and where something was said, from the words about the verb that are neither speaker nor speech.
struct Circumstances {
    private let items: [Token]
    private let phrases: NounPhraseFinder
    private let dates: DateReading

    init(article: Article, phrases: NounPhraseFinder, articleDate: ArticleDate?) {
        items = article.items
        self.phrases = phrases
        dates = DateReading(items: article.items, scalars: article.scalars, articleDate: articleDate)
    }

    /// The date in the places where one belongs to the verb: next to it, or at the head of the sentence.
    func date(of frame: ReportingFrame, in sentence: Range<Int>) -> String? {
        if frame.form == .subjectVerb, !frame.isShared,
            let date = dates.date(
                in: frame.subject.items.upperBound..<max(frame.subject.items.upperBound, frame.verb.lowerBound))
        {
            return date
        }
        if let date = dates.date(in: after(frame, in: sentence)) { return date }
        return opening(of: frame, in: sentence).flatMap { dates.date(in: $0) }
    }

    /// To whom or where it was said: items of the words as printed.
    func setting(of frame: ReportingFrame, in sentence: Range<Int>) -> Range<Int>? {
        if let addressee = frame.addressee, frame.verbClasses.contains(.addresses) {
            let addressee = trimmed(addressee)
            let isPronoun =
                addressee.count == 1
                && !items[addressee.lowerBound].classes.isDisjoint(with: [.pronoun, .objectPronoun])
            if !isPronoun, !addressee.isEmpty, items[addressee.lowerBound].classes.isDisjoint(with: .possessive) {
                return withProgramme(addressee, sentence)
            }
        }
        if let occasion = occasion(in: after(frame, in: sentence), sentence) { return occasion }
        return opening(of: frame, in: sentence).flatMap { occasion(in: $0, sentence) }
    }

    /// The words after the verb and its addressee, up to what was said.
    private func after(_ frame: ReportingFrame, in sentence: Range<Int>) -> Range<Int> {
        let start = frame.form == .accordingTo ? frame.extent.upperBound : frame.complement
        var end = start
        var isInPhrase = false
        while end < sentence.upperBound, end - start < 24 {
            let item = items[end]
            if item.endsSentence || item.shape == .colon || item.shape == .semicolon { break }
            if item.shape == .comma, !isDateComma(end, sentence) { break }
            if item.shape == .quote, end == start || items[end - 1].shape != .possessive { break }
            if item.isWord, !item.isCapitalised {
                if item.classes.contains(.that)
                    || !item.classes.isDisjoint(with: [.pronoun, .auxiliary, .relative, .participle])
                {
                    break
                }
                if item.classes.contains(.preposition) { isInPhrase = true }
                let begins =
                    phrases.isAdverb(item) || phrases.isTime(end, from: sentence.lowerBound)
                    || !item.classes.isDisjoint(with: [.preposition, .ordinalTime])
                if !isInPhrase, !begins { break }
            } else if !isInPhrase, item.isWord, !phrases.isTime(end, from: sentence.lowerBound) {
                break
            }
            end += 1
        }
        return start..<end
    }

    /// The comma of "June 10, 2025".
    private func isDateComma(_ index: Int, _ sentence: Range<Int>) -> Bool {
        index > sentence.lowerBound && index + 1 < sentence.upperBound && items[index - 1].shape == .number
            && items[index + 1].shape == .number
    }

    /// An adverbial at the head of the sentence, before the subject: "On
    /// Monday,", but not "Following the talks last month,".
    private func opening(of frame: ReportingFrame, in sentence: Range<Int>) -> Range<Int>? {
        let end = frame.subject.items.lowerBound
        guard frame.form == .subjectVerb, !frame.isShared, end > sentence.lowerBound, end - sentence.lowerBound <= 24
        else { return nil }
        let first = items[sentence.lowerBound]
        let isOfTimeOrPlace =
            phrases.isTime(sentence.lowerBound, from: sentence.lowerBound)
            || !first.classes.isDisjoint(with: [.ordinalTime, .opening, .time, .adverb, .conjunction])
        guard isOfTimeOrPlace else { return nil }
        let region = sentence.lowerBound..<end
        let holdsClause = region.contains {
            items[$0].shape == .quote
                || !items[$0].classes.isDisjoint(with: [.that, .say, .relative])
                    && items[$0].classes.isDisjoint(with: [.document, .occasion])
        }
        return holdsClause ? nil : region
    }

    /// "in an interview with the station", "at a news conference", "on the evening news".
    private func occasion(in range: Range<Int>, _ sentence: Range<Int>) -> Range<Int>? {
        var index = range.lowerBound
        while index + 1 < range.upperBound {
            defer { index += 1 }
            let item = items[index]
            guard item.isWord, item.classes.contains(.preposition),
                item.classes.isDisjoint(with: .to) || isNominal(items[index + 1]),
                !phrases.isTime(index + 1, from: sentence.lowerBound)
            else { continue }
            let start = index + 1
            var end = start
            var isOccasion = false
            // What names the occasion stands before any further preposition: not "for help in a statement".
            var isHead = true
            while end < range.upperBound, end - start < 14 {
                let word = items[end]
                guard word.isWord || word.shape == .possessive || word.shape == .number else { break }
                if phrases.isTime(end, from: sentence.lowerBound) { break }
                if word.isWord, !word.isCapitalised {
                    if end > start, isOccasion, phrases.isParticiple(word) { break }
                    if !word.classes.isDisjoint(with: [.verb, .auxiliary, .pronoun, .objectPronoun, .subordinator]),
                        word.classes.isDisjoint(with: [.preposition, .possessive])
                    {
                        break
                    }
                    if word.classes.contains(.to), end + 1 >= range.upperBound || !isNominal(items[end + 1]) { break }
                    if word.classes.contains(.preposition) { isHead = false }
                }
                if isHead, !word.classes.isDisjoint(with: [.occasion, .audience]) { isOccasion = true }
                end += 1
            }
            end = trimmed(start..<end).upperBound
            if items[start..<end].contains(where: { $0.classes.contains(.time) }) { continue }
            let isChannel = item.classes.contains(.on) && start < end && items[start].isCapitalised
            if start < end, isOccasion || isChannel { return withProgramme(start..<end, sentence) }
        }
        return nil
    }

    /// Without the words at its end that begin something else: "parliament last", "the meeting on".
    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound, !items[end - 1].isCapitalised,
            items[end - 1].shape == .number
                || !items[end - 1].classes.isDisjoint(with: [.preposition, .determiner, .ordinalTime])
        { end -= 1 }
        return range.lowerBound..<end
    }

    private func isNominal(_ item: Token) -> Bool {
        item.isCapitalised || !item.classes.isDisjoint(with: [.determiner, .audience, .person])
    }

    /// With the name of a programme in marks: the station's “Evening Talk”.
    private func withProgramme(_ range: Range<Int>, _ sentence: Range<Int>) -> Range<Int> {
        let last = range.upperBound
        guard last < sentence.upperBound, items[last].shape == .quote, items[last - 1].shape == .possessive else {
            return items[last - 1].shape == .possessive && range.count > 1 ? range.lowerBound..<last - 1 : range
        }
        return range.lowerBound..<last + 1
    }
}
