/// In which encoding a text may be that is not UTF-8, by how its bytes stand beside each other.
///
/// Nearly every byte means something in Windows-1252, so that to read it as such proves nothing: it is named only for letters that stand alone
/// among ASCII, as they do in languages of Western Europe. Encodings of East Asia are named where all bytes mean something in them, and most of it is
/// what is common.
public enum EncodingGuess: Sendable, Equatable {
    case western
    /// Windows-1250: Polish, Czech, Slovak, Hungarian.
    case centralEuropean
    /// Those in which it can be, the likeliest first.
    case eastAsian([ReadingOptions.Encoding])
    case utf16
    /// UTF-8 but for a few characters, which came from elsewhere.
    case mostlyUTF8
    case unknown

    public init(_ text: some Collection<UInt8>) {
        let sample = Array(text.prefix(Self.longest))
        // No other encoding has zeros in texts.
        if sample.contains(0) {
            self = .utf16
            return
        }
        if sample.isMostlyUTF8 {
            self = .mostlyUTF8
            return
        }
        if Self.isCentralEuropean(sample) {
            self = .centralEuropean
            return
        }
        if Self.isWestern(sample) {
            self = .western
            return
        }
        let shares = Self.habits.compactMap { habit in habit.share(of: sample).map { (habit.encoding, $0) } }
            .filter { $0.1 >= 0.9 }.sorted { $0.1 > $1.1 }
        guard let best = shares.first else {
            self = .unknown
            return
        }
        self = .eastAsian(shares.filter { $0.1 >= best.1 - 0.05 }.map(\.0))
    }

    /// The most that is looked at.
    private static let longest = 64 << 10

    private static func isWestern(_ text: [UInt8]) -> Bool {
        var (letters, others, run) = (0, 0, 0)
        for byte in text {
            if byte < 0x80 {
                run = 0
                if byte | 0x20 >= UInt8(ascii: "a"), byte | 0x20 <= UInt8(ascii: "z") { letters += 1 }
                continue
            }
            others += 1
            run += 1
            if run > 3 || unused.contains(byte) { return false }
        }
        return letters >= others
    }

    /// Whether bytes stand within words that are letters in Windows-1250, and in Windows-1252 signs or nothing, or letters of languages that do not
    /// go together.
    private static func isCentralEuropean(_ text: [UInt8]) -> Bool {
        func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") }
        var within: Set<UInt8> = []
        var run = 0
        for place in text.indices where text[place] >= 0x80 {
            run = place > 0 && text[place - 1] >= 0x80 ? run + 1 : 1
            if run > 3 { return false }
            if place > 0, place + 1 < text.count, isLetter(text[place - 1]), isLetter(text[place + 1]) {
                within.insert(text[place])
            }
        }
        return !within.isDisjoint(with: signsInWestern)
            || lettersTogether.contains { within.isSuperset(of: $0) }
    }

    /// ť, ź, ł, ą, ş, ľ, ż.
    private static let signsInWestern: Set<UInt8> = [0x9D, 0x9F, 0xB3, 0xB9, 0xBA, 0xBE, 0xBF]
    /// ř and ě, ő and ű, č and ě: where è and ì stand in one language, they end words.
    private static let lettersTogether: [Set<UInt8>] = [[0xF8, 0xEC], [0xF5, 0xFB], [0xE8, 0xEC]]

    /// Bytes that mean nothing in Windows-1252.
    private static let unused: Set<UInt8> = [0x81, 0x8D, 0x8F, 0x90, 0x9D]

    /// What texts in an encoding of East Asia mostly consist of.
    private struct Habit {
        let encoding: ReadingOptions.Encoding
        /// The first bytes of its common characters.
        let common: [ClosedRange<UInt8>]
        /// Those of its marks and signs, which tell little.
        let signs: ClosedRange<UInt8>

        /// How much of a text is common in the encoding; nil where some of it means nothing, or it has no two characters of two bytes.
        func share(of text: [UInt8]) -> Double? {
            guard let set = encoding.doubleByteSet else { return nil }
            var (pairs, words, usual) = (0, 0, 0)
            var position = 0
            while position < text.count {
                let first = text[position]
                if first < 0x80 {
                    position += 1
                } else if set.character(first) != nil {
                    words += 1
                    position += 1
                } else {
                    // The sample can end within a character.
                    if position + 1 == EncodingGuess.longest { break }
                    guard position + 1 < text.count, set.character(first, text[position + 1]) != nil else {
                        return nil
                    }
                    pairs += 1
                    position += 2
                    guard !signs.contains(first) else { continue }
                    words += 1
                    if common.contains(where: { $0.contains(first) }) { usual += 1 }
                }
            }
            return pairs > 1 && words > 0 ? Double(usual) / Double(words) : nil
        }
    }

    /// The syllables of Korean and kana stand in rows of their own, and the common ones of other characters in the first rows.
    private static let habits = [
        Habit(encoding: .gb18030, common: [0xB0...0xD7], signs: 0xA1...0xA3),
        Habit(encoding: .big5, common: [0xA4...0xC6], signs: 0xA1...0xA3),
        Habit(encoding: .shiftJIS, common: [0x82...0x83, 0x88...0x97], signs: 0x81...0x81),
        Habit(encoding: .eucKR, common: [0xB0...0xC8], signs: 0xA1...0xA3),
    ]

    /// What to do.
    public var advice: String {
        switch self {
        case .western: "is it Windows-1252, as Excel writes it? then give --encoding windows-1252"
        case .centralEuropean:
            "is it Windows-1250, of Central Europe? then give --encoding windows-1250"
        case .eastAsian(let encodings):
            "is it \(Self.choice(encodings.map(\.name)))? then give --encoding \(Self.choice(encodings.map(\.label)))"
        case .utf16: "is it UTF-16? then give --encoding utf16"
        case .mostlyUTF8: "other characters beside it are UTF-8: write this one anew"
        case .unknown: "which encoding is it? make it UTF-8: iconv -f ENCODING -t UTF-8"
        }
    }

    /// `a, b or c`.
    private static func choice(_ words: [String]) -> String {
        words.dropLast().joined(separator: ", ") + (words.count > 1 ? " or " : "") + (words.last ?? "")
    }
}
