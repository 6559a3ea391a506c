/// Writes rows of separated values: CSV as in RFC 4180, and tab-separated values with escapes.
///
/// - With any delimiter but the tab, rows end in CRLF, and a field that holds the delimiter, a quote, CR or LF is
///   quoted, its quotes doubled. A row that is one empty field is written `""`, since an empty line is no row.
/// - With the tab as delimiter, rows end in LF and nothing is quoted: tab, LF, CR and backslash inside a field are
///   written `\t`, `\n`, `\r` and `\\`, so that a line is always a row and a tab always a boundary.
public enum CSVWriter {
    /// Appends one row.
    ///
    /// - Parameters:
    ///   - delimiter: an ASCII byte, usually `,`, `;` or tab.
    ///   - guardsFormulas: put `'` before a field that begins with `=`, `+`, `-`, `@`, tab or CR, which a spreadsheet
    ///     would run as a formula. The guard stays in the data when such a file is read back.
    public static func appendRow(
        _ fields: [String], delimiter: UInt8, guardsFormulas: Bool, to bytes: inout [UInt8]
    ) {
        let start = bytes.count
        for (position, field) in fields.enumerated() {
            if position > 0 { bytes.append(delimiter) }
            appendField(field, delimiter: delimiter, guardsFormulas: guardsFormulas, to: &bytes)
        }
        endRow(from: start, delimiter: delimiter, to: &bytes)
    }

    /// Appends one field of a row, quoted or escaped where it must be.
    public static func appendField(
        _ field: String, delimiter: UInt8, guardsFormulas: Bool, to bytes: inout [UInt8]
    ) {
        var field = field
        field.withUTF8 { text in
            let isGuarded = guardsFormulas && startsFormula(text)
            let raw = UnsafeRawBufferPointer(text)
            if delimiter == 0x09 {
                if isGuarded { bytes.append(0x27) }
                appendEscaped(raw, to: &bytes)
            } else {
                appendQuotedIfNeeded(raw, delimiter: delimiter, isGuarded: isGuarded, to: &bytes)
            }
        }
    }

    /// Ends the row that began when `bytes` held `start` bytes.
    public static func endRow(from start: Int, delimiter: UInt8, to bytes: inout [UInt8]) {
        if delimiter == 0x09 {
            bytes.append(0x0A)
        } else {
            if bytes.count == start { bytes.append(contentsOf: [0x22, 0x22]) }
            bytes.append(0x0D)
            bytes.append(0x0A)
        }
    }

    private static func startsFormula(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        switch text.first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
        default: false
        }
    }

    private static func appendQuotedIfNeeded(
        _ text: UnsafeRawBufferPointer, delimiter: UInt8, isGuarded: Bool, to bytes: inout [UInt8]
    ) {
        let special = ByteScan.first(of: delimiter, 0x22, 0x0A, 0x0D, in: text, from: 0)
        guard special < text.count else {
            if isGuarded { bytes.append(0x27) }
            bytes.append(contentsOf: text)
            return
        }
        bytes.append(0x22)
        if isGuarded { bytes.append(0x27) }
        var copied = 0
        while true {
            let quote = ByteScan.first(of: 0x22, 0x22, 0x22, 0x22, in: text, from: copied)
            bytes.append(contentsOf: text[copied..<quote])
            guard quote < text.count else { break }
            bytes.append(contentsOf: [0x22, 0x22])
            copied = quote &+ 1
        }
        bytes.append(0x22)
    }

    private static func appendEscaped(_ text: UnsafeRawBufferPointer, to bytes: inout [UInt8]) {
        var copied = 0
        while true {
            let special = ByteScan.first(of: 0x09, 0x0A, 0x0D, 0x5C, in: text, from: copied)
            bytes.append(contentsOf: text[copied..<special])
            guard special < text.count else { return }
            bytes.append(0x5C)
            switch text[special] {
            case 0x09: bytes.append(UInt8(ascii: "t"))
            case 0x0A: bytes.append(UInt8(ascii: "n"))
            case 0x0D: bytes.append(UInt8(ascii: "r"))
            default: bytes.append(0x5C)
            }
            copied = special &+ 1
        }
    }
}
