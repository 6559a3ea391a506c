import Formats

/// Rows as a pipe table of GitHub Flavored Markdown; without rows, nothing.
struct MarkdownLayout: RowLayout {
    private let columns: [Heading]
    private var hasHeading = false

    init(columns: [Heading]) { self.columns = columns }

    mutating func append(_ row: [RecordValue], to bytes: inout [UInt8]) {
        if !hasHeading {
            hasHeading = true
            appendLine(columns.map(\.title), to: &bytes)
            for column in columns { bytes.append(text: column.alignment == .trailing ? "| ---: " : "| --- ") }
            bytes.append(contentsOf: "|\n".utf8)
        }
        appendLine(PlainText.cells(of: row, columns), to: &bytes)
    }

    mutating func finish(to bytes: inout [UInt8]) {}

    private func appendLine(_ cells: [String], to bytes: inout [UInt8]) {
        bytes.append(0x7C)
        for cell in cells {
            bytes.append(0x20)
            MarkdownText.append(cell, to: &bytes)
            bytes.append(contentsOf: " |".utf8)
        }
        bytes.append(0x0A)
    }
}
