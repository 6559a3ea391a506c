import SQLite

/// Statements that are likely to be new are recorded several at a time, with their topics and citations.
extension Recorder {
    /// Records as many statements as one statement of SQL inserts (``Insertion/together``).
    ///
    /// - Returns: whether all of them were new and are recorded now. If not, of none anything is recorded but what they name, and they
    ///   are to be recorded one by one.
    mutating func recordTogether(_ drafts: [Draft], in transaction: borrowing Transaction) throws -> Bool {
        let isLikely = newInARow >= Insertion.together && drafts.count == Insertion.together
        guard isLikely, drafts.allSatisfy({ $0.type == .statement }) else { return false }
        do {
            let rows = try drafts.map { try newStatement(of: $0, in: transaction) }
            let first = try transaction.savepoint { try insert(rows, in: transaction) }
            for (index, statement) in rows.enumerated() { indexSeparately(statement.row, id: first + Int64(index)) }
        } catch is FieldError {
            return false
        } catch let error as DatabaseError where error.code.primary == .constraint {
            return false
        }
        newInARow += drafts.count
        return true
    }

    /// A statement whose names have become ids.
    private struct NewStatement {
        let row: ResolvedRow
        /// What is written in the table of statements.
        let values: [SQLite.Value]
        let topics: [Int64]
        let citations: [(source: Int64, wording: String?, place: String)]
    }

    private mutating func newStatement(
        of draft: Draft, in transaction: borrowing Transaction
    ) throws -> NewStatement {
        let row = try resolvedRow(of: draft, in: transaction)
        var topics: [Int64] = []
        for name in draft.topics ?? [] {
            let topic = try created(.topic, name, in: transaction)
            if !topics.contains(topic) { topics.append(topic) }
        }
        var citations: [(source: Int64, wording: String?, place: String)] = []
        for citation in draft.citations {
            citations.append(
                (try sourceID(of: citation.source, in: transaction), citation.wording, citation.place ?? ""))
        }
        return NewStatement(
            row: row, values: try written(row, Digest.of(row: row.values), in: transaction), topics: topics,
            citations: citations)
    }

    /// - Returns: the id of the first; those of the others follow.
    private mutating func insert(_ statements: [NewStatement], in transaction: borrowing Transaction) throws -> Int64 {
        let table = references.table(of: .statement)
        try table.insertion.insertAll(statements.flatMap(\.values), in: transaction)
        // AUTOINCREMENT gives the rows of one statement ids that follow each other.
        let first = transaction.lastInsertedRowID - Int64(statements.count) + 1
        var id = first - 1
        let revision = try revision(in: transaction)
        var (links, citations): ([SQLite.Value], [SQLite.Value]) = ([], [])
        for statement in statements {
            id += 1
            for topic in statement.topics { links += [.integer(id), .integer(topic), .integer(revision)] }
            for citation in statement.citations {
                citations += try citationRow(
                    of: citation.source, for: .statement, id: id, wording: citation.wording, place: citation.place,
                    in: transaction)
            }
        }
        try table.topicInsertion.insertAll(links, in: transaction)
        try TableColumns.citation.insertion.insertAll(citations, in: transaction)
        return first
    }
}
