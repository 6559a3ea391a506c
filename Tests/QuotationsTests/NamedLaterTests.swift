import Quotations
import Testing

/// Whom offices and pronouns mean that stand before the name, or far behind it, each by invented words.
@Suite struct NamedLaterTests {
    @Test(
        arguments: [
            (
                "Norland’s fish minister has said she would leave the talks.\n\nSpeaking on Radio Norland, Dr Jane Example said it was late.",
                ["she would leave the talks | Jane Example", "it was late | Dr Jane Example"]
            ),
            (
                "The official who negotiated the accord told senators on Tuesday that her team had been outplayed.\n\nUnder Secretary Jane Example told the committee that it was late. The official said it was over.",
                [
                    "her team had been outplayed | Jane Example", "it was late | Under Secretary Jane Example",
                    "it was over | Jane Example",
                ]
            ),
            (
                "The official who negotiated the accord told senators on Tuesday that she had been outplayed.\n\nSenator Tom Sample said it was late.",
                ["she had been outplayed | The official", "it was late | Senator Tom Sample"]
            ),
            (
                "The home secretary has accused Sudoria of “playing the piano”.\n\n“I asked for one number,” Dame Jane Example told reporters.\n\nEve Muster, the shadow home secretary, asked when it would end. “In due course,” the home secretary replied.",
                [
                    "playing the piano | Jane Example", "I asked for one number | Dame Jane Example",
                    "In due course | Jane Example",
                ]
            ),
            (
                "Norland’s envoy said on Tuesday that it was late.\n\nIn Sudoria, Tom Sample said it was early.",
                ["it was late | Norland’s envoy", "it was early | Tom Sample"]
            ),
        ])
    func `an office of the lead is whoever speaks on the next occasion that is told`(
        _ text: String, _ expected: [String]
    ) {
        #expect(Found.rows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "Jane Example walks to the port every morning. For 14 months Ms. Example has led the talks.\n\nThe tide was low. “I am punctual,” she said. “It is late,” Example said.",
                ["I am punctual | Jane Example", "It is late | Jane Example"]
            ),
            (
                "“We stayed,” said Ms Jane Example, pouring coffee. “They rang at ten.\n\n“At one I knew.”\n\nShe said that it was late.",
                [
                    "We stayed | Ms Jane Example", "They rang at ten.\nAt one I knew. | Ms Jane Example",
                    "it was late | Ms Jane Example",
                ]
            ),
            (
                "More from the minister, Ms Jane Example, who left early. “I slept,” she told us.",
                ["I slept | Jane Example"]
            ),
            (
                "More from Ms Jane Example and Ms Eve Muster, who left early. “I slept,” she told us.",
                ["I slept | she"]
            ),
            (
                "Under questioning from Senator Tom Sample, she said it was late. Sample asked who would pay.\n\n“Nobody,” Jane Example said.\n\n“I have read that before,” the senator said.\n\nSenator Eve Muster said it was early.",
                [
                    "it was late | she", "Nobody | Jane Example", "I have read that before | Tom Sample",
                    "it was early | Senator Eve Muster",
                ]
            ),
            (
                "Readout of the Minister’s call\n\nForeign Minister Jane Example spoke today with the Foreign Minister of Sudoria, Tom Sample.\n\nMinister Sample said that it was late.\n\nThe Minister said Norland would reply.",
                ["it was late | Tom Sample", "Norland would reply | Jane Example"]
            ),
            (
                "The Norland embassy turned down an invitation. In a statement it said Norland was “ready”.",
                ["ready | The Norland embassy"]
            ),
        ])
    func `a pronoun or an office means the only one who has been named and can be meant`(
        _ text: String, _ expected: [String]
    ) {
        #expect(Found.rows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "Die Minister trafen sich am Dienstag, um über die Netze und den Fang zu reden. „Es ist früh“, sagte der Minister Karl von Beispiel.\n\nVon Beispiel wies den Vorwurf zurück. „Das ist falsch“, erklärte er.",
                [
                    "Es ist früh | der Minister Karl von Beispiel", "Das ist falsch | Karl von Beispiel",
                ]
            ),
            (
                "Die Minister trafen sich am Dienstag, um über die Netze und den Fang zu reden. Zurückhaltender äußerte sich der Chef der Bahnen, Jan Beispiel. „Es ist spät“, sagte er.",
                ["Es ist spät | Jan Beispiel"]
            ),
            (
                "Die Minister trafen sich am Dienstag, um über die Netze und den Fang zu reden. „Der Fluss entscheidet“, meinte am Ufer der Fährmann Jan Beispiel, dessen Vater hier noch Brücken baute.",
                ["Der Fluss entscheidet | der Fährmann Jan Beispiel"]
            ),
            (
                "Las dos delegaciones se reunieron el martes para hablar de las redes y de la pesca. El canciller de Norlandia, Juan Ejemplo, dijo que era tarde para todos. El ministro agregó que los barcos saldrán.",
                ["era tarde para todos | Juan Ejemplo", "los barcos saldrán | Juan Ejemplo"]
            ),
            (
                "Las dos delegaciones se reunieron el martes para hablar de las redes. «Vamos», dijo la ministra Ana de la Muestra. De la Muestra negó que hubiera pagado. «Ni un peso», recalcó.",
                [
                    "Vamos | la ministra Ana de la Muestra", "negó que hubiera pagado | Ana de la Muestra",
                    "Ni un peso | Ana de la Muestra",
                ]
            ),
            (
                "Les deux délégations se sont vues mardi pour parler des filets et de la pêche. L’ambassadrice de Norlande, Mme Jeanne Exemple, a quitté la table. « C’est tard », a lancé l’ambassadrice devant la presse.",
                ["C’est tard | Jeanne Exemple"]
            ),
            (
                "Les deux délégations se sont vues mardi pour parler des filets et de la pêche. L’envoyé de l’Union, Jean Exemple, a aussitôt regretté ce départ.",
                []
            ),
            (
                "Les deux délégations se sont vues mardi pour parler des filets et de la pêche. « Rien à dire », a fait savoir Mme Jeanne Exemple. « Le port attend », lui répond Jean Modèle. L’agence, elle, maintient ses tarifs.",
                ["Rien à dire | Mme Jeanne Exemple", "Le port attend | Jean Modèle"]
            ),
            (
                "Die Minister trafen sich am Dienstag, um über die Netze und den Fang zu reden. Das ließ sie über ihre Sprecherin ausrichten. Diese fügte hinzu: „Die Ministerin fährt selbst.“",
                ["Die Ministerin fährt selbst. | –"]
            ),
            (
                "Les deux délégations se sont vues mardi pour parler des filets et de la pêche. « Le pont ne bougera pas », a tranché mardi le maire d’Arlen, Jean Exemple, lors d’un conseil.",
                ["Le pont ne bougera pas | Jean Exemple"]
            ),
            (
                "Norland und Sudorien haben sich nach Angaben des Ministeriums auf einen Plan geeinigt, um die Netze zu retten.",
                [
                    "Norland und Sudorien haben sich auf einen Plan geeinigt, um die Netze zu retten | des Ministeriums"
                ]
            ),
            (
                "Les deux délégations se sont vues mardi pour parler des filets et de la pêche. « C’est long, soupire Jeanne Exemple, mareyeuse au port. Mon père attend. »",
                ["C’est long | Jeanne Exemple", "Mon père attend. | Jeanne Exemple"]
            ),
        ])
    func `names and offices as other languages write them`(_ text: String, _ expected: [String]) {
        #expect(Found.rows(text) == expected)
    }
}
