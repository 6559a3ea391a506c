/// One value as the text of one CSV or TSV cell, before quoting.
///
/// | value | cell |
/// | --- | --- |
/// | null, empty array, empty string | nothing |
/// | bool | `true`, `false` |
/// | number, string | as it is |
/// | array of strings | `rare earths; tariffs`, or compact JSON where that would not read back |
/// | any other array, object | compact JSON |
///
/// A list is joined with `"; "` only if every element is non-empty, has no `;` and no `"`, does not begin with `[`,
/// and neither begins nor ends with a character up to U+0020. A reader therefore takes a list cell that begins with
/// `[` as JSON, and splits any other at `;`, dropping the spaces around each part.
public enum CSVCell {
    /// The text of a cell.
    public static func text(of value: RecordValue) -> String {
        switch value {
        case .null: ""
        case .bool(let truth): truth ? "true" : "false"
        case .number(let text), .string(let text): text
        case .array(let elements) where elements.isEmpty: ""
        case .array(let elements): joined(elements) ?? json(value)
        case .object: json(value)
        }
    }

    /// Appends one cell of a row to `bytes`; parameters as in ``CSVWriter/appendRow(_:delimiter:guardsFormulas:to:)``.
    ///
    /// A number is never guarded: `-5` is data that no spreadsheet runs.
    public static func append(
        _ value: RecordValue, delimiter: UInt8, guardsFormulas: Bool, to bytes: inout [UInt8]
    ) {
        switch value {
        case .null:
            return
        case .number(let digits):
            CSVWriter.appendField(digits, delimiter: delimiter, guardsFormulas: false, to: &bytes)
        case .string(let text):
            CSVWriter.appendField(text, delimiter: delimiter, guardsFormulas: guardsFormulas, to: &bytes)
        case .bool, .array, .object:
            CSVWriter.appendField(text(of: value), delimiter: delimiter, guardsFormulas: guardsFormulas, to: &bytes)
        }
    }

    private static func joined(_ elements: [RecordValue]) -> String? {
        var list = ""
        for (position, element) in elements.enumerated() {
            guard case .string(let text) = element, isPlain(text) else { return nil }
            if position > 0 { list += "; " }
            list += text
        }
        return list
    }

    private static func isPlain(_ text: String) -> Bool {
        let utf8 = text.utf8
        guard let first = utf8.first, let last = utf8.last else { return false }
        return first > 0x20 && last > 0x20 && first != 0x5B && !utf8.contains(0x3B) && !utf8.contains(0x22)
    }

    private static func json(_ value: RecordValue) -> String {
        var bytes: [UInt8] = []
        JSONWriter.append(value, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
