import Testing

@testable import Negotiations

@Suite struct DateGuardTests {
    /// Each date column, and whether it may hold an interval.
    static let columns: [(table: String, column: String, takesIntervals: Bool)] = [
        ("name", "start_date", false), ("name", "end_date", false), ("office", "start_date", false),
        ("office", "end_date", false), ("round", "start_date", false), ("round", "end_date", false),
        ("participation", "joined", false), ("participation", "left", false), ("source", "published", false),
        ("source", "accessed", false), ("statement", "date", true), ("outcome", "date", true),
        ("outcome", "effective", false),
        ("outcome", "expires", false), ("approval", "date", true), ("commitment", "due", true), ("text", "date", true),
        ("proposal", "date", true), ("proposal", "due", false),
    ]

    @Test func `every date column is in these tests`() throws {
        let other = try TestDatabase.full().openedByOther()
        let found = try other.program.rows(
            """
            SELECT t.name, c.name FROM pragma_table_list AS t JOIN pragma_table_xinfo(t.name) AS c
            WHERE t.type = 'table' AND t.name NOT LIKE '%history%'
                AND c.name IN ('date', 'start_date', 'end_date', 'joined', 'left', 'published', 'accessed', 'effective', 'expires', 'due')
            ORDER BY 1, 2
            """)
        let listed = Self.columns.sorted { ($0.table, $0.column) < ($1.table, $1.column) }
        #expect(found == listed.map { [$0.table, $0.column] })
    }

    @Test(arguments: columns)
    func `the schema itself takes every form of date and nothing else`(
        _ table: String, _ column: String, _ takesIntervals: Bool
    )
        throws
    {
        let other = try TestDatabase.full().openedByOther()
        // One date alone: the order of two is another rule.
        for (_, rival, _) in Self.columns where rival != column && rival != "start_date" && rival != "date" {
            guard
                let known = try? other.program.column(
                    "SELECT name FROM pragma_table_info('\(table)') WHERE name = '\(rival)'"),
                !known.isEmpty
            else { continue }
            try other.program.run("UPDATE \(table) SET \"\(rival)\" = NULL")
        }
        func isTaken(_ text: String) -> Bool {
            other.program.refusal(of: "UPDATE \(table) SET \(column) = \(quoted(text))") == nil
        }
        let expected = DateCases.accepted.filter { takesIntervals || !$0.isInterval }.map(\.text)
        #expect(DateCases.accepted.map(\.text).filter(isTaken) == expected)
        #expect(DateCases.refused.filter { !$0.contains("\u{0}") }.filter(isTaken) == [])
    }

    @Test(arguments: [
        ("name", "start_date", "end_date"), ("office", "start_date", "end_date"), ("round", "start_date", "end_date"),
    ])
    func `an end is not before its start`(_ table: String, _ start: String, _ end: String) throws {
        let other = try TestDatabase.full().openedByOther()
        func refusal(_ first: String, _ last: String) -> String? {
            other.program.refusal(of: "UPDATE \(table) SET \(start) = '\(first)', \(end) = '\(last)'")
        }
        for (first, last) in [("2025-06-10", "2025-06-10"), ("2025-06-10", "2025"), ("2025", "2025-01-01")] {
            #expect(refusal(first, last) == nil, "\(first) to \(last)")
        }
        for (first, last) in [("2025-06-10", "2025-06-09"), ("2025", "2024"), ("2025-06", "2025-05-31")] {
            #expect(refusal(first, last)?.hasPrefix("CHECK constraint failed") == true, "\(first) to \(last)")
        }
    }

    @Test(arguments: [("participation", "joined", "left"), ("outcome", "effective", "expires")])
    func `nobody leaves before joining, and no outcome expires before it takes effect`(
        _ table: String, _ start: String, _ end: String
    ) throws {
        let other = try TestDatabase.full().openedByOther()
        func refusal(_ first: String, _ last: String) -> String? {
            other.program.refusal(of: "UPDATE \(table) SET \"\(start)\" = '\(first)', \"\(end)\" = '\(last)'")
        }
        for (first, last) in [
            ("2025-06-09", "2025-06-10"), ("2025-06-10", "2025"), ("2025", "2025-01-01"), ("2025-21", "2025-06"),
            ("2025-06-10T18:30Z", "2025-06-10"), ("2025-XX", "2025-02"), ("202X", "2021"), ("2025-06?", "2025-06-10~"),
        ] {
            #expect(refusal(first, last) == nil, "\(first) to \(last)")
        }
        for (first, last) in [
            ("2025-06-10", "2025-06-09"), ("2025", "2024"), ("2025-06", "2025-05-31"), ("2025-23", "2025-06"),
            ("202X", "2019"),
        ] {
            #expect(
                refusal(first, last)?.hasPrefix("CHECK constraint failed: \(end)_not_before_\(start)") == true,
                "\(first) to \(last)")
        }
    }
}
