import Formats
import SQLite

/// A record as it is exported: names and keys stand for ids.
struct ExportedRecord {
    let type: RecordType
    let id: Int64
    /// One for each of ``RecordType/exportedNames``; null for what is unknown, and for empty lists.
    var values: [RecordValue]
    /// When it last changed, UTC; nil where that was not asked.
    let changed: String?

    /// What it is called for good; empty where that was not asked.
    var identities: [String] = []
    /// Which version it is; nil where that was not asked.
    var version: RecordVersion?

    /// What is known.
    var members: [Member] {
        let fields = zip(type.exportedNames, values).filter { $0.1 != .null }.map { Member(name: $0.0, value: $0.1) }
        return RecordIdentity.members(identities, version) + fields
    }

    /// The cells of its row in a table.
    var cells: [RecordValue] {
        type.isCitable ? values.dropLast() + FlatSources.cells(of: values.last ?? .null) : values
    }

    /// The text of a field; nil where it is unknown.
    subscript(_ name: String) -> String? {
        guard let index = type.exportedNames.firstIndex(of: name), index < values.count,
            case .string(let text) = values[index]
        else { return nil }
        return text
    }

    /// The elements of a list.
    func list(_ name: String) -> [RecordValue] {
        guard let index = type.exportedNames.firstIndex(of: name), index < values.count,
            case .array(let elements) = values[index]
        else { return [] }
        return elements
    }

    var topics: [String] {
        list("topics").compactMap { if case .string(let name) = $0 { name } else { nil } }
    }

    /// What its texts take.
    var byteCount: Int {
        values.reduce(0) { if case .string(let text) = $1 { $0 + text.utf8.count } else { $0 } }
    }
}

extension RecordIdentity {
    /// What a record says of itself in a file for another desk; nothing where it has no identity.
    static func members(_ identities: [String], _ version: RecordVersion?) -> [Member] {
        guard let identity = identities.first else { return [] }
        let others = identities.dropFirst().map(RecordValue.string)
        var members = [Member(name: member, value: .string(identity))]
        if !others.isEmpty { members.append(Member(name: Self.others, value: .array(others))) }
        if let version {
            let former = version.known.subtracting([version.current]).sorted().map(RecordValue.string)
            members.append(Member(name: RecordVersion.member, value: .string(version.current)))
            if !former.isEmpty { members.append(Member(name: RecordVersion.others, value: .array(former))) }
        }
        return members
    }
}

extension RecordType {
    /// The names of what is exported, in order.
    var exportedNames: [String] {
        fields.map(\.name) + (hasTopics ? ["topics"] : []) + (isCitable ? ["sources"] : [])
    }

    /// The names of the columns of a table of such records, in order.
    var exportedColumns: [String] {
        fields.map(\.name) + (hasTopics ? ["topics"] : []) + (isCitable ? FlatSources.names : [])
    }
}
