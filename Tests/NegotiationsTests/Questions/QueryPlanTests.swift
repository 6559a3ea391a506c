import SQLite
import Testing

@testable import Negotiations

/// Each question is led by an index; the newest come first without sorting.
@Suite struct QueryPlanTests {
    /// Statements enough that no name is rare: one official in two, one topic in three, and so on.
    private let database: TestDatabase

    init() throws { database = try Self.made() }

    private static func made() throws -> TestDatabase {
        let database = try TestDatabase()
        try database.importLines(
            #"{"type":"party","name":"A"}"#, #"{"type":"topic","name":"rare"}"#, #"{"type":"topic","name":"often"}"#,
            #"{"type":"official","name":"Often","offices":[{"office":"Envoy","party":"A"}]}"#,
            #"{"type":"official","name":"Seldom","offices":[{"office":"Chair","party":"A"}]}"#,
            #"{"type":"round","negotiation":"N","name":"R"}"#, #"{"type":"round","negotiation":"N","name":"Q"}"#,
            #"{"type":"name","official":"Often","text":"LABEL","kind":"label","end":"2012"}"#,
            #"{"type":"name","official":"Seldom","text":"LABEL","kind":"label","start":"2013"}"#)
        try database.otherProgram().run(
            """
            UPDATE current_revision SET defers_search = 1;
            WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 5000)
            INSERT INTO statement (official_id, round_id, date, kind, tone, setting, language, text)
            SELECT iif(n % 100, 1, 2), iif(n % 2, 1, 2), date('2010-01-01', '+' || n || ' days'), iif(n % 2, 'direct', 'mixed'),
                iif(n % 2, 'positive', 'negative'), iif(n % 2, 'here', 'there'), iif(n % 2, 'en', 'fr'), 'word ' || n
            FROM number;
            INSERT INTO statement_topic (statement_id, topic_id)
            SELECT id, iif(id % 100, 2, 1) FROM statement;
            INSERT INTO source (outlet) VALUES ('AFP');
            INSERT INTO citation (statement_id, source_id) SELECT id, 1 FROM statement WHERE id % 2;
            UPDATE current_revision SET defers_search = 0;
            """)
        return database
    }

    /// The plan of a question, a step a line.
    private func plan(
        _ filter: StatementFilter, order: StatementOrder = .date, limit: Int? = 20
    ) throws -> [String] {
        try database.ask { transaction in
            let sql = try StatementSelection(filter, isWhole: limit == nil, in: transaction).ids(
                by: order, Page(limit: limit), in: transaction)
            return try transaction.all("EXPLAIN QUERY PLAN \(sql)") { row in try row.column(3, as: String.self) }
        }
    }

    private static let leading: [(index: String, change: @Sendable (inout StatementFilter) throws -> Void)] = [
        ("statement_official (official_id=?)", { $0.officials = ["Often"] }),
        ("statement_official (official_id=?)", { $0.officials = ["Often", "Seldom"] }),
        ("statement_official (official_id=?", { $0.officials = ["LABEL"] }),
        ("statement_official (official_id=?)", { $0.offices = ["Envoy"] }),
        (
            "statement_official (official_id=? AND earliest>? AND earliest<?)",
            {
                $0.officials = ["Often"]
                $0.since = try PartialDate("2012")
                $0.until = try PartialDate("2019")
            }
        ),
        ("statement_earliest (earliest>?)", { $0.since = try PartialDate("2012") }),
        ("statement_earliest (earliest<?)", { $0.until = try PartialDate("2012") }),
        ("statement_round (round_id=?)", { $0.rounds = ["R"] }),
        ("statement_round (round_id=?)", { $0.negotiations = ["N"] }),
        ("statement_setting (setting=?)", { $0.settings = ["here"] }),
        ("statement_language (language=?)", { $0.languages = ["en"] }),
        ("statement_tone (tone=?)", { $0.tones = [.positive] }),
        ("statement_kind (kind=?)", { $0.kinds = [.direct, .mixed] }),
        (
            "statement_official (official_id=?)",
            {
                $0.officials = ["Often"]
                $0.topics = ["often"]
                $0.kinds = [.direct]
                $0.outlets = ["AFP"]
                $0.parties = ["A"]
            }
        ),
    ]

    @Test func `the newest of what a filter selects come by its index, without sorting`() throws {
        for (index, change) in Self.leading {
            let plan = try self.plan(StatementFilter.with(change))
            #expect(plan.contains { $0.contains(index) }, "\(index): \(plan)")
            // Those of one day are sorted, by the time of day.
            #expect(!plan.contains { $0.contains("TEMP B-TREE FOR ORDER BY") }, "\(plan)")
            #expect(!plan.contains { $0.hasPrefix("SCAN s") }, "\(plan)")
        }
    }

    @Test func `what is met by most is looked for from the newest on`() throws {
        let changes: [(inout StatementFilter) throws -> Void] = [
            { $0.topics = ["often"] }, { $0.parties = ["A"] }, { $0.outlets = ["AFP"] }, { $0.isUnsourced = true },
            { _ in },
        ]
        for change in changes {
            let plan = try self.plan(StatementFilter.with(change))
            #expect(
                plan.first?.contains("USING INDEX statement_earliest") == true
                    || plan.first?.contains("USING COVERING INDEX statement_earliest") == true, "\(plan)")
            // Not those of one day either: there can be thousands.
            #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)")
        }
    }

    @Test func `where all are asked for, what is met by many leads too`() throws {
        for limit in [nil, 20] {
            let plan = try self.plan(
                .with {
                    $0.topics = ["often"]
                    $0.parties = ["A"]
                }, limit: limit)
            #expect(plan.contains { $0.contains("statement_topic_topic (topic_id=?)") } == (limit == nil), "\(plan)")
        }
    }

    @Test func `what few statements meet leads, whatever else is asked`() throws {
        let changes: [(way: String, change: (inout StatementFilter) throws -> Void)] = [
            ("statement_topic_topic (topic_id=?)", { $0.topics = ["rare"] }),
            (
                "statement_topic_topic (topic_id=?)",
                {
                    $0.topics = ["rare"]
                    $0.kinds = [.direct]
                    $0.parties = ["A"]
                }
            ),
            (
                "statement_official (official_id=?",
                {
                    $0.officials = ["Seldom"]
                    $0.topics = ["often"]
                    $0.since = try PartialDate("2012")
                }
            ),
        ]
        for (way, change) in changes {
            let plan = try self.plan(StatementFilter.with(change))
            #expect(plan.contains { $0.contains(way) }, "\(way): \(plan)")
            #expect(!plan.contains { $0.hasPrefix("SCAN s") }, "\(plan)")
        }
    }

    @Test func `words lead through the search index`() throws {
        for order in StatementOrder.allCases {
            let plan = try self.plan(
                .with {
                    $0.words = "word 17"; $0.officials = ["Often"]
                }, order: order)
            #expect(plan.contains { $0.contains("statement_search VIRTUAL TABLE INDEX") }, "\(plan)")
            #expect(!plan.contains { $0.hasPrefix("SCAN s ") || $0 == "SCAN s" }, "\(plan)")
        }
    }
}
