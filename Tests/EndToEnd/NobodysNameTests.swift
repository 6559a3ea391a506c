import Testing

/// What stands in the place of a name and is nobody's, and titles that do not fit.
@Suite struct NobodysNameTests {
    private static func row(_ name: String) -> String {
        #"{"date":"2025-06-10","official":"\#(name)","text":"Words were said."}"# + "\n"
    }

    @Test(arguments: [
        "?", "-", "N/A", "TBD", "unknown", "null", "none", "Anonymous", "Spokesperson", "President", "officials",
        "unnamed sources", "White House", "Beijing", "China", "外交部", "https://example.org/x", "2025-06-10",
        "Hans Meier;Ann Roe", "Hans Meier & Ann Roe", "Hans Meier and Ann Roe", "Chinese Ministry of Commerce",
        "a spokesman for Hans Meier", "Hans Meier's", "HR/VP Borrell", "EVP Borrell", "DG Okonjo-Iweala",
        "UNSG Guterres", "Baroness Smith", "Lord Smith", "M. Macron", "石破首相", "王部长", "이 대통령", "김 장관",
        "Kennedy III", "Smith II", "German Foreign Minister Neumann",
        "the White House", "The Kremlin", "they", "双方", "Reuters", "新华社", "Speaker 1", "Speaker A", "Q", "von der",
        "Scott Bessent, Jamieson Greer", "Bessent/Greer", "商务部长王文涛", "石破茂首相", "Foreign Ministry spokesman Lin",
        "President of the Commission Ursula von der Leyen", "White House officials", "A spokesperson", "US negotiators",
        "X", "J. R.", "Apple Inc.", "MOFCOM", "Treasury", "the Treasury", "Team Trump", "the Trump camp",
        "Trump campaign", "TBC", "vacant", "Vacant since 2024", "to be confirmed", "—", "N.N.", "(unknown)", "空缺",
        "Arab League", "Communist Party", "Deutsche Bank", "Siemens AG", "Supreme Court", "Fox News",
        "International Monetary Fund", "European Commission", "GREER",
    ])
    func `no official is made of what is no person's full name`(name: String) throws {
        let tracker = try TrackerRunner()
        try tracker.succeed("add-party", "China")
        let file = try tracker.write(Self.row(name), to: "row.ndjson")
        let outcome = try tracker.run("import", "--create-officials", file)
        #expect(outcome.exitCode == 65)
        #expect(outcome.errors.contains("as-printed"), "\(outcome.errors)")
        #expect(try tracker.succeed("list-officials", "--format", "csv", "--fields", "name") == "name\r\n")
        try tracker.succeed("import", "--as-printed", file)
    }

    @Test(arguments: [
        ("Gen Nakatani", "Gen Nakatani"), ("JD Vance", "JD Vance"), ("German Foreign Minister Jan Weber", "Jan Weber"),
        ("Charles III", "Charles III"), ("Jordan Bardella", "Jordan Bardella"), ("Stephen King", "Stephen King"),
        ("Fed Chair Jerome Powell", "Jerome Powell"), ("Kremlin spokesman Dmitry Peskov", "Dmitry Peskov"),
        ("Foreign Ministry spokesman Lin Jian", "Lin Jian"), ("Xavier Becerra (R-TX)", "Xavier Becerra"),
        ("White House press secretary Karoline Leavitt", "Karoline Leavitt"),
        ("Commission spokesperson Olof van der Gill", "Olof van der Gill"),
        ("Rodríguez Zapatero, José Luis", "José Luis Rodríguez Zapatero"), ("Garrett Reuters", "Garrett Reuters"),
        ("WANG Wentao", "Wang Wentao"), ("Wang Wentao (王文涛)", "Wang Wentao"),
        ("Kim Jong Un (North Korea)", "Kim Jong Un"),
        ("Sen. Ron Wyden, D-Ore.", "Ron Wyden"), ("SCOTT BESSENT:", "Scott Bessent"),
        ("Lutnick, Howard W.", "Howard W. Lutnick"), ("Bill Camp", "Bill Camp"),
        ("Nan Goldin", "Nan Goldin"), ("Margaret Court", "Margaret Court"),
        ("Ann Roe (finance)", "Ann Roe (finance)"),
    ])
    func `people are made, without their titles`(name: String, recorded: String) throws {
        let tracker = try TrackerRunner()
        try tracker.succeed("import", "--create-officials", try tracker.write(Self.row(name), to: "row.ndjson"))
        #expect(
            try tracker.succeed("list-officials", "--format", "tsv", "--fields", "name") == "name\n\(recorded)\n")
    }

    @Test func `two surnames with a comma between them are two people, where both are known`() throws {
        let tracker = try TrackerRunner()
        for name in ["Scott Bessent", "Jamieson Greer"] { try tracker.succeed("add-official", name) }
        let file = try tracker.write(Self.row("Bessent, Greer"), to: "row.ndjson")
        let outcome = try tracker.run("import", "--create-officials", file)
        #expect(outcome.exitCode == 65)
        #expect(outcome.errors.contains("“Bessent, Greer” is more than one person"), "\(outcome.errors)")
    }

    @Test func `a slip in a surname with particles, and initials behind a surname, are somebody who is known`() throws {
        let tracker = try TrackerRunner()
        try tracker.succeed("add-official", "Ursula von der Leyen", "--party", "EU", "--office", "President")
        try tracker.succeed("add-official", "Wang Wentao", "--party", "China", "--office", "Minister of Commerce")
        let slip = try tracker.run(
            "import", "--create-officials", tracker.write(Self.row("von der Leyden"), to: "row.ndjson"))
        #expect(slip.exitCode == 65 && slip.errors.contains("Did you mean “Ursula von der Leyen”?"), "\(slip.errors)")
        try tracker.succeed("import", "--create-officials", tracker.write(Self.row("Wang W."), to: "row.ndjson"))
        #expect(try tracker.succeed("query", "--official", "Wang Wentao", "--count") == "1\n")
        let other = try tracker.run("import", tracker.write(Self.row("Wang Y."), to: "row.ndjson"))
        #expect(other.exitCode == 65 && other.errors.contains("Wang Y."), "\(other.errors)")
    }

    @Test func `a title that is none of the official's is told of once`() throws {
        let tracker = try TrackerRunner()
        try tracker.succeed("add-official", "Wang Yi", "--party", "China", "--office", "Foreign Minister")
        let warning =
            "warning: “Commerce Minister Wang” was taken for Wang Yi (Foreign Minister, China), of whom no such office is recorded; write the full name of who is meant\n"
        let rows = (1...40).map {
            #"{"date":"2025-06-10","official":"Commerce Minister Wang","text":"Words \#($0)."}"# + "\n"
        }
        let imported = try tracker.run("import", try tracker.write(rows.joined(), to: "rows.ndjson"))
        #expect(imported.exitCode == 0)
        #expect(imported.errors.hasSuffix("rows.ndjson:1: \(warning)"), "\(imported.errors)")
        #expect(imported.errors.split(separator: "\n").count == 1)
        let said = try tracker.run(
            "add-statement", "--official", "Commerce Minister Wang", "--date", "2025-06-11", "--text", "More.")
        #expect(said.errors == "tracker: \(warning)")
    }

    @Test(arguments: [["query", "--official"], ["add-statement", "--date", "2025", "--text", "x", "--official"]])
    func `somebody near an official is not the official`(command: [String]) throws {
        let tracker = try TrackerRunner()
        try tracker.succeed("add-official", "Donald Trump", "--party", "US", "--office", "President")
        #expect(try tracker.run(command + ["a spokesman for President Trump"]).exitCode == 65)
    }

    @Test(arguments: ["--since", "--until"])
    func `statements are moved by days, and a time of day is refused`(option: String) throws {
        let tracker = try TrackerRunner()
        let outcome = try tracker.run(
            "move-statements", "--from-official", "a", "--to-official", "b", option, "2025-01-20T12:00-05:00")
        #expect(outcome.isRefusal(64, saying: "\(option) takes a day, not a time of day"), "\(outcome.errors)")
    }
}
