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
                US–China trade talks  changed  round       2  London: venue Lancaster House → Somewhere
                US–China trade talks  removed  statement   3  2025-06-10, Howard Lutnick, The negotiations with China were “going well”.

                """)
        let all = try json(try tracker.succeed("news", "--format", "json"))
        #expect(all.map { $0["kind"] as? String }.filter { $0 != "added" } == ["due"])
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
        #expect(try tracker.succeed("completions", "fish", "--", "news", "--since-last", "D") == "words\ndesk\n")
        #expect(try tracker.succeed("completions", "fish", "--", "help", "da").hasPrefix("words\ndates\t"))
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
                == "name,question,revision\r\nLondon,query --round London --topic tariffs --party US,4\r\nlutnick,query --official 'Howard Lutnick' talks,5\r\nsteel,query 'steel OR aluminium',4\r\n"
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

    @Test func `what became due since is told once, with the day on which it began`() throws {
        let tracker = try TrackerRunner.withExample()
        let (day, time) = (Calendar(identifier: .gregorian), Date.now)
        func date(_ days: Int) -> String {
            let parts = day.dateComponents([.year, .month, .day], from: time.addingTimeInterval(Double(days) * 86_400))
            return [parts.year ?? 0, parts.month ?? 0, parts.day ?? 0].map { $0 < 10 ? "0\($0)" : "\($0)" }
                .joined(separator: "-")
        }
        for (text, days) in [("Old.", -40), ("Recent.", -2), ("Now.", 0), ("Later.", 2)] {
            try tracker.succeed(
                "add-commitment", "--outcome", "Framework of London", "--party", "CN", "--text", text, "--due",
                date(days))
        }
        func due(_ words: String...) throws -> [String] {
            try json(try tracker.succeed(["news", "--format", "json"] + words)).filter {
                $0["kind"] as? String == "due" && $0["type"] as? String == "commitment"
            }
            .compactMap { $0["title"] as? String }
        }
        func texts(_ titles: [String]) -> [String] { titles.map { $0.components(separatedBy: ", ")[1] } }
        #expect(texts(try due("--since", "10d")) == ["Old.", "Recent.", "Now."])
        #expect(texts(try due("--since", "60d")) == ["Old.", "Recent.", "Now."])
        #expect(try due("--since", date(1)).isEmpty)
        #expect(texts(try due("--since-last", "desk")) == ["Old.", "Recent.", "Now."])
        #expect(try due("--since-last", "desk").isEmpty)
        let statement = "UPDATE reader SET at = '\(date(-3))T12:00:00Z'"
        #expect(try tracker.run(["sqlite3", tracker.database, statement], executable: "/usr/bin/env").exitCode == 0)
        #expect(texts(try due("--since-last", "desk")) == ["Recent.", "Now."])
        #expect(try tracker.succeed("news", "--since-last", "desk") == "")
    }

    @Test func `topics and sources that were added or removed are changes of what they belong to`() throws {
        let tracker = try TrackerRunner.withExample()
        try tracker.succeed("edit-statement", "3", "--topic", "tariffs", "--topic", "steel")
        try tracker.succeed("add-citation", "--statement", "4", "--outlet", "AFP", "--url", "https://example.org/x")
        try tracker.succeed("edit-round", "London", "--topic", "tariffs")
        let news = try json(try tracker.succeed("news", "--since", "1", "--format", "json"))
            .filter { $0["kind"] as? String == "changed" }
        #expect(news.map { $0["type"] as? String } == ["round", "statement", "statement"])
        #expect(news.map { $0["id"] as? Int } == [2, 3, 4])
        try tracker.succeed("undo", "3")
        #expect(
            try tracker.succeed("news", "--since", "3", "--format", "csv", "--fields", "kind,type")
                == "kind,type\r\nchanged,round\r\nchanged,statement\r\nremoved,source\r\n")
    }

    @Test func `a statement that comes to fit a saved question later is shown then`() throws {
        let tracker = try TrackerRunner.withExample()
        try Self.statement(tracker, "Greer", "2025-06-12", "It goes on.")
        try Self.statement(tracker, "Greer", "2025-06-13", "It is over.", "--topic", "steel")
        for question in [
            ["steel", "--topic", "steel"], ["lutnick", "--official", "Lutnick"], ["afp", "--outlet", "AFP"],
            ["bare", "--unsourced", "goes"], ["wto", "--party", "WTO"], ["words", "goes"],
            ["label", "--official", "a US official"], ["place", "--setting", "Bloomberg Television"],
        ] {
            if question[0] == "afp" {
                try Self.statement(tracker, "Bessent", "2025-06-01", "On record.", "--outlet", "AFP")
            }
            if question[0] == "wto" { try tracker.succeed("add-party", "WTO") }
            if question[0] == "label" {
                try tracker.succeed(
                    "add-statement", "--attribution", "a US official", "--date", "2025-06-01", "--text", "Yes.",
                    "--setting", "Bloomberg Television")
            }
            try tracker.succeed(["watch", "add", question[0], "--", "query"] + question.dropFirst())
        }
        func new() throws -> [String] {
            try json(try tracker.succeed("watch", "run", "--format", "json")).map {
                "\($0["watch"] as? String ?? "") \($0["id"] as? Int ?? 0)"
            }
        }
        #expect(try new() == [])
        // Topic, speaker, source: each makes it fit something.
        try tracker.succeed("edit-statement", "12", "--topic", "steel")
        #expect(try new() == ["steel 12"])
        try tracker.succeed("edit-statement", "12", "--official", "Lutnick")
        #expect(try new() == ["lutnick 12"])
        try tracker.succeed("add-citation", "--statement", "12", "--outlet", "AFP", "--url", "https://example.org/1")
        #expect(try new() == ["afp 12"])
        try tracker.succeed("undo")
        #expect(try new() == ["bare 12"])
        // What it fitted already is not told again.
        try tracker.succeed("edit-statement", "12", "--tone", "neutral")
        #expect(try new() == [])
        // An office makes all that was said in it words of its party.
        try tracker.succeed(
            "add-office", "Director", "--official", "Greer", "--party", "WTO", "--start", "2025-06-13")
        #expect(try new() == ["wto 13"])
        // Removed, brought back, removed, brought back.
        try Self.statement(tracker, "Greer", "2025-06-14", "It goes well.")
        try tracker.succeed("undo")
        #expect(try new() == [])
        try tracker.succeed("undo")
        #expect(try new() == ["bare 16", "words 16", "wto 16"])
        #expect(try new() == [])
        #expect(try tracker.succeed("check", "--data") == "\(tracker.database): nothing is wrong\n")
    }

    @Test func `a saved question that can no longer be answered is named, and the others are answered`() throws {
        let tracker = try TrackerRunner.withExample()
        try tracker.succeed("edit-statement", "3", "--topic", "steel")
        try tracker.succeed("watch", "add", "gone", "--", "query", "--topic", "steel")
        try tracker.succeed("watch", "add", "greer", "--", "query", "--official", "Greer")
        try tracker.succeed("edit-statement", "3", "--topic", "tariffs")
        try tracker.succeed("remove-topic", "steel", "--yes")
        try Self.statement(tracker, "Greer", "2025-06-12", "It goes on.")
        let outcome = try tracker.run("watch", "run", "--format", "csv", "--fields", "watch,id")
        #expect(outcome.exitCode == 65)
        #expect(outcome.output == "watch,id\r\ngreer,12\r\n")
        #expect(outcome.errors.contains("the saved question “gone” cannot be answered; the others were"))
        #expect(outcome.errors.contains("there is no topic “steel”"))
        let revisions = try tracker.succeed("watch", "list", "--format", "csv", "--fields", "name,revision")
        #expect(revisions == "name,revision\r\ngone,2\r\ngreer,5\r\n")
    }

    @Test func `of a past day it is said what was due then, and what became of it`() throws {
        let tracker = try TrackerRunner.withExample()
        try tracker.succeed("edit-approval", "1", "--status", "given", "--date", "2025-06-20")
        try tracker.succeed("edit-approval", "2", "--status", "given")
        for (text, status) in [("A", "open"), ("B", "met"), ("C", "missed")] {
            try tracker.succeed(
                "add-commitment", "--outcome", "Framework of London", "--party", "CN", "--text", text, "--due",
                "2025-06-30", "--status", status)
        }
        try tracker.succeed(
            "add-round", "Stockholm", "--negotiation", "US–China trade talks", "--start", "2025-07", "--status",
            "concluded")
        try tracker.succeed(
            "add-outcome", "--round", "Stockholm", "--kind", "truce", "--title", "Later", "--needs-approval", "Rome")
        func states(_ day: String) throws -> [String] {
            try json(try tracker.succeed("due", "--on", day, "--within", "20d", "--format", "json")).map {
                "\($0["due"] as? String ?? "") \($0["state"] as? String ?? "")"
            }
        }
        #expect(
            try states("2025-06-15") == [
                "approval pending for 5 days (given 2025-06-20)",
                "commitment due in 15 days", "commitment due in 15 days (missed)",
                "round planned for 2025-07 (concluded)",
                "approval asked for 2025-06-10 (given, day not recorded)",
                "commitment due 2025-06-30 (met, day not recorded)",
            ])
        #expect(
            try states("2025-07-10") == [
                "commitment overdue by 10 days", "approval pending",
                "commitment due 2025-06-30 (met, day not recorded)",
                "approval asked for 2025-06-10 (given, day not recorded)",
            ])
    }

    @Test func `a round that is planned for a month is due while the month lasts`() throws {
        let tracker = try TrackerRunner.withExample()
        try tracker.succeed(
            "add-round", "Berlin", "--negotiation", "US–China trade talks", "--start", "2099-12", "--status", "planned")
        for (day, state) in [
            ("2099-11-30", "planned for 2099-12"), ("2099-12-15", "planned for 2099-12"),
            ("2100-01-02", "was to begin at least 2 days ago"),
        ] {
            let rows = try json(try tracker.succeed("due", "--on", day, "--format", "json"))
            #expect(rows.first { $0["due"] as? String == "round" }?["state"] as? String == state)
        }
    }

    @Test func `a round that is planned, or of which no day is known, is not the latest`() throws {
        let tracker = try TrackerRunner.withExample()
        for (name, more) in [("Someday", []), ("Berlin", ["--start", "2099-12", "--status", "planned"])] {
            try tracker.succeed(["add-round", name, "--negotiation", "US–China trade talks"] + more)
            try tracker.succeed("add-participant", "--round", name, "--official", "Greer")
        }
        let rows = try json(try tracker.succeed("attendance", "--format", "json"))
        let states = Dictionary(
            uniqueKeysWithValues: rows.map { ($0["official"] as? String ?? "", $0["state"] as? String) })
        #expect(states["Scott Bessent"] == "present")
        #expect(states.values.contains("missing") == false)
    }

    @Test func `a table of attendance tells which rounds it leaves out`() throws {
        let tracker = try TrackerRunner.withExample()
        for number in 1...6 {
            try tracker.succeed(
                "add-round", "Round \(number)", "--negotiation", "US–China trade talks", "--start", "2025-08-0\(number)"
            )
            try tracker.succeed(
                "add-participant", "--official", "He Lifeng", "--round", "Round \(number)", "--capacity", "head")
        }
        let table = try tracker.run("attendance")
        let heading = table.output.prefix { $0 != "\n" }
        #expect(!heading.contains("Geneva") && heading.contains("Round 6") && heading.contains("First"), "\(heading)")
        #expect(table.output.contains("London"))
        #expect(
            table.errors
                == "tracker: 2 earlier rounds are not in the table; --fields official,rounds and --format csv have all\n"
        )
        #expect(try tracker.succeed("attendance", "--format", "csv").contains("London"))
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
        #expect(
            try json(try tracker.succeed("attendance", "--format", "json")).allSatisfy {
                $0["state"] as? String == "new"
            })
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
        // One without a tone between them hides no change, and what is left out is said.
        try Self.statement(tracker, "Lutnick", "2025-05-20", "Talks.", "--topic", "tariffs")
        let changed = try tracker.run(
            "positions", "--topic", "tariffs", "--changed", "--fields", "official,tone,tone_before", "--format", "csv")
        #expect(changed.output == "official,tone,tone_before\r\nHoward Lutnick,positive,negative\r\n")
        let all = try tracker.run("positions", "--topic", "tariffs")
        #expect(all.errors == "tracker: 1 statement is left out, being about no round; --by month divides by time\n")
        for key in ["a", "b"] {
            try tracker.succeed("add-official", "Same Name", "--key", key)
            try Self.statement(tracker, key, "2025-06-10", "As \(key).", "--topic", "tariffs", "--round", "London")
        }
        let namesakes = try tracker.run("positions", "--topic", "tariffs").output
        #expect(namesakes.contains("Same Name [key a]") && namesakes.contains("Same Name [key b]"))
        // A page is a part of the whole, with what was said before its first.
        for options in [[], ["--changed"], ["--by", "month"]] {
            let asked = ["positions", "--topic", "tariffs", "--format", "ndjson"] + options
            let whole = try tracker.run(asked).output.split(separator: "\n")
            let second = try tracker.run(asked + ["--offset", "1", "--limit", "2"]).output.split(separator: "\n")
            #expect(Array(second) == Array(whole.dropFirst().prefix(2)))
        }
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
