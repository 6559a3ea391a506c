import Quotations
import Testing

@Suite struct ArticleTests {
    /// An invented article in the manner of the trade press.
    private let article = """
        Envoys from Norland and the Southern Isles on Tuesday (Jun 10) said they had agreed on an “outline” after a day of talks.

        Norland Trade Minister Jane Example was hopeful, saying that worries about timber “will be settled.” Although both capitals must approve it, the envoys said.

        After the talks, Isles Commissioner Li Example told reporters, “We’re moving well.” She added, “We like the tone.”

        Earlier on Tuesday, Finance Minister Tom Other said that the meetings had been useful.

        Other left early, reported the agency, citing an Isles official.
        """

    @Test func `an article gives each of its statements a speaker, a setting and a date`() {
        let found = QuotationScanner(articleDate: ArticleDate(iso: "2025-06-11")).quotations(in: article)
        let rows = found.map { quotation in
            [
                quotation.kind.rawValue, quotation.text, quotation.speaker?.name ?? "-", quotation.verb ?? "-",
                quotation.setting ?? "-", quotation.isInferred ? "inferred" : "read",
            ]
        }
        #expect(
            rows == [
                ["mixed", "outline", "Envoys from Norland and the Southern Isles", "said", "-", "read"],
                ["mixed", "will be settled.", "Norland Trade Minister Jane Example", "saying", "-", "read"],
                ["indirect", "Although both capitals must approve it", "the envoys", "said", "-", "read"],
                ["direct", "We’re moving well.", "Isles Commissioner Li Example", "told", "reporters", "read"],
                ["direct", "We like the tone.", "Isles Commissioner Li Example", "added", "reporters", "inferred"],
                ["indirect", "the meetings had been useful", "Finance Minister Tom Other", "said", "-", "read"],
                ["indirect", "Other left early", "an Isles official", "reported", "-", "read"],
            ])
    }

    @Test func `each statement has its place, and what has no date of its own that of the article's day`() {
        let found = QuotationScanner(articleDate: ArticleDate(iso: "2025-06-11")).quotations(in: article)
        #expect(found.map(\.date) == Array(repeating: "2025-06-10", count: 7))
        #expect(found.map(\.isDateInferred) == [false, true, true, true, true, false, true])
        #expect(found.map(\.paragraph) == [1, 2, 2, 3, 3, 4, 5])
        let lines = article.split(separator: "\n").map(String.init)
        let scalars = Array(article.unicodeScalars)
        for quotation in found {
            var paragraph = String.UnicodeScalarView()
            paragraph.append(contentsOf: scalars[quotation.paragraphRange])
            #expect(String(paragraph) == lines[quotation.paragraph - 1])
        }
    }

    @Test func `quoted words in a report come with the clause that they stand in`() {
        let found = QuotationScanner().quotations(in: article)
        #expect(
            found.map(\.clause) == [
                "they had agreed on an “outline” after a day of talks", "worries about timber “will be settled.”", nil,
                nil,
                nil, nil, nil,
            ])
    }

    @Test(arguments: [
        ("The plan, she said, was “dead”.", "The plan was “dead”"),
        ("The talks were “going well”, he said.", "The talks were “going well”"),
        ("According to the minister, the deal is “near”.", "the deal is “near”"),
    ])
    func `the clause stands before, after or around the attribution`(_ text: String, _ clause: String) {
        #expect(QuotationScanner().quotations(in: text).map(\.clause) == [clause])
    }

    @Test func `a quotation over several paragraphs has all of them`() {
        let text = "Jane Example said: “We begin.\n\n“We go on.\n\n“We end.”\n\nMore."
        let found = QuotationScanner().quotations(in: text)
        #expect(found.map(\.paragraph) == [1])
        #expect(found.map(\.paragraphRange) == [0..<text.unicodeScalars.count - 7])
    }

    @Test func `without any whole day nothing gets a date`() {
        let found = QuotationScanner().quotations(in: "“Yes, we can,” said Jane Example last month. “No,” she added.")
        #expect(found.allSatisfy { $0.date == nil && !$0.isDateInferred })
    }
}
