import Quotations
import Testing

/// Quotations of an article that was published on Wednesday, 11 June 2025, with what their dates rest on.
@Suite struct DateBasisTests {
    private func dates(_ text: String, published: String? = "2025-06-11") -> [String] {
        QuotationScanner(articleDate: published.flatMap { ArticleDate(iso: $0) }).quotations(in: text)
            .map { "\($0.date ?? "–") \($0.dateBasis?.kind.rawValue ?? "–")" }
    }

    @Test func `a day of the past moves no other clause`() {
        let text = """
            The two sides met on Tuesday to talk about herring.

            Jane Example said on Friday that the nets were dry. John Sample said the boats would sail.
            """
        #expect(dates(text) == ["2025-06-06 told", "2025-06-10 article"])
    }

    @Test func `what is said at the same occasion has its day`() {
        let text = """
            The two sides met on Tuesday to talk about herring.

            Jane Example told Radio Harbour on Monday that the nets were dry. “They will be wet again,” she said.
            """
        #expect(dates(text) == ["2025-06-09 told", "2025-06-09 occasion"])
    }

    @Test func `the story goes on to a later day and never back`() {
        let text = """
            The two sides met on Sunday to talk about herring.

            On Monday Jane Example said the nets were dry.

            John Sample said the boats would sail.
            """
        #expect(dates(text) == ["2025-06-09 told", "2025-06-09 article"])
    }

    @Test func `a dateline tells the day where the story does not`() {
        #expect(
            dates("PORT EXAMPLE, June 10 (Agency) — “We have a deal,” Jane Example said.") == ["2025-06-10 dateline"])
    }

    @Test func `the same day is the one that was told last`() {
        let text =
            "Jane Example said on Monday that the nets were dry. John Sample said the same day that the boats would sail."
        #expect(dates(text) == ["2025-06-09 told", "2025-06-09 told"])
    }

    @Test func `where nothing tells a day it is that of publication`() {
        #expect(dates("“We have a deal,” Jane Example said.") == ["2025-06-11 publication"])
        #expect(dates("“We have a deal,” Jane Example said.", published: nil) == ["– –"])
    }

    @Test(arguments: [
        "“We have a deal,” Jane Example said.\n\nThe nets came in.\n\nThe boats lay still.\n\nThe two had met on Monday.",
        "“We have a deal,” Jane Example said.\n\nThe nets came in.\n\nThe boats lay still.\n\nOn June 9 the port was closed.",
    ])
    func `where the text tells of another day, what has none of its own is not that of publication`(_ text: String) {
        #expect(dates(text) == ["– –"])
    }

    @Test func `a day behind those who are told is that of the telling`() {
        #expect(
            dates("Jane Example told a House subcommittee Monday that the nets were dry.") == ["2025-06-09 told"])
    }

    @Test func `what somebody has said at some other time has no day`() {
        let text = "The two sides met on Tuesday.\n\nJane Example has said that the nets are dry."
        #expect(dates(text) == ["– –"])
    }

    @Test func `the day of what will be done is not the day of saying`() {
        let text = "The two sides met on Tuesday.\n\nNorland agreed to answer by June 9, 2025."
        #expect(dates(text) == ["2025-06-10 article"])
    }
}
