import SQLite

extension Recorder {
    /// Cites the sources of a draft for the record that it became.
    ///
    /// A statement that was found by its words keeps its text; the wording of the new source is kept with the citation where it
    /// differs.
    ///
    /// - Returns: whether a citation was added.
    mutating func cite(
        _ citations: [CitationDraft], for row: ResolvedRow, id: Int64, isNew: Bool,
        in transaction: borrowing Transaction
    ) throws -> Bool {
        guard row.type.isCitable, !citations.isEmpty else { return false }
        var text: String?
        if !isNew, row.type == .statement, let given = row.draft["text"] {
            let kept = try transaction.value("SELECT text FROM statement WHERE id = ?", id, as: String.self)
            if given != kept { text = given }
        }
        var changed = false
        for citation in citations {
            let source = try sourceID(of: citation.source, in: transaction)
            let isAdded = try addCitation(
                of: source, for: row.type, id: id, wording: citation.wording ?? text, place: citation.place,
                in: transaction
            )
            changed = changed || isAdded
        }
        return changed
    }

    /// Adds a citation, unless the source is cited for the fact in the same words and place already.
    mutating func addCitation(
        of source: Int64, for fact: RecordType, id: Int64, wording: String?, place: String?,
        in transaction: borrowing Transaction
    ) throws -> Bool {
        let place = place ?? ""
        let known = try transaction.value(
            """
            SELECT id FROM citation WHERE \(identifier: fact.citationColumn) = \(id) AND source_id = \(source) AND place = \(place)
                AND ifnull(wording, '') = ifnull(\(wording), '')
            """, as: Int64.self)
        guard known == nil else { return false }
        let row = try citationRow(of: source, for: fact, id: id, wording: wording, place: place, in: transaction)
        try TableColumns.citation.insertion.insert(row, in: transaction)
        return true
    }

    /// The values that are written for a new citation.
    mutating func citationRow(
        of source: Int64, for fact: RecordType, id: Int64, wording: String?, place: String,
        in transaction: borrowing Transaction
    ) throws -> [SQLite.Value] {
        var values: [SQLite.Value] = [.integer(source)]
        values += RecordType.citable.map { $0 === fact ? .integer(id) : .null }
        values += [wording.map { .text($0) } ?? .null, .text(place)]
        values += [.blob(Digest.of(row: values)), .integer(try revision(in: transaction))]
        return values
    }

    mutating func sourceID(of draft: Draft, in transaction: borrowing Transaction) throws -> Int64 {
        // Another desk may call it otherwise by now.
        if let id = try transaction.record(of: .source, identifiedBy: draft.identities) { return id }
        if let removed = try withheldSource(draft.identities, in: transaction) {
            return try bringBack(.source, removed, for: "sources", in: transaction)
        }
        guard exchange.untakenSources.isDisjoint(with: draft.identities) else {
            throw FieldError(
                field: "sources", reason: "is another source in the file, which was not taken",
                value: draft["url"] ?? draft["outlet"] ?? draft["title"])
        }
        let key = References.Name(.source, draft.values.map { $0 ?? "" }.joined(separator: "\u{1F}"))
        if let id = references.ids[key] { return id }
        let id = try record(draft, in: transaction).id
        references.remember(id, for: key)
        return id
    }
}
