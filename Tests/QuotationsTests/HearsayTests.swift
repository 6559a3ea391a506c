import Quotations
import Testing

/// What others tell, ask or undo is nobody's statement.
@Suite struct HearsayTests {
    @Test(
        arguments: [
            "Norland will quit the talks on Friday, Kyodo reports.",
            "Norland and Sudoria have drafted a text, the Harbour Gazette said on Monday.",
            "Sudoria’s envoys have left the town, according to Interpost.",
            "Minister Jane Example had promised a quota, the news agency Nordpress reported.",
            "Asked whether it was over, Minister Jane Example said only: “Ask again.”",
            "Minister Jane Example reportedly told aides that the quota was dead.",
            "Norland provisionally agreed to open its ports.",
            "Norland agreed in principle to open its ports.",
            "RT @harbournews: Talks are dead, says minister",
            "Minister Jane Example has been at work on the coast. Les Echos wrote: il aurait déclaré que la pêche était finie.",
        ])
    func `nothing is stated without marks`(_ text: String) {
        #expect(Found.all(in: text).filter { $0.kind == .indirect } == [])
    }

    @Test(
        arguments: [
            "Selon une source proche de la délégation, le ministre Jean Exemple aurait affirmé dans un couloir que la pêche était finie pour la saison.",
            "La ministra Juana Ejemplo habría dicho a los suyos en la mesa que la pesca «se acabó», según fuentes de la delegación y de la prensa.",
            "Der Minister Hans Beispiel soll in der Nacht und in kleiner Runde gesagt haben, das Angebot sei „ein Witz“ und nicht der Rede wert.",
        ])
    func `a conditional tells what others heard`(_ text: String) {
        #expect(Found.all(in: text) == [])
    }

    @Test(
        arguments: [
            "« Quand le texte sera-t-il prêt pour la séance ? », lui a demandé une journaliste de la radio du port, dans la cour.",
            "«¿Cuándo estará el texto en la mesa de la sala?», le preguntó una periodista de la radio del puerto en la puerta.",
            "„Wann ist der Text für die Sitzung fertig?“, fragte ein Reporter vor der Tür, und der Saal lachte mit ihm.",
        ])
    func `who asks for the press does not speak for a party`(_ text: String) {
        #expect(Found.all(in: text) == [])
    }

    @Test func `the editor of a paper may speak`() {
        #expect(
            Found.all(in: "The talks were a show, the paper’s editor said.") == [
                Found(.indirect, "The talks were a show", "the paper’s editor")
            ])
    }

    @Test func `a live page has heads that nobody said`() {
        let text = """
            Talks by the hour

            Our reporters follow the session from the hall.

            14:05

            Minister: “We stay till dawn”

            Minister Jane Example told reporters that the hall was cold.

            13:10 Envoy: no text yet
            """
        #expect(
            Found.all(in: text) == [Found(.indirect, "the hall was cold", "Minister Jane Example")])
    }

    @Test func `answers stand between questions of those who are named with their outlets`() {
        let text = """
            Moderator: Welcome.

            Ms Example: We finished at four.

            Journalist (The Gazette): Which three?

            Ms Example: Fish and ports.

            (She drinks.)

            Journalist (Radio Sample): And when?

            Ms Example: In July.
            """
        #expect(
            Found.all(in: text) == [
                Found(.direct, "We finished at four.", "Ms Example"), Found(.direct, "Fish and ports.", "Ms Example"),
                Found(.direct, "In July.", "Ms Example"),
            ])
    }

    @Test func `what a transcript tells of the room is not said`() {
        let text = """
            MINISTER EXAMPLE: We open the port today. (Laughter.) It was time.

            QUESTION: Will the fees be waived?

            MINISTER EXAMPLE: They will be halved. [Applause]

            ENVOY SAMPLE: And I thank the crew.
            """
        #expect(
            Found.all(in: text) == [
                Found(.direct, "We open the port today. It was time.", "MINISTER EXAMPLE"),
                Found(.direct, "They will be halved.", "MINISTER EXAMPLE"),
                Found(.direct, "And I thank the crew.", "ENVOY SAMPLE"),
            ])
    }

    @Test func `a short message is said by the account above it`() {
        let text = """
            Talks by the hour

            Jane Example @janeexample
            Good first hour. The coffee is better than the drafts.
            12:11 · 11 June 2025

            The envoy said he was tired.
            """
        #expect(
            Found.all(in: text) == [
                Found(.direct, "Good first hour. The coffee is better than the drafts.", "Jane Example"),
                Found(.indirect, "he was tired", "The envoy"),
            ])
    }

    @Test func `a paper that is cited is not who goes on, nor is an adverb`() {
        let text = """
            El canciller Juan Ejemplo habría prometido en secreto retirar la queja de la mesa, según el diario La Hoja del puerto. «No prometo en \
            secreto», replicó. También expresó su preocupación por el ganado de la isla y de la costa.
            """
        let found = QuotationScanner(articleDate: ArticleDate(iso: "2025-06-11")).quotations(in: text)
        #expect(!found.contains { ["También", "el diario La Hoja"].contains($0.speaker?.name) })
    }

    @Test(arguments: [
        "April, a lobbyist, said nothing.", "Her book “Thin Ice” says that treaties melt.",
        "Envoy Tom Vander, whose favourite word is “provisional”, said it was late.",
    ])
    func `nothing is said where nobody says it`(_ text: String) {
        #expect(Found.all(in: text).map(\.text).filter { $0 != "it was late" } == [])
    }

    @Test func `whoever is spoken to by name does not speak`() {
        let text = "“Your quota is a tale,” Minister Tom Vander said. “And yours is a song, Tom,” she replied."
        let found = QuotationScanner(articleDate: ArticleDate(iso: "2025-06-11")).quotations(in: text)
        #expect(found.map { $0.speaker?.name } == ["Minister Tom Vander", "she"])
    }
}
