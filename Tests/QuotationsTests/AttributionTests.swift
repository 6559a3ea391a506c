import Quotations
import Testing

struct ArticleCase: Sendable, CustomTestStringConvertible {
    let text: String
    let expected: [Found]
    var testDescription: String { text }

    init(_ text: String, _ expected: Found...) {
        self.text = text
        self.expected = expected
    }
}

@Suite struct AttributionTests {
    @Test(arguments: [
        ArticleCase(
            "“The harbour will open in May,” said Jane Example.",
            Found(.direct, "The harbour will open in May", "Jane Example")),
        ArticleCase(
            "\"The harbour will open in May,\" Minister Jane Example said.",
            Found(.direct, "The harbour will open in May", "Minister Jane Example")),
        ArticleCase(
            "Jane Example said: “The harbour will open in May.”",
            Found(.direct, "The harbour will open in May.", "Jane Example")),
        ArticleCase(
            "Rep. Ann T. Example (D-N.C.) told reporters, “The harbour will open in May.”",
            Found(.direct, "The harbour will open in May.", "Rep. Ann T. Example")),
        ArticleCase(
            "“When will it open?” Jane Example, the minister for ports, asked the council.",
            Found(.direct, "When will it open?", "Jane Example")),
        ArticleCase(
            "“The harbour stays shut,” said Jane Example. “We have no cranes at all.”",
            Found(.direct, "The harbour stays shut", "Jane Example"),
            Found(.direct, "We have no cranes at all.", "Jane Example")),
        ArticleCase(
            "Jane Example continued:\n\n“The harbour will open in May. Nobody doubts it.”",
            Found(.direct, "The harbour will open in May. Nobody doubts it.", "Jane Example")),
        ArticleCase(
            "“The harbour will open,” a spokesman for the ministry said.",
            Found(.direct, "The harbour will open", "a spokesman for the ministry")),
        ArticleCase(
            "“The harbour will open,” the officials said.", Found(.direct, "The harbour will open", "the officials")),
        ArticleCase(
            "“The harbour will open,” Vice Premier He said.",
            Found(.direct, "The harbour will open", "Vice Premier He")),
        ArticleCase(
            "“The harbour will open at last.” ― Jane Example",
            Found(.direct, "The harbour will open at last.", "Jane Example")),
        ArticleCase(
            "“The harbour may not be shut,” said the ruling.",
            Found(.direct, "The harbour may not be shut", "the ruling")),
        ArticleCase(
            "“When will it open?” Example demanded.", Found(.direct, "When will it open?", "Example")),
        ArticleCase("“The harbour will open,” Example, 52, said.", Found(.direct, "The harbour will open", "Example")),
    ])
    func `whole quoted sentences find their speaker`(_ article: ArticleCase) {
        #expect(Found.all(in: article.text) == article.expected)
    }

    @Test(arguments: [
        ArticleCase("Jane Example said the work was “well ahead”.", Found(.mixed, "well ahead", "Jane Example")),
        ArticleCase(
            "Jane Example praised the crew, saying it had been “quick and careful.”",
            Found(.mixed, "quick and careful.", "Jane Example")),
        ArticleCase("The work is “well ahead,” Jane Example said.", Found(.mixed, "well ahead", "Jane Example")),
        ArticleCase(
            "According to Jane Example, the work is “well ahead” of its plan.",
            Found(.mixed, "well ahead", "Jane Example")),
        ArticleCase(
            "Jane Example said the mayor had called the plan “a bad joke.”",
            Found(.mixed, "a bad joke.", "Jane Example")),
        ArticleCase(
            "While Ann Other admitted delays, Jane Example said the work was “well ahead”.",
            Found(.mixed, "well ahead", "Jane Example")),
    ])
    func `words quoted inside a sentence go to the outermost verb of saying`(_ article: ArticleCase) {
        let quoted = Found.all(in: article.text).filter { $0.kind != .indirect }
        #expect(quoted == article.expected)
    }

    @Test func `a quotation broken by its attribution is one`() throws {
        let text = "\"We're building,\" he said, \"as fast as we can.\""
        let quotations = QuotationScanner().quotations(in: text)
        #expect(quotations.count == 1)
        let quotation = try #require(quotations.first)
        #expect(quotation.text == "We're building, as fast as we can.")
        #expect(quotation.range == 0..<text.unicodeScalars.count)
        #expect(quotation.parts.map { words(of: text, $0) } == ["We're building,", "as fast as we can."])
        #expect(quotation.verb == "said")
    }

    @Test func `a pronoun stands for the last speaker named and is marked as inferred`() throws {
        let text = "Jane Example opened the meeting on ports.\n\nShe said: “The harbour will open in May.”"
        let quotation = try #require(QuotationScanner().quotations(in: text).first { $0.kind == .direct })
        let speaker = try #require(quotation.speaker)
        #expect(speaker.text == "She")
        #expect(speaker.name == "Jane Example")
        #expect(speaker.isInferred)
        #expect(words(of: text, speaker.range) == "She")
        #expect(speaker.antecedent.map { words(of: text, $0.range) } == "Jane Example")
    }

    @Test(arguments: [
        ("Sources familiar with the plan said it was “nearly done”.", "Sources familiar with the plan"),
        ("The other side said it was “nearly done”.", "The other side"),
        ("Critics called it “a truce in name only”.", "Critics"),
        ("Jane Example’s lawyer, who came along, said it was “nearly done”.", "Jane Example’s lawyer"),
        ("A report by the committee said it was “nearly done”.", "A report by the committee"),
    ])
    func `unnamed and collective sources are named by their own words`(_ text: String, _ speaker: String) {
        #expect(
            QuotationScanner().quotations(in: text).filter { $0.kind == .mixed }.map { $0.speaker?.text } == [speaker])
    }

    @Test func `a thing that cannot speak is no speaker`() {
        let found = QuotationScanner().quotations(in: "The long delay suggested that the port was “nearly shut”.")
        #expect(found.map(\.speaker) == [nil])
    }

    @Test func `a title that shows a woman keeps her from being he`() {
        let text = "Mr. Example spoke first. Mrs. Other spoke last. He said: “The harbour will open in May.”"
        let speaker = QuotationScanner().quotations(in: text).last?.speaker
        #expect(speaker?.name != "Mrs. Other")
    }

    @Test func `a body of people is never he`() {
        let text = "Neither side commented. “We are late,” he said."
        #expect(QuotationScanner().quotations(in: text).map { $0.speaker?.antecedent } == [nil])
    }

    @Test func `a quotation that nobody is named for has no speaker`() {
        let text = "“The harbour will open in May, and nobody can say when it closes.”"
        #expect(Found.all(in: text) == [Found(.direct, String(text.dropFirst().dropLast()), nil)])
    }

    @Test func `confidence falls from a verb beside the quotation to a speaker in another paragraph`() {
        let beside = QuotationScanner().quotations(in: "“The harbour will open in May,” said Jane Example.")
        let before = QuotationScanner().quotations(
            in: "Jane Example said much.\n\n“The harbour will open in May.”")
        let (high, low) = (beside.first?.confidence ?? 0, before.last?.confidence ?? 1)
        #expect(high > low)
        #expect(high <= 1)
        #expect(low >= 0)
    }
}
