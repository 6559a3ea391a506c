import Quotations
import Testing

@Suite struct MarkTests {
    @Test(arguments: [
        ArticleCase("„Wir bauen weiter“, sagte Anna Muster.", Found(.direct, "Wir bauen weiter", "Anna Muster")),
        ArticleCase("»Wir bauen weiter«, sagte Anna Muster.", Found(.direct, "Wir bauen weiter", "Anna Muster")),
        ArticleCase(
            "« Nous construisons », a déclaré Jean Exemple.", Found(.direct, "Nous construisons", "Jean Exemple")),
        ArticleCase("王小明说：“我们会继续建设。”", Found(.direct, "我们会继续建设。", "王小明")),
        ArticleCase("王小明说：「我们会继续建设。」", Found(.direct, "我们会继续建设。", "王小明")),
        ArticleCase(
            "'We keep building here,' said Jane Example.", Found(.direct, "We keep building here", "Jane Example")),
        ArticleCase(
            "‘The workers’ plan isn’t ready,’ said Jane Example.",
            Found(.direct, "The workers’ plan isn’t ready", "Jane Example")),
        ArticleCase(
            "“We keep building here,\" said Jane Example.", Found(.direct, "We keep building here", "Jane Example")),
        ArticleCase(
            "“We keep building here,“ said Jane Example.", Found(.direct, "We keep building here", "Jane Example")),
        ArticleCase(
            "“He told me ‘build it’ and left,” said Jane Example.",
            Found(.direct, "He told me ‘build it’ and left", "Jane Example")),
        ArticleCase(
            "\"He told me “build it” and left,\" said Jane Example.",
            Found(.direct, "He told me “build it” and left", "Jane Example")),
    ])
    func `marks of every kind are read`(_ article: ArticleCase) {
        #expect(Found.all(in: article.text) == article.expected)
    }

    @Test func `doubled apostrophes are marks only on request`() {
        let text = "''We keep building here,'' said Jane Example."
        let asked = QuotationScanner(readsDoubledApostrophes: true).quotations(in: text)
        #expect(asked.map(\.text) == ["We keep building here"])
        #expect(asked.map(\.kind) == [.direct])
        #expect(QuotationScanner().quotations(in: text).filter { $0.kind != .indirect } == [])
    }

    @Test func `a quotation that each paragraph opens again is one`() throws {
        let text =
            "“The harbour will open in May,” Jane Example said. “It is late.\n\n“It is also small. But it is ours.”"
        let quotations = QuotationScanner().quotations(in: text)
        let last = try #require(quotations.last)
        #expect(quotations.count == 2)
        #expect(last.text == "It is late.\nIt is also small. But it is ours.")
        #expect(last.speaker?.text == "Jane Example")
        #expect(words(of: text, last.range) == "“It is late.\n\n“It is also small. But it is ours.”")
    }

    @Test(arguments: [
        "The novel “The Long Quay” sold well.",
        "She wore a “crew” badge.",
        "Everyone watched “Harbour Tonight,” on a screen.",
        "The so-called “Blue Line” runs to the port.",
        "Harry “Hook” Example came too.",
        "There is a 6'3\" door and a 5'2\" window.",
        "The '90s were good to the port, and the workers' union knew it.",
    ])
    func `titles, names and words held at a distance are no quotations`(_ text: String) {
        #expect(QuotationScanner().quotations(in: text) == [])
    }
}
