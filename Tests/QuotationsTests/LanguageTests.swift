import Quotations
import Testing

@Suite struct LanguageTests {
    private func read(_ text: String) -> (found: [String], language: Language) {
        let (quotations, language) = QuotationScanner(articleDate: ArticleDate(iso: "2025-06-11")).read(text)
        return (quotations.map { "\($0.text) – \($0.speaker?.name ?? "?") – \($0.date ?? "?")" }, language)
    }

    @Test func `French quotations have their verbs`() {
        let (found, language) = read(
            """
            Les deux délégations se sont vues mardi pour parler des filets et de la pêche dans le port.

            « Nous avançons », a déclaré devant la presse la ministre du commerce, Léa Exemple. « Il est temps », a-t-elle ajouté.
            """)
        #expect(language == .french)
        #expect(found == ["Nous avançons – Léa Exemple – 2025-06-10", "Il est temps – Léa Exemple – 2025-06-10"])
    }

    @Test func `German quotations have their verbs`() {
        let (found, language) = read(
            """
            Die Unterhändler trafen sich am Dienstag, um über die Netze und den Fang zu reden, und es war nicht leicht.

            „Wir kommen voran“, sagte Außenministerin Anna Beispiel. „Es ist nicht zu spät“, sagte sie.
            """)
        #expect(language == .german)
        #expect(found.map { $0.contains("Anna Beispiel") } == [true, true])
    }

    @Test func `Spanish quotations have their verbs`() {
        let (found, language) = read(
            """
            Las dos delegaciones se reunieron el martes para hablar de las redes y de la pesca en el puerto de la ciudad.

            «Vamos bien», dijo la ministra de Comercio, Ana Ejemplo.
            """)
        #expect(language == .spanish)
        #expect(found == ["Vamos bien – Ana Ejemplo – 2025-06-10"])
    }

    @Test func `Chinese speakers stand right before their verbs`() {
        let (found, language) = read("商务部发言人李例10日在记者会上表示，“我们取得了进展。”她强调：“路还长。”所谓“渔网战争”始于一月。")
        #expect(language == .chinese)
        #expect(found == ["我们取得了进展。 – 李例 – 2025-06-10", "路还长。 – 李例 – 2025-06-10"])
    }

    @Test func `of other languages only whole quotations are given`() {
        let (found, language) = read(
            "Il ministro ha detto che i colloqui non sono finiti e che il governo della città è contento di tutto. “Non è finita, torneremo domani.”"
        )
        #expect(language == .other)
        #expect(found.allSatisfy { $0.contains("– ? –") })
    }
}
