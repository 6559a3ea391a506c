import Quotations
import Testing

/// Bodies that pronouns mean, texts that are set out in full, and days that belong to the occasion.
@Suite struct BodyAndDayTests {
    @Test(
        arguments: [
            (
                "La portavoz, Remedios de la Quintana, calificó el acuerdo de “rendición”. El martes había dicho a Radio Ribera que los agricultores cortarían la carretera.",
                [
                    "rendición | Remedios de la Quintana",
                    "los agricultores cortarían la carretera | Remedios de la Quintana",
                ]
            ),
            (
                "La ministra Juana Ejemplo dijo que era tarde para todos. El lunes aseguró que todo iba bien.",
                ["era tarde para todos | La ministra Juana Ejemplo", "todo iba bien | La ministra Juana Ejemplo"]
            ),
            (
                "El lunes, el ministro Juan Ejemplo aseguró que todo iba bien en la capital.",
                ["todo iba bien en la capital | el ministro Juan Ejemplo"]
            ),
        ])
    func `the article of a day is nobody`(_ text: String, _ expected: [String]) {
        #expect(Found.rows(text) == expected)
    }

    @Test(
        arguments: [
            (
                """
                Le directeur, Aurélien Exemple, a dit que c’était trop tard.

                Le ministère de la Culture, lui, parle dans un communiqué d’« une étape de confiance ». Il indique que douze pièces partiront dès le mois de mars.
                """,
                [
                    "c’était trop tard | Aurélien Exemple", "une étape de confiance | Le ministère de la Culture",
                    "douze pièces partiront dès le mois de mars | Le ministère de la Culture",
                ]
            ),
            (
                "Le directeur, Aurélien Exemple, a dit que c’était trop tard. La commission a protesté. Elle a ajouté que le port était fermé.",
                ["c’était trop tard | Aurélien Exemple", "le port était fermé | La commission"]
            ),
            (
                "Das Ministerium sprach in einer Mitteilung von „einem Schritt“. Es teilte mit, dass zwölf Stücke kämen. Die Kommission widersprach. Sie erklärte, dass das Geld fehle.",
                [
                    "einem Schritt | Das Ministerium", "zwölf Stücke kämen | Das Ministerium",
                    "das Geld fehle | Die Kommission",
                ]
            ),
            // A person who fits is meant where the sentence before tells of one.
            (
                "Die Ministerin Anna Beispiel widersprach der Kommission. Sie erklärte, dass das Geld fehle.",
                [
                    "widersprach der Kommission | Die Ministerin Anna Beispiel",
                    "das Geld fehle | Die Ministerin Anna Beispiel",
                ]
            ),
            (
                "Norland’s mission to the league answered on Monday that nothing had been agreed. “We wait,” it wrote.",
                [
                    "nothing had been agreed | Norland’s mission to the league",
                    "We wait | Norland’s mission to the league",
                ]
            ),
            (
                "Both countries say it is theirs. Last month they began to negotiate what their diplomats call a “shared instrument”.",
                ["it is theirs | Both countries", "shared instrument | their diplomats"]
            ),
        ])
    func `a pronoun means the body of its gender that has just spoken`(_ text: String, _ expected: [String]) {
        #expect(Found.rows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "Norland’s foreign ministry has just put out a statement. Here it is in full:\n\n“The lane was closed because a ship lay across it.”",
                ["The lane was closed because a ship lay across it. | Norland’s foreign ministry"]
            ),
            (
                "It rained on the port all day. Here is the plan:\n\n“The lane will be closed because a ship lies across it.”",
                ["The lane will be closed because a ship lies across it. | –"]
            ),
            (
                "Jane Example told them it was over.\n\nJane Example (@janeexample), 10 June: “Three hundred birds, one waiting room.”\n\nA senior Norland official, who was not authorised to speak, said two slots had been promised.",
                [
                    "it was over | Jane Example", "Three hundred birds, one waiting room. | Jane Example",
                    "two slots had been promised | A senior Norland official",
                ]
            ),
        ])
    func `a text that is set out in full is whose the page tells`(_ text: String, _ expected: [String]) {
        #expect(Found.rows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "At the press point that closed the round on 6 June, Tom Sample said: “We are past the middle.”",
                ["We are past the middle. | Tom Sample | 2025-06-06"]
            ),
            (
                "Jane Example called it “elegant”. In his opening statement Tom Sample had said that the gap was “no error”.",
                ["elegant | Jane Example | 2025-06-11", "no error | Tom Sample | 2025-06-11"]
            ),
            (
                "Jane Example told investors in November that it would be late.",
                ["it would be late | Jane Example | 2024-11"]
            ),
            ("Jane Example said in July she would sign.", ["she would sign | Jane Example | 2025-06-11"]),
            (
                "Jane Example spoke on Monday in parliament. The day after, she said it was late.",
                ["it was late | Jane Example | 2025-06-10"]
            ),
            (
                "On 30 January the tanker ran aground, and on 2 February Norland closed the lane. Sudoria’s president, Tom Sample, called that “a blockade”.",
                ["a blockade | Tom Sample | –"]
            ),
            (
                "Der Abgeordnete Max Muster sprach am Montag im Landtag von „Pflege“. Auf dem Dienst Klönschnack legte er am Tag darauf nach: „Erst die Löhne.“",
                [
                    "Pflege | Der Abgeordnete Max Muster | 2025-06-09",
                    "Erst die Löhne. | Der Abgeordnete Max Muster | 2025-06-10",
                ]
            ),
            (
                "外事办公室发言人顾以宁主持例行记者会（2025年6月10日）\n\n《临港日报》记者：请问发言人有何评论？\n\n顾以宁：我们欢迎谈判取得的成果。\n\n记者会后，顾以宁应询表示，协议文本将于本月内公布。",
                ["我们欢迎谈判取得的成果。 | 顾以宁 | 2025-06-10", "协议文本将于本月内公布 | 顾以宁 | 2025-06-10"]
            ),
        ])
    func `the day of an occasion is that of what is said there`(_ text: String, _ expected: [String]) {
        #expect(Found.datedRows(text) == expected)
    }
}
