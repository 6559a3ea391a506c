import SQLite

/// A table of the mirror: what a table of facts holds now, in the types of PostgreSQL, without what only this program needs.
struct MirroredTable {
    struct Column {
        let name: String
        let type: String
        let meaning: String
    }

    let name: String
    let meaning: String
    let columns: [Column]
    let identity: [String]
    /// Columns that refer to rows of other tables.
    let references: [String]
    /// The column that says which revision wrote a row.
    let revision: String

    /// Where the mirror is.
    static let schema = "tracker_facts"

    /// What is not decided is no fact.
    private static let excluded: Set<String> = ["proposal", "passage", "conflict"]
    /// What follows from other columns, for this program alone; and of a revision, what is said of the machine.
    private static let hidden: Set<String> = [
        "fingerprint", "digest", "text_form", "translation_form", "command", "import_run_id", "uuid",
    ]

    /// - Parameters:
    ///   - columns: in order.
    ///   - days: which of them are days that SQL computes.
    /// - Returns: nil for a table that is not of this program's schema: somebody's own in the file.
    private init?(
        _ name: String, columns: [String], days: Set<String> = [], identity: [String], references: [String] = [],
        revision: String = "revision"
    ) {
        guard let description = TableDescription.all.first(where: { $0.name == name }) else { return nil }
        let described = Dictionary(
            description.columns.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        self.name = name
        meaning = description.meaning
        self.columns = columns.filter { !Self.hidden.contains($0) }.map { column in
            let known = described[column]
            return Column(
                name: column, type: days.contains(column) ? "date" : Self.type(of: known?.type, named: column),
                meaning: known?.meaning ?? "")
        }
        self.identity = identity
        self.references = references.filter { !Self.hidden.contains($0) }
        self.revision = revision
    }

    private static func type(of declared: String?, named name: String) -> String {
        switch declared {
        case "INTEGER": "bigint"
        case "REAL": "double precision"
        case "BLOB": "bytea"
        default: name == "at" ? "timestamptz" : "text"
        }
    }

    static func all(in transaction: borrowing Transaction) throws -> [MirroredTable] {
        let facts = try transaction.factTables().filter { !excluded.contains($0.name) }.compactMap { table in
            MirroredTable(
                table.name, columns: table.columns + table.computed + ["revision"], days: Set(table.computed),
                identity: table.identity, references: table.references.map(\.column))
        }
        let revisions = try transaction.plainTables().filter { $0.name == "revision" }.compactMap { table in
            MirroredTable("revision", columns: table.columns, identity: table.key, revision: "id")
        }
        return facts + revisions
    }

    /// As it is named in PostgreSQL.
    var place: String { "\(Self.schema).\(Self.quoted(name))" }

    static func quoted(_ name: String) -> String { doubling("\"", in: name) }

    static func list(_ names: [String]) -> String { names.map(quoted).joined(separator: ", ") }

    /// What makes it, with what its columns mean.
    var declaration: [String] {
        let columns = columns.map { column in
            "\(Self.quoted(column.name)) \(column.type)\(identity.contains(column.name) ? " NOT NULL" : "")"
        }
        var statements = [
            "CREATE TABLE \(place) (\(columns.joined(separator: ", ")), PRIMARY KEY (\(Self.list(identity))))",
            "COMMENT ON TABLE \(place) IS \(Self.literal(meaning))",
        ]
        for column in self.columns where !column.meaning.isEmpty {
            statements.append(
                "COMMENT ON COLUMN \(place).\(Self.quoted(column.name)) IS \(Self.literal(column.meaning))")
        }
        for column in references { statements.append("CREATE INDEX ON \(place) (\(Self.quoted(column)))") }
        return statements
    }

    static func literal(_ text: String) -> String {
        doubling("'", in: text)
    }

    /// A text between marks, with those in it written twice.
    private static func doubling(_ mark: Character, in text: String) -> String {
        let parts = text.split(separator: mark, omittingEmptySubsequences: false)
        return "\(mark)\(parts.joined(separator: "\(mark)\(mark)"))\(mark)"
    }
}
