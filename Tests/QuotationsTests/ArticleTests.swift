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
                quotation.setting ?? "-", quotation.date ?? "-", quotation.isInferred ? "inferred" : "read",
            ]
        }
        #expect(
            rows == [
                [
                    "mixed", "outline", "Envoys from Norland and the Southern Isles", "said", "-", "2025-06-10", "read",
                ],
                ["mixed", "will be settled.", "Norland Trade Minister Jane Example", "saying", "-", "-", "read"],
                ["indirect", "Although both capitals must approve it", "the envoys", "said", "-", "-", "read"],
                ["direct", "We’re moving well.", "Isles Commissioner Li Example", "told", "reporters", "-", "read"],
                [
                    "direct", "We like the tone.", "Isles Commissioner Li Example", "added", "reporters", "-",
                    "inferred",
                ],
                [
                    "indirect", "the meetings had been useful", "Finance Minister Tom Other", "said", "-", "2025-06-10",
                    "read",
                ],
                ["indirect", "Other left early", "an Isles official", "reported", "-", "-", "read"],
            ])
    }
}
