import Foundation
import Testing

/// What lies on the table, and how to refer to what was said.
@Suite struct TextTests {
    @Test func `versions of a text are recorded, listed and told apart word by word`() throws {
        let tracker = try TrackerRunner.withExample()
        try tracker.succeed(
            "add-text", "--round", "London", "--title", "Framework", "--party", "US", "--date", "2025-06-09", "--text",
            "China shall lower tariffs.")
        try tracker.succeed(
            "add-text", "--round", "London", "--title", "framework", "--edition", "2", "--kind", "bracketed",
            "--outcome", "Framework of London", "--text", "-", input: "China [shall] lower tariffs\nin steps.\n")
        #expect(
            try tracker.succeed("list-texts") == """
                #  Title      Version  Kind       Tabled by      Date        Round
                1  Framework  1        draft      United States  2025-06-09  London
                2  framework  2        bracketed                             London

                """)
        #expect(
            try tracker.succeed("show-text", "Framework", "--diff", "1").contains(
                "China {+[+}shall{+]+} lower tariffs{+"))
        #expect(try tracker.succeed("show-text", "Framework", "--edition", "1").contains("China shall lower tariffs."))
        #expect(try tracker.run("show-text", "Framework", "--edition", "9").isRefusal(65, saying: "version “9”"))
        #expect(
            try tracker.succeed("add-citation", "--text", "2", "--outlet", "AFP")
                == "Added a source to text 2: framework, version 2\n")
        #expect(try tracker.succeed("show-text", "2").contains("AFP"))
        let export = try tracker.recorded()
        let copy = try TrackerRunner()
        try copy.run("import", try copy.write(export ?? "", to: "all.ndjson"))
        #expect(try copy.recorded() == export)
        #expect(
            try tracker.run("edit-text", "2", "--edition", "1", "--party", "US").isRefusal(65, saying: "version 1 of"))
        try tracker.succeed("edit-text", "2", "--kind", "final")
        try tracker.succeed("remove-text", "1", "--yes")
        try tracker.succeed("undo")
        #expect(try tracker.succeed("check", "--data") == "\(tracker.database): nothing is wrong\n")
    }

    @Test func `a title of several negotiations is told apart, and versions are those of one of them`() throws {
        let tracker = try TrackerRunner()
        for (negotiation, words) in [("A", "one"), ("B", "two")] {
            try tracker.succeed("add-round", "London", "--negotiation", negotiation)
            for edition in ["1", "2"] {
                try tracker.succeed(
                    "add-text", "--round", "London", "--negotiation", negotiation, "--title", "Framework", "--edition",
                    edition, "--text",
                    "\(words) \(edition)")
            }
        }
        let refusal = try tracker.run("show-text", "Framework")
        #expect(refusal.isRefusal(65, saying: "“Framework” fits 4 texts:"))
        #expect(refusal.errors.contains("  1: Framework, version 1, London, A\n"), "\(refusal)")
        #expect(refusal.errors.contains("  4: Framework, version 2, London, B\n"))
        #expect(
            try tracker.run("show-text", "Framework", "--round", "London").isRefusal(
                65, saying: "“London” fits 2 rounds"))
        #expect(try tracker.succeed("show-text", "Framework", "--negotiation", "A").contains("one 2"))
        #expect(
            try tracker.succeed("show-text", "Framework", "--round", "London", "--negotiation", "B", "--edition", "1")
                .contains("two 1"))
        #expect(
            try tracker.succeed("show-text", "4", "--diff", "1").contains("two [-1-]{+2+}"))
        #expect(try tracker.succeed("show-text", "id:2", "--diff", "id:3").contains("{+one"))
        #expect(
            try tracker.run("show-text", "Framework", "--negotiation", "C").isRefusal(
                65, saying: "there is no negotiation “C”"))
        try tracker.succeed("add-party", "China")
        #expect(
            try tracker.run("show-text", "Framework", "--negotiation", "A", "--party", "China").isRefusal(
                65, saying: "Framework"))
        try tracker.succeed("edit-text", "2", "--party", "China")
        #expect(try tracker.succeed("show-text", "Framework", "--party", "China").contains("one 2"))
    }

    @Test func `the highest version is the latest, and what one party tabled is compared with what another did`() throws
    {
        let tracker = try TrackerRunner.withExample()
        for (edition, party, words) in [
            ("10", "US", "Ours ten."), ("9", "US", "Ours nine."), ("9", "CN", "Theirs nine."),
            ("2", "CN", "Theirs two."),
        ] {
            try tracker.succeed(
                "add-text", "--round", "London", "--title", "Annex", "--edition", edition, "--party", party, "--text",
                words)
        }
        #expect(try tracker.succeed("show-text", "Annex").contains("Ours ten."))
        #expect(try tracker.succeed("show-text", "Annex", "--party", "CN").contains("Theirs nine."))
        func difference(_ words: String...) throws -> String {
            try tracker.succeed(["show-text", "Annex"] + words + ["--fields", "difference", "--format", "csv"])
        }
        #expect(
            try difference("--party", "US", "--edition", "9", "--diff", "China").contains("[-Theirs-]{+Ours+} nine."))
        #expect(try difference("--party", "CN", "--diff", "2").contains("Theirs [-two-]{+nine+}."))
        #expect(try difference("--party", "CN", "--diff", "US").contains("[-Ours-]{+Theirs+} nine."))
    }

    @Test(arguments: ["dates", "names", "cron", "reviewing", "teams"])
    func `there is a guide to what commands share`(_ topic: String) throws {
        let tracker = try TrackerRunner.withExample()
        let page = try tracker.succeed("help", topic)
        #expect(page.contains("Examples:"))
        #expect(try tracker.succeed("help").contains("dates, names, cron, reviewing, teams"))
        for line in page.split(separator: "\n") where line.hasPrefix("  tracker ") {
            let outcome = try Places.shell(
                tracker, "mkdir -p inbox backups; " + line.trimmingCharacters(in: .whitespaces))
            // The article of a review is not there.
            #expect(topic == "reviewing" || outcome.exitCode == 0, "\(line): \(outcome.errors)")
        }
    }

    @Test func `names are completed: officials by surname too, outcomes and texts by title, versions of the title`()
        throws
    {
        let tracker = try TrackerRunner.withExample()
        for (title, edition) in [("Annex", "1"), ("Annex", "2"), ("Note", "draft 3")] {
            try tracker.succeed(
                "add-text", "--round", "London", "--title", title, "--edition", edition, "--text", "x")
        }
        for (words, names) in [
            (["query", "--official", "Lut"], ["Lutnick"]), (["query", "--official", "How"], ["Howard Lutnick"]),
            (["query", "--official", "何"], ["何立峰"]), (["query", "--official", "he l"], ["He Lifeng"]),
            (["add-approval", "--outcome", "frame"], ["Framework of London"]),
            (["add-citation", "--outcome", "Fra"], ["Framework of London"]),
            (["add-citation", "--text", "N"], ["Note"]),
            (["show-text", "A"], ["Annex"]), (["add-text", "--title", "n"], ["Note"]),
            (["list-texts", "--title", ""], ["Annex", "Note"]), (["show-text", "annex", "--edition", ""], ["1", "2"]),
            (["show-text", "Note", "--diff", "D"], ["draft 3"]),
            (["show-text", "--edition", ""], ["1", "2", "draft 3"]),
            (["resolve", "Lut"], ["Lutnick"]),
        ] {
            let outcome = try tracker.run(["completions", "fish", "--"] + words)
            let found = outcome.output.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) }
            #expect(found == ["words"] + names, "\(words): \(outcome)")
        }
    }

    @Test func `a statement is cited in the style of a footnote and of programs`() throws {
        let tracker = try TrackerRunner.withExample()
        try tracker.succeed(
            "add-statement", "--official", "Lutnick", "--date", "2025-06-12", "--text", "It goes on.", "--outlet",
            "AFP", "--source-title", "Talks & {more}", "--author", "Ann B. Example", "--url", "https://example.org/a",
            "--published", "2025-06-12", "--accessed", "2025-06-13")
        #expect(
            try tracker.succeed("cite", "12")
                == "Howard Lutnick, quoted in Ann B. Example, “Talks & {more},” AFP, June 12, 2025, https://example.org/a (accessed June 13, 2025).\n"
        )
        #expect(
            try tracker.succeed("cite", "12", "--style", "apa")
                == "Example, A. B. (2025, June 12). Talks & {more}. AFP. Retrieved June 13, 2025, from https://example.org/a\n"
        )
        #expect(
            try tracker.succeed("cite", "12", "--style", "bibtex") == """
                @misc{tracker-12-1,
                  author = {Example, Ann B.},
                  title = {{Talks \\& \\textbraceleft more\\textbraceright }},
                  howpublished = {AFP},
                  date = {2025-06-12},
                  year = {2025},
                  url = {https://example.org/a},
                  urldate = {2025-06-13},
                  note = {Howard Lutnick, 2025-06-12},
                  month = jun,
                }

                """)
        let csl = try json(try tracker.succeed("cite", "12", "--style", "csl-json"))
        #expect(csl.first?["URL"] as? String == "https://example.org/a")
        #expect((csl.first?["issued"] as? [String: Any])?["date-parts"] as? [[Int]] == [[2025, 6, 12]])
        try tracker.succeed("add-statement", "--official", "Lutnick", "--date", "2025-06-14", "--text", "Unsourced.")
        #expect(try tracker.run("cite", "13").isRefusal(65, saying: "no source"))
        #expect(try tracker.run("cite", "99").isRefusal(65, saying: "no statement “99”"))
    }
}
