/// Values beside their labels, one below the other: a card, or a row of a table that is too wide for the terminal.
struct LabelledLines {
    /// Where lines break; nil breaks them at line feeds only.
    let width: Int?
    /// Spaces before each label.
    let indent: Int
    /// Whether what is emphasised is bold.
    let usesColor: Bool
    /// The column at which values begin.
    private let start: Int

    /// - Parameter labels: safe text, with the colon.
    init(labels: [String], indent: Int, terminal: Terminal) {
        width = terminal.width
        usesColor = terminal.usesColor
        self.indent = indent
        start = indent &+ TableGrid.gap &+ (labels.map(DisplayWidth.columns).max() ?? 0)
    }

    /// Appends a label and its value.
    ///
    /// - Parameter text: safe text, see ``SafeText/paragraph(_:)``.
    func append(_ label: String, _ text: String, to bytes: inout [UInt8]) {
        Self.appendSpaces(indent, to: &bytes)
        bytes.append(text: label)
        Self.appendLines(
            text, width: width, usesColor: usesColor, indent: start, after: indent &+ DisplayWidth.columns(of: label),
            to: &bytes)
    }

    /// Appends text that is wrapped at an indent.
    ///
    /// - Parameter after: columns that the first line already has.
    static func appendLines(
        _ text: String, width: Int?, usesColor: Bool, indent: Int, after: Int = 0, to bytes: inout [UInt8]
    ) {
        var used = after
        let wrapped = TextWrapping.lines(of: text, width: width.map { max(ColumnWidths.least, $0 &- indent) })
        for line in Emphasis.styled(wrapped, usesColor: usesColor) {
            if !line.text.isEmpty {
                appendSpaces(indent &- used, to: &bytes)
                bytes.append(text: line.text)
            }
            bytes.append(0x0A)
            used = 0
        }
    }

    private static func appendSpaces(_ count: Int, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: repeatElement(0x20, count: max(0, count)))
    }
}
