import Formats

/// Rows as aligned columns below a heading; without rows, nothing.
///
/// On a terminal, cells are wrapped; where it is too narrow for that, a row is its values one below the other. Elsewhere each row is one complete line, whatever its cells hold.
struct TableLayout: RowLayout {
    /// How many rows are seen before the widths are chosen.
    static let sampleSize = 1000

    private let columns: [Heading]
    private let terminal: Terminal
    private let indent: Int
    private var sample: [[String]] = []
    private var grid: TableGrid?
    private var former: [String] = []
    /// Instead of the grid, and whether a row stands above the next.
    private var stack: (layout: LabelledLines, isEmpty: Bool)?

    init(columns: [Heading], terminal: Terminal, indent: Int = 0) {
        self.columns = columns
        self.terminal = terminal
        self.indent = indent
    }

    mutating func append(_ row: [RecordValue], to bytes: inout [UInt8]) {
        let cells = PlainText.cells(of: row, columns).map { text in
            terminal.width == nil ? SafeText.line(text) : SafeText.paragraph(text)
        }
        if let grid {
            grid.append(withoutRepeats(cells), to: &bytes)
        } else if stack != nil {
            appendStacked(cells, to: &bytes)
        } else {
            sample.append(cells)
            if sample.count >= Self.sampleSize { begin(to: &bytes) }
        }
    }

    mutating func finish(to bytes: inout [UInt8]) {
        if !sample.isEmpty { begin(to: &bytes) }
    }

    private mutating func begin(to bytes: inout [UInt8]) {
        let grid = TableGrid(
            columns: columns, sample: sample, indent: indent, width: terminal.width, usesColor: terminal.usesColor)
        if grid.isReadable {
            grid.append(columns.map(\.title), isBold: terminal.usesColor, to: &bytes)
            for row in sample { grid.append(withoutRepeats(row), to: &bytes) }
            self.grid = grid
        } else {
            stack = (LabelledLines(labels: labels, indent: indent, terminal: terminal), true)
            for row in sample { appendStacked(row, to: &bytes) }
        }
        sample = []
    }

    /// The row as it is shown below the one before: of the columns that are said once, those that repeat it stay empty up to the
    /// first that does not.
    private mutating func withoutRepeats(_ row: [String]) -> [String] {
        guard terminal.width != nil, columns.contains(where: \.isSaidOnce) else { return row }
        defer { former = row }
        var shown = row
        for (position, column) in columns.enumerated() where column.isSaidOnce {
            guard position < former.count, former[position] == row[position] else { break }
            shown[position] = ""
        }
        return shown
    }

    private var labels: [String] { columns.map { $0.title + ":" } }

    private mutating func appendStacked(_ cells: [String], to bytes: inout [UInt8]) {
        guard let layout = stack?.layout else { return }
        if stack?.isEmpty == false { bytes.append(0x0A) }
        stack?.isEmpty = false
        for (label, cell) in zip(labels, cells) where !cell.isEmpty { layout.append(label, cell, to: &bytes) }
    }
}
