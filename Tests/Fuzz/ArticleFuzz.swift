import Quotations

/// Articles: what is found in a text lies in it.
enum ArticleFuzz {
    private static let scanners = [false, true].map { QuotationScanner(readsDoubledApostrophes: $0) }

    static func extract(_ input: [UInt8]) {
        guard let text = String(validating: input, as: UTF8.self) else { return }
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
