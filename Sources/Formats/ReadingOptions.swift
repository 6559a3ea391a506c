/// How an input is read.
public struct ReadingOptions: Sendable {
    /// The encoding of a text, where no byte order mark tells.
    public enum Encoding: Sendable {
        case utf8
        /// What the labels `latin1` and `windows-1252` mean in practice, by the WHATWG Encoding Standard: ISO 8859-1 with typographic
        /// quotes and dashes where that has only control characters.
        case latin1
        /// Of Central Europe: Polish, Czech, Slovak, Hungarian.
        case windows1250
        /// Little-endian, where no mark tells.
        case utf16
        /// GBK, and what GB 18030 adds.
        case gb18030
        case big5, shiftJIS, eucKR

        /// Words for a byte that means nothing.
        func words(forInvalid byte: UInt8) -> String {
            switch self {
            case .utf8: notUTF8(byte)
            case .latin1, .windows1250: "byte 0x\(String(byte, radix: 16, uppercase: true)) means nothing in \(name)"
            case .utf16: "half a character of UTF-16"
            case .gb18030, .big5, .shiftJIS, .eucKR: "bytes that mean nothing in \(name)"
            }
        }
    }

    public var encoding: Encoding
    /// The sheet of a spreadsheet that is read; nil: the first.
    public var sheet: String?
    /// The longest record that is accepted, in bytes. It bounds the memory that reading takes.
    public var largestRecord: Int
    /// Whether each record keeps its bytes (``Record/raw``); what is refused keeps them in any case.
    public var keepsBytes = true
    /// The first size of the buffer; it grows with the longest record.
    var bufferSize = 256 << 10
    /// The most that may come out of the archive of a spreadsheet, and that its rows may hold, in bytes.
    var largestSheet = 256 << 20

    /// The longest record that an import accepts.
    public static let largestRecord = 16 << 20

    public init(encoding: Encoding = .utf8, largestRecord: Int = ReadingOptions.largestRecord) {
        self.encoding = encoding
        self.largestRecord = largestRecord
    }
}
