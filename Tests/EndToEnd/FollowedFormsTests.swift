import Foundation
import Testing

/// What is followed is told in full: why it is news, which words changed, who came to the rounds of several negotiations.
@Suite struct FollowedFormsTests {
    private static func statement(_ tracker: TrackerRunner, _ official: String, _ text: String) throws {
        try tracker.succeed("add-statement", "--official", official, "--date", "2025-06-12", "--text", text)
    }

    @Test func `a saved question means the same official when the name changes or another has the surname`() throws {
        let tracker = try TrackerRunner.withExample()
        try tracker.succeed("watch", "add", "l", "--", "query", "--official", "Lutnick")
        try tracker.succeed("watch", "add", "b", "--", "query", "--official=Bessent", "going OR talks")
        #expect(
            try tracker.succeed("watch", "list", "--format", "csv", "--fields", "question")
                == lines(
                    "question\r", "query '--official=Scott Bessent' 'going OR talks'\r",
                    "query --official 'Howard Lutnick'\r"))
        try tracker.succeed("edit-official", "Lutnick", "--name", "H. W. Smith", "--surname", "Smith")
        try tracker.succeed("add-official", "Anna Bessent")
        try Self.statement(tracker, "H. W. Smith", "One.")
        try Self.statement(tracker, "Scott Bessent", "Talks.")
        try Self.statement(tracker, "Anna Bessent", "Talks too.")
        let found = try tracker.succeed("watch", "run", "--format", "csv", "--fields", "watch,text")
        #expect(found == "watch,text\r\nb,Talks.\r\nl,One.\r\n")
    }

    @Test func `news say which topics and sources are others, and which words of a long text`() throws {
        let tracker = try TrackerRunner.withExample()
        let beginning = "The parties shall publish their list of goods within sixty days of this day, and shall "
        try tracker.succeed(
            "add-statement", "--official", "Greer", "--date", "2025-06-12", "--text", beginning + "meet again.")
        let revision = try tracker.succeed("log", "--limit", "1", "--format", "csv", "--fields", "revision").split(
            separator: "\r\n")[1]
        try tracker.succeed("edit-statement", "12", "--topic", "steel", "--text", beginning + "not meet again.")
        try tracker.succeed("add-citation", "--statement", "12", "--outlet", "AFP", "--url", "https://example.org/x")
        let news = ["news", "--since", String(revision)]
        #expect(
            try tracker.succeed(news).contains(
                "text … of this day, and shall {+not +}meet again.; source – → AFP, https://example.org/x; topic – → steel"
            )
        )
        let changes = try json(try tracker.succeed(news + ["--format", "json"]))
            .first { $0["kind"] as? String == "changed" }
        #expect(changes?["title"] as? String == "2025-06-12, Jamieson Greer, \(beginning)not meet again.")
        let fields = try #require(changes?["changes"] as? [[String: Any]])
        #expect(fields.map { $0["field"] as? String } == ["text", "source", "topic"])
        #expect(fields.map { $0["action"] as? String } == ["changed", "added", "added"])
        try tracker.succeed("remove-citation", "--statement", "12", "--source", "https://example.org/x", "--yes")
        try tracker.succeed("edit-statement", "12", "--clear", "topic")
        let last = try tracker.succeed("news", "--since", "4", "--fields", "what")
        #expect(last.contains("source AFP, https://example.org/x → –; topic steel → –"))
    }

    @Test func `programs are told the changes of a text in parts, whatever brackets it has`() throws {
        let tracker = try TrackerRunner.withExample()
        for (edition, text) in [("1", "We [-may-] go."), ("2", "We [-must-] go {+now+}.")] {
            try tracker.succeed(
                "add-text", "--title", "Draft", "--round", "London", "--edition", edition, "--text", text)
        }
        let output = try tracker.succeed("show-text", "Draft", "--diff", "1", "--format", "json")
        let card = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
        let parts = try #require(card["difference"] as? [[String: String]])
        #expect(parts.map { ($0["kept"] ?? "") + ($0["removed"] ?? "") }.joined() == "We [-may-] go.")
        #expect(parts.map { ($0["kept"] ?? "") + ($0["added"] ?? "") }.joined() == "We [-must-] go {+now+}.")
    }

    @Test func `the rounds of several negotiations are told for each official`() throws {
        let tracker = try TrackerRunner.withExample()
        try tracker.succeed("add-negotiation", "Steel talks")
        try tracker.succeed("add-round", "Paris", "--negotiation", "Steel talks", "--start", "2025-07-01")
        try tracker.succeed("add-participant", "--round", "Paris", "--official", "Greer", "--capacity", "head")
        let table = try tracker.succeed("attendance", "--fields", "who,presences,state")
        #expect(table.contains("Scott Bessent   Geneva head, London head"))
        #expect(table.contains("Jamieson Greer  Paris head "))
        let steel = try json(try tracker.succeed("attendance", "--negotiation", "Steel talks", "--format", "json"))
        #expect(steel.map { $0["state"] as? String } == ["new"])
    }

    @Test func `what is due is reckoned in weeks too, and up to the last day that can be written`() throws {
        let tracker = try TrackerRunner.withExample()
        try tracker.succeed(
            "add-commitment", "--outcome", "Framework of London", "--party", "CN", "--text", "A", "--due", "2025-06-30")
        func due(_ options: String...) throws -> String {
            try tracker.succeed(["due", "--fields", "due,state", "--format", "csv"] + options)
        }
        #expect(try due("--on", "2025-06-16", "--within", "2w").contains("commitment,due in 14 days"))
        #expect(try !due("--on", "2025-06-15", "--within", "2w").contains("commitment"))
        #expect(try due("--on", "9999-12-31").contains("commitment,overdue by 2912627 days"))
        #expect(try tracker.run("due", "--within", "2m").isRefusal(64, saying: "30d or 2w"))
        #expect(try tracker.succeed("query", "--since", "2w", "--count") == "0\n")
    }

    @Test func `the shipped crontab mails what is new for saved questions, and nothing when nothing is`() throws {
        let tracker = try TrackerRunner.withExample()
        let shipped = URL(fileURLWithPath: TrackerRunner.example).deletingLastPathComponent()
            .appendingPathComponent("tracker.cron")
        let line = try #require(
            try String(contentsOf: shipped, encoding: .utf8).split(separator: "\n").first { $0.contains("--mail") })
        let command = try #require(line.split(separator: " ", maxSplits: 6, omittingEmptySubsequences: true).last)
            .replacingOccurrences(of: "/srv/tracker", with: tracker.folder)
        let sendmail = try tracker.write(
            "#!/bin/sh\n{ echo \"to $1\"; cat; } >> \(tracker.folder)/sent\n", to: "sendmail")
        #expect(chmod(sendmail, 0o755) == 0)
        func mail() throws -> String {
            let outcome = try tracker.run(
                [
                    "-c",
                    "PATH=\(tracker.folder):\(TrackerRunner.programs):$PATH; TRACKER_DB=\(tracker.database); export TRACKER_DB; \(command)",
                ],
                executable: "/bin/sh")
            #expect(outcome.errors == "" && outcome.output == "")
            return (try? String(contentsOfFile: tracker.file("sent"), encoding: .utf8)) ?? ""
        }
        try tracker.succeed("watch", "add", "l", "--", "query", "--official", "Lutnick")
        #expect(try mail() == "")
        try Self.statement(tracker, "Lutnick", "One.")
        let sent = try mail()
        #expect(sent.hasPrefix("to desk@example.org\nSubject: tracker: 1 new statement (l)\n"))
        #expect(try mail() == sent)
        #expect(try tracker.run("watch", "feed", "l", "--format", "json").isRefusal(64, saying: "writes Atom"))
    }

    @Test func `a question behind two hyphens is completed as one`() throws {
        let tracker = try TrackerRunner.withExample()
        func answer(_ words: String...) throws -> [Substring] {
            try tracker.succeed(["completions", "zsh", "--", "--db", tracker.database] + words).split(separator: "\n")
        }
        #expect(try answer("watch", "add", "x", "--", "que").contains { $0.hasPrefix("query\t") })
        #expect(try answer("watch", "add", "x", "--", "query", "--offi").contains { $0.hasPrefix("--official\t") })
        #expect(try answer("watch", "add", "x", "--", "query", "--official", "Lutn").contains("Lutnick"))
    }

    @Test func `help lists the guides`() throws {
        let tracker = try TrackerRunner()
        let guides = try tracker.succeed("help", "topics")
        for name in ["dates", "names", "cron", "reviewing", "teams"] { #expect(guides.contains("\n  \(name) ")) }
    }
}
