import Quotations
import Testing

@Suite struct IndirectTests {
    @Test(arguments: [
        ArticleCase(
            "Jane Example said that the harbour would open in May.",
            Found(.indirect, "the harbour would open in May", "Jane Example")),
        ArticleCase(
            "Jane Example told reporters on Monday that the harbour would open.",
            Found(.indirect, "the harbour would open", "Jane Example")),
        ArticleCase(
            "The harbour would open in May, the officials said.",
            Found(.indirect, "The harbour would open in May", "the officials")),
        ArticleCase(
            "According to Jane Example, the harbour would open in May.",
            Found(.indirect, "the harbour would open in May", "Jane Example")),
        ArticleCase(
            "The harbour would open in May, according to the ministry.",
            Found(.indirect, "The harbour would open in May", "the ministry")),
        ArticleCase(
            "The harbour closed early for the night, reported the agency, citing a port official.",
            Found(.indirect, "The harbour closed early for the night", "a port official")),
        ArticleCase(
            "The aide, who asked not to be named, said the harbour would open.",
            Found(.indirect, "the harbour would open", "The aide")),
        ArticleCase(
            "Jane Example told the station's “Evening Talk” that the harbour would open.",
            Found(.indirect, "the harbour would open", "Jane Example")),
        ArticleCase("Jane Example did not say when the harbour would open."),
        ArticleCase("Jane Example declined to say when the harbour would open."),
        ArticleCase("Jane Example continued the talks with her guests."),
        ArticleCase("The reports of the committee were long and dull."),
    ])
    func `reported speech without marks is found where a verb shows it`(_ article: ArticleCase) {
        #expect(Found.all(in: article.text) == article.expected)
    }

    @Test func `speech that its attribution interrupts has two parts`() throws {
        let text = "The harbour, Jane Example said, opens to ferries in May."
        let quotation = try #require(QuotationScanner().quotations(in: text).first)
        #expect(quotation.kind == .indirect)
        #expect(quotation.parts.map { words(of: text, $0) } == ["The harbour", "opens to ferries in May"])
    }
}
