import Formats

/// Rows as CSV or TSV below a header.
struct DelimitedLayout: RowLayout {
    private let columns: [Heading]
    private let delimiter: UInt8
    private let guardsFormulas: Bool
    private let showsUnsafe: Bool
    private var hasHeader = false

    init(columns: [Heading], delimiter: UInt8, guardsFormulas: Bool, showsUnsafe: Bool) {
        self.columns = columns
        self.delimiter = delimiter
        self.guardsFormulas = guardsFormulas
        self.showsUnsafe = showsUnsafe
    }

    mutating func append(_ row: [RecordValue], to bytes: inout [UInt8]) {
        appendHeader(to: &bytes)
        appendRow(row, to: &bytes)
    }

    mutating func finish(to bytes: inout [UInt8]) {
        appendHeader(to: &bytes)
    }

    private mutating func appendHeader(to bytes: inout [UInt8]) {
        guard !hasHeader else { return }
        hasHeader = true
        // Excel takes a table without a byte order mark for one in its country's old encoding.
        if guardsFormulas { bytes += [0xEF, 0xBB, 0xBF] }
        appendRow(columns.map { RecordValue.string($0.name) }, to: &bytes)
    }

    private func appendRow(_ row: [RecordValue], to bytes: inout [UInt8]) {
        let start = bytes.count
        var isFirst = true
        for value in row {
            if !isFirst { bytes.append(delimiter) }
            isFirst = false
            let value = showsUnsafe ? safe(value) : value
            CSVCell.append(value, delimiter: delimiter, guardsFormulas: guardsFormulas, to: &bytes)
        }
        CSVWriter.endRow(from: start, delimiter: delimiter, to: &bytes)
    }

    private func safe(_ value: RecordValue) -> RecordValue {
        switch value {
        case .null, .bool, .number: value
        case .string, .array, .object: .string(SafeText.field(CSVCell.text(of: value)))
        }
    }
}
