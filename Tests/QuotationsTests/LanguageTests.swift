import Quotations
import Testing

@Suite struct LanguageTests {
    fileprivate func read(_ text: String) -> (found: [String], language: Language) {
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
            "De minister van Handel heeft gezegd dat het overleg niet voorbij is en dat de regering er met de stad over praat. “Het is niet voorbij, wij komen morgen terug.”"
        )
        #expect(language == .other)
        #expect(found.allSatisfy { $0.contains("– ? –") })
    }
}

extension LanguageTests {
    @Test(
        arguments: [
            (
                """
                Les deux délégations se sont vues mardi pour parler des filets et de la pêche dans le port.

                « Ce n’est pas la paix », a tempéré le négociateur valdorien, Yann Le Goff. « Rien », a-t-il soufflé devant les députés.

                « Nous étions proches dès samedi, note un diplomate, plus proches que prévu. »
                """,
                [
                    "Ce n’est pas la paix – Yann Le Goff – 2025-06-10", "Rien – Yann Le Goff – 2025-06-10",
                    "Nous étions proches dès samedi, plus proches que prévu. – un diplomate – 2025-06-10",
                ]
            ),
            (
                """
                Die Unterhändler trafen sich am Dienstag, um über die Netze und den Fang zu reden, und es war nicht leicht.

                Der Sprecher des kestrischen Außenministeriums, Jan Kolar, bestritt, dass es einen Beschluss gebe. In einem Interview mit der „Morgenpost“ sagte Präsidentin Olga Brandt, sie sei „erstaunt“.

                Laut Kolar ist noch kein Ort vereinbart.
                """,
                [
                    "bestritt, dass es einen Beschluss gebe – Jan Kolar – 2025-06-10",
                    "erstaunt – Präsidentin Olga Brandt – 2025-06-10",
                    "ist noch kein Ort vereinbart – Jan Kolar – 2025-06-10",
                ]
            ),
            (
                """
                Las dos delegaciones se vieron el martes para hablar de las redes y del pescado en el puerto.

                El jefe de la delegación, Julián Ortega, afirmó que el texto es «corto». «Pero es honrado», bromeó.
                """,
                ["corto – Julián Ortega – 2025-06-10", "Pero es honrado – Julián Ortega – 2025-06-10"]
            ),
            (
                """
                新华社海城6月3日电（记者王磊）云陆副总理陈国栋3日在海城会见商会会长霍尔时指出，双方应通过对话解决分歧。

                诺马克总统昨天在社交媒体上称，电池“太便宜了”。

                问：云陆是否会采取反制措施？

                答：云陆将采取必要措施。
                """,
                [
                    "双方应通过对话解决分歧 – 陈国栋 – 2025-06-03", "太便宜了 – 诺马克总统 – 2025-06-10",
                    "云陆将采取必要措施。 – ? – 2025-06-03",
                ]
            ),
        ])
    func `neighbours have their own ways to name who speaks`(_ text: String, _ expected: [String]) {
        #expect(read(text).found == expected)
    }
}
