/// A closed set of words, asked by their digests: an open-addressing table, since a set of the standard library would digest the digests.
struct WordSet: Sendable {
    /// A power of two of them, at most half of them used; 0 stands for none.
    private var slots: [UInt64] = []
    /// The groups of digests, by their last bits, of which there are words: most words are of none.
    private var groups: UInt64 = 0

    /// - Parameter words: parted by spaces or line ends.
    init(_ words: String) {
        self.init(digests: Self.split(words).map { WordDigest($0.unicodeScalars).value })
    }

    /// - Parameter phrases: words joined by pluses, parted like words.
    init(phrases: String) {
        self.init(
            digests: Self.split(phrases).map { phrase in
                phrase.split(separator: "+").reduce(into: WordDigest()) { digest, word in
                    digest.add(WordDigest(word.unicodeScalars).value)
                }.value
            })
    }

    /// - Parameters:
    ///   - verbs: base forms of regular verbs, which are inflected.
    ///   - irregular: further forms.
    init(verbs: String, irregular: String = "") {
        let regular = Self.split(verbs).flatMap { verb in
            let forms = Inflection(of: String(verb))
            return [forms.base, forms.present, forms.past, forms.participle]
        }
        let words = regular + Self.split(irregular).map(String.init)
        self.init(digests: words.map { WordDigest($0.unicodeScalars).value })
    }

    /// All words of some sets.
    init(allOf sets: WordSet...) { self.init(digests: sets.flatMap { $0.slots.filter { $0 != 0 } }) }

    private init(digests: [UInt64]) {
        var size = 2
        while size < digests.count * 2 { size *= 2 }
        slots = [UInt64](repeating: 0, count: size)
        for digest in digests {
            var slot = Int(truncatingIfNeeded: digest) & (size - 1)
            while slots[slot] != 0, slots[slot] != digest { slot = (slot + 1) & (size - 1) }
            slots[slot] = digest
            groups |= Self.group(of: digest)
        }
    }

    private static func group(of digest: UInt64) -> UInt64 { 1 << (digest & 63) }

    private static func split(_ words: String) -> [Substring] {
        words.split(whereSeparator: { $0 == " " || $0 == "\n" })
    }

    func contains(_ token: Token) -> Bool { token.isWord && contains(token.digest) }

    func contains(_ digest: UInt64) -> Bool { groups & Self.group(of: digest) != 0 && holds(digest) }

    private func holds(_ digest: UInt64) -> Bool {
        var slot = Int(truncatingIfNeeded: digest) & (slots.count - 1)
        while slots[slot] != 0 {
            if slots[slot] == digest { return true }
            slot = (slot + 1) & (slots.count - 1)
        }
        return false
    }
}
