import Formats
import SQLite

/// A record that this desk and another both changed, and what a person decided of it.
public struct WaitingConflict: Sendable, Equatable {
    public let id: Int64
    public let status: ConflictStatus
    /// What each desk says now, in every field in which they differ.
    public let conflict: ExchangeConflict
    /// The file of the other desk.
    public let file: String?
}

/// A conflict as it is stored.
struct ConflictRow {
    let id: Int64
    let status: ConflictStatus
    let record: Int64?
    let title: String
    let file: String?
    /// The record as the other desk has it.
    let theirs: Draft

    var type: RecordType { theirs.type }
}

extension Transaction {
    /// Conflicts in the order in which they came; where numbers are given those, else the open ones.
    func waitingConflicts(_ ids: [Int64]) throws -> [WaitingConflict] {
        for id in ids where try value("SELECT 1 FROM conflict WHERE id = \(id)", as: Int.self) == nil {
            throw TrackerError.noConflict(id)
        }
        return try conflictRows(where: ids.isEmpty ? "conflict.status = 'open'" : "conflict.id IN \(set: ids)").map {
            row in WaitingConflict(id: row.id, status: row.status, conflict: try conflict(row), file: row.file)
        }
    }

    func conflictRows(where condition: SQL) throws -> [ConflictRow] {
        let rows = try all(
            """
            SELECT conflict.id, status, type, record_id, title, theirs, import_run.file
            FROM conflict LEFT JOIN import_run ON import_run.id = import_run_id WHERE \(condition) ORDER BY conflict.id
            """
        ) { row in try row.columns() as (Int64, String, String, Int64?, String, String, String?) }
        return try rows.map { id, status, type, record, title, theirs, file in
            guard let status = ConflictStatus(rawValue: status), let type = RecordType.named(type),
                let members = JSONText.object(in: theirs),
                let draft = try? Draft(type, members.filter { $0.name != "type" }), draft.isExchanged
            else {
                throw TrackerError(
                    .badData, "conflict \(id) does not hold a record of another desk",
                    hints: ["Another program wrote it. tracker undo takes it back, and the file can be imported again."]
                )
            }
            return ConflictRow(id: id, status: status, record: record, title: title, file: file, theirs: draft)
        }
    }

    /// In what the record that is here differs from theirs.
    private func conflict(_ row: ConflictRow) throws -> ExchangeConflict {
        let id = try record(of: row.type, identifiedBy: row.theirs.identities) ?? row.record
        let ours = try id.flatMap { try exportedFields(of: row.type, $0) }
        func conflict(_ kind: ExchangeConflict.Kind, _ fields: [ExchangeConflict.Field] = []) -> ExchangeConflict {
            ExchangeConflict(type: row.type.name, id: id, title: row.title, fields: fields, kind: kind)
        }
        guard let id, let ours else {
            let fields = differences(from: [], to: row.theirs) + lists(of: row.theirs)
            let kind: ExchangeConflict.Kind =
                if let record = row.record {
                    try row.type == .official && heir(of: record) != nil ? .mergedHere : .removedHere
                } else { .referring }
            guard row.theirs.removed == nil else { return conflict(kind) }
            return conflict(kind, kind == .referring ? try obstacles(in: fields, to: row.theirs) : fields)
        }
        if let removed = row.theirs.removed {
            guard let heir = removed.heir else {
                let referring = try references(to: row.type, id)
                guard !referring.isEmpty else { return conflict(.removedThere) }
                let others = referring.prefix(3).joined(separator: "; ") + (referring.count > 3 ? "; and others" : "")
                let field = ExchangeConflict.Field(name: "referred_to_by", ours: others, theirs: nil)
                return conflict(.referredTo, [field])
            }
            let isHere = try self.record(of: .official, identifiedBy: heir) != nil
            let gone = try isHere ? nil : removedRecord(of: .official, identifiedBy: heir)
            return conflict(try gone.flatMap { try self.heir(of: $0) } == id ? .mergedOppositely : .mergedThere)
        }
        // Topics and sources come from both, whatever is decided.
        return conflict(.changed, differences(from: ours, to: row.theirs))
    }

    /// Fields of a record that is not here, and what stands in its way: another that is called so, or what it refers to and is not here.
    private func obstacles(
        in fields: [ExchangeConflict.Field], to theirs: Draft
    ) throws -> [ExchangeConflict.Field] {
        try fields.map { field in
            guard let name = field.theirs, let declared = theirs.type.fields.first(where: { $0.name == field.name })
            else { return field }
            var obstacle: String?
            if let reference = declared.reference {
                let column: SQL = reference == .outcome ? "title" : "name"
                let isHere = try value(
                    "SELECT EXISTS (SELECT 1 FROM \(identifier: reference.rawValue) WHERE \(column) = \(name))",
                    as: Bool.self)
                if isHere == false { obstacle = "none is called so here" }
            } else if theirs.wordsToReferBy != nil, ["name", "title", "key"].contains(field.name) {
                let table: SQL = "\(identifier: theirs.type.table)"
                let other: Int64? = try value(
                    "SELECT id FROM \(table) WHERE \(identifier: declared.column ?? field.name) = \(name) ORDER BY id LIMIT 1"
                )
                obstacle = other.map { "\(theirs.type.name) \($0) is called so here" }
            }
            return ExchangeConflict.Field(name: field.name, ours: nil, theirs: name, obstacle: obstacle)
        }
    }

    private func differences(from ours: [Member], to theirs: Draft) -> [ExchangeConflict.Field] {
        theirs.type.fields.map { field in
            ExchangeConflict.Field(name: field.name, ours: ours.text(field.name), theirs: theirs[field.name])
        }.filter { $0.ours != $0.theirs }
    }

    /// The topics and sources of a record that is not here.
    private func lists(of theirs: Draft) -> [ExchangeConflict.Field] {
        let lists = [("topics", theirs.topics ?? []), ("sources", theirs.citations.map(\.value.sourceInWords))]
        return lists.filter { !$0.1.isEmpty }.map { name, items in
            ExchangeConflict.Field(name: name, ours: nil, theirs: items.sorted().joined(separator: "; "))
        }
    }
}

extension Transaction {
    /// The records that refer to one, or belong to it: in words, a few of them and one more where there are others.
    func references(to type: RecordType, _ id: Int64) throws -> [String] {
        let tables = try factTables()
        var titles: [String] = []
        for table in tables where table.identity == ["id"] && RecordType.named(table.name) != nil {
            for reference in table.references where reference.table == type.table {
                let ids = try all(
                    "SELECT id FROM \(identifier: table.name) WHERE \(identifier: reference.column) = \(id) ORDER BY id LIMIT 4"
                ) { row in try row.column(0, as: Int64.self) }
                for other in ids {
                    titles.append("\(table.name) \(other) (\(try title(of: other, in: table, of: tables)))")
                }
            }
        }
        return titles
    }
}

extension RecordValue {
    /// The values of a source, one behind the other.
    fileprivate var sourceInWords: String {
        guard case .object(let members) = self else { return "" }
        return members.compactMap { member in
            guard !RecordIdentity.members.contains(member.name), case .string(let text) = member.value else {
                return nil
            }
            return text
        }.joined(separator: ", ")
    }
}

extension TrackerError {
    static func noConflict(_ id: Int64) -> TrackerError {
        TrackerError(
            .badData, "there is no conflict \(id)", hints: ["tracker review --conflicts --list lists the open ones."])
    }
}
