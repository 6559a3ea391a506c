import Testing

/// What is followed goes on to be followed: names that change, rounds that are only planned, dates that are no days.
@Suite struct FollowedNamesTests {
    private static func statement(_ tracker: TrackerRunner, _ text: String, _ more: String...) throws {
        try tracker.succeed(
            ["add-statement", "--official", "Greer", "--date", "2025-06-12", "--text", text] + more)
    }

    private static func ids(_ tracker: TrackerRunner) throws -> [Int] {
        try json(try tracker.succeed("watch", "run", "--format", "json")).compactMap { $0["id"] as? Int }
    }

    @Test func `a record that was renamed is found by its former name, and a saved question goes on`() throws {
        let tracker = try TrackerRunner.withExample()
        for (name, filter) in [
            ("t", ["--topic", "tariffs"]), ("p", ["--party", "China"]),
            ("n", ["--negotiation", "US–China trade talks"]),
        ] {
            try tracker.succeed(["watch", "add", name, "--", "query"] + filter)
        }
        try tracker.succeed("edit-topic", "tariffs", "--name", "duties")
        try tracker.succeed("edit-party", "China", "--name", "PRC")
        try tracker.succeed("edit-negotiation", "US–China trade talks", "--name", "Talks")
        try tracker.succeed(
            "add-statement", "--official", "He Lifeng", "--date", "2025-06-12", "--text", "Three.", "--topic", "duties",
            "--party", "PRC", "--round", "London")
        #expect(try Self.ids(tracker) == [12, 12, 12])
        // Somebody who has the name now comes first.
        try Self.statement(tracker, "Four.", "--topic", "tariffs", "--new-names")
        #expect(try tracker.succeed("query", "--topic", "tariffs", "--count") == "1\n")
    }

    @Test func `a question is put in the place of another, and nothing that was not shown is lost`() throws {
        let tracker = try TrackerRunner.withExample()
        try tracker.succeed("watch", "add", "a", "--", "query", "--official", "Lutnick")
        try Self.statement(tracker, "Three.")
        #expect(
            try tracker.succeed("watch", "change", "a", "--", "query", "--official", "Greer")
                == "Changed the question a\n")
        #expect(try Self.ids(tracker) == [12])
        #expect(
            try tracker.run("watch", "change", "b", "--", "query", "x").isRefusal(65, saying: "no saved question “b”"))
        #expect(try tracker.run("watch", "change", "b").isRefusal(64, saying: "a name and a question"))
        for more in [["--db", "other.db"], ["--format", "json"], ["--fields", "id"]] {
            let outcome = try tracker.run(["watch", "add", "x", "--", "query", "talks"] + more)
            #expect(outcome.isRefusal(64, saying: "filters of query alone"))
        }
        #expect(
            try tracker.run("watch", "run", "--mail", "--format", "csv").isRefusal(64, saying: "A mail has one form"))
    }

    @Test func `a mail counts a statement once, however many questions find it`() throws {
        let tracker = try TrackerRunner.withExample()
        for name in ["a", "b"] { try tracker.succeed("watch", "add", name, "--", "query", "Greer OR three") }
        try Self.statement(tracker, "Three.")
        #expect(try tracker.succeed("watch", "run", "--mail").hasPrefix("Subject: tracker: 1 new statement (a, b)\n"))
    }

    @Test func `news say what became another, and a late record of what was due is told`() throws {
        let tracker = try TrackerRunner.withExample()
        try tracker.succeed("news", "--since-last", "desk")
        try tracker.succeed("edit-approval", "1", "--status", "refused")
        try tracker.succeed(
            "add-commitment", "--outcome", "Framework of London", "--party", "CN", "--text", "Late.", "--due",
            "2025-07-01")
        let news = try tracker.succeed("news", "--since-last", "desk")
        #expect(news.contains("Washington, Framework of London, London: status pending → refused\n"))
        #expect(news.contains("due      commitment  1  China, Late., 2025-07-01\n"))
        try tracker.succeed("undo")
        try tracker.succeed("edit-approval", "1", "--status", "given")
        let changed = try json(try tracker.succeed("news", "--since-last", "desk", "--format", "json"))
        let changes = changed.first { $0["kind"] as? String == "changed" }?["changes"] as? [[String: Any]]
        #expect(
            changes?.map { "\($0["field"] ?? "") \($0["before"] ?? "") \($0["after"] ?? "")" } == [
                "status refused given"
            ])
    }

    @Test func `what was removed and told comes back as added`() throws {
        let tracker = try TrackerRunner.withExample()
        try tracker.succeed("remove-statement", "3", "--yes")
        try tracker.succeed("news", "--since-last", "desk")
        try tracker.succeed("undo")
        #expect(
            try tracker.succeed("news", "--since-last", "desk", "--fields", "kind,id", "--format", "csv")
                == "kind,id\r\nadded,3\r\n")
    }

    @Test func `a round that is planned or was cancelled is marked, and nobody took part in it yet`() throws {
        let tracker = try TrackerRunner.withExample()
        try tracker.succeed(
            "add-round", "Paris", "--negotiation", "US–China trade talks", "--start", "2099-12", "--status", "planned")
        try tracker.succeed("add-participant", "--round", "Paris", "--official", "Greer")
        #expect(try tracker.succeed("attendance").contains("Paris (planned)"))
        let rows = try json(try tracker.succeed("attendance", "--format", "json"))
        let greer = try #require(rows.first { $0["official"] as? String == "Jamieson Greer" })
        #expect(greer["count"] as? Int == 2)
        #expect(greer["last"] as? String == "London")
        #expect(
            (greer["rounds"] as? [[String: Any]])?.compactMap { $0["status"] as? String } == [
                "concluded", "concluded", "planned",
            ])
        try tracker.succeed(
            "add-round", "Paris", "--negotiation", "Other talks", "--start", "2099-12-05", "--status", "planned")
        let due = try tracker.succeed("due", "--on", "2099-12-01")
        #expect(
            due.contains("planned for 2099-12") && due.contains("Paris, Other talks")
                && due.contains("begins in 4 days"))
        for day in ["2026-12", "2025-06-10/2025-06-12", "202X"] {
            #expect(try tracker.run("due", "--on", day).isRefusal(65, saying: "it must be one day"))
        }
    }

    @Test func `an end of which only the month is known is announced before it can come`() throws {
        let tracker = try TrackerRunner.withExample()
        try tracker.succeed("edit-outcome", "1", "--expires", "2025-08")
        let due = try tracker.succeed("due", "--on", "2025-07-30", "--within", "7d")
        #expect(due.contains("ends in 2025-08"))
        #expect(try tracker.succeed("due", "--on", "2025-09-05").contains("ended at least 5 days ago"))
    }

    @Test func `a version of a text is not overwritten by adding another`() throws {
        let tracker = try TrackerRunner.withExample()
        func add(_ words: String, _ more: String...) throws -> Outcome {
            try tracker.run(["add-text", "--round", "London", "--title", "Annex", "--text", words] + more)
        }
        #expect(try add("First.").exitCode == 0)
        #expect(try add("First.", "--kind", "final").exitCode == 0)
        let refused = try add("Second.")
        #expect(refused.isRefusal(65, saying: "Annex, version 1 is recorded already, with another text"))
        #expect(
            refused.errors.contains(
                "--edition or --party. To correct the one that is recorded: tracker edit-text id:1 "))
        #expect(try add("Second.", "--edition", "2").exitCode == 0)
        #expect(try tracker.succeed("show-text", "Annex", "--diff", "1").contains("[-First-]{+Second+}."))
    }

    @Test
    func
        `a statement is cited by its number or key, and an official with a recorded surname is found without its particles`()
        throws
    {
        let tracker = try TrackerRunner.withExample()
        try tracker.succeed("add-official", "Jan van der Berg", "--surname", "van der Berg")
        for name in ["Berg", "der Berg", "van der Berg", "Jan van der Berg"] {
            #expect(try tracker.succeed("resolve", name).contains("Jan van der Berg"))
        }
        try tracker.succeed(
            "add-statement", "--official", "Berg", "--date", "2025-06-12", "--text", "Yes.", "--key", "3", "--outlet",
            "AFP")
        #expect(try tracker.run("cite", "3").isRefusal(65, saying: "“3” fits 2 statements"))
        #expect(try tracker.succeed("cite", "id:12") == "Jan van der Berg, quoted in AFP.\n")
    }
}
