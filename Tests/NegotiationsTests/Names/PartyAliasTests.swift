import Testing

@testable import Negotiations

@Suite struct PartyAliasTests {
    private static func database() throws -> TestDatabase {
        let database = try TestDatabase()
        try database.record(
            (.party, ["name": "China", "code": "CN", "aliases": "Beijing; the Chinese Ministry of Commerce"]),
            (.official, ["name": "A B"]))
        return database
    }

    @Test(arguments: ["Beijing", "beijing", "the Chinese Ministry of Commerce"])
    func `a party is meant by each of its names`(_ name: String) throws {
        let database = try Self.database()
        let results = try database.record(
            (.party, ["name": name]),
            (.statement, ["attribution": "an envoy", "party": name, "date": "2025-06-10", "text": "We go on."]))
        #expect(results.first?.action == .unchanged)
        #expect(try database.otherProgram().rows("SELECT name FROM party") == [["China"]])
        #expect(try database.statements { $0.parties = [name] }.map(\.text) == ["We go on."])
    }

    @Test func `other names are exported and come back`() throws {
        let database = try Self.database()
        let copy = try TestDatabase()
        let exported = try database.export()
        #expect(exported.contains("Beijing; the Chinese Ministry of Commerce"))
        _ = try copy.importText(exported)
        #expect(try copy.export() == exported)
    }

    @Test func `a name means one party`() throws {
        #expect(
            fieldError { try Self.database().record((.party, ["name": "Elsewhere", "aliases": "beijing"])) }
                == FieldError(field: "aliases", reason: "“beijing” is a name of the party China"))
        #expect(
            fieldError { try Self.database().record((.party, ["name": "Elsewhere", "aliases": "CN"])) }
                == FieldError(field: "aliases", reason: "“CN” is a name of the party China"))
        #expect(
            fieldError { try Self.database().record((.party, ["name": "Elsewhere", "code": "Beijing"])) }
                == FieldError(field: "code", reason: "“Beijing” is a name of the party China"))
    }

    @Test(arguments: [
        ("Beijing", "China"), ("The Chinese Ministry of Commerce", "China"), ("CN", "China"), ("cn", nil),
        ("The Chinese side", "China"), ("China’s Foreign Ministry", "China"), ("Chinese negotiators", "China"),
        // An office is held by somebody, who is asked for.
        ("Chinese Vice Premier Jane Example", nil), ("Chinese analysts", nil), ("the Japanese side", nil),
        ("Chinese Chamber of Commerce delegation", nil), ("China", "China"), ("side", nil),
    ])
    func `a party that speaks is proposed as the party`(_ printed: String, _ party: String?) throws {
        let found = try Self.database().ask { try PrintedParties(from: $0).party(printedAs: printed) }
        #expect(found == party)
    }

    @Test(arguments: [
        ("Chinese Vice Premier Jane Example", "China"), ("China’s ambassador", "China"), ("Chinese officials", "China"),
        ("the Chinese side", "China"), ("Chinese analysts", nil), ("a former Chinese minister", nil),
        ("Chinese company president", nil), ("Jane Example", nil), ("", nil),
    ])
    func `who speaks for a state is of its party where the words are kept as printed`(
        _ printed: String, _ party: String?
    ) throws {
        let found = try Self.database().ask { try PrintedParties(from: $0).party(spokenForBy: printed) }
        #expect(found == party)
    }
}
