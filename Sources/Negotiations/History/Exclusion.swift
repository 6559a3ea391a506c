import SQLite

/// What two rows of a table cannot have at the same time: a unique index, or a rule that triggers see to.
struct Exclusion {
    /// What is compared of a row: columns, and expressions over them.
    private let keys: [SQL]
    /// Which rows the rule is about.
    private let condition: SQL
    /// Whether two rows `one` and `other` exclude each other, by their keys `k0`, `k1`, …
    let clash: SQL
    /// The column in which a row that is in the way gets another value for a while.
    let column: String
    /// What people call that which only one may have: `name`.
    let words: String

    /// The rows of a table, or of its twin, that the rule is about.
    func rows(of table: String, _ columns: SQL) -> SQL {
        let keys = keys.enumerated().map { SQL("\($1) AS \(identifier: "k\($0)")") }.joined(separator: ", ")
        return "SELECT \(columns), \(keys) FROM \(identifier: table) WHERE \(condition)"
    }
}

extension Exclusion {
    /// - Parameters:
    ///   - keys: what the index holds, as it was declared.
    ///   - condition: the rows that it holds, as it was declared.
    fileprivate init?(index keys: [String], where condition: String?, of table: FactTable) {
        self.keys = keys.map { SQL(migration: $0) }
        self.condition = condition.map { SQL(migration: $0) } ?? "TRUE"
        clash = keys.indices.map { SQL("one.\(identifier: "k\($0)") = other.\(identifier: "k\($0)")") }
            .joined(separator: " AND ")
        let mentioned = keys.flatMap { key in table.columns.filter { key.mentions($0) } }
        let references = Set(table.references.map(\.column))
        let own = mentioned.first { !references.contains($0) && table.texts.contains($0) }
        // An index of what has no key holds no row that gets one.
        let released = table.columns.first { condition?.contains("\($0) IS NULL") == true }
        guard let column = released ?? own ?? mentioned.first(where: references.contains) else { return nil }
        self.column = column
        let named = mentioned.first { !references.contains($0) } ?? mentioned.last ?? column
        words = named == "fingerprint" ? "words" : named.hasSuffix("_id") ? String(named.dropLast(3)) : named
    }

    /// The rules of the schema's triggers.
    fileprivate static let ofTriggers: [String: [Exclusion]] = [
        "official": [
            Exclusion(
                keys: ["name", "key"], condition: "TRUE",
                clash: "one.k0 = other.k0 AND (one.k1 IS NULL OR other.k1 IS NULL)", column: "name", words: "name")
        ],
        "party": [
            Exclusion(
                keys: ["name", "code"], condition: "TRUE", clash: "one.k0 = other.k1 OR one.k1 = other.k0",
                column: "code", words: "name or code")
        ],
    ]
}

extension Transaction {
    /// What rows of a table exclude each other by.
    func exclusions(of table: FactTable) throws -> [Exclusion] {
        guard table.identity == ["id"] else { return [] }
        let indexes = try all(
            """
            SELECT list.name, declared.sql FROM pragma_index_list(\(table.name), 'main') AS list
            LEFT JOIN main.sqlite_schema AS declared ON declared.type = 'index' AND declared.name = list.name
            WHERE list."unique" = 1 AND list.origin <> 'pk' ORDER BY list.seq
            """
        ) { row in try row.columns() as (String, String?) }
        let unique = try indexes.compactMap { name, sql in
            if let declared = sql.flatMap(IndexDeclaration.init) {
                return Exclusion(index: declared.keys, where: declared.condition, of: table)
            }
            let columns = try all("SELECT name FROM pragma_index_info(\(name), 'main') ORDER BY seqno") { row in
                try row.column(0, as: String.self)
            }
            return Exclusion(index: columns, where: nil, of: table)
        }
        return unique + (Exclusion.ofTriggers[table.name] ?? [])
    }
}

/// What `CREATE INDEX` says: `… ON name (official_id, ifnull(start_date, '')) WHERE key IS NULL`.
private struct IndexDeclaration {
    let keys: [String]
    let condition: String?

    init?(_ sql: String) {
        guard let start = sql.firstIndex(of: "(") else { return nil }
        var keys = [""]
        var depth = 0
        var isQuoted = false
        var index = start
        repeat {
            let character = sql[index]
            if character == "'" { isQuoted.toggle() }
            let isOutermost = !isQuoted && depth == 1
            if !isQuoted, character == "(" { depth += 1 }
            if !isQuoted, character == ")" { depth -= 1 }
            if isOutermost, character == "," {
                keys.append("")
            } else if depth > 0, index != start {
                keys[keys.count - 1].append(character)
            }
            index = sql.index(after: index)
        } while depth > 0 && index < sql.endIndex
        guard depth == 0 else { return nil }
        self.keys = keys
        condition = sql[index...].firstRange(of: " WHERE ").map { String(sql[$0.upperBound...]) }
    }
}

extension String {
    /// Whether the name of a column stands in it.
    fileprivate func mentions(_ column: String) -> Bool {
        split { !$0.isLetter && !$0.isNumber && $0 != "_" }.contains { $0 == column }
    }
}
