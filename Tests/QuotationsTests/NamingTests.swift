import Quotations
import Testing

/// Whom the subject of a verb of saying names, in the forms that English has for names and offices side by side.
@Suite struct NamingTests {
    @Test(arguments: [
        ("“We agree,” said Ursula von der Example, the president.", "Ursula von der Example"),
        (
            "“We agree,” Commission President Ursula von der Example said.",
            "Commission President Ursula von der Example"
        ),
        ("Rita de la Sample said the talks were “candid”.", "Rita de la Sample"),
        ("“We agree,” Mrs May said on Tuesday.", "Mrs May"),
        ("“We agree,” Mr. March told reporters on Tuesday.", "Mr. March"),
        ("“We agree,” Jane Example, Norland’s foreign minister, said on Tuesday.", "Jane Example"),
        ("“We agree,” Norland’s foreign minister, Jane Example, said.", "Jane Example"),
        ("“We agree,” said Norland’s foreign minister, Jane Example.", "Jane Example"),
        ("“We agree,” said its president, Ursula von der Example.", "Ursula von der Example"),
        ("“We agree,” said Sample’s counterpart, former fleet chief Jane Example.", "Jane Example"),
        ("“We agree,” the minister for ports, Jane Example – a sailor, and young – said.", "Jane Example"),
        ("Ahmed al-Example said the talks were “candid”.", "Ahmed al-Example"),
        ("Miguel d’Example said the talks were “candid”.", "Miguel d’Example"),
        ("“We agree,” Robert F. Example, Jr. said.", "Robert F. Example, Jr."),
        ("Rodolfo “Rod” Example, the pilots’ leader, said the boats would sail.", "Rodolfo “Rod” Example"),
        ("The man who leads the talks has told a committee that she was “warned”.", "The man"),
    ])
    func `a name in any form is whole`(_ text: String, _ speaker: String) {
        #expect(Set(Found.all(in: text).map(\.speaker)) == [speaker])
    }

    private func names(_ text: String) -> [String?] {
        QuotationScanner().quotations(in: text).map { $0.speaker?.name }
    }

    @Test func `a pronoun means the last speaker, not the last person`() {
        let text = """
            “We agree,” Minister Jane Example said after she had met Anna Sample. “It is late,” she added.

            Talks were moving “at last”, she said.
            """
        #expect(names(text) == ["Minister Jane Example", "Minister Jane Example", "Minister Jane Example"])
    }

    @Test func `somebody who acts between takes the pronoun`() {
        let text = "“We agree,” said Mr Tom Sample. Mr John Example laughed. “He would say so,” he said."
        #expect(names(text).last == "Mr John Example")
    }

    @Test func `the office that one person holds means the person`() {
        let text =
            "The Chair, Jane Example (Norland), said: “We are done for today.”\n\nThe Chair replied that nothing was lost."
        #expect(names(text) == ["Jane Example", "Jane Example"])
    }
}
