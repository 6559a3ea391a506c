import SQLite
import Testing

@Suite struct DecodingTests {
    private func decode<T: CellDecodable>(_ sql: SQL, as type: T.Type) throws -> T? {
        var connection = try Connection.inMemory()
        return try connection.read { try $0.value(sql, as: T.self) }
    }

    private func kind<T: CellDecodable>(_ sql: SQL, as type: T.Type) -> DatabaseError.Kind? {
        databaseError { _ = try decode(sql, as: type) }?.kind
    }

    @Test(arguments: [
        Value.null, .integer(.max), .integer(.min), .real(-1.5), .text(""), .text("a\0b"), .text("€ 🇨🇳"), .blob([]),
        .blob([0, 255]),
        .text(String(repeating: "x", count: 100_000)),
    ])
    func `a value survives`(value: Value) throws {
        #expect(try decode("SELECT \(value)", as: Value.self) == value)
    }

    @Test func `a wrong type names the column, what was expected and what was found`() throws {
        let error = databaseError { _ = try decode("SELECT 'x' AS age", as: Int.self) }
        #expect(error?.kind == .decoding(column: 0, name: "age", expected: "INTEGER", found: "TEXT"))
        #expect(error?.message == "column age was expected to hold INTEGER, found TEXT")
        #expect(error?.sql == "SELECT 'x' AS age")
    }

    @Test func `nothing is converted`() {
        #expect(
            kind("SELECT NULL AS a", as: String.self)
                == .decoding(column: 0, name: "a", expected: "TEXT", found: "NULL"))
        #expect(
            kind("SELECT 1 AS a", as: Double.self)
                == .decoding(column: 0, name: "a", expected: "REAL", found: "INTEGER"))
        #expect(
            kind("SELECT 1.0 AS a", as: Int.self) == .decoding(column: 0, name: "a", expected: "INTEGER", found: "REAL")
        )
        #expect(
            kind("SELECT 'a' AS a", as: [UInt8].self)
                == .decoding(column: 0, name: "a", expected: "BLOB", found: "TEXT"))
        #expect(
            kind("SELECT 2147483648 AS a", as: Int32.self)
                == .decoding(column: 0, name: "a", expected: "INTEGER of 32 bits", found: "INTEGER out of range"))
        #expect(
            kind("SELECT 2 AS a", as: Bool.self)
                == .decoding(column: 0, name: "a", expected: "INTEGER 0 or 1", found: "INTEGER out of range"))
        #expect(
            kind("SELECT CAST(x'C328' AS TEXT) AS a", as: String.self)
                == .decoding(column: 0, name: "a", expected: "TEXT", found: "invalid UTF-8"))
        #expect(
            kind("SELECT CAST(x'C328' AS TEXT) AS a", as: Value.self)
                == .decoding(column: 0, name: "a", expected: "TEXT", found: "invalid UTF-8"))
    }

    @Test func `text that is not UTF-8 is repaired and noted where the connection is told so`() throws {
        var connection = try Connection.inMemory()
        let repairs = TextRepairs()
        connection.repairText(noting: repairs)
        let read = try connection.read { transaction in
            #expect(try transaction.value("SELECT 'é' AS a", as: String.self) == "é")
            #expect(repairs.count == 0)
            return try transaction.first("SELECT CAST(x'63E9' AS TEXT) AS a, CAST(x'E963ED' AS TEXT) AS b, 'c' AS c") {
                row in try row.columns() as (String, Value, String)
            }
        }
        #expect(read?.0 == "c\u{FFFD}")
        #expect(read?.1 == .text("\u{FFFD}c\u{FFFD}"))
        #expect(read?.2 == "c")
        #expect(repairs.count == 2)
        #expect(repairs.lastColumn == "b")
    }

    @Test func `an optional takes NULL and nothing else that is wrong`() throws {
        #expect(try decode("SELECT NULL", as: String?.self) == .some(nil))
        #expect(try decode("SELECT 'a'", as: String?.self) == "a")
        #expect(try decode("SELECT 1 WHERE 0", as: Int.self) == nil)
        #expect(
            kind("SELECT 1 AS a", as: String?.self)
                == .decoding(column: 0, name: "a", expected: "TEXT", found: "INTEGER"))
    }

    @Test func `the number of columns must fit`() throws {
        var connection = try Connection.inMemory()
        let error = databaseError {
            try connection.read { try $0.forEach("SELECT 1, 2, 3") { row in let _: (Int, Int) = try row.columns() } }
        }
        #expect(error?.kind == .columnCount(expected: 2, found: 3))
        for index in [-1, 1, .max] {
            let error = databaseError {
                try connection.read { try $0.forEach("SELECT 1") { row in _ = try row.column(index, as: Int.self) } }
            }
            #expect(error?.kind == .misuse(.columnOutOfBounds))
        }
    }

    @Test func `text is lent as its bytes`() throws {
        var connection = try Connection.inMemory()
        let bytes = try connection.read {
            try $0.first("SELECT ?", "é\0") { row in try row.withText(0) { bytes in bytes.indices.map { bytes[$0] } } }
        }
        #expect(bytes == [0xC3, 0xA9, 0])
    }

    @Test func `values keep apart when statements nest`() throws {
        var connection = try Connection.inMemory()
        let seen = try connection.read { transaction in
            var seen: [String] = []
            try transaction.forEach("SELECT ? FROM json_each('[1,2]')", "outer") { row in
                seen.append(try transaction.value("SELECT ?", "inner text that is longer") ?? "")
                seen.append(try row.column(0))
            }
            return seen
        }
        #expect(seen == ["inner text that is longer", "outer", "inner text that is longer", "outer"])
    }
}
