/// Writes rows of separated values, as in RFC 4180: a field that holds the delimiter, a quote, CR or LF is quoted, its quotes doubled.
///
/// Rows end in CRLF, those of tab-separated values in LF. A row that is one empty field is written `""`, since an empty line is no row.
public enum CSVWriter {
    /// Appends one row.
    ///
    /// - Parameters:
    ///   - delimiter: an ASCII byte, usually `,`, `;` or tab.
    ///   - guardsFormulas: put `'` before a field that a spreadsheet could run as a formula: one that begins with `=`, `+`, `-` or `@`,
    ///     in full width too, behind white space or what is not seen; or with a tab, CR or LF. Where a file begins with a byte order mark, the guard
    ///     is taken away when it is read back; so what begins with `'` and such a sign gets one too.
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

    /// Appends one field of a row, quoted where it must be.
    public static func appendField(
        _ field: String, delimiter: UInt8, guardsFormulas: Bool, to bytes: inout [UInt8]
    ) {
        var field = field
        field.withUTF8 { text in
            appendQuotedIfNeeded(
                text, delimiter: delimiter, isGuarded: guardsFormulas && startsFormula(text), to: &bytes)
        }
    }

    /// Ends the row that began when `bytes` held `start` bytes.
    public static func endRow(from start: Int, delimiter: UInt8, to bytes: inout [UInt8]) {
        if bytes.count == start { bytes.append(contentsOf: [0x22, 0x22]) }
        if delimiter != 0x09 { bytes.append(0x0D) }
        bytes.append(0x0A)
    }

    /// A field without the `'` before what would be run as a formula.
    static func unguarded(_ field: String) -> String {
        guard field.utf8.first == 0x27 else { return field }
        var rest = String(field.dropFirst())
        return rest.withUTF8(startsFormula) ? rest : field
    }

    private static func startsFormula(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = text.first else { return false }
        if first == 0x27 {
            let rest = text.drop { $0 == 0x27 }
            return !rest.isEmpty && startsFormula(UnsafeBufferPointer(rebasing: rest))
        }
        switch first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D: return true
        case 0x21...0x7E: return false
        default: break
        }
        // Spreadsheets drop what is not seen, and take the signs of East Asian and small forms for their own.
        let seen = String(decoding: text, as: UTF8.self).unicodeScalars.first { scalar in
            let properties = scalar.properties
            return !properties.isWhitespace && !properties.isDefaultIgnorableCodePoint
                && properties.generalCategory != .control && properties.generalCategory != .format
        }
        switch seen {
        case "=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫", "−": return true
        default: return false
        }
    }

    private static func appendQuotedIfNeeded(
        _ text: UnsafeBufferPointer<UInt8>, delimiter: UInt8, isGuarded: Bool, to bytes: inout [UInt8]
    ) {
        guard let start = text.baseAddress,
            ByteScan.endOfField(start, from: 0, to: text.count, delimiter: delimiter) < text.count
        else {
            if isGuarded { bytes.append(0x27) }
            bytes.append(contentsOf: text)
            return
        }
        bytes.append(0x22)
        if isGuarded { bytes.append(0x27) }
        var copied = 0
        while true {
            let quote = ByteScan.endOfQuoted(start, from: copied, to: text.count)
            bytes.append(contentsOf: text[copied..<quote])
            guard quote < text.count else { break }
            bytes.append(contentsOf: [0x22, 0x22])
            copied = quote &+ 1
        }
        bytes.append(0x22)
    }
}
