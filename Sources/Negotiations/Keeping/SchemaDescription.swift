import SchemaMigrations

/// A table of the schema, in the words of its migrations.
public struct TableDescription: Sendable, Equatable {
    public struct Column: Sendable, Equatable {
        public let name: String
        public let type: String
        public let meaning: String
    }

    public let name: String
    public let meaning: String
    public let columns: [Column]

    /// Every table, in the order of the migrations.
    public static let all: [TableDescription] = {
        var reader = SchemaReader()
        for migration in SchemaMigrations.all {
            reader.endComment()
            for line in String(decoding: migration.sql, as: UTF8.self).split(
                separator: "\n", omittingEmptySubsequences: false)
            {
                reader.read(line)
            }
        }
        return reader.tables
    }()
}

/// Reads the comments of migrations: the lines before a CREATE TABLE say what the table is, the end of a column's line what the column is.
private struct SchemaReader {
    var tables: [TableDescription] = []
    private var comment: [Substring] = []
    private var table: (name: String, meaning: String)?
    private var columns: [TableDescription.Column] = []
    /// A column whose expression goes over several lines.
    private var open: (name: String, type: String)?

    mutating func endComment() { comment = [] }

    mutating func read(_ line: Substring) {
        if table != nil { return readColumn(line) }
        if line.hasPrefix("--") {
            comment.append(line.drop { $0 == "-" || $0 == " " })
        } else if line.hasSuffix(";") {
            // The whole of an index, or of a table that only shows another one's words.
            comment = []
        } else if line.hasPrefix("CREATE TABLE ") || line.hasPrefix("CREATE VIRTUAL TABLE ") {
            let words = line.split(separator: " ")
            let name = words[words.startIndex + (line.hasPrefix("CREATE VIRTUAL") ? 3 : 2)]
            table = (String(name), comment.joined(separator: " "))
            comment = []
        } else {
            comment = []
        }
    }

    private mutating func readColumn(_ line: Substring) {
        if line.hasPrefix(")") { return finish() }
        let text = line.drop { $0 == " " }
        if let (name, type) = open {
            guard line.hasPrefix("    )") else { return }
            columns.append(.init(name: name, type: type, meaning: meaning(in: text)))
            open = nil
            return
        }
        guard line.hasPrefix("    "), !line.hasPrefix("     "), let first = text.first, first.isLowercase else {
            return
        }
        let words = text.split(whereSeparator: { $0 == " " || $0 == "," })
        guard words.count > 1, ["INTEGER", "TEXT", "BLOB", "REAL"].contains(words[1]) else {
            // Columns of a search index stand beside each other, and have no type.
            for word in text.split(separator: ",").map({ $0.drop { $0 == " " } }) where !word.contains("=") {
                columns.append(.init(name: String(word), type: "", meaning: ""))
            }
            return
        }
        if text.contains("GENERATED ALWAYS AS (") || text.hasSuffix("DEFAULT (") {
            open = (String(words[0]), String(words[1]))
        } else {
            columns.append(.init(name: String(words[0]), type: String(words[1]), meaning: meaning(in: text)))
        }
    }

    private func meaning(in line: Substring) -> String {
        var rest = line
        while let dash = rest.firstIndex(of: "-") {
            if rest[dash...].hasPrefix("-- ") { return String(rest[dash...].dropFirst(3)) }
            rest = rest[dash...].dropFirst()
        }
        return ""
    }

    /// A column of former rows means what it means in the table itself.
    private mutating func finish() {
        guard let (name, meaning) = table else { return }
        let current = name.hasSuffix("_history") ? tables.first { $0.name + "_history" == name } : nil
        let described = columns.map { column in
            guard column.meaning.isEmpty, let same = current?.columns.first(where: { $0.name == column.name }) else {
                return column
            }
            return TableDescription.Column(name: column.name, type: column.type, meaning: same.meaning)
        }
        tables.append(TableDescription(name: name, meaning: meaning, columns: described))
        (table, columns, open, comment) = (nil, [], nil, [])
    }
}
