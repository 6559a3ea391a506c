import Glibc
import Negotiations

extension Benchmark {
    /// Questions to a million statements, against SQL for the same rows in the sqlite3 shell, as whole processes.
    static let query = Benchmark(
        name: "query",
        summary:
            "1 000 000 statements; whole processes, seconds of processor, against the sqlite3 shell on the same file"
    ) { report in
        let folder = try WorkFolder()
        let (large, small) = (folder.file("large.db"), folder.file("small.db"))
        try make(large, statements: 1_000_000, in: folder)
        try make(small, statements: 10_000, in: folder)
        let questions = QuestionSides(folder: folder, database: large)

        try questions.requireSame(words: nil)
        try questions.requireSame(words: "rare earths")
        for (name, words) in [("official", nil), ("search", "rare earths")] as [(String, String?)] {
            let comparison = Comparison(
                name: name, bound: .atMost(1.5), rounds: 41, ours: { try questions.tracker(words).run().seconds },
                baseline: { try questions.shell(words).run().seconds })
            report(try comparison.figure())
        }
        do {
            let program = try PythonTool.program("sqlite-utils", package: "sqlite-utils")
            try questions.makeFlat()
            let comparison = Comparison(
                name: "search_sqlite_utils", bound: .atMost(0.1), rounds: 11,
                ours: { try questions.tracker("rare earths").run().seconds },
                baseline: { try questions.sqliteUtils(program).run().seconds })
            report(try comparison.figure())
        } catch { Report.print("  search_sqlite_utils is not measured: \(error)\n") }

        let startup = Comparison(
            name: "startup", bound: .atMost(1.5), rounds: 101,
            ours: { try ChildProcess(program: tracker, arguments: ["--version"]).run().seconds },
            baseline: { try ChildProcess(program: "sqlite3", arguments: ["--version"]).run().seconds })
        report(try startup.figure())

        let few = QuestionSides(folder: folder, database: small)
        for (name, words) in [("growth", nil), ("growth_search", "rare earths")] as [(String, String?)] {
            let comparison = Comparison(
                name: name, bound: .atMost(1.5), rounds: 41, ours: { try questions.tracker(words).run().seconds },
                baseline: { try few.tracker(words).run().seconds })
            report(try comparison.figure())
        }

        let all = folder.file("all.db")
        try make(all, statements: 200_000, in: folder)
        let whole = QuestionSides(folder: folder, database: all)
        for format in ["csv", "json"] {
            var peak = 0
            let comparison = Comparison(
                name: format, bound: .atMost(1.5), rounds: 5,
                ours: {
                    let usage = try whole.everything(format).run()
                    peak = max(peak, usage.peakKilobytes)
                    return usage.seconds
                }, baseline: { try whole.everythingByShell(format).run().seconds })
            var figure = try comparison.figure()
            figure.remark += ", \(peak / 1024) MB at most"
            report(figure)
        }
    }

    private static func make(_ database: String, statements count: Int, in folder: WorkFolder) throws {
        let file = folder.file("statements.ndjson")
        try GeneratedFile.statements(count, to: file)
        _ = try Tracker.recording(at: database) { tracker in
            try tracker.importRecords(
                from: ImportInput(file), by: Author(who: "bench", command: "bench import"))
        }
        unlink(file)
    }
}

private let tracker = ".build/release/tracker"

/// The commands of both sides.
private struct QuestionSides {
    let folder: WorkFolder
    let database: String
    private let official = StatementGenerator.official(3)

    func tracker(_ words: String?, fields: [String] = [], output: String = "/dev/null") -> ChildProcess {
        ChildProcess(
            program: ".build/release/tracker",
            arguments: ["query"] + (words.map { [$0] } ?? [])
                + ["--official", official, "--limit", "20", "--sort", "date", "--format", "json", "--db", database]
                + fields,
            output: output)
    }

    func shell(_ words: String?, columns: String = columns, output: String = "/dev/null") -> ChildProcess {
        let match = words.map { words in
            "AND s.id IN (SELECT rowid FROM statement_search WHERE statement_search MATCH '\(words)')"
        }
        return ChildProcess(
            program: "sqlite3",
            arguments: [
                "-readonly", "-json", database,
                """
                SELECT \(columns) FROM \(Self.tables)
                WHERE s.official_id = (SELECT id FROM official WHERE name = '\(official)') \(match ?? "")
                ORDER BY s.earliest DESC, s.id DESC LIMIT 20
                """,
            ], output: output)
    }

    func everything(_ format: String) -> ChildProcess {
        ChildProcess(
            program: ".build/release/tracker", arguments: ["query", "--format", format, "--db", database])
    }

    func everythingByShell(_ format: String) -> ChildProcess {
        ChildProcess(
            program: "sqlite3",
            arguments: [
                "-readonly", "-\(format)", "-header", database,
                "SELECT \(Self.columns) FROM \(Self.tables) ORDER BY s.earliest DESC, s.id DESC",
            ])
    }

    /// - Throws: where the two sides do not find the same statements in the same order.
    func requireSame(words: String?) throws {
        let (mine, theirs) = (folder.file("mine.json"), folder.file("theirs.json"))
        _ = try tracker(words, fields: ["--fields", "id"], output: mine).run()
        _ = try shell(words, columns: "s.id AS id", output: theirs).run()
        guard try digits(of: mine) == digits(of: theirs) else {
            throw ChildProcess.Failure(description: "the two sides find different statements")
        }
    }

    private func digits(of path: String) throws -> [Substring] {
        guard let file = fopen(path, "r") else { throw ChildProcess.Failure(description: "\(path) is not there") }
        defer { fclose(file) }
        var text = ""
        while let character = Unicode.Scalar(UInt32(bitPattern: getc(file))) { text.unicodeScalars.append(character) }
        let numbers = text.split { !$0.isNumber }
        guard numbers.count == 20 else {
            throw ChildProcess.Failure(description: "20 statements were to be found, not \(numbers.count)")
        }
        return numbers
    }

    /// The same statements in one flat table with a search index, as sqlite-utils makes it.
    func makeFlat() throws {
        _ = try ChildProcess(
            program: "sqlite3",
            arguments: [
                folder.file("flat.db"), "ATTACH '\(database)' AS tracker",
                """
                CREATE TABLE statement AS
                    SELECT s.id, s.date, o.name AS official, s.text FROM tracker.statement AS s
                    LEFT JOIN tracker.official AS o ON o.id = s.official_id
                """,
            ]
        ).run()
        _ = try ChildProcess(
            program: try PythonTool.program("sqlite-utils", package: "sqlite-utils"),
            arguments: ["enable-fts", folder.file("flat.db"), "statement", "text", "--tokenize", "porter unicode61"]
        ).run()
    }

    func sqliteUtils(_ program: String) -> ChildProcess {
        ChildProcess(
            program: program,
            arguments: ["search", folder.file("flat.db"), "statement", "rare earths", "--limit", "20"])
    }

    private static let columns = """
        s.id, s.date, official.name AS official, s.attribution, party.name AS party, office.title AS office,
        negotiation.name AS negotiation, round.name AS round, s.kind, s.text, s.language, s.translation, s.setting, s.tone,
        (SELECT json_group_array(name) FROM (
            SELECT topic.name FROM statement_topic JOIN topic ON topic.id = topic_id WHERE statement_id = s.id ORDER BY 1
        )) AS topics,
        (SELECT json_group_array(json_object(
            'outlet', outlet, 'title', title, 'url', url, 'author', author, 'published', published, 'accessed', accessed,
            'key', key, 'wording', wording, 'place', nullif(place, ''))) FROM (
            SELECT * FROM citation JOIN source ON source.id = source_id WHERE citation.statement_id = s.id ORDER BY citation.id
        )) AS sources,
        s.key, official.key AS official_key
        """

    private static let tables = """
        statement AS s
        LEFT JOIN official ON official.id = s.official_id
        LEFT JOIN office ON office.id = (
            SELECT id FROM office
            WHERE official_id = s.official_id AND ifnull(earliest <= s.latest, 1) AND ifnull(latest >= s.earliest, 1)
            ORDER BY earliest DESC LIMIT 1)
        LEFT JOIN party ON party.id = ifnull(s.party_id, office.party_id)
        LEFT JOIN round ON round.id = s.round_id
        LEFT JOIN negotiation ON negotiation.id = round.negotiation_id
        """
}
