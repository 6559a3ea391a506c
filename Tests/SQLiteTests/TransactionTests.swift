import SQLite
import Testing

@Suite struct TransactionTests {
    @Test func `what is written is read back in one state`() throws {
        var connection = try Connection.inMemory()
        let changes = try connection.write { transaction in
            try transaction.run("CREATE TABLE round (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT")
            return [
                try transaction.run("INSERT INTO round (name) VALUES (?), (?)", "Geneva", "London"),
                try transaction.run("CREATE INDEX round_name ON round (name)"),
                try transaction.run("UPDATE round SET name = upper(name) WHERE id = ?", 2),
                Int(transaction.lastInsertedRowID),
            ]
        }
        #expect(changes == [2, 0, 1, 2])
        let names = try connection.read { transaction in
            try transaction.all("SELECT id, name FROM round ORDER BY id") { row in
                let (id, name): (Int, String) = try row.columns()
                return "\(id) \(name) \(row.count) \(row.name(1))"
            }
        }
        #expect(names == ["1 Geneva 2 name", "2 LONDON 2 name"])
    }

    @Test func `an error undoes the whole write`() throws {
        struct Stop: Error {}
        var connection = try Connection.inMemory()
        try connection.write { try $0.run("CREATE TABLE t (a)") }
        #expect(throws: Stop.self) {
            try connection.write { transaction in
                try transaction.run("INSERT INTO t VALUES (1)")
                throw Stop()
            }
        }
        #expect(try connection.read { try $0.value("SELECT count(*) FROM t", as: Int.self) } == 0)
    }

    @Test func `a write that is not to be kept gives its result and changes nothing`() throws {
        var connection = try Connection.inMemory()
        try connection.write { try $0.run("CREATE TABLE t (a)") }
        let count = try connection.write(keeping: false) { transaction in
            try transaction.run("INSERT INTO t VALUES (1), (2)")
            return try transaction.value("SELECT count(*) FROM t", as: Int.self)
        }
        #expect(count == 2)
        #expect(try connection.read { try $0.value("SELECT count(*) FROM t", as: Int.self) } == 0)
        try connection.write { try $0.run("INSERT INTO t VALUES (3)") }
        #expect(try connection.read { try $0.value("SELECT a FROM t", as: Int.self) } == 3)
    }

    @Test func `a read cannot write`() throws {
        var connection = try Connection.inMemory()
        let error = databaseError { try connection.read { try $0.run("CREATE TABLE t (a)") } }
        #expect(error?.kind == .misuse(.writingInsideRead))
        #expect(error?.sql == "CREATE TABLE t (a)")
    }

    @Test(arguments: ["COMMIT" as SQL, " /* x */ -- y\n ; rollback", "END", "savepoint a", "RELEASE a", "BEGIN"])
    func `a statement cannot end its transaction`(sql: SQL) throws {
        var connection = try Connection.inMemory()
        let error = databaseError { try connection.write { try $0.run(sql) } }
        #expect(error?.kind == .misuse(.transactionControl))
    }

    @Test func `after SQLite has rolled back nothing more runs and nothing is committed`() throws {
        var connection = try Connection.inMemory()
        try connection.write { try $0.run("CREATE TABLE t (a UNIQUE ON CONFLICT ROLLBACK)") }
        var later: DatabaseError?
        let error = databaseError {
            try connection.write { transaction in
                try transaction.run("INSERT INTO t VALUES (1)")
                _ = databaseError { try transaction.run("INSERT INTO t VALUES (1)") }
                later = databaseError { try transaction.run("INSERT INTO t VALUES (2)") }
            }
        }
        #expect(later?.kind == .misuse(.transactionHasEnded))
        #expect(error?.kind == .misuse(.transactionHasEnded))
        #expect(try connection.read { try $0.value("SELECT count(*) FROM t", as: Int.self) } == 0)
    }

    @Test func `a savepoint undoes only its own part`() throws {
        struct Stop: Error {}
        var connection = try Connection.inMemory()
        let kept = try connection.write { transaction in
            try transaction.run("CREATE TABLE t (a)")
            try transaction.savepoint {
                try transaction.run("INSERT INTO t VALUES (1)")
                try? transaction.savepoint {
                    try transaction.run("INSERT INTO t VALUES (2)")
                    throw Stop()
                }
            }
            return try transaction.all("SELECT a FROM t") { try $0.column(0, as: Int.self) }
        }
        #expect(kept == [1])
    }

    @Test(arguments: [Connection.UndoPlace.file, .memory])
    func `a large savepoint is undone, wherever its undo is kept`(_ place: Connection.UndoPlace) throws {
        struct Stop: Error {}
        var connection = try Connection.temporary()
        try connection.write { try $0.run("CREATE TABLE t (a)") }
        let row = String(repeating: "x", count: 1000)
        func insert(_ transaction: borrowing Transaction) throws {
            for _ in 0..<1000 { try transaction.run("INSERT INTO t VALUES (?)", row) }
        }
        try connection.write(undo: place) { transaction in
            try insert(transaction)
            #expect(throws: Stop.self) {
                try transaction.savepoint {
                    try insert(transaction)
                    try transaction.run("UPDATE t SET a = 'y'")
                    throw Stop()
                }
            }
            #expect(try transaction.value("PRAGMA temp_store", as: Int.self) == 0)
        }
        let found = try connection.read { try $0.value("SELECT count(*) FROM t WHERE a = ?", row, as: Int.self) }
        #expect(found == 1000)
        #expect(try connection.read { try $0.value("PRAGMA temp_store", as: Int.self) } == 0)
    }

    @Test func `a write that cannot begin leaves everything as it was`() throws {
        let folder = try TemporaryFolder()
        var first = try Connection(path: folder.file("a.db"), access: .creating, busyTimeout: 0)
        var second = try Connection(path: folder.file("a.db"), access: .creating, busyTimeout: 0)
        try first.write { _ in
            #expect(throws: DatabaseError.self) { try second.write(undo: .memory) { _ in } }
        }
        #expect(try second.read { try $0.value("PRAGMA temp_store", as: Int.self) } == 0)
        try second.write(undo: .memory) { try $0.run("CREATE TABLE t (a)") }
    }

    @Test func `the same statement may run inside its own rows`() throws {
        var connection = try Connection.inMemory()
        let count = try connection.read { transaction in
            var pairs: [[Int]] = []
            let numbers: SQL = "SELECT value FROM json_each('[1,2]')"
            try transaction.forEach(numbers) { outer in
                let a = try outer.column(0, as: Int.self)
                try transaction.forEach(numbers) { inner in pairs.append([a, try inner.column(0)]) }
            }
            return pairs
        }
        #expect(count == [[1, 1], [1, 2], [2, 1], [2, 2]])
    }

    @Test func `a lent statement runs many times`() throws {
        var connection = try Connection.inMemory()
        let sum = try connection.write { transaction in
            try transaction.run("CREATE TABLE t (a INTEGER, b TEXT) STRICT")
            try transaction.prepare("INSERT INTO t VALUES (?, ?)") { insert in
                for number in 1...100 { try insert.run(number, "text \(number)") }
            }
            return try transaction.prepare("SELECT sum(a) FROM t WHERE a <= ?") { select in
                [try select.value(10, as: Int.self), try select.value(100, as: Int.self)]
            }
        }
        #expect(sum == [55, 5050])
    }

    @Test func `the cache is bounded and gives the same answers after eviction`() throws {
        var connection = try Connection.inMemory()
        for round in 0..<2 {
            try connection.read { transaction in
                for number in 0..<100 {
                    let sql = SQL(untrusted: "SELECT \(number) + ?")
                    let sum = try transaction.value(sql, round, as: Int.self)
                    #expect(sum == number + round)
                }
            }
        }
        #expect(connection.cachedStatementCount == 64)
    }

    @Test func `a failed statement is not kept`() throws {
        var connection = try Connection.inMemory()
        try connection.write { transaction in
            try transaction.run("CREATE TABLE t (a NOT NULL)")
            _ = databaseError { try transaction.run("INSERT INTO t VALUES (?)", Int?.none) }
        }
        #expect(connection.cachedStatementCount == 1)
    }

    @Test func `a statement prepared before the schema changed sees the new columns`() throws {
        var connection = try Connection.inMemory()
        let counts = try connection.write { transaction in
            try transaction.run("CREATE TABLE t (a)")
            try transaction.run("INSERT INTO t VALUES (1)")
            let before = try transaction.first("SELECT * FROM t") { $0.count }
            try transaction.run("ALTER TABLE t ADD COLUMN b")
            return [before, try transaction.first("SELECT * FROM t") { $0.count }]
        }
        #expect(counts == [1, 2])
    }
}
