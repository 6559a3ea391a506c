import SQLite
import Testing

@testable import TrackerCommands

@Suite struct FailureTests {
    private func failure(of sql: String) -> Failure? {
        do {
            var connection = try Connection.inMemory()
            try connection.read { transaction in try transaction.forEach(SQL(untrusted: sql)) { _ in } }
            return nil
        } catch { return Failure(error) }
    }

    @Test(arguments: [
        ("SELECT missing", ["tracker: no such column: missing", "  SELECT missing", "         ^"]),
        ("SELECT 1,\n  missing -- x\n", ["tracker: no such column: missing", "    missing -- x", "    ^"]),
        ("SELECT 1 FROM nowhere", ["tracker: no such table: nowhere", "  SELECT 1 FROM nowhere"]),
        ("SELECT '协议', x", ["tracker: no such column: x", "  SELECT '协议', x", "                 ^"]),
        (
            "SELECT 1; SELECT 2",
            [
                "tracker: only one statement can be run at a time, another one follows", "  SELECT 1; SELECT 2",
                "            ^",
            ]
        ),
        ("SELEC 1", ["tracker: near \"SELEC\": syntax error", "  SELEC 1", "  ^"]),
        ("SELECT (", ["tracker: incomplete input", "  SELECT ("]),
    ])
    func `a fault in a statement is shown with its place`(_ sql: String, _ lines: [String]) {
        let failure = failure(of: sql)
        #expect(failure?.lines == lines)
        #expect(failure?.exitCode == 65)
    }

    @Test func `of a long line the part around the fault is shown`() throws {
        let filler = String(repeating: "1, ", count: 100)
        let lines = try #require(failure(of: "SELECT \(filler)x, \(filler)1")?.lines)
        #expect(lines.count == 3)
        #expect(lines[1].hasPrefix("  …") && lines[1].hasSuffix("…"))
        #expect(lines[1].count <= 74)
        #expect(Array(lines[1])[lines[2].count - 1] == "x")
    }

    @Test(arguments: [
        (ResultCode.busy, Int32(75)), (.locked, 75), (.readOnly, 77), (.authorization, 77), (.full, 74), (.ioError, 74),
        (.corrupt, 65), (.notADatabase, 66), (.interrupt, 130), (.tooBig, 65), (.constraint, 65), (.mismatch, 65),
        (.error, 65), (.cantOpen, 74), (.outOfMemory, 69),
    ])
    func `each code of the database has its exit code`(_ code: ResultCode, _ exitCode: Int32) {
        let failure = Failure(DatabaseError(kind: .library, code: code, message: "x"))
        #expect(failure.exitCode == exitCode)
        #expect(failure.lines.first?.hasPrefix("tracker: ") == true)
        // An extended code is of its family.
        let extended = Failure(
            DatabaseError(kind: .library, code: ResultCode(rawValue: code.rawValue | 2 << 8), message: "x"))
        #expect(extended.exitCode == exitCode)
    }
}
