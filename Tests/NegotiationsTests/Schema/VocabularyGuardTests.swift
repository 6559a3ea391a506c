import Testing

@testable import Negotiations

@Suite struct VocabularyGuardTests {
    @Test(arguments: [
        ("round", "status", RoundStatus.words, true), ("participation", "capacity", Capacity.words, false),
        ("statement", "kind", StatementKind.words, true), ("statement", "tone", Tone.words, true),
        ("outcome", "status", OutcomeStatus.words, true), ("approval", "status", ApprovalStatus.words, false),
        ("commitment", "status", CommitmentStatus.words, false), ("name", "kind", NameKind.words, false),
        ("text", "kind", TextKind.words, false),
        ("proposal", "status", ProposalStatus.words, false), ("proposal", "kind", StatementKind.words, false),
        ("conflict", "status", ConflictStatus.words, false), ("conflict", "type", RecordType.all.map(\.name), false),
    ])
    func `the schema itself holds each vocabulary`(
        _ table: String, _ column: String, _ words: [String], _ isOptional: Bool
    )
        throws
    {
        let other = try TestDatabase.full().openedByOther()
        for word in words { #expect(other.program.refusal(of: "UPDATE \(table) SET \(column) = '\(word)'") == nil) }
        for word in ["done", "", " \(words[0])", words[0].uppercased()] {
            #expect(
                other.program.refusal(of: "UPDATE \(table) SET \(column) = '\(word)'")
                    == "CHECK constraint failed: \(column)_word")
        }
        #expect((other.program.refusal(of: "UPDATE \(table) SET \(column) = NULL") == nil) == isOptional)
    }

    @Test func `an outcome's kind is an open word`() throws {
        let other = try TestDatabase.full().openedByOther()
        #expect(other.program.refusal(of: "UPDATE outcome SET kind = 'gentlemen''s agreement'") == nil)
        #expect(other.program.refusal(of: "UPDATE outcome SET kind = ''") == "CHECK constraint failed: kind_not_empty")
    }

    @Test(arguments: [
        ("negotiation", "name"), ("party", "name"), ("topic", "name"), ("official", "name"), ("name", "text"),
        ("office", "title"), ("round", "name"), ("statement", "text"), ("statement", "date"), ("outcome", "title"),
        ("approval", "authority"), ("commitment", "text"), ("text", "text"), ("text", "title"), ("proposal", "text"),
        ("passage", "place"), ("conflict", "title"), ("conflict", "identity"), ("conflict", "their_version"),
        ("conflict", "theirs"),
    ])
    func `what every record needs is neither missing nor empty`(_ table: String, _ column: String) throws {
        let other = try TestDatabase.full().openedByOther()
        let missing = other.program.refusal(of: "UPDATE \(table) SET \(column) = NULL")
        #expect(missing == "NOT NULL constraint failed: \(table).\(column)")
        #expect(
            other.program.refusal(of: "UPDATE \(table) SET \(column) = ''")?.hasPrefix("CHECK constraint failed")
                == true)
    }

    @Test func `a statement has a speaker and a source says something`() throws {
        let other = try TestDatabase.full().openedByOther()
        #expect(
            other.program.refusal(of: "UPDATE statement SET official_id = NULL")
                == "CHECK constraint failed: statement_has_a_speaker")
        #expect(
            other.program.refusal(of: "UPDATE statement SET official_id = NULL, attribution = 'a US official'") == nil)
        #expect(
            other.program.refusal(of: "UPDATE source SET outlet = NULL")
                == "CHECK constraint failed: source_says_something")
    }

    @Test func `every table is strict`() throws {
        let other = try TestDatabase.full().openedByOther()
        let loose = try other.program.column(
            "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%' ORDER BY name"
        )
        #expect(loose == [])
    }

    @Test(arguments: [
        "INSERT INTO negotiation (name) VALUES ('Talks')", "INSERT INTO party (name) VALUES ('United States')",
        "INSERT INTO party (name, code) VALUES ('Other', 'US')", "INSERT INTO topic (name) VALUES ('TARIFFS')",
        "INSERT INTO round (negotiation_id, name) VALUES (1, 'London')",
        "INSERT INTO negotiation (name) VALUES ('TALKS')", "INSERT INTO party (name) VALUES ('UNITED STATES')",
        "INSERT INTO party (name, code) VALUES ('Other', 'us')",
        "INSERT INTO round (negotiation_id, name) VALUES (1, 'LONDON')",
        "INSERT INTO outcome (round_id, kind, title) VALUES (1, 'x', 'FRAMEWORK')",
        "INSERT INTO approval (outcome_id, authority) VALUES (1, 'WASHINGTON')",
        "INSERT INTO office (official_id, party_id, title) VALUES (1, 1, 'SECRETARY OF COMMERCE')",
        "INSERT INTO participation (round_id, official_id) VALUES (1, 1)", "INSERT INTO source (outlet) VALUES ('AFP')",
        "INSERT INTO outcome (round_id, kind, title) VALUES (1, 'x', 'Framework')",
        "INSERT INTO approval (outcome_id, authority) VALUES (1, 'Washington')",
        "INSERT INTO commitment (outcome_id, party_id, text) VALUES (1, 1, 'to sell')",
        "INSERT INTO text (round_id, title, text, party_id) VALUES (1, 'FRAMEWORK TEXT', 'x', 1)",
        "INSERT INTO name (official_id, text) VALUES (1, 'HL')",
        "INSERT INTO office (official_id, party_id, title) VALUES (1, 1, 'Secretary of Commerce')",
        "INSERT INTO citation (source_id, statement_id) VALUES (1, 1)",
        "INSERT INTO statement (official_id, date, text, fingerprint) SELECT official_id, date, text, fingerprint FROM statement",
    ])
    func `the same thing is not there twice`(_ sql: String) throws {
        let other = try TestDatabase.full().openedByOther()
        #expect(other.program.refusal(of: sql)?.hasPrefix("UNIQUE constraint failed") == true)
    }

    @Test func `officials who share a name need a key each`() throws {
        let other = try TestDatabase.full().openedByOther()
        let reason = "officials who share a name need a key each"
        #expect(other.program.refusal(of: "INSERT INTO official (name, key) VALUES ('Howard Lutnick', 'b')") == reason)
        #expect(other.program.refusal(of: "INSERT INTO official (name) VALUES ('HOWARD LUTNICK')") == reason)
        try other.program.run("UPDATE official SET key = 'a'")
        #expect(other.program.refusal(of: "INSERT INTO official (name) VALUES ('Howard Lutnick')") == reason)
        #expect(other.program.refusal(of: "INSERT INTO official (name, key) VALUES ('Howard Lutnick', 'b')") == nil)
        #expect(
            other.program.refusal(
                of:
                    "INSERT INTO official (name) VALUES ('H'); UPDATE official SET name = 'Howard Lutnick' WHERE name = 'H'"
            )
                == reason)
    }
}
