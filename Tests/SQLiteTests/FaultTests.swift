import CSQLite
import Foundation
import SQLite
import Testing

/// Failures of the file, each brought about as it comes about.
@Suite struct FaultTests {
    private func filled(_ path: String, rows: Int = 500) throws -> Connection {
        var connection = try Connection(path: path, access: .creating)
        try connection.write { transaction in
            try transaction.run("CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT")
            try transaction.prepare("INSERT INTO t VALUES (?, ?)") { insert in
                for id in 1...rows { try insert.run(id, String(repeating: "x", count: 200)) }
            }
        }
        return connection
    }

    @Test func `a full database fails with FULL, and nothing of the write stays`() throws {
        let folder = try TemporaryFolder()
        var connection = try filled(folder.file("a.db"))
        try connection.read { transaction in
            let pages = try transaction.value("PRAGMA page_count", as: Int.self) ?? 0
            try transaction.run(SQL(untrusted: "PRAGMA max_page_count = \(pages)"))
        }
        let error = databaseError {
            try connection.write { transaction in
                for id in 501...1000 {
                    try transaction.run("INSERT INTO t VALUES (?, ?)", id, String(repeating: "secret", count: 100))
                }
            }
        }
        #expect(
            error
                == DatabaseError(
                    kind: .library, code: .full, message: "database or disk is full", sql: "INSERT INTO t VALUES (?, ?)"
                ))
        #expect(try connection.read { try $0.value("SELECT count(*) FROM t", as: Int.self) } == 500)
        // The connection goes on.
        #expect(try connection.write { try $0.run("DELETE FROM t WHERE id = 1") } == 1)
    }

    @Test(arguments: [
        (FailingSystem.Call.read, SQLITE_IOERR | (1 << 8)), (.write, SQLITE_IOERR | (3 << 8)),
    ])
    func `a disk that fails is told by its extended code`(_ call: FailingSystem.Call, _ code: Int32) throws {
        let folder = try TemporaryFolder()
        do { _ = try filled(folder.file("a.db"), rows: 5000) }
        var connection = try Connection(path: folder.file("a.db"), access: .writing)
        let error = databaseError {
            try FailingSystem.failing(call) {
                try connection.write { try $0.run("UPDATE t SET text = ?", "secret") }
            }
        }
        #expect(error?.extendedCode == code)
        #expect(error?.code.primary == .ioError)
        #expect(error?.message == "disk I/O error")
        let left = try connection.read { try $0.value("SELECT count(*) FROM t WHERE text = 'secret'", as: Int.self) }
        #expect(left == 0)
    }

    @Test func `a damaged page is told as corrupt`() throws {
        let folder = try TemporaryFolder()
        do { _ = try filled(folder.file("a.db")) }
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: folder.file("a.db")))
        let size = try file.seekToEnd()
        for page in 2..<(size / 4096) {
            try file.seek(toOffset: page * 4096)
            try file.write(contentsOf: Data(repeating: 0xA5, count: 512))
        }
        try file.close()
        var connection = try Connection(path: folder.file("a.db"), access: .writing)
        let read = databaseError { try connection.read { try $0.value("SELECT max(text) FROM t", as: String.self) } }
        #expect(read?.code.primary == .corrupt)
        #expect(read?.message == "database disk image is malformed")
        let write = databaseError { try connection.write { try $0.run("DELETE FROM t WHERE id = ?", 250) } }
        #expect(write?.code.primary == .corrupt)
    }

    @Test func `a file cut short is told, not read as empty`() throws {
        let folder = try TemporaryFolder()
        do { _ = try filled(folder.file("a.db")) }
        truncate(folder.file("a.db"), 8192)
        let error = databaseError {
            var connection = try Connection(path: folder.file("a.db"), access: .reading)
            try connection.read { try $0.run("SELECT count(text) FROM t") }
        }
        #expect(error?.code.primary == .corrupt)
    }

    @Test func `a connection that reads is told READONLY when it would write`() throws {
        let folder = try TemporaryFolder()
        let keeper = try filled(folder.file("a.db"))
        var connection = try Connection(path: folder.file("a.db"), access: .reading)
        let error = databaseError { try connection.write { try $0.run("DELETE FROM t") } }
        #expect(error?.code.primary == .readOnly)
        #expect(error?.message == "attempt to write a readonly database")
        #expect(try connection.read { try $0.value("SELECT count(*) FROM t", as: Int.self) } == 500)
        _ = keeper.interruptHandle
    }

    @Test func `text that is not UTF-8 in a file names its column, and can be had as bytes`() throws {
        let folder = try TemporaryFolder()
        var connection = try filled(folder.file("a.db"), rows: 1)
        try connection.write { try $0.run("UPDATE t SET text = CAST(? AS TEXT)", [0x61, 0xC3, 0x28] as [UInt8]) }
        let error = databaseError {
            try connection.read { try $0.all("SELECT id, text FROM t") { try $0.columns() as (Int, String) } }
        }
        #expect(error?.kind == .decoding(column: 1, name: "text", expected: "TEXT", found: "invalid UTF-8"))
        let bytes = try connection.read {
            try $0.first("SELECT text FROM t") { row in try row.withText(0) { text in text.indices.map { text[$0] } } }
        }
        #expect(bytes == [0x61, 0xC3, 0x28])
    }

    @Test func `a value beyond the library's length is told as too big when it is read and bound`() throws {
        var connection = try Connection.inMemory()
        let long = String(repeating: "s", count: 2000)
        try connection.write { transaction in
            try transaction.run("CREATE TABLE t (a TEXT)")
            try transaction.run("INSERT INTO t VALUES (?)", long)
        }
        connection.limit(.valueLength, to: 1000)
        #expect(databaseError { try connection.read { try $0.run("SELECT ?", long) } }?.code == .tooBig)
        #expect(databaseError { try connection.read { try $0.run("SELECT a || a FROM t") } }?.code == .tooBig)
        connection.limit(.statementLength, to: 1000)
        let error = databaseError { try connection.read { try $0.run(SQL(untrusted: "SELECT '\(long)'")) } }
        #expect(error?.code == .tooBig)
    }

    @Test func `an interrupt undoes what was being written`() throws {
        var connection = try Connection.inMemory()
        try connection.write { try $0.run("CREATE TABLE t (a)") }
        let interruption = connection.interruptHandle
        connection.onProgress(every: 10_000) {
            interruption.interrupt()
            return true
        }
        let error = databaseError {
            try connection.write { transaction in
                try transaction.run("INSERT INTO t VALUES (1)")
                try transaction.run(
                    "INSERT INTO t WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n")
            }
        }
        connection.onProgress(every: 1, nil)
        #expect(error?.code == .interrupt)
        #expect(error?.message == "interrupted")
        #expect(try connection.read { try $0.value("SELECT count(*) FROM t", as: Int.self) } == 0)
    }
}
