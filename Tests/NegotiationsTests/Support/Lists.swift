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

    /// Officials by name.
    func officials(parties: [String] = []) throws -> [Official] {
        var officials: [Official] = []
        try forEachOfficial(parties: parties) { officials.append($0) }
        return officials
    }

    /// Rounds, the latest first.
    func rounds(negotiation: String? = nil) throws -> [Round] {
        var rounds: [Round] = []
        try forEachRound(negotiation: negotiation) { rounds.append($0) }
        return rounds
    }

    /// Sources, the latest first; with outlets, only theirs.
    func sources(outlets: [String] = []) throws -> [Source] {
        var sources: [Source] = []
        try forEachSource(outlets: outlets) { sources.append($0) }
        return sources
    }
}
