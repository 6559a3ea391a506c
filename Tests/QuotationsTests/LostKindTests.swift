import Quotations
import Testing

/// What was said and not found: verbs of other languages, clauses behind words that part them, and speakers without a name.
@Suite struct LostKindTests {
    @Test(
        arguments: [
            (
                "Der Abgeordnete Max Muster sprach am Mittwoch im Landtag von „Pflege aus dem Katalog“. Die Ministerin Anna Beispiel warnte vor „einem Winter ohne Gas“.",
                [
                    "Pflege aus dem Katalog | Der Abgeordnete Max Muster",
                    "einem Winter ohne Gas | Die Ministerin Anna Beispiel",
                ]
            ),
            // A title remains one.
            ("Die Ministerin Anna Beispiel las am Mittwoch aus dem Roman „Pflege aus dem Katalog“.", []),
            (
                "Tom Muster, Arbeitsminister von Norland, verlangte im Gegenzug, dass kein Vermittler mehr Gebühren erhebt.",
                ["kein Vermittler mehr Gebühren erhebt | Tom Muster"]
            ),
            (
                "„Wir sperren niemanden aus“, sagte Max Muster vor Journalisten. Die Luft im Tal gehöre auch denen, die dort wohnten. Das Geld sei da. Die Reise dauerte drei Tage.",
                [
                    "Wir sperren niemanden aus | Max Muster",
                    "Die Luft im Tal gehöre auch denen, die dort wohnten | Max Muster", "Das Geld sei da | Max Muster",
                ]
            ),
            (
                "„Wir sperren niemanden aus“, sagte Max Muster vor Journalisten. Die Lage der Häfen ist gut, und der Weg dauert lange. Die Häfen stille Orte zu nennen, wäre falsch.",
                ["Wir sperren niemanden aus | Max Muster"]
            ),
        ])
    func `German words are found by the verb or by its mood`(_ text: String, _ expected: [String]) {
        #expect(Found.rows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "El ministro de Comercio, Omar Ejemplo, celebró la decisión, aunque advirtió de que su país no retirará la queja hasta que cobren todos.",
                ["su país no retirará la queja hasta que cobren todos | Omar Ejemplo"]
            ),
            (
                "La secretaria de Estado, Juana Ejemplo, fue más prudente. En un correo enviado a este diario señala que los cálculos no han terminado.",
                ["los cálculos no han terminado | Juana Ejemplo"]
            ),
            (
                "La diputada Juana Ejemplo le reprochó haber prometido «lo mismo que en marzo, con otra corbata».",
                ["lo mismo que en marzo, con otra corbata | La diputada Juana Ejemplo"]
            ),
            (
                "En octobre, l’avocate du port, Jeanne Exemple, avait prévenu qu’elle saisirait le tribunal si rien n’était signé.",
                ["elle saisirait le tribunal si rien n’était signé | Jeanne Exemple"]
            ),
            (
                "La ministre, Jeanne Exemple, a parlé mardi devant la presse. « Le savon a été déclaré », s’amuse-t-elle. « Le savon est bien là », s’agace-t-elle.",
                ["Le savon a été déclaré | Jeanne Exemple", "Le savon est bien là | Jeanne Exemple"]
            ),
        ])
    func `Romance words are found where a place, a contrast or a hyphen leads to the verb`(
        _ text: String, _ expected: [String]
    ) {
        #expect(Found.rows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "Norland said on Monday (June 9) it would let growers keep the name.",
                ["it would let growers keep the name | Norland"]
            ),
            (
                "Norland, joining the consensus on paragraphs 1 to 8, stressed that the register must be short.",
                ["the register must be short | Norland"]
            ),
            ("Markets, shaken by the news, stressed that the register must be short.", []),
            (
                "Three boxes had been sent in March, Jane Example said; it was the courier who had lost them.",
                ["Three boxes had been sent in March | Jane Example"]
            ),
            (
                "The port is shut, the ministers said this week. The port was shut, officials said last month.",
                ["The port is shut | the ministers", "The port was shut | officials"]
            ),
            (
                "Jane Example regretted that the portal would exist in one language only and described the fee as “a tariff”.",
                ["the portal would exist in one language only | Jane Example", "a tariff | Jane Example"]
            ),
            (
                "Tom Sample, the minister, wants half. To a reporter who asked if he would go, he said: “No chance, my friend.”",
                ["No chance, my friend. | Tom Sample"]
            ),
            (
                "QUESTION: Can you rule it out?\n\nMS. EXAMPLE: I have nothing for you. Colonel Sample, would you take the dogs?\n\nCOLONEL SAMPLE: Sure. They do a lane in a day.",
                [
                    "I have nothing for you. Colonel Sample, would you take the dogs? | MS. EXAMPLE",
                    "Sure. They do a lane in a day. | COLONEL SAMPLE",
                ]
            ),
        ])
    func `what a bracket, an aside or a second verb follows is found`(_ text: String, _ expected: [String]) {
        #expect(Found.rows(text) == expected)
    }

    @Test(
        arguments: [
            ("今年2月，克鲁斯曾批评东屿方面“把时刻表当成了护照”。", ["把时刻表当成了护照 | 克鲁斯"]),
            ("梁静姝赞扬对方“说话算话”。", ["说话算话 | 梁静姝"]),
            ("梁静姝表示，航线可以恢复。她把协议称为“一座桥”。", ["航线可以恢复 | 梁静姝", "一座桥 | 梁静姝"]),
            ("梁静姝称协议是“一座看不见的桥”。", ["一座看不见的桥 | 梁静姝"]),
            ("有人指责政府“不作为”。", []),
            ("协议被称为“长征”。这种做法号称“零碳”。当地人称它为“鬼门关”。", []),
            ("在候机楼里，已等了九个小时的旅客周立恒告诉记者：“只要能飞，站着也行。”", ["只要能飞，站着也行。 | 周立恒"]),
        ])
    func `Chinese words by which somebody characterizes another are found`(_ text: String, _ expected: [String]) {
        #expect(Found.rows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "Pressed by the committee’s chair, Denise Example, to name them, she refused.\n\nExample, at a news conference, said it was late. She said she hoped for more time.",
                ["it was late | Denise Example", "she hoped for more time | Denise Example"]
            ),
            (
                "Jane Sample spoke after a meeting with the minister of Norland, Rui Example.\n\nExample said it was late. He told the radio that the delay was “difficult”.",
                ["it was late | Rui Example", "difficult | Rui Example"]
            ),
            (
                "(SOUNDBITE) (English) PORT MINISTER, JANE EXAMPLE, SAYING:\n\n“A name is not a recipe. It is a place.”",
                ["A name is not a recipe. It is a place. | JANE EXAMPLE"]
            ),
            (
                "One shipowner said he would “rather wait”. A roofer said it was “cold up there”.",
                ["rather wait | One shipowner", "cold up there | A roofer"]
            ),
            (
                "Norland’s port minister, Jane Example, wants half. She wrote on X on Tuesday:\n\n“Twenty for us, and twenty for them.”\n\nIn a reply she posted: “No. Next question.”",
                ["Twenty for us, and twenty for them. | Jane Example", "No. Next question. | Jane Example"]
            ),
        ])
    func `speakers are known by the office before a comma, by a shot list or by a trade`(
        _ text: String, _ expected: [String]
    ) {
        #expect(Found.rows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "Jane Example spoke on Monday. The day before the hearing, the Treasury said it would cost 80 million.",
                ["it would cost 80 million | the Treasury | –"]
            ),
            (
                "La ministre a parlé lundi dans la capitale. La veille de la réunion, Jean Exemple a dit que tout allait bien. La veille, il a dit que tout allait mal.",
                ["tout allait bien | Jean Exemple | –", "tout allait mal | Jean Exemple | –"]
            ),
            (
                "El sábado, en un mitin, el ministro Juan Ejemplo dijo que ya era tarde. Un día antes de la firma, el Tesoro había informado de que la factura rondaría los 80 millones.",
                [
                    "ya era tarde | el ministro Juan Ejemplo | 2025-06-07",
                    "la factura rondaría los 80 millones | el Tesoro | –",
                ]
            ),
            (
                "司马岚10日在签字仪式上说：“最难的是算账。”霍拉克8日在社交账号上写道：“再见了，天价账单。”他在签字仪式上则称协议是“一座桥”。",
                [
                    "最难的是算账。 | 司马岚 | 2025-06-10", "再见了，天价账单。 | 霍拉克 | 2025-06-08",
                    "一座桥 | 霍拉克 | 2025-06-10",
                ]
            ),
        ])
    func `a day that is counted from an event, or another place, is not that of what was told before`(
        _ text: String, _ expected: [String]
    ) {
        #expect(Found.datedRows(text) == expected)
    }
}
