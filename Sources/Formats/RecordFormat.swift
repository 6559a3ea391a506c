/// How records are written in an input.
public enum RecordFormat: Sendable, Hashable {
    /// One JSON object a line.
    case ndjson
    /// One JSON document: an array of objects, or a single object.
    case json
    /// RFC 4180 with a header. Without a delimiter, the header decides between comma, semicolon, tab and bar.
    case csv(delimiter: Delimiter?)
    /// CSV with tabs: quotes mean the same where they enclose a whole field, and elsewhere themselves.
    case tsv
    /// A sheet of an Excel workbook or an OpenDocument spreadsheet, which is known by its content alone.
    case spreadsheet

    /// Whether it is lines of text below a header below a header.
    var isTable: Bool {
        switch self {
        case .ndjson, .json, .spreadsheet: false
        case .csv, .tsv: true
        }
    }
}

/// The character between two fields of a row.
public struct Delimiter: Sendable, Hashable {
    public static let comma = Delimiter(byte: UInt8(ascii: ","))
    public static let semicolon = Delimiter(byte: UInt8(ascii: ";"))
    public static let tab = Delimiter(byte: UInt8(ascii: "\t"))
    public static let bar = Delimiter(byte: UInt8(ascii: "|"))

    let byte: UInt8

    private init(byte: UInt8) {
        self.byte = byte
    }

    /// Any ASCII character but a quote, a line ending, NUL, a letter or a digit; nil for those.
    public init?(_ character: Character) {
        guard let byte = character.asciiValue, byte != 0, !character.isNewline, character != "\"",
            !character.isLetter, !character.isNumber
        else { return nil }
        self.byte = byte
    }

    public var character: Character { Character(Unicode.Scalar(byte)) }
}
