import SQLite

/// Records that a file has made anew which were here before, until a person removed them or changed what they are known by.
extension Recorder {
    /// Notes them, and sources that are cited again.
    mutating func noteBroughtBack(_ types: [RecordType], in transaction: borrowing Transaction) throws {
        guard importRun != nil, let openedRevision else { return }
        // Offices and names go with the people of whom the other desk tells, and come with them.
        let told = exchange.type == nil ? types : types.filter { ![.official, .name, .office].contains($0) }
        for type in told {
            for id in try transaction.records(broughtBackBy: openedRevision, type) {
                broughtBack.note("\(type.name) \(id) (\(try transaction.title(of: type, id)))")
            }
        }
        for type in RecordType.citable {
            for id in try transaction.citations(broughtBackBy: openedRevision, for: type) {
                broughtBack.note("a source of \(type.name) \(id) (\(try transaction.title(of: type, id)))")
            }
        }
    }
}

extension Transaction {
    /// The records that a revision has made and that are known by what another was known by when a person edited or removed it.
    fileprivate func records(broughtBackBy revision: Int64, _ type: RecordType) throws -> [Int64] {
        let history: SQL = "\(identifier: type.table + "_history")"
        return try all(
            """
            \(edits(of: history))
            SELECT DISTINCT record.id FROM edit CROSS JOIN \(history) AS former ON former.superseded = edit.id
            CROSS JOIN \(identifier: type.table) AS record ON \(type.isKnownAsFormer)
            WHERE record.revision = \(revision) AND NOT EXISTS (SELECT 1 FROM \(history) AS own WHERE own.id = record.id)
            ORDER BY record.id
            """
        ) { row in try row.column(0) }
    }

    /// The records of which a revision has cited a source that a person had taken away from them.
    fileprivate func citations(broughtBackBy revision: Int64, for type: RecordType) throws -> [Int64] {
        let fact: SQL = "\(identifier: type.citationColumn)"
        return try all(
            """
            \(edits(of: "citation_history"))
            SELECT DISTINCT citation.\(fact) FROM edit CROSS JOIN citation_history AS former ON former.superseded = edit.id
            CROSS JOIN citation ON citation.\(fact) = former.\(fact) AND citation.source_id = former.source_id
                AND citation.place = former.place AND ifnull(citation.wording, '') = ifnull(former.wording, '')
            WHERE citation.revision = \(revision) AND former.\(fact) IS NOT NULL ORDER BY 1
            """
        ) { row in try row.column(0) }
    }

    /// The revisions by which people replaced or removed rows: each is looked for behind the one before, since imports can have made very many of
    /// the others.
    private func edits(of history: SQL) -> SQL {
        """
        WITH RECURSIVE step (id) AS (
            SELECT min(superseded) FROM \(history)
            UNION ALL SELECT (SELECT min(superseded) FROM \(history) WHERE superseded > step.id) FROM step WHERE step.id IS NOT NULL
        ), edit (id) AS MATERIALIZED (
            SELECT revision.id FROM step JOIN revision ON revision.id = step.id WHERE \(revisionIsEdit)
        )
        """
    }
}

extension RecordType {
    /// That the row `record` is known by what the row `former` was.
    fileprivate var isKnownAsFormer: SQL {
        func equal(_ columns: [String]) -> SQL {
            .all(columns.map { "record.\(identifier: $0) IS former.\(identifier: $0)" })
        }
        let natural: SQL =
            switch identity {
            case .words: "record.fingerprint = former.fingerprint"
            case .nameOrCode: "record.name = former.name"
            case .document:
                "(record.url = former.url OR record.url IS NULL AND \(equal(["outlet", "title", "published", "url"])))"
            case .values, .name: equal(identityColumns.map { TableColumns(self).names[$0] })
            }
        guard hasKey else { return natural }
        return "(record.key = former.key OR record.key IS NULL AND former.key IS NULL AND \(natural))"
    }
}
