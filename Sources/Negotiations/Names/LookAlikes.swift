/// Letters of other scripts that look like those of the Latin alphabet and were typed among them: the с of `Lutniсk` is Cyrillic.
enum LookAlikes {
    /// A word, as it is compared, of Latin letters alone where others that look the same stand among them. A word of another script stays as it is.
    static func replaced(in word: String) -> String {
        guard word.utf8.contains(where: { $0 >= 0x80 }), word.utf8.contains(where: isLatin) else { return word }
        return String(String.UnicodeScalarView(word.unicodeScalars.map { latin[$0] ?? $0 }))
    }

    private static func isLatin(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

    // Small letters, also of those that look so as capitals only.
    private static let latin: [Unicode.Scalar: Unicode.Scalar] = [
        "а": "a", "в": "b", "с": "c", "ԁ": "d", "е": "e", "ё": "e", "ғ": "f", "һ": "h", "н": "h", "і": "i", "ї": "i",
        "ј": "j", "к": "k", "м": "m", "о": "o", "р": "p", "ԛ": "q", "ѕ": "s", "т": "t", "ѵ": "v", "ԝ": "w", "х": "x",
        "у": "y", "ү": "y", "α": "a", "β": "b", "ε": "e", "η": "h", "ι": "i", "κ": "k", "μ": "m", "ν": "v", "ο": "o",
        "ρ": "p", "τ": "t", "υ": "u", "χ": "x", "ζ": "z", "ℓ": "l", "ı": "i",
    ]
}
