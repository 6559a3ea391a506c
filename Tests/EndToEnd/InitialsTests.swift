import Testing

/// Whom a name means that could be somebody else's: by its initials, its surname alone, its number.
@Suite struct InitialsTests {
    private static func tracker() throws -> TrackerRunner {
        let tracker = try TrackerRunner()
        for (name, party, office) in [
            ("Robert F. Kennedy", "US", "Secretary of Health"), ("George Bush", "US", "President"),
            ("Kim Jong-un", "KP", "Chairman"), ("Pedro Sánchez", "ES", "Prime Minister"),
            ("Juan Manuel Santos", "CO", "President"),
        ] { try tracker.succeed("add-official", name, "--party", party, "--office", office) }
        return tracker
    }

    @Test(
        arguments: [
            ("R. Kennedy", "Robert F. Kennedy"), ("R.F. Kennedy", "Robert F. Kennedy"),
            ("R Kennedy", "Robert F. Kennedy"),
            ("Kennedy, R.", "Robert F. Kennedy"), ("Secretary R. Kennedy", "Robert F. Kennedy"),
            ("J. M. Santos", "Juan Manuel Santos"), ("G. Bush", "George Bush"), ("G. W. Bush", nil),
            ("George W. Bush", nil), ("Robert Kennedy", nil),
            ("S. Kennedy", nil), ("S Kennedy", nil), ("Kennedy, S.", nil), ("Senator S. Kennedy", nil),
            ("S. Bush", nil),
            ("R. E. Kennedy", nil), ("Robert E. Kennedy", nil),
        ] as [(String, String?)])
    func `initials before a surname agree with the given names, else the name is nobody's`(
        _ name: String, _ official: String?
    ) throws {
        let tracker = try Self.tracker()
        let outcome = try tracker.run(
            "add-statement", "--official", name, "--date", "2025-03-01", "--text", "Words were said.")
        if let official {
            #expect(outcome.exitCode == 0, "\(outcome.errors)")
            #expect(
                try tracker.succeed("query", "--fields", "official", "--format", "tsv") == "official\n\(official)\n")
        } else {
            #expect(outcome.exitCode == 65)
            #expect(outcome.errors.contains("there is no official “\(name)”"), "\(outcome.errors)")
            #expect(outcome.errors.contains("Kennedy") || outcome.errors.contains("George Bush"))
        }
    }

    @Test func `initials make no second person in silence`() throws {
        let tracker = try Self.tracker()
        func rows(_ names: String...) throws -> Outcome {
            let lines = names.map { #"{"date":"2025","official":"\#($0)","text":"Words of \#($0)."}"# + "\n" }
            return try tracker.run(
                "import", "--create-officials", try tracker.write(lines.joined(), to: "rows.ndjson"))
        }
        #expect(try rows("R. Kennedy").exitCode == 0)
        #expect(
            try tracker.succeed("list-officials", "--format", "tsv", "--fields", "name").split(separator: "\n").count
                == 6)
        #expect(try rows("S. Lavrov").exitCode == 0, "nobody is called like that")
        let full = try rows("Sergey Lavrov")
        #expect(full.exitCode == 65)
        #expect(full.errors.contains("“S. Lavrov”"), "\(full.errors)")
    }

    @Test(arguments: [
        ["John Powell", "J. Powell", "Jerome Powell"], ["J. Powell", "John Powell", "Jerome Powell"],
        ["John Powell", "Jerome Powell", "J. Powell"],
    ])
    func `whether initials are asked about does not depend on the order of the records`(names: [String]) throws {
        let tracker = try TrackerRunner()
        let lines = names.map { #"{"date":"2025","official":"\#($0)","text":"Words of \#($0)."}"# + "\n" }
        let outcome = try tracker.run(
            "import", "--create-officials", try tracker.write(lines.joined(), to: "rows.ndjson"))
        #expect(outcome.exitCode == 65)
        #expect(outcome.errors.contains("“J. Powell”"), "\(outcome.errors)")
    }

    @Test func `a name with initials that the known one has not is asked about`() throws {
        let tracker = try TrackerRunner()
        let lines = ["George Bush", "George H. W. Bush"].map {
            #"{"date":"2025","official":"\#($0)","text":"Words of \#($0)."}"# + "\n"
        }
        let outcome = try tracker.run(
            "import", "--create-officials", try tracker.write(lines.joined(), to: "rows.ndjson"))
        #expect(outcome.exitCode == 65)
        #expect(
            outcome.errors.contains(
                "rows.ndjson:2: official: there is no official “George H. W. Bush”"
            ), "\(outcome.errors)")
    }

    @Test func `two different initials are never one person`() throws {
        let tracker = try Self.tracker()
        try tracker.succeed("add-official", "John F. Kennedy", "--alias", "John Kennedy")
        let outcome = try tracker.run(
            "add-statement", "--official", "John N. Kennedy", "--date", "2025", "--text", "Words were said.")
        #expect(outcome.isRefusal(65, saying: "there is no official “John N. Kennedy”"), "\(outcome.errors)")
    }

    @Test(arguments: [("Kim", "KR"), ("Sanchez", "MX"), ("Chairman Kim", "South Korea")])
    func `a surname alone is nobody's who held offices for other parties only`(_ name: String, _ party: String) throws {
        let tracker = try Self.tracker()
        try tracker.succeed("add-party", "South Korea", "--code", "KR")
        let line = #"{"date":"2025","official":"\#(name)","party":"\#(party)","text":"Words were said."}"# + "\n"
        for options in [[], ["--create-officials"]] {
            let outcome = try tracker.run(
                ["import"] + options + [try tracker.write(line, to: "row.ndjson")])
            #expect(outcome.exitCode == 65)
            #expect(
                outcome.errors.contains("“\(name)” is nobody who is known to hold an office for \(party)"),
                "\(outcome.errors)")
            #expect(
                outcome.errors.contains(
                    name.contains("Kim") ? "Kim Jong-un (Chairman, KP)" : "Pedro Sánchez (Prime Minister, ES)"))
        }
        #expect(try tracker.succeed("query", "--count") == "0\n")
    }

    @Test func `an office that stands beside a party was held for it`() throws {
        let tracker = try Self.tracker()
        let id = try tracker.succeed("show-official", "Kim Jong-un", "--format", "tsv", "--fields", "id").split(
            separator: "\n")
        for (party, official) in [("KP", "Kim Jong-un"), ("KR", "id:\(try #require(id.last))")] {
            try tracker.succeed(
                "add-statement", "--official", official, "--party", party, "--date", "2025", "--text",
                "Words for \(party).")
        }
        let found = try tracker.succeed("query", "--fields", "office,party", "--format", "tsv").split(separator: "\n")
        #expect(Set(found) == ["office\tparty", "Chairman\tKP", "\tKR"])
    }

    @Test(arguments: ["3", "id:3", "id:x"])
    func `what means an official by number is the name of none`(_ name: String) throws {
        let tracker = try Self.tracker()
        let before = try tracker.recorded()
        let outcome = try tracker.run("add-official", name, "--party", "MM", "--office", "PM")
        #expect(outcome.isRefusal(65, saying: "is no name of an official"), "\(outcome.errors)")
        let row = #"{"type":"official","name":"\#(name)","offices":[{"party":"MM","office":"PM"}]}"# + "\n"
        #expect(try tracker.run(["import", try tracker.write(row, to: "row.ndjson")]).exitCode == 65)
        #expect(try tracker.run("edit-official", "Kim Jong-un", "--name", name).exitCode == 65)
        #expect(try tracker.recorded() == before)
    }

    @Test func `an office is that of the official who is added with it, whose name is another's key`() throws {
        let tracker = try TrackerRunner()
        try tracker.succeed("add-official", "Kim Jong-un", "--key", "Kim")
        try tracker.succeed("add-official", "Kim", "--party", "KR", "--office", "Envoy", "--new-names")
        let recorded = try #require(try tracker.recorded())
        #expect(
            recorded.contains(#"{"type":"office","official":"Kim","party":"KR","office":"Envoy"}"#), "\(recorded)")
    }

    @Test func `another name that is written otherwise is no second one, and nobody else's full name`() throws {
        let tracker = try Self.tracker()
        try tracker.succeed("add-official", "Ada Reyes", "--alias", "Ada R.")
        #expect(
            try tracker.succeed("add-name", "Ada\u{A0}R.", "--official", "Ada Reyes").hasPrefix("Nothing new: name 1 "))
        let outcome = try tracker.run("add-official", "Foo Bar", "--alias", "Ada\u{A0}Reyes")
        #expect(
            outcome.isRefusal(65, saying: "is the name of official 6, “Ada Reyes”, written otherwise"),
            "\(outcome.errors)")
    }
}
