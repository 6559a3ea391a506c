/// Text escaped for Markdown (CommonMark and GitHub Flavored Markdown), so that it reads as it was written.
public enum MarkdownText {
    /// Text for one line, such as a cell of a table.
    ///
    /// Punctuation that Markdown gives a meaning gets a backslash, `& < >` become entities, a line end `<br>`; control
    /// characters are made visible. An underscore inside a word has no meaning and stays, and with it most links.
    public static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        append(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends what ``escaped(_:)`` returns.
    static func append(_ text: String, to bytes: inout [UInt8]) {
        var safe = SafeText.paragraph(text)
        // All that has a meaning is ASCII, so the bytes of other characters pass as they are.
        safe.withUTF8 { utf8 in
            for (position, byte) in utf8.enumerated() {
                switch byte {
                case UInt8(ascii: "|"), UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["),
                    UInt8(ascii: "]"), UInt8(ascii: "~"), UInt8(ascii: "$"):
                    bytes.append(0x5C)
                    bytes.append(byte)
                case UInt8(ascii: "_"):
                    let isInside = isWord(utf8[..<position].last) && isWord(utf8[(position &+ 1)...].first)
                    if !isInside { bytes.append(0x5C) }
                    bytes.append(byte)
                case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
                case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
                case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
                case 0xEF where Emphasis.isMark(utf8[position...]): bytes.append(contentsOf: "**".utf8)
                case 0xB7, 0x90, 0x91: if !Emphasis.isInMark(utf8, at: position) { bytes.append(byte) }
                case 0x0A: bytes.append(contentsOf: "<br>".utf8)
                default: bytes.append(byte)
                }
            }
        }
    }

    private static func isWord(_ byte: UInt8?) -> Bool {
        guard let byte else { return false }
        return switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}
