/// What a Unicode scalar is to the tokenizer.
enum ScalarKind: UInt8 {
    case space, newline, letter, capital, digit, apostrophe, mark, fullStop, question, comma, colon, semicolon, hyphen,
        dash, open, close, other

    init(_ scalar: Unicode.Scalar) {
        let code = scalar.value
        self = code < 128 ? Self.ascii(UInt8(truncatingIfNeeded: code)) : Self.beyondASCII(code)
    }

    private static func ascii(_ code: UInt8) -> ScalarKind {
        switch code {
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"): .newline
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): .capital
        case UInt8(ascii: "a")...UInt8(ascii: "z"): .letter
        case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
        case UInt8(ascii: "'"): .apostrophe
        case UInt8(ascii: "\""): .mark
        case UInt8(ascii: "."): .fullStop
        case UInt8(ascii: "?"), UInt8(ascii: "!"): .question
        case UInt8(ascii: ","): .comma
        case UInt8(ascii: ":"): .colon
        case UInt8(ascii: ";"): .semicolon
        case UInt8(ascii: "-"): .hyphen
        case UInt8(ascii: "("), UInt8(ascii: "["): .open
        case UInt8(ascii: ")"), UInt8(ascii: "]"): .close
        case 0...32: .space
        default: .other
        }
    }

    private static func beyondASCII(_ code: UInt32) -> ScalarKind {
        switch code {
        case 0xA0, 0x1680, 0x2000...0x200B, 0x202F, 0x205F, 0x3000, 0xFEFF: .space
        case 0x85, 0x2028, 0x2029: .newline
        case 0x2018, 0x2019, 0x201A, 0x201B, 0x2039, 0x203A: .apostrophe
        case 0xAB, 0xBB, 0x201C...0x201F, 0x300C...0x300F, 0x301D...0x301F, 0xFF02: .mark
        case 0x2010, 0x2011: .hyphen
        case 0x2012...0x2015: .dash
        case 0x2026: .other
        case 0x3002, 0xFF0E: .fullStop
        case 0xFF1F, 0xFF01, 0x203C...0x203D: .question
        case 0xFF0C, 0x3001: .comma
        case 0xFF1A: .colon
        case 0xFF1B: .semicolon
        case 0xFF08: .open
        case 0xFF09: .close
        case 0xC0...0xD6, 0xD8...0xDE, 0x391...0x3A9, 0x400...0x42F: .capital
        case 0x100...0x17F: code & 1 == 0 ? .capital : .letter
        case 0x80...0xBF, 0xD7, 0xF7, 0x2000...0x2BFF, 0x3001...0x303F, 0xFF00...0xFF0F, 0xE000...0xF8FF: .other
        default: .letter
        }
    }
}
