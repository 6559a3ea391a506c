import SQLite

extension Recorder {
    /// Makes a record what the other desk has, in every field.
    mutating func take(
        _ row: ResolvedRow, over existing: ExistingRow, _ theirs: RecordVersion, in transaction: borrowing Transaction
    ) throws -> Result {
        var wanted = row
        wanted.fillStandards()
        let id = existing.id
        var changed: [String] = []
        do {
            changed = try attempt(in: transaction) { recorder in
                try row.explainingRefusals(in: transaction) {
                    try recorder.replace(existing, with: wanted, in: transaction)
                }
            }
        } catch let error as FieldError {
            // Another record has what only one can have: its name, its key.
            let field = ExchangeConflict.Field(name: error.field, ours: error.reason, theirs: row.draft[error.field])
            let conflict = ExchangeConflict(type: row.type.name, id: id, title: row.draft.heading, fields: [field])
            try leave(conflict, of: row.draft, in: transaction)
            return Result(id: id, action: .unchanged)
        }
        if row.type == .official, changed.contains("name") { try keepFormerName(of: existing, row, in: transaction) }
        if row.type.hasTopics,
            try link(row.draft.topics ?? [], to: id, of: row, isNew: false, replaces: true, in: transaction)
        {
            changed.append("topics")
        }
        var isCited = try cite(row.draft.citations, for: row, id: id, isNew: false, in: transaction)
        if try dropOtherCitations(than: row, id, in: transaction) { isCited = true }
        let isSame = !changed.isEmpty || isCited
        try transaction.note(theirs, of: row.type, id, since: openedRevision, isSame: isSame)
        return Result(id: id, action: changed.isEmpty ? (isCited ? .cited : .unchanged) : .changed(changed))
    }

    private mutating func dropOtherCitations(
        than row: ResolvedRow, _ id: Int64, in transaction: borrowing Transaction
    ) throws -> Bool {
        guard row.type.isCitable else { return false }
        let fact: SQL = "\(identifier: row.type.citationColumn) = \(id)"
        var kept: [Int64] = []
        for citation in row.draft.citations {
            let source = try sourceID(of: citation.source, in: transaction)
            kept += try transaction.all(
                """
                SELECT id FROM citation WHERE \(fact) AND source_id = \(source) AND place = \(citation.place ?? "")
                    AND ifnull(wording, '') = \(citation.wording ?? "")
                """
            ) { try $0.column(0, as: Int64.self) }
        }
        let others = try transaction.all("SELECT id FROM citation WHERE \(fact) AND id NOT IN \(set: kept)") {
            try $0.column(0, as: Int64.self)
        }
        guard !others.isEmpty else { return false }
        _ = try revision(in: transaction)
        try transaction.run("DELETE FROM citation WHERE id IN \(set: others)")
        return true
    }
}
