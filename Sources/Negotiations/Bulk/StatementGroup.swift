import SQLite

/// Statements that are likely to be new are recorded several at a time, with their topics and citations.
extension Recorder {
    /// Records as many statements as one statement of SQL inserts (``Insertion/together``).
    ///
    /// - Returns: whether all of them were new and are recorded now. If not, of none anything is recorded but what they name, and they
    ///   are to be recorded one by one.
    mutating func recordTogether(_ drafts: [Draft], in transaction: borrowing Transaction) throws -> Bool {
        guard bulk?.expectsNewGroup == true, drafts.count == Insertion.together,
            drafts.allSatisfy({ $0.type == .statement && $0.identities.isEmpty })
        else { return false }
        do {
            var group = StatementGroup()
            for draft in drafts { try take(draft, into: &group, in: transaction) }
            let first = try transaction.savepoint { try insert(group, in: transaction) }
            bulk?.noteNew(group.count, words: group.words, numberedFrom: first)
            doubts += group.doubts
        } catch is FieldError {
            return false
        } catch let error as DatabaseError where error.code.primary == .constraint {
            return false
        }
        return true
    }

    /// Statements whose names have become ids; what belongs to one says which by its place among them.
    private struct StatementGroup {
        var count = 0
        /// What is written in the table of statements, row by row.
        var values: [SQLite.Value] = []
        var topics: [(statement: Int, topic: Int64)] = []
        var citations: [(statement: Int, source: Int64, wording: String?, place: String)] = []
        /// Why dates do not fit.
        var doubts: [Doubt] = []
        /// What is indexed meanwhile, where that is done.
        var words: [SeparateIndex.Words] = []
    }

    private mutating func take(
        _ draft: Draft, into group: inout StatementGroup, in transaction: borrowing Transaction
    ) throws {
        let row = try resolvedRow(of: draft, in: transaction)
        if let doubt = try doubt(about: row, in: transaction) {
            group.doubts.append(Doubt(place: group.count, field: "date", reason: doubt))
        }
        if var doubt = try titleDoubt(about: row, in: transaction) {
            doubt.place = group.count
            group.doubts.append(doubt)
        }
        // Where it is not, its index is there again, and refuses the group.
        _ = try bulk?.admit(row, in: transaction)
        var topics: Set<Int64> = []
        for name in draft.topics ?? [] {
            let topic = try topicID(named: name, in: transaction)
            if topics.insert(topic).inserted { group.topics.append((group.count, topic)) }
        }
        for citation in draft.citations {
            let source = try sourceID(of: citation.source, in: transaction)
            group.citations.append((group.count, source, citation.wording, citation.place ?? ""))
        }
        try appendValues(of: row, digest: Digest.of(row: row.values), to: &group.values, in: transaction)
        if let words = bulk?.words(of: row) { group.words.append(words) }
        group.count += 1
    }

    /// - Returns: the id of the first; those of the others follow.
    private mutating func insert(_ group: StatementGroup, in transaction: borrowing Transaction) throws -> Int64 {
        let table = references.table(of: .statement)
        try table.insertion.insertAll(group.values, in: transaction)
        // AUTOINCREMENT gives the rows of one statement ids that follow each other.
        let first = transaction.lastInsertedRowID - Int64(group.count) + 1
        let revision = try revision(in: transaction)
        var (links, citations): ([SQLite.Value], [SQLite.Value]) = ([], [])
        links.reserveCapacity(group.topics.count * 3)
        for (statement, topic) in group.topics {
            links += [.integer(first + Int64(statement)), .integer(topic), .integer(revision)]
        }
        for citation in group.citations {
            citations += try citationRow(
                of: citation.source, for: .statement, id: first + Int64(citation.statement), wording: citation.wording,
                place: citation.place, in: transaction)
        }
        try table.topicInsertion.insertAll(links, in: transaction)
        try TableColumns.citation.insertion.insertAll(citations, in: transaction)
        return first
    }
}
