import Testing

@testable import Negotiations

@Suite struct ImportTests {
    private static func importError(_ body: () throws -> Void) -> ImportError? {
        do {
            try body()
            return nil
        } catch { return error as? ImportError }
    }

    @Test func `a file with a wrong record is not taken at all, and every wrong record is named`() throws {
        let database = try TestDatabase()
        try database.record((.party, ["name": "China"]))
        let before = try database.export()
        let error = try #require(
            Self.importError {
                try database.importLines(
                    #"{"type":"party","name":"France"}"#, #"{"type":"party"}"#, #"{"type":"planet","name":"Mars"}"#,
                    #"{"name":"Mars"}"#, #"{"type":"statement","date":"2025-02-30","attribution":"x","text":"y"}"#,
                    #"{"type":"statement","date":"2025","official":"Nobody","text":"y"}"#,
                    #"{"type":"party","name":"Spain","colour":"red"}"#)
            })
        #expect(error.problems.map(\.line) == [2, 3, 4, 5, 6, 7])
        // A record that does not say what it is is taken for a statement, which has no name: what it lacks is its type.
        #expect(error.problems.map(\.field) == ["name", "type", "type", "date", "official", "colour"])
        #expect(error.total == 6)
        #expect(error.isIncomplete == false)
        #expect(try database.export() == before)
        let other = try database.otherProgram()
        #expect(
            try other.rows("SELECT (SELECT count(*) FROM revision), (SELECT count(*) FROM import_run)") == [["1", "1"]])
        #expect(try other.rows("SELECT revision, defers_search FROM current_revision") == [[nil, "0"]])
    }

    @Test func `a record that does not say what it is is a statement, or what the import says it is`() throws {
        let database = try TestDatabase()
        #expect(
            try database.importText(#"{"date":"2025","attribution":"x","text":"Yes."}"#).counts
                == ["statement": .init(added: 1, changed: 0, unchanged: 0)])
        #expect(
            try database.importText("{\"name\":\"Mars\"}\n{\"type\":\"topic\",\"name\":\"water\"}\n", type: .party)
                .counts
                == [
                    "party": .init(added: 1, changed: 0, unchanged: 0),
                    "topic": .init(added: 1, changed: 0, unchanged: 0),
                ])
        let before = try database.export()
        for (text, type, reason) in [
            (
                #"{"name":"Venus"}"#, RecordType.statement,
                "is missing, and a statement has no field “name”; give the record's type, or see --map and --ignore"
            ),
            (
                #"{"name":"Venus","text":"Yes."}"#, .party,
                "is missing, and a party has no field “text”; give the record's type, or see --map and --ignore"
            ),
        ] {
            let error = try #require(Self.importError { try database.importText(text, type: type) })
            #expect(error.problems == [ImportProblem(line: 1, field: "type", reason: reason, value: nil)])
        }
        #expect(try database.export() == before)
    }

    @Test func `an import refers to a round by its name alone`() throws {
        let database = try TestDatabase()
        try database.record(
            (.official, ["name": "A B"]), (.round, ["key": "k", "negotiation": "Talks", "name": "London"]))
        for round in ["1", "k"] {
            let error = try #require(
                Self.importError {
                    try database.importText(#"{"type":"participation","official":"A B","round":"\#(round)"}"#)
                })
            #expect(error.problems.map(\.field) == ["round"])
            // A person who types it is understood.
            #expect(try database.ask { try $0.record(of: .round, typed: round) }["name"] == "London")
        }
        #expect(
            try database.record((.participation, ["official": "A B", "round": "1"])).map(\.action) == [.added])
        #expect(
            try database.record((.participation, ["official": "A B", "round": "k"])).map(\.action) == [.unchanged])
    }

    @Test func `of very many wrong records the first are shown and all are counted`() throws {
        let database = try TestDatabase()
        let text = (1...1000).map { "{\"type\":\"round\",\"name\":\"R\",\"start\":\"x\($0)\"}\n" }.joined()
        let error = try #require(Self.importError { try database.importText(text) })
        #expect(error.total == 1000)
        #expect(error.problems.map(\.line) == Array(1...20))
        #expect(error.problems.allSatisfy { $0.repetitions == 0 })
    }

    @Test func `a fault that many records share is shown once, with their number`() throws {
        let database = try TestDatabase()
        let text = String(repeating: "{\"type\":\"party\"}\n", count: 1000)
        let error = try #require(Self.importError { try database.importText(text) })
        #expect(error.total == 1000)
        #expect(error.problems.map(\.line) == [1])
        #expect(error.problems.map(\.repetitions) == [999])
    }

    @Test func `an import is noted with its file, format and counts`() throws {
        let database = try TestDatabase()
        try database.importLines(#"{"type":"party","name":"France"}"#, #"{"type":"party","name":"Spain"}"#)
        try database.importLines(#"{"type":"party","name":"France","code":"FR"}"#, #"{"type":"party","name":"Spain"}"#)
        let other = try database.otherProgram()
        #expect(
            try other.rows(
                "SELECT file, format, added, changed, unchanged, result, error, length(sha256) FROM import_run") == [
                    ["\(database.folder)/1.ndjson", "ndjson", "2", "0", "0", "done", nil, "64"],
                    ["\(database.folder)/2.ndjson", "ndjson", "0", "1", "1", "done", nil, "64"],
                ])
        #expect(try other.rows("SELECT id, import_run_id FROM revision") == [["1", "1"], ["2", "2"]])
    }

    @Test func `what an import records is found by its words`() throws {
        let database = try TestDatabase()
        try database.importLines(#"{"type":"statement","date":"2025","attribution":"x","text":"first words"}"#)
        try database.importLines(#"{"type":"statement","date":"2025","attribution":"x","text":"second words"}"#)
        #expect(try database.texts(withWords: "words") == ["second words", "first words"])
        try database.checkSearch()
    }

    @Test func `a key that is said twice in one file stands for what is said last, and is found by that alone`() throws
    {
        let database = try TestDatabase()
        let report = try database.importLines(
            #"{"type":"statement","key":"t1","date":"2025","attribution":"x","text":"alpha words"}"#,
            #"{"type":"statement","key":"t1","date":"2025","attribution":"x","text":"beta words"}"#,
            #"{"type":"statement","key":"t2","date":"2025","attribution":"x","text":"gamma words"}"#)
        #expect(report.counts == ["statement": .init(added: 2, changed: 1, unchanged: 0)])
        #expect(try database.texts(withWords: "alpha") == [])
        #expect(try database.texts(withWords: "beta") == ["beta words"])
        try database.checkSearch()
        try database.record((.statement, ["key": "t1", "date": "2025", "attribution": "x", "text": "delta words"]))
        #expect(try database.texts(withWords: "beta") == [])
        #expect(try database.texts(withWords: "words").count == 2)
        try database.checkSearch()
    }

    @Test func `a statement that gains a translation in the same file is found by both`() throws {
        let database = try TestDatabase()
        try database.importLines(
            #"{"type":"statement","date":"2025","attribution":"x","text":"wir reden"}"#,
            #"{"type":"statement","date":"2025","attribution":"x","text":"Wir reden.","translation":"we talk"}"#)
        #expect(try database.texts(withWords: "talk") == ["wir reden"])
        #expect(try database.texts(withWords: "reden") == ["wir reden"])
        try database.checkSearch()
    }

    @Test func `the later lines of a file may refer to the earlier`() throws {
        let database = try TestDatabase()
        try database.importLines(
            #"{"type":"official","name":"He Lifeng","surname":"He"}"#,
            #"{"type":"name","official":"He Lifeng","text":"何立峰","kind":"native"}"#,
            #"{"type":"round","negotiation":"Talks","name":"London"}"#,
            #"{"type":"statement","date":"2025","official":"何立峰","round":"London","text":"Yes."}"#)
        #expect(
            try database.statements().map { [$0.official, $0.round, $0.negotiation] } == [
                ["He Lifeng", "London", "Talks"]
            ])
    }
}
