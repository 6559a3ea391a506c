import Quotations

/// What a test compares of a quotation: its words, its kind and who said it.
struct Found: Sendable, Equatable, CustomStringConvertible {
    let kind: QuotationKind
    let text: String
    let speaker: String?

    init(_ kind: QuotationKind, _ text: String, _ speaker: String?) {
        self.kind = kind
        self.text = text
        self.speaker = speaker
    }

    var description: String { "\(kind) “\(text)” \(speaker ?? "–")" }

    /// Everything found in a text, each speaker by the words printed at the quotation.
    static func all(in text: String) -> [Found] {
        quotations(in: text).map { Found($0.kind, $0.text, $0.speaker?.text) }
    }

    /// What is found in a text that was published on a Wednesday.
    static func quotations(in text: String) -> [Quotation] {
        QuotationScanner(articleDate: ArticleDate(iso: "2025-06-11")).quotations(in: text)
    }

    /// The words and who is meant to have said them.
    static func rows(_ text: String) -> [String] {
        quotations(in: text).map { "\($0.text) | \($0.speaker?.name ?? "–")" }
    }

    /// The same with the day.
    static func datedRows(_ text: String) -> [String] {
        quotations(in: text).map { [$0.text, $0.speaker?.name ?? "–", $0.date ?? "–"].joined(separator: " | ") }
    }
}

/// The words at a range of scalars.
func words(of text: String, _ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: Array(text.unicodeScalars)[range])
    return String(view)
}
