/// A text as the later stages read it: sentences of tokens in which each quoted span is one token.
///
/// One object, which all later stages hold: a copy would cost a count for each of its arrays.
final class Article {
    struct Sentence {
        let items: Range<Int>
        let paragraph: Int
    }

    let scalars: [Unicode.Scalar]
    let language: Language
    let spans: [QuotedSpan]
    /// Tokens outside quotation marks, and one for each quoted span.
    let items: [Token]
    let sentences: [Sentence]
    /// Ranges of `sentences`.
    let paragraphs: [Range<Int>]
    /// What each paragraph is, and the items of the dateline that opens it.
    let layouts: [(role: ParagraphRole, items: Range<Int>, dateline: Range<Int>?)]
    /// Whether it is a page of entries with the times of day at which they were written.
    let isLivePage: Bool

    init(_ scalars: [Unicode.Scalar], language: Language, readsDoubledApostrophes: Bool) {
        self.scalars = scalars
        self.language = language
        var layout = Paragraphs(of: Tokenizer.tokens(of: scalars, in: language, from: FrontMatter(scalars)?.end ?? 0))
        let pairs = MarkPairing.spans(
            scalars: scalars, paragraphs: layout, readsDoubledApostrophes: readsDoubledApostrophes)
        spans = DashDialogue.joined(
            InnerAttribution.parted(pairs, tokens: layout.tokens, language), paragraphs: layout, language)
        let cut = ArticleCut(&layout, spans: spans, scalars: scalars)
        (items, sentences, paragraphs, layouts) = (cut.items, cut.sentences, cut.paragraphs, cut.layouts)
        isLivePage = cut.isLivePage
    }

    private static let corrections = WordSet("correction corrections clarification clarifications corrigenda errata")
    private static let own = WordSet("we column article report caption headline story leader editorial")

    /// Whether it is a page on which a paper takes back what it said.
    private(set) lazy var isOfCorrections = layouts.prefix(2).contains { layout in
        layout.items.count < 5 && layout.items.contains { Self.corrections.contains(items[$0]) }
    }

    /// "We said", "an article said", on a page of corrections: the paper itself.
    func isOfPaper(_ subject: NounPhrase) -> Bool {
        guard isOfCorrections, let last = subject.items.last else { return false }
        return Self.own.contains(items[last])
    }

    /// The words in the brackets of the dateline: "SALTMERE, June 2 (Interwire) -".
    private lazy var agency: Set<UInt64> = {
        var found: Set<UInt64> = []
        for dateline in layouts.prefix(4).compactMap(\.dateline) {
            guard let open = dateline.first(where: { items[$0].shape == .open }) else { continue }
            for index in open + 1..<dateline.upperBound where items[index].isWord && items[index].isCapitalised {
                found.insert(items[index].digest)
            }
        }
        return found
    }()

    /// "Interwire reported that": the agency that wrote it.
    func isOfAgency(_ subject: NounPhrase) -> Bool {
        subject.kind == .name && !agency.isEmpty && subject.items.allSatisfy { agency.contains(items[$0].digest) }
    }

    /// Whether a word has no small letters.
    func isInCapitals(_ index: Int) -> Bool {
        scalars[items[index].start..<items[index].end].allSatisfy { ScalarKind($0) == .capital }
    }

    /// The words at a range of scalars.
    func text(_ range: Range<Int>) -> String {
        scalars.withUnsafeBufferPointer { scalars in
            let words = UnsafeBufferPointer(rebasing: scalars[range])
            // What has no branches is done for several scalars at once.
            let length = words.reduce(words.count) { length, scalar in
                let code = scalar.value
                return length &+ (code > 0x7F ? 1 : 0) &+ (code > 0x7FF ? 1 : 0) &+ (code > 0xFFFF ? 1 : 0)
            }
            // Appending scalar by scalar to a string is several times slower.
            return String(unsafeUninitializedCapacity: length) { bytes in
                var count = 0
                for scalar in words {
                    if scalar.isASCII {
                        bytes[count] = UInt8(truncatingIfNeeded: scalar.value)
                        count &+= 1
                    } else {
                        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
                            bytes[count] = byte
                            count &+= 1
                        }
                    }
                }
                return count
            }
        }
    }
}
