import Testing

@testable import Negotiations

/// What filters find that depends on the day: offices and labels that change hands at noon.
@Suite struct FilterTests {
    private static func database() throws -> TestDatabase {
        let database = try TestDatabase()
        try database.importLines(
            #"{"type":"party","name":"United States","code":"US"}"#,
            #"{"type":"official","name":"Joe Biden","offices":[{"office":"President","party":"US","start":"2021-01-20T12:00-05:00","end":"2025-01-20T12:00-05:00"}],"names":[{"text":"THE PRESIDENT","kind":"label","start":"2021-01-20T12:00-05:00","end":"2025-01-20T12:00-05:00"}]}"#,
            #"{"type":"official","name":"Donald Trump","offices":[{"office":"President","party":"US","start":"2025-01-20T12:00-05:00"}],"names":[{"text":"THE PRESIDENT","kind":"label","start":"2025-01-20T12:00-05:00"}]}"#,
            #"{"date":"2021-01-20T09:00-05:00","official":"Biden","text":"before office"}"#,
            #"{"date":"2024-12-01","official":"Biden","text":"in office"}"#,
            #"{"date":"2025-01-20T11:59-05:00","official":"THE PRESIDENT","text":"last words","setting":"Rotunda","language":"en-US","outlet":"AFP"}"#,
            #"{"date":"2025-01-20T12:00-05:00","official":"THE PRESIDENT","text":"first words","setting":"rotunda","language":"en"}"#,
            #"{"date":"2025-01-20T11:00-05:00","official":"Trump","text":"an hour before"}"#,
            #"{"date":"2025-06","official":"Trump","text":"some day in June"}"#,
            #"{"date":"2025","official":"Biden","text":"some day in 2025"}"#)
        return database
    }

    private static let cases: [(change: @Sendable (inout StatementFilter) throws -> Void, texts: [String])] = [
        (
            { $0.officials = ["THE PRESIDENT"] },
            ["some day in June", "first words", "last words", "some day in 2025", "in office"]
        ),
        (
            {
                $0.officials = ["THE PRESIDENT"]
                $0.until = try PartialDate("2025-01-19")
            }, ["some day in 2025", "in office"]
        ),
        (
            { $0.offices = ["president"] },
            ["some day in June", "first words", "last words", "some day in 2025", "in office"]
        ),
        (
            { $0.offices = ["US President"] },
            ["some day in June", "first words", "last words", "some day in 2025", "in office"]
        ),
        (
            {
                $0.offices = ["President"]
                $0.officials = ["Trump"]
            }, ["some day in June", "first words"]
        ),
        ({ $0.parties = ["US"] }, ["some day in June", "first words", "last words", "some day in 2025", "in office"]),
        ({ $0.since = try PartialDate("2025-03") }, ["some day in June", "some day in 2025"]),
        (
            {
                $0.since = try PartialDate("2025-03")
                $0.officials = ["Biden"]
            }, ["some day in 2025"]
        ),
        ({ $0.settings = ["ROTUNDA"] }, ["first words", "last words"]),
        ({ $0.languages = ["EN"] }, ["first words", "last words"]),
        ({ $0.languages = ["en-us"] }, ["last words"]), ({ $0.outlets = ["afp"] }, ["last words"]),
        (
            {
                $0.officials = ["Biden", "Trump"]
                $0.settings = ["rotunda"]
            }, ["first words", "last words"]
        ),
    ]

    @Test func `a filter finds what held on the day, at the minute where it is known`() throws {
        let database = try Self.database()
        for (number, (change, texts)) in Self.cases.enumerated() {
            #expect(try database.statements(change).map(\.text) == texts, "case \(number)")
            let filter = try StatementFilter.with(change)
            #expect(try database.ask { try $0.count(matching: filter) } == texts.count, "case \(number)")
        }
    }

    @Test func `the office shown is the one held at the minute`() throws {
        let statements = try Self.database().statements()
        let shown = Dictionary(uniqueKeysWithValues: statements.map { ($0.text, $0.office) })
        #expect(shown["an hour before"] == .some(nil))
        #expect(shown["first words"] == "President")
        #expect(shown["last words"] == "President")
        #expect(shown["before office"] == .some(nil))
    }

    @Test(
        arguments: [
            (\StatementFilter.settings, "Rotundas", "there is no setting “Rotundas”", "Did you mean “Rotunda”?"),
            (\.outlets, "Reuters", "there is no outlet “Reuters”", "Recorded are “AFP”."),
            (\.languages, "de", "there is no language “de”", "Recorded are “en”, “en-US”."),
            (\.offices, "Presidant", "there is no office “Presidant”", "Did you mean “President”?"),
            (\.topics, "x", "there is no topic “x”", "tracker list-topics lists the known ones."),
        ] as [(WritableKeyPath<StatementFilter, [String]> & Sendable, String, String, String)])
    func `what nobody recorded is refused with what there is`(
        _ field: WritableKeyPath<StatementFilter, [String]> & Sendable, _ value: String, _ message: String,
        _ hint: String
    ) throws {
        let database = try Self.database()
        #expect(throws: TrackerError(.badData, message, hints: [hint])) {
            try database.statements { $0[keyPath: field] = [value] }
        }
    }

    @Test func `a label that means two at once is ambiguous, with when it means whom`() throws {
        let database = try Self.database()
        try database.record((.name, ["official": "Biden", "text": "POTUS", "kind": "label", "start": "2021"]))
        try database.record((.name, ["official": "Trump", "text": "POTUS", "kind": "label", "start": "2025"]))
        #expect(
            throws: TrackerError(
                .badData, "“POTUS” fits 2 officials:",
                hints: [
                    "  Joe Biden (President, United States, 2021-01-20T12:00-05:00–2025-01-20T12:00-05:00), called so 2021–",
                    "  Donald Trump (President, United States, 2025-01-20T12:00-05:00–), called so 2025–",
                ])
        ) { try database.statements { $0.officials = ["POTUS"] } }
    }

    @Test func `order, limit and offset make pages`() throws {
        let database = try Self.database()
        let all = try database.statements().map(\.text)
        let pages = try database.ask { transaction in
            try stride(from: 0, to: 9, by: 2).flatMap { offset in
                try transaction.statements(matching: StatementFilter(), page: Page(limit: 2, offset: offset)).map(
                    \.text)
            }
        }
        #expect(pages == all)
        let byName = try database.ask {
            try $0.statements(matching: StatementFilter(), order: .official).map(\.official)
        }
        #expect(
            byName == [
                "Donald Trump", "Donald Trump", "Donald Trump", "Joe Biden", "Joe Biden", "Joe Biden", "Joe Biden",
            ])
    }

    @Test func `near-duplicates are found from either side, and nothing else`() throws {
        let database = try TestDatabase()
        let texts = [
            "The truce will hold until 5 June, Lutnick told reporters.", "The truce will hold until June 5th",
            "truce will hold", "Tariffs on steel will rise.", "The truce is over.", "Yes.", "Yes!",
        ]
        try database.importText(
            texts.enumerated().map { #"{"key":"\#($0)","date":"2025","attribution":"x","text":"\#($1)"}"# }
                .joined(separator: "\n"))
        func related(_ id: Int64) throws -> Set<Int64> {
            Set(try database.statements { $0.related = "id:\(id)" }.map(\.id))
        }
        #expect(try related(1) == [2, 3])
        #expect(try related(2) == [1, 3])
        #expect(try related(3) == [1, 2])
        #expect(try related(4) == [])
        #expect(try related(6) == [7])
        #expect(
            throws: TrackerError(
                .badData, "there is no statement “99”", hints: ["Give its number, as query lists it, or key."])
        ) {
            try database.statements { $0.related = "99" }
        }
    }
}
