import SQLite
import Text

/// A row that already exists.
struct ExistingRow {
    let id: Int64
    let values: [SQLite.Value]
}

extension Recorder {
    /// The row that has one of the identities of a draft, whatever it is called by now.
    mutating func identifiedRow(for row: ResolvedRow, in transaction: borrowing Transaction) throws -> ExistingRow? {
        for identity in row.draft.identities {
            guard let id = try transaction.record(of: row.type, identifiedBy: identity) else { continue }
            return try find("id = \(id)", in: row.table, transaction)
        }
        return nil
    }

    /// The row that a draft is about, where it already exists.
    ///
    /// A key decides where there is one. Without one, and for a record that has not been given its key yet, what the record is decides:
    /// the name of a party, the official, party, title and start of an office, the words of a statement.
    mutating func existingRow(for row: ResolvedRow, in transaction: borrowing Transaction) throws -> ExistingRow? {
        if row.type.hasKey, let key = row.draft["key"] {
            if let found = try find("key = \(key)", in: row.table, transaction) { return found }
            // People and rounds have names of their own: one that was known without a key is the same, and gets it now.
            guard row.type.identity.standsBesideKey else { return nil }
            // A person may be another of the name.
            let found =
                try find("key IS NULL AND " + row.naturalIdentity, in: row.table, transaction)
                ?? writtenOtherwise(row, transaction)
            if row.type == .official, let found { throw try namesake(of: row, key, unkeyed: found.id, transaction) }
            return found
        }
        if let found = try find(row.naturalIdentity, in: row.table, transaction) { return found }
        if let found = try writtenOtherwise(row, transaction) { return found }
        // Files go on using the name that a person had before a correction or a merger.
        if row.type == .official { return try find(row.aliasIdentity, in: row.table, transaction) }
        return try datedOtherwise(row, in: transaction).first
    }

    /// The error for a person with a key whose name somebody has who is recorded without one.
    private mutating func namesake(
        of row: ResolvedRow, _ key: String, unkeyed id: Int64, _ transaction: borrowing Transaction
    ) throws -> FieldError {
        let known = try references.directory(in: transaction).description(of: id)
        return FieldError(
            field: "key",
            reason:
                "“\(key)” is nobody's key, and \(known) is recorded without one, who may be another person; give that record a key first, “\(key)” if it is the same person: tracker edit-official id:\(id) --key …"
        )
    }

    /// The record that is known by its name, where that is written otherwise: with another dash, or characters that are not shown.
    private mutating func writtenOtherwise(
        _ row: ResolvedRow, _ transaction: borrowing Transaction
    ) throws -> ExistingRow? {
        if row.type.hasFoldedIdentity {
            let ids = try references.records(sameAs: row, in: transaction)
            let isUnkeyed: SQL = row.type.hasKey ? "key IS NULL" : "TRUE"
            return try ids.isEmpty ? nil : find("id IN (\(list: ids)) AND \(isUnkeyed)", in: row.table, transaction)
        }
        if row.type == .source, row["url"] == .null, let outlet = row.draft["outlet"] {
            for spelling in try references.outlets(writtenLike: outlet, in: transaction) {
                let isSame = row.documentIdentity(outlet: .text(spelling))
                if let found = try find(isSame, in: row.table, transaction) { return found }
            }
            return nil
        }
        guard FoldedNames.types.contains(where: { $0 === row.type }), let name = row.draft["name"] else { return nil }
        // Without a key somebody is known by the name, whether the record has a key or not.
        let scope = row.type == .official && row.draft["key"] == nil ? nil : row.nameScope
        let ids = try references.records(row.type, written: name, within: scope, in: transaction)
        let isUnkeyed: SQL = row.type.hasKey && row.draft["key"] != nil ? "key IS NULL" : "TRUE"
        if !ids.isEmpty { return try find("id IN (\(list: ids)) AND \(isUnkeyed)", in: row.table, transaction) }
        guard row.type == .party, let code = row.draft["code"] else { return nil }
        let parties = try references.records(.party, written: code, in: transaction)
        guard !parties.isEmpty else { return nil }
        return try find("id IN (\(list: parties)) AND code IS NULL", in: row.table, transaction)
    }

    func find(_ condition: SQL, in table: TableColumns, _ transaction: borrowing Transaction) throws
        -> ExistingRow?
    {
        // The plus has SQLite take the index of what is the same, and not one that gives very many rows in this order.
        let found = try transaction.all(
            "SELECT id, \(table.list) FROM \(identifier: table.table) WHERE \(condition) ORDER BY +id DESC LIMIT 2"
        ) { row in
            ExistingRow(id: try row.column(0), values: try (1..<row.count).map { try row.value($0) })
        }
        guard found.count < 2 || table.table != RecordType.official.table else {
            throw FieldError(
                field: "key", reason: "several officials have this name; give the key of the one meant")
        }
        return found.first
    }

    /// Inserts a row with its digest and revision.
    mutating func insert(_ row: ResolvedRow, in transaction: borrowing Transaction) throws -> Int64 {
        var row = row
        row.fillStandards()
        if row.type == .party { try requireOwnNames(row, of: nil, in: transaction) }
        let doubt = try doubt(about: row, in: transaction)
        var values: [SQLite.Value] = []
        try appendValues(of: row, digest: Digest.of(row: row.values), to: &values, in: transaction)
        try row.table.insertion.insert(values, in: transaction)
        if let doubt { doubts.append(Doubt(field: "date", reason: doubt)) }
        if let doubt = try titleDoubt(about: row, in: transaction) { doubts.append(doubt) }
        let id = transaction.lastInsertedRowID
        try references.note(row, id: id, isNew: true, in: transaction)
        if row.type == .statement { noteNewStatement(row, id: id) }
        return id
    }

    private mutating func noteNewStatement(_ row: ResolvedRow, id: Int64) {
        let words = bulk?.words(of: row)
        bulk?.noteNew(1, words: words.map { [$0] } ?? [], numberedFrom: id)
    }

    /// Appends the values that are written for a new row.
    mutating func appendValues(
        of row: ResolvedRow, digest: [UInt8], to values: inout [SQLite.Value], in transaction: borrowing Transaction
    ) throws {
        if row.type == .statement { try bulk?.prepare(for: row, in: transaction) }
        values += row.values
        if row.table.statement != nil {
            values.append(.blob(row.fingerprint ?? []))
            row.forms.append(to: &values)
        }
        values.append(.blob(digest))
        values.append(.integer(try revision(in: transaction)))
    }

    /// Inserts a statement unless just this row already exists: most statements are dealt with in one step.
    ///
    /// Which of the two is tried first follows the statement before, since new ones come in crowds.
    ///
    /// - Returns: nil where the statement already exists and may differ.
    mutating func insertUnlessPresent(_ row: ResolvedRow, in transaction: borrowing Transaction) throws
        -> (id: Int64, isNew: Bool)?
    {
        let digest = Digest.of(row: row.values)
        if try bulk?.admit(row, in: transaction) == true { return (try insert(row, in: transaction), true) }
        if bulk?.expectsNew == true {
            var values: [SQLite.Value] = []
            try appendValues(of: row, digest: digest, to: &values, in: transaction)
            if try transaction.run(row.table.insertionIfNew.binding(values)) == 1 {
                let id = transaction.lastInsertedRowID
                if let doubt = try doubt(about: row, in: transaction) {
                    doubts.append(Doubt(field: "date", reason: doubt))
                }
                if let doubt = try titleDoubt(about: row, in: transaction) { doubts.append(doubt) }
                noteNewStatement(row, id: id)
                return (id, true)
            }
            bulk?.noteKnown()
        }
        let found: (id: Int64, digest: [UInt8]?)?
        if let key = row.draft["key"] {
            found = try transaction.first("SELECT id, digest FROM statement WHERE key = ?", key) { row in
                (try row.column(0), try row.column(1))
            }
        } else {
            found = try transaction.first(
                "SELECT id, digest FROM statement WHERE key IS NULL AND fingerprint = ?", row.fingerprint
            ) { row in (try row.column(0), try row.column(1)) }
        }
        if let found { return found.digest == digest ? (found.id, false) : nil }
        return (try insert(row, in: transaction), true)
    }

    /// Updates what differs from an existing row.
    ///
    /// A statement that is known by its words alone only gains what it lacked: two sources may describe it differently, and the one
    /// that is read last must not win.
    ///
    /// - Returns: the names of the fields that changed, of those that kept another value than was given, and of those whose value, not just
    ///   the standard one, was replaced.
    mutating func update(_ existing: ExistingRow, with row: ResolvedRow, in transaction: borrowing Transaction) throws
        -> (changed: [String], kept: [String], replaced: [String])
    {
        let onlyFills = row.type == .statement && row.draft["key"] == nil
        var kept: [String] = []
        var replaced: [String] = []
        var wanted = row
        wanted.values = existing.values
        for (index, value) in row.values.enumerated() where value != .null && value != existing.values[index] {
            if onlyFills, existing.values[index] != .null {
                if row.table.names[index] != "text" { kept.append(row.type.columns[index].name) }
                continue
            }
            if row.isFoundBy(row.table.names[index], in: existing) || row.isLessExact(index, than: existing) {
                continue
            }
            wanted.values[index] = value
            let standard = row.type.columns[index].standard.map { SQLite.Value.text($0) }
            // A party that was first named by its code gets its name.
            let wasCode = row.type == .party && existing.values[index] == row["code"]
            let isFilled = row.isMoreExact(index, than: existing)
            if !existing.values[index].isNull, existing.values[index] != standard, !wasCode, !isFilled {
                replaced.append(row.type.columns[index].name)
            }
        }
        return (try replace(existing, with: wanted, in: transaction), kept, replaced)
    }

    /// Gives an existing row other values.
    ///
    /// - Returns: the names of the fields that changed; nothing is written where none did.
    mutating func replace(_ existing: ExistingRow, with row: ResolvedRow, in transaction: borrowing Transaction) throws
        -> [String]
    {
        var changes: [String] = []
        var assignments: [SQL] = []
        for (index, value) in row.values.enumerated() where value != existing.values[index] {
            changes.append(row.type.columns[index].name)
            assignments.append("\(identifier: row.table.names[index]) = \(value)")
        }
        guard !changes.isEmpty else { return [] }
        if changes.contains(where: ["date", "official", "round"].contains),
            let doubt = try doubt(about: row, in: transaction)
        {
            doubts.append(Doubt(field: "date", reason: doubt))
        }
        if row.type == .party { try requireOwnNames(row, of: existing.id, in: transaction) }
        if let statement = row.table.statement {
            try bulk?.prepare(forChangeOf: existing.id, in: transaction)
            assignments.append("fingerprint = \(Fingerprint.of(row: row.values, statement))")
            let forms = StatementForms(of: row.values, statement)
            assignments.append("text_form = \(forms.text), translation_form = \(forms.translation)")
        }
        assignments.append("digest = \(Digest.of(row: row.values))")
        assignments.append("revision = \(try revision(in: transaction))")
        let list = assignments.joined(separator: ", ")
        try transaction.run("UPDATE \(identifier: row.table.table) SET \(list) WHERE id = \(existing.id)")
        try references.note(row, id: existing.id, isNew: false, in: transaction)
        return changes
    }
}

extension ResolvedRow {
    /// What it says, and of a row that is there what it does not say.
    func over(_ existing: ExistingRow) -> ResolvedRow {
        var row = self
        row.values = zip(values, existing.values).map { $0.isNull ? $1 : $0 }
        return row
    }

    /// Whether a column holds what the record was found by in another form: a name in other capitals, a party's code.
    func isFoundBy(_ column: String, in existing: ExistingRow) -> Bool {
        guard draft["key"] == nil, let index = table.names.firstIndex(of: column),
            type.columns[index].naming == .caseless || type == .source && column == "outlet"
                || type.hasFoldedIdentity && type.identityColumns.contains(index) && type.columns[index].isFolded,
            case .text(let known) = existing.values[index],
            case .text(let given) = values[index]
        else { return false }
        if Folding.folded(known) == Folding.folded(given) || type == .official { return true }
        guard type == .party, column == "name" else { return false }
        let others = ["code", "aliases"].compactMap { name -> String? in
            guard let index = table.names.firstIndex(of: name), case .text(let text) = existing.values[index] else {
                return nil
            }
            return text
        }
        return others.flatMap { PartyAliases.names(in: $0) }.contains { Folding.folded($0) == Folding.folded(given) }
    }

    /// The official who has the name as an alias or a full name, at all times.
    var aliasIdentity: SQL {
        """
        id IN (
            SELECT official_id FROM name WHERE text = \(self["name"]) AND kind IN ('alias', 'full')
                AND start_date IS NULL AND end_date IS NULL)
        """
    }

    /// The title that an official holds for a party, whenever.
    var officeIdentity: SQL {
        "official_id = \(self["official_id"]) AND party_id = \(self["party_id"]) AND title = \(self["title"])"
    }

    /// What makes a record the same where no key decides.
    var naturalIdentity: SQL {
        switch type.identity {
        case .values: type.hasKey ? "key IS NULL AND \(sameIdentity)" : sameIdentity
        case .name: sameIdentity
        // A party that was first named by its code alone is the one that now gets its full name.
        case .nameOrCode:
            "(name = \(self["name"]) OR code = \(self["name"]) OR (code IS NULL AND name = \(self["code"])))"
        case .document:
            self["url"] == .null
                ? documentIdentity(outlet: self["outlet"])
                : "key IS NULL AND url = \(self["url"])"
        case .words: "key IS NULL AND fingerprint = \(fingerprint)"
        }
    }

    /// That a row is a document without a URL, of an outlet.
    func documentIdentity(outlet: SQLite.Value) -> SQL {
        """
        key IS NULL AND url IS NULL AND ifnull(outlet, '') = ifnull(\(outlet), '')
            AND ifnull(title, '') = ifnull(\(self["title"]), '') AND ifnull(published, '') = ifnull(\(self["published"]), '')
        """
    }

    /// That a row has the values that the record is known by; what it does not say is the standard, or nothing.
    private var sameIdentity: SQL {
        type.identityColumns.map { index -> SQL in
            let field = type.columns[index]
            let column: SQL = "\(identifier: table.names[index])"
            if field.isRequired { return "\(column) = \(values[index])" }
            if let standard = field.standard {
                return "\(column) = \(values[index] == .null ? SQLite.Value.text(standard) : values[index])"
            }
            return "ifnull(\(column), '') = ifnull(\(values[index]), '')"
        }.joined(separator: " AND ")
    }
}
