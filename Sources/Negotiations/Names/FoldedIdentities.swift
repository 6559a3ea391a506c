import SQLite
import Text

/// Records that are known by words of their own within what they belong to (an outcome by its title in a round), by these words as they are
/// compared (``Folding``): to find one whose words are written otherwise.
///
/// As of ``FoldedNames``, nothing of it is stored.
struct FoldedIdentities {
    private struct Identity: Hashable {
        let words: String
        let owners: [SQLite.Value]
    }

    private let type: RecordType
    private let columns: SQL
    private var ids: [Identity: [Int64]] = [:]

    init(of type: RecordType, in transaction: borrowing Transaction) throws {
        self.type = type
        let names = type.identityColumns.map { index -> SQL in
            "\(identifier: type.columns[index].column ?? type.columns[index].name)"
        }
        columns = names.joined(separator: ", ")
        try transaction.forEach("SELECT id, \(columns) FROM \(identifier: type.table) ORDER BY id") { row in
            add(try (1..<row.count).map { try row.value($0) }, id: try row.column(0))
        }
    }

    mutating func add(_ row: ResolvedRow, id: Int64) { add(type.identityColumns.map { row.values[$0] }, id: id) }

    private mutating func add(_ values: [SQLite.Value], id: Int64) {
        let identity = identity(of: values)
        if ids[identity]?.last != id { ids[identity, default: []].append(id) }
    }

    /// The records that are the same as a row, however their words are written. What was noted may have been undone or changed since, so it
    /// is looked at again.
    func ids(of row: ResolvedRow, _ transaction: borrowing Transaction) throws -> [Int64] {
        let wanted = identity(of: type.identityColumns.map { row.values[$0] })
        return try (ids[wanted] ?? []).filter { id in
            let found = try transaction.first(
                "SELECT \(columns) FROM \(identifier: type.table) WHERE id = \(id)"
            ) { row in try (0..<row.count).map { try row.value($0) } }
            return found.map { identity(of: $0) == wanted } ?? false
        }
    }

    private func identity(of values: [SQLite.Value]) -> Identity {
        var (words, owners): ([String], [SQLite.Value]) = ([], [])
        for (index, value) in zip(type.identityColumns, values) {
            let field = type.columns[index]
            guard field.reference == nil else {
                owners.append(value)
                continue
            }
            if case .text(let text) = value {
                // A version A is another than a version a.
                words.append(field.isFolded ? Folding.folded(text) : text)
            } else {
                words.append(field.standard ?? "")
            }
        }
        return Identity(words: words.joined(separator: "\u{1F}"), owners: owners)
    }
}

extension RecordType {
    /// Whether its records are known by words of their own that are compared as a reader sees them, within what they belong to.
    var hasFoldedIdentity: Bool {
        guard case .values = identity, !FoldedNames.types.contains(where: { $0 === self }) else { return false }
        return identityColumns.contains { columns[$0].isFolded }
    }
}

extension Field {
    /// Whether its words are compared as a reader sees them.
    var isFolded: Bool { naming != nil || kind == .text }
}
