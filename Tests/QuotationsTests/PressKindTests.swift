import Quotations
import Testing

/// What papers of five languages tell in ways of their own: their days, whose view it is, and what nobody said.
@Suite struct PressKindTests {
    @Test(
        arguments: [
            // A weekday below a dateline, of a paper that came out later.
            (
                "SALTMERE, 10 June – The talks ended. The minister, Jane Example, said on Wednesday the port was open.",
                ["the port was open | Jane Example | 2025-06-11"]
            ),
            (
                "SALTMERE, 10 June – The talks ended. The minister, Jane Example, said on Monday the port was open.",
                ["the port was open | Jane Example | 2025-06-09"]
            ),
            // „auf den 9. Dezember“ is when something is due.
            (
                "Der Zug soll kommen. Am Dienstag vertagten sich die Minister auf den 9. Dezember.\n\n„Es fehlt an Geld“, sagte die Ministerin Anna Beispiel.",
                ["Es fehlt an Geld | die Ministerin Anna Beispiel | 2025-06-10"]
            ),
            // "at the time", wherever it stands.
            (
                "Talks ended.\n\nNorland called the seizure “piracy” at the time. Sudoria called it “late”.",
                ["piracy | Norland | –", "late | Sudoria | 2025-06-11"]
            ),
            (
                "Die Ministerin Anna Beispiel nannte die Gebühr damals „einen Witz“.",
                ["einen Witz | Die Ministerin Anna Beispiel | –"]
            ),
            // What somebody wrote afterwards moves nobody else’s day.
            (
                "El viernes los ministros se reunieron.\n\n“Es tarde”, dijo el ministro Juan Ejemplo.\n\nEva Muestra escribió el domingo en su cuenta que el puerto “duerme”.\n\nLa Aduana aseguró que todo sigue igual.",
                [
                    "Es tarde | el ministro Juan Ejemplo | 2025-06-06", "duerme | Eva Muestra | 2025-06-08",
                    "todo sigue igual | La Aduana | 2025-06-06",
                ]
            ),
            (
                "On Friday the ministers met.\n\n“It is late,” Jane Example said.\n\nOn Sunday Tom Sample said that it was over. Eve Muster agreed, and said it was late.",
                [
                    "It is late | Jane Example | 2025-06-06", "it was over | Tom Sample | 2025-06-08",
                    "it was late | Eve Muster | 2025-06-08",
                ]
            ),
            (
                "On Tuesday the minister, Jane Example, said the port was open. Within minutes Tom Sample had posted on X: “It is shut.”",
                ["the port was open | Jane Example | 2025-06-10", "It is shut. | Tom Sample | 2025-06-10"]
            ),
            // 两年。10日，…: the day opens a later sentence of the lead.
            (
                "借展期谈了整整两年。10日，双方交换了文本。\n\n云岭部长段兆明表示，条款不能改动。\n\n云岭环境部上月曾表示，条款可以改动。",
                ["条款不能改动 | 段兆明 | 2025-06-10", "条款可以改动 | 云岭环境部 | 2025-05"]
            ),
        ])
    func `each has the day that is told of it`(_ text: String, _ expected: [String]) {
        #expect(Found.datedRows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "La ministra, Juana Ejemplo, fue cauta. “Es tarde”, afirmó. En su opinión, el costo debe repartirse.",
                ["Es tarde | Juana Ejemplo", "el costo debe repartirse | Juana Ejemplo"]
            ),
            ("En su casa, el costo debe repartirse.", []),
            (
                "Die Ministerin, Anna Beispiel, kam. Ihrer Ansicht nach ist der Hafen zu klein.",
                ["ist der Hafen zu klein | Anna Beispiel"]
            ),
            (
                "Aus Verhandlungskreisen hieß es, die Runde habe vor dem Abbruch gestanden.",
                ["die Runde habe vor dem Abbruch gestanden | Verhandlungskreisen"]
            ),
            ("In der Satzung hieß es, die Runde habe zu tagen.", []),
            (
                "El alcalde, Juan Ejemplo, cuenta que su abuelo ya hablaba del túnel. Abrió una cuenta que nadie usa.",
                ["su abuelo ya hablaba del túnel | Juan Ejemplo"]
            ),
            (
                "La ministra, Juana Ejemplo, aseguró que el cupo se revisará. A la pregunta de si habrá controles en los puertos, respondió: «Los habrá».",
                ["el cupo se revisará | Juana Ejemplo", "Los habrá | Juana Ejemplo"]
            ),
            (
                "Interrogée sur l’accord, Mme Jeanne Exemple a botté en touche : « Un dossier à la fois, je n’ai que deux mains. »",
                ["Un dossier à la fois, je n’ai que deux mains. | Mme Jeanne Exemple"]
            ),
            (
                "Der Minister Jan Beispiel kam. „Wenn die anderen schlafen, fahren wir“, wird er in der Zeitung zitiert.",
                ["Wenn die anderen schlafen, fahren wir | Der Minister Jan Beispiel"]
            ),
            (
                "伊尔瓦部长纳迪娅·奥斯曼称新协议“来得晚，但来得稳”。她指出，货运不在此列。",
                ["来得晚，但来得稳 | 纳迪娅·奥斯曼", "货运不在此列 | 纳迪娅·奥斯曼"]
            ),
            ("外界称这条路“鬼门关”。", []),
        ])
    func `whoever is told to hold it has said it`(_ text: String, _ expected: [String]) {
        #expect(Found.rows(text) == expected)
    }

    @Test(
        arguments: [
            ("Hätte man die Leute gefragt, so hätten sie wohl gesagt, dass ihnen ein Platz genügt.", []),
            (
                "Die Leute haben gesagt, dass ihnen ein Platz genügt.",
                ["ihnen ein Platz genügt | Die Leute"]
            ),
            ("乘客李例大概会说，一个座位就够了。", []),
            ("乘客李例说，一个座位就够了。", ["一个座位就够了 | 乘客李例"]),
            (
                "Article 9, “Benefit-sharing”, had been “hollowed out by footnotes”, Jane Example said.",
                ["hollowed out by footnotes | Jane Example"]
            ),
        ])
    func `what nobody said is not proposed`(_ text: String, _ expected: [String]) {
        #expect(Found.rows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "In a written answer submitted Tuesday and released at the hearing, Norland’s railways said the rail could be laid.",
                ["the rail could be laid | a written answer"]
            ),
            (
                "At the hearing, Norland’s railways said the answer was late.",
                ["the answer was late | the hearing"]
            ),
        ])
    func `a place ends where its name does`(_ text: String, _ expected: [String]) {
        #expect(Found.quotations(in: text).map { "\($0.text) | \($0.setting ?? "–")" } == expected)
    }
}
