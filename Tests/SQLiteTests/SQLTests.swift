import SQLite
import Testing

@Suite struct SQLTests {
    @Test func `interpolated values are bound and pieces keep theirs`() {
        let condition: SQL = "name = \("x'); DROP TABLE t; --") AND id > \(3)"
        var sql: SQL = "SELECT * FROM t WHERE \(condition) LIMIT \(Int?.none)"
        sql += " OFFSET \(true)"
        #expect(sql.statement == "SELECT * FROM t WHERE name = ? AND id > ? LIMIT ? OFFSET ?")
        #expect(sql.boundValues == [.text("x'); DROP TABLE t; --"), .integer(3), .null, .integer(1)])
    }

    @Test func `pieces are joined`() {
        let whole = (["a = \(1)", "b = \(2)"] as [SQL]).joined(separator: " AND ")
        let expected: SQL = "a = \(1) AND b = \(2)"
        #expect(whole == expected)
        #expect(([] as [SQL]).joined(separator: ", ").isEmpty)
    }

    @Test(arguments: ["plain", "a\"b", "\"; DROP TABLE t; --", "select", "", "é\u{301}", "\"\u{301}x"])
    func `any name can be quoted`(name: String) throws {
        var connection = try Connection.inMemory()
        let found = try connection.write { transaction in
            try transaction.run("CREATE TABLE \(identifier: name) (\(identifier: name))")
            try transaction.run("INSERT INTO \(identifier: name) VALUES (\(name))")
            return try transaction.value("SELECT \(identifier: name) FROM \(identifier: name)", as: String.self)
        }
        #expect(found == name)
    }
}
