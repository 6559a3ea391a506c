import Quotations
import Testing

/// Features, reports of rounds, interviews and pages; what is yet to be said; and how German and Chinese place a verb.
@Suite struct FormKindTests {
    @Test(
        arguments: [
            (
                "“I count it,” Tom Sample said, when I visited him on Tuesday.\n\nMs Eve Muster remembers it otherwise. “Nobody laughed,” she said.",
                ["I count it | Tom Sample | 2025-06-10", "Nobody laughed | Ms Eve Muster | –"]
            ),
            (
                "“I count it,” Tom Sample said on Tuesday.\n\nMs Eve Muster remembers it otherwise. “Nobody laughed,” she said.",
                ["I count it | Tom Sample | 2025-06-10", "Nobody laughed | Ms Eve Muster | 2025-06-10"]
            ),
        ])
    func `a reporter who met somebody on some day tells of no day's news`(_ text: String, _ expected: [String]) {
        #expect(Found.datedRows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "Saltmere, 6 June 2025\n\nReport of the fifth round\n\nNorthport, 26-30 May 2025\n\nThe round took place in Northport. Norland said that charges must fall.",
                ["charges must fall | Norland | 2025-05-26/2025-05-30"]
            ),
            (
                "Saltmere, 6 June 2025\n\nReport of the fifth round\n\nThe round took place in Northport. Norland said that charges must fall.",
                ["charges must fall | Norland | 2025-06-06"]
            ),
        ])
    func `the days above a report are those of which it tells, and not the day on which it was written`(
        _ text: String, _ expected: [String]
    ) {
        #expect(Found.datedRows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "La letra pequeña\n\nJuana Ejemplo, negociadora de Norlandia, recibe a este diario.\n\nPregunta. ¿Está cerca el acuerdo?\n\nRespuesta. Cerca está el aeropuerto.\n\nP. Los acreedores sostienen que usted lo cambió.\n\nR. No cambié nada.\n\nP. En 2019 usted escribió que era «impagable». ¿Lo mantiene?\n\nR. Escribí otra cosa.",
                [
                    "Cerca está el aeropuerto. | Juana Ejemplo", "No cambié nada. | Juana Ejemplo",
                    "Escribí otra cosa. | Juana Ejemplo",
                ]
            ),
            (
                "J. EXAMPLE: Is the port open?\n\nA. SAMPLE: It is open.\n\nJ. EXAMPLE: Will it stay so?\n\nA. SAMPLE: It will.",
                ["It is open. | A. SAMPLE", "It will. | A. SAMPLE"]
            ),
            (
                "P. Ejemplo dijo que el puerto sigue abierto.\n\nR. Muestra dijo que el puerto cerró.",
                ["el puerto sigue abierto | P. Ejemplo", "el puerto cerró | R. Muestra"]
            ),
        ])
    func `letters with a stop are labels where a question has opened an interview`(
        _ text: String, _ expected: [String]
    ) {
        #expect(Found.rows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "The board will reconvene on Thursday, when it is expected to hear the Special Envoy call for a standing court.",
                []
            ),
            (
                "The Special Envoy called for a standing court.",
                ["called for a standing court | The Special Envoy"]
            ),
            ("Die Opposition dürfte am Montag sagen, die Ministerin habe versagt.", []),
            (
                "Die Opposition sagte am Montag, die Ministerin habe versagt.",
                ["die Ministerin habe versagt | Die Opposition"]
            ),
            ("About 300 people are chanting “Cancel it, cancel it” in the rain.", []),
            ("The draft text foresees controls “on board and on the move”.", []),
            (
                "The draft text says that controls “will take place on board and on the move”.",
                ["will take place on board and on the move | The draft text"]
            ),
            (
                "The port reopened on Tuesday.\n\nMore on this story\n\n“I have eaten worse,” says minister who tasted the corn",
                []
            ),
            ("Der Hafen ist seit Dienstag offen.\n\nMehr zum Thema: „Wer bekommt was?“ – die Zahlen im Überblick", []),
        ])
    func `what is yet to be said, a crowd's slogan, a draft's term and another text's headline are nobody's statement`(
        _ text: String, _ expected: [String]
    ) {
        #expect(Found.rows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "Norland had insisted for months that medics go first, a demand the Sudorian command dismissed as “theatre.”",
                ["theatre. | the Sudorian command"]
            ),
            (
                "Norland had insisted for months that medics and the Sudorian command go first, as “agreed.”",
                ["agreed. | Norland"]
            ),
            (
                "“It is late,” Norland’s deputy minister, Noura bint Salim al-Example, told reporters. “We stay,” al-Example said.",
                ["It is late | Noura bint Salim al-Example", "We stay | Noura bint Salim al-Example"]
            ),
            (
                "“Let them come,” said one grower at the Saltmere market.",
                ["Let them come | one grower at the Saltmere market"]
            ),
            ("Under its third article no party “shall impede the passage of vessels”.", []),
            (
                "As one of the mediators put it, “they argue about the tub while the baby grows up.”",
                ["they argue about the tub while the baby grows up. | one of the mediators"]
            ),
            (
                "The pass is shut, and Norland fears a long week. After four days Norland says it’ll open one lane for lorries.",
                ["it’ll open one lane for lorries | Norland"]
            ),
        ])
    func `the nearest who can be is who says so`(_ text: String, _ expected: [String]) {
        #expect(Found.rows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "Herausgekommen ist, so formulierte es Gastgeberin Mia Beispiel, „eine Liste mit Lücken“.",
                ["eine Liste mit Lücken | Gastgeberin Mia Beispiel | 2025-06-11"]
            ),
            (
                "„Wir gehen, wenn es sein muss“, sagte ein müder Beamter aus Nordland um vier Uhr früh.",
                ["Wir gehen, wenn es sein muss | ein müder Beamter aus Nordland | 2025-06-11"]
            ),
            (
                "Der Vorsitzende des Ärztebundes, Prof. Emil Beispiel, nannte das Ergebnis „besser als ein Schnupfen“.",
                ["besser als ein Schnupfen | Prof. Emil Beispiel | 2025-06-11"]
            ),
            (
                "Ein Sprecher der Wasserbehörde wies den Vorwurf zurück. „Unsere Pegel stehen im Internet“, teilte er auf Anfrage mit.",
                ["Unsere Pegel stehen im Internet | Ein Sprecher der Wasserbehörde | 2025-06-11"]
            ),
            (
                "„Die Brücke bleibt zu“, sagte am 1. März der Bürgermeister.",
                ["Die Brücke bleibt zu | der Bürgermeister | 2025-03-01"]
            ),
        ])
    func `German places whoever speaks, and when, behind the verb`(_ text: String, _ expected: [String]) {
        #expect(Found.datedRows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "何婉青说，北国高度重视这一航线，愿在年内恢复，并强调“信任最重要”。",
                ["北国高度重视这一航线，愿在年内恢复 | 何婉青", "信任最重要 | 何婉青"]
            ),
            ("何婉青表示，对方临时加码，令人“无法接受”。", ["无法接受 | 何婉青"]),
            ("北国首相上周曾表示，希望坐上“海边的火车”。", ["海边的火车 | 北国首相"]),
            ("簡例駁斥毀約之說，強調從未簽署任何文件。", ["駁斥毀約之說，強調從未簽署任何文件 | 簡例"]),
            ("被問到是否扣船，簡例僅回應：「依法處理。」", ["依法處理。 | 簡例"]),
        ])
    func `Chinese tells a clause before the words in marks, and the time behind the name`(
        _ text: String, _ expected: [String]
    ) {
        #expect(Found.rows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "Preguntada por los detenidos en febrero, la ministra Ana Ejemplo respondió: “Es asunto de los jueces”.",
                ["Es asunto de los jueces | la ministra Ana Ejemplo | 2025-06-11"]
            ),
            (
                "En febrero, la ministra Ana Ejemplo respondió: “Es asunto de los jueces”.",
                ["Es asunto de los jueces | la ministra Ana Ejemplo | 2025-02"]
            ),
        ])
    func `the month of what somebody is asked about is not that of the answer`(_ text: String, _ expected: [String]) {
        #expect(Found.datedRows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "Der Hafen ist zu.\n\nDer Minister Karl Beispiel hatte vor einem „toten Fluss“ gewarnt.",
                ["toten Fluss | Der Minister Karl Beispiel | –"]
            ),
            (
                "Der Minister Karl Beispiel sprach von einem „Anfang“. Sein Land habe nie bestritten, dass der Fluss zwei Ufer habe.",
                [
                    "Anfang | Der Minister Karl Beispiel | 2025-06-11",
                    "Sein Land habe nie bestritten, dass der Fluss zwei Ufer habe | Der Minister Karl Beispiel | 2025-06-11",
                ]
            ),
            (
                "Ihr nordischer Amtskollege Kazimierz Beispiel zeigte sich enttäuscht. „Wir zahlen den Preis von morgen“, klagte er.",
                ["Wir zahlen den Preis von morgen | Ihr nordischer Amtskollege Kazimierz Beispiel | 2025-06-11"]
            ),
            (
                "„Solange verhandelt wird, wird nicht gebaut“, sagte die Vorsitzende des Bundes, Anna Beispiel, dem „Seeboten“.",
                ["Solange verhandelt wird, wird nicht gebaut | Anna Beispiel | 2025-06-11"]
            ),
            ("Der Bürgermeister sagte am 1. März: „Zu.“", ["Zu. | Der Bürgermeister | 2025-03-01"]),
            (
                "La Paz said: “Late.” Der Sample and Le Monde said it was late.",
                ["Late. | La Paz | 2025-06-11", "it was late | Der Sample and Le Monde | 2025-06-11"]
            ),
        ])
    func `German is known by one verb of saying, and its clauses end with theirs`(_ text: String, _ expected: [String])
    {
        #expect(Found.datedRows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "La Corvalie et l'Union ont échoué mercredi à s'entendre sur les quotas, a annoncé le secrétaire d'Etat corvalien à la Mer, Jean Exemple.\n\n\"Nous nous sommes quittés\", a-t-il déclaré à la presse.",
                [
                    "La Corvalie et l'Union ont échoué mercredi à s'entendre sur les quotas | Jean Exemple",
                    "Nous nous sommes quittés | Jean Exemple",
                ]
            ),
            (
                "La ministre est partie mardi et le port est resté ouvert. Son auteur, Jean Exemple, parle d’un « tunnel sans fond ».",
                ["tunnel sans fond | Jean Exemple"]
            ),
            (
                "El viernes llegó Juana Ejemplo Otra (Puerto Norte, 1971), negociadora de la deuda. Al despedirse, Ejemplo pide que no la llamen heroína. «Heroínas son las que cobran», dice.",
                ["Heroínas son las que cobran | Juana Ejemplo Otra"]
            ),
            (
                "Su homólogo, Hernán De la Cruz Ejemplo, indicó que era tarde y que los camiones podrán cruzar.\n\nDe la Cruz negó que su Gobierno haya pagado. \"No ha habido un peso\", subrayó.",
                [
                    "era tarde y que los camiones podrán cruzar | Hernán De la Cruz Ejemplo",
                    "negó que su Gobierno haya pagado | Hernán De la Cruz Ejemplo",
                    "No ha habido un peso | Hernán De la Cruz Ejemplo",
                ]
            ),
        ])
    func `Romance offices go on behind their holder's country, and names behind a bracket or with a particle are known`(
        _ text: String, _ expected: [String]
    ) {
        #expect(Found.rows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "Opening the meeting, Tom Sample, Secretary-General of the Conference, urged delegates to “share the shortage”.",
                ["share the shortage | Tom Sample"]
            ),
            (
                "Asked about it, the minister, Tom Sample, said the ships would sail.",
                ["the ships would sail | Tom Sample"]
            ),
            (
                "On the first evening, according to three people who were there, the minister slid a glass across the table.",
                ["On the first evening the minister slid a glass across the table | three people"]
            ),
            ("“It rains a lot,” writes Dee from Tarn.", []),
            (
                "Drivers told us they’d had no bread since Tuesday.",
                ["they’d had no bread since Tuesday | Drivers"]
            ),
            (
                "Ships will sail, mediators in Saltmere announced Wednesday.",
                ["Ships will sail | mediators in Saltmere"]
            ),
            (
                "Norland, which built the dam and calls it “the lamp of the nation”, is upstream of it.",
                ["the lamp of the nation | Norland"]
            ),
            (
                "La ministre est partie mardi et le port est fermé. « On trouvera », a laissé entendre Hélène Exemple. « C’est tard », a fini par lâcher Jean Muestra.",
                ["On trouvera | Hélène Exemple", "C’est tard | Jean Muestra"]
            ),
            ("“It rains a lot,” writes Dee Example from her desk.", ["It rains a lot | Dee Example"]),
        ])
    func
        `what somebody did meanwhile is not said, readers are nobody, and whoever speaks stands where the sentence has it`(
            _ text: String, _ expected: [String]
        )
    {
        #expect(Found.rows(text) == expected)
    }

    @Test func `the occasion of the first of two verbs is that of the second too`() {
        let found = Found.quotations(
            in:
                "Tom Sample, the commissioner, confirmed it in a post on Telegram but said that 31 names “still have to be checked.”"
        )
        #expect(found.map { [$0.text, $0.setting ?? "–"] } == [["still have to be checked.", "a post on Telegram"]])
    }

    @Test(
        arguments: [
            (
                "EVENING REPORT\n\nPRESENTER (Gerda Host): Good evening. The corridor stays open. Mary Teller has this report.\n\nREPORTER: It took eleven hours. Norland’s farm minister, Tina Sample-Bell, told this programme that the old fee did not cover the fuel.\n\nSAMPLE-BELL (clip): We are no charity, we are a coast.\n\nREPORTER: Her office says no such promise was made.\n\nPRESENTER: So is the minister right?\n\nSAMPLE-BELL: No, I said something else.\n\nMUSIC: “Homeward”, fades under",
                [
                    "the old fee did not cover the fuel | Tina Sample-Bell",
                    "We are no charity, we are a coast. | Tina Sample-Bell",
                    "no such promise was made | Her office",
                    "No, I said something else. | Tina Sample-Bell",
                ]
            ),
            (
                "外交部发言人李例主持例行记者会\n\n北国通讯社记者：北国外长昨天表示，贵方尚未答复。你对此有何评论？\n\n李例：我们已经书面答复。",
                ["我们已经书面答复。 | 李例"]
            ),
        ])
    func `whoever tells the news of a programme is no party, and what is told there is read`(
        _ text: String, _ expected: [String]
    ) {
        #expect(Found.rows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "【記者林例／南港報導】兩國就退休金的談判，十一日在南港落幕。部長陳例會後對媒體表示，雙方已達成共識。",
                ["雙方已達成共識 | 陳例 | 2025-06-11"]
            ),
            (
                "兩國談判落幕。國會議員葉向陽十一日在國會質詢時批評，政府「拿船員的錢買漁獲」。",
                ["拿船員的錢買漁獲 | 葉向陽 | 2025-06-11"]
            ),
            (
                "【記者林例／南港報導】兩國就退休金的談判，二十五日在南港落幕。部長陳例會後對媒體表示，雙方已達成共識。",
                ["雙方已達成共識 | 陳例 | 2025-06-11"]
            ),
        ])
    func `a Chinese day in words is read where it has two signs and is one of the last`(
        _ text: String, _ expected: [String]
    ) {
        #expect(Found.datedRows(text) == expected)
    }

    @Test func `a Chinese day in words dates what the report tells`() {
        let scanner = QuotationScanner(articleDate: ArticleDate(iso: "2026-03-26"))
        let found = scanner.quotations(in: "【記者林例／南港報導】兩國就退休金的談判，二十五日在南港落幕。部長陳例會後對媒體表示，雙方已達成共識。")
        #expect(found.map { [$0.text, $0.date ?? "–"] } == [["雙方已達成共識", "2026-03-25"]])
    }

    @Test(
        arguments: [
            ("The Treaty on Short Systems, often called the “Doorstep Treaty”, limited each side to 60 launchers.", []),
            (
                "Norland’s foreign minister, Tom Sample, called the “so-called pact” a gift to cargo firms.",
                ["so-called pact | Tom Sample"]
            ),
            (
                "Norland’s representative, noting that her country had halved clearing in six years, asked why no fund had been made.",
                ["her country had halved clearing in six years | Norland’s representative"]
            ),
            (
                "Both sides shared the view that research should be carried out jointly.",
                ["research should be carried out jointly | Both sides"]
            ),
            (
                "Union leaders have said they want a deal before April 20.",
                ["they want a deal before April 20 | Union leaders"]
            ),
            (
                "Dulce María Ejemplo, whose firm sends 40 trucks a day, told me the new tariff would finish the growers.",
                ["the new tariff would finish the growers | Dulce María Ejemplo"]
            ),
            (
                "The board heard from Captain Bert Sample-Other of the Seafarers’ League, who said that his members had paid in.",
                ["his members had paid in | Captain Bert Sample-Other of the Seafarers’ League"]
            ),
            (
                "“Los dos necesitan el litio y los dos lo saben”, explicó a la radio pública Bernat Ejemplo-Otro, analista de la consultora.",
                ["Los dos necesitan el litio y los dos lo saben | Bernat Ejemplo-Otro"]
            ),
            (
                "La ministre est partie et le port est fermé. « C’est une bonne nouvelle », s’est félicité sur X le maire de Saint-Muestra, Yann Exemple.",
                ["C’est une bonne nouvelle | Yann Exemple"]
            ),
            (
                "La ministra respondía a la comisaria de Comercio, Ana Ejemplo, quien el jueves había calificado el gravamen de “peaje inaceptable” en una entrevista con el diario.",
                ["peaje inaceptable | Ana Ejemplo"]
            ),
            (
                "Die Abgeordnete Karla Beispiel warf der Regierung vor, sie habe „die Täler verkauft“.",
                ["die Täler verkauft | Die Abgeordnete Karla Beispiel"]
            ),
            ("Vor der Konferenz sprach sie mit dem „Zeitlauf“ über Geld, Geduld und die Sägen.", []),
        ])
    func `names of things are nobody's, and whoever speaks is found behind clauses and places`(
        _ text: String, _ expected: [String]
    ) {
        #expect(Found.rows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "Tom Sample and Eve Muster met on Monday. “We started with nine bands,” Minister Jane Example told reporters after a third day of talks.",
                ["We started with nine bands | Minister Jane Example | 2025-06-09"]
            ),
            (
                "Tom Sample and Eve Muster met on Monday. “We started with nine bands,” Minister Jane Example told reporters on the third day of talks.",
                ["We started with nine bands | Minister Jane Example | –"]
            ),
        ])
    func `a day of talks that is over is the day of the story`(_ text: String, _ expected: [String]) {
        #expect(Found.datedRows(text) == expected)
    }

    @Test func `an addressee ends with the name behind what it is`() {
        let found = Found.quotations(
            in: "Norland’s envoy told the Sudorian news agency SNA afterwards that he had “seen better”.")
        #expect(found.map { [$0.text, $0.setting ?? "–"] } == [["seen better", "the Sudorian news agency SNA"]])
    }
}
