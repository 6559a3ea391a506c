import Glibc
import MessageDigest
import SQLite

/// The migrations of a folder, as the program lists them: their digests, and what the schema that they make is known by.
struct MigrationList {
    private let files: [(name: String, digest: String)]
    private let schema: KnownSchema

    init(of folder: String) throws {
        var migrations: [Migration] = []
        for name in try Self.names(in: folder) {
            let sql = try Self.content(of: "\(folder)/\(name).sql")
            migrations.append(Migration(ordinal: migrations.count + 1, name: name, sql: sql))
        }
        files = migrations.map { ($0.name, $0.digest) }
        var connection = try Connection.inMemory()
        try connection.migrate(Migrator(applicationID: 1, migrations: migrations))
        schema = try connection.read { try KnownSchema(of: $0) }
    }

    /// The names of the files of SQL, without their ending, in order.
    private static func names(in folder: String) throws -> [String] {
        guard let stream = opendir(folder) else { throw ReadingFailed(path: folder) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasSuffix(".sql") { names.append(String(name.dropLast(4))) }
        }
        return names.sorted()
    }

    private static func content(of path: String) throws -> [UInt8] {
        guard let file = fopen(path, "r") else { throw ReadingFailed(path: path) }
        defer { fclose(file) }
        var content: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&piece, 1, piece.count, file), count > 0 { content += piece.prefix(count) }
        guard ferror(file) == 0 else { throw ReadingFailed(path: path) }
        return content
    }

    private struct ReadingFailed: Error, CustomStringConvertible {
        let path: String
        let code = errno
        var description: String { "cannot read \(path): \(String(cString: strerror(code)))" }
    }

    /// The Swift file of the list.
    var text: String {
        let entries = files.map { file in
            // What the package manager calls a file that is embedded: what no name can begin with is replaced.
            let resource = "_" + file.name.dropFirst() + "_sql"
            return """
                        (
                            "\(file.name)", PackageResources.\(resource),
                            "\(file.digest)"
                        ),
                """
        }
        return """
            // Written by `make schema`.
            extension SchemaMigrations {
                /// Every migration: its file's name without the ending, its SQL in UTF-8, and the SHA-256 of that. Ordinals count from 1 in
                /// this order.
                public static let all: [(name: String, sql: [UInt8], sha256: String)] = [
            \(entries.joined(separator: "\n"))
                ]

                /// The SHA-256 of the schema that all of them make.
                public static let schemaDigest = "\(schema.digest)"

                /// The SHA-256 of its tables and views alone.
                public static let tableDigest = "\(schema.tableDigest)"

                static let tableNames = \"""
            \(names)
                    \"""
            }

            """
    }

    /// The names of the tables, in lines that fit.
    private var names: String {
        var lines: [String] = []
        for name in schema.tables.sorted() {
            if let last = lines.last, last.count + name.count < 119 {
                lines[lines.count - 1] += " " + name
            } else {
                lines.append("        " + name)
            }
        }
        return lines.joined(separator: "\n")
    }
}
