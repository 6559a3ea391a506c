/// Shares the width of a terminal among columns.
enum ColumnWidths {
    /// Below this no flexible column is narrowed, even if lines then run over the terminal's edge.
    static let least = 12
    /// Below this, text of many words is no pleasure to read.
    static let readable = 14
    /// Above this a column that should not wrap does, where room is short: longer than any date, word or code.
    static let unbroken = 24

    /// The width of each column.
    ///
    /// Where all fits, each has its natural width. Otherwise the flexible ones share what the rest leaves, the narrow first: a date or a
    /// word of a vocabulary is not broken.
    ///
    /// - Parameters:
    ///   - natural: the widest line of each column.
    ///   - available: columns of the terminal less the gaps.
    static func shared(natural: [Int], isFlexible: [Bool], available: Int) -> [Int] {
        guard natural.reduce(0, &+) > available else { return natural }
        var widths = natural
        var left = available
        for column in natural.indices where !isFlexible[column] {
            widths[column] = min(natural[column], unbroken)
            left &-= widths[column]
        }
        let flexible = natural.indices.filter { isFlexible[$0] }
        var count = flexible.count
        for column in flexible.sorted(by: { (natural[$0], $0) < (natural[$1], $1) }) {
            widths[column] = min(natural[column], max(least, left / count))
            left &-= widths[column]
            count &-= 1
        }
        return widths
    }
}
