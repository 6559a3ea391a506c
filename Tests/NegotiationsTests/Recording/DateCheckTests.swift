import Testing

@testable import Negotiations

/// Dates of statements that are slips more often than not.
@Suite struct DateCheckTests {
    private static let drafts: [(RecordType, KeyValuePairs<String, String>)] = [
        (.round, ["negotiation": "Talks", "name": "London", "start": "2025-06-09"]),
        (.round, ["negotiation": "Talks", "name": "Paris"]),
        (.official, ["name": "Ann Able"]), (.official, ["name": "Bob Baker"]), (.official, ["name": "Cy Cole"]),
        (
            .office,
            ["official": "Ann Able", "party": "US", "office": "Envoy", "start": "2025-01", "end": "2025-06-10T12:00Z"]
        ),
        (.office, ["official": "Bob Baker", "party": "US", "office": "Aide"]),
    ]

    /// What is said of a statement, and why its date does not fit.
    private static let cases: [(fields: KeyValuePairs<String, String>, doubt: String?)] = [
        (["official": "Ann Able", "date": "2025-01-01"], nil), (["official": "Ann Able", "date": "2025"], nil),
        (["official": "Ann Able", "date": "2024-12-31"], "Ann Able held no recorded office on 2024-12-31"),
        (["official": "Able", "date": "2025-06-11?"], "Ann Able held no recorded office on 2025-06-11?"),
        (["official": "Ann Able", "date": "2025-06-10T11:59Z"], nil),
        (
            ["official": "Ann Able", "date": "2025-06-10T14:00+01:00"],
            "Ann Able held no recorded office on 2025-06-10T14:00+01:00"
        ),
        (["official": "Bob Baker", "date": "1999"], nil), (["official": "Cy Cole", "date": "1999"], nil),
        (["attribution": "x", "date": "2025-07-01"], nil), (["attribution": "x", "date": "2025-07"], nil),
        (["attribution": "x", "date": "2025-07-02"], "2025-07-02 is after today"),
        (["attribution": "x", "date": "2025-06-30/2025-07-09"], nil),
        (["attribution": "x", "round": "London", "date": "2025-05-09"], nil),
        (["attribution": "x", "round": "London", "date": "2025-05"], nil),
        (
            ["attribution": "x", "round": "London", "date": "2025-05-08"],
            "2025-05-08 is more than a month before the round London (2025-06-09)"
        ),
        (["attribution": "x", "round": "Paris", "date": "1999"], nil),
        (
            ["official": "Ann Able", "round": "London", "date": "2024"],
            "Ann Able held no recorded office on 2024; 2024 is more than a month before the round London (2025-06-09)"
        ),
    ]

    private static func checks(refusing: Bool) throws -> DateChecks {
        DateChecks(latestDay: Day(firstOf: try PartialDate("2025-07-01")), refuses: refusing)
    }

    private static func draft(_ fields: KeyValuePairs<String, String>) throws -> Draft {
        try Draft(
            .statement,
            (fields.map { ($0.key, $0.value) } + [("text", "words")]).map { .init(name: $0.0, value: .string($0.1)) })
    }

    private static func database() throws -> TestDatabase {
        let database = try TestDatabase()
        try database.record(drafts.map { try Draft($0.0, $0.1.map { .init(name: $0.key, value: .string($0.value)) }) })
        return database
    }

    @Test func `a date that does not fit is told of, or refused where that is asked`() throws {
        let database = try Self.database()
        var tracker = try Tracker(path: database.path, for: .recording)
        for (fields, doubt) in Self.cases {
            let draft = try Self.draft(fields)
            var refusal: FieldError?
            do {
                _ = try tracker.record(by: TestDatabase.author, checking: try Self.checks(refusing: true)) {
                    try $0.record(draft)
                }
            } catch let error as FieldError { refusal = error }
            #expect(refusal == doubt.map { FieldError(field: "date", reason: $0) }, "\(fields)")
            let found = try tracker.record(by: TestDatabase.author, checking: try Self.checks(refusing: false)) {
                (try $0.record(draft).action, $0.takeDoubts())
            }
            // What is there already is not written, and not told of again.
            #expect(
                found.0 == (doubt == nil ? .unchanged : .added) && found.1 == (doubt.map { [$0] } ?? []), "\(fields)")
        }
    }

    @Test func `what is known of offices by then counts`() throws {
        let database = try Self.database()
        var tracker = try Tracker(path: database.path, for: .recording)
        let statement = try Self.draft(["official": "Ann Able", "date": "2019"])
        let doubts = try tracker.record(by: TestDatabase.author, checking: try Self.checks(refusing: false)) {
            recorder in
            _ = try recorder.record(statement)
            let first = recorder.takeDoubts()
            _ = try recorder.record(
                Draft(
                    .office,
                    [("official", "Ann Able"), ("party", "US"), ("office", "Clerk"), ("start", "2018")].map {
                        .init(name: $0.0, value: .string($0.1))
                    }))
            _ = try recorder.record(try Self.draft(["official": "Ann Able", "date": "2019", "key": "other"]))
            return [first, recorder.takeDoubts()]
        }
        #expect(doubts == [["Ann Able held no recorded office on 2019"], []])
    }

    @Test(arguments: [false, true])
    func `an import names the lines of the first, and counts all, however they are written`(_ skipsBad: Bool) throws {
        let database = try Self.database()
        // Enough to be written many at a time; every tenth is doubtful.
        let lines = (0..<400).map { number in
            #"{"date":"\#(number % 10 == 3 ? "2024" : "2025")","official":"Ann Able","text":"words \#(number)"}"#
        }
        var options = ImportOptions()
        options.skipsBad = skipsBad
        options.dateChecks = try Self.checks(refusing: false)
        let report = try database.importLines(lines, options)
        #expect(report.doubtCount == 40 && report.added == 400)
        #expect(report.doubts.map(\.line) == [4, 14, 24, 34, 44])
        #expect(try database.importLines(lines + lines.prefix(4), options).doubtCount == 0)
    }

    @Test func `a strict import takes nothing, or the others`() throws {
        let database = try Self.database()
        let before = try database.export()
        let lines = (0..<400).map { number in
            #"{"date":"\#(number == 300 ? "2026" : "2025")","attribution":"x","text":"words \#(number)"}"#
        }
        var options = ImportOptions()
        options.dateChecks = try Self.checks(refusing: true)
        var problems: [ImportProblem] = []
        do { _ = try database.importLines(lines, options) } catch let error as ImportError { problems = error.problems }
        #expect(problems == [ImportProblem(line: 301, field: "date", reason: "2026 is after today", value: nil)])
        #expect(try database.export() == before)
        options.skipsBad = true
        let report = try database.importLines(lines, options)
        #expect(report.added == 399 && report.rejected == 1 && report.doubtCount == 0)
    }

    @Test func `of an edit, only one of the date, the speaker or the round is looked at`() throws {
        let database = try Self.database()
        try database.record((.statement, ["official": "Ann Able", "date": "2024", "text": "words"]))
        var tracker = try Tracker(path: database.path, for: .recording)
        func edit(_ members: KeyValuePairs<String, String>, refusing: Bool) throws -> [String] {
            let changes = Changes(setting: members.map { .init(name: $0.key, value: .string($0.value)) }, clearing: [])
            return try tracker.edit(
                .statement, typed: "1", changes, by: TestDatabase.author, checking: try Self.checks(refusing: refusing)
            ).doubts
        }
        #expect(try edit(["setting": "reporters"], refusing: true) == [])
        #expect(try edit(["date": "2023"], refusing: false) == ["Ann Able held no recorded office on 2023"])
        #expect(throws: FieldError(field: "date", reason: "2026 is after today")) {
            _ = try edit(["official": "Bob Baker", "date": "2026"], refusing: true)
        }
    }

    @Test func `the latest day on Earth is today's or the next`() {
        #expect([0, 1, 2].contains(Day.today().days(until: .latestOnEarth())))
    }
}
