import Testing

@testable import TrackerCommands

@Suite struct `Columns share a width` {
    @Test(
        arguments: [
            ([5, 10], [false, true], 40, [5, 10]),
            ([10, 300], [false, true], 80, [10, 70]),
            ([10, 300, 300], [false, true, true], 80, [10, 35, 35]),
            ([10, 22, 300], [false, true, true], 80, [10, 22, 48]),
            ([30, 30, 300], [false, false, true], 60, [20, 20, 20]),
            ([5, 60, 300], [false, false, true], 60, [5, 35, 20]),
            ([50, 50], [false, false], 60, [30, 30]),
            ([10, 100], [false, false], 60, [10, 50]),
            ([50, 50, 50], [true, true, true], 3, [4, 4, 4]),
            ([2, 50, 50], [false, true, true], 6, [2, 4, 4]),
            ([], [], 10, []),
        ] as [([Int], [Bool], Int, [Int])])
    func `so that the flexible ones take what is left`(
        natural: [Int], isFlexible: [Bool], available: Int, expected: [Int]
    ) {
        #expect(ColumnWidths.shared(natural: natural, isFlexible: isFlexible, available: available) == expected)
    }
}
