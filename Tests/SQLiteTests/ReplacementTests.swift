import SQLite
import Testing

@Suite struct ReplacementTests {
    private struct Stop: Error {}

    /// Two files, each with a table that says its name.
    private static func make(_ names: String..., in folder: TemporaryFolder) throws {
        for name in names {
            var connection = try Connection(path: folder.file(name), access: .creating)
            try connection.write { transaction in
                try transaction.run("CREATE TABLE t (a TEXT)")
                try transaction.run("INSERT INTO t VALUES (?)", name)
            }
        }
    }

    private static func content(_ name: String, in folder: TemporaryFolder) throws -> [String] {
        var connection = try Connection(path: folder.file(name), access: .reading)
        return try connection.read { try $0.all("SELECT a FROM t ORDER BY rowid") { try $0.column(0) } }
    }

    @Test func `between the lock and the replacing others can read what is replaced, and cannot write`() throws {
        let folder = try TemporaryFolder()
        try Self.make("old.db", "new.db", in: folder)
        var source = try Connection(path: folder.file("new.db"), access: .reading)
        var target = try Connection(path: folder.file("old.db"), access: .writing)
        var other = try Connection(path: folder.file("old.db"), access: .writing, busyTimeout: 0)
        try source.replaceContent(of: &target) {
            let former = try Self.content("old.db", in: folder)
            #expect(former == ["old.db"])
            #expect(databaseError { try other.write { _ in } }?.code.primary == .busy)
        }
        #expect(try Self.content("old.db", in: folder) == ["new.db"])
        try other.write { try $0.run("INSERT INTO t VALUES ('later')") }
        #expect(try Self.content("old.db", in: folder) == ["new.db", "later"])
    }

    @Test func `where what is done before fails nothing is replaced, and the lock is given back`() throws {
        let folder = try TemporaryFolder()
        try Self.make("old.db", "new.db", in: folder)
        var source = try Connection(path: folder.file("new.db"), access: .reading)
        var target = try Connection(path: folder.file("old.db"), access: .writing)
        #expect(throws: Stop.self) { try source.replaceContent(of: &target) { throw Stop() } }
        try target.write { try $0.run("INSERT INTO t VALUES ('later')") }
        #expect(try Self.content("old.db", in: folder) == ["old.db", "later"])
    }
}
