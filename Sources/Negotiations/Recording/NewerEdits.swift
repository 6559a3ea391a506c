import SQLite

// What people have edited, and a file or a feed says otherwise that does not say which version it knows: the edit stays.
//
// A file that another desk made with identities says which versions it knows (``RecordVersion``); of any other it is only known what it says.

extension Recorder {
    /// Leaves as it is what the row of a file would take from a person who edited it: a value that this person gave, or took away.
    ///
    /// - Returns: whether that holds of its topics, too.
    mutating func keepEdits(
        of existing: ExistingRow, in row: inout ResolvedRow, in transaction: borrowing Transaction
    ) throws -> Bool {
        guard importRun != nil, exchange.preference != .theirs else { return false }
        var kept: [String] = []
        var isNews = false
        let differing = row.values.indices.filter { index in
            !row.values[index].isNull && row.values[index] != existing.values[index]
                && !row.isFoundBy(row.table.names[index], in: existing)
        }
        if !differing.isEmpty {
            let former = try transaction.formerRows(of: row.type, row.table, existing.id)
            for index in differing {
                // What was here last before what is here, and the last time that it was as the file says.
                let last = former.first { $0.values[index] != existing.values[index] }
                let same = former.first { $0.values[index] == row.values[index] }
                guard last?.wasEdited == true || same?.wasEdited == true || same?.wasExchanged == true else { continue }
                isNews = isNews || same == nil
                row.values[index] = existing.values[index]
                kept.append(row.type.columns[index].name)
            }
        }
        let keepsTopics = try row.draft.topics != nil && hadTopics(row, existing.id, in: transaction)
        if keepsTopics { kept.append("topics") }
        if !kept.isEmpty, isNews || !isReread {
            let title = try transaction.title(of: row.type, existing.id)
            newerEdits.note("\(row.type.name) \(existing.id) (\(title)): \(kept.joined(separator: ", "))")
        }
        return keepsTopics
    }

    /// Whether the topics of a row are those that the record had before a person edited them.
    private func hadTopics(
        _ row: ResolvedRow, _ id: Int64, in transaction: borrowing Transaction
    ) throws -> Bool {
        let links = try transaction.topicLinks(of: row.type, id)
        guard links.contains(where: { $0.end != nil }) else { return false }
        var given: Set<Int64> = []
        for name in row.draft.topics ?? [] {
            guard let topic = try transaction.id(ofNamed: .topic, name) else { return false }
            given.insert(topic)
        }
        func topics(at revision: Int64) -> Set<Int64> {
            Set(links.filter { $0.begin <= revision && $0.end.map { $0 > revision } ?? true }.map(\.topic))
        }
        let changes = Set(links.flatMap { [$0.begin] + ($0.end.map { [$0] } ?? []) }).sorted()
        guard let last = changes.last, topics(at: last) != given else { return false }
        guard let place = changes.dropLast().lastIndex(where: { topics(at: $0) == given }) else { return false }
        return try transaction.isEdit(changes[place + 1], of: row.type, id)
    }
}

extension Transaction {
    /// A row as it was, and whether a person edited it then: an import or an undo did not. What another desk changed came with its file.
    fileprivate struct FormerRow {
        let values: [SQLite.Value]
        let wasEdited: Bool
        let wasExchanged: Bool
    }

    /// What a record was, the latest first.
    fileprivate func formerRows(of type: RecordType, _ table: TableColumns, _ id: Int64) throws -> [FormerRow] {
        try all(
            """
            SELECT \(revisionIsEdit), \(exchanged("former.superseded", type, id)), \(table.list) FROM \(identifier: table.table + "_history") AS former
            JOIN revision ON revision.id = former.superseded WHERE former.id = \(id) ORDER BY former.version DESC
            """
        ) { row in
            FormerRow(
                values: try (2..<row.count).map { try row.value($0) }, wasEdited: try row.column(0),
                wasExchanged: try row.column(1))
        }
    }

    /// The topics that a record has or had, from one revision to another.
    fileprivate func topicLinks(
        of type: RecordType, _ id: Int64
    ) throws -> [(topic: Int64, begin: Int64, end: Int64?)] {
        let column: SQL = "\(identifier: type.table + "_id")"
        return try all(
            """
            SELECT topic_id, revision, NULL FROM \(identifier: type.table + "_topic") WHERE \(column) = \(id)
            UNION ALL
            SELECT topic_id, revision, superseded FROM \(identifier: type.table + "_topic_history") WHERE \(column) = \(id)
            """
        ) { row in try row.columns() as (Int64, Int64, Int64?) }
    }

    /// Whether a person changed a record in a revision, here or at another desk.
    fileprivate func isEdit(_ revision: Int64, of type: RecordType, _ id: Int64) throws -> Bool {
        try value(
            "SELECT \(revisionIsEdit) OR \(exchanged("revision.id", type, id)) FROM revision WHERE id = \(revision)",
            as: Bool.self) ?? false
    }

    /// Whether a revision made a record what another desk had of it.
    private func exchanged(_ revision: SQL, _ type: RecordType, _ id: Int64) -> SQL {
        """
        EXISTS (
            SELECT 1 FROM version
            WHERE version.type = \(type.name) AND version.record_id = \(id) AND version.revision = \(revision) AND version.is_same
        )
        """
    }
}

/// Whether a person has made the revision: neither an import nor an undo, which an import may take back.
let revisionIsEdit: SQL = "(import_run_id IS NULL AND ifnull(command, '') NOT GLOB 'tracker undo*')"
