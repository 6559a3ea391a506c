import Foundation
import Testing

/// What is new, who came, who changed their mind.
@Suite struct FollowingTests {
    private static func statement(
        _ tracker: TrackerRunner, _ official: String, _ date: String, _ text: String, _ more: String...
    ) throws {
        let outcome = try tracker.run(["add-statement", "--official", official, "--date", date, "--text", text] + more)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
    }

    @Test func `news is what was added, changed and removed since, by negotiation and kind`() throws {
        let tracker = try TrackerRunner.withExample()
        try tracker.succeed("edit-round", "London", "--venue", "Somewhere")
        try tracker.succeed("remove-statement", "3", "--yes")
        try Self.statement(tracker, "Greer", "2025-06-12", "It goes on.", "--round", "London")
        #expect(
            try tracker.succeed("news", "--since", "1") == """
                Negotiation           Kind     Type        #  What
                US–China trade talks  added    statement  12  2025-06-12, Jamieson Greer, It goes on.
                US–China trade talks  changed  round       2  London
                US–China trade talks  removed  statement   3  2025-06-10, Howard Lutnick, The negotiations with China were “going well”.

                """)
        let all = try json(try tracker.succeed("news", "--format", "json"))
        #expect(all.allSatisfy { $0["kind"] as? String == "added" })
        #expect(all.count { $0["type"] as? String == "statement" } == 11)
        let few = try json(try tracker.succeed("news", "--limit", "2", "--format", "json"))
        let statements = few.filter { $0["type"] as? String == "statement" }
        #expect(statements.map { $0["id"] as? Int } == [12, 11])
        #expect(statements.map { $0["others"] as? Int } == [0, 9])
        #expect(
            try tracker.succeed("news", "--since", "1", "--as-of", "2", "--format", "csv", "--fields", "kind,id")
                == "kind,id\r\nchanged,2\r\n")
        #expect(
            try tracker.succeed("query", "--added-since", "1", "--fields", "id", "--format", "csv") == "id\r\n12\r\n")
        #expect(try tracker.succeed("query", "--added-since", "1", "--count", "--as-of", "2") == "0\n")
    }

    @Test func `news since the last time is told once, and nothing is said when nothing is new`() throws {
        let tracker = try TrackerRunner.withExample()
        #expect(try tracker.succeed("news", "--since-last", "desk").contains("Framework of London"))
        #expect(try tracker.succeed("news", "--since-last", "Desk") == "")
        #expect(try tracker.succeed("news", "--since-last", " desk ") == "")
        #expect(
            try tracker.run("news", "--since-last", "").isRefusal(64, saying: "--since-last has an empty name"))
        try Self.statement(tracker, "Greer", "2025-06-12", "It goes on.", "--round", "London")
        #expect(try tracker.succeed("news", "--since-last", "desk").contains("It goes on."))
        #expect(try tracker.succeed("news", "--since-last", "other").contains("Framework of London"))
        #expect(try tracker.run("news", "--since-last", "a", "--since", "1").isRefusal(64, saying: "contradict"))
        #expect(try tracker.run("news", "--since", "99").isRefusal(65, saying: "there is no revision 99"))
        // An answer that could not be written is asked for again.
        try Self.statement(tracker, "Greer", "2025-06-13", "Not read.", "--round", "London")
        #expect(try Places.shell(tracker, "tracker news --since-last desk > /dev/full").exitCode == 74)
        #expect(try tracker.succeed("news", "--since-last", "desk").contains("Not read."))
    }

    @Test func `what became due since is news`() throws {
        let tracker = try TrackerRunner.withExample()
        try tracker.succeed(
            "add-round", "Berlin", "--negotiation", "US–China trade talks", "--start", "2025-07-01", "--status",
            "planned")
        #expect(
            try tracker.succeed("due", "--on", "2025-07-03", "--format", "csv", "--fields", "due,id,days")
                == "due,id,days\r\nround,3,-2\r\napproval,1,23\r\napproval,2,23\r\n")
        #expect(try tracker.succeed("due", "--on", "2025-06-20").contains("begins in 11 days"))
        #expect(try tracker.succeed("due", "--on", "2025-05-20", "--within", "14d").contains("Berlin") == false)
    }

    @Test func `a saved question shows what is new for it, once`() throws {
        let tracker = try TrackerRunner.withExample()
        #expect(
            try tracker.succeed("watch", "add", "lutnick", "--", "query", "--official", "Lutnick", "talks")
                == "Saved the question lutnick\n")
        try tracker.succeed("watch", "add", "steel", "--", "query", "steel OR aluminium")
        try tracker.succeed(
            "watch", "add", "London", "--", "query", "--round", "London", "--topic", "tariffs", "--party", "US")
        #expect(try tracker.succeed("watch", "run") == "")
        try Self.statement(tracker, "Lutnick", "2025-06-12", "The talks go on.")
        try Self.statement(tracker, "Greer", "2025-06-12", "Steel is next.")
        try Self.statement(tracker, "Bessent", "2025-06-12", "Tariffs stay.", "--round", "London", "--topic", "tariffs")
        let found = try json(try tracker.succeed("watch", "run", "--format", "json"))
        #expect(found.map { $0["watch"] as? String } == ["London", "lutnick", "steel"])
        #expect(found.map { $0["id"] as? Int } == [14, 12, 13])
        #expect(try tracker.succeed("watch", "run") == "")
        try Self.statement(tracker, "Lutnick", "2025-06-13", "Talks: “très bien”.", "--outlet", "AFP")
        #expect(
            try tracker.succeed("watch", "run", "lutnick", "--mail") == """
                Subject: tracker: 1 new statement (lutnick)
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: 8bit

                lutnick (1)
                  #15, 2025-06-13, Howard Lutnick: Talks: “très bien”. (AFP)

                """)
        #expect(
            try tracker.succeed("watch", "list", "--format", "csv", "--fields", "name,question,revision")
                == "name,question,revision\r\nLondon,query --round London --topic tariffs --party US,4\r\nlutnick,query --official Lutnick talks,5\r\nsteel,query 'steel OR aluminium',4\r\n"
        )
        let feed = try tracker.succeed("watch", "feed", "steel")
        #expect(feed.contains("<title>steel</title>") && feed.contains("Steel is next."))
        #expect(feed.components(separatedBy: "<entry>").count == 2 && !feed.contains("Tariffs stay."))
        #expect(try tracker.succeed("watch", "feed", "steel") == feed)
        #expect(try tracker.run("watch", "feed").isRefusal(64, saying: "watch feed needs one name"))
        #expect(try tracker.run("watch", "feed", "tin").isRefusal(65, saying: "no saved question “tin”"))
        #expect(
            try tracker.succeed("completions", "fish", "--", "watch", "run", "st").hasPrefix("words\nsteel"))
        #expect(
            try tracker.run("watch", "add", " ", "--", "query", "x").isRefusal(
                64, saying: "the name of a saved question is empty"))
        try tracker.succeed("watch", "remove", "steel")
        #expect(try tracker.run("watch", "run", "steel").isRefusal(65, saying: "no saved question “steel”"))
        #expect(try tracker.run("watch", "add", "lutnick", "--", "query", "x").isRefusal(65, saying: "already exists"))
        #expect(
            try tracker.run("watch", "add", "x", "--", "query", "--official", "Nobody At All").isRefusal(
                65, saying: "Nobody At All"))
        #expect(
            try tracker.run("watch", "add", "x", "--", "query", "--limit", "3").isRefusal(
                64, saying: "filters of query"))
        #expect(try tracker.run("watch", "add", "x", "--", "log").isRefusal(64, saying: "a name and a question"))
        #expect(try tracker.succeed("check", "--data") == "\(tracker.database): nothing is wrong\n")
    }

    @Test func `attendance shows who came to which rounds, who is new and who is missing`() throws {
        let tracker = try TrackerRunner.withExample()
        try tracker.succeed("remove-participant", "6", "--yes")
        let rows = try json(try tracker.succeed("attendance", "--format", "json"))
        let states = Dictionary(
            uniqueKeysWithValues: rows.map { ($0["official"] as? String ?? "", $0["state"] as? String) })
        #expect(states["Wang Wentao"] == "new")
        #expect(states["Scott Bessent"] == "present")
        #expect(try tracker.succeed("attendance").hasPrefix("Official        Party          Geneva  London"))
        try tracker.succeed("remove-round", "London", "--cascade", "--yes")
        #expect(try json(try tracker.succeed("attendance", "--format", "json")).allSatisfy { $0["state"] is NSNull })
    }

    @Test func `positions show the latest statement of each round or month beside the one before`() throws {
        let tracker = try TrackerRunner.withExample()
        try Self.statement(
            tracker, "Lutnick", "2025-05-10", "Talks were going badly.", "--round", "Geneva", "--topic", "tariffs",
            "--tone", "negative")
        let positions = try json(
            try tracker.succeed("positions", "--topic", "tariffs", "--official", "Lutnick", "--format", "json"))
        #expect(positions.map { $0["period"] as? String } == ["Geneva", "London"])
        #expect(positions.map { $0["tone_before"] as? String } == [nil, "negative"])
        #expect(positions.map { ($0["before"] as? [String: Any])?["id"] as? Int } == [nil, 12])
        #expect(
            try tracker.succeed(
                "positions", "--topic", "tariffs", "--changed", "--by", "month", "--fields",
                "official,period,tone,tone_before", "--format", "csv")
                == "official,period,tone,tone_before\r\nHoward Lutnick,2025-06,positive,negative\r\n")
        #expect(
            try tracker.succeed("positions", "--topic", "tariffs", "--official", "Lutnick").contains("going {+well+}")
                == false)
        #expect(try tracker.run("positions", "--topic", "nothing").isRefusal(65, saying: "nothing"))
    }

    @Test func `any number of rounds are compared`() throws {
        let tracker = try TrackerRunner.withExample()
        try tracker.succeed(
            "add-round", "Stockholm", "--negotiation", "US–China trade talks", "--start", "2025-07-28", "--topic",
            "tariffs")
        try Self.statement(
            tracker, "Lutnick", "2025-07-29", "Tariffs come.", "--round", "Stockholm", "--topic", "tariffs")
        let output = try tracker.succeed("compare", "Geneva", "London", "Stockholm", "--format", "json")
        let card = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
        let statements = try #require(card["statements"] as? [[String: Any]])
        let said = try #require(
            statements.first { $0["official"] as? String == "Howard Lutnick" }?["said"] as? [[String: Any]])
        #expect(said.map { $0["round"] as? String } == ["Geneva", "London", "Stockholm"])
        #expect(said.map { ($0["value"] as? [[String: Any]])?.map { $0["id"] as? Int } } == [[], [3], [12]])
        #expect((card["rounds"] as? [[String: Any]])?.count == 3)
        #expect(
            try tracker.succeed("compare", "Geneva", "London", "Stockholm").hasPrefix("Geneva, London and Stockholm\n"))
        #expect(try tracker.run("compare", "Geneva").isRefusal(64, saying: "two rounds or more"))
        #expect(try tracker.run("compare", "Geneva", "London", "geneva").isRefusal(64, saying: "the same round"))
    }
}
