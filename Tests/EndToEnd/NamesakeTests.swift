import Testing

/// Records that share a name are told apart by their keys, everywhere.
@Suite struct NamesakeTests {
    @Test func `an outcome without a key beside one with a key keeps its approvals through an export`() throws {
        let tracker = try TrackerRunner()
        try tracker.succeed("add-round", "R", "--negotiation", "N")
        try tracker.succeed("add-outcome", "--round", "R", "--kind", "x", "--title", "T", "--needs-approval", "Rome")
        try tracker.succeed("add-outcome", "--round", "R", "--kind", "x", "--title", "T", "--key", "t2")
        let everything = try tracker.succeed("export")
        let copy = try TrackerRunner()
        try copy.succeed("import", try copy.write(everything, to: "everything.ndjson"))
        #expect(try copy.succeed("export") == everything)
    }

    @Test func `rounds that share a name are compared with their negotiations, outcomes too`() throws {
        let tracker = try TrackerRunner()
        for negotiation in ["A", "B"] {
            try tracker.succeed("add-round", "R", "--negotiation", negotiation)
            try tracker.succeed(
                "add-outcome", "--round", "R", "--negotiation", negotiation, "--kind", "x", "--title", "T")
        }
        let compared = try tracker.succeed("compare", "R", "R", "--negotiation", "A", "--negotiation", "B")
        #expect(
            compared.hasSuffix(
                """
                Outcomes
                  #  Date  Round  Kind  Title  Status  Negotiation  Approvals
                  1        R      x     T              A
                  2        R      x     T              B

                """), "\(compared)")
    }

    @Test func `a statement is named by number, by id and by key wherever one is asked for`() throws {
        let tracker = try TrackerRunner()
        for (text, key) in [("Both sides will lower tariffs soon.", "k1"), ("Both sides will lower tariffs.", "k2")] {
            try tracker.succeed("add-statement", "--attribution", "x", "--date", "2025", "--text", text, "--key", key)
        }
        for name in ["1", "id:1", "k1"] {
            #expect(
                try tracker.succeed("query", "--related", name, "--fields", "id", "--format", "tsv") == "id\n2\n",
                "\(name)")
            #expect(
                try tracker.succeed("log", "--statement", name, "--fields", "revision", "--format", "tsv")
                    == "revision\n1\n")
        }
        #expect(try tracker.run("query", "--related", "k3").isRefusal(65, saying: "there is no statement “k3”"))
        #expect(try tracker.run("log", "--statement", "id:9").isRefusal(65, saying: "there is no statement “id:9”"))
        try tracker.succeed("remove-statement", "1", "--yes")
        for name in ["1", "id:1", "k1"] {
            #expect(
                try tracker.succeed("log", "--statement", name, "--fields", "revision", "--format", "tsv")
                    == "revision\n3\n1\n")
        }
    }

    @Test func `a key that belongs to somebody else is refused`() throws {
        let tracker = try TrackerRunner()
        try tracker.succeed("add-official", "A B", "--key", "k1")
        try tracker.succeed("add-official", "C D")
        let line = #"{"type":"statement","date":"2025","official":"C D","official_key":"k1","text":"Words."}"#
        let outcome = try tracker.run(["import", try tracker.write(line + "\n", to: "wrong.ndjson")])
        #expect(outcome.exitCode == 65)
        #expect(outcome.errors.contains("the key “k1” is that of A B [key k1], who is not called “C D”"))
        #expect(try tracker.succeed("query", "--count") == "0\n")
    }

    @Test func `namesakes in a round come back from what show-round prints`() throws {
        let tracker = try TrackerRunner()
        try tracker.succeed("add-round", "R", "--negotiation", "N")
        for key in ["k1", "k2"] {
            try tracker.succeed("add-official", "A B", "--key", key)
            try tracker.succeed("add-participant", "--round", "R", "--official", key)
        }
        for format in ["json", "ndjson", "csv"] {
            let printed = try tracker.succeed("show-round", "R", "--format", format)
            let report = try tracker.succeed(
                "import", "--verbose", "--type", "round", try tracker.write(printed, to: "round.\(format)"))
            #expect(report.hasSuffix(": 0 added, 0 changed, 3 unchanged\n"))
        }
    }

    @Test func `an empty cell says nothing about topics, and an empty answer holds nothing`() throws {
        let tracker = try TrackerRunner()
        try tracker.succeed(
            "add-statement", "--attribution", "x", "--date", "2025", "--text", "t", "--key", "K", "--topic", "tariffs")
        let row = try tracker.write("key,date,attribution,text,topics\nK,2025,x,t,\n", to: "row.csv")
        #expect(try tracker.succeed("import", "--verbose", row).hasSuffix(": 0 added, 0 changed, 1 unchanged\n"))
        for (name, text, what) in [
            ("none.json", "[]\n", "is empty"), ("none.csv", "date,attribution,text\n", "has no rows"),
        ] {
            let path = try tracker.write(text, to: name)
            #expect(
                try tracker.run("import", "--verbose", path)
                    == Outcome(
                        exitCode: 0, output: "\(path): 0 added, 0 changed, 0 unchanged\n",
                        errors: "tracker: \(path) \(what); there was nothing to import\n"))
        }
    }

    @Test func `the number of a record is never changed by another program`() throws {
        let tracker = try TrackerRunner.withExample()
        let before = try tracker.recorded()
        let words = ["sqlite3", tracker.database, "UPDATE official SET id = 77 WHERE id = 2"]
        #expect(try tracker.run(words, executable: "/usr/bin/env").errors.contains("an id is never changed"))
        #expect(try tracker.recorded() == before)
    }
}
