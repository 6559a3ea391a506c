import Quotations
import Testing

/// Kinds of articles in which something was read wrong, told anew.
@Suite struct GenreTests {
    private static func read(_ text: String) -> [Quotation] {
        QuotationScanner(articleDate: ArticleDate(iso: "2025-06-11")).quotations(in: text)
    }

    @Test func `a read-out names who underlines, and what would not be accepted is said by nobody else`() {
        let found = Found.all(
            in: """
                Foreign Minister Jane Example spoke with Secretary Tom Sample on Tuesday.

                The Minister underlined that Norland would not accept new quotas.
                """)
        #expect(found.map(\.text) == ["Norland would not accept new quotas"])
        #expect(found.map(\.speaker) == ["The Minister"])
    }

    @Test func `the heading of a transcript is no speaker`() {
        let found = Found.all(
            in: """
                Transcript: Briefing by Envoy Jane Example, 3 June 2025

                QUESTION: Did you talk of nets?

                ENVOY EXAMPLE: We did. We will again.

                QUESTION: Will there be a deal?

                ENVOY EXAMPLE: I will not guess.

                QUESTION: Not even today?

                ENVOY EXAMPLE: Not even today.
                """)
        #expect(found.map(\.speaker) == ["ENVOY EXAMPLE", "ENVOY EXAMPLE", "ENVOY EXAMPLE"])
    }

    @Test(arguments: [
        ("“We saw it,” Minister Jane Example posted on X an hour later.", "X"),
        (
            "In a separate interview with Channel Five later the same day, Jane Example called the nets “a fairy tale”.",
            "a separate interview with Channel Five"
        ),
        ("«Queremos las redes», dijo la ministra Juana Ejemplo a los periodistas tras la reunión.", "los periodistas"),
    ])
    func `the time is no part of the setting`(_ text: String, _ setting: String) {
        #expect(Self.read(text).map(\.setting) == [setting])
    }

    @Test func `what a relative clause reports ends with it`() {
        let text = "Jane Example, who said in March that fees would not rise, declined to repeat the promise."
        #expect(Found.all(in: text).map(\.text) == ["fees would not rise"])
    }
}
