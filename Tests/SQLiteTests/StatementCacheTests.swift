import SQLite
import Synchronization
import Testing

@Suite struct StatementCacheTests {
    /// A connection that counts how often a SELECT is prepared.
    private final class Preparations: Sendable {
        let count = Mutex(0)

        func watch(_ connection: inout Connection) {
            connection.authorize { [self] action in
                // SQLITE_SELECT
                if action.code == 21 { count.withLock { $0 += 1 } }
                return .allowed
            }
        }

        var number: Int { count.withLock { $0 } }
    }

    @Test func `a statement is prepared once and bound anew each time`() throws {
        var connection = try Connection.inMemory()
        let preparations = Preparations()
        preparations.watch(&connection)
        let seen = try connection.read { transaction in
            try ["one", "", "three"].map { try transaction.value("SELECT ?", $0, as: String.self) }
        }
        #expect(seen == ["one", "", "three"])
        // It outlives its transaction.
        #expect(try connection.read { try $0.value("SELECT ?", 4, as: Int.self) } == 4)
        #expect(preparations.number == 1)
        #expect(connection.cachedStatementCount == 1)
    }

    @Test func `what was bound before is gone`() throws {
        var connection = try Connection.inMemory()
        try connection.read { (transaction: borrowing Transaction) throws in
            #expect(try transaction.value("SELECT ?", "secret", as: String?.self) == "secret")
            #expect(try transaction.value("SELECT ?", String?.none, as: String?.self) == .some(nil))
            #expect(databaseError { try transaction.run("SELECT ?") }?.kind == .parameterCount(expected: 1, given: 0))
        }
    }

    @Test func `a statement that is left in the middle starts again`() throws {
        struct Enough: Error {}
        var connection = try Connection.inMemory()
        let numbers: SQL = "SELECT value FROM json_each('[1,2,3]')"
        try connection.read { (transaction: borrowing Transaction) throws in
            for _ in 0..<2 {
                #expect(try transaction.first(numbers) { try $0.column(0, as: Int.self) } == 1)
                #expect(throws: Enough.self) { try transaction.forEach(numbers) { _ in throw Enough() } }
            }
            #expect(try transaction.all(numbers) { try $0.column(0, as: Int.self) } == [1, 2, 3])
        }
        #expect(connection.cachedStatementCount == 1)
    }

    @Test func `a statement in use is not lent twice, and only one of two is kept`() throws {
        var connection = try Connection.inMemory()
        let preparations = Preparations()
        preparations.watch(&connection)
        let sums = try connection.read { transaction in
            try transaction.prepare("SELECT ? + 1") { outer in
                let inner = try transaction.prepare("SELECT ? + 1") { inner in try inner.value(10, as: Int.self) }
                return [inner, try outer.value(20, as: Int.self)]
            }
        }
        #expect(sums == [11, 21])
        #expect(preparations.number == 2)
        #expect(connection.cachedStatementCount == 1)
    }

    @Test func `the least recently used statement goes first`() throws {
        var connection = try Connection.inMemory()
        let preparations = Preparations()
        preparations.watch(&connection)
        func use(_ number: Int) throws {
            try connection.read { try $0.run(SQL(untrusted: "SELECT \(number)")) }
        }
        for number in 0..<64 { try use(number) }
        try use(0)
        try use(64)  // takes the place of 1
        #expect(preparations.number == 65)
        try use(0)
        #expect(preparations.number == 65)
        try use(1)
        #expect(preparations.number == 66)
        #expect(connection.cachedStatementCount == 64)
    }

    @Test func `texts that are alike in length, beginning and end are told apart`() throws {
        var connection = try Connection.inMemory()
        let filler = String(repeating: " ", count: 4000)
        try connection.read { (transaction: borrowing Transaction) throws in
            for number in 0..<40 {
                let sql = SQL(untrusted: "SELECT\(filler)\(number % 10)\(filler)+ 0\(filler)")
                #expect(try transaction.value(sql, as: Int.self) == number % 10)
            }
        }
    }

    @Test func `more statements than there are places are in use at once`() throws {
        var connection = try Connection.inMemory()
        func nest(_ depth: Int, _ transaction: borrowing Transaction) throws -> Int {
            if depth == 0 { return 0 }
            return try transaction.prepare(SQL(untrusted: "SELECT \(depth)")) { statement in
                try nest(depth - 1, transaction) + (try statement.value(as: Int.self) ?? 0)
            }
        }
        #expect(try connection.read { try nest(100, $0) } == 5050)
        #expect(connection.cachedStatementCount == 64)
    }

    @Test func `another connection's change of the schema prepares anew`() throws {
        let folder = try TemporaryFolder()
        var first = try Connection(path: folder.file("a.db"), access: .creating)
        try first.write { transaction in
            try transaction.run("CREATE TABLE t (a)")
            try transaction.run("INSERT INTO t VALUES (1)")
        }
        #expect(try first.read { try $0.first("SELECT * FROM t") { $0.count } } == 1)
        var second = try Connection(path: folder.file("a.db"), access: .writing)
        try second.write { try $0.run("ALTER TABLE t ADD COLUMN b") }
        #expect(try first.read { try $0.first("SELECT * FROM t") { $0.count } } == 2)
    }
}
