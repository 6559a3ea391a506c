/// How many columns of a terminal text takes.
///
/// Per grapheme cluster: an emoji sequence takes 2; else each scalar counts, East Asian Wide and Fullwidth 2 (UAX #11),
/// marks, joiners and other invisible ones 0, all others 1. Ambiguous width counts 1, as in terminals outside East Asia.
public enum DisplayWidth {
    /// Columns of a line; line ends and control characters count nothing, see ``SafeText``.
    public static func columns(of text: String) -> Int {
        if SafeText.isPlain(text) { return text.utf8.count }
        if let columns = columnsOfLatin(text) { return columns }
        return text.reduce(0) { $0 &+ columns(of: $1) }
    }

    /// Columns of text in Latin letters and the usual quotes and dashes: every scalar is a cluster of its own, one wide.
    private static func columnsOfLatin(_ text: String) -> Int? {
        var columns = 0
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x20...0x7E, 0xA0..<0x300, 0x2010...0x2027, 0x2030...0x205E: columns &+= 1
            default: return nil
            }
        }
        return columns
    }

    /// Columns of one grapheme cluster.
    public static func columns(of character: Character) -> Int {
        if let ascii = character.asciiValue { return ascii &- 0x20 < 0x5F ? 1 : 0 }
        var scalars = character.unicodeScalars.makeIterator()
        guard let first = scalars.next() else { return 0 }
        var columns = columns(of: first)
        while let next = scalars.next() {
            if isEmojiSequence(first, next) { return 2 }
            columns &+= self.columns(of: next)
        }
        return columns
    }

    private static func isEmojiSequence(_ first: Unicode.Scalar, _ next: Unicode.Scalar) -> Bool {
        switch next.value {
        case 0xFE0F: first.properties.isEmoji
        // A digit is an emoji too, as far as its property goes.
        case 0x200D, 0x1F3FB...0x1F3FF: first.value > 0x7F && first.properties.isEmoji
        case 0x1F1E6...0x1F1FF: (0x1F1E6...0x1F1FF).contains(first.value)
        default: false
        }
    }

    private static func columns(of scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F: return 0
        case 0x20..<0x300: return 1
        case Emphasis.opening.value, Emphasis.closing.value: return 0
        // The vowels and final consonants of a conjoining Hangul syllable stand inside its first letter.
        case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0
        default: break
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .control, .lineSeparator, .paragraphSeparator: return 0
        // Arabic and Syriac number signs and the like are seen, unlike the other format characters.
        case .format: return isPrependedMark(scalar) ? 1 : 0
        default: return WideRanges.contains(scalar) ? 2 : 1
        }
    }

    private static func isPrependedMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x600...0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD: true
        default: false
        }
    }
}
