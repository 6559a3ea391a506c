import Formats
import Testing

@testable import Negotiations

/// Names that a reader takes for the same are the same, in whatever order they come.
@Suite struct WrittenOtherwiseTests {
    private static let twins: [(String, String)] = [
        ("Ann Lee", "Ann\u{A0}Lee"), ("Ann Lee", "Ann\u{200E} Lee"), ("US–China talks", "US-China  talks"),
        ("Gießen", "GIESSEN"), ("rare earths", "ｒａｒｅ earths"), ("L’Aquila", "L'Aquila"), ("Zu\u{2060}rich", "Zurich"),
    ]

    @Test(arguments: twins)
    func `a name that is written otherwise founds no second record`(_ one: String, _ other: String) throws {
        for (first, second) in [(one, other), (other, one)] {
            for type in [RecordType.negotiation, .party, .topic, .official] {
                let database = try TestDatabase()
                try database.record([try Draft.of(type, ["name": .string(first)])])
                try database.record([try Draft.of(type, ["name": .string(second)])])
                try database.record([
                    try Draft.of(type, ["name": .string(first)]), try Draft.of(type, ["name": .string(second)]),
                ])
                let names = try database.ask { try $0.names(of: type) }
                #expect(names == [first], "\(type.name): what was printed stays")
            }
        }
    }

    @Test func `names that records refer to are found however they are written, and filters find all`() throws {
        let database = try TestDatabase()
        let report = try database.importLines(
            #"{"type":"official","name":"Ann Lee"}"#, #"{"type":"official","name":"Ann\u00a0Lee"}"#,
            #"{"type":"round","negotiation":"US–China talks","name":"Geneva – 1"}"#,
            #"{"type":"round","negotiation":"US-China talks","name":"Geneva - 1"}"#,
            #"{"date":"2025","official":"Ann Lee","text":"a","topics":["rare earths"],"party":"United States","round":"Geneva - 1","sources":[{"outlet":"Financial Times"}]}"#,
            #"{"date":"2025","official":"ANN\u200b LEE","text":"b","topics":["rare\u00a0earths"],"party":"United States\u200e","round":"Geneva — 1","negotiation":"US‐China talks","setting":"reporters","sources":[{"outlet":"Financial\u00a0Times"}]}"#
        )
        #expect(report.counts["statement"]?.added == 2)
        for type in [RecordType.official, .negotiation, .round, .topic, .party] {
            #expect(try database.ask { try $0.names(of: type) }.count == 1, "\(type.name)")
        }
        #expect(try database.statements { $0.topics = ["rare\u{2009}earths"] }.count == 2)
        #expect(try database.statements { $0.parties = ["united\u{A0}states"] }.count == 2)
        #expect(try database.statements { $0.outlets = ["financial times"] }.count == 2)
        #expect(try database.statements { $0.settings = ["re\u{AD}porters"] }.count == 1)
        #expect(try database.statements { $0.negotiations = ["us—china talks"] }.count == 2)
        #expect(try database.statements { $0.rounds = ["geneva ‒ 1"] }.count == 2)
    }

    @Test
    func `outcomes, what belongs to them, texts, offices and outlets are the same however their words are written`()
        throws
    {
        let database = try TestDatabase()
        let lines = [
            #"{"type":"round","negotiation":"Talks","name":"London"}"#, #"{"type":"official","name":"Ann Lee"}"#,
            #"{"type":"office","official":"Ann Lee","party":"US","office":"Envoy – Trade"}"#,
            #"{"type":"outcome","round":"London","kind":"x","title":"Truce – one"}"#,
            #"{"type":"approval","outcome":"Truce – one","authority":"Upper House"}"#,
            #"{"type":"commitment","outcome":"Truce – one","party":"US","text":"Lift the “ban”."}"#,
            #"{"type":"text","round":"London","title":"Framework – A","edition":"rev 1","text":"Words."}"#,
            #"{"date":"2025","attribution":"x","text":"a","sources":[{"outlet":"Financial Times","title":"T"}]}"#,
        ]
        let written = lines.map { line in
            line.replacing("–", with: "-").replacing("Upper House", with: "upper\u{A0}house")
                .replacing("“ban”", with: "«ban»")
                .replacing("Financial Times", with: "financial\u{A0}times").replacing("\"a\"", with: "\"b\"")
        }
        try database.importLines(lines)
        let before = try database.export()
        let report = try database.importLines(Array(written.dropLast()))
        #expect(report.counts.values.allSatisfy { $0.added == 0 && $0.changed == 0 }, "\(report.counts)")
        #expect(try database.export() == before)
        try database.importLines(Array(written.suffix(1)))
        #expect(try database.otherProgram().column("SELECT outlet FROM source") == ["Financial Times"])
        #expect(
            try database.ask { questions in
                var count = 0
                try questions.forEachRecord(of: .source, matching: ["outlet": ["FINANCIAL\u{A0}TIMES"]]) { _ in
                    count += 1
                }
                return count
            } == 1)
        #expect(try database.ask { try $0.outlets(beginningWith: "FIN") } == ["Financial Times"])
        // Where they differ in what the words stand in, they are others.
        try database.importLines(
            #"{"type":"round","negotiation":"Talks","name":"Paris"}"#,
            #"{"type":"outcome","round":"Paris","kind":"x","title":"Truce - one"}"#,
            #"{"date":"2025","attribution":"x","text":"c","sources":[{"outlet":"financial times","title":"U"}]}"#)
        #expect(
            try database.otherProgram().column("SELECT title FROM outcome ORDER BY id") == [
                "Truce – one", "Truce - one",
            ])
        #expect(try database.otherProgram().column("SELECT count(*) FROM source") == ["2"])
    }

    @Test func `an edit does not give an outcome the title of another, written otherwise`() throws {
        let database = try TestDatabase()
        try database.importLines(
            #"{"type":"round","negotiation":"Talks","name":"London"}"#,
            #"{"type":"outcome","round":"London","kind":"x","title":"Truce – one"}"#,
            #"{"type":"outcome","round":"London","kind":"x","title":"Other"}"#)
        var tracker = try Tracker(path: database.path, for: .recording)
        let refusal = fieldError {
            try tracker.edit(
                .outcome, typed: "2",
                Changes(setting: [.init(name: "title", value: .string("truce - one"))], clearing: []),
                by: TestDatabase.author)
        }
        #expect(refusal?.field == "title")
        #expect(refusal?.reason == "outcome 1 is called so already, written otherwise")
    }

    @Test func `a name that another program wrote is found too, and one that was undone or renamed is not`() throws {
        let database = try TestDatabase()
        try database.record([try Draft.of(.topic, ["name": "tariffs"])])
        let other = try database.otherProgram()
        try other.run("INSERT INTO topic (name) VALUES ('rare–earths')")
        let statement: (String) throws -> Draft = {
            try Draft.of(
                .statement,
                ["date": "2025", "attribution": "x", "text": .string($0), "topics": .array([.string("rare-earths")])])
        }
        try database.record([try statement("a")])
        #expect(try database.ask { try $0.names(of: .topic) } == ["rare–earths", "tariffs"])
        try other.run("UPDATE topic SET name = 'magnets' WHERE name = 'rare–earths'")
        try database.record([try statement("b")])
        #expect(try database.ask { try $0.names(of: .topic) } == ["magnets", "rare-earths", "tariffs"])
    }

    @Test func `twins that another program made are named by a check`() throws {
        let database = try TestDatabase()
        try database.record([
            try Draft.of(.topic, ["name": "rare earths"]), try Draft.of(.official, ["name": "Ann Lee", "key": "1"]),
            try Draft.of(.official, ["name": "Ann Lee", "key": "2"]),
        ])
        #expect(try database.ask { try Check.twins(in: $0) } == [])
        try database.otherProgram().run("INSERT INTO topic (name) VALUES ('rare' || char(160) || 'earths')")
        #expect(
            try database.ask { try Check.twins(in: $0) }.map(\.line) == [
                "topic 2: has the name of topic 1, written otherwise"
            ])
    }

    @Test(arguments: [("王毅", "王 毅"), ("石破 茂", "石破茂"), ("이재명", "이 재명")])
    func `a name in the characters of East Asia is one with a space and without`(name: String, other: String) throws {
        for (name, other) in [(name, other), (other, name)] {
            let database = try TestDatabase()
            try database.record([try Draft.of(.official, ["name": .string(name)])])
            try database.record([try Draft.of(.official, ["name": .string(other)])])
            #expect(try database.ask { try $0.names(of: .official) } == [name])
            try database.otherProgram().run("INSERT INTO official (name) VALUES ('\(other)')")
            #expect(
                try database.ask { try Check.twins(in: $0) }.map(\.line) == [
                    "official 2: has the name of official 1, written otherwise"
                ])
        }
    }

    @Test(arguments: [
        (RecordType.topic, "INSERT INTO topic (name) VALUES ('A' || char(160) || 'B')"),
        (.party, "INSERT INTO party (name) VALUES ('A' || char(160) || 'B')"),
        (.negotiation, "INSERT INTO negotiation (name) VALUES ('A' || char(160) || 'B')"),
        (.official, "INSERT INTO official (name) VALUES ('A' || char(160) || 'B')"),
        (.round, "INSERT INTO round (negotiation_id, name) SELECT negotiation_id, 'A' || char(160) || 'B' FROM round"),
    ])
    func `twins that another program made are not exported as one`(type: RecordType, insertion: String) throws {
        let database = try TestDatabase()
        let draft =
            type === RecordType.round
            ? try Draft.of(type, ["name": "A B", "negotiation": "talks"]) : try Draft.of(type, ["name": "A B"])
        try database.record([draft])
        try database.otherProgram().run(insertion)
        let refusal = #expect(throws: TrackerError.self) { try database.ask { try $0.export { _ in } } }
        #expect(
            refusal?.message
                == "\(type.name) 2 cannot be exported: it has the name of \(type.name) 1, written otherwise, and an import would make one of both"
        )
        // Of the other records all are.
        var others = ExportSelection()
        others.types = RecordType.all.filter { $0 !== type }
        try database.ask { try $0.export(others) { _ in } }
        // Each with an identity of its own, both come back.
        var identified = ExportSelection()
        identified.hasIdentities = true
        try database.ask { try $0.export(identified) { _ in } }
    }

    @Test func `the same words are one statement, however dashes and what is not shown are typed`() throws {
        let database = try TestDatabase()
        for text in [
            "We are moving ahead – fast.", "We are moving ahead—fast.", "We are moving ahead -- fast.",
            "\u{200E}We are moving ahead – fast.", "We are mov\u{2060}ing ahead – fast.", "WE ARE MOVING AHEAD — FAST",
            "We are moving ahead‐fast", "We\u{A0}are moving ahead ‒‒ fast.",
        ] {
            try database.record([
                try Draft.of(.statement, ["date": "2025", "attribution": "x", "text": .string(text)])
            ])
        }
        #expect(try database.statements().map(\.text) == ["We are moving ahead – fast."])
        for text in ["We are moving ahead, fast.", "We are moving a head – fast."] {
            try database.record([
                try Draft.of(.statement, ["date": "2025", "attribution": "x", "text": .string(text)])
            ])
        }
        #expect(try database.statements().count == 3)
    }
}
