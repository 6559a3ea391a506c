import SQLite
import Testing

@Suite struct ErrorTests {
    private let schema = """
        CREATE TABLE round (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE CHECK (name <> '')) STRICT;
        CREATE TABLE note (round_id INTEGER NOT NULL REFERENCES round (id), n INTEGER) STRICT; -- the end
        """

    @Test(arguments: [
        (
            "INSERT INTO round VALUES (2, 'London')" as SQL, ResultCode.uniqueConstraint,
            "UNIQUE constraint failed: round.name"
        ),
        ("INSERT INTO round VALUES (1, 'x')", .primaryKeyConstraint, "UNIQUE constraint failed: round.id"),
        ("INSERT INTO round VALUES (2, NULL)", .notNullConstraint, "NOT NULL constraint failed: round.name"),
        ("INSERT INTO round VALUES (2, '')", .checkConstraint, "CHECK constraint failed: name <> ''"),
        ("INSERT INTO note VALUES (9, 1)", .foreignKeyConstraint, "FOREIGN KEY constraint failed"),
        ("INSERT INTO note VALUES (1, 'x')", .dataTypeConstraint, "cannot store TEXT value in INTEGER column note.n"),
    ])
    func `a constraint is told by its extended code and message`(sql: SQL, code: ResultCode, message: String) throws {
        var connection = try Connection.inMemory()
        try connection.write { transaction in
            try transaction.execute(script: schema)
            try transaction.run("INSERT INTO round VALUES (1, 'London')")
        }
        let error = databaseError { try connection.write { try $0.run(sql) } }
        #expect(error == DatabaseError(kind: .library, code: code, message: message, sql: sql.statement))
        #expect(error?.code.primary == .constraint)
    }

    @Test func `a fault in the text is told with its place`() throws {
        var connection = try Connection.inMemory()
        let error = databaseError { try connection.read { try $0.run("SELECT é, missing") } }
        #expect(
            error
                == DatabaseError(
                    kind: .library, code: .error, message: "no such column: é", sql: "SELECT é, missing", offset: 7))
    }

    @Test(arguments: [("SELECT 1; SELECT 2" as SQL, 10), ("SELECT 1;; /* a */ x", 19), ("SELECT 1;\0", 9)])
    func `nothing may follow a statement`(sql: SQL, offset: Int) throws {
        var connection = try Connection.inMemory()
        let error = databaseError { try connection.read { try $0.run(sql) } }
        #expect(error?.kind == .misuse(.trailingStatement))
        #expect(error?.offset == offset)
    }

    @Test(arguments: ["SELECT 1 ; -- end" as SQL, "SELECT 1 /* not closed", "SELECT 1;\n\t;"])
    func `comments and semicolons may follow a statement`(sql: SQL) throws {
        var connection = try Connection.inMemory()
        #expect(try connection.read { try $0.value(sql, as: Int.self) } == 1)
    }

    @Test(arguments: ["" as SQL, "  ", "-- nothing", ";"])
    func `an empty statement is refused`(sql: SQL) throws {
        var connection = try Connection.inMemory()
        #expect(databaseError { try connection.read { try $0.run(sql) } }?.kind == .misuse(.emptyStatement))
    }

    @Test func `the number of values must fit`() throws {
        var connection = try Connection.inMemory()
        try connection.read { transaction in
            #expect(
                databaseError { try transaction.run("SELECT ?, ?", 1) }?.kind == .parameterCount(expected: 2, given: 1))
            #expect(
                databaseError { try transaction.run("SELECT ?", 1, 2) }?.kind == .parameterCount(expected: 1, given: 2))
            #expect(
                databaseError { try transaction.run("SELECT ?, \(1)") }?.kind == .parameterCount(expected: 2, given: 1))
            #expect(
                databaseError { try transaction.run("SELECT ?, \(1)", 2) }?.kind
                    == .misuse(.positionalAmongInterpolated))
        }
    }

    @Test func `a number that is none is refused, not stored as NULL`() throws {
        var connection = try Connection.inMemory()
        let error = databaseError { try connection.read { try $0.run("SELECT ?", Double.nan) } }
        #expect(error?.kind == .misuse(.notANumber))
    }

    @Test func `bound values are not in errors`() throws {
        var connection = try Connection.inMemory()
        try connection.write { try $0.run("CREATE VIRTUAL TABLE search USING fts5 (text)") }
        for secret in ["AND secret", "\"secret", "secret:x", "secret-y"] {
            let error = databaseError {
                try connection.read { try $0.run("SELECT rowid FROM search WHERE search MATCH ?", secret) }
            }
            #expect(error?.code == .error)
            #expect(error.map { "\($0)".contains("secret") } == false, "\(String(describing: error))")
        }
        let error = databaseError { try connection.read { try $0.run("SELECT json_extract('{}', ?)", "secret") } }
        #expect(error.map { "\($0)".contains("secret") } == false)
    }

    @Test func `a second writer finds the database busy`() throws {
        let folder = try TemporaryFolder()
        var first = try Connection(path: folder.file("a.db"), access: .creating)
        var second = try Connection(path: folder.file("a.db"), access: .writing, busyTimeout: 1)
        try first.write { transaction in
            try transaction.run("CREATE TABLE t (a)")
            #expect(databaseError { try second.write { _ in } }?.code.primary == .busy)
            let seen = try second.read { try $0.value("SELECT count(*) FROM sqlite_schema", as: Int.self) }
            #expect(seen == 0)
        }
        #expect(try second.write { try $0.run("INSERT INTO t VALUES (1)") } == 1)
    }

    @Test func `a limit, an authorizer, a progress handler and an interrupt stop a statement`() throws {
        var connection = try Connection.inMemory()
        connection.limit(.valueLength, to: 100)
        #expect(
            databaseError { try connection.read { try $0.run("SELECT ?", String(repeating: "x", count: 101)) } }?.code
                == .tooBig)
        connection.authorize { $0.first == "sqlite_master" ? .denied : .allowed }
        #expect(
            databaseError { try connection.read { try $0.run("SELECT name FROM sqlite_schema") } }?.code
                == .authorization)
        connection.authorize(nil)
        let endless: SQL = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
        connection.onProgress(every: 1000) { false }
        #expect(databaseError { try connection.read { try $0.run(endless) } }?.code == .interrupt)
        let interruption = connection.interruptHandle
        connection.onProgress(every: 1000) {
            interruption.interrupt()
            return true
        }
        #expect(databaseError { try connection.read { try $0.run(endless) } }?.code == .interrupt)
    }
}
