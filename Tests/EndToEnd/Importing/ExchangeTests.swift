import Foundation
import Testing

/// Two desks that record the same talks hand each other what they have.
@Suite struct ExchangeTests {
    static func hand(_ from: TrackerRunner, to other: TrackerRunner) throws -> String {
        let file = try other.write(try from.succeed("export", "--identities"), to: "theirs.ndjson")
        let outcome = try other.run(["import", "--verbose", file])
        #expect(outcome.exitCode == 0 && outcome.differences.isEmpty, "\(outcome.errors)")
        return outcome.output
    }

    @Test func `every record has an identity of its own, which only --identities shows`() throws {
        let tracker = try TrackerRunner.withExample()
        let records = try tracker.succeed("export", "--identities").split(separator: "\n")
        let identities = records.compactMap { $0.firstMatch(of: #/"identity":"([0-9a-f-]{36})"/#)?.1 }
        #expect(identities.count == records.count)
        #expect(Set(identities).count == records.count)
        #expect(identities.allSatisfy { $0.dropFirst(14).first == "7" })
        #expect(try !tracker.succeed("export").contains("identity"))
        #expect(try tracker.run("export", "--identities", "--format", "atom").isRefusal(64, saying: "NDJSON"))
    }

    @Test
    func `what another desk corrected is not set back by the file that had said it, and what that says anew is taken`()
        throws
    {
        let (ours, theirs) = (try TrackerRunner(), try TrackerRunner())
        func wire(_ text: String) throws -> Outcome {
            let table = "key,date,official,text\nw1,2025-06-10,Zed Alpha,\(text)\n"
            return try ours.run("import", "--create-officials", ours.write(table, to: "wire.csv"))
        }
        func text() throws -> String {
            try ours.succeed("query", "--format", "csv", "--fields", "text").split(separator: "\r\n").dropFirst()
                .joined()
        }
        #expect(try wire("Wire one.").exitCode == 0)
        _ = try Self.hand(ours, to: theirs)
        try theirs.succeed("edit-statement", "w1", "--text", "Wire one corrected.")
        _ = try Self.hand(theirs, to: ours)
        let again = try wire("Wire one.")
        #expect(again.exitCode == 0 && again.errors.contains("1 record stays as it was edited"), "\(again)")
        #expect(try text() == "Wire one corrected.")
        #expect(try wire("Wire one as published anew.") == Outcome(exitCode: 0, output: "", errors: ""))
        #expect(try text().contains("as published anew"))
    }

    @Test func `a topic of the file that is another here is not taken for the one that is called so here`() throws {
        let (ours, theirs) = (try TrackerRunner(), try TrackerRunner())
        try ours.succeed("add-official", "Zed Alpha", "--party", "US", "--office", "Envoy")
        let statement = ["add-statement", "--official", "Zed Alpha", "--date", "2025-06-11", "--text"]
        try ours.succeed(statement + ["We agree."])
        try ours.succeed(statement + ["It is late.", "--topic", "salt"])
        _ = try Self.hand(ours, to: theirs)
        try ours.succeed("edit-topic", "salt", "--name", "sea salt")
        try theirs.succeed("edit-statement", "1", "--topic", "sea salt")
        let file = try ours.write(try theirs.succeed("export", "--identities"), to: "theirs.ndjson")
        let outcome = try ours.run("import", file)
        #expect(outcome.exitCode == 0 && outcome.errors.contains("is another topic in the file, which was not taken"))
        #expect(try ours.succeed("query", "--topic", "sea salt", "--count") == "1\n")
    }

    @Test func `an import that only lists a conflict leaves no revision`() throws {
        let ours = try TrackerRunner.withExample()
        let theirs = try TrackerRunner()
        try ours.succeed("add-official", "Li Gang")
        _ = try Self.hand(ours, to: theirs)
        try ours.succeed("remove-official", "Li Gang", "--yes")
        try theirs.succeed("add-statement", "--official", "Li Gang", "--date", "2025-06-10", "--text", "New.")
        let log = try theirs.succeed("log")
        let file = try theirs.write(try ours.succeed("export", "--identities"), to: "theirs.ndjson")
        for _ in 1...2 {
            let outcome = try theirs.run("import", file)
            #expect(outcome.exitCode == 0)
            #expect(outcome.errors.contains("removed there, and other records refer to it here"))
        }
        #expect(try theirs.succeed("log") == log)
        #expect(try theirs.succeed("check", "--data") == "\(theirs.database): nothing is wrong\n")
    }

    @Test(arguments: ["ours", "theirs"])
    func `whichever words are decided for, the sources of both desks are kept at both`(_ desk: String) throws {
        let (ours, theirs) = (try TrackerRunner(), try TrackerRunner())
        try ours.succeed("add-official", "Zed Alpha", "--party", "US", "--office", "Envoy")
        _ = try Self.hand(ours, to: theirs)
        let statement = ["add-statement", "--official", "Zed Alpha", "--date", "2025-06-11", "--text"]
        try ours.succeed(statement + ["We agree.", "--outlet", "AFP", "--topic", "ships"])
        try theirs.succeed(statement + ["We agree", "--outlet", "Reuters", "--topic", "cars"])
        let file = try ours.write(try theirs.succeed("export", "--identities"), to: "theirs.ndjson")
        _ = try ours.run("import", file, "--prefer", desk)
        for _ in 1...2 {
            _ = try Self.hand(ours, to: theirs)
            _ = try Self.hand(theirs, to: ours)
        }
        for tracker in [ours, theirs] {
            let export = try tracker.succeed("export", "--type", "statement")
            for kept in ["AFP", "Reuters", desk == "ours" ? "ships" : "cars"] {
                #expect(export.contains(kept), "\(kept): \(export)")
            }
            #expect(export.contains("We agree.") == (desk == "ours"))
            #expect(try tracker.succeed("query", "--count") == "1\n")
        }
    }

    static let offices: [(ours: [String], theirs: [String], both: String)] = [
        ([], ["--start", "2025-02-21"], #""start":"2025-02-21""#),
        (["--end", "2025-06"], ["--start", "2021"], #""start":"2021","end":"2025-06""#),
        ([], ["--start", "2021", "--end", "2025-06"], #""start":"2021","end":"2025-06""#),
    ]

    @Test(arguments: offices, [true, false])
    func `an office that one desk has without its dates is that of the other`(
        _ office: (ours: [String], theirs: [String], both: String), isOurs: Bool
    ) throws {
        let (one, other) = (try TrackerRunner(), try TrackerRunner())
        let official = ["add-official", "Ann Roe", "--party", "France", "--office", "Envoy"]
        try one.succeed(official + office.ours)
        try other.succeed(official + office.theirs)
        let (ours, theirs) = isOurs ? (one, other) : (other, one)
        // Each wrote its file before it had the other's.
        let files = [
            try ours.write(try theirs.succeed("export", "--identities"), to: "theirs.ndjson"),
            try theirs.write(try ours.succeed("export", "--identities"), to: "ours.ndjson"),
        ]
        try ours.succeed("import", files[0])
        try theirs.succeed("import", files[1])
        for _ in 1...2 {
            _ = try Self.hand(ours, to: theirs)
            _ = try Self.hand(theirs, to: ours)
        }
        for desk in [ours, theirs] {
            #expect(
                try desk.succeed("export", "--type", "office")
                    == #"{"type":"office","official":"Ann Roe","party":"France","office":"Envoy",\#(office.both)}"#
                    + "\n")
        }
    }

    @Test func `of an office with and without dates, of which the ends differ, that field is listed`() throws {
        let (ours, theirs) = (try TrackerRunner(), try TrackerRunner())
        let official = ["add-official", "Ann Roe", "--party", "France", "--office", "Envoy"]
        try ours.succeed(official + ["--end", "2025"])
        try theirs.succeed(official + ["--start", "2021", "--end", "2024"])
        let file = try ours.write(try theirs.succeed("export", "--identities"), to: "theirs.ndjson")
        let outcome = try ours.run("import", file)
        #expect(
            outcome.differences.first == "office 1 (Envoy, Ann Roe): end: ours “2025”, theirs “2024”",
            "\(outcome.errors)")
    }

    @Test func `who held an office twice has it twice, whichever desk knows of which time`() throws {
        let (ours, theirs) = (try TrackerRunner(), try TrackerRunner())
        let official = ["add-official", "Ann Roe", "--party", "France", "--office", "Envoy"]
        let again = ["add-office", "Envoy", "--official", "Ann Roe", "--party", "France", "--start"]
        try ours.succeed(official + ["--start", "2012", "--end", "2016"])
        try theirs.succeed(official)
        try theirs.succeed("import", theirs.write(try ours.succeed("export"), to: "ours.ndjson"))
        try theirs.succeed(again + ["2024"])
        for _ in 1...2 {
            _ = try Self.hand(ours, to: theirs)
            _ = try Self.hand(theirs, to: ours)
        }
        for desk in [ours, theirs] {
            #expect(try desk.succeed("export", "--type", "office").split(separator: "\n").count == 2)
        }
    }

    @Test func `an export with identities gives them again`() throws {
        let tracker = try TrackerRunner.withExample()
        let copy = try TrackerRunner()
        _ = try Self.hand(tracker, to: copy)
        #expect(try copy.succeed("export", "--identities") == tracker.succeed("export", "--identities"))
        #expect(try Self.hand(tracker, to: copy).contains(": 0 added, 0 changed, "))
        // They stay when the record goes and comes back.
        func identities() throws -> [Substring] {
            try copy.succeed("export", "--identities").matches(of: #/"identity":"[0-9a-f-]{36}"/#).map(\.0)
        }
        let before = try identities()
        try copy.succeed("remove-round", "London", "--cascade", "--yes")
        try copy.succeed("undo")
        #expect(try identities() == before)
    }

    @Test func `renamed records meet again`() throws {
        let ours = try TrackerRunner.withExample()
        let theirs = try TrackerRunner()
        _ = try Self.hand(ours, to: theirs)
        try ours.succeed("edit-round", "London", "--name", "Lancaster House")
        try ours.succeed("edit-negotiation", "US–China trade talks", "--name", "Tariff talks")
        try ours.succeed("edit-official", "Lutnick", "--name", "Howard W. Lutnick")
        try ours.succeed("edit-party", "CN", "--name", "People’s Republic of China")
        try ours.succeed("edit-topic", "rare earths", "--name", "rare earth elements")
        try ours.succeed("edit-statement", "2", "--text", "Said otherwise.", "--date", "2025-06-11")
        try ours.succeed("edit-outcome", "2", "--title", "Framework")
        #expect(try Self.hand(ours, to: theirs).contains(": 0 added, 7 changed, "))
        #expect(try theirs.succeed("export", "--identities") == ours.succeed("export", "--identities"))
        #expect(try Self.hand(theirs, to: ours).contains(": 0 added, 0 changed, "))
    }

    @Test func `files for other programs call a record the same whatever it is renamed to`() throws {
        let tracker = try TrackerRunner.withExample()
        func identifiers(_ format: String, _ pattern: Regex<(Substring, Substring)>) throws -> Set<Substring> {
            Set(try tracker.succeed("export", "--format", format).matches(of: pattern).map(\.1))
        }
        func all() throws -> [Set<Substring>] {
            [
                try identifiers("jsonld", #/"@id":"(urn:uuid:[^"]*)"/#),
                try identifiers("icalendar", #/UID:([0-9a-f-]+)/#),
                try identifiers("atom", #/<id>(.*)<\/id>/#),
            ]
        }
        let before = try all()
        #expect(before.allSatisfy { $0.count > 1 })
        let known = try tracker.succeed("export", "--identities")
        #expect(before[0].union(before[2]).filter { !known.contains($0.dropFirst(9)) }.count == 1, "the feed itself")
        try tracker.succeed("edit-negotiation", "US–China trade talks", "--name", "Tariff talks")
        try tracker.succeed("edit-round", "London", "--name", "Lancaster House")
        try tracker.succeed("edit-official", "Lutnick", "--name", "Howard W. Lutnick")
        try tracker.succeed("edit-party", "CN", "--name", "People’s Republic of China")
        try tracker.succeed("edit-topic", "rare earths", "--name", "rare earth elements")
        try tracker.succeed("edit-statement", "2", "--text", "Said otherwise.", "--date", "2025-06-11")
        try tracker.succeed("edit-outcome", "2", "--title", "Framework")
        #expect(try all() == before)
    }

    @Test func `what two desks recorded each by itself has the identities of both`() throws {
        let (ours, theirs) = (try TrackerRunner.withExample(), try TrackerRunner.recordingExample())
        #expect(try Self.hand(ours, to: theirs).contains(": 0 added, 0 changed, "))
        // Renamed before we ever saw a file of theirs.
        try theirs.succeed("edit-round", "London", "--name", "Lancaster House")
        #expect(try Self.hand(theirs, to: ours).contains(": 0 added, 1 changed, "))
        #expect(try theirs.succeed("export") == ours.succeed("export"))
        #expect(try ours.run(["check"]).exitCode == 0)
    }

    /// Two desks with the same facts.
    static func desks() throws -> (ours: TrackerRunner, theirs: TrackerRunner) {
        guard !TrackerRunner.isShared else { return (try recordingDesk(), try recordingDesk()) }
        let desks = try recordedDesks.get()
        return (try desks.ours.copy(), try desks.theirs.copy())
    }

    private static let recordedDesks = Result {
        (ours: try RecordedOnce(recordingDesk()), theirs: try RecordedOnce(recordingDesk()))
    }

    /// The founding case, as one handed it on who recorded it.
    private static let handedOn = Result { try TrackerRunner.recordingExample().succeed("export", "--identities") }

    private static func recordingDesk() throws -> TrackerRunner {
        let desk = try TrackerRunner()
        try desk.succeed("import", desk.write(handedOn.get(), to: "theirs.ndjson"))
        return desk
    }

    @Test func `what both changed is listed field by field, and left as it is`() throws {
        let (ours, theirs) = try Self.desks()
        try ours.succeed("edit-round", "London", "--venue", "Lancaster House, St James’s", "--note", "ours")
        try theirs.succeed("edit-round", "London", "--venue", "Mansion House", "--note", "ours")
        let before = try ours.succeed("export")
        let file = try ours.write(try theirs.succeed("export", "--identities"), to: "theirs.ndjson")
        for _ in 1...2 {
            let outcome = try ours.run("import", file)
            #expect(
                outcome.errors == """
                    round 2 (London): venue: ours “Lancaster House, St James’s”, theirs “Mansion House”
                    tracker: \(file): 1 record that both desks changed was left as here; edit it, or import again with --prefer ours, theirs or review

                    """)
            #expect(outcome.exitCode == 0)
            #expect(try ours.succeed("export") == before)
        }
        // Who decides here has decided for both.
        try ours.succeed("import", "--prefer", "ours", file)
        #expect(try ours.succeed("export") == before)
        #expect(try Self.hand(ours, to: theirs).contains(": 0 added, 1 changed, "))
        #expect(try theirs.succeed("export") == before)
        #expect(try Self.hand(theirs, to: ours).contains(": 0 added, 0 changed, "))
        #expect(try ours.run(["check"]).exitCode == 0)
    }

    @Test func `theirs is taken where it is preferred, and theirs it is then`() throws {
        let (ours, theirs) = try Self.desks()
        try ours.succeed("edit-statement", "2", "--tone", "positive")
        try theirs.succeed("edit-statement", "2", "--tone", "negative")
        let file = try ours.write(try theirs.succeed("export", "--identities"), to: "theirs.ndjson")
        try ours.succeed("import", "--prefer", "theirs", file)
        #expect(try ours.succeed("export") == theirs.succeed("export"))
        #expect(try Self.hand(ours, to: theirs).contains(": 0 added, 0 changed, "))
    }

    @Test func `what somebody wrote into a file is taken and told, and what was left out stays`() throws {
        let (ours, theirs) = try Self.desks()
        let lines = try theirs.succeed("export", "--identities").split(separator: "\n").map { line -> String in
            guard line.contains(#""type":"round""#), line.contains("London") else { return String(line) }
            return String(line).replacing(#/"venue":"[^"]*"/#, with: #""venue":"Mansion House""#)
                .replacing(#/"city":"[^"]*",/#, with: "")
        }
        let file = try ours.write(lines.joined(separator: "\n") + "\n", to: "theirs.ndjson")
        let outcome = try ours.run("import", "--verbose", file)
        #expect(
            outcome.errors
                == "tracker: \(file): 1 record says that it is the version that is here, and was edited in the file, which is taken: round 2 (London): venue\n"
        )
        #expect(outcome.output.contains(": 0 added, 1 changed, "))
        let round = try ours.succeed("show-round", "London", "--format", "json")
        #expect(round.contains("Mansion House") && round.contains(#""city": "London""#), "\(round)")
        #expect(try ours.run("import", file).errors == "")
        #expect(try Self.hand(ours, to: theirs).contains(": 0 added, 1 changed, "))
        #expect(try theirs.succeed("export") == ours.succeed("export"))
    }

    @Test func `what each desk changed in another field comes from both`() throws {
        let (ours, theirs) = try Self.desks()
        try ours.succeed("edit-round", "London", "--venue", "Lancaster House, St James’s")
        try theirs.succeed("edit-round", "London", "--note", "two days")
        try ours.succeed("edit-statement", "2", "--tone", "positive")
        try theirs.succeed("edit-statement", "2", "--setting", "briefing")
        try ours.succeed("edit-official", "Lutnick", "--note", "leads")
        try theirs.succeed("edit-official", "Lutnick", "--name", "Howard W. Lutnick")
        #expect(try Self.hand(theirs, to: ours).contains(": 0 added, 3 changed, "))
        #expect(try Self.hand(ours, to: theirs).contains(": 0 added, "))
        let facts = try ours.succeed("export")
        #expect(try theirs.succeed("export") == facts)
        for words in [
            "Lancaster House, St James’s", "two days", "\"tone\":\"positive\"", "\"setting\":\"briefing\"",
            "\"name\":\"Howard W. Lutnick\",\"note\":\"leads\"", "\"text\":\"Howard Lutnick\",\"kind\":\"alias\"",
        ] { #expect(facts.contains(words), "\(words)") }
        #expect(try Self.hand(theirs, to: ours).contains(": 0 added, 0 changed, "))
        #expect(try ours.run(["check", "--data"]).exitCode == 0)
    }

    @Test(arguments: ["ours", "theirs"], ["import", "review"])
    func `one desk is preferred in the fields that both changed, and in no other`(_ desk: String, _ way: String) throws
    {
        let (ours, theirs) = try Self.desks()
        try ours.succeed("edit-round", "London", "--venue", "Lancaster House, St James’s", "--city", "Westminster")
        try theirs.succeed("edit-round", "London", "--venue", "Mansion House", "--note", "two days")
        let file = try ours.write(try theirs.succeed("export", "--identities"), to: "theirs.ndjson")
        #expect(
            try ours.run("import", file).errors.hasPrefix(
                "round 2 (London): venue: ours “Lancaster House, St James’s”, theirs “Mansion House”\ntracker: "))
        if way == "import" {
            try ours.succeed("import", "--prefer", desk, file)
        } else {
            try ours.run("import", "--prefer", "review", file)
            try ours.decideAll { desk }
        }
        let round = try ours.succeed("show-round", "London", "--format", "json")
        for words in [desk == "ours" ? "Lancaster House" : "Mansion House", "Westminster", "two days"] {
            #expect(round.contains(words), "\(round)")
        }
        _ = try Self.hand(ours, to: theirs)
        #expect(try ours.succeed("export") == theirs.succeed("export"))
        #expect(try Self.hand(theirs, to: ours).contains(": 0 added, 0 changed, "))
    }

    @Test func `what refers to a record that was removed here says what ends that`() throws {
        let (ours, theirs) = try Self.desks()
        try ours.succeed("remove-round", "London", "--cascade", "--yes")
        try theirs.succeed(
            "add-statement", "--official", "Bessent", "--round", "London", "--date", "2025-06-10", "--text", "New.")
        let file = try ours.write(try theirs.succeed("export", "--identities"), to: "theirs.ndjson")
        let told = try ours.run("import", file).errors
        #expect(
            told.contains(
                "round “London”: there is no round “London”; --prefer theirs brings back what was removed here, --prefer ours leaves this out\n"
            ), "\(told)")
        #expect(try ours.run("import", "--prefer", "theirs", file).differences.isEmpty)
        _ = try Self.hand(ours, to: theirs)
        #expect(try ours.succeed("export") == theirs.succeed("export"))
    }

    @Test func `the same words twice say what ends that`() throws {
        let (ours, theirs) = try Self.desks()
        for desk in [ours, theirs] {
            for text in ["First.", "Second."] {
                try desk.succeed("add-statement", "--official", "Bessent", "--date", "2025-05-12", "--text", text)
            }
        }
        _ = try Self.hand(ours, to: theirs)
        _ = try Self.hand(theirs, to: ours)
        try ours.succeed("edit-statement", "12", "--text", "Same.")
        try theirs.succeed("edit-statement", "13", "--text", "Same.")
        let file = try ours.write(try theirs.succeed("export", "--identities"), to: "theirs.ndjson")
        let told = try ours.run("import", file).errors
        #expect(
            told.contains(
                ": text “Same.”: Scott Bessent said the same on 2025-05-12 already, statement 12: remove or edit one of the two (tracker remove-statement id:12) and import again, or decide with --prefer ours\n"
            ), "\(told)")
        try ours.succeed("remove-statement", "12", "--yes")
        #expect(try ours.run("import", file).errors.contains("1 record was removed here and is not brought back"))
        _ = try Self.hand(ours, to: theirs)
        #expect(try ours.succeed("export") == theirs.succeed("export"))
    }

    @Test func `statements that change words with each other, or let go of them, arrive in any order`() throws {
        let (ours, theirs) = try Self.desks()
        for (statement, text) in [("1", "Passing."), ("2", "First."), ("1", "Second.")] {
            try ours.succeed(
                "edit-statement", statement, "--official", "Bessent", "--date", "2025-05-12", "--text", text)
        }
        try theirs.succeed("edit-statement", "2", "--official", "Bessent", "--date", "2025-05-12", "--text", "Second.")
        _ = try theirs.run(
            "import", "--prefer", "theirs", theirs.write(try ours.succeed("export", "--identities"), to: "ours.ndjson"))
        _ = try Self.hand(theirs, to: ours)
        #expect(try ours.succeed("export") == theirs.succeed("export"))
    }

    @Test func `a file without identities is told, where there were some before`() throws {
        let (ours, theirs) = try Self.desks()
        let file = try ours.write(try theirs.succeed("export"), to: "theirs.ndjson")
        let told = try ours.run("import", file)
        #expect(told.exitCode == 0)
        #expect(
            told.errors
                == "tracker: \(file): its records have no identities, so what was renamed there is new here, and what was removed there stays; a colleague's file is made by tracker export --identities\n"
        )
        // What is no desk's whole file may come so.
        try ours.succeed("import", ours.write(try theirs.succeed("export", "--type", "statement"), to: "said.ndjson"))
        try TrackerRunner.withExample().succeed("import", file)
    }

    @Test func `an older file undoes nothing`() throws {
        let (ours, theirs) = try Self.desks()
        let old = try theirs.write(try ours.succeed("export", "--identities"), to: "old.ndjson")
        try ours.succeed("edit-official", "Lutnick", "--note", "new")
        try ours.succeed("edit-round", "London", "--name", "Lancaster House", "--city", "")
        try ours.succeed("remove-citation", "--statement", "2", "--source", "1", "--yes")
        _ = try Self.hand(ours, to: theirs)
        let now = try ours.succeed("export")
        #expect(try theirs.succeed("export") == now)
        #expect(try theirs.succeed("import", "--verbose", old).contains(": 0 added, 0 changed, "))
        #expect(try theirs.succeed("export") == now)
        #expect(try ours.succeed("import", "--verbose", old).contains(": 0 added, 0 changed, "))
        #expect(try ours.succeed("export") == now)
    }

    @Test func `what was removed comes back only with --prefer theirs, and it is told`() throws {
        let (ours, theirs) = try Self.desks()
        try ours.succeed("remove-statement", "3", "--yes")
        let file = try ours.write(try theirs.succeed("export", "--identities"), to: "theirs.ndjson")
        let without = try ours.succeed("export")
        #expect(
            try ours.run("import", file).errors
                == "tracker: \(file): 1 record was removed here and is not brought back; --prefer theirs does\n")
        #expect(try ours.succeed("export") == without)
        try theirs.succeed("edit-statement", "3", "--tone", "neutral")
        let newer = try ours.write(try theirs.succeed("export", "--identities"), to: "newer.ndjson")
        #expect(try ours.run("import", newer).errors.contains(": removed here, changed there\n"))
        #expect(try ours.succeed("export") == without)
        #expect(
            try ours.run("import", "--prefer", "theirs", newer).errors.hasPrefix(
                "tracker: \(newer): 1 record is here again that was removed here, or edited to be another: statement "))
        #expect(try ours.succeed("export") == theirs.succeed("export"))
    }

    @Test func `what was removed before the desks met comes from the other again, and it is told`() throws {
        let (ours, theirs) = (try TrackerRunner.withExample(), try TrackerRunner.recordingExample())
        try ours.succeed("remove-statement", "3", "--yes")
        let file = try ours.write(try theirs.succeed("export", "--identities"), to: "theirs.ndjson")
        #expect(
            try ours.run("import", file).errors.contains(
                ": 1 record is here again that was removed here, or edited to be another: statement "))
    }

    @Test func `a removal reaches the other desk, and what comes back there comes back`() throws {
        let (ours, theirs) = try Self.desks()
        try ours.succeed("remove-statement", "3", "--yes")
        #expect(try Self.hand(ours, to: theirs).contains(": 0 added, 0 changed, "))
        #expect(try theirs.succeed("export") == ours.succeed("export"))
        #expect(try Self.hand(theirs, to: ours).contains(": 0 added, 0 changed, "))
        // Whoever takes it back is told that the other removed it, and who decides has it back everywhere.
        try theirs.succeed("undo")
        let file = try ours.write(try theirs.succeed("export", "--identities"), to: "theirs.ndjson")
        #expect(try ours.run("import", file).errors.contains("removed here, changed there"))
        let mine = try theirs.write(try ours.succeed("export", "--identities"), to: "ours.ndjson")
        #expect(try theirs.run("import", mine).errors.contains("changed here, removed there"))
        try theirs.succeed("import", "--prefer", "ours", mine)
        _ = try Self.hand(theirs, to: ours)
        #expect(try theirs.succeed("export") == ours.succeed("export"))
        #expect(try ours.succeed("query", "--count") == theirs.succeed("query", "--count"))
        #expect(try Self.hand(ours, to: theirs).contains(": 0 added, 0 changed, "))
        #expect(try ours.run(["check", "--data"]).exitCode == 0)
    }

    @Test func `what was removed there and changed here, or is referred to here, stays and is told`() throws {
        let (ours, theirs) = try Self.desks()
        try theirs.succeed("remove-statement", "3", "--yes")
        try ours.succeed("edit-statement", "3", "--tone", "neutral")
        try theirs.succeed("remove-round", "London", "--cascade", "--yes")
        try ours.succeed(
            "add-statement", "--official", "Bessent", "--round", "London", "--date", "2025-06-10", "--text", "New.")
        let file = try ours.write(try theirs.succeed("export", "--identities"), to: "theirs.ndjson")
        for _ in 1...2 {
            let told = try ours.run("import", file).errors
            #expect(told.contains("statement 3 (") && told.contains(": changed here, removed there\n"))
            #expect(
                told.contains(
                    "round 2 (London): removed there, and other records refer to it here; tracker remove-round id:2 --cascade removes them too, and --prefer ours gives it back to the other desk\n"
                ), "\(told)")
        }
        #expect(try ours.succeed("query", "--round", "London", "--count") != "0\n")
        // What refers to a record that is gone is told, and does not stop the others.
        let mine = try theirs.write(try ours.succeed("export", "--identities"), to: "ours.ndjson")
        let met = try theirs.run("import", mine)
        #expect(met.exitCode == 0 && met.errors.contains("London"))
        try ours.succeed("import", "--prefer", "ours", file)
        #expect(try ours.run("import", file).errors == "")
        _ = try Self.hand(ours, to: theirs)
        #expect(try ours.succeed("export") == theirs.succeed("export"))
    }

    @Test func `what is removed and recorded anew is not lost`() throws {
        let (ours, theirs) = try Self.desks()
        try ours.succeed("add-party", "Oskar")
        _ = try Self.hand(ours, to: theirs)
        try ours.succeed("remove-party", "Oskar", "--yes")
        try ours.succeed("add-party", "Oskar")
        for _ in 1...2 {
            _ = try Self.hand(ours, to: theirs)
            _ = try Self.hand(theirs, to: ours)
            #expect(try ours.succeed("list-parties").contains("Oskar"))
            #expect(try ours.succeed("export") == theirs.succeed("export"))
        }
    }

    /// Whatever three desks record, change and remove, and in whatever order they hand each other files: in the end all have the same, or
    /// what one has and another has not is listed; what nobody removed is everywhere.
    @Test(arguments: seeds(2))
    func `three desks end with the same facts or a listed conflict`(seed: UInt64) throws {
        var random = Seeded(seed &+ 100)
        let first = try TrackerRunner.withExample()
        let desks = try (0..<3).map { _ in try TrackerRunner() }
        for desk in desks { _ = try Self.hand(first, to: desk) }
        func exchange(_ from: Int, _ other: Int, _ more: String...) throws -> String {
            let file = try desks[other].write(try desks[from].succeed("export", "--identities"), to: "theirs.ndjson")
            let outcome = try desks[other].run(["import"] + more + [file])
            #expect(outcome.exitCode == 0, "\(outcome.errors)")
            return outcome.errors
        }
        var added: [String] = []
        for step in 1...12 {
            let desk = desks[random.below(3)]
            switch random.below(7) {
            case 0:
                let text = "Said in step \(step)"
                added.append(text)
                try desk.succeed(
                    "add-statement", "--official", "Bessent", "--date", "2025-06-10", "--text", text, "--topic",
                    "topic \(step)")
            case 1: try desk.succeed("edit-statement", "2", "--setting", "setting \(step)")
            case 2: try desk.run(["edit-statement", "5", "--tone", random.bool() ? "positive" : "negative"])
            case 3: try desk.run(["remove-statement", "\(4 + random.below(3))", "--yes"])
            case 4: try desk.run(["remove-statement", "\(7 + random.below(3))", "--yes"])
            default:
                let from = random.below(3)
                let other = (from + 1 + random.below(2)) % 3
                _ = try random.bool() ? exchange(from, other, "--prefer", "review") : exchange(from, other)
            }
        }
        func round(_ more: String...) throws -> String {
            var told = ""
            for from in 0..<3 {
                for other in 0..<3 where other != from {
                    told += try more.isEmpty ? exchange(from, other) : exchange(from, other, more[0], more[1])
                }
            }
            return told
        }
        for _ in 1...2 { _ = try round() }
        let listed = try round()
        let facts = try desks.map { try $0.succeed("export") }
        if !listed.contains(" for a decision: "), !listed.contains("here, "), !listed.contains("theirs “"),
            !listed.contains("ours “")
        {
            #expect(Set(facts).count == 1)
        }
        for text in added { for fact in facts { #expect(fact.contains(text)) } }
        // One decides for all, at once or one by one.
        for other in 1...2 where seed.isMultiple(of: 2) { _ = try exchange(other, 0, "--prefer", "ours") }
        for other in 1...2 where !seed.isMultiple(of: 2) {
            _ = try exchange(other, 0, "--prefer", "review")
            try desks[0].decideAll { random.bool() ? "ours" : "theirs" }
        }
        for _ in 1...2 { for other in 1...2 { _ = try exchange(0, other, "--prefer", "theirs") } }
        #expect(Set(try desks.map { try $0.succeed("export") }).count == 1)
        for desk in desks {
            #expect(try desk.run(["check", "--data"]).exitCode == 0)
            #expect(try desk.openConflicts() == [])
        }
    }

    @Test func `sources that each found are both kept`() throws {
        let (ours, theirs) = try Self.desks()
        try ours.succeed("add-citation", "--statement", "2", "--outlet", "Reuters")
        try theirs.succeed("add-citation", "--statement", "2", "--outlet", "Xinhua")
        _ = try Self.hand(ours, to: theirs)
        _ = try Self.hand(theirs, to: ours)
        #expect(try ours.succeed("export") == theirs.succeed("export"))
        #expect(try ours.succeed("show-statement", "2", "--format", "json").contains("Xinhua"))
        #expect(try ours.succeed("show-statement", "2", "--format", "json").contains("Reuters"))
    }

    /// Whatever the two do, and whenever they hand each other files: what is not listed is the same at both, and once one has decided all of it is.
    @Test(arguments: seeds(4))
    func `two desks end with the same facts or a listed conflict`(seed: UInt64) throws {
        var random = Seeded(seed)
        let (ours, theirs) = try Self.desks()
        var old: [(TrackerRunner, String)] = []
        for step in 1...14 {
            let (desk, other) = random.bool() ? (ours, theirs) : (theirs, ours)
            switch random.below(8) {
            case 0: try desk.succeed("edit-round", "London", "--note", "note \(step)")
            case 1: try desk.succeed("edit-statement", "2", "--setting", "setting \(step)")
            case 2: try desk.succeed("edit-official", "Greer", "--note", "note \(step)")
            case 3: try desk.succeed("add-citation", "--statement", "2", "--outlet", "Outlet \(step)")
            case 4:
                try desk.succeed(
                    "add-statement", "--official", "Bessent", "--date", "2025-06-10", "--text", "Said in step \(step)",
                    "--topic", "topic \(step)")
            case 5: old.append((other, try desk.succeed("export", "--identities")))
            case 6 where !old.isEmpty:
                let (desk, file) = old.remove(at: random.below(old.count))
                try desk.run(["import", desk.write(file, to: "old.ndjson")])
            default:
                let file = try other.write(desk.succeed("export", "--identities"), to: "theirs.ndjson")
                try other.run(["import"] + (random.bool() ? ["--prefer", "review"] : []) + [file])
                guard random.below(3) == 0, try other.openConflicts() != [] else { continue }
                try other.decideAll { random.bool() ? "ours" : "theirs" }
                // What is undone was one of these decisions.
                if random.bool() { try other.succeed("undo") }
            }
        }
        func exchange(_ from: TrackerRunner, _ other: TrackerRunner, _ more: String...) throws -> Outcome {
            let file = try other.write(try from.succeed("export", "--identities"), to: "theirs.ndjson")
            return try other.run(["import"] + more + [file])
        }
        _ = try exchange(ours, theirs)
        let listed = try exchange(theirs, ours).errors
        let again = try exchange(ours, theirs).errors
        if listed.isEmpty, again.isEmpty { #expect(try ours.succeed("export") == theirs.succeed("export")) }
        if seed.isMultiple(of: 2) {
            _ = try exchange(theirs, ours, "--prefer", "ours")
        } else {
            _ = try exchange(theirs, ours, "--prefer", "review")
            try ours.decideAll { random.bool() ? "ours" : "theirs" }
        }
        #expect(try exchange(ours, theirs).errors == "")
        #expect(try ours.succeed("export") == theirs.succeed("export"))
        #expect(try ours.openConflicts() == [] && theirs.openConflicts() == [])
        #expect(try ours.run(["check"]).exitCode == 0)
        #expect(try theirs.run(["check"]).exitCode == 0)
    }

    @Test(arguments: [
        "\"x\"", "7", "\"6ba7b810-9dad-11d1-80b4-00c04fd430c8\"", "\"019728F3-7C00-7ABC-8DEF-000000000001\"",
    ])
    func `what is no identity is refused`(identity: String) throws {
        let tracker = try TrackerRunner()
        let file = try tracker.write("{\"type\":\"topic\",\"identity\":\(identity),\"name\":\"x\"}\n", to: "a.ndjson")
        let refused = try tracker.run("import", file)
        #expect(refused.exitCode == 65 && refused.errors.contains(":1: identity: "))
    }
}
