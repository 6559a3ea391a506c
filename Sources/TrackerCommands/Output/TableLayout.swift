import Formats

/// Rows as aligned columns below a heading; without rows, nothing.
///
/// On a terminal, cells are wrapped. Elsewhere each row is one complete line, whatever its cells hold.
struct TableLayout: RowLayout {
    /// How many rows are seen before the widths are chosen.
    static let sampleSize = 1000

    private let columns: [Column]
    private let terminal: Terminal
    private let indent: Int
    private var sample: [[String]] = []
    private var grid: TableGrid?

    init(columns: [Column], terminal: Terminal, indent: Int = 0) {
        self.columns = columns
        self.terminal = terminal
        self.indent = indent
    }

    mutating func append(_ row: [Value], to bytes: inout [UInt8]) {
        let cells = PlainText.cells(of: row, columns).map { text in
            terminal.width == nil ? SafeText.line(text) : SafeText.paragraph(text)
        }
        if let grid {
            grid.append(cells, to: &bytes)
        } else {
            sample.append(cells)
            if sample.count >= Self.sampleSize { begin(to: &bytes) }
        }
    }

    mutating func finish(to bytes: inout [UInt8]) {
        if grid == nil, !sample.isEmpty { begin(to: &bytes) }
    }

    private mutating func begin(to bytes: inout [UInt8]) {
        let grid = TableGrid(
            columns: columns, sample: sample, indent: indent, width: terminal.width, usesColor: terminal.usesColor)
        grid.append(columns.map(\.title), isBold: terminal.usesColor, to: &bytes)
        for row in sample { grid.append(row, to: &bytes) }
        sample = []
        self.grid = grid
    }
}
