import Testing

@testable import Negotiations

/// Proposals of what parties agreed: commitments in an outcome of their round, or outcomes.
@Suite struct AgreementTests {
    private static let text = """
        The parties agreed to exchange lists by June 30.
        Norland undertook to open its ports.
        Both sides agreed that talks go on.
        """

    private static func found(
        _ words: String, by speaker: String, _ text: String, due: String? = nil, isJoint: Bool = true,
        isOfInstrument: Bool = false, isResult: Bool = false
    ) -> FoundQuotation {
        .of(
            words, by: speaker, kind: .indirect,
            undertaking: FoundUndertaking(
                text: text, due: due, isJoint: isJoint, isOfInstrument: isOfInstrument, isResult: isResult))
    }

    private static func article(_ outlet: String, round: String? = "Braymoor") throws -> ArticleDraft {
        try .of(
            outlet, text, published: "2025-06-11", round: round,
            [
                found(
                    "agreed to exchange lists by June 30", by: "The parties", "exchange lists by June 30",
                    due: "2025-06-30"),
                found("undertook to open its ports", by: "Norland", "open its ports", isJoint: false),
                found("talks go on", by: "Both sides", "talks go on", isResult: true),
            ])
    }

    private static func database(with article: ArticleDraft? = nil) throws -> TestDatabase {
        let database = try TestDatabase()
        try database.record(
            (.negotiation, ["name": "Talks"]), (.party, ["name": "Norland"]), (.party, ["name": "Sudmark"]),
            (.party, ["name": "Oskar"]), (.official, ["name": "Ann Nor"]), (.official, ["name": "Bo Sud"]),
            (.official, ["name": "Cy Osk"]), (.round, ["negotiation": "Talks", "name": "Braymoor"]),
            (.participation, ["round": "Braymoor", "official": "Ann Nor", "party": "Norland"]),
            (.participation, ["round": "Braymoor", "official": "Bo Sud", "party": "Sudmark"]),
            (.participation, ["round": "Braymoor", "official": "Cy Osk", "party": "Oskar", "capacity": "host"]))
        try database.importArticle(article ?? Self.article("AFP"))
        return database
    }

    private static func accept(
        _ database: TestDatabase, _ id: Int64, _ change: (inout Amendment) -> Void = { _ in }
    ) throws {
        var amendment = Amendment()
        change(&amendment)
        try database.decide { [amendment] recorder, transaction in
            try recorder.amend(id, amendment, in: transaction)
            _ = try recorder.accept(id, in: transaction)
        }
    }

    @Test func `a joint statement binds a party that nobody has recorded yet, and who it is is asked`() throws {
        let database = try Self.database(
            with: .of(
                "Ministry", "Quill shall open the post by 1 July. Quill agreed that talks go on.", round: "Braymoor",
                [
                    Self.found(
                        "open the post by 1 July", by: "Quill", "open the post by 1 July", due: "2025-07-01",
                        isJoint: false, isOfInstrument: true),
                    Self.found(
                        "talks go on", by: "Quill", "talks go on", isJoint: false, isOfInstrument: true, isResult: true),
                ]))
        let proposals = try database.proposals()
        #expect(proposals.map(\.kind) == [.commitment, .indirect])
        #expect(proposals.map(\.due) == ["2025-07-01", nil])
        let error = fieldError { try Self.accept(database, 1) { $0.outcome = "Communiqué" } }
        #expect(error?.field == "party")
    }

    @Test func `an agreement is proposed for the parties that it binds, and is never certain`() throws {
        let proposals = try Self.database().proposals()
        #expect(proposals.map(\.kind) == [.commitment, .commitment, .outcome])
        #expect(proposals.map(\.party) == ["Norland; Sudmark", "Norland", "Norland; Sudmark"])
        #expect(proposals.map(\.due) == ["2025-06-30", nil, nil])
        #expect(proposals.map(\.text) == ["exchange lists by June 30", "open its ports", "talks go on"])
        #expect(proposals.allSatisfy { !$0.isCertain })
    }

    @Test func `what is undertaken by nobody known as a party is what somebody said`() throws {
        let article = try ArticleDraft.of(
            "AFP", Self.text, [Self.found("open its ports", by: "Jane Sample", "open its ports", isJoint: false)])
        #expect(try Self.database(with: article).proposals().map(\.kind) == [.indirect])
    }

    @Test func `a commitment is made for each party, in an outcome that is named, and cited`() throws {
        let database = try Self.database()
        #expect(throws: TrackerError.self) { try Self.accept(database, 1) }
        try Self.accept(database, 1) { $0.outcome = "Framework" }
        // The only outcome of the round needs no name.
        try Self.accept(database, 2) { $0.due = "2025-08" }
        let program = try database.otherProgram()
        #expect(
            try program.rows(
                "SELECT party.name, text, due, status FROM commitment JOIN party ON party.id = party_id ORDER BY commitment.id"
            )
                == [
                    ["Norland", "exchange lists by June 30", "2025-06-30", "open"],
                    ["Sudmark", "exchange lists by June 30", "2025-06-30", "open"],
                    ["Norland", "open its ports", "2025-08", "open"],
                ])
        #expect(
            try program.rows("SELECT commitment_id, outcome_id, wording, place FROM citation ORDER BY id") == [
                [nil, "1", nil, "paragraph 1"], ["1", nil, "agreed to exchange lists by June 30", "paragraph 1"],
                ["2", nil, "agreed to exchange lists by June 30", "paragraph 1"],
                ["3", nil, "undertook to open its ports", "paragraph 2"],
            ])
        #expect(
            try program.rows("SELECT title, kind, status, date FROM outcome") == [
                ["Framework", "agreement", "agreed", "2025-06-10"]
            ])
        #expect(try database.proposals(.accepted).map(\.outcomeID) == [1, 1])
        let report = try database.importArticle(Self.article("Reuters"))
        #expect([report.proposals, report.places, report.citations] == [0, 3, 3])
        #expect(throws: TrackerError.self) { try Self.accept(database, 1) }
    }

    @Test func `an outcome is recorded once, and one that is there is only cited`() throws {
        let database = try Self.database()
        try database.record(
            (.outcome, ["round": "Braymoor", "kind": "framework", "title": "Framework", "text": "Whole."]))
        try Self.accept(database, 3)
        let program = try database.otherProgram()
        #expect(try program.column("SELECT title FROM outcome ORDER BY id") == ["Framework", "talks go on"])
        let second = try Self.database()
        try second.record(
            (.outcome, ["round": "Braymoor", "kind": "framework", "title": "Framework", "text": "Whole."]))
        try Self.accept(second, 3) { $0.outcome = "framework" }
        #expect(
            try second.otherProgram().rows("SELECT title, kind, text FROM outcome") == [
                ["Framework", "framework", "Whole."]
            ])
        #expect(try second.otherProgram().column("SELECT count(*) FROM citation WHERE outcome_id = 1") == ["1"])
    }

    @Test func `undo takes back outcome, commitments and decision`() throws {
        let database = try Self.database()
        try Self.accept(database, 1) { $0.outcome = "Framework" }
        var tracker = try Tracker(path: database.path, for: .recording)
        _ = try tracker.undo(nil, cascade: false, by: TestDatabase.author)
        let program = try database.otherProgram()
        #expect(
            try program.rows(
                "SELECT (SELECT count(*) FROM outcome), (SELECT count(*) FROM commitment), (SELECT count(*) FROM citation)"
            )
                == [["0", "0", "0"]])
        #expect(try database.proposals(.open).map(\.id) == [1, 2, 3])
    }

    @Test func `what an agreement lacks is asked for, and what it cannot have is refused`() throws {
        let elsewhere = try Self.database(with: Self.article("AFP", round: nil))
        #expect(fieldError { try Self.accept(elsewhere, 1) { $0.outcome = "Framework" } }?.field == "round")
        let database = try Self.database()
        try database.otherProgram().run("DELETE FROM participation")
        #expect(fieldError { try Self.accept(database, 1) { $0.outcome = "Framework" } }?.field == "party")
        try Self.accept(database, 1) {
            $0.outcome = "Framework"
            $0.party = "Sudmark"
        }
        #expect(try database.otherProgram().column("SELECT party_id FROM commitment") == ["2"])
        #expect(fieldError { try Self.accept(database, 2) { $0.official = "Ann Nor" } }?.field == "official")
        #expect(fieldError { try Self.accept(database, 3) { $0.due = "2025-07-01" } }?.field == "due")
        for due in ["soon", "2025-07-01/2025-07-03"] {
            #expect(fieldError { try Self.accept(database, 2) { $0.due = due } }?.field == "due")
        }
    }

    @Test func `a removed outcome leaves its proposal accepted`() throws {
        let database = try Self.database()
        try Self.accept(database, 3)
        try database.otherProgram().run("PRAGMA foreign_keys = ON; DELETE FROM outcome")
        #expect(try database.proposals(.accepted).map(\.outcomeID) == [nil])
    }
}
