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
    func `names that Unicode holds to be the same and that were recorded as two come back as two`(_ name: String) throws
    {
        let database = try TestDatabase()
        let type = try #require(RecordType.named(name))
        try database.record((type, ["name": "Jos\u{E9}"]))
        try database.record((type, ["name": "Jose\u{301}"]))
        try database.record(
            (.round, ["negotiation": "Jose\u{301}", "name": "R"]), (.official, ["name": "A B"]),
            (.office, ["official": "A B", "party": "Jose\u{301}", "office": "Envoy"]))
        try database.record((.office, ["official": "A B", "party": "Jos\u{E9}", "office": "Envoy"]))
        if name == "official" {
            for text in ["Jos\u{E9}", "Jose\u{301}"] {
                try database.record(
                    (.statement, ["official": text, "date": "2025", "text": "Said as \(text.unicodeScalars.count)."]))
            }
        }
        try Self.check(database)
    }

    @Test func `sources that differ in composition alone come back as two`() throws {
        let database = try TestDatabase()
        for title in ["Caf\u{E9}", "Cafe\u{301}"] {
            try database.record(
                (.statement, ["attribution": "x", "date": "2025", "text": "Yes.", "source_title": title]))
        }
        try Self.check(database)
    }

    @Test func `negotiations that differ in capitals alone may each have a round of one name`() throws {
        let database = try TestDatabase()
        try database.record((.negotiation, ["name": "Talks"]), (.negotiation, ["name": "TALKS"]))
        for negotiation in ["Talks", "TALKS"] {
            try database.record((.round, ["negotiation": negotiation, "name": "London"]))
            try database.record(
                (.outcome, ["negotiation": negotiation, "round": "London", "kind": "truce", "title": negotiation]))
        }
        try Self.check(database)
    }

    @Test func `outcomes that differ in capitals alone keep their approvals`() throws {
        let database = try TestDatabase()
        try database.record((.round, ["negotiation": "Talks", "name": "London"]))
        for title in ["Framework", "FRAMEWORK"] {
            try database.record((.outcome, ["round": "London", "kind": "framework", "title": title]))
            try database.record((.approval, ["outcome": title, "authority": "Beijing"]))
        }
        try Self.check(database)
    }

    @Test func `a source with a key and one without, of the same address, come back as two`() throws {
        let database = try TestDatabase()
        try database.record((.source, ["key": "k", "url": "https://example.org", "title": "With"]))
        try database.record((.source, ["url": "https://example.org", "title": "Without"]))
        try Self.check(database)
    }

    @Test func `a party whose code is another's name comes back`() throws {
        let database = try TestDatabase()
        try database.record((.party, ["name": "EU", "code": "EUR"]))
        try database.record((.party, ["name": "Commission", "code": "EU"]))
        try Self.check(database)
    }

    @Test func `a round whose key is another's name comes back`() throws {
        let database = try TestDatabase()
        try database.record((.round, ["negotiation": "Talks", "name": "London", "key": "Geneva"]))
        try database.record((.round, ["negotiation": "Talks", "name": "Geneva"]))
        for round in ["London", "Geneva"] {
            try database.record((.outcome, ["round": round, "kind": "truce", "title": "T"]))
        }
        try Self.check(database)
    }

    @Test func `what another program wrote with space around it comes back`() throws {
        let database = try TestDatabase.full()
        let program = try database.otherProgram()
        try program.run(
            "UPDATE party SET name = ' United States '; UPDATE statement SET setting = char(9) || 'reporters'")
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
