import Formats
import Testing

@testable import Negotiations

@Suite struct PrintedSpeakerTests {
    /// Statements 1 to 6 without an official: two that name Example, one of an aide, one for another party, two that fit two people.
    private static func database() throws -> TestDatabase {
        let database = try TestDatabase()
        let printed: [(String, String?, String)] = [
            ("Trade Minister Jane Example", "Norland", "We go on."), ("Jane Example", nil, "We meet again."),
            ("an aide to Jane Example", nil, "They go on."), ("Jane Example", "Southern Isles", "We do not."),
            ("Other", nil, "Perhaps."), ("Mr Other", nil, "Perhaps not."),
        ]
        try database.record((.party, ["name": "Norland"]), (.party, ["name": "Southern Isles"]))
        try database.record(
            printed.map { words, party, text in
                let members = [("attribution", words), ("date", "2025-06-10"), ("text", text), ("party", party ?? "")]
                return try Draft(
                    .statement, members.filter { $0.1 != "" }.map { Member(name: $0.0, value: .string($0.1)) })
            })
        try database.record(
            (.official, ["name": "Jane Example"]), (.official, ["name": "Ann Other"]),
            (.official, ["name": "Tom Other"]),
            (.office, ["official": "Jane Example", "party": "Norland", "office": "Trade Minister"]))
        return database
    }

    @discardableResult
    private static func move(_ database: TestDatabase, to official: String? = nil) throws -> [(
        official: String, count: Int
    )] {
        var tracker = try Tracker(path: database.path, for: .recording)
        return try tracker.moveStatementsAsPrinted(
            to: official, matching: StatementFilter(), by: TestDatabase.author
        ).moved
    }

    private static func officials(_ database: TestDatabase) throws -> [[String?]] {
        try database.otherProgram().rows("SELECT official_id, attribution FROM statement ORDER BY id")
    }

    @Test func `an official who is known late takes over what was kept as printed, and undo gives it back`() throws {
        let database = try Self.database()
        let before = try Self.officials(database)
        let waiting = try database.ask { try Questions($0).printedStatements(namedBy: .official, 1) }
        #expect(waiting?.count == 2)
        #expect(waiting?.official == "Jane Example")
        let moved = try Self.move(database)
        #expect(moved.map(\.count) == [2])
        #expect(try Self.officials(database).map { $0[0] } == ["1", "1", nil, nil, nil, nil])
        #expect(try Self.officials(database).map { $0[1] } == before.map { $0[1] })
        var tracker = try Tracker(path: database.path, for: .recording)
        _ = try tracker.undo(nil, cascade: false, by: TestDatabase.author)
        #expect(try Self.officials(database) == before)
    }

    @Test func `what somebody would have said twice is refused, and nothing is moved`() throws {
        let database = try Self.database()
        try database.record(
            (.statement, ["attribution": "Minister Jane Example", "date": "2025-06-10", "text": "“We go on”"]))
        let before = try Self.officials(database)
        let error = #expect(throws: TrackerError.self) { try Self.move(database, to: "Example") }
        #expect(error?.hints.first == "  statement 7 is the same as statement 1")
        #expect(try Self.officials(database) == before)
    }
}
