import SQLite
import Testing

@Suite struct SchemaMemoTests {
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
}
