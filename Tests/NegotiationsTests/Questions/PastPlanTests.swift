import SQLite
import Testing

@testable import Negotiations

/// What is asked of the past is led by the same indexes: the views that stand for the tables are taken apart, never read whole.
@Suite struct PastPlanTests {
    /// Questions that read every record, of the past as of the present, and what the commands do not ask of the past.
    private static let readingAll: Set = [
        "list-officials", "list-sources", "list-negotiations", "list-topics", "stats by official", "stats by party",
        "stats by topic", "stats by month", "export", "log", "count", "show-source", "review --list", "query unsourced",
        "query by official",
        // By the index of revisions, which leads to what is new.
        "news",
    ]

    /// Tables with as many rows as there are statements.
    private static let large = ["statement", "statement_topic", "citation", "source"]

    @Test func `a limited question of the past reads no large table whole`() throws {
        let database = try TestDatabase.withEverything(statements: 2000)
        for question in Question.all where !Self.readingAll.contains(question.name) {
            try database.ask(asOf: .revision(2)) { transaction in
                _ = try question.ask(transaction)
                for text in transaction.keptTexts {
                    let plan = try Self.plan(of: text, in: transaction)
                    for table in Self.large {
                        let isRead = plan.contains {
                            $0.contains("main.\(table) USING INDEX \(table)_revision")
                                || $0.contains("main.\(table) USING COVERING INDEX \(table)_revision")
                                || $0 == "SCAN main.\(table)"
                        }
                        #expect(!isRead, "\(question.name): \(text)\n\(plan.joined(separator: "\n"))")
                    }
                }
            }
        }
    }

    private static func plan(of text: String, in transaction: borrowing Transaction) throws -> [String] {
        func explain(_ parameters: Int) throws -> [String] {
            try transaction.all(
                SQL(untrusted: "EXPLAIN QUERY PLAN " + text).binding(Array(repeating: .null, count: parameters))
            ) { row in try row.column(3, as: String.self) }
        }
        do {
            return try explain(0)
        } catch let error as DatabaseError {
            guard case .parameterCount(let expected, _) = error.kind else { throw error }
            return try explain(expected)
        }
    }
}
