import Testing

@testable import Negotiations

@Suite struct NameGuardTests {
    private static let names = [
        ("negotiation", "name"), ("party", "name"), ("party", "code"), ("topic", "name"), ("official", "name"),
        ("name", "text"), ("office", "title"), ("round", "name"), ("outcome", "title"), ("approval", "authority"),
        ("text", "title"),
    ]

    @Test(arguments: names)
    func `a name has no space around it, whoever writes it`(_ table: String, _ column: String) throws {
        let other = try TestDatabase.full().openedByOther()
        for name in [" A", "A ", " A ", " ", ""] {
            #expect(
                other.program.refusal(of: "UPDATE \(table) SET \(column) = \(quoted(name)) WHERE id = 1")
                    == "CHECK constraint failed: \(column)_is_a_name", "\(quoted(name))")
        }
        #expect(other.program.refusal(of: "UPDATE \(table) SET \(column) = 'A B' WHERE id = 1") == nil)
    }

    @Test(arguments: [
        "INSERT INTO party (name) VALUES ('US')", "INSERT INTO party (name) VALUES ('us')",
        "INSERT INTO party (name, code) VALUES ('Other', 'UNITED STATES')",
        "INSERT INTO party (name) VALUES ('Other'); UPDATE party SET name = 'US' WHERE name = 'Other'",
        "INSERT INTO party (name) VALUES ('Other'); UPDATE party SET code = 'United States' WHERE name = 'Other'",
    ])
    func `the code of one party is not the name of another, whoever writes it`(_ sql: String) throws {
        let other = try TestDatabase.full().openedByOther()
        #expect(other.program.refusal(of: sql) == "the code of one party cannot be the name of another")
    }

    @Test func `a party may have its own name for a code`() throws {
        let other = try TestDatabase.full().openedByOther()
        #expect(other.program.refusal(of: "INSERT INTO party (name, code) VALUES ('NATO', 'NATO')") == nil)
        #expect(other.program.refusal(of: "UPDATE party SET code = 'UNITED STATES'") == nil)
    }
}
