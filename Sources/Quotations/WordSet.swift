/// A closed set of words, asked by their scalars.
struct WordSet: Sendable {
    private var digests: Set<UInt64> = []

    /// - Parameter words: parted by spaces or line ends.
    init(_ words: String) {
        for word in Self.split(words) { digests.insert(WordDigest(word.unicodeScalars).value) }
    }

    /// - Parameters:
    ///   - verbs: base forms of regular verbs, which are inflected.
    ///   - irregular: further forms.
    init(verbs: String, irregular: String = "") {
        self.init(irregular)
        for verb in Self.split(verbs) {
            let forms = Inflection(of: String(verb))
            for form in [forms.base, forms.present, forms.past, forms.participle] {
                digests.insert(WordDigest(form.unicodeScalars).value)
            }
        }
    }

    private static func split(_ words: String) -> [Substring] {
        words.split(whereSeparator: { $0 == " " || $0 == "\n" })
    }

    func contains(_ token: Token, in scalars: [Unicode.Scalar]) -> Bool {
        token.isWord && digests.contains(WordDigest(scalars[token.start..<token.end]).value)
    }

    func contains(_ digest: UInt64) -> Bool { digests.contains(digest) }
}
