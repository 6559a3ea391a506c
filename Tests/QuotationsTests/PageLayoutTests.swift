import Quotations
import Testing

@Suite struct PageLayoutTests {
    @Test(arguments: [
        "Correction, 3 June: An earlier version said that the minister had resigned. She has not.",
        "Corrections and clarifications: an earlier version of this guide said that the minister had resigned. She has not.",
        "Erratum: an earlier version said that the minister had resigned.",
        "An earlier version of this article said that the minister had resigned.",
        "Reporting by Jane Example; Editing by John Sample. “Our standards: the rules.”",
        "The harbour on Monday. “Quiet, please,” reads the board. (Photo: Jane Example/Agency)",
        "Sign up for our letter: “the best of the harbour”",
        "Read more: “Why I left the sea,” says skipper",
        "© 2025 The Harbour Post. “The Harbour Post” is a registered mark.",
        "### Media contact: press@example.org says the office",
        "A sign at the gate says “No nets”.",
        "Related stories\n\n“We will not sail again,” says skipper",
        "Newsletter: “Five minutes of herring”. Every morning in your inbox.",
        "Note: “The Harbour Hour” says what it likes.",
    ])
    func `nobody speaks in what is around an article`(_ paragraph: String) {
        let text = "“We have a deal,” Jane Example said on Monday.\n\n\(paragraph)"
        #expect(Found.all(in: text).map(\.text) == ["We have a deal"])
    }

    @Test(arguments: ["Read more", "(Agency)", "Photo"])
    func `what a page has behind the words does not make them a heading`(_ end: String) {
        let text = "The consul, Jane Example, said: “We are close to an agreement.” \(end)"
        #expect(Found.all(in: text).map(\.text) == ["We are close to an agreement."])
        let summary = "Jane Example told reporters on Sunday that “quotas are dead”. \(end)"
        #expect(Found.all(in: summary).map(\.text) == ["quotas are dead"])
    }

    @Test func `front matter is not read`() {
        let text =
            "---\ntitle: “Nets: what we know” says Example\ntags: [\"nets\"]\n---\n\n“We have a deal,” Jane Example said."
        #expect(Found.all(in: text).map(\.text) == ["We have a deal"])
        let fields = FrontMatter(text.unicodeScalars)?.fields
        #expect(fields == ["title": "“Nets: what we know” says Example", "tags": "[\"nets\"]"])
    }

    @Test func `a dateline speaks to nobody`() {
        let text = "GENEVA, May 11 — “We have a deal,” Lin Example, Norland’s foreign ministry spokesman, said."
        #expect(Found.all(in: text) == [Found(.direct, "We have a deal", "Lin Example")])
    }

    @Test func `answers of a transcript are whole, questions are left out`() {
        let text = """
            Remarks of the Ministry

            Q: Will the boats sail?

            A: They will sail. We have mended the nets.

            Q (Agency): Some say that the nets are lost. Is it so?

            A: It is not so.

            Jane Example, spokeswoman of the ministry, gave these answers at the weekly press conference.
            """
        let found = QuotationScanner().quotations(in: text)
        #expect(found.map(\.text) == ["They will sail. We have mended the nets.", "It is not so."])
        #expect(found.map { $0.speaker?.name } == ["Jane Example", "Jane Example"])
        #expect(found.allSatisfy { $0.kind == .direct })
    }
}
