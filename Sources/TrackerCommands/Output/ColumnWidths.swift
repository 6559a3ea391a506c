/// Shares the width of a terminal among columns.
enum ColumnWidths {
    /// Below this a flexible column takes room from the others rather than wrap further.
    static let readable = 20
    /// Below this no column is narrowed, even if lines then run over the terminal's edge.
    static let least = 4

    /// The width of each column.
    ///
    /// Where all fits, each has its natural width. Otherwise the flexible ones share what the rest leaves, the narrow
    /// first; and where that would leave them less than is readable, the rest is narrowed too.
    ///
    /// - Parameters:
    ///   - natural: the widest line of each column.
    ///   - available: columns of the terminal less the gaps.
    static func shared(natural: [Int], isFlexible: [Bool], available: Int) -> [Int] {
        guard natural.reduce(0, &+) > available else { return natural }
        let flexible = natural.indices.filter { isFlexible[$0] }
        let rigid = natural.indices.filter { !isFlexible[$0] }
        let readable = flexible.reduce(0) { $0 &+ min(natural[$1], Self.readable) }
        let left = available &- rigid.reduce(0) { $0 &+ natural[$1] }

        var widths = natural
        if left >= readable {
            share(left, among: flexible, natural: natural, widths: &widths)
        } else {
            share(available &- readable, among: rigid, natural: natural, widths: &widths)
            let used = rigid.reduce(0) { $0 &+ widths[$1] }
            share(available &- used, among: flexible, natural: natural, widths: &widths)
        }
        return widths
    }

    /// Gives each the same, and what the narrow ones do not need to the others.
    private static func share(_ available: Int, among columns: [Int], natural: [Int], widths: inout [Int]) {
        var left = available
        var count = columns.count
        for column in columns.sorted(by: { (natural[$0], $0) < (natural[$1], $1) }) {
            let width = min(natural[column], max(least, left / count))
            widths[column] = width
            left &-= width
            count &-= 1
        }
    }
}
