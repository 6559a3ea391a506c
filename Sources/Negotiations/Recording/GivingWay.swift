import Formats
import SQLite
import Text

// A name that one desk gave to a record and another desk to another: where theirs is to hold, the record that is here gives way.
extension Recorder {
    /// A record here that is called as one of another desk is to be, and is another.
    struct Namesake {
        let id: Int64
        let title: String
        /// What the file calls it; nil where it has it under no other name.
        let nameInFile: String?
        /// Whether it is a party that has the name beside its own.
        let isByAlias: Bool
    }

    /// The record here that is called as one of the file is to be.
    mutating func namesake(of draft: Draft, in transaction: borrowing Transaction) throws -> Namesake? {
        guard draft.wordsToReferBy != nil, let name = draft[draft.type.nameField] else { return nil }
        let own = try transaction.record(of: draft.type, identifiedBy: draft.identities)
        let scope = try resolvedRow(of: draft, in: transaction).nameScope
        guard
            let id = try references.records(draft.type, written: name, within: scope, in: transaction)
                .first(where: { $0 != own })
        else { return nil }
        let isByAlias =
            try draft.type == .party
            && transaction.value("SELECT name FROM party WHERE id = \(id)", as: String.self)
                .map { Folding.folded($0) != Folding.folded(name) } ?? false
        let words = exchange.names.first { $0.value == id && $0.key.first == draft.type.name }
        let nameInFile = words?.key.last ?? nil
        return Namesake(
            id: id, title: try transaction.title(of: draft.type, id),
            nameInFile: nameInFile == name ? nil : nameInFile,
            isByAlias: isByAlias)
    }

    /// Why a record of the file cannot be taken whose name another has here, and what ends that.
    static func isCalledSo(_ namesake: Namesake, _ draft: Draft, _ own: String?) -> FieldError {
        let type = draft.type
        let theirs =
            namesake.isByAlias
            ? "takes the name from that one"
            : namesake.nameInFile.map { "calls that one “\($0)”, as it is called there" } ?? "has that one give way"
        let ours = own.map { "leaves this one “\($0)”" } ?? "leaves theirs out"
        return FieldError(
            field: type.nameField,
            reason:
                "\(type.name) \(namesake.id), \(namesake.title), is another one and is called so here; rename one of the two (tracker edit-\(type.noun) id:\(namesake.id) --\(type.nameField) …) and import again; or decide: --prefer theirs \(theirs), --prefer ours \(ours)",
            value: draft[type.nameField])
    }

    /// Gives the record that is here another name: the one that the file has for it, or that it had before, or the same with a number behind it.
    mutating func giveWay(
        _ namesake: Namesake, to draft: Draft, in transaction: borrowing Transaction
    ) throws {
        let table = references.table(of: draft.type)
        guard let wanted = draft[draft.type.nameField], let index = table.names.firstIndex(of: draft.type.nameField),
            let existing = try find("id = \(namesake.id)", in: table, transaction),
            let fields = try transaction.exportedFields(of: draft.type, namesake.id)
        else { return }
        if namesake.isByAlias { return try giveUpAlias(wanted, existing, fields, table, in: transaction) }
        let column: SQL = "\(identifier: draft.type.nameField)"
        let former = try transaction.all(
            """
            SELECT \(column) FROM \(identifier: draft.type.table + "_history")
            WHERE id = \(namesake.id) AND \(column) IS NOT NULL ORDER BY version DESC
            """
        ) { row in try row.column(0, as: String.self) }
        let candidates =
            [namesake.nameInFile].compactMap(\.self) + former.filter { $0 != wanted }
            + (2...99).map { "\(wanted) (\($0))" }
        let others = fields.filter { $0.name != draft.type.nameField }
        for name in candidates {
            let renamed = try Draft(
                draft.type, others + [.init(name: draft.type.nameField, value: .string(name))])
            var row = ResolvedRow(draft: renamed, table: table, values: existing.values)
            row.values[index] = .text(name)
            let bearers = try references.records(draft.type, written: name, within: row.nameScope, in: transaction)
            guard bearers.allSatisfy({ $0 == namesake.id }) else { continue }
            _ = try row.explainingRefusals(in: transaction) { try replace(existing, with: row, in: transaction) }
            if draft.type == .official { try transaction.dropOwnNameAsAlias(of: namesake.id) }
            exchange.gaveWay.insert(Exchange.Met(type: draft.type.name, id: namesake.id))
            return
        }
    }
}

extension Recorder {
    /// Takes a name from a party that has it beside its own.
    private mutating func giveUpAlias(
        _ name: String, _ existing: ExistingRow, _ fields: [Member], _ table: TableColumns,
        in transaction: borrowing Transaction
    ) throws {
        guard let index = table.names.firstIndex(of: "aliases"), case .text(let aliases) = existing.values[index] else {
            return
        }
        let kept = PartyAliases.names(in: aliases).filter { Folding.folded($0) != Folding.folded(name) }
            .joined(separator: "; ")
        let others = fields.filter { $0.name != "aliases" }
        let draft = try Draft(.party, others + [Member(name: "aliases", value: .string(kept))])
        var row = ResolvedRow(draft: draft, table: table, values: existing.values)
        row.values[index] = kept.isEmpty ? .null : .text(kept)
        if try !replace(existing, with: row, in: transaction).isEmpty {
            exchange.gaveWay.insert(Exchange.Met(type: RecordType.party.name, id: existing.id))
        }
    }
}

extension Transaction {
    /// The records that gave way, each with its name now.
    func titles(ofThose records: Set<Exchange.Met>) throws -> [String] {
        try records.sorted { ($0.type, $0.id) < ($1.type, $1.id) }.compactMap { record in
            guard let type = RecordType.named(record.type) else { return nil }
            return "\(type.name) \(record.id), now “\(try title(of: type, record.id))”"
        }
    }
}

extension RecordType {
    /// The field by which people call a record.
    fileprivate var nameField: String { self == .outcome ? "title" : "name" }
}
