import Testing

/// Two people of one name are never taken for one without a word, where anything tells them apart.
@Suite struct SamePersonTests {
    /// A desk that knows David Lee of the United Kingdom.
    private static func desk(key: String? = nil) throws -> TrackerRunner {
        let tracker = try TrackerRunner()
        try tracker.succeed(
            ["add-official", "David Lee", "--party", "United Kingdom", "--office", "Trade Commissioner"]
                + (key.map { ["--key", $0] } ?? []))
        return tracker
    }

    /// A desk that knows David Lee of the United States, with what he said.
    private static func other(key: String? = nil) throws -> TrackerRunner {
        let tracker = try TrackerRunner()
        try tracker.succeed(
            ["add-official", "David Lee", "--party", "United States", "--office", "Trade Representative"]
                + (key.map { ["--key", $0] } ?? []))
        try tracker.succeed("add-statement", "--official", "David Lee", "--date", "2025-06-10", "--text", "Ours.")
        return tracker
    }

    @Test(arguments: [["export"], ["export", "--identities"]], [nil, "uk"] as [String?])
    func `namesakes of two desks are not mixed, in whatever way the desks exchange files`(
        _ export: [String], key: String?
    ) throws {
        let (ours, theirs) = (try Self.desk(key: key), try Self.other())
        let before = try ours.succeed("export")
        let file = try ours.write(try theirs.succeed(export), to: "theirs.ndjson")
        for more in [[], ["--skip-bad"], ["--prefer", "theirs"], ["--prefer", "review"]] {
            let outcome = try ours.run(["import"] + more + [file])
            #expect(
                outcome.isRefusal(
                    65,
                    saying:
                        "“David Lee” has offices of United States there and of United Kingdom here, and may be another person",
                    "tracker add-office TITLE --official id:1 --party \"United States\"",
                    "tracker edit-official id:1 --key …"), "\(more) \(outcome.errors)")
            #expect(try ours.succeed("export") == before)
        }
        // With keys they are two people.
        if key == nil { try ours.succeed("edit-official", "David Lee", "--key", "uk") }
        try theirs.succeed("edit-official", "David Lee", "--key", "us")
        try ours.succeed("import", ours.write(try theirs.succeed(export), to: "theirs.ndjson"))
        #expect(try ours.succeed("list-officials", "--format", "tsv", "--fields", "key") == "key\nuk\nus\n")
        #expect(try ours.succeed("query", "--official", "us", "--count") == "1\n")
        #expect(try ours.succeed("query", "--official", "uk", "--count") == "0\n")
    }

    @Test(arguments: [["export"], ["export", "--identities"]])
    func `whoever changed from one party to another is one person`(_ export: [String]) throws {
        let (ours, theirs) = (try Self.desk(), try Self.other())
        // The other desk knows both offices.
        try theirs.succeed(
            "add-office", "Trade Commissioner", "--official", "David Lee", "--party", "United Kingdom", "--end", "2024")
        try ours.succeed("import", ours.write(try theirs.succeed(export), to: "theirs.ndjson"))
        #expect(try ours.succeed("list-officials", "--format", "tsv", "--fields", "name") == "name\nDavid Lee\n")
        #expect(try ours.succeed("query", "--official", "David Lee", "--count") == "1\n")
        // What this desk has said is the same person is.
        let third = try Self.other()
        try ours.succeed("import", ours.write(try third.succeed(export), to: "third.ndjson"))
    }

    /// A desk where David Lee has no office, and speaks for parties.
    private static func speaker(for parties: [String]) throws -> TrackerRunner {
        let tracker = try TrackerRunner()
        try tracker.succeed("add-official", "David Lee")
        for (day, party) in parties.enumerated() {
            try tracker.succeed(
                "add-statement", "--official", "David Lee", "--party", party, "--date", "2025-06-\(10 + day)", "--text",
                "For \(party).")
        }
        return tracker
    }

    @Test(arguments: [
        (["France"], ["Norland"], true), (["France"], ["France"], false), (["France", "Norland"], ["Utopia"], false),
        (["France"], ["Norland", "Utopia"], false), ([], ["Norland"], false),
        (["France", "Norland"], ["Norland"], false),
    ])
    func `namesakes without offices are not mixed where each speaks for another party, whichever desk begins`(
        _ here: [String], _ there: [String], areRefused: Bool
    ) throws {
        for isOurs in [true, false] {
            let (one, other) = (try Self.speaker(for: here), try Self.speaker(for: there))
            let (ours, theirs) = isOurs ? (one, other) : (other, one)
            let before = try ours.succeed("export")
            let outcome = try ours.run(
                "import", ours.write(try theirs.succeed("export", "--identities"), to: "theirs.ndjson"))
            #expect(outcome.exitCode == (areRefused ? 65 : 0), "\(outcome.errors)")
            guard areRefused else {
                #expect(
                    try ours.succeed("list-officials", "--format", "tsv", "--fields", "name") == "name\nDavid Lee\n")
                continue
            }
            #expect(
                outcome.isRefusal(
                    65,
                    saying:
                        "“David Lee” acts for \(isOurs ? there[0] : here[0]) there and for \(isOurs ? here[0] : there[0]) here, and may be another person",
                    "tracker add-office TITLE --official id:1 --party", "tracker edit-official id:1 --key …"),
                "\(outcome.errors)")
            #expect(try ours.succeed("export") == before)
            // Said to be one person, it is one.
            try ours.succeed(
                "add-office", "Envoy", "--official", "David Lee", "--party", isOurs ? there[0] : here[0])
            try ours.succeed("import", ours.file("theirs.ndjson"))
            try theirs.succeed(
                "import", theirs.write(try ours.succeed("export", "--identities"), to: "ours.ndjson"))
            for desk in [ours, theirs] {
                #expect(try desk.succeed("query", "--official", "David Lee", "--count") == "2\n")
            }
        }
    }

    @Test func `who has an office at one desk only is not mixed with who speaks for another party at the other`() throws
    {
        for isOurs in [true, false] {
            let (one, other) = (try Self.desk(), try Self.speaker(for: ["France"]))
            let (ours, theirs) = isOurs ? (one, other) : (other, one)
            let outcome = try ours.run(
                "import", ours.write(try theirs.succeed("export", "--identities"), to: "theirs.ndjson"))
            #expect(outcome.exitCode == 65, "\(outcome.errors)")
        }
    }

    private static let rows = [
        (file: "rows.csv", text: "date,official,party,text\n2025-06-10,David Lee,United States,Words.\n", line: 2),
        (
            file: "rows.ndjson",
            text:
                #"{"type":"statement","date":"2025-06-10","official":"David Lee","party":"United States","text":"Words."}"#
                + "\n", line: 1
        ),
        (
            file: "people.ndjson",
            text:
                #"{"type":"round","negotiation":"N","name":"R"}"# + "\n"
                + #"{"type":"participation","negotiation":"N","round":"R","official":"David Lee","party":"United States"}"#
                + "\n", line: 2
        ),
    ]

    @Test(arguments: rows)
    func `a row for a party of which somebody has no office is refused`(file: String, text: String, line: Int) throws {
        let tracker = try Self.desk()
        let path = try tracker.write(text, to: file)
        let outcome = try tracker.run("import", path)
        #expect(outcome.exitCode == 65)
        for words in [
            "\(path):\(line): official: is that of somebody who has offices of United Kingdom, and not of United States",
            "record the office first (tracker add-office TITLE --official id:1 --party \"United States\").",
            "a column “official_key” says who is meant",
        ] { #expect(outcome.errors.contains(words), "\(outcome.errors)") }
        try tracker.succeed(
            "add-office", "Envoy", "--official", "David Lee", "--party", "United States", "--end", "2020")
        try tracker.succeed("import", path)
        #expect(try tracker.succeed("import", "--verbose", path).contains(": 0 added, 0 changed, "))
    }

    @Test func `a command that names somebody for another party is refused, and says whom to name`() throws {
        let tracker = try Self.desk()
        let said = [
            "add-statement", "--date", "2025-06-10", "--party", "United States", "--text", "Words.", "--official",
        ]
        #expect(
            try tracker.run(said + ["David Lee"]).isRefusal(
                65, saying: "is that of somebody who has offices of United Kingdom, and not of United States",
                "say id:1, or record the office (tracker add-office"))
        try tracker.succeed("add-official", "Ann Roe")
        try tracker.succeed(
            "add-statement", "--date", "2025-06-11", "--party", "United States", "--text", "More.", "--official",
            "Ann Roe")
        let edit = ["edit-statement", "1", "--party", "United States", "--official"]
        #expect(
            try tracker.run(edit + ["David Lee"]).isRefusal(
                65, saying: "is that of somebody who has offices of United Kingdom, and not of United States",
                "say id:1"))
        try tracker.succeed(edit + ["Ann Roe"])
        try tracker.succeed(edit + ["id:1"])
        try tracker.succeed("remove-statement", "1", "--yes")
        try tracker.succeed(said + ["id:1"])
        // What was said so already may be said again.
        try tracker.succeed(said + ["David Lee"])
        try tracker.succeed("import", tracker.write(try tracker.succeed("export"), to: "own.ndjson"))
        let added = ["add-official", "David Lee", "--party", "France", "--office", "Envoy"]
        #expect(
            try tracker.run(added).isRefusal(
                65, saying: "“David Lee” is that of somebody who has offices of United Kingdom, and not of France",
                "tracker add-office TITLE --official id:1 --party France", "tracker edit-official id:1 --key …"))
        try tracker.succeed("edit-official", "id:1", "--key", "uk")
        try tracker.succeed(added + ["--key", "fr"])
        let keys = try tracker.succeed("list-officials", "--format", "tsv", "--fields", "key").split(separator: "\n")
        #expect(keys.filter { $0.contains { $0 != "\"" } } == ["key", "uk", "fr"])
    }

    @Test func `the name of another is kept as printed, where names are that mean nobody`() throws {
        let tracker = try Self.desk()
        let path = try tracker.write(Self.rows[0].text, to: "rows.csv")
        for _ in 1...2 { try tracker.succeed("import", "--as-printed", path) }
        #expect(
            try tracker.succeed("query", "--format", "tsv", "--fields", "official,attribution,party")
                == "official\tattribution\tparty\n\tDavid Lee\tUnited States\n")
    }

    @Test func `another name of the state of somebody is the same party, and another spelling is told as that`() throws
    {
        let tracker = try TrackerRunner()
        try tracker.succeed("add-party", "United States", "--code", "US")
        try tracker.succeed("add-official", "Ann Roe", "--party", "US", "--office", "Envoy")
        func path(_ party: String) throws -> String {
            try tracker.write("name,party,office\nAnn Roe,\(party),Minister\n", to: "people.csv")
        }
        for party in ["USA", "U.S.A.", "America"] { try tracker.succeed("import", "--type", "official", path(party)) }
        #expect(try tracker.succeed("list-officials", "--format", "tsv", "--fields", "name") == "name\nAnn Roe\n")
        let outcome = try tracker.run("import", "--type", "official", path("Untied States"))
        #expect(outcome.exitCode == 65)
        #expect(outcome.errors.contains("Did you mean “United States”?"), "\(outcome.errors)")
    }
}
