import Testing

@testable import TrackerCommands

@Suite struct `Columns share a width` {
    @Test(
        arguments: [
            ([5, 10], [false, true], 40, [5, 10]),
            ([10, 300], [false, true], 80, [10, 70]),
            ([10, 300, 300], [false, true, true], 80, [10, 35, 35]),
            ([10, 22, 300], [false, true, true], 80, [10, 22, 48]),
            // One that should not wrap does above 24, and not below, where room is short.
            ([30, 30, 300], [false, false, true], 60, [24, 24, 12]),
            ([5, 60, 300], [false, false, true], 60, [5, 24, 31]),
            ([50, 50], [false, false], 60, [24, 24]),
            ([10, 100], [false, false], 60, [10, 24]),
            ([24, 25, 300], [false, false, true], 70, [24, 24, 22]),
            // Lines run over the edge rather than break a date or a word.
            ([10, 22, 300], [false, false, true], 20, [10, 22, 12]),
            ([50, 50, 50], [true, true, true], 3, [12, 12, 12]),
            ([2, 50, 50], [false, true, true], 6, [2, 12, 12]),
            ([2, 8, 50], [false, true, true], 6, [2, 8, 12]),
            ([], [], 10, []),
        ] as [([Int], [Bool], Int, [Int])])
    func `so that the flexible ones take what is left`(
        natural: [Int], isFlexible: [Bool], available: Int, expected: [Int]
    ) {
        #expect(ColumnWidths.shared(natural: natural, isFlexible: isFlexible, available: available) == expected)
    }
}
