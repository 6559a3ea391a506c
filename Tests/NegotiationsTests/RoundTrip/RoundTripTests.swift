import Foundation
import Testing

@testable import Negotiations

@Suite struct RoundTripTests {
    /// Exports a database, imports that into an empty one and exports again: the same bytes; and again: nothing new.
    private static func check(_ database: TestDatabase) throws {
        let first = try database.export()
        let copy = try TestDatabase()
        let report = try copy.importText(first)
        #expect(report.changed == 0, "no line of an export changes what another said")
        let second = try copy.export()
        if Data(second.utf8) != Data(first.utf8) {
            let lines = (first.components(separatedBy: "\n"), second.components(separatedBy: "\n"))
            let differing = zip(lines.0, lines.1).first { Data($0.utf8) != Data($1.utf8) }
            Issue.record(
                "\(lines.0.count) lines became \(lines.1.count); first: \(differing?.0 ?? "") became \(differing?.1 ?? "")"
            )
        }
        let again = try copy.importText(first)
        #expect(again.added + again.changed == 0)
        try copy.checkSearch()
    }

    @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
    func `a generated database comes back from its export byte for byte`(_ seed: UInt64) throws {
        let records = GeneratedRecords(seed: seed, statements: 40)
        let database = try TestDatabase()
        _ = try database.importText(records.text)
        #expect(try database.export().contains("\"type\":\"commitment\""))
        try Self.check(database)
    }

    @Test func `the order in which records came does not show in an export`() throws {
        let records = GeneratedRecords(seed: 99, statements: 30)
        let first = try TestDatabase()
        try first.importText(records.text)
        let other = try TestDatabase()
        // Each type after those it refers to, but within a type backwards.
        let names = RecordType.all.map(\.name)
        let reversed = names.flatMap { name in records.lines.filter { $0.hasPrefix("{\"type\":\"\(name)\"") }.reversed()
        }
        try other.importText(reversed.map { $0 + "\n" }.joined())
        #expect(try other.export() == first.export())
    }

    @Test func `an empty database exports nothing`() throws {
        let database = try TestDatabase()
        try database.record([])
        #expect(try database.export() == "")
    }

    @Test func `one of every record comes back`() throws { try Self.check(try TestDatabase.full()) }

    @Test func `a party that was said before the office that tells it comes back`() throws {
        let database = try TestDatabase()
        try database.record(
            (.official, ["name": "A B"]),
            (.statement, ["official": "A B", "party": "US", "date": "2025", "text": "Yes."]))
        try database.record((.office, ["official": "A B", "party": "US", "office": "Envoy"]))
        try Self.check(database)
    }

    @Test func `a label, a key and a wording come back`() throws {
        let database = try TestDatabase()
        try database.record(
            (.official, ["name": "John Smith", "key": "a"]), (.official, ["name": "John Smith", "key": "b"]),
            (.name, ["official": "a", "text": "THE PRESIDENT", "kind": "label"]),
            (
                .statement,
                ["official": "THE PRESIDENT", "date": "2025", "text": "Yes.", "outlet": "AFP", "wording": "“Yes”"]
            ),
            (.statement, ["official": "b", "date": "2025", "text": "Yes.", "key": "t1", "outlet": "AFP"]),
            (.statement, ["official": "b", "date": "2025", "text": "YES", "outlet": "AFP"]),
            (.statement, ["official": "b", "date": "2025", "text": "yes", "outlet": "CNA"]))
        try Self.check(database)
    }

    @Test(arguments: ["party", "negotiation", "topic", "official"])
    func `names that Unicode holds to be the same are one record and come back as one`(_ name: String) throws {
        let database = try TestDatabase()
        let type = try #require(RecordType.named(name))
        let results = try database.record((type, ["name": "Jose\u{301}"]), (type, ["name": "Jos\u{E9}"]))
        #expect(results.map(\.action) == [.added, .unchanged])
        #expect(results.map(\.id) == [1, 1])
        try database.record(
            (.round, ["negotiation": "Jose\u{301}", "name": "R"]), (.official, ["name": "A B"]),
            (.office, ["official": "A B", "party": "Jose\u{301}", "office": "Envoy"]))
        let again = try database.record((.office, ["official": "A B", "party": "Jos\u{E9}", "office": "Envoy"]))
        #expect(again.map(\.action) == [.unchanged])
        if name == "official" {
            let said = try ["Jos\u{E9}", "Jose\u{301}"].map { text in
                try database.record((.statement, ["official": text, "date": "2025", "text": "Yes."])).map(\.action)
            }
            #expect(said == [[.added], [.unchanged]])
        }
        let program = try database.otherProgram()
        #expect(try program.column("SELECT hex(name) FROM \(name) WHERE name <> 'A B'") == ["4A6F73C3A9"])
        try Self.check(database)
    }

    @Test func `sources that differ in composition alone are one and come back as one`() throws {
        let database = try TestDatabase()
        let results = try ["Cafe\u{301}", "Caf\u{E9}"].map { title in
            try database.record(
                (.statement, ["attribution": "x", "date": "2025", "text": "Yes.", "source_title": title])
            ).map(\.action)
        }
        #expect(results == [[.added], [.unchanged]])
        #expect(try database.otherProgram().column("SELECT hex(title) FROM source") == ["436166C3A9"])
        try Self.check(database)
    }

    @Test func `a statement that differs in composition alone is one, and keeps the text that was recorded first`()
        throws
    {
        let database = try TestDatabase()
        let results = try ["re\u{301}sume\u{301}", "r\u{E9}sum\u{E9}"].map { text in
            try database.record((.statement, ["attribution": "x", "date": "2025", "text": text])).map(\.action)
        }
        #expect(results == [[.added], [.unchanged]])
        try Self.check(database)
    }

    @Test func `negotiations and rounds that differ in capitals alone are one and come back as one`() throws {
        let database = try TestDatabase()
        #expect(
            try database.record((.negotiation, ["name": "Talks"]), (.negotiation, ["name": "TALKS"])).map(\.action)
                == [.added, .unchanged])
        let results = try [("Talks", "London"), ("TALKS", "LONDON")].map { negotiation, round in
            try database.record(
                (.round, ["negotiation": negotiation, "name": round]),
                (.outcome, ["negotiation": negotiation, "round": round, "kind": "truce", "title": "Truce"])
            ).map(\.action)
        }
        #expect(results == [[.added, .added], [.unchanged, .unchanged]])
        #expect(
            try database.export()
                == """
                {"type":"negotiation","name":"Talks"}
                {"type":"round","negotiation":"Talks","name":"London"}
                {"type":"outcome","round":"London","negotiation":"Talks","kind":"truce","title":"Truce"}

                """)
        try Self.check(database)
    }

    @Test func `outcomes and approvals that differ in capitals alone are one`() throws {
        let database = try TestDatabase()
        try database.record((.round, ["negotiation": "Talks", "name": "London"]))
        let results = try [("Framework", "Beijing"), ("FRAMEWORK", "BEIJING")].map { title, authority in
            try database.record(
                (.outcome, ["round": "London", "kind": "framework", "title": title]),
                (.approval, ["outcome": title, "authority": authority])
            ).map(\.action)
        }
        #expect(results == [[.added, .added], [.unchanged, .unchanged]])
        #expect(
            try database.ask { try $0.records(of: .outcome) }.map { outcome in
                [outcome.required("title")] + outcome.list("approvals").map { $0.required("authority") }
            }
                == [["Framework", "Beijing"]])
        try Self.check(database)
    }

    @Test func `parties, topics and officials that differ in capitals alone are one`() throws {
        let database = try TestDatabase()
        let results = try database.record(
            (.party, ["name": "China", "code": "CN"]), (.party, ["name": "CHINA", "code": "cn"]),
            (.topic, ["name": "tariffs"]), (.topic, ["name": "TARIFFS"]), (.official, ["name": "He Lifeng"]),
            (.official, ["name": "HE LIFENG"]))
        #expect(results.map(\.action) == [.added, .unchanged, .added, .unchanged, .added, .unchanged])
        #expect(
            try database.export()
                == """
                {"type":"party","name":"China","code":"CN"}
                {"type":"topic","name":"tariffs"}
                {"type":"official","name":"He Lifeng"}

                """)
        #expect(try database.otherProgram().column("SELECT count(*) FROM revision") == ["1"])
        try Self.check(database)
    }

    @Test(arguments: [false, true])
    func `a source with a key and one without, of the same address, are two and come back as two`(_ isReversed: Bool)
        throws
    {
        let database = try TestDatabase()
        let sources: [KeyValuePairs<String, String>] = [
            ["key": "k", "url": "https://example.org", "title": "With"],
            ["url": "https://example.org", "title": "Without"],
        ]
        for source in isReversed ? sources.reversed() : sources {
            #expect(try database.record((.source, source)).map(\.action) == [.added])
        }
        for source in sources { #expect(try database.record((.source, source)).map(\.action) == [.unchanged]) }
        #expect(
            try database.otherProgram().rows("SELECT key, title FROM source ORDER BY title")
                == [["k", "With"], [nil, "Without"]])
        try Self.check(database)
    }

    @Test func `the code of one party cannot be the name of another`() throws {
        for parties: [KeyValuePairs<String, String>] in [
            [["name": "EU", "code": "EUR"], ["name": "Commission", "code": "EU"]],
            [["name": "Commission", "code": "EU"], ["name": "Union", "code": "commission"]],
        ] {
            let database = try TestDatabase()
            let first = try #require(parties.first)
            let second = try #require(parties.last)
            try database.record((.party, first))
            let before = try database.export()
            #expect(
                performing: { try database.record((.party, second)) },
                throws: { error in
                    "\(error)".contains("the code of one party cannot be the name of another")
                })
            #expect(try database.export() == before)
        }
    }

    @Test func `a round whose key is another's name comes back`() throws {
        let database = try TestDatabase()
        try database.record((.round, ["negotiation": "Talks", "name": "London", "key": "Geneva"]))
        try database.record((.round, ["negotiation": "Talks", "name": "Geneva"]))
        // “Geneva” fits both.
        for round in ["London", "id:2"] {
            try database.record((.outcome, ["round": round, "kind": "truce", "title": "T"]))
        }
        try Self.check(database)
    }

    @Test func `another program cannot write a name with space around it, so that what there is comes back`() throws {
        let database = try TestDatabase.full()
        let program = try database.otherProgram()
        #expect(
            program.refusal(of: "UPDATE party SET name = ' United States '")
                == "CHECK constraint failed: name_is_a_name")
        try Self.check(database)
    }

    @Test func `the topics of a keyed statement are those that were said last`() throws {
        let database = try TestDatabase()
        for topics in [["tariffs", "quotas"], ["quotas"]] {
            try database.record([
                try .of(
                    .statement,
                    [
                        "key": "k", "attribution": "x", "date": "2025", "text": "Yes.",
                        "topics": .array(topics.map { .string($0) }),
                    ])
            ])
        }
        #expect(try database.statements().map(\.topics) == [["quotas"]])
        try Self.check(database)
    }
}
