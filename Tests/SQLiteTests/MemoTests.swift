import Foundation
import SQLite
import Testing

@Suite struct MemoTests {
    @Test func `what follows from the schema is made once, until the schema changes`() throws {
        var connection = try Connection.inMemory()
        var made = 0
        func tables(_ transaction: borrowing Transaction) throws -> [String] {
            try transaction.ofSchema("tables") {
                made += 1
                return try transaction.all("SELECT name FROM sqlite_schema ORDER BY name") { row in
                    try row.column(0, as: String.self)
                }
            }
        }
        try connection.write { transaction in
            try transaction.run("CREATE TABLE one (id INTEGER PRIMARY KEY)")
            #expect(try tables(transaction) == ["one"] && tables(transaction) == ["one"] && made == 1)
            try transaction.run("INSERT INTO one VALUES (1)")
            #expect(try tables(transaction) == ["one"] && made == 1)
            try transaction.run("CREATE TABLE two (id INTEGER PRIMARY KEY)")
            #expect(try tables(transaction) == ["one", "two"] && made == 2)
        }
        try connection.read { transaction in
            #expect(try tables(transaction) == ["one", "two"] && made == 2)
            let other: Int = try transaction.ofSchema("number") { 7 }
            #expect(other == 7)
        }
    }

    @Test func `what a reader has read is kept until another connection writes`() throws {
        let folder = NSTemporaryDirectory() + "tracker-memo-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var writer = try Connection(path: folder + "/one.db", access: .creating)
        try writer.write { transaction in
            try transaction.run("CREATE TABLE word (text TEXT)")
            try transaction.run("INSERT INTO word VALUES ('first')")
        }
        var made = 0
        func words(_ transaction: borrowing Transaction) throws -> [String] {
            try transaction.ofContent("words") {
                made += 1
                return try transaction.all("SELECT text FROM word ORDER BY rowid") { row in
                    try row.column(0, as: String.self)
                }
            }
        }
        var reader = try Connection(path: folder + "/one.db", access: .reading)
        for _ in 0..<2 {
            let found = try reader.read { transaction in try [words(transaction), words(transaction)] }
            #expect(found == [["first"], ["first"]])
        }
        #expect(made == 1)
        try writer.write { transaction in
            try transaction.run("INSERT INTO word VALUES ('second')")
            // It sees what it writes, and keeps nothing.
            #expect(try words(transaction) == ["first", "second"])
        }
        let found = try writer.read { transaction in try [words(transaction), words(transaction)] }
        #expect(found == [["first", "second"], ["first", "second"]])
        #expect(made == 4)
        try reader.read { transaction in
            #expect(try words(transaction) == ["first", "second"])
            try writer.write { other in try other.run("INSERT INTO word VALUES ('third')") }
            // One state of the file answers all of a transaction.
            #expect(try words(transaction) == ["first", "second"])
        }
        let last = try reader.read { transaction in try words(transaction) }
        #expect(last == ["first", "second", "third"])
        #expect(made == 6)
        // Nothing can be what was read.
        let number: Int? = try reader.read { transaction in try transaction.ofContent("number") { 7 } }
        let none: Int? = try reader.read { transaction in try transaction.ofContent("none") { nil } }
        #expect(number == 7 && none == nil)
    }
}
