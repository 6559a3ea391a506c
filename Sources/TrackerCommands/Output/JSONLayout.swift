import Formats

/// Rows as JSON objects, one a line, alone or as the elements of one array.
struct JSONLayout: RowLayout {
    private let isArray: Bool
    private let escapesUnsafe: Bool
    /// What stands before each value: `{"id":`, `,"date":`, …
    private let openings: [[UInt8]]
    private var isEmpty = true

    init(columns: [Heading], isArray: Bool, escapesUnsafe: Bool) {
        self.isArray = isArray
        self.escapesUnsafe = escapesUnsafe
        openings = columns.enumerated().map { position, column in
            var bytes: [UInt8] = [position == 0 ? 0x7B : 0x2C]
            JSONWriter.appendString(column.name, escapesUnsafe: escapesUnsafe, to: &bytes)
            bytes.append(0x3A)
            return bytes
        }
    }

    mutating func append(_ row: [RecordValue], to bytes: inout [UInt8]) {
        if isArray { bytes.append(contentsOf: (isEmpty ? "[\n" : ",\n").utf8) }
        isEmpty = false
        for (opening, value) in zip(openings, row) {
            bytes.append(contentsOf: opening)
            JSONWriter.append(value, escapesUnsafe: escapesUnsafe, to: &bytes)
        }
        bytes.append(0x7D)
        if !isArray { bytes.append(0x0A) }
    }

    mutating func finish(to bytes: inout [UInt8]) {
        if isArray { bytes.append(contentsOf: (isEmpty ? "[]\n" : "\n]\n").utf8) }
    }
}
