import Testing

/// Who a revision says has made it.
@Suite struct AuthorTests {
    private static func authors(_ tracker: TrackerRunner) throws -> [String] {
        try tracker.succeed("log", "--format", "tsv", "--fields", "who").split(separator: "\n").dropFirst().map(
            String.init)
    }

    @Test func `a revision is by whom the command names, else the environment, else the user`() throws {
        let tracker = try TrackerRunner()
        let path = try tracker.write("date,attribution,text\n2025,Aide,x\n", to: "said.csv")
        try tracker.succeed("import", "--by", "Import desk", path)
        try tracker.succeed("edit-statement", "1", "--tone", "neutral", "--by", "Ana Kovač")
        #expect(try tracker.run(["add-party", "China"], environment: ["TRACKER_USER": "Night desk"]).exitCode == 0)
        #expect(
            try tracker.run(["add-party", "Japan", "--by", "Ana Kovač"], environment: ["TRACKER_USER": "Night desk"])
                .exitCode == 0)
        try tracker.succeed("remove-party", "Japan", "--yes")
        let authors = try Self.authors(tracker)
        #expect(authors.dropFirst() == ["Ana Kovač", "Night desk", "Ana Kovač", "Import desk"])
        #expect(authors.first?.contains("@") == true)
    }

    @Test(arguments: ["", " ", "two\nlines", String(repeating: "x", count: 201)])
    func `what names nobody is refused`(_ name: String) throws {
        let tracker = try TrackerRunner()
        #expect(try tracker.run("add-party", "China", "--by", name).isRefusal(64, saying: "--by must be one line"))
    }
}
