import Testing

@testable import Negotiations

/// Statements that are found once, to be counted and shown.
@Suite struct FoundStatementsTests {
    private static let filters: [StatementFilter] = [
        StatementFilter(words: "rare earths"), StatementFilter(words: "quotas"),
        .with { $0.topics = ["topic 1"] },
        .with {
            $0.words = "tariff 7"
            $0.topics = ["topic 1"]
        }, StatementFilter(),
    ]

    @Test(arguments: filters, [3, 40, 10_000])
    func `a page of what was found is the page of what matches, and its counts are those of the questions`(
        _ filter: StatementFilter, _ most: Int
    ) throws {
        try TestDatabase.withEverything(statements: 120).ask { transaction in
            let found = try transaction.found(matching: filter, most: most)
            let count = try transaction.count(matching: filter)
            #expect(found.ids.count == min(count, most))
            #expect(found.isAll == (count <= most))
            for offset in [0, 5, 1000] {
                let page = Page(limit: 5, offset: offset)
                var (shown, asked): ([Int64], [Int64]) = ([], [])
                try transaction.forEachStatement(of: found, page: page) { statement, _ in shown.append(statement.id) }
                try transaction.forEachStatement(matching: filter, page: page) { statement, _ in
                    asked.append(statement.id)
                }
                #expect(shown == asked)
            }
            guard found.isAll else { return }
            let facets = try transaction.facets(of: found.ids)
            for (kind, counts) in [
                (StatisticsKind.official, facets.officials), (.party, facets.parties), (.topic, facets.topics),
            ] {
                #expect(counts == (try transaction.counts(of: kind, matching: filter)).filter { $0.name != nil })
            }
        }
    }
}
