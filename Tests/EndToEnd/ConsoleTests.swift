import Foundation
import Testing

@Suite struct ConsoleTests {
    static let answered: [(sql: String, output: String)] = [
        ("SELECT count(*) AS n FROM statement", "{\"n\":11}\n"),
        (
            "SELECT 1 AS a, 2 AS a, NULL AS b, 0.5 AS c, x'00ff' AS d",
            "{\"a\":1,\"a:2\":2,\"b\":null,\"c\":0.5,\"d\":\"00ff\"}\n"
        ),
        (
            "WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c LIMIT 3) SELECT max(x) AS m FROM c",
            "{\"m\":3}\n"
        ),
        ("SELECT rowid FROM statement_search WHERE statement_search MATCH 'rare'", "{\"rowid\":2}\n"),
        ("SELECT name FROM pragma_table_info('current_revision') LIMIT 1", "{\"name\":\"singleton\"}\n"),
        ("PRAGMA page_size", "{\"page_size\":4096}\n"), ("SELECT 1 AS a WHERE 0", ""),
        ("-- a remark\nSELECT 1 AS a;", "{\"a\":1}\n"),
    ]

    @Test(arguments: answered)
    func `what reads is answered`(_ sql: String, _ output: String) throws {
        let tracker = try TrackerRunner.withExample()
        #expect(try tracker.succeed("sql", "--format", "ndjson", "--", sql) == output)
        #expect(try tracker.succeed("sql", "--format", "ndjson", input: sql) == output)
    }

    @Test func `an answer without rows has its header`() throws {
        let tracker = try TrackerRunner.withExample()
        #expect(try tracker.succeed("sql", "--format", "tsv", "SELECT id, name FROM party WHERE 0") == "id\tname\n")
    }

    static let refused: [(sql: String, exitCode: Int32)] = [
        ("DELETE FROM party", 77), ("INSERT INTO party (name) VALUES ('x')", 77), ("UPDATE party SET note = 'x'", 77),
        ("UPDATE sqlite_master SET sql = ''", 65), ("VACUUM", 77), ("VACUUM INTO 'copy.db'", 77),
        ("ATTACH 'other.db' AS other", 77), ("CREATE TEMP TABLE t (a)", 77), ("CREATE TABLE t (a)", 77),
        ("CREATE TEMP TRIGGER t AFTER INSERT ON party BEGIN SELECT 1; END", 77), ("DROP TABLE party", 77),
        ("PRAGMA writable_schema = 1", 77), ("PRAGMA journal_mode = DELETE", 77), ("PRAGMA trusted_schema = 1", 77),
        ("SELECT load_extension('x')", 77), ("SELECT fts3_tokenizer('simple')", 77), ("BEGIN", 77), ("REINDEX", 77),
        ("ANALYZE", 77), ("EXPLAIN DELETE FROM party", 77), ("SAVEPOINT s", 77),
        ("INSERT INTO statement_search (statement_search) VALUES ('rebuild')", 77), ("SELECT 1; SELECT 2", 65),
        ("", 65), ("SELEC 1", 65), ("SELECT nothing FROM party", 65), ("SELECT ?", 65),
        ("SELECT " + String(repeating: "(", count: 5000) + "1" + String(repeating: ")", count: 5000), 65),
        ("SELECT randomblob(200000000)", 65), ("SELECT zeroblob(2000000000)", 65),
        ("SELECT group_concat(hex(zeroblob(20000000))) FROM statement", 65),
    ]

    @Test(arguments: refused)
    func `what writes, reaches beyond the file or is no single statement is refused`(_ sql: String, _ exitCode: Int32)
        throws
    {
        let tracker = try TrackerRunner.withExample()
        let before = FileManager.default.contents(atPath: tracker.database)
        let outcome = try tracker.run(["sql", "--", sql])
        #expect(outcome.isRefusal(exitCode), "\(outcome)")
        #expect(FileManager.default.contents(atPath: tracker.database) == before)
        #expect(!FileManager.default.fileExists(atPath: tracker.file("copy.db")))
        #expect(!FileManager.default.fileExists(atPath: tracker.file("other.db")))
    }

    static let endless = [
        "WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c",
        // One instruction that takes hours.
        "SELECT instr(printf('%.*c', 60000000, 'x'), printf('%.*c', 30000000, 'x') || 'y')",
    ]

    @Test(arguments: endless)
    func `a statement that goes on is stopped, also inside one instruction`(_ sql: String) throws {
        let tracker = try TrackerRunner.withExample()
        let outcome = try tracker.run("sql", "--timeout", "1", sql)
        #expect(outcome.isRefusal(75, saying: "stopped"), "\(outcome)")
    }

    @Test func `a value that is too long does not take the memory`() throws {
        let tracker = try TrackerRunner.withExample()
        let outcome = try tracker.run([
            "sql", "SELECT length(printf('%.*c', 500000000, 'x')) AS n", "--format", "ndjson",
        ])
        #expect(outcome.exitCode == 65 || outcome.output == "{\"n\":null}\n", "\(outcome)")
    }

    @Test func `many long values do not take the memory either`() throws {
        let tracker = try TrackerRunner.withExample()
        let values = (0..<12).map { "printf('%.*c', 60000000, 'x') AS n\($0)" }.joined(separator: ", ")
        let outcome = try tracker.run("sql", "--timeout", "300", "SELECT \(values)")
        #expect(outcome.isRefusal(69, saying: "more than 512 MB of memory"), "\(outcome)")
    }

    private static let many = "WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c)"

    @Test func `what is sorted in between is kept in memory, and not in files that fill the disk`() throws {
        let tracker = try TrackerRunner.withExample()
        // A shell whose children cannot make a file of more than a megabyte; their signal for it would be a failure here.
        func limited(_ sql: String) throws -> Outcome {
            try tracker.run(
                [
                    "-c", "ulimit -f 2048; exec \"$0\" \"$@\"", TrackerRunner.binary, "sql", "--timeout", "300",
                    "--format", "ndjson", sql,
                ],
                executable: "/bin/sh")
        }
        // Long values in no order.
        let value = "random() || hex(zeroblob(2000))"
        let sorted = "SELECT count(*) AS n FROM (SELECT \(value) AS y FROM c ORDER BY y LIMIT -1)"
        let some = Self.many.replacing("FROM c)", with: "FROM c LIMIT 20000)")
        #expect(try limited("\(some) \(sorted)").output == "{\"n\":20000}\n")
        for endless in [sorted, "SELECT count(*) FROM (SELECT DISTINCT \(value) FROM c)"] {
            let outcome = try limited("\(Self.many) \(endless)")
            #expect(outcome.isRefusal(69, saying: "more than 512 MB of memory"), "\(outcome)")
        }
    }

    @Test func `the schema is shown with what it means`() throws {
        let tracker = try TrackerRunner()
        let shown = try tracker.succeed("sql", "--schema", "--format", "tsv")
        #expect(shown.contains("topic\t\t\tWhat is talked about.\ntopic\tid\tINTEGER\tlocal to this file"))
    }

    @Test func `a fault in a statement is shown with its place`() throws {
        let tracker = try TrackerRunner.withExample()
        #expect(
            try tracker.run("sql", "SELECT name,\n  nam FROM party")
                == Outcome(
                    exitCode: 65, output: "",
                    errors: lines("tracker: no such column: nam", "    nam FROM party", "    ^")))
    }
}
