/// Finds quotations and their speakers in the plain text of a news article.
///
/// A hand-written scanner: scalars become tokens, sentences and paragraphs; marks
/// are paired; verbs of saying get their subjects; quoted spans
/// get their verbs. Time and memory grow linearly with the text. Nothing is
/// looked up anywhere: speakers are words of the text.
public struct QuotationScanner: Sendable {
    /// The day that weekdays and "last month" are resolved against; without one only complete dates are read.
    public let articleDate: ArticleDate?
    /// Whether two apostrophes in a row (`''`) are a quotation mark, as in some newspaper archives.
    public let readsDoubledApostrophes: Bool

    public init(articleDate: ArticleDate? = nil, readsDoubledApostrophes: Bool = false) {
        self.articleDate = articleDate
        self.readsDoubledApostrophes = readsDoubledApostrophes
    }

    /// The quotations of a text, in the order in which they begin.
    public func quotations(in text: String) -> [Quotation] { read(text).quotations }

    /// The quotations of a text, and the language as which it was read.
    ///
    /// Of languages that are not known only whole quotations are given, without speakers.
    public func read(_ text: String) -> (quotations: [Quotation], language: Language) {
        let scalars = Self.scalars(of: text)
        let language = Language(of: scalars)
        if language == .chinese {
            return (ChineseReader(scalars: scalars, articleDate: articleDate).read(), language)
        }
        let article = Article(scalars, language: language, readsDoubledApostrophes: readsDoubledApostrophes)
        let found = QuotationComposer(ArticleReading(article, date: articleDate)).quotations()
        guard language == .other else { return (found, language) }
        return (found.filter { $0.isWhole(in: scalars) }.map(\.withoutSpeaker), language)
    }
}

extension QuotationScanner {
    /// The scalars of a text, most of which are single bytes: a view of scalars asks of each how many it has.
    private static func scalars(of text: String) -> [Unicode.Scalar] {
        // No more than there are bytes; to count them first would take as long as to read them.
        [Unicode.Scalar](unsafeUninitializedCapacity: text.utf8.count) { buffer, count in
            var text = text
            text.withUTF8 { bytes in
                var position = 0
                while position < bytes.count {
                    if let run = singles(bytes, from: position), let place = buffer.baseAddress {
                        UnsafeMutableRawPointer(place + count).storeBytes(
                            of: SIMD8<UInt32>(truncatingIfNeeded: run), as: SIMD8<UInt32>.self)
                        position += run.scalarCount
                        count += run.scalarCount
                        continue
                    }
                    let first = bytes[position]
                    guard first < 0x80 else {
                        // The bytes of a string are valid: those of a scalar that is no single byte go on with 0b10…
                        var end = position + 1
                        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
                        var value = UInt32(first) & (0x7F >> UInt32(end - position))
                        for byte in bytes[position + 1..<end] { value = value << 6 | UInt32(byte & 0x3F) }
                        buffer[count] = Unicode.Scalar(value) ?? "\u{FFFD}"
                        count += 1
                        position = end
                        continue
                    }
                    buffer[count] = Unicode.Scalar(first)
                    count += 1
                    position += 1
                }
            }
        }
    }

    /// The next bytes, where they are a scalar each, which most are: asked of all of them at once.
    private static func singles(_ bytes: UnsafeBufferPointer<UInt8>, from position: Int) -> SIMD8<UInt8>? {
        guard bytes.count - position >= SIMD8<UInt8>.scalarCount else { return nil }
        let run = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: position, as: UInt64.self)
        return run & 0x8080_8080_8080_8080 == 0 ? unsafeBitCast(run, to: SIMD8<UInt8>.self) : nil
    }
}

extension Quotation {
    /// Whether it can be a whole sentence: where nothing around the words is understood only they tell.
    fileprivate func isWhole(in scalars: [Unicode.Scalar]) -> Bool {
        guard kind != .indirect, let first = text.first(where: { $0.isLetter || $0.isNumber }) else { return false }
        if kind == .direct { return true }
        let words = text.split(separator: " ")
        guard !first.isLowercase else { return false }
        let last = text.last { !$0.isWhitespace }
        if words.count > 3, last == "." || last == "!" || last == "?" || last == "…" { return true }
        // «È un guasto», ha dichiarato: a comma leads over to who speaks; a title has capitals throughout.
        return words.count > 1 && range.upperBound < scalars.count && ScalarKind(scalars[range.upperBound]) == .comma
            && words.dropFirst().contains { $0.first?.isLowercase == true }
    }

    /// The words alone, where nothing around them is understood.
    fileprivate var withoutSpeaker: Quotation {
        Quotation(
            kind: .direct, range: range, parts: parts, text: text, clause: nil, speaker: nil, undertaking: nil,
            verb: nil,
            setting: nil, date: nil, dateBasis: nil, paragraph: paragraph,
            paragraphRange: paragraphRange, confidence: confidence)
    }
}
