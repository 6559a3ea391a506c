import Foundation
import SQLite
import Testing
import TrackerCommands

/// Whatever the schema lets another program write, every question is answered, and what is exported repaired comes back the same.
@Suite struct ForeignTextPropertyTests {
    @Test(arguments: seeds(6))
    func `random bytes in every text stop no question and no export`(seed: UInt64) throws {
        let tracker = try Self.database()
        var random = Random(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
        let written = try Self.scatter(&random, over: tracker)
        for (number, command) in Self.reading.enumerated() {
            let format = ["table", "json", "csv", "markdown", "ndjson", "tsv"][(number + Int(seed)) % 6]
            let outcome = tracker.perform(command + ["--format", format])
            #expect(outcome.exitCode == 0, "\(seed), \(command): \(outcome.errors) after \(written)")
            #expect(String(validating: outcome.bytes, as: UTF8.self) != nil)
        }
        let found = tracker.perform(["check", "--data", "--format", "ndjson", "--fields", "part,record,problem"])
        let plain = tracker.perform(["export"])
        #expect(plain.exitCode == 0 || plain.exitCode == 65 && plain.errors.contains("cannot be exported"))
        #expect(found.exitCode == 65 || plain.exitCode == 0, "\(seed): \(plain.errors) after \(written)")
        let others = String(decoding: found.bytes, as: UTF8.self).split(separator: "\n").filter {
            // The time of a revision is a text too.
            !$0.hasPrefix("{\"part\":\"text\"") && !$0.hasSuffix("is dated before the one before it\"}")
        }
        #expect(others == [], "\(seed): after \(written)")

        let repaired = tracker.perform(["export", "--repair-text"])
        #expect(repaired.exitCode == 0, "\(seed): \(repaired.errors) after \(written)")
        try Data(repaired.bytes).write(to: URL(fileURLWithPath: tracker.file("repaired.ndjson")))
        let copy = ["--db", tracker.file("copy.db")]
        let imported = tracker.perform(["import", tracker.file("repaired.ndjson")] + copy)
        #expect(imported.exitCode == 0, "\(seed): \(imported.errors) after \(written)")
        let again = tracker.perform(["export"] + copy)
        #expect(again.exitCode == 0)
        let differences = Self.lines(again.bytes).symmetricDifference(Self.lines(repaired.bytes))
        #expect(again.bytes == repaired.bytes, "\(seed): \(differences) after \(written)")

        #expect(tracker.perform(["add-party", "Peru"]).exitCode == 0)
        #expect(tracker.perform(["check"]).exitCode == found.exitCode)
    }

    private static func lines(_ bytes: [UInt8]) -> Set<Substring> {
        Set(String(decoding: bytes, as: UTF8.self).split(separator: "\n"))
    }

    private static let reading: [[String]] = [
        ["query"], ["query", "agree"], ["query", "--related", "1"], ["timeline"], ["due"], ["news"], ["attendance"],
        ["stats"],
        ["list-negotiations"],
        ["list-rounds"], ["list-parties"], ["list-officials"], ["list-outcomes"], ["list-commitments"], ["list-topics"],
        ["list-sources"], ["list-imports"], ["show-round", "1"], ["show-official", "1"], ["show-statement", "1"],
        ["show-outcome", "1"], ["show-source", "1"], ["compare", "1", "2"], ["log"], ["log", "1"], ["log", "4"],
        ["log", "--statement", "1"], ["review", "--list"], ["sql", "SELECT * FROM statement"], ["status"],
        ["query", "--as-of", "1"], ["query", "--as-of", "3"], ["list-officials", "--as-of", "2"],
    ]

    /// A database with several records of every type.
    private static func database() throws -> TrackerRunner {
        let tracker = try TrackerRunner()
        let source = #""sources":[{"outlet":"AFP","title":"T","published":"2025-06-10","wording":"w","place":"p"}]"#
        let lines = """
            {"type":"negotiation","name":"N","note":"n"}
            {"type":"negotiation","name":"M"}
            {"type":"party","name":"P","code":"PP","note":"n"}
            {"type":"party","name":"Q"}
            {"type":"topic","name":"T"}
            {"type":"topic","name":"U"}
            {"type":"official","name":"Ann Lee","surname":"Lee","note":"n"}
            {"type":"official","name":"Bob Moe"}
            {"type":"official","key":"k1","name":"Cy Orr"}
            {"type":"official","key":"k2","name":"Cy Orr"}
            {"type":"name","official":"Ann Lee","text":"A. L.","kind":"label"}
            {"type":"office","official":"Ann Lee","party":"P","office":"Minister","start":"2025",\(source)}
            {"type":"round","key":"r1","negotiation":"N","name":"R","start":"2025-06-09","end":"2025-06-10","venue":"v","city":"c","country":"GB","note":"n","topics":["T"],\(source)}
            {"type":"round","negotiation":"N","name":"S","start":"2025-07-09","topics":["T","U"]}
            {"type":"participation","round":"R","official":"Ann Lee","party":"P","note":"n",\(source)}
            {"type":"source","outlet":"O","title":"V","url":"https://o/v","author":"a","published":"2025"}
            {"type":"source","key":"s1","title":"W"}
            {"type":"statement","key":"x1","date":"2025-06-10","official":"Ann Lee","round":"R","kind":"direct","text":"We agree.","translation":"t","language":"en","setting":"reporters","topics":["T"],\(source)}
            {"type":"statement","date":"2025-06-10","official":"Bob Moe","attribution":"Mr Moe","round":"R","text":"We agree too.","topics":["T","U"]}
            {"type":"statement","date":"2025-06","attribution":"an official","party":"Q","text":"Nobody agrees."}
            {"type":"outcome","key":"o1","round":"R","kind":"truce","title":"W","text":"t","note":"n","date":"2025-06-10","expires":"2025-06-11",\(source)}
            {"type":"outcome","round":"S","kind":"truce","title":"X"}
            {"type":"approval","outcome":"W","authority":"A","note":"n",\(source)}
            {"type":"commitment","outcome":"W","party":"P","text":"c","due":"2025-06-11","note":"n",\(source)}
            {"type":"commitment","key":"c1","outcome":"X","party":"Q","text":"d"}

            """
        #expect(try tracker.run("import", try tracker.write(lines, to: "base.ndjson")).exitCode == 0)
        let article = try tracker.write("“We agree,” Ms Lee told reporters on Tuesday.\n", to: "article.txt")
        #expect(
            try tracker.run("import", "--from", "article", article, "--outlet", "AFP", "--published", "2025-06-11")
                .exitCode
                == 0)
        return tracker
    }

    /// Writes random bytes into some texts, as far as the schema lets them.
    ///
    /// - Returns: the statements that passed.
    private static func scatter(_ random: inout Random, over tracker: TrackerRunner) throws -> [String] {
        var connection = try Connection(path: tracker.database, access: .writing)
        try connection.trustSchema()
        let columns = try connection.read { transaction in
            try transaction.all(
                """
                SELECT m.name, c.name FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c
                WHERE m.type = 'table' AND c.type = 'TEXT' AND m.name NOT LIKE 'sqlite%' AND m.name NOT LIKE '%search%'
                    AND m.name NOT LIKE '%_history' AND m.sql LIKE '%STRICT%' AND m.sql NOT LIKE '%WITHOUT ROWID%' AND m.name NOT IN ('document', 'migration')
                ORDER BY 1, 2
                """
            ) { row in try row.columns() as (String, String) }
        }
        #expect(columns.count > 60)
        var written: [String] = []
        for _ in 0..<25 {
            guard let (table, column) = columns.randomElement(using: &random) else { continue }
            let bytes = (0..<Int.random(in: 0...6, using: &random)).flatMap { _ in
                pieces.randomElement(using: &random) ?? []
            }
            let hexadecimal = bytes.map { String(format: "%02X", $0) }.joined()
            let sql = """
                UPDATE "\(table)" SET "\(column)" = CAST(x'\(hexadecimal)' AS TEXT)
                WHERE rowid = (SELECT rowid FROM "\(table)" ORDER BY rowid LIMIT 1 OFFSET \(Int.random(in: 0...2, using: &random)))
                """
            do {
                try connection.write { transaction in _ = try transaction.run(SQL(untrusted: sql)) }
                written.append("\(table).\(column) = \(hexadecimal)")
            } catch let error as DatabaseError { #expect(error.code.primary == .constraint, "\(sql): \(error)") }
        }
        return written
    }

    private static let pieces: [[UInt8]] =
        [
            [0xE9], [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0x00], [0x09], [0x0A], [0x0D], [0x1B], [0x20],
            [0x7F],
        ]
        + [
            "a", "B", "é", "e\u{301}", "\u{301}", "\u{85}", "\u{A0}", "\u{200B}", "\u{FEFF}", "\u{202E}", "\u{2800}",
            ";",
            "\"", "[", "{", "/", "=", "-", "0", "2025-06-10", "T18:30", String(repeating: "\u{323}", count: 150), "“",
            "何",
            "\u{1F1E8}", "'", "%", "*", "\\", "<E9>",
        ].map { Array($0.utf8) }
}

/// Numbers that are the same in every run.
private struct Random: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}

extension TrackerRunner {
    /// Runs a command in this process, which is quicker than a process of its own.
    fileprivate func perform(_ arguments: [String]) -> (exitCode: Int32, bytes: [UInt8], errors: String) {
        let (output, errors) = (ByteSink(), ByteSink())
        let context = CommandContext(
            environment: ["TRACKER_DB": database, "HOME": folder], output: output, errors: errors, terminal: .pipe,
            readInput: { [] }, who: "tester@example")
        let code = TrackerProgram.run(arguments, in: context)
        return (code, output.bytes, String(decoding: errors.bytes, as: UTF8.self))
    }
}
