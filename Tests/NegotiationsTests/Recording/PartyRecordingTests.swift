import Testing

@testable import Negotiations

@Suite struct PartyRecordingTests {
    private static func parties(_ database: TestDatabase) throws -> [[String?]] {
        try database.otherProgram().rows("SELECT id, name, code FROM party ORDER BY id")
    }

    @Test func `a party first named by its code is the one that gets its full name`() throws {
        let database = try TestDatabase()
        try database.record(
            (.official, ["name": "Howard Lutnick"]),
            (.office, ["official": "Lutnick", "party": "US", "office": "Secretary of Commerce"]))
        #expect(try Self.parties(database) == [["1", "US", nil]])
        let result = try database.record((.party, ["name": "United States", "code": "US"]))
        #expect(result.map(\.action) == [.changed(["name", "code"])])
        #expect(try Self.parties(database) == [["1", "United States", "US"]])
        let other = try database.otherProgram()
        #expect(
            try other.rows("SELECT title, name FROM office JOIN party ON party.id = party_id")
                == [["Secretary of Commerce", "United States"]])
        #expect(try other.rows("SELECT name, code FROM party_history") == [["US", nil]])
    }

    @Test(arguments: ["US", "us", "United States", "UNITED STATES"])
    func `a party is named by name or code in any case`(_ name: String) throws {
        let database = try TestDatabase()
        try database.record((.party, ["name": "United States", "code": "US"]), (.official, ["name": "A B"]))
        try database.record((.office, ["official": "A B", "party": name, "office": "Envoy"]))
        #expect(try Self.parties(database) == [["1", "United States", "US"]])
    }

    @Test(arguments: ["US", "United States"])
    func `a party added again by its code or its name alone stays as it is`(_ name: String) throws {
        let database = try TestDatabase()
        try database.record((.party, ["name": "United States", "code": "US"]))
        #expect(try database.record((.party, ["name": name])).map(\.action) == [.unchanged])
        #expect(try Self.parties(database) == [["1", "United States", "US"]])
    }

    @Test func `a party that was added by name gets its code, whatever else was named by that code`() throws {
        let database = try TestDatabase()
        try database.record((.party, ["name": "European Union"]))
        try database.record((.party, ["name": "European Union", "code": "EU"]))
        #expect(try Self.parties(database) == [["1", "European Union", "EU"]])
    }

    @Test func `negotiations, parties and topics come into being when named, and officials and rounds do not`() throws {
        let database = try TestDatabase()
        var tracker = try Tracker(path: database.path, for: .recording)
        let made = try tracker.record(by: TestDatabase.author) { recorder, transaction in
            _ = try recorder.record(
                try Draft.of(
                    .round, ["negotiation": "Talks", "name": "London", "topics": .array(["tariffs", "rare earths"])]),
                in: transaction)
            return recorder.takeCreations().map { "\($0.type.name) \($0.name)" }
        }
        #expect(made == ["negotiation Talks", "topic tariffs", "topic rare earths"])
        #expect(
            fieldError { try database.record((.participation, ["round": "London", "official": "X"])) }?.field
                == "official")
        #expect(
            fieldError { try database.record((.outcome, ["round": "Paris", "kind": "truce", "title": "T"])) }?.field
                == "round")
        #expect(
            try database.otherProgram().rows("SELECT (SELECT count(*) FROM official), (SELECT count(*) FROM round)")
                == [["0", "1"]])
    }

    @Test func `a topic in other capitals is the same topic`() throws {
        let database = try TestDatabase()
        try database.record([
            try Draft.of(
                .round, ["negotiation": "Talks", "name": "London", "topics": .array(["Rare Earths", "rare earths"])]),
            try Draft.of(.topic, ["name": "RARE EARTHS"]),
        ])
        #expect(try database.ask { try $0.records(of: .round) }.map(\.topics) == [["Rare Earths"]])
    }
}
