import Testing

/// Names that are like a known one, and names that could be somebody else's: what is told, and what is refused.
@Suite struct NearNamesTests {
    private static func tracker() throws -> TrackerRunner {
        let tracker = try TrackerRunner()
        try tracker.succeed("add-official", "Joe Biden", "--party", "US", "--office", "President")
        try tracker.succeed("add-official", "Jane Doe")
        try tracker.succeed("add-party", "China", "--code", "CN")
        try tracker.succeed("add-round", "Geneva", "--negotiation", "A", "--topic", "tariffs", "--topic", "steel")
        return tracker
    }

    @Test(arguments: [
        (["add-official", "Joseph R. Biden Jr."], "the official “Joseph R. Biden Jr.” is like “Joe Biden”"),
        (["edit-official", "Jane Doe", "--name", "Joe R. Biden"], "the official “Joe R. Biden” is like “Joe Biden”"),
        (["add-party", "Mainland China"], "the party “Mainland China” is like “China”"),
        (["edit-party", "US", "--name", "PRC"], "the party “PRC” is like “China”"),
        (["edit-topic", "steel", "--name", "tariff"], "the topic “tariff” is like “tariffs”"),
        (["add-round", "Genevva", "--negotiation", "A"], "the round “Genevva” is like “Geneva”"),
    ])
    func `what is recorded or renamed and is like another is told of`(command: [String], warning: String) throws {
        let outcome = try Self.tracker().run(command)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(outcome.errors == "tracker: warning: \(warning)\n")
    }

    @Test(arguments: [
        ["edit-official", "Joe Biden", "--name", "Joseph Biden"], ["edit-party", "CN", "--name", "PRC"],
        ["edit-topic", "tariffs", "--name", "tariff"], ["edit-official", "Joe Biden", "--note", "x"],
        ["add-round", "Genevva", "--negotiation", "B"], ["add-official", "Jill Biden"],
        ["add-official", "Joseph Biden", "--new-names"],
    ])
    func `a record is not told to be like itself, and others are not like it`(command: [String]) throws {
        try Self.tracker().succeed(command)
    }

    @Test func `names that other ones take the place of are told`() throws {
        let tracker = try Self.tracker()
        func edit(_ options: String...) throws -> String { try tracker.run(["edit-party", "CN"] + options).errors }
        #expect(try edit("--aliases", "Beijing; the Chinese side") == "")
        #expect(try edit("--aliases", "beijing; PRC; the Chinese side") == "")
        #expect(
            try edit("--aliases", "MOFCOM")
                == "tracker: warning: the party “China” is not called “beijing”, “PRC”, “the Chinese side” any more\n")
        #expect(try edit("--clear", "aliases") == "")
    }

    @Test func `a surname alone means nobody who left office long before, and its bearer is named`() throws {
        let tracker = try TrackerRunner()
        try tracker.succeed(
            "add-official", "Condoleezza Rice", "--party", "US", "--office", "Secretary of State", "--start", "2005",
            "--end", "2009-01-20")
        let refusal = """
            “Rice” is nobody who held an office within 10 years before 2025-06-10, and the surname of:
              Condoleezza Rice (Secretary of State, US, 2005–2009-01-20)
            Write the full name of who is meant; somebody else is added with tracker add-official.
            """
        let statement = ["--date", "2025-06-10", "--text", "Words were said."]
        let outcome = try tracker.run(["add-statement", "--official", "Rice"] + statement)
        #expect(outcome.isRefusal(65, saying: refusal), "\(outcome.errors)")
        let line = #"{"date":"2025-06-10","official":"Rice","text":"Words were said."}"# + "\n"
        for options in [[], ["--create-officials"]] {
            let outcome = try tracker.run(["import"] + options + [try tracker.write(line, to: "row.ndjson")])
            #expect(outcome.exitCode == 65)
            #expect(outcome.errors.contains("“Rice” is nobody who held an office within 10 years"), "\(outcome.errors)")
        }
        let full = try tracker.run(["add-statement", "--official", "Condoleezza Rice"] + statement)
        #expect(full.exitCode == 0)
        #expect(full.errors == "tracker: warning: Condoleezza Rice held no recorded office on 2025-06-10\n")
        let explained = try tracker.run("resolve", "Rice", "--date", "2025-06-10").output
        #expect(
            explained.contains("who held an office within 10 years before 2025-06-10")
                && explained.hasSuffix("Nearest names\n  Condoleezza Rice\n"), "\(explained)")
        try tracker.succeed("add-statement", "--official", "Rice", "--date", "2008", "--text", "Words were said.")
    }

    @Test(arguments: [
        ("--party", "Chinese", "China"), ("--party", "Untied States", "United States"),
        ("--topic", "rear earths", "rare earths"), ("--topic", "rare earth", "rare earths"),
        ("--negotiation", "USA-China trade talks", "US–China trade talks"),
    ])
    func `a filter suggests what recording suggests`(option: String, typed: String, known: String) throws {
        let tracker = try TrackerRunner.withExample()
        let suggestion = "Did you mean “\(known)”?"
        let command =
            option == "--negotiation"
            ? ["add-round", "Geneva"]
            : ["add-statement", "--date", "2025-06-10", "--attribution", "x", "--text", "Words."]
        let recorded = try tracker.run(command + [option, typed])
        #expect(recorded.isRefusal(65, saying: suggestion), "\(recorded.errors)")
        let asked = try tracker.run("query", option, typed)
        #expect(asked.isRefusal(65, saying: suggestion), "\(asked.errors)")
    }

    @Test(arguments: [
        ("China", "CN"), ("CN", "China"), ("UK", "United Kingdom"), ("Turkey", "Türkiye"), ("TUR", "Turkey"),
        ("US", "the United States of America"), ("United States", "U.S."), ("China", "中国"), ("Sweden", "Schweden"),
    ])
    func `a state is one party by all its names, where it is recorded, in a file and in a filter`(
        _ first: String, _ second: String
    ) throws {
        let tracker = try TrackerRunner()
        let path = try tracker.write(
            "name,country,position\nAnn Roe,\(first),Envoy\nJan Weber,\(second),Minister\n", to: "officials.csv")
        for _ in 1...2 { try tracker.succeed("import", "--type", "official", path) }
        try tracker.succeed(
            "add-statement", "--official", "Jan Weber", "--party", second, "--date", "2025", "--text", "Words.")
        #expect(try tracker.succeed("list-parties", "--format", "tsv", "--fields", "name") == "name\n\(first)\n")
        #expect(try tracker.succeed("query", "--party", second, "--count") == "1\n")
        #expect(
            try tracker.succeed("list-officials", "--party", second, "--format", "tsv").split(separator: "\n").count
                == 3)
        try tracker.succeed("edit-party", second, "--note", "Found.")
    }

    @Test func `where two names of a state are two parties already, another one is asked about`() throws {
        let tracker = try TrackerRunner()
        for name in ["US", "United States"] { _ = try tracker.run("add-party", name) }
        let outcome = try tracker.run("add-official", "Ann Roe", "--party", "USA", "--office", "Envoy")
        #expect(outcome.isRefusal(65, saying: "Did you mean “US” or “United States”?"), "\(outcome.errors)")
    }

    @Test func `what is like a party that the same file makes is asked about with advice that can be followed`() throws
    {
        let tracker = try TrackerRunner()
        let path = try tracker.write(
            "name,country,position\nAnn Roe,Ruritania,Envoy\nJan Weber,Ruritannia,Minister\n", to: "officials.csv")
        let outcome = try tracker.run("import", "--type", "official", path)
        let advice = "tracker add-party Ruritania --aliases Ruritannia"
        #expect(
            outcome.exitCode == 65 && outcome.errors.contains("record that party first: \(advice)"), "\(outcome.errors)"
        )
        try tracker.succeed("add-party", "Ruritania", "--aliases", "Ruritannia")
        try tracker.succeed("import", "--type", "official", path)
    }

    @Test(arguments: [
        (
            ["Chinese Foreign Minister Biden"],
            "“Chinese Foreign Minister Biden” is nobody who held an office for the party that is named, and the surname of:\n  Joe Biden"
        ),
        (["a spokesman for Biden"], "“a spokesman for Biden” is somebody near an official, and not the official"),
        (
            ["Biden", "--party", "CN"],
            "“Biden” is nobody who is known to hold an office for CN, and the surname of:\n  Joe Biden"
        ),
        (
            ["spokesman Biden"],
            "“spokesman Biden” is nobody who speaks for somebody else, and the surname of:\n  Joe Biden"
        ),
    ])
    func `a name that is refused is explained as it is refused`(words: [String], reason: String) throws {
        let tracker = try Self.tracker()
        let explained = try tracker.run(["resolve"] + words)
        #expect(explained.exitCode == 65)
        #expect(explained.errors.hasPrefix("tracker: \(reason)"), "\(explained.errors)")
        let recorded = try tracker.run(
            ["add-statement", "--date", "2025-06-10", "--text", "Words.", "--official"] + words)
        #expect(recorded.exitCode == 65)
        #expect(recorded.errors.contains(reason), "\(recorded.errors)")
        #expect(try tracker.succeed("query", "--count") == "0\n")
    }

    @Test(arguments: ["Jr", "Jr.", "Dr."])
    func `what stands beside names is the name of nobody`(name: String) throws {
        let tracker = try TrackerRunner()
        let outcome = try tracker.run("add-official", name)
        #expect(outcome.isRefusal(65, saying: "stands beside names and is none"), "\(outcome.errors)")
        try tracker.succeed("add-official", name, "--new-names")
    }
}
