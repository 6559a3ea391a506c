import Foundation
import SQLite
import Testing

/// Texts that another program wrote and that this one never would: bytes that are not UTF-8, control characters in names.
@Suite struct ForeignBytesTests {
    /// A database whose statement 1 has a setting in Latin-1, as the sqlite3 shell on such a terminal writes it.
    private static func latin1() throws -> TrackerRunner {
        let tracker = try TrackerRunner()
        try tracker.succeed("add-statement", "--attribution", "x", "--date", "2025-01-01", "--text", "hello")
        try tracker.writeAsOther("UPDATE statement SET setting = CAST(x'636166E9' AS TEXT) WHERE id = 1")
        return tracker
    }

    private static let warning =
        "tracker: warning: “setting” holds bytes that are not UTF-8, read as \u{FFFD}; tracker check names every record with such bytes\n"

    @Test(arguments: [["check"], ["check", "--data"]])
    func `check names the row and the column`(command: [String]) throws {
        let tracker = try Self.latin1()
        let outcome = try tracker.run(command + ["--format", "csv", "--fields", "part,record,problem"])
        #expect(
            outcome
                == Outcome(
                    exitCode: 65, output: "part,record,problem\r\ntext,statement 1,setting is not UTF-8\r\n",
                    errors: "tracker: 1 thing is wrong in \(tracker.database)\n"))
    }

    @Test func `a question shows the rest of the text, and one line warns`() throws {
        let tracker = try Self.latin1()
        let outcome = try tracker.run("query", "--format", "ndjson", "--fields", "id,setting")
        #expect(
            outcome == Outcome(exitCode: 0, output: "{\"id\":1,\"setting\":\"caf\u{FFFD}\"}\n", errors: Self.warning))
        #expect(try tracker.run("show-statement", "1").errors == Self.warning)
        #expect(try tracker.run("sql", "SELECT setting FROM statement").errors == Self.warning)
    }

    @Test func `an export refuses the row by its name, or spells the bytes out`() throws {
        let tracker = try Self.latin1()
        let refused = try tracker.run("export")
        #expect(
            refused
                == Outcome(
                    exitCode: 65, output: "",
                    errors: lines(
                        "tracker: statement 1 cannot be exported: its setting is not UTF-8",
                        "Another program wrote it. tracker check names all such texts; correct them, or export with --repair-text."
                    )))
        let repaired = try tracker.run("export", "--repair-text")
        #expect(
            repaired
                == Outcome(
                    exitCode: 0,
                    output:
                        "{\"type\":\"statement\",\"date\":\"2025-01-01\",\"attribution\":\"x\",\"text\":\"hello\",\"setting\":\"caf<E9>\"}\n",
                    errors: "tracker: warning: 1 text was repaired; tracker check names each\n"))
    }

    @Test func `recording goes on`() throws {
        let tracker = try Self.latin1()
        #expect(try tracker.run("add-party", "Peru").exitCode == 0)
        #expect(try tracker.succeed("add-party", "Chile").hasPrefix("Added party"))
    }

    @Test func `an edit mends it`() throws {
        let tracker = try Self.latin1()
        #expect(try tracker.run("edit-statement", "1", "--setting", "café").exitCode == 0)
        #expect(try tracker.succeed("check", "--data").hasSuffix("nothing is wrong\n"))
        #expect(try tracker.succeed("export").contains("café"))
    }

    @Test func `an edit of the other fields mends nothing, and harms nothing`() throws {
        let tracker = try Self.latin1()
        #expect(try tracker.run("edit-statement", "1", "--text", "hello again").exitCode == 0)
        #expect(
            try tracker.succeed("sql", "SELECT hex(setting) AS h FROM statement", "--format", "ndjson")
                == "{\"h\":\"636166E9\"}\n")
        #expect(try tracker.run("check", "--data").output.contains("setting is not UTF-8"))
    }

    @Test func `undo takes it back`() throws {
        let tracker = try Self.latin1()
        #expect(try tracker.run("undo").exitCode == 0)
        #expect(try tracker.succeed("check", "--data").hasSuffix("nothing is wrong\n"))
        #expect(!(try tracker.succeed("export").contains("setting")))
    }

    @Test(.onlyOnOwnFile("what is damaged is not given to all machines"))
    func `it is backed up and restored as it is, once somebody has seen what is wrong`() throws {
        let tracker = try Self.latin1()
        let copy = tracker.file("copy.db")
        #expect(try tracker.run("backup", copy).exitCode == 65)
        #expect(try tracker.run("restore", copy).exitCode == 65)
        #expect(try tracker.run("restore", copy, "--accept-findings").exitCode == 0)
        #expect(
            try tracker.succeed("sql", "SELECT hex(setting) AS h FROM statement", "--format", "ndjson")
                == "{\"h\":\"636166E9\"}\n")
    }

    @Test func `the past is repaired too`() throws {
        let tracker = try Self.latin1()
        try tracker.run("edit-statement", "1", "--setting", "café")
        #expect(try tracker.run("export", "--as-of", "2").exitCode == 65)
        #expect(try tracker.run("export", "--as-of", "2", "--repair-text").output.contains("caf<E9>"))
    }

    @Test(arguments: [
        ("official", "name", "a'||char(9)||'b"), ("party", "code", "a'||char(10)||'b"),
        ("topic", "name", "a'||char(27)||'b"),
    ])
    func `a name with a control character is found, refused, mended and repaired`(
        table: String, column: String, text: String
    ) throws {
        let tracker = try TrackerRunner.withExample()
        try tracker.writeAsOther("UPDATE \(table) SET \(column) = '\(text)' WHERE id = 1")
        let problem = "\(column) must be one line without control characters"
        #expect(try tracker.run("check").output.contains(problem))
        #expect(try tracker.run("export").isRefusal(65, saying: "\(table) 1 cannot be exported", problem))
        let repaired = try tracker.run("export", "--repair-text")
        #expect(repaired.exitCode == 0)
        let other = ["--db", tracker.file("other.db")]
        #expect(try tracker.run(["import"] + other + ["-"], input: Array(repaired.output.utf8)).exitCode == 0)
        #expect(try tracker.run(["export"] + other).output == repaired.output)
        #expect(try tracker.run("edit-\(table)", "1", "--\(column)", "mended").exitCode == 0)
        #expect(try tracker.succeed("check", "--data").hasSuffix("nothing is wrong\n"))
        #expect(try tracker.run("export").exitCode == 0)
    }

    @Test func `two names that would be repaired to the same stay two`() throws {
        let tracker = try TrackerRunner()
        for name in ["a b", "one", "two"] { try tracker.succeed("add-party", name) }
        try tracker.writeAsOther("UPDATE party SET name = 'a'||char(9)||'b' WHERE id = 2")
        try tracker.writeAsOther("UPDATE party SET name = 'a'||char(10)||'b' WHERE id = 3")
        let repaired = try tracker.run("export", "--repair-text", "--format", "csv", "--type", "party")
        #expect(repaired.output == "name,code,aliases,note\r\na b,,,\r\na b <2>,,,\r\na b <3>,,,\r\n")
    }
}

extension TrackerRunner {
    /// Runs a statement as another program does, with no revision open.
    func writeAsOther(_ sql: String) throws {
        var connection = try Connection(path: database, access: .writing)
        try connection.trustSchema()
        try connection.write { transaction in _ = try transaction.run(SQL(untrusted: sql)) }
    }
}
