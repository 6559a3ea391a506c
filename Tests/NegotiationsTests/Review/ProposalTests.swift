import Testing

@testable import Negotiations

@Suite struct ProposalTests {
    static let text = """
        Talks on tariffs went on.
        Lutnick told reporters: “We are moving quickly.”
        “We are moving quickly,” Lutnick had said before.
        """

    /// Two quotations of the same words in one article, and one of a stranger.
    static func article(_ outlet: String = "AFP", published: String? = "2025-06-11") throws -> ArticleDraft {
        try .of(
            outlet, text, published: published, round: "London",
            [
                .of("We are moving quickly.", by: "US Commerce Secretary Howard Lutnick"),
                .of("went on", by: "an aide to Lutnick"),
            ])
    }

    static func database() throws -> TestDatabase {
        let database = try TestDatabase()
        try database.record(
            (.negotiation, ["name": "Talks"]), (.topic, ["name": "tariff"]), (.topic, ["name": "quotas"]),
            (.official, ["name": "Howard Lutnick"]), (.round, ["negotiation": "Talks", "name": "London"]))
        return database
    }

    @Test func `an article is kept once, and what it quotes is proposed and not stated`() throws {
        let database = try Self.database()
        let report = try database.importArticle(Self.article())
        #expect([report.proposals, report.places, report.known, report.citations] == [2, 0, 0, 0])
        let program = try database.otherProgram()
        #expect(try program.column("SELECT text FROM document") == [Self.text])
        #expect(try program.column("SELECT count(*) FROM statement") == ["0"])
        #expect(
            try program.rows("SELECT file, format, added, changed, unchanged, result FROM import_run") == [
                ["article.txt", "article", "2", "0", "0", "done"]
            ])
        #expect(try database.export().contains("moving") == false)
        let proposals = try database.proposals()
        #expect(proposals.map(\.text) == ["went on", "We are moving quickly."])
        #expect(proposals.map(\.official) == [nil, "Howard Lutnick"])
        #expect(proposals.map(\.question) == [.unknown, nil])
        #expect(proposals.map(\.topics) == [["tariff"], []])
        #expect(proposals.map(\.round) == ["London", "London"])
        #expect(proposals.map(\.negotiation) == ["Talks", "Talks"])
        #expect(
            proposals.map { $0.passages.map(\.paragraph) } == [
                ["Talks on tariffs went on."], ["Lutnick told reporters: “We are moving quickly.”"],
            ])
    }

    @Test func `the same article again changes nothing but the list of imports`() throws {
        let database = try Self.database()
        try database.importArticle(Self.article())
        let program = try database.otherProgram()
        let state =
            "SELECT (SELECT count(*) FROM revision), (SELECT count(*) FROM document), (SELECT count(*) FROM passage)"
        let before = try program.rows(state)
        let report = try database.importArticle(Self.article())
        #expect([report.proposals, report.places, report.known] == [0, 0, 2])
        #expect(try program.rows(state) == before)
    }

    @Test func `a near-identical article of another outlet adds places and no proposal`() throws {
        let database = try Self.database()
        try database.importArticle(Self.article())
        let other = try ArticleDraft.of(
            "Reuters", "News.\n“WE ARE MOVING  QUICKLY”, said Lutnick.", published: "2025-06-12",
            [.of("WE ARE MOVING  QUICKLY", by: "Lutnick", on: "2025-06-12", isDateInferred: true)])
        let report = try database.importArticle(other)
        #expect([report.proposals, report.places, report.known] == [0, 1, 0])
        #expect(
            try database.proposals().last?.passages.map { [$0.outlet, $0.place] } == [
                ["AFP", "paragraph 2"], ["Reuters", "paragraph 2"],
            ])
        #expect(try database.otherProgram().column("SELECT count(*) FROM document") == ["2"])
    }

    @Test(arguments: [
        ("going well", "Lutnick", "2025-06-10", true), ("going well", "Greer", "2025-06-10", false),
        ("going well", "Lutnick", "2025-08-10", false), ("going well", nil, "2025-06-10", false),
        ("going badly", "Lutnick", "2025-06-10", false),
        ("We are moving as quickly as we can", nil, "2025-06-10", true),
        ("We are moving as quickly as we can", "Greer", "2025-06-10", false),
    ])
    func `the same words are the same proposal where speaker and time can be the same`(
        _ words: String, _ speaker: String?, _ date: String, _ isSame: Bool
    ) throws {
        let database = try Self.database()
        let first = ["going well", "We are moving as quickly as we can"]
        try database.importArticle(
            .of("AFP", "“going well” “We are moving as quickly as we can”", first.map { .of($0, by: "Howard Lutnick") })
        )
        let report = try database.importArticle(.of("DPA", "“\(words)”", [.of(words, by: speaker, on: date)]))
        #expect([report.proposals, report.places] == (isSame ? [0, 1] : [1, 0]))
    }

    @Test func `a later version of the same page adds no second place`() throws {
        let database = try Self.database()
        func version(_ text: String) throws -> ArticleDraft {
            try .of("AFP", text, url: "https://example.org/1", [.of("going well", by: "Lutnick")])
        }
        try database.importArticle(version("It is “going well”."))
        let report = try database.importArticle(version("Update.\nIt is “going well”."))
        #expect([report.proposals, report.places, report.known] == [0, 0, 1])
    }

    @Test func `a round that nobody knows is refused, and nothing is kept`() throws {
        let database = try Self.database()
        let error = fieldError { try database.importArticle(.of("AFP", "Text.", round: "Paris", [])) }
        #expect(error?.field == "round")
        #expect(try database.otherProgram().column("SELECT count(*) FROM document") == ["0"])
    }

    @Test func `text with a zero character is no article`() throws {
        let database = try Self.database()
        #expect(throws: TrackerError.self) { try database.importArticle(.of("AFP", "a\u{0}b", [])) }
    }

    @Test(arguments: [
        ("US Commerce Secretary Howard Lutnick", true), ("Howard Lutnick", true), ("Mr. Lutnick", true),
        ("the Secretary of Commerce Howard Lutnick", true), ("an aide to Howard Lutnick", false),
        ("a spokesman for Secretary Lutnick", false), ("the office of Lutnick", false), ("Bessent and Lutnick", false),
        ("the office of Secretary Howard Lutnick", false), ("Secretary of State Howard Lutnick", true),
        ("the officials", false), ("", false), ("Barbara Lutnick", false), ("Secretary Barbara Lutnick", false),
        ("EU trade chief Lutnick", true), ("China’s negotiator Lutnick", true), ("billionaire Lutnick", true),
        ("S. Lutnick", false), ("Secretary S. Lutnick", false), ("U.S. Lutnick", true), ("H. Lutnick", true),
        ("H. W. Lutnick", true),
    ])
    func `a printed name is an official's with titles before it, and not somebody near the official`(
        _ printed: String, _ isLutnick: Bool
    ) throws {
        let database = try Self.database()
        try database.ask { transaction in
            let directory = try OfficialDirectory(from: transaction)
            #expect((directory.speaker(printedAs: printed, on: nil) == .official(1)) == isLutnick)
        }
    }
}
