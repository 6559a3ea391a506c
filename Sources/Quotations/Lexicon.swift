/// Classes of words, looked up by their scalars without making a string.
///
/// An open-addressing table keyed by a 64-bit FNV-1a digest of the lower-cased
/// word; the digest stands for the word, since a collision would
/// cost no more than a word misread.
struct Lexicon: Sendable {
    /// English, and the verbs of saying of other languages as they stand in English texts.
    static let shared = Lexicon()
    private static let french = Lexicon(FrenchWords.entries)
    private static let german = Lexicon(GermanWords.entries)
    private static let spanish = Lexicon(SpanishWords.entries)
    private static let portuguese = Lexicon(PortugueseWords.entries)
    private static let italian = Lexicon(ItalianWords.entries)

    static func of(_ language: Language) -> Lexicon {
        switch language {
        case .french: french
        case .german: german
        case .spanish: spanish
        case .portuguese: portuguese
        case .italian: italian
        case .english, .chinese, .other: shared
        }
    }

    /// Digest and classes side by side, so that they come into the cache together.
    private var entries = [(digest: UInt64, classes: UInt64)](repeating: (0, 0), count: Self.slots)
    private static let slots = 8192

    private init(_ list: [(WordClass, String)]) {
        for (wordClass, words) in list { insert(words, wordClass) }
    }

    private init() {
        for (wordClass, words) in LexiconWords.entries { insert(words, wordClass) }
        for (verbs, wordClass) in [
            (ReportingVerbs.say, WordClass.say), (ReportingVerbs.tell, .tell), (ReportingVerbs.attitude, .attitude),
            (ReportingVerbs.quoteOnly, .quoteOnly),
        ] {
            for verb in verbs.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                let forms = Inflection(of: String(verb))
                insert(forms.past, wordClass)
                insert(forms.present, wordClass)
                insert(forms.base, wordClass == .quoteOnly ? wordClass : [wordClass, .base])
                insert(forms.participle, wordClass == .quoteOnly ? wordClass : [wordClass, .participle])
            }
        }
        insert(ReportingVerbs.sayIrregular, .say)
        insert(ReportingVerbs.sayIrregularParticiple, [.say, .participle])
        insert(ReportingVerbs.sayIrregularBase, [.say, .base])
        insert(ReportingVerbs.quoteOnlyIrregular, .quoteOnly)
        insert(ReportingVerbs.tellIrregular, .tell)
        insert(ReportingVerbs.attitudeIrregular, .attitude)
        insert(ReportingVerbs.attitudeIrregularParticiple, [.attitude, .participle])
        insert(ReportingVerbs.nounToo, .nounToo)
    }

    private mutating func insert(_ words: String, _ wordClass: WordClass) {
        for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            let digest = WordDigest(word.unicodeScalars)
            var slot = Int(truncatingIfNeeded: digest.value) & (Self.slots - 1)
            while entries[slot].digest != 0, entries[slot].digest != digest.value {
                slot = (slot + 1) & (Self.slots - 1)
            }
            entries[slot].digest = digest.value
            entries[slot].classes |= wordClass.rawValue
        }
    }

    func classes(of digest: WordDigest) -> WordClass {
        var slot = Int(truncatingIfNeeded: digest.value) & (Self.slots - 1)
        while entries[slot].digest != 0 {
            if entries[slot].digest == digest.value { return WordClass(rawValue: entries[slot].classes) }
            slot = (slot + 1) & (Self.slots - 1)
        }
        return []
    }
}

/// A running FNV-1a digest of a word, blind to ASCII case and to the shape of apostrophes.
struct WordDigest {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    init() {}

    init(_ word: some Sequence<Unicode.Scalar>) {
        for scalar in word { add(scalar) }
    }

    mutating func add(_ scalar: Unicode.Scalar) {
        var code = scalar.value
        if code &- 0x41 < 26 { code |= 0x20 } else if code == 0x2019 { code = 0x27 }
        value = (value ^ UInt64(code)) &* 0x0000_0100_0000_01B3
    }

    /// Adds a small letter of ASCII.
    mutating func add(small scalar: Unicode.Scalar) {
        value = (value ^ UInt64(scalar.value)) &* 0x0000_0100_0000_01B3
    }

    /// Adds a word by its digest, for what is told of several words.
    mutating func add(_ word: UInt64) { value = (value ^ word) &* 0x0000_0100_0000_01B3 }
}

/// The regular forms of an English verb.
struct Inflection {
    let base: String
    let present: String
    let past: String
    let participle: String

    init(of verb: String) {
        base = verb
        let last = verb.last ?? "e"
        let beforeLast = verb.dropLast().last ?? "e"
        let vowels: Set<Character> = ["a", "e", "i", "o", "u"]
        if last == "e" {
            (present, past, participle) = (verb + "s", verb + "d", verb.dropLast() + "ing")
        } else if last == "y", !vowels.contains(beforeLast) {
            (present, past, participle) = (verb.dropLast() + "ies", verb.dropLast() + "ied", verb + "ing")
        } else if Self.doubling.contains(verb) {
            let doubled = verb + String(last)
            (present, past, participle) = (verb + "s", doubled + "ed", doubled + "ing")
        } else if last == "s" || last == "x" || verb.hasSuffix("sh") || verb.hasSuffix("ch") {
            (present, past, participle) = (verb + "es", verb + "ed", verb + "ing")
        } else {
            (present, past, participle) = (verb + "s", verb + "ed", verb + "ing")
        }
    }

    private static let doubling: Set<String> = [
        "admit", "quip", "plan", "brag", "slam", "rip", "dub", "beg", "commit", "rebut", "grin", "snap", "shrug",
        "regret", "refer", "concur", "demur", "fret", "aver",
    ]
}
