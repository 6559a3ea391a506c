import Formats

/// A value as people read it: in the cell of a table, or as the lines of a card.
enum PlainText {
    /// The texts of a row that has one value per column.
    static func cells(of row: [RecordValue], _ columns: [Heading]) -> [String] {
        zip(row, columns).map { value, column in cell(column.isInstant ? value.inLocalTime : value) }
    }

    /// The text of one cell: the elements of a list are joined with `; `, the members of an object with `, `.
    static func cell(_ value: RecordValue) -> String {
        switch value {
        case .array(let elements): elements.map(item).joined(separator: "; ")
        case .null, .bool, .number, .string, .object: item(value)
        }
    }

    /// The lines of one entry of a card: one for each element of a list and each member of an object.
    static func lines(_ value: RecordValue) -> [String] {
        switch value {
        case .array(let elements): elements.map(item)
        case .object(let members): members.compactMap(labelled)
        case .null, .bool, .number, .string: [item(value)]
        }
    }

    private static func item(_ value: RecordValue) -> String {
        switch value {
        case .object(let members): members.compactMap(labelled).joined(separator: ", ")
        case .null, .bool, .number, .string, .array: single(value)
        }
    }

    private static func labelled(_ member: Member) -> String? {
        guard member.value != .null else { return nil }
        return "\(member.name): \(single(member.value))"
    }

    private static func single(_ value: RecordValue) -> String {
        switch value {
        case .null: return ""
        case .bool(let truth): return truth ? "yes" : "no"
        case .number(let text), .string(let text): return text
        case .array, .object:
            var bytes: [UInt8] = []
            JSONWriter.append(value, to: &bytes)
            return String(decoding: bytes, as: UTF8.self)
        }
    }
}
