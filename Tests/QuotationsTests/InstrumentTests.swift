import Quotations
import Testing

/// What parties undertake: in joint statements, in items of lists, in other languages, and by when.
@Suite struct InstrumentTests {
    private func undertakings(_ text: String, date: String = "2025-06-11") -> [String] {
        QuotationScanner(articleDate: ArticleDate(iso: date)).quotations(in: text).compactMap { quotation in
            quotation.undertaking.map { "\(quotation.speaker?.name ?? "–"): \($0.text) | \($0.due ?? "–")" }
        }
    }

    @Test func `a joint statement binds by shall and will, and by the items of its lists`() {
        let text = """
            Joint Statement

            Harbour Town, 11 June 2025

            1. The Parties shall exchange catch data no later than 30 September 2025.

            2. Norland will:

            (a) open its ports by 1 August 2025;

            (b) suspend the landing fee.

            3. Sudoria shall withdraw its complaint within 30 days of the date of this statement.

            4. Sudoria undertakes to:

            1. publish its tariffs within two months;

            2. refrain from new levies.

            5. Neither Party shall fish beyond the line.

            6. The Parties have agreed to share their charts each month, and will review this in January 2027.

            7. Sudoria shall publish the charts within 60 days of signature.

            8. Minister Jane Example will visit Sudoria.
            """
        #expect(
            undertakings(text) == [
                "The Parties: exchange catch data no later than 30 September 2025 | 2025-09-30",
                "Norland: open its ports by 1 August 2025 | 2025-08-01",
                "Norland: suspend the landing fee | –",
                "Sudoria: withdraw its complaint within 30 days of the date of this statement | 2025-07-11",
                "Sudoria: publish its tariffs within two months | 2025-08-11",
                "Sudoria: refrain from new levies | –",
                "The Parties: share their charts each month | –",
                "The Parties: review this in January 2027 | 2027-01",
                "Sudoria: publish the charts within 60 days of signature | 2025-08-10",
                "Minister Jane Example: visit Sudoria | –",
            ])
        let found = QuotationScanner(articleDate: ArticleDate(iso: "2025-06-11")).quotations(in: text)
        #expect(found.allSatisfy { $0.date == "2025-06-11" && $0.dateBasis?.kind == .dateline })
        // A person is no party.
        #expect(found.compactMap(\.undertaking).map(\.isOfInstrument) == Array(repeating: true, count: 9) + [false])
    }

    @Test func `the head of a joint text may have words between`() {
        #expect(
            undertakings("Joint Press Statement\n\n1. Sudoria will release the ships by 15 July.") == [
                "Sudoria: release the ships by 15 July | 2025-07-15"
            ])
    }

    @Test func `in a report nobody undertakes what will be`() {
        #expect(undertakings("Norland will hold its vote in May. The two sides will meet again.") == [])
    }

    @Test(
        arguments: [
            (
                "The two ministers agreed to appoint an engineer by 30 June, and to sign the protocol in September.",
                [
                    "The two ministers: appoint an engineer by 30 June | 2025-06-30",
                    "The two ministers: sign the protocol in September | 2025-09",
                ]
            ),
            (
                "Norland agreed to reply within ten days of ratification.",
                ["Norland: reply within ten days of ratification | –"]
            ),
            (
                "Les deux délégations sont convenues de publier le relevé des niveaux d’ici le 15 juillet 2025 sur le site de la commission.",
                [
                    "Les deux délégations: publier le relevé des niveaux d’ici le 15 juillet 2025 sur le site de la commission | 2025-07-15"
                ]
            ),
            (
                "La ministre Jeanne Exemple s’engage à remettre une version de la carte et du texte sous trente jours à la presse.",
                [
                    "La ministre Jeanne Exemple: remettre une version de la carte et du texte sous trente jours à la presse | 2025-07-11"
                ]
            ),
            (
                "El portavoz de la presidencia, Julio Ejemplo, se comprometió a entregar los contratos de la obra en un plazo de 30 días.",
                ["Julio Ejemplo: entregar los contratos de la obra en un plazo de 30 días | 2025-07-11"]
            ),
            (
                "Beide Seiten verpflichteten sich, bis zum 15. Januar 2026 die neuen Zahlen und das Gutachten für den Tunnel vorzulegen.",
                [
                    "Beide Seiten: bis zum 15. Januar 2026 die neuen Zahlen und das Gutachten für den Tunnel vorzulegen | 2026-01-15"
                ]
            ),
        ])
    func `each deed has its own day, in each language`(_ text: String, _ expected: [String]) {
        #expect(undertakings(text) == expected)
    }
}
