import Testing

@testable import Negotiations

@Suite struct StatementRecordingTests {
    private static func lutnick() throws -> TestDatabase {
        let database = try TestDatabase()
        try database.record(
            (.official, ["name": "Howard Lutnick"]),
            (.office, ["official": "Lutnick", "party": "US", "office": "Secretary of Commerce", "start": "2025-02-18"]))
        return database
    }

    @Test func `the same words from another outlet are one statement with another source`() throws {
        let database = try Self.lutnick()
        let first = try database.record(
            (
                .statement,
                ["official": "Lutnick", "date": "2025-06-10", "text": "The talks were “going well”.", "outlet": "CNA"]
            ))
        let second = try database.record(
            (
                .statement,
                ["official": "Lutnick", "date": "2025-06-10", "text": "The talks were \"going well\"", "outlet": "AFP"]
            ))
        let third = try database.record(
            (
                .statement,
                ["official": "Lutnick", "date": "2025-06-10", "text": "The talks were “going well”.", "outlet": "AFP"]
            ))
        let again = try database.record(
            (
                .statement,
                ["official": "Lutnick", "date": "2025-06-10", "text": "The talks were “going well”.", "outlet": "AFP"]
            ))
        #expect((first + second + third + again).map(\.action) == [.added, .cited, .cited, .unchanged])
        let statement = try #require(try database.statements().first)
        #expect(try database.statements().count == 1)
        #expect(statement.text == "The talks were “going well”.")
        #expect(statement.office == "Secretary of Commerce")
        #expect(statement.party == "US")
        #expect(
            statement.sources.map { [$0.outlet, $0.wording] } == [
                ["CNA", nil], ["AFP", "The talks were \"going well\""], ["AFP", nil],
            ])
    }

    @Test func `a statement known by its words gains what it lacked and keeps what it had`() throws {
        let database = try Self.lutnick()
        try database.record(
            (.statement, ["official": "Lutnick", "date": "2025-06-10", "text": "Yes.", "kind": "direct"]))
        let result = try database.record(
            (
                .statement,
                ["official": "Lutnick", "date": "2025-06-10", "text": "yes", "kind": "mixed", "tone": "positive"]
            ))
        #expect(result.map(\.action) == [.changed(["tone"])])
        let statement = try #require(try database.statements().first)
        #expect([statement.text, statement.kind, statement.tone] == ["Yes.", "direct", "positive"])
    }

    @Test func `keys tell statements apart that say the same`() throws {
        let database = try Self.lutnick()
        let lines = (1...12).map {
            #"{"type":"statement","key":"turn-\#($0)","date":"2025-06-10","official":"Howard Lutnick","text":"Yeah."}"#
        }
        let report = try database.importText(lines.joined(separator: "\n"))
        #expect(report.counts == ["statement": .init(added: 12, changed: 0, unchanged: 0)])
        let again = try database.importText(lines.joined(separator: "\n"))
        #expect(again.counts == ["statement": .init(added: 0, changed: 0, unchanged: 12)])
        #expect(try database.statements { $0.words = "yeah" }.map(\.key) == (1...12).reversed().map { "turn-\($0)" })
    }

    @Test func `a keyed statement is what its key says last, and a keyless one beside it is another`() throws {
        let database = try Self.lutnick()
        try database.record((.statement, ["key": "t1", "official": "Lutnick", "date": "2025-06-10", "text": "Yeah."]))
        let keyless = try database.record((.statement, ["official": "Lutnick", "date": "2025-06-10", "text": "Yeah."]))
        let changed = try database.record(
            (.statement, ["key": "t1", "official": "Lutnick", "date": "2025-06-11", "text": "Yes."]))
        #expect((keyless + changed).map(\.action) == [.added, .changed(["date", "text"])])
        #expect(
            try database.statements().map { [$0.key, $0.date, $0.text] } == [
                ["t1", "2025-06-11", "Yes."], [nil, "2025-06-10", "Yeah."],
            ])
        #expect(try database.texts(withWords: "yeah") == ["Yeah."])
    }

    @Test func `the office shown is the one held on the date`() throws {
        let database = try Self.lutnick()
        try database.record(
            (
                .office,
                ["official": "Lutnick", "party": "Cantor", "office": "Chairman", "start": "1991", "end": "2025-02-17"]
            ),
            (.statement, ["official": "Lutnick", "date": "2025-02-17", "text": "Before."]),
            (.statement, ["official": "Lutnick", "date": "2025-02-18", "text": "After."]),
            (.statement, ["official": "Lutnick", "date": "1990", "text": "Long before."]))
        #expect(
            try database.statements().map { [$0.text, $0.office, $0.party] } == [
                ["After.", "Secretary of Commerce", "US"], ["Before.", "Chairman", "Cantor"],
                ["Long before.", nil, nil],
            ])
    }

    @Test func `a label is kept beside the official it stood for`() throws {
        let database = try TestDatabase()
        try database.record(
            (.official, ["name": "Joseph Biden"]), (.official, ["name": "Donald Trump"]),
            (
                .name,
                [
                    "official": "Biden", "text": "THE PRESIDENT", "kind": "label", "start": "2021-01-20",
                    "end": "2025-01-19",
                ]
            ),
            (.name, ["official": "Trump", "text": "THE PRESIDENT", "kind": "label", "start": "2025-01-20"]),
            (.statement, ["official": "THE PRESIDENT", "date": "2024-06-10", "text": "One."]),
            (.statement, ["official": "THE PRESIDENT", "date": "2025-06-10", "text": "Two."]))
        #expect(
            try database.statements().map { [$0.text, $0.official, $0.attribution] } == [
                ["Two.", "Donald Trump", "THE PRESIDENT"], ["One.", "Joseph Biden", "THE PRESIDENT"],
            ])
        let error = fieldError {
            try database.record((.statement, ["official": "THE PRESIDENT", "date": "2025", "text": "x"]))
        }
        #expect(error?.field == "official")
        #expect(error?.reason.contains("Joseph Biden") == true)
        #expect(error?.reason.contains("Donald Trump") == true)
    }

    @Test func `a surname is narrowed by the party and by the round`() throws {
        let database = try TestDatabase()
        try database.record(
            (.official, ["name": "Li Chenggang", "surname": "Li"]), (.official, ["name": "Li Qiang", "surname": "Li"]),
            (.office, ["official": "Li Qiang", "party": "CN", "office": "Premier", "start": "2023-03-11"]),
            (.office, ["official": "Li Chenggang", "party": "WTO", "office": "Ambassador", "end": "2025-04-15"]),
            (.round, ["negotiation": "Talks", "name": "London"]),
            (.participation, ["round": "London", "official": "Li Chenggang"]),
            (.statement, ["official": "Li", "party": "CN", "date": "2025-06-10", "text": "By party."]),
            (.statement, ["official": "Li", "round": "London", "date": "2025-06-10", "text": "By round."]))
        #expect(
            try database.statements().map { [$0.text, $0.official] } == [
                ["By round.", "Li Chenggang"], ["By party.", "Li Qiang"],
            ])
        let error = fieldError {
            try database.record((.statement, ["official": "Li", "date": "2025-06-10", "text": "x"]))
        }
        #expect(error?.reason.contains("Li Chenggang") == true)
        #expect(error?.reason.contains("Li Qiang") == true)
        #expect(try database.statements().count == 2)
    }

    @Test func `an unknown official is refused with the nearest names`() throws {
        let database = try Self.lutnick()
        let error = fieldError {
            try database.record((.statement, ["official": "Lutnik", "date": "2025", "text": "x"]))
        }
        #expect(error?.field == "official")
        #expect(error?.reason.contains("Howard Lutnick") == true)
        #expect(try database.statements().isEmpty)
    }

    @Test func `people who share a name need a key each`() throws {
        let database = try TestDatabase()
        try database.record(
            (.official, ["key": "a", "name": "John Smith"]), (.official, ["key": "b", "name": "John Smith"]))
        #expect(fieldError { try database.record((.official, ["name": "John Smith"])) }?.field == "key")
        #expect(
            fieldError { try database.record((.statement, ["official": "John Smith", "date": "2025", "text": "x"])) }?
                .field == "official")
        try database.record((.statement, ["official": "b", "date": "2025", "text": "Mine."]))
        #expect(
            try database.otherProgram().rows(
                "SELECT official.key FROM statement JOIN official ON official.id = official_id") == [["b"]])
    }
}
