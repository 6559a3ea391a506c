import Testing

@testable import Negotiations

@Suite struct TimeOfDayTests {
    @Test
    func `on one day the time of day decides the order, whatever the zone, and what has none comes as the earliest`()
        throws
    {
        let database = try TestDatabase()
        let dates = [
            "2025-06-10T18:00Z", "2025-06-10T09:00Z", "2025-06-10", "2025-06-10T19:30+02:00", "2025-06-11",
            "2025-06-10T09:00Z",
            "2025-06-10T12:00?", "2025-06-09/2025-06-10",
        ]
        for (number, date) in dates.enumerated() {
            try database.record([
                try Draft.of(
                    .statement,
                    [
                        "date": .string(date), "attribution": .string(number % 2 == 0 ? "x" : "y"),
                        "text": .string("\(number)"),
                    ])
            ])
        }
        let newestFirst = ["4", "0", "3", "6", "5", "1", "2", "7"]
        #expect(try database.statements().map(\.text) == newestFirst)
        #expect(try database.statements { $0.officials = ["x", "y"] }.map(\.text) == newestFirst)
        #expect(try database.statements { $0.since = try PartialDate("2025-06-10") }.map(\.text) == newestFirst)
        try database.ask { transaction in
            var told: [String] = []
            try transaction.forEachEvent(matching: StatementFilter()) { told.append($0.text) }
            #expect(told == newestFirst.reversed())
            for limit in 1...8 {
                var page: [String] = []
                try transaction.forEachStatement(
                    matching: StatementFilter(), page: Page(limit: limit, offset: 8 - limit)
                ) { statement, _ in page.append(statement.text) }
                #expect(page == newestFirst.suffix(limit))
            }
        }
    }
}
