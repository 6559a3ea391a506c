import Testing

@testable import Negotiations

@Suite struct ForeignWriteTests {
    private static let state =
        "SELECT id, revision, digest IS NULL, fingerprint IS NULL FROM statement ORDER BY id"

    @Test func `a row that another program inserts is found, known and digested by our next write`() throws {
        let database = try TestDatabase.full()
        let program = try database.otherProgram()
        try program.run(
            "INSERT INTO statement (official_id, date, text) VALUES (1, '2025-06-11', 'We are moving quickly.')")
        #expect(try database.texts(withWords: "moving") == ["We are moving quickly."])
        #expect(try program.rows(Self.state) == [["1", "1", "0", "0"], ["2", "2", "1", "1"]])
        // Said again through us it is the same statement, and has what we compute.
        let result = try database.record(
            (.statement, ["official": "Lutnick", "date": "2025-06-11", "text": "“We are moving quickly”"]))
        #expect(result.map(\.action) == [.unchanged])
        #expect(try program.rows(Self.state) == [["1", "1", "0", "0"], ["2", "2", "0", "0"]])
        #expect(try program.column("SELECT count(*) FROM revision") == ["2"])
        #expect(try program.column("SELECT count(*) FROM statement_history") == ["0"])
        let ours = try TestDatabase.full()
        try ours.record((.statement, ["official": "Lutnick", "date": "2025-06-11", "text": "We are moving quickly."]))
        let digests = "SELECT hex(digest), hex(fingerprint) FROM statement ORDER BY id"
        #expect(try program.rows(digests) == ours.otherProgram().rows(digests))
    }

    @Test
    func `a row that another program changes is found by its new words, and loses its digest until our next write`()
        throws
    {
        let database = try TestDatabase.full()
        let program = try database.otherProgram()
        let before = try program.rows("SELECT hex(digest), hex(fingerprint) FROM statement")
        try program.run("UPDATE statement SET text = 'Going badly.' WHERE id = 1")
        #expect(try database.texts(withWords: "badly") == ["Going badly."])
        #expect(try database.texts(withWords: "well") == [])
        #expect(try program.rows(Self.state) == [["1", "2", "1", "1"]])
        #expect(
            try program.rows("SELECT text, hex(digest), hex(fingerprint), revision, superseded FROM statement_history")
                == before.map { ["Going well."] + $0 + ["1", "2"] })
        try database.record((.party, ["name": "China"]))
        #expect(try program.rows(Self.state) == [["1", "2", "0", "0"]])
        try program.run("UPDATE statement SET text = 'Going well.' WHERE id = 1")
        try database.record((.party, ["name": "France"]))
        #expect(try program.rows("SELECT hex(digest), hex(fingerprint) FROM statement") == before)
    }

    @Test func `a row that another program removes is found no more, and its former self is kept`() throws {
        let database = try TestDatabase.full()
        let program = try database.otherProgram()
        try program.run("DELETE FROM statement WHERE id = 1")
        #expect(try database.texts(withWords: "well") == [])
        #expect(try database.statements().isEmpty)
        #expect(
            try program.rows("SELECT id, text, revision, superseded FROM statement_history")
                == [["1", "Going well.", "1", "4"]])
        #expect(
            try program.column("SELECT rowid FROM statement_history_search WHERE statement_history_search MATCH 'well'")
                == ["1"])
        // What hangs on it goes before it, each in a revision of its own, and is kept too.
        #expect(
            try program.rows("SELECT (SELECT count(*) FROM citation), (SELECT count(*) FROM statement_topic)")
                == [["0", "0"]])
        #expect(
            try program.rows("SELECT statement_id, source_id, revision, superseded FROM citation_history")
                == [["1", "1", "1", "2"]])
        #expect(
            try program.rows("SELECT statement_id, topic_id, revision, superseded FROM statement_topic_history")
                == [["1", "1", "1", "3"]])
        #expect(
            try program.rows("SELECT id, who, command FROM revision WHERE id > 1")
                == [["2", nil, nil], ["3", nil, nil], ["4", nil, nil]])
        try database.checkSearch()
    }

    @Test func `a statement that says the same as another gets a digest, and no fingerprint of its own`() throws {
        let database = try TestDatabase.full()
        let program = try database.otherProgram()
        try program.run("INSERT INTO statement (official_id, date, text) VALUES (1, '2025-06-10', 'going WELL')")
        try database.record((.party, ["name": "China"]))
        #expect(try program.rows(Self.state) == [["1", "1", "0", "0"], ["2", "2", "0", "1"]])
        #expect(try database.statements().count == 2)
    }

    @Test func `a file with a trigger that somebody planted is not written to`() throws {
        let database = try TestDatabase.full()
        try database.otherProgram().run(
            "CREATE TRIGGER planted AFTER INSERT ON party BEGIN DELETE FROM statement_topic; END")
        #expect(throws: TrackerError.self) { try database.record((.party, ["name": "China"])) }
        #expect(try database.otherProgram().column("SELECT count(*) FROM party") == ["1"])
    }
}

extension TestDatabase {
    /// Lets FTS5 compare both indexes with what they index.
    func checkSearch() throws {
        let program = try otherProgram()
        for index in ["statement_search", "statement_history_search"] {
            try program.run("INSERT INTO \(index) (\(index), rank) VALUES ('integrity-check', 1)")
        }
        let faults = try program.column("PRAGMA integrity_check")
        guard faults == ["ok"] else { throw OtherProgram.Failure(message: "\(faults)") }
    }
}
