import Quotations
import Testing

/// Verbs around what is said that turn it: denials under another verb, accusations, and acts that are no statement.
@Suite struct TurnedWordsTests {
    private static func clauses(_ text: String) -> [String] {
        Found.quotations(in: text).map { "\($0.clause ?? $0.text) | \($0.speaker?.name ?? "–")" }
    }

    @Test(
        arguments: [
            (
                "Jane Example was forced to deny that she had called Tom Sample “a clown”.",
                ["deny that she had called Tom Sample “a clown” | Jane Example"]
            ),
            (
                "Jane Example had to deny on Tuesday that the pact was “dead”.",
                ["deny on Tuesday that the pact was “dead” | Jane Example"]
            ),
            (
                "Jane Example moved to deny that the pact was “dead”.",
                ["deny that the pact was “dead” | Jane Example"]
            ),
            (
                "Jane Example found herself obliged to reject claims that the pact was dead.",
                ["reject claims that the pact was dead | Jane Example"]
            ),
            ("Jane Example was forced to admit that the pact was “dead”.", ["the pact was “dead” | Jane Example"]),
            ("Jane Example came to Oslo to deny that the pact was “dead”.", []),
            ("Jane Example was never forced to deny that the pact was “dead”.", []),
            ("The hall waited for what Jane Example had to say.", []),
        ])
    func `what somebody had to deny keeps the denial`(_ text: String, _ expected: [String]) {
        #expect(Self.clauses(text) == expected)
    }

    @Test(
        arguments: [
            ("Jane Example was accused of telling lobbyists that the rules would “never bite”.", []),
            ("Jane Example was accused by her rivals of saying that voters were “sheep”.", []),
            ("Jane Example was accused of stealing water.", []),
            ("Jane Example is suspected of having told the guard that he was “safe”.", []),
            ("Jane Example is said to have told aides that the pact was dead.", []),
            (
                "Jane Example denied telling lobbyists that the rules would be delayed.",
                ["denied telling lobbyists that the rules would be delayed | Jane Example"]
            ),
        ])
    func `what somebody is accused of saying is no statement`(_ text: String, _ expected: [String]) {
        #expect(Self.clauses(text) == expected)
    }

    @Test(
        arguments: [
            (
                "Jane Example read out a letter from Tom Sample saying that the river was shut.",
                ["the river was shut | Tom Sample"]
            ),
            (
                "Jane Example read out Tom Sample’s letter saying the river was shut.",
                ["the river was shut | Tom Sample"]
            ),
            ("Jane Example read a message from Tom Sample: “The dam must open.”", ["The dam must open. | Tom Sample"]),
            (
                "Jane Example quoted from a letter from Tom Sample: “We were wrong.”",
                ["We were wrong. | Tom Sample"]
            ),
            ("Jane Example issued a statement saying the dam was safe.", ["the dam was safe | Jane Example"]),
            ("Jane Example sent a letter to Tom Sample saying the dam was shut.", ["the dam was shut | Jane Example"]),
            ("Jane Example read from a statement: “We will return.”", ["We will return. | Jane Example"]),
        ])
    func `a letter that is read out is of whoever wrote it`(_ text: String, _ expected: [String]) {
        #expect(Self.clauses(text) == expected)
    }

    @Test(
        arguments: [
            ("accused Norland of “a theft of water”", "accused Norland of “a theft of water”"),
            ("warned Norland against “adventures”", "warned Norland against “adventures”"),
            ("demanded “a full account”", "demanded “a full account”"),
            ("demanded that Norland “open the gates”", "demanded that Norland “open the gates”"),
            ("threatened Norland with “a long winter”", "threatened Norland with “a long winter”"),
            ("thanked Norland for “years of care”", "thanked Norland for “years of care”"),
            ("blamed Norland for “a flood of lies”", "blamed Norland for “a flood of lies”"),
            ("accused Norland of stealing water", "accused Norland of stealing water"),
            ("warned that the dam would “break”", "the dam would “break”"),
            ("said the dam would “break”", "the dam would “break”"),
        ])
    func `a verb whose words are no clause is told with them`(_ words: String, _ clause: String) {
        #expect(Self.clauses("Jane Example \(words).") == ["\(clause) | Jane Example"])
    }

    @Test(
        arguments: [
            (
                "Jane Example said the two sides had agreed to open the port by June 30.",
                ["the two sides had agreed to open the port by June 30 –"]
            ),
            (
                "The two sides had agreed to open the port by June 30, Jane Example said.",
                ["The two sides had agreed to open the port by June 30 –"]
            ),
            (
                "The two sides agreed to open the port by June 30.",
                ["agreed to open the port by June 30 2025-06-30"]
            ),
            (
                "The two sides had agreed in April to open the port by June 1, but the talks failed.",
                ["agreed in April to open the port by June 1 2025-06-01"]
            ),
            (
                "The two sides had agreed to open the port by June 1, but only to fishers.",
                ["agreed to open the port by June 1, but only to fishers no day"]
            ),
        ])
    func `an undertaking is of whoever undertakes it, and counted from its day`(_ text: String, _ expected: [String]) {
        let found = Found.quotations(in: text).map { quotation in
            "\(quotation.text) \(quotation.undertaking.map { $0.due ?? "no day" } ?? "–")"
        }
        #expect(found == expected)
    }
}
