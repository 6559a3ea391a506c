import Testing

@testable import Negotiations

@Suite struct DecisionTests {
    /// Proposal 1 is Lutnick's, proposal 2 of an aide.
    private static func database() throws -> TestDatabase {
        let database = try ProposalTests.database()
        try database.importArticle(ProposalTests.article())
        return database
    }

    private static func row(_ database: TestDatabase, _ id: Int64) throws -> [String?] {
        try database.otherProgram().rows("SELECT status, statement_id FROM proposal WHERE id = \(id)").first ?? []
    }

    @Test func `to accept makes a statement with a citation, and links it`() throws {
        let database = try Self.database()
        let result: Recorder.Result = try database.decide { recorder, transaction in
            try recorder.accept(1, in: transaction)
        }
        #expect(result.action == .added)
        let statement = try #require(try database.statements().first)
        #expect(statement.text == "We are moving quickly.")
        #expect(statement.official == "Howard Lutnick")
        #expect(statement.attribution == "US Commerce Secretary Howard Lutnick")
        #expect([statement.date, statement.round, statement.kind] == ["2025-06-10", "London", "direct"])
        #expect(statement.sources.map { [$0.outlet, $0.wording, $0.place] } == [["AFP", nil, "paragraph 2"]])
        #expect(try Self.row(database, 1) == ["accepted", "1"])
        #expect(try database.proposals(.open).map(\.id) == [2])
    }

    @Test func `what is accepted already, and what is recorded already, is not stated twice`() throws {
        let database = try Self.database()
        try database.record(
            (.statement, ["official": "Lutnick", "date": "2025-06-10", "text": "“We are moving quickly”"]))
        let result: Recorder.Result = try database.decide { recorder, transaction in
            try recorder.accept(1, in: transaction)
        }
        #expect(result.id == 1)
        #expect(try database.statements().map(\.sources.count) == [1])
        #expect(throws: TrackerError.self) {
            try database.decide { recorder, transaction in _ = try recorder.accept(1, in: transaction) }
        }
        #expect(throws: TrackerError.self) {
            try database.decide { recorder, transaction in try recorder.reject(1, in: transaction) }
        }
    }

    @Test func `what a party says is kept as printed, for the party`() throws {
        let database = try ProposalTests.database()
        try database.record((.party, ["name": "China", "aliases": "Beijing"]))
        try database.importArticle(
            .of("AFP", ProposalTests.text, published: "2025-06-11", [.of("moving", by: "Beijing", kind: .indirect)]))
        let proposal = try #require(try database.proposals(.open).first)
        #expect([proposal.attribution, proposal.party] == ["Beijing", "China"])
        #expect(proposal.question == nil)
        _ = try database.decide { recorder, transaction in try recorder.accept(proposal.id, in: transaction) }
        #expect(try database.statements { $0.parties = ["China"] }.map(\.attribution) == ["Beijing"])
    }

    @Test func `only what is no guess is accepted as certain`() throws {
        let database = try ProposalTests.database()
        try database.importArticle(
            .of(
                "AFP", ProposalTests.text, published: "2025-06-11", round: "London",
                [
                    .of("We are moving quickly.", by: "Howard Lutnick"),
                    .of("moving", by: "Howard Lutnick", isDateInferred: true),
                    .of("went on", by: "an aide to Lutnick"),
                    .of("Talks on tariffs", by: "Howard Lutnick", kind: .indirect),
                ]))
        let accepted: [Int64] = try database.decide { recorder, transaction in
            try recorder.acceptCertain(matching: ProposalFilter(), in: transaction)
        }
        #expect(accepted.count == 2)
        #expect(Set(try database.statements().map(\.text)) == ["We are moving quickly.", "moving"])
    }

    @Test(arguments: ProposalDateBasis.allCases)
    func `a day that the article tells is no guess, that of its publication is one`(_ basis: ProposalDateBasis) throws {
        let database = try ProposalTests.database()
        try database.importArticle(
            .of("AFP", ProposalTests.text, published: "2025-06-11", [.of("moving", by: "Howard Lutnick")]))
        try database.otherProgram().run("UPDATE proposal SET date_basis = '\(basis.rawValue)'")
        #expect(try database.proposals(.open).map(\.isCertain) == [basis != .publication])
    }

    @Test(arguments: ProposalDateBasis.allCases)
    func `where an article tells of words of several days, only a day beside the words is no guess`(
        _ basis: ProposalDateBasis
    ) throws {
        let database = try ProposalTests.database()
        try database.importArticle(
            .of(
                "AFP", ProposalTests.text, published: "2025-06-11",
                [
                    .of("moving", by: "Howard Lutnick"),
                    .of("went on", by: "an aide to Lutnick", on: "2025-06-02"),
                ]))
        try database.otherProgram().run(
            "UPDATE proposal SET date_basis = '\(basis.rawValue)' WHERE text = 'moving'")
        let accepted: [Int64] = try database.decide { recorder, transaction in
            try recorder.acceptCertain(matching: ProposalFilter(), in: transaction)
        }
        #expect(accepted.count == (basis == .told ? 1 : 0))
    }

    @Test func `accepted words in another article are a further source of the statement`() throws {
        let database = try Self.database()
        try database.decide { recorder, transaction in _ = try recorder.accept(1, in: transaction) }
        let report = try database.importArticle(ProposalTests.article("Reuters"))
        #expect([report.proposals, report.places, report.citations] == [0, 2, 1])
        #expect(try database.statements().map { $0.sources.map(\.outlet) } == [["AFP", "Reuters"]])
    }

    @Test func `rejected words in another article stay rejected`() throws {
        let database = try Self.database()
        try database.decide { recorder, transaction in try recorder.reject(1, in: transaction) }
        let report = try database.importArticle(ProposalTests.article("Reuters"))
        #expect([report.proposals, report.places, report.citations] == [0, 2, 0])
        #expect(try Self.row(database, 1) == ["rejected", nil])
        #expect(try database.statements().isEmpty)
    }

    @Test func `a speaker whom nobody knows is asked for, and can be chosen or kept as printed`() throws {
        let database = try Self.database()
        let error = #expect(throws: TrackerError.self) {
            try database.decide { recorder, transaction in _ = try recorder.accept(2, in: transaction) }
        }
        #expect(error?.message == "proposal 2: there is no official “an aide to Lutnick”")
        #expect(error?.hints.first == "  Howard Lutnick")
        try database.decide { recorder, transaction in
            var amendment = Amendment()
            amendment.attribution = "an aide to Lutnick"
            try recorder.amend(2, amendment, in: transaction)
            _ = try recorder.accept(2, in: transaction)
        }
        #expect(try database.statements().map(\.attribution) == ["an aide to Lutnick"])
        #expect(try database.statements().map(\.official) == [nil])
    }

    @Test func `of several that are accepted together, nothing is left of one that is refused`() throws {
        let database = try TestDatabase()
        try database.importArticle(
            .of("AFP", "First. Second. Third.", ["First", "Second", "Third"].map { .of($0, by: nil) }))
        try database.decide { recorder, transaction in
            for id in 1...3 as ClosedRange<Int64> {
                var amendment = Amendment()
                (amendment.attribution, amendment.party) = ("an aide", "Party \(id)")
                amendment.topics = ["topic \(id)"]
                try recorder.amend(id, amendment, in: transaction)
            }
        }
        try database.otherProgram().run("UPDATE proposal SET round = 'Nowhere' WHERE id = 2")
        let (accepted, refused) = try database.decide { recorder, transaction in
            try recorder.acceptEach([1, 2, 3], in: transaction)
        }
        #expect([accepted, refused] == [2, 1])
        let program = try database.otherProgram()
        #expect(try program.column("SELECT text FROM statement") == ["First", "Third"])
        #expect(try program.column("SELECT name FROM party") == ["Party 1", "Party 3"])
        #expect(try program.column("SELECT name FROM topic") == ["topic 1", "topic 3"])
        #expect(try database.proposals(.open).map(\.id) == [2])
    }

    @Test func `namesakes are candidates, and the key of one chooses`() throws {
        let database = try TestDatabase()
        try database.record(
            (.official, ["name": "Ann Li", "key": "a"]), (.official, ["name": "Ann Li", "key": "b"]))
        try database.importArticle(.of("AFP", "“Yes, it is.”", [.of("Yes, it is.", by: "Minister Ann Li")]))
        let proposal = try #require(try database.proposals().first)
        #expect(proposal.question == .ambiguous)
        #expect(proposal.candidates.map(\.reference) == ["a", "b"])
        try database.decide { recorder, transaction in
            var amendment = Amendment()
            amendment.official = "b"
            try recorder.amend(1, amendment, in: transaction)
            _ = try recorder.accept(1, in: transaction)
        }
        #expect(try database.statements().map(\.officialKey) == ["b"])
    }

    @Test func `every field can be amended, and a wrong one changes nothing`() throws {
        let database = try Self.database()
        try database.decide { recorder, transaction in
            var amendment = Amendment()
            amendment.text = "We move."
            amendment.official = "lutnick"
            amendment.date = "2025-06"
            amendment.round = "london"
            amendment.setting = "reporters"
            amendment.topics = ["quotas", "steel"]
            try recorder.amend(2, amendment, in: transaction)
            _ = try recorder.accept(2, in: transaction)
        }
        let statement = try #require(try database.statements().first)
        #expect([statement.text, statement.official, statement.date] == ["We move.", "Howard Lutnick", "2025-06"])
        #expect([statement.round, statement.setting] == ["London", "reporters"])
        #expect(statement.topics == ["quotas", "steel"])
        #expect(statement.sources.map(\.wording) == ["went on"])
        let wrong: [(inout Amendment) -> Void] = [
            { $0.date = "soon" }, { $0.official = "Nobody" }, { $0.round = "Paris" }, { $0.text = "" },
        ]
        let before = try database.proposals()
        for change in wrong {
            #expect(throws: (any Error).self) {
                try database.decide { recorder, transaction in
                    var amendment = Amendment()
                    change(&amendment)
                    try recorder.amend(1, amendment, in: transaction)
                }
            }
        }
        #expect(try database.proposals() == before)
    }

    @Test func `a proposal without a date waits for one`() throws {
        let database = try ProposalTests.database()
        try database.importArticle(.of("AFP", "“Yes.”", [.of("Yes.", by: "Lutnick", on: nil)]))
        #expect(
            fieldError { try database.decide { recorder, transaction in _ = try recorder.accept(1, in: transaction) } }?
                .field == "date")
    }

    @Test func `undo brings a decided proposal back, and takes its statement away`() throws {
        let database = try Self.database()
        let before = try database.proposals()
        for decision in [true, false] {
            let export = try database.export()
            try database.decide { recorder, transaction in
                if decision {
                    _ = try recorder.accept(1, in: transaction)
                } else {
                    try recorder.reject(1, in: transaction)
                }
            }
            #expect(try database.proposals() != before)
            var tracker = try Tracker(path: database.path, for: .recording)
            _ = try tracker.undo(nil, cascade: false, by: TestDatabase.author)
            #expect(try database.proposals() == before)
            #expect(try database.export() == export)
            // And again: an undo of the undo decides as before.
            _ = try tracker.undo(nil, cascade: false, by: TestDatabase.author)
            #expect(try Self.row(database, 1) == (decision ? ["accepted", "1"] : ["rejected", nil]))
            _ = try tracker.undo(nil, cascade: false, by: TestDatabase.author)
        }
    }

    @Test func `undo takes the import of an article back, and the article can be imported again`() throws {
        let database = try ProposalTests.database()
        let export = try database.export()
        try database.importArticle(ProposalTests.article())
        var tracker = try Tracker(path: database.path, for: .recording)
        _ = try tracker.undo(nil, cascade: false, by: TestDatabase.author)
        #expect(try database.proposals().isEmpty)
        #expect(try database.export() == export)
        #expect(try database.importArticle(ProposalTests.article()).proposals == 2)
        #expect(try database.otherProgram().column("SELECT count(*) FROM document") == ["1"])
    }

    @Test(arguments: ["ON", "OFF"])
    func `a statement that is removed leaves its proposal accepted`(_ foreignKeys: String) throws {
        let database = try Self.database()
        try database.decide { recorder, transaction in _ = try recorder.accept(1, in: transaction) }
        let program = try database.otherProgram()
        try program.run("PRAGMA foreign_keys = \(foreignKeys); DELETE FROM statement")
        #expect(try Self.row(database, 1) == ["accepted", nil])
        #expect(
            try program.rows("SELECT status, statement_id FROM proposal_history WHERE id = 1 ORDER BY version") == [
                ["open", nil], ["accepted", "1"],
            ])
        #expect(
            program.refusal(of: "UPDATE proposal SET statement_id = 99 WHERE id = 1")
                == "there is no statement with this id")
        #expect(
            program.refusal(of: "UPDATE proposal SET statement_id = 1 WHERE id = 2")
                == "CHECK constraint failed: only_accepted_is_recorded")
    }

    @Test func `a document is never changed and never removed`() throws {
        let other = try Self.database().openedByOther()
        #expect(other.program.refusal(of: "UPDATE document SET text = 'x'") == "a document is never changed")
        #expect(other.program.refusal(of: "DELETE FROM document") == "a document is never removed")
    }
}
