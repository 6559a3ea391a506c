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

    @Test func `the head of a transcript says where and who, and nobody says it`() {
        let found = Found.all(
            in: """
                Location: Room 4, Port Norland

                Date: 3 June 2025

                Participants: Jane Example, Envoy; Tom Sample, Secretary

                QUESTION: Did you talk of nets?

                ENVOY EXAMPLE: We did. We will again.

                QUESTION: Will there be a deal?

                ENVOY EXAMPLE: I will not guess.

                QUESTION: Not even today?

                ENVOY EXAMPLE: Not even today.
                """)
        #expect(found.map(\.text) == ["We did. We will again.", "I will not guess.", "Not even today."])
    }

    @Test func `a link to another article speaks in no language`() {
        for line in [
            "Lire aussi : « La mer attend », notre entretien",
            "À lire aussi : « Assez », l'éditorial de Jeanne Exemple",
        ] {
            let told =
                "Les négociateurs de la pêche se sont retrouvés mardi à Genève pour une nouvelle journée de discussions."
            let found = Found.all(in: "\(told)\n\n\(line)\n\n« Jamais », a dit Paul Exemple devant les journalistes.\n")
            #expect(found.map(\.speaker) == ["Paul Exemple"])
        }
    }

    @Test(arguments: ["何婉青回应称：“我没有消息。”", "何婉青回答说：“我没有消息。”", "“我没有消息。”何婉青回应说。"])
    func `two verbs of saying behind a Chinese name are no part of it`(_ text: String) {
        let found = QuotationScanner(articleDate: ArticleDate(iso: "2025-06-11")).quotations(in: text)
        #expect(found.map { $0.speaker?.text } == ["何婉青"])
    }
}
