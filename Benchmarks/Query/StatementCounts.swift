import Glibc
import Negotiations

extension Benchmark {
    /// How many SQL statements questions take to answer a thousand rows, or whatever there is.
    static let statements = Benchmark(
        name: "statements", summary: "SQL statements per question, of 10 000 statements, up to 1 000 rows an answer"
    ) { report in
        let folder = try WorkFolder()
        let database = folder.file("tracker.db")
        let file = folder.file("statements.ndjson")
        try GeneratedFile.statements(10_000, to: file)
        _ = try Tracker.recording(at: database) { tracker in
            try tracker.importRecords(
                from: ImportInput(file), by: Author(who: "bench", command: "bench statements"))
        }
        for (name, question) in questions {
            var tracker = try Tracker(path: database, for: .asking)
            let count = try tracker.ask { questions in
                let before = questions.runCount
                try question(questions)
                return questions.runCount - before
            }
            report(Figure(name: name, value: Double(count), bound: .atMost(12), quartiles: nil, remark: ""))
        }
    }

    private static let official = StatementGenerator.official(3)
    private static let round = StatementGenerator.round(30)

    private static let questions: [(name: String, ask: @Sendable (borrowing Questions) throws -> Void)] = [
        ("query", { try $0.show(StatementFilter()) }),
        (
            "query_official",
            { questions in
                var filter = StatementFilter()
                filter.officials = [official]
                try questions.show(filter)
            }
        ),
        (
            "query_words",
            { questions in
                var filter = StatementFilter()
                filter.words = "rare earths"
                try questions.show(filter)
            }
        ),
        ("timeline", { try $0.forEachEvent(matching: StatementFilter(), page: Page(limit: 1000)) { _ in } }),
        ("list_officials", { try $0.forEachRecord(of: .official) { _ in } }),
        ("list_rounds", { try $0.forEachRecord(of: .round) { _ in } }),
        ("list_sources", { try $0.forEachRecord(of: .source) { _ in } }),
        ("list_outcomes", { try $0.forEachRecord(of: .outcome) { _ in } }),
        ("list_commitments", { try $0.forEachRecord(of: .commitment) { _ in } }),
        ("show_official", { _ = try $0.record(of: .official, typed: official) }),
        ("show_round", { _ = try $0.record(of: .round, typed: round) }),
        ("show_statement", { _ = try $0.statement(1) }),
        ("compare", { _ = try $0.comparison(of: [round, StatementGenerator.round(31)]) }),
        ("stats_official", { _ = try $0.counts(of: .official, matching: StatementFilter()) }),
        ("stats_party", { _ = try $0.counts(of: .party, matching: StatementFilter()) }),
    ]
}

extension Questions {
    fileprivate func show(_ filter: StatementFilter) throws {
        try forEachStatement(matching: filter, page: Page(limit: 1000)) { _, _ in }
    }
}
