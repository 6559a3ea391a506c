import Foundation
import Testing

@Suite struct FoundingCaseTests {
    @Test func `the example is imported once, and a second time adds nothing`() throws {
        let tracker = try TrackerRunner()
        #expect(
            try tracker.succeed("import", "--verbose", TrackerRunner.example)
                == "\(TrackerRunner.example): 49 added, 0 changed, 0 unchanged (added 1 negotiation, 2 parties, 2 topics, 7 officials, 3 names, 7 offices, 2 rounds, 10 participations, 11 statements, 2 outcomes, 2 approvals)\n"
        )
        let first = try tracker.succeed("export")
        #expect(
            try tracker.succeed("import", "--verbose", TrackerRunner.example)
                == "\(TrackerRunner.example): 0 added, 0 changed, 49 unchanged\n")
        #expect(try tracker.succeed("export") == first)
    }

    @Test func `Lutnick's two statements of 10 June come with office, topics, setting and source`() throws {
        let tracker = try TrackerRunner.withExample()
        #expect(
            try tracker.succeed("query", "--official", "Lutnick", "--format", "json")
                == lines(
                    "[",
                    #"{"id":3,"date":"2025-06-10","official":"Howard Lutnick","attribution":null,"party":"United States","office":"Secretary of Commerce","negotiation":"US–China trade talks","round":"London","kind":"mixed","text":"The negotiations with China were “going well”.","language":"en","translation":null,"setting":"Bloomberg Television","tone":"positive","topics":["rare earths","tariffs"],"sources":[{"outlet":null,"title":"Report on the US–China trade talks in London","url":null,"author":null,"published":"2025-06-11~","accessed":null,"key":null,"wording":null,"place":"paragraph 8"}],"key":null,"official_key":null},"#,
                    #"{"id":2,"date":"2025-06-10","official":"Howard Lutnick","attribution":null,"party":"United States","office":"Secretary of Commerce","negotiation":"US–China trade talks","round":"London","kind":"mixed","text":"The concerns over rare earths “will be resolved.”","language":"en","translation":null,"setting":"reporters","tone":"positive","topics":["rare earths"],"sources":[{"outlet":null,"title":"Report on the US–China trade talks in London","url":null,"author":null,"published":"2025-06-11~","accessed":null,"key":null,"wording":null,"place":"paragraph 1"},{"outlet":null,"title":"Report on the US–China trade talks in London","url":null,"author":null,"published":"2025-06-11~","accessed":null,"key":null,"wording":null,"place":"paragraph 3"}],"key":null,"official_key":null}"#,
                    "]"))
    }

    @Test func `until the day before, Lutnick has said nothing`() throws {
        let tracker = try TrackerRunner.withExample()
        #expect(
            try tracker.succeed("query", "--official", "Lutnick", "--until", "2025-06-09", "--format", "json") == "[]\n"
        )
        #expect(try tracker.succeed("query", "--official", "Lutnick", "--until", "2025-06-09", "--count") == "0\n")
        #expect(
            try tracker.succeed("query", "--official", "Lutnick", "--until", "2025-06-09", "--format", "ndjson") == "")
    }

    @Test func `Trump's statement is of 9 June, and he took no part`() throws {
        let tracker = try TrackerRunner.withExample()
        let found = try json(try tracker.succeed("query", "--official", "Trump", "--format", "json"))
        #expect(found.map { $0["date"] as? String } == ["2025-06-09"])
        #expect(found.map { $0["office"] as? String } == ["President"])
        let round = try tracker.succeed("show-round", "London", "--format", "json")
        let details = try #require(try JSONSerialization.jsonObject(with: Data(round.utf8)) as? [String: Any])
        let participants = try #require(details["participants"] as? [[String: Any]])
        #expect(!participants.contains { $0["official"] as? String == "Donald Trump" })
    }

    @Test func `the framework of London still awaits both authorities`() throws {
        let tracker = try TrackerRunner.withExample()
        #expect(
            try tracker.succeed("list-outcomes", "--status", "pending")
                == lines(
                    "#  Date        Round   Kind       Title                Status   Approvals",
                    "2  2025-06-10  London  framework  Framework of London  pending  Washington: pending; Beijing: pending"
                ))
        let found = try json(try tracker.succeed("list-outcomes", "--status", "pending", "--format", "json"))
        #expect(found.count == 1)
        let approvals = found.first?["approvals"] as? [[String: Any]]
        #expect(approvals?.map { $0["authority"] as? String } == ["Washington", "Beijing"])
        #expect(approvals?.map { $0["status"] as? String } == ["pending", "pending"])
    }

    @Test func `the round of London shows its venue, its delegations and Bessent's departure`() throws {
        let tracker = try TrackerRunner.withExample()
        let round = try tracker.succeed("show-round", "London", "--format", "json")
        let details = try #require(try JSONSerialization.jsonObject(with: Data(round.utf8)) as? [String: Any])
        #expect(details["venue"] as? String == "Lancaster House")
        #expect([details["start"], details["end"]].map { $0 as? String } == ["2025-06-09", "2025-06-10"])
        let participants = try #require(details["participants"] as? [[String: Any]])
        #expect(
            participants.map { participant in
                ["official", "party", "office", "capacity", "left"].map { participant[$0] as? String }
            } == [
                ["He Lifeng", "China", "Vice Premier", "head", nil],
                ["Li Chenggang", "China", "International Trade Representative", "member", nil],
                ["Wang Wentao", "China", "Minister of Commerce", "member", nil],
                ["Scott Bessent", "United States", "Secretary of the Treasury", "head", "2025-06-10"],
                ["Howard Lutnick", "United States", "Secretary of Commerce", "member", nil],
                ["Jamieson Greer", "United States", "Trade Representative", "member", nil],
            ])
        let bessent = try #require(participants.first { $0["official"] as? String == "Scott Bessent" })
        #expect(bessent["note"] as? String == "returned to Washington to testify before Congress")
        #expect((bessent["sources"] as? [[String: Any]])?.map { $0["outlet"] as? String } == ["AFP", nil])
        let table = try tracker.succeed("show-round", "London")
        for words in [
            "Venue:        Lancaster House\n", "He Lifeng", "Scott Bessent", "left 2025-06-10; returned to Washington",
            "AFP",
        ] {
            #expect(table.contains(words), "\(words)")
        }
    }

    @Test func `what was said collectively is kept as it was printed`() throws {
        let tracker = try TrackerRunner.withExample()
        let found = try json(try tracker.succeed("query", "--official", "the officials", "--format", "json"))
        #expect(found.map { $0["attribution"] as? String } == ["the officials"])
        #expect(found.map { $0["official"] is NSNull } == [true])
    }

    @Test func `the sentence that is printed twice is one statement with two places`() throws {
        let tracker = try TrackerRunner.withExample()
        #expect(try tracker.succeed("query", "\"will be resolved\"", "--count") == "1\n")
    }

    @Test func `every statement of the example has who, when and a source`() throws {
        let tracker = try TrackerRunner.withExample()
        let all = try json(try tracker.succeed("query", "--format", "json"))
        #expect(all.count == 11)
        for statement in all {
            #expect(
                statement.keys.sorted() == [
                    "attribution", "date", "id", "key", "kind", "language", "negotiation", "office", "official",
                    "official_key", "party",
                    "round", "setting",
                    "sources", "text", "tone", "topics", "translation",
                ])
            #expect(statement["official"] is String || statement["attribution"] is String)
            #expect((statement["sources"] as? [Any])?.isEmpty == false)
        }
        #expect(all.compactMap { $0["date"] as? String } == Array(repeating: "2025-06-10", count: 10) + ["2025-06-09"])
    }

    @Test func `Geneva has its temporary agreement`() throws {
        let tracker = try TrackerRunner.withExample()
        #expect(
            try tracker.succeed("list-outcomes")
                == lines(
                    "#  Date        Round   Kind       Title                                 Status   Approvals",
                    "2  2025-06-10  London  framework  Framework of London                   pending  Washington: pending; Beijing: pending",
                    "1  2025-05-12  Geneva  truce      Temporary agreement to lower tariffs  agreed"))
    }

    @Test func `the example comes back from its export byte for byte`() throws {
        let tracker = try TrackerRunner.withExample()
        let export = try tracker.succeed("export")
        let copy = try TrackerRunner()
        try copy.succeed("import", try copy.write(export, to: "export.ndjson"))
        #expect(try copy.succeed("export") == export)
        // A source of its own is a record of the export; in the example it stands with what cites it.
        let copyOf = Set(
            export.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("{\"type\":\"source\"") })
        #expect(copyOf.count == 49)
    }
}
