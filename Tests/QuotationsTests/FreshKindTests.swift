import Quotations
import Testing

/// Days told in passing, words that turn what is said, and who speaks, each by invented sentences.
@Suite struct FreshKindTests {
    @Test(
        arguments: [
            // A day of the past dates nothing that is told before it.
            (
                "“The port stays shut,” said Jane Example.\n\nExample said last Monday that it would open.",
                ["The port stays shut | Jane Example | –", "it would open | Jane Example | 2025-06-09"]
            ),
            (
                "“The port stays shut,” said Jane Example.\n\nYesterday Example said it would open.",
                ["The port stays shut | Jane Example | –", "it would open | Jane Example | 2025-06-10"]
            ),
            // A day without a verb of saying begins another occasion.
            (
                "Jane Example said last Friday that the port would open. On Tuesday she was colder, saying only that ships could wait.\n\nExample said the quay was full.",
                [
                    "the port would open | Jane Example | 2025-06-06", "ships could wait | Jane Example | 2025-06-10",
                    "the quay was full | Jane Example | 2025-06-10",
                ]
            ),
            (
                "The strike began when Minister Tom Sample said on June 2 that the toll would rise. Sample said at the time that it was small.",
                ["the toll would rise | Minister Tom Sample | 2025-06-02", "it was small | Tom Sample | –"]
            ),
            (
                "Jane Example, the consul, said in August she would open the port.",
                ["she would open the port | Jane Example | 2025-06-11"]
            ),
            // Words of a heading tell no day of the page.
            (
                "No port on Monday, says Example\n\nThe harbour was calm.\n\n“It stays shut,” said Jane Example.",
                ["It stays shut | Jane Example | 2025-06-11"]
            ),
        ])
    func `a day told in passing is that of its own clause`(_ text: String, _ expected: [String]) {
        #expect(Found.datedRows(text) == expected)
    }

    @Test(
        arguments: [
            ("Jane Example sneered at the idea that Norland had lied.", ["sneered at the idea that Norland had lied"]),
            ("Jane Example was suspected of saying that Norland had lied.", []),
            ("Jane Example refrained from saying that Norland had lied.", []),
            ("Jane Example resisted saying that Norland had lied.", []),
            ("Jane Example apologised for having said that Norland had lied.", []),
            ("Jane Example was wrongly quoted as saying that Norland had lied.", []),
            ("Jane Example left without saying that Norland had lied.", []),
            ("Jane Example was quoted as saying that Norland had lied.", ["Norland had lied"]),
            ("Jane Example opened by saying that Norland had lied.", ["Norland had lied"]),
        ])
    func `what stands before a participle may turn it`(_ text: String, _ expected: [String]) {
        #expect(Found.datedRows(text).map { String($0.prefix { $0 != "|" }.dropLast()) } == expected)
    }

    @Test(
        arguments: [
            (
                "According to Sample, the minister had left the port. He warned that it would close.",
                ["it would close | He | 2025-06-11"]
            ),
            (
                "Jane Example, the minister, spoke to a reporter. According to Example, the envoy has not decided. She warned that it was late.",
                ["the envoy has not decided | Jane Example | 2025-06-11", "it was late | Jane Example | 2025-06-11"]
            ),
            (
                "The council said that the levy was lawful. Norland took the view that it was a tax.",
                ["the levy was lawful | The council | 2025-06-11", "it was a tax | Norland | 2025-06-11"]
            ),
            (
                "Asked who had sunk the boat, she nodded towards Sample, who said: “Not me at all.”",
                ["Not me at all. | Sample | 2025-06-11"]
            ),
            (
                "The envoy has insisted the port will not take a ship that gives off “more smoke than a city”.",
                ["more smoke than a city | The envoy | 2025-06-11"]
            ),
            ("A video that Norland posted shows a boy shouting “Open the port!”", []),
            ("“Madam Minister, is it not a fact that the port is shut?” she asked.", []),
            ("The notice was amended: an earlier version said Sample “resigned”.", []),
            (
                "Sample: “The port stays shut”\n\nTom Sample told reporters that the port was shut.",
                ["the port was shut | Tom Sample | 2025-06-11"]
            ),
        ])
    func `who speaks is who is told to speak`(_ text: String, _ expected: [String]) {
        #expect(Found.datedRows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "„Es ist spät“, sagte Hafenministerin Anna Beispiel am Dienstag.",
                ["Es ist spät | Hafenministerin Anna Beispiel | 2025-06-10"]
            ),
            (
                "Le ministre des Ports, Luc Exemple, a parlé mardi de la grève et de la pêche dans le pays.\n\nInterrogé vendredi dernier par Le Phare, le directeur du port Jean Modèle avait affirmé que le quai « restait ouvert ».",
                ["restait ouvert | le directeur du port Jean Modèle | 2025-06-06"]
            ),
            (
                "La ministra Ana Ejemplo dijo ayer que el puerto de la ciudad no se cierra.\n\nEjemplo escribió esta tarde: «El puerto sigue abierto para todos».",
                [
                    "el puerto de la ciudad no se cierra | La ministra Ana Ejemplo | 2025-06-10",
                    "El puerto sigue abierto para todos | Ana Ejemplo | 2025-06-11",
                ]
            ),
            (
                "El delegado de Isla Verde, Juan Modelo, llegó tarde a la sala. «No hay barco para los que esperan», dijo la ministra Ana Ejemplo. El delegado, en cambio, habló del pan. «No hay pan en la isla», dijo.",
                [
                    "No hay barco para los que esperan | la ministra Ana Ejemplo | 2025-06-11",
                    "No hay pan en la isla | Juan Modelo | 2025-06-11",
                ]
            ),
        ])
    func `neighbours tell days and speakers likewise`(_ text: String, _ expected: [String]) {
        #expect(Found.datedRows(text) == expected)
    }

    @Test(
        arguments: [
            (
                """
                “No port is cheap”: Jane Example on the quay

                Harbour Post: Was it the wind?

                Jane Example: I never mind the wind.

                Would she stay? She smiles and looks at the quay.

                HP: Was it the price?

                JE: It was the price, and we paid it.
                """,
                [
                    "I never mind the wind. | Jane Example | 2025-06-11",
                    "It was the price, and we paid it. | Jane Example | 2025-06-11",
                ]
            ),
            (
                "Minister Tom Sample told Salt & Sail on Tuesday that the quay was full.",
                ["the quay was full | Minister Tom Sample | 2025-06-10"]
            ),
            (
                "Le ministre des Ports est venu dans la ville.\n\nSur le réseau Vague, la ministre Léa Exemple a écrit mardi soir : « Le quai reste ouvert. »",
                ["Le quai reste ouvert. | la ministre Léa Exemple | 2025-06-10"]
            ),
            (
                "Der Botschafter Jan Beispiel sagte am Dienstag, der Hafen sei voll. Zuvor hatte er mitgeteilt, es fehle nicht an Schiffen.",
                [
                    "der Hafen sei voll | Der Botschafter Jan Beispiel | 2025-06-10",
                    "es fehle nicht an Schiffen | Der Botschafter Jan Beispiel | 2025-06-10",
                ]
            ),
        ])
    func `interviews, addressees and networks are read as they are printed`(_ text: String, _ expected: [String]) {
        #expect(Found.datedRows(text) == expected)
    }
}
