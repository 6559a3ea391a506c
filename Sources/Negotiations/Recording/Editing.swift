import Formats
import SQLite
import Text

/// What an edit asks of a record: new values for some of its fields.
public struct Changes: Sendable {
    /// Fields with their new values, as in a file.
    let members: [Member]
    /// Fields that are to be empty.
    let cleared: [String]

    public init(setting members: [Member], clearing cleared: [String]) {
        self.members = members
        self.cleared = cleared
    }

    func touch(_ field: String) -> Bool { cleared.contains(field) || members.contains { $0.name == field } }
}

extension Recorder {
    /// Changes a record that is there: what is not mentioned stays as it is.
    ///
    /// An official who gets another name keeps the former one as an alias, since files that are to come may still use it.
    ///
    /// - Throws: ``FieldError`` where the record would not be one that can be recorded.
    mutating func edit(
        _ type: RecordType, _ id: Int64, _ changes: Changes, in transaction: borrowing Transaction
    )
        throws -> Result
    {
        let table = references.table(of: type)
        let found = try transaction.first("SELECT \(table.list) FROM \(identifier: table.table) WHERE id = \(id)") {
            row in
            ExistingRow(id: id, values: try (0..<row.count).map { try row.value($0) })
        }
        guard let existing = found, let current = try transaction.exportedFields(of: type, id) else {
            throw TrackerError(.badData, "there is no \(type.name) \(id)")
        }
        let draft = try Draft(type, try changes.applied(to: current, existing.values, of: type))
        var row = ResolvedRow(draft: draft, table: table, values: existing.values)
        try resolve(changes, in: &row, transaction)
        try requireOwnName(of: row, id, changes, in: transaction)
        if changes.touch("name") { try row.requireNameOfOfficial(takesAny: references.takesSimilarNames) }
        let likeness = changes.touch("name") ? try likeness(of: row, id, in: transaction) : nil
        let edited = row
        var changed = try notingMisfits(among: row.datedStatements(besides: existing), in: transaction) { recorder in
            try edited.explainingRefusals(of: changes, in: transaction) {
                try recorder.replace(existing, with: edited, in: transaction)
            }
        }
        try requireOwnIdentity(of: row, id, changes, in: transaction)
        if changes.touch("topics"),
            try link(draft.topics ?? [], to: id, of: row, isNew: false, replaces: true, in: transaction)
        {
            changed.append("topics")
        }
        if type == .official, changed.contains("name"),
            let name = try keepFormerName(of: existing, row, in: transaction)
        {
            doubts.append(
                Doubt(
                    field: "name",
                    reason:
                        "“\(name)” means nobody any more, since it was given back; if it is another name of “\(draft["name"] ?? "")”, tracker add-name records it"
                ))
        }
        if let likeness, changed.contains("name") { doubts.append(Doubt(field: "name", reason: likeness)) }
        if type == .party, changes.members.contains(where: { $0.name == "aliases" }) {
            noteNamesLeftOut(of: row, current.text("aliases"))
        }
        return Result(id: id, action: changed.isEmpty ? .unchanged : .changed(changed))
    }

    /// Tells which other names a party had that are not among the new ones, which take the place of all.
    private mutating func noteNamesLeftOut(of row: ResolvedRow, _ former: String?) {
        let kept = Set(PartyAliases.names(in: row.draft["aliases"]).map { Folding.folded($0) })
        let left = PartyAliases.names(in: former).filter { !kept.contains(Folding.folded($0)) }
        guard !left.isEmpty, let name = row.draft["name"] else { return }
        let names = left.map { "“\($0)”" }.joined(separator: ", ")
        doubts.append(Doubt(field: "aliases", reason: "the party “\(name)” is not called \(names) any more"))
    }

    /// Refuses words by which another record is known, written otherwise, after the schema let them pass.
    private func requireOwnIdentity(
        of row: ResolvedRow, _ id: Int64, _ changes: Changes, in transaction: borrowing Transaction
    ) throws {
        guard row.type.hasFoldedIdentity, row.draft["key"] == nil,
            let changed = row.type.identity.fields.last(where: changes.touch),
            let other = try FoldedIdentities(of: row.type, in: transaction).ids(of: row, transaction)
                .first(where: { $0 != id })
        else { return }
        throw FieldError(
            field: changed, reason: "\(row.type.name) \(other) is called so already, written otherwise",
            value: row.draft[changed])
    }

    /// Refuses a name that another record has, written otherwise: whoever wrote either would mean both.
    private func requireOwnName(
        of row: ResolvedRow, _ id: Int64, _ changes: Changes, in transaction: borrowing Transaction
    ) throws {
        guard FoldedNames.types.contains(row.type) else { return }
        // Keys tell namesakes apart.
        if row.type == .official, row.draft["key"] != nil { return }
        for field in ["name", "code"] where changes.touch(field) {
            guard let name = row.draft[field] else { continue }
            let bearers = try FoldedNames(of: row.type, in: transaction).ids(
                of: name, in: row.nameScope, limit: 2, transaction)
            guard let other = bearers.first(where: { $0 != id }) else { continue }
            let known: String =
                try transaction.value("SELECT name FROM \(identifier: row.type.table) WHERE id = \(other)") ?? ""
            // What is written alike the schema refuses.
            guard known.lowercased() != name.lowercased() else { continue }
            throw FieldError(
                field: field, reason: "means \(row.type.name) \(other), “\(known)”, already", value: name)
        }
    }

    /// Takes the values of the fields that are changed; the others keep theirs, whatever their names would mean today.
    private mutating func resolve(
        _ changes: Changes, in row: inout ResolvedRow, _ transaction: borrowing Transaction
    ) throws {
        references.lastLabel = nil
        for (index, field) in row.type.columns.enumerated() where changes.touch(field.name) {
            guard let text = row.draft[field.name] else {
                row.values[index] = field.standard.map { .text($0) } ?? .null
                continue
            }
            let (position, reference, _) = row.type.columnFields[index]
            if let reference {
                let id = try id(of: text, reference, at: position, in: row.draft, transaction)
                row.values[index] = id.map { .integer($0) } ?? .null
            } else {
                row.values[index] = .text(text)
            }
        }
        let isOfActing = row.type == .statement || row.type == .participation
        if isOfActing, changes.touch("official") || changes.touch("party") {
            try requireSamePerson(in: &row, in: transaction)
        }
        if row.type == .statement { try completeStatement(&row, in: transaction) }
    }

    /// Keeps the name that an official had as another one, unless the present one was the name before: then the other is given back.
    ///
    /// - Returns: a name that is given back, and means nobody any more.
    @discardableResult
    mutating func keepFormerName(
        of existing: ExistingRow, _ row: ResolvedRow, in transaction: borrowing Transaction
    ) throws -> String? {
        guard let index = row.table.names.firstIndex(of: "name"), case .text(let former) = existing.values[index] else {
            return nil
        }
        // What another program wrote can be no name, and is what this edit mends.
        let isName = row.type.columns[index].fit(of: former) == .whole && !former.unicodeScalars.contains("\u{FFFD}")
        guard isName else { return nil }
        let isGivenBack = try transaction.givesBack(former, existing.id)
        if !isGivenBack { try addAlias(former, to: existing.id, in: transaction) }
        try transaction.dropOwnNameAsAlias(of: existing.id)
        return isGivenBack ? former : nil
    }

    /// Gives an official an alias, unless it is one already.
    mutating func addAlias(_ text: String, to official: Int64, in transaction: borrowing Transaction) throws {
        let draft = try Draft(
            .name, [Member(name: "official", value: .string(text)), Member(name: "text", value: .string(text))])
        var row = ResolvedRow(
            draft: draft, table: references.table(of: .name), values: draft.type.columns.map { _ in .null })
        row.values[0] = .integer(official)
        row.values[1] = .text(text)
        if try existingRow(for: row, in: transaction) == nil { _ = try insert(row, in: transaction) }
    }
}

extension Transaction {
    /// Whether an official who is called otherwise now was called so before too, and had the name between in no other way.
    fileprivate func givesBack(_ name: String, _ official: Int64) throws -> Bool {
        try value(
            """
            SELECT EXISTS (
                    SELECT 1 FROM official_history AS former JOIN revision ON revision.id = former.superseded
                    WHERE former.id = \(official) AND former.name = (SELECT name FROM official WHERE id = \(official))
                        AND ifnull(revision.command, '') NOT GLOB 'tracker undo*')
                AND NOT EXISTS (SELECT 1 FROM name_history WHERE official_id = \(official) AND text = \(name))
            """, as: Bool.self) ?? false
    }
}

extension Changes {
    /// The fields of a record after the changes. A reference that stays is said by its number, and nothing has to tell which is meant.
    ///
    /// - Parameter values: one for each column of the type.
    fileprivate func applied(
        to current: [Member], _ values: [SQLite.Value], of type: RecordType
    ) throws -> [Member] {
        let clearable = type.clearableFields.map(\.name)
        for name in cleared where !clearable.contains(name) {
            throw FieldError(
                field: name, reason: "cannot be cleared; what can is \(clearable.joined(separator: ", "))")
        }
        let kept = current.filter { member in
            let field = type.index(of: member.name).map { type.fields[$0] }
            return !touch(member.name) && field?.kind != .qualifier && field?.reference == nil
        }
        let references = zip(type.columns, values).compactMap { field, value -> Member? in
            guard field.reference != nil, !touch(field.name), case .integer(let id) = value else { return nil }
            return Member(name: field.name, value: .string("id:\(id)"))
        }
        return kept + references + members.filter { !cleared.contains($0.name) }
    }
}

/// What an edit did.
public struct EditReport: Sendable, Equatable {
    public let id: Int64
    /// What people call the record, as it is now.
    public let title: String
    /// The fields that changed.
    public let fields: [String]
    /// What came into being because the changes named it.
    public let creations: [Recorder.Creation]
    /// Why the date of a statement does not fit, what the name is like, and which names are none any more.
    public let doubts: [String]
}

extension Tracker {
    /// Changes the record that a person names.
    public mutating func edit(
        _ type: RecordType, typed name: String, _ changes: Changes, by author: Author, takingSimilarNames: Bool = false,
        checking dates: DateChecks? = nil
    ) throws -> EditReport {
        try record(by: author, takingSimilarNames: takingSimilarNames, checking: dates) { recorder, transaction in
            let id = try transaction.id(of: type, typed: name)
            let result = try recorder.edit(type, id, changes, in: transaction)
            let tables = try transaction.factTables()
            guard let table = tables.first(where: { $0.name == type.table }) else {
                return EditReport(id: id, title: "", fields: [], creations: recorder.creations, doubts: [])
            }
            var fields: [String] = []
            if case .changed(let changed) = result.action { fields = changed }
            return EditReport(
                id: id, title: try transaction.title(of: id, in: table, of: tables), fields: fields,
                creations: recorder.creations, doubts: recorder.takeDoubts())
        }
    }
}
