/// JSON that stands as text inside another value: a list in a cell of a table.
public enum JSONText {
    /// The elements of a JSON array; nil where the text is none.
    public static func array(in text: String) -> [RecordValue]? {
        guard let members = object(in: "{\"a\":" + text + "}"), members.count == 1,
            case .array(let items)? = members.first?.value
        else { return nil }
        return items
    }

    /// The members of a JSON object; nil where the text is none.
    public static func object(in text: String) -> [Member]? {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        guard let reader = try? RecordReader(source: ByteSource(bytes: Array(line.utf8), name: ""), format: .ndjson)
        else { return nil }
        return (try? reader.next())?.members
    }
}
