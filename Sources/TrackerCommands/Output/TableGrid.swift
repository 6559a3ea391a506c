/// Columns of known widths: sets rows of cells below each other, two spaces apart.
struct TableGrid: Sendable {
    static let gap = 2
    /// Where lines have no limit, a wider cell does not make its whole column that wide: it pushes its own line.
    static let widestPadding = 60

    private let columns: [Heading]
    private let widths: [Int]
    private let wraps: Bool
    /// Whether every column has room to be read: its own width, or enough for a few words a line.
    let isReadable: Bool
    private let indent: Int
    private let usesColor: Bool

    /// Chooses widths that suit a sample of rows.
    ///
    /// - Parameters:
    ///   - indent: spaces before each line.
    ///   - width: of the terminal; `nil` for no limit, and then a cell is one line.
    ///   - usesColor: whether what is emphasised is bold.
    init(columns: [Heading], sample: [[String]], indent: Int = 0, width: Int?, usesColor: Bool = false) {
        self.columns = columns
        self.indent = indent
        self.usesColor = usesColor
        wraps = width != nil
        var natural = columns.map { DisplayWidth.columns(of: $0.title) }
        for row in sample {
            for (position, cell) in zip(natural.indices, row) {
                natural[position] = max(natural[position], Self.widestLine(of: cell))
            }
        }
        if let width {
            let gaps = max(0, columns.count - 1) * Self.gap
            let widths = ColumnWidths.shared(
                natural: natural, isFlexible: columns.map(\.isFlexible), available: width &- gaps &- indent)
            self.widths = widths
            isReadable =
                widths.reduce(gaps &+ indent, &+) <= width
                && zip(widths, natural).allSatisfy { $0 >= min($1, ColumnWidths.readable) }
        } else {
            isReadable = true
            widths = natural.map { min($0, Self.widestPadding) }
        }
    }

    /// Appends the lines of one row of safe cells.
    func append(_ row: [String], isBold: Bool = false, to bytes: inout [UInt8]) {
        let cells = zip(row, widths).map {
            Emphasis.styled(TextWrapping.lines(of: $0, width: wraps ? $1 : nil), usesColor: usesColor)
        }
        for number in 0..<(cells.map(\.count).max() ?? 0) {
            // Spaces wait until text follows, so that no line ends in them.
            var waiting = indent
            for ((cell, width), column) in zip(zip(cells, widths), columns) {
                let line = number < cell.count ? cell[number] : WrappedLine()
                let padding = max(0, width &- line.columns)
                if column.alignment == .trailing { waiting &+= padding }
                if !line.text.isEmpty {
                    bytes.append(contentsOf: repeatElement(0x20, count: waiting))
                    bytes.append(text: isBold ? Style.bold(line.text) : line.text)
                    waiting = 0
                }
                if column.alignment == .leading { waiting &+= padding }
                waiting &+= Self.gap
            }
            bytes.append(0x0A)
        }
    }

    private static func widestLine(of cell: String) -> Int {
        if SafeText.isPlain(cell) { return cell.utf8.count }
        return cell.split(separator: "\n").reduce(0) { max($0, DisplayWidth.columns(of: String($1))) }
    }
}
