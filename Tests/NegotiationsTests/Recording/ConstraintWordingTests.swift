import SQLite
import Testing

@testable import Negotiations

@Suite struct ConstraintWordingTests {
    private func refusal(_ drafts: (RecordType, KeyValuePairs<String, String>)...) throws -> FieldError? {
        let database = try TestDatabase.full()
        do {
            for (type, members) in drafts { try database.record((type, members)) }
            return nil
        } catch let error as FieldError { return error }
    }

    @Test func `what already exists is told by its names`() throws {
        #expect(
            try refusal(
                (.round, ["key": "r1", "negotiation": "Talks", "name": "Geneva"]),
                (.round, ["key": "r2", "negotiation": "Talks", "name": "Geneva"]))
                == FieldError(field: "name", reason: "a round named Geneva already exists in Talks"))
        #expect(
            try refusal((.party, ["name": "China", "code": "CN"]), (.party, ["name": "Congo", "code": "US"]))
                == FieldError(field: "code", reason: "another party has the code “US”"))
        #expect(
            try refusal((.party, ["name": "us"]), (.party, ["name": "China", "code": "United States"]))
                == FieldError(field: "party", reason: "the code of one party cannot be the name of another"))
        #expect(
            try refusal((.official, ["name": "Howard Lutnick", "key": "k1"]), (.official, ["name": "Howard Lutnick"]))?
                .reason.contains("is recorded without one, who may be another person") == true)
    }

    /// What a question about the schema finds, in the tables that hold records of users.
    private func found(_ sql: SQL) throws -> [String] {
        try TestDatabase.full().ask { try $0.all(sql) { try $0.column(0) } }
    }

    private static let tables: SQL = """
        (SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%history' AND name NOT LIKE '%search%'
            AND name NOT LIKE 'sqlite%' AND name NOT IN ('migration', 'revision', 'current_revision', 'import_run', 'backup_run', 'following', 'reader', 'watch', 'document', 'identity', 'version', 'merger',
                'proposal', 'passage', 'conflict'))
        """

    @Test func `every unique constraint of the schema has its words`() throws {
        let names = try found(
            """
            SELECT CASE WHEN EXISTS (SELECT 1 FROM pragma_index_info(list.name) WHERE name IS NULL)
                THEN 'index ''' || list.name || ''''
                ELSE (SELECT group_concat(owner.name || '.' || info.name, ', ') FROM pragma_index_info(list.name) AS info)
                END
            FROM \(Self.tables) AS owner, pragma_index_list(owner.name) AS list WHERE list."unique"
            """)
        #expect(names.count > 25)
        #expect(names.filter { Uniqueness.all[$0] == nil } == [])
    }

    @Test func `every named check of the schema has its words`() throws {
        let texts = try found("SELECT sql FROM \(Self.tables)")
        let names = texts.flatMap { $0.matches(of: /CONSTRAINT (\w+) CHECK/).map { String($0.output.1) } }
        #expect(names.count > 30)
        for name in names {
            let error = DatabaseError(
                kind: .library, code: .checkConstraint, message: "CHECK constraint failed: \(name)")
            #expect(ConstraintWording.refusal(for: error) != nil, "\(name)")
        }
    }

    @Test(arguments: [
        (
            ResultCode.uniqueConstraint, "UNIQUE constraint failed: round.negotiation_id, round.name",
            "a round named London already exists in Talks"
        ),
        (
            .uniqueConstraint, "UNIQUE constraint failed: index 'office_identity'",
            "Lutnick has the office “Envoy” already"
        ),
        (.uniqueConstraint, "UNIQUE constraint failed: official.key", "another official has the key “k”"),
        (
            .uniqueConstraint, "UNIQUE constraint failed: index 'citation_round'",
            "the source is already cited for this round, with the same words and place"
        ),
        (.checkConstraint, "CHECK constraint failed: end_date_is_a_date", "is not a date"),
        (.notNullConstraint, "NOT NULL constraint failed: round.negotiation_id", "is missing"),
        (
            .foreignKeyConstraint, "FOREIGN KEY constraint failed",
            "it refers to a record that does not exist, or another record refers to it"
        ),
        (
            .triggerConstraint, "this topic is referred to by a row of round_topic",
            "this topic cannot be removed: a round refers to it"
        ),
        (.triggerConstraint, "an id is never changed", "an id is never changed"),
        (
            .checkConstraint, "CHECK constraint failed: length(digest) = 16",
            "the database refuses this: CHECK constraint failed: length(digest) = 16"
        ),
    ])
    func `a refusal is told in words`(_ code: ResultCode, _ message: String, _ words: String) {
        let given = ["name": "London", "negotiation": "Talks", "official": "Lutnick", "office": "Envoy", "key": "k"]
        let error = DatabaseError(kind: .library, code: code, message: message)
        #expect(ConstraintWording.text(for: error) { given[$0] } == words)
    }
}
