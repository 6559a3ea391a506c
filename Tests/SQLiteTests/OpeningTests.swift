import Foundation
import SQLite
import Testing

@Suite struct OpeningTests {
    private func failure(_ path: String, _ access: Connection.Access) -> DatabaseError? {
        databaseError { _ = try Connection(path: path, access: access) }
    }

    @Test func `a file that cannot be opened is told by its reason`() throws {
        let folder = try TemporaryFolder()
        #expect(failure(folder.file("none.db"), .reading)?.kind == .opening(.noSuchFile))
        #expect(failure(folder.file("none.db"), .writing)?.kind == .opening(.noSuchFile))
        #expect(failure(folder.file("none/none.db"), .creating)?.kind == .opening(.noSuchFile))
        #expect(failure(folder.path, .reading)?.kind == .opening(.isDirectory))
        #expect(failure(folder.path, .creating)?.kind == .opening(.isDirectory))
        #expect(failure("", .creating)?.kind == .opening(.invalidPath))
        #expect(failure("a\0b", .creating)?.kind == .opening(.invalidPath))
        try Data(repeating: 65, count: 4096).write(to: URL(fileURLWithPath: folder.file("text.db")))
        #expect(failure(folder.file("text.db"), .reading)?.code == .notADatabase)
        #expect(failure(folder.file("text.db"), .creating)?.code == .notADatabase)
    }

    @Test func `a new file is its owner's alone and in WAL mode`() throws {
        let folder = try TemporaryFolder()
        var connection = try Connection(path: folder.file("a.db"), access: .creating)
        try connection.write { try $0.run("CREATE TABLE t (a)") }
        for name in ["a.db", "a.db-wal"] {
            let attributes = try FileManager.default.attributesOfItem(atPath: folder.file(name))
            #expect(attributes[.posixPermissions] as? Int == 0o600)
        }
        #expect(try connection.write { try $0.value("PRAGMA journal_mode", as: String.self) } == "wal")
    }

    @Test func `a path is taken literally`() throws {
        #expect(failure("file:none.db?mode=memory", .reading)?.kind == .opening(.noSuchFile))
        #expect(failure(":memory:", .reading)?.kind == .opening(.noSuchFile))
    }

    @Test(arguments: [
        ("PRAGMA synchronous" as SQL, 2), ("PRAGMA foreign_keys", 1), ("PRAGMA trusted_schema", 0),
        ("PRAGMA cell_size_check", 1), ("PRAGMA recursive_triggers", 1), ("PRAGMA busy_timeout", 5000),
    ])
    func `every connection has the profile`(pragma: SQL, value: Int) throws {
        let folder = try TemporaryFolder()
        var connection = try Connection(path: folder.file("a.db"), access: .creating)
        #expect(try connection.read { try $0.value(pragma, as: Int.self) } == value)
        #expect(databaseError { try connection.read { try $0.run("SELECT \"x\"") } }?.message == "no such column: x")
    }

    @Test(arguments: [
        ("UPDATE sqlite_schema SET sql = ''" as SQL, "table sqlite_master may not be modified"),
        ("DELETE FROM search_data", "table search_data may not be modified"),
        ("SELECT fts3_tokenizer('simple', x'00')", "fts3tokenize disabled"),
        ("SELECT load_extension('x')", "not authorized"),
        ("SELECT * FROM dangerous", "unsafe use of virtual table \"search\""),
        ("CREATE TABLE u (a CHECK (a <> \"x\"))", "no such column: x"),
    ])
    func `what a hostile file or text could use is off`(_ sql: SQL, _ message: String) throws {
        var connection = try Connection.inMemory()
        try connection.write { transaction in
            try transaction.run("CREATE VIRTUAL TABLE search USING fts5 (text)")
            try transaction.run("CREATE VIEW dangerous AS SELECT * FROM search")
            try transaction.run("PRAGMA writable_schema = ON")
        }
        #expect(databaseError { try connection.write { try $0.forEach(sql) { _ in } } }?.message == message)
    }

    @Test func `a writer waits for another, then takes its turn`() async throws {
        let folder = try TemporaryFolder()
        let path = folder.file("a.db")
        do {
            var connection = try Connection(path: path, access: .creating)
            try connection.write { try $0.run("CREATE TABLE t (a)") }
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    var connection = try Connection(path: path, access: .writing)
                    for _ in 0..<25 {
                        try connection.write { transaction in
                            let count = try transaction.value("SELECT count(*) FROM t", as: Int.self)
                            try transaction.run("INSERT INTO t VALUES (?)", count)
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        var connection = try Connection(path: path, access: .reading)
        // Each read what the one before had written: no write began before its read.
        #expect(
            try connection.read { try $0.all("SELECT a FROM t ORDER BY a") { try $0.column(0, as: Int.self) } }
                == Array(0..<100))
    }

    @Test func `the schema is trusted only when the owner says so`() throws {
        var connection = try Connection.inMemory()
        try connection.trustSchema()
        #expect(try connection.read { try $0.value("PRAGMA trusted_schema", as: Int.self) } == 1)
    }

    @Test func `a backup is a whole database and replaces no file`() throws {
        let folder = try TemporaryFolder()
        do {
            var connection = try Connection(path: folder.file("a.db"), access: .creating)
            try connection.write { try $0.run("CREATE TABLE t (a)") }
            try connection.backup(to: folder.file("b.db"))
        }
        var copy = try Connection(path: folder.file("b.db"), access: .reading)
        #expect(try copy.read { try $0.value("SELECT count(*) FROM t", as: Int.self) } == 0)
        var again = try Connection(path: folder.file("b.db"), access: .writing)
        #expect(databaseError { try again.backup(to: folder.file("a.db")) }?.kind == .opening(.alreadyExists))
        #expect(
            try FileManager.default.attributesOfItem(atPath: folder.file("b.db"))[.posixPermissions] as? Int == 0o600)
    }

    @Test func `a draft has no log beside it and is not waited for, until it is finished`() throws {
        let folder = try TemporaryFolder()
        do {
            #expect(failure(folder.file("a.db"), .drafting)?.kind == .opening(.noSuchFile))
            #expect(FileManager.default.createFile(atPath: folder.file("a.db"), contents: nil))
            var draft = try Connection(path: folder.file("a.db"), access: .drafting)
            try draft.write { transaction in
                try transaction.run("CREATE TABLE t (a)")
                try transaction.run("PRAGMA application_id = 7")
            }
            try draft.trustSchema()
            #expect(try draft.write { try $0.value("PRAGMA journal_mode", as: String.self) } == "delete")
            #expect(try draft.write { try $0.value("PRAGMA synchronous", as: Int.self) } == 0)
            #expect(throws: DatabaseError.self) {
                try draft.write { transaction in
                    try transaction.run("INSERT INTO t VALUES (1)")
                    try transaction.run("INSERT INTO none VALUES (1)")
                }
            }
            try draft.finishDraft()
            #expect(try draft.write { try $0.value("PRAGMA journal_mode", as: String.self) } == "wal")
            #expect(try draft.write { try $0.value("PRAGMA synchronous", as: Int.self) } == 2)
            #expect(try draft.read { try $0.value("PRAGMA application_id", as: Int.self) } == 7)
            #expect(try draft.read { try $0.value("SELECT count(*) FROM t", as: Int.self) } == 0)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.db"])
    }

    @Test func `text is bound as it is, short and long, with NUL in it and without`() throws {
        var connection = try Connection.inMemory()
        for text in [
            "", "2025-06-10", "a\0b", "\0", String(repeating: "x", count: 32), String(repeating: "ü", count: 40),
        ] {
            let (length, bytes, isGlob): (Int, [UInt8], Bool) = try connection.read { transaction in
                try #require(
                    try transaction.first(
                        "SELECT octet, CAST(t AS BLOB), t GLOB '*' FROM (SELECT ? AS t, length(CAST(? AS BLOB)) AS octet)",
                        text, text
                    ) { row in
                        try row.columns()
                    })
            }
            #expect(length == text.utf8.count && bytes == Array(text.utf8) && isGlob, "\(text)")
        }
    }
}
