import Testing

@testable import Negotiations

@Suite struct RecordingTests {
    @Test(arguments: DraftTests.least.map(\.type))
    func `every record is added once, and again changes nothing and leaves no revision`(_ name: String) throws {
        let database = try TestDatabase()
        try database.record(
            (.official, ["name": "He Lifeng"]), (.round, ["negotiation": "Talks", "name": "London"]),
            (.party, ["name": "China"]),
            (.outcome, ["round": "London", "kind": "framework", "title": "Truce"]))
        let type = try #require(RecordType.named(name))
        // Not one of the records that the others refer to.
        let own = ["name": "Other", "title": "Other"]
        let fields = try #require(DraftTests.least.first { $0.type == name }).fields.map { field in
            (
                field.key,
                ["official", "outcome"].contains(name) || ["party", "negotiation"].contains(name)
                    ? own[field.key] ?? field.value : field.value
            )
        }
        let draft = try Draft(
            type,
            (name == "round" ? [("negotiation", "Talks"), ("name", "Geneva")] : fields).map {
                .init(name: $0.0, value: .string($0.1))
            })
        let first = try #require(try database.record([draft]).first)
        #expect(first.action == .added)
        let other = try database.otherProgram()
        let revisions = try other.column("SELECT count(*) FROM revision")
        let rows = try other.column("SELECT count(*) FROM \(name)")
        let second = try #require(try database.record([draft]).first)
        #expect(second.action == .unchanged)
        #expect(second.id == first.id)
        #expect(try other.column("SELECT count(*) FROM revision") == revisions)
        #expect(try other.column("SELECT count(*) FROM \(name)") == rows)
        #expect(try other.column("SELECT count(*) FROM \(name)_history") == ["0"])
    }

    @Test func `what differs changes, and the former row is kept with who changed it`() throws {
        let database = try TestDatabase()
        try database.record((.round, ["negotiation": "Talks", "name": "London", "start": "2025-06-09"]))
        let results = try database.record(
            (
                .round,
                [
                    "negotiation": "Talks", "name": "London", "end": "2025-06-10", "start": "2025-06-09",
                    "city": "London",
                ]
            ))
        #expect(results.map(\.action) == [.changed(["end", "city"])])
        let other = try database.otherProgram()
        #expect(
            try other.rows("SELECT name, start_date, end_date, city, revision FROM round")
                == [["London", "2025-06-09", "2025-06-10", "London", "2"]])
        #expect(
            try other.rows("SELECT name, start_date, end_date, city, revision, superseded FROM round_history")
                == [["London", "2025-06-09", nil, nil, "1", "2"]])
        #expect(
            try other.rows("SELECT id, who, command, import_run_id FROM revision") == [
                ["1", "tester@example", "tracker test", nil], ["2", "tester@example", "tracker test", nil],
            ])
        #expect(try other.rows("SELECT revision, defers_search FROM current_revision") == [[nil, "0"]])
    }

    @Test func `what is not said does not erase what is known`() throws {
        let database = try TestDatabase()
        let full: KeyValuePairs<String, String> = [
            "round": "London", "kind": "framework", "title": "F", "status": "pending",
        ]
        try database.record((.round, ["negotiation": "Talks", "name": "London"]), (.outcome, full))
        let again = try database.record((.outcome, ["round": "London", "kind": "framework", "title": "F"]))
        #expect(again.map(\.action) == [.unchanged])
        #expect(try database.ask { try $0.records(of: .outcome) }.map { $0["status"] } == ["pending"])
    }

    @Test func `a failure in the middle keeps nothing of what was recorded together`() throws {
        let database = try TestDatabase()
        try database.record((.party, ["name": "China"]))
        let before = try database.export()
        let error = fieldError {
            try database.record(
                (.party, ["name": "France"]), (.round, ["negotiation": "New", "name": "Paris"]),
                (.participation, ["round": "Paris", "official": "Nobody"]))
        }
        #expect(error?.field == "official")
        #expect(try database.export() == before)
        #expect(try database.otherProgram().column("SELECT count(*) FROM revision") == ["1"])
    }

    @Test func `an office that is recorded again without a start is the one that is known`() throws {
        let database = try TestDatabase()
        try database.record(
            (.official, ["name": "A B"]),
            (.office, ["official": "A B", "party": "US", "office": "Envoy", "start": "2025-02-18"]))
        let again = try database.record((.office, ["official": "A B", "party": "US", "office": "Envoy"]))
        #expect(again.map(\.action) == [.unchanged])
        let ended = try database.record(
            (.office, ["official": "A B", "party": "US", "office": "ENVOY", "end": "2025-06-30"]))
        #expect(ended.map(\.action) == [.changed(["end"])])
        let other = try database.record(
            (.office, ["official": "A B", "party": "US", "office": "Envoy", "start": "2026"]))
        #expect(other.map(\.action) == [.added])
        #expect(
            try database.otherProgram().rows("SELECT title, start_date, end_date FROM office ORDER BY id")
                == [["Envoy", "2025-02-18", "2025-06-30"], ["Envoy", "2026", nil]])
    }

    @Test func `an approval that is given is the same approval`() throws {
        let database = try TestDatabase()
        try database.record(
            (.round, ["negotiation": "Talks", "name": "London"]),
            (.outcome, ["round": "London", "kind": "framework", "title": "F"]),
            (.approval, ["outcome": "F", "authority": "Washington"]))
        let result = try database.record(
            (.approval, ["outcome": "1", "authority": "Washington", "status": "given", "date": "2025-06-27"]))
        #expect(result.map(\.action) == [.changed(["status", "date"])])
        #expect(
            try database.ask { try $0.records(of: .outcome) }.flatMap { $0.list("approvals") }.map {
                [$0["authority"], $0["status"], $0["date"]]
            }
                == [["Washington", "given", "2025-06-27"]])
    }
}
