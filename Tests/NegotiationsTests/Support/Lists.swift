import SQLite

@testable import Negotiations

/// Answers that are lent, as lists.
extension Transaction {
    /// The statements that match, in the usual order.
    func statements(
        matching filter: StatementFilter, order: StatementOrder? = nil, page: Page = Page()
    ) throws -> [Negotiations.Statement] {
        var statements: [Negotiations.Statement] = []
        try forEachStatement(matching: filter, order: order, page: page) { statement, _ in statements.append(statement)
        }
        return statements
    }

    /// The records of a type that a list is narrowed to, in its order.
    func records(of type: RecordType, matching filter: [String: [String]]) throws -> [ShownRecord] {
        var records: [ShownRecord] = []
        try forEachRecord(of: type, matching: filter) { records.append($0) }
        return records
    }
}
