/// The characters of an encoding of East Asia, most of which are two bytes.
///
/// The tables are lines of text, one for each first byte, with a character for each second byte and U+FFFD where there is none. glibc's iconv has
/// the same ones, in modules that a program which carries all it needs cannot load.
struct DoubleByteSet: Sendable {
    /// By first and second byte; 0 for bytes that mean nothing.
    private let characters: [UInt16]
    /// Those of one byte that are not ASCII.
    private let singles: [UInt8: UInt16]

    /// What codes of four bytes mean that begin at 81 30 81 30: all that is in no other code, in its order. Only GB 18030 has such codes.
    private let others: [UInt16]

    private init(
        _ table: [UInt8], firsts: [ClosedRange<UInt8>], seconds: [ClosedRange<UInt8>], singles: [UInt8: UInt16] = [:],
        hasCodesOfFour: Bool = false
    ) {
        var characters = [UInt16](repeating: 0, count: 1 << 16)
        let rows = String(decoding: table, as: UTF8.self).unicodeScalars.split(
            separator: "\n", omittingEmptySubsequences: false)
        for (first, row) in zip(firsts.joined(), rows) {
            for (second, scalar) in zip(seconds.joined(), row) where scalar != "\u{FFFD}" {
                characters[Int(first) << 8 | Int(second)] = UInt16(truncatingIfNeeded: scalar.value)
            }
        }
        self.characters = characters
        self.singles = singles
        var others: [UInt16] = []
        if hasCodesOfFour {
            var isKnown = [Bool](repeating: false, count: 1 << 16)
            for character in characters { isKnown[Int(character)] = true }
            others = (UInt16(0x80)...UInt16.max).filter { !isKnown[Int($0)] && !(0xD800...0xDFFF).contains($0) }
        }
        self.others = others
    }

    func character(_ first: UInt8, _ second: UInt8) -> Unicode.Scalar? {
        Self.scalar(characters[Int(first) << 8 | Int(second)])
    }

    func character(_ single: UInt8) -> Unicode.Scalar? { singles[single].flatMap(Self.scalar) }

    /// What a code of four bytes means, of which the second and fourth are digits.
    func character(_ code: (UInt8, UInt8, UInt8, UInt8)) -> Unicode.Scalar? {
        guard (0x81...0xFE).contains(code.0), Self.isDigit(code.1), (0x81...0xFE).contains(code.2),
            Self.isDigit(code.3)
        else { return nil }
        let number =
            ((Int(code.0) - 0x81) * 10 + Int(code.1) - 0x30) * 1260 + (Int(code.2) - 0x81) * 10 + Int(code.3) - 0x30
        if number < others.count { return Self.scalar(others[number]) }
        // The other planes.
        return number >= 189_000 ? Unicode.Scalar(UInt32(number - 189_000 + 0x1_0000)) : nil
    }

    var hasCodesOfFour: Bool { !others.isEmpty }

    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func scalar(_ character: UInt16) -> Unicode.Scalar? {
        character == 0 ? nil : Unicode.Scalar(character)
    }

    /// GBK, as Windows has it in China, and what GB 18030 adds.
    static let gb18030 = DoubleByteSet(
        PackageResources.gb18030_txt, firsts: [0x81...0xFE], seconds: [0x40...0x7E, 0x80...0xFE],
        singles: [0x80: 0x20AC], hasCodesOfFour: true)
    /// As Windows has it in Taiwan and Hong Kong (code page 950).
    static let big5 = DoubleByteSet(
        PackageResources.big5_txt, firsts: [0x81...0xFE], seconds: [0x40...0x7E, 0xA1...0xFE])
    /// As Windows has it in Japan (code page 932), with its narrow kana of one byte.
    static let shiftJIS = DoubleByteSet(
        PackageResources.shift_jis_txt, firsts: [0x81...0x9F, 0xE0...0xFC], seconds: [0x40...0x7E, 0x80...0xFC],
        singles: Dictionary(uniqueKeysWithValues: (UInt8(0xA1)...0xDF).map { ($0, 0xFEC0 + UInt16($0)) }))
    /// As Windows has it in Korea (code page 949).
    static let eucKR = DoubleByteSet(
        PackageResources.euc_kr_txt, firsts: [0x81...0xFE], seconds: [0x41...0x5A, 0x61...0x7A, 0x81...0xFE])
}

extension ReadingOptions.Encoding {
    /// The characters of an encoding of East Asia; nil for others.
    var doubleByteSet: DoubleByteSet? {
        switch self {
        case .gb18030: .gb18030
        case .big5: .big5
        case .shiftJIS: .shiftJIS
        case .eucKR: .eucKR
        case .utf8, .latin1, .windows1250, .utf16: nil
        }
    }
}
