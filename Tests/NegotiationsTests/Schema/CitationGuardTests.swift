import Testing

@testable import Negotiations

@Suite struct CitationGuardTests {
    private static let facts = RecordType.citable.map(\.citationColumn)

    private static func insertion(of columns: [String]) -> String {
        "INSERT INTO citation (\((["source_id", "place"] + columns).joined(separator: ", "))) "
            + "VALUES (\((["1", "'p'"] + columns.map { _ in "1" }).joined(separator: ", ")))"
    }

    @Test func `the facts that can be cited are those of the charter`() {
        #expect(
            Self.facts == [
                "statement_id", "participation_id", "outcome_id", "office_id", "round_id", "approval_id",
                "commitment_id", "text_id",
            ])
    }

    @Test(arguments: facts)
    func `a citation is for one fact of any kind`(_ fact: String) throws {
        let other = try TestDatabase.full().openedByOther()
        #expect(other.program.refusal(of: Self.insertion(of: [fact])) == nil)
        for second in Self.facts where second != fact {
            #expect(
                other.program.refusal(of: Self.insertion(of: [fact, second]))
                    == "CHECK constraint failed: citation_has_one_fact", "\(fact) and \(second)")
        }
    }

    @Test func `a citation for nothing, or for everything, is refused`() throws {
        let other = try TestDatabase.full().openedByOther()
        for columns in [[], Self.facts] {
            #expect(
                other.program.refusal(of: Self.insertion(of: columns))
                    == "CHECK constraint failed: citation_has_one_fact")
        }
    }
}
