/// JSON that stands as text inside another value: a list in a cell of a table.
public enum JSONText {
    /// The elements of a JSON array; nil where the text is none.
    public static func array(in text: String) -> [RecordValue]? {
        let line = "{\"a\":" + text.split(whereSeparator: \.isNewline).joined(separator: " ") + "}"
        guard let reader = try? RecordReader(source: ByteSource(bytes: Array(line.utf8), name: ""), format: .ndjson),
            let record = try? reader.next(), record.members.count == 1,
            case .array(let items)? = record.members.first?.value
        else { return nil }
        return items
    }
}
