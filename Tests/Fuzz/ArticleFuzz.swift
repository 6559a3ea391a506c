import Markup
import Quotations

/// Articles, plain and as pages of the web: what is found in a text lies in it.
enum ArticleFuzz {
    private static let scanners = [false, true].map { QuotationScanner(readsDoubledApostrophes: $0) }

    static func extract(_ input: [UInt8]) {
        guard let text = String(validating: input, as: UTF8.self) else { return }
        extract(text, input)
    }

    /// Whatever is written is some page, and its text is an article; two readings of it are the same.
    static func readPage(_ input: [UInt8]) {
        guard let page = HTMLPage(input) else { return }
        if HTMLPage(input) != page { broken("a page is not read the same twice", input) }
        extract(page.text, input)
    }

    private static func extract(_ text: String, _ input: [UInt8]) {
        let count = text.unicodeScalars.count
        for scanner in scanners {
            for quotation in scanner.quotations(in: text) {
                let ranges = [quotation.range, quotation.speaker?.range, quotation.speaker?.antecedent?.range]
                for range in ranges.compactMap(\.self) where range.upperBound > count || range.isEmpty {
                    broken("a quotation or its speaker lies outside of the text", input)
                }
            }
        }
    }
}
