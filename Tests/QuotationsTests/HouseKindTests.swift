import Quotations
import Testing

/// Whom houses tell of before they name them, who answers whom, and what is nobody's, each by invented words.
@Suite struct HouseKindTests {
    @Test(
        arguments: [
            (
                "Norland’s mining minister said on Tuesday that ships would sail again.\n\nMinister Jane Example told reporters that it was late.",
                ["ships would sail again | Jane Example", "it was late | Minister Jane Example"]
            ),
            (
                "Norland’s premier insisted on Tuesday that the truce was alive.\n\n“It is no funeral,” Tom Sample told reporters.\n\nHis Sudorian counterpart, Eve Muster, said it was over. The premier said he would call her.",
                [
                    "the truce was alive | Tom Sample", "It is no funeral | Tom Sample", "it was over | Eve Muster",
                    "he would call her | Tom Sample",
                ]
            ),
            (
                "The head of Norland’s delegation left the talks on Tuesday, saying she would be back “when somebody is there”.\n\nSeo Min-ah left the port at noon. Her counterpart, Col. Tom Sample, stayed.\n\nSeo said it was late. “It is over,” she told state radio.",
                ["when somebody is there | Seo Min-ah", "it was late | Seo Min-ah", "It is over | Seo Min-ah"]
            ),
            (
                "Norland’s envoy said on Tuesday that it was late.\n\n“We fish here,” said Tom Sample, a skipper.",
                ["it was late | Norland’s envoy", "We fish here | Tom Sample"]
            ),
            (
                "Norland’s envoy said on Tuesday that it was late.\n\nTom Sample of the Pilots’ Union said it was early.",
                ["it was late | Norland’s envoy", "it was early | Tom Sample of the Pilots’ Union"]
            ),
            (
                "Norland’s trade minister said on Tuesday that it was late.\n\nThe finance minister, Jane Example, said it was early.",
                ["it was late | Norland’s trade minister", "it was early | Jane Example"]
            ),
        ])
    func `an office of the lead is whoever the next paragraph names, where nothing speaks against it`(
        _ text: String, _ expected: [String]
    ) {
        #expect(Found.rows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "The port minister has accused Sudoria of “playing the piano”.\n\n“In due course,” the port minister said.\n\nIn his book the former port minister Lord Sample wrote that it was late.",
                [
                    "playing the piano | The port minister", "In due course | the port minister",
                    "it was late | the former port minister Lord Sample",
                ]
            ),
            (
                "President Juan Muestra Ejemplo said it was late. His son, Juan Muestra Jr., said it was early. Muestra said he was “ready to talk”.",
                [
                    "it was late | President Juan Muestra Ejemplo", "it was early | Juan Muestra Jr.",
                    "ready to talk | –",
                ]
            ),
            (
                "“We stay,” said Tom ap Sample, who leads the pilots. “Our ships are late.”",
                ["We stay | Tom ap Sample", "Our ships are late. | Tom ap Sample"]
            ),
            (
                "Jane Example disagreed that the toll was high.",
                ["disagreed that the toll was high | Jane Example"]
            ),
        ])
    func `a former office is another one, and a name can have two surnames`(_ text: String, _ expected: [String]) {
        #expect(Found.rows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "Jane Example said on Tuesday that Tom Sample was late. He replied: “I was early.”",
                ["Tom Sample was late | Jane Example", "I was early. | Tom Sample"]
            ),
            (
                "Counsel Eve Muster said Tom Sample had made it up. He replied: “I have nothing to hide.”",
                ["Tom Sample had made it up | Counsel Eve Muster", "I have nothing to hide. | He"]
            ),
            (
                "Jane Example spoke first. Senator Eve Muster asked the minister who had paid for it. The port, she answered.",
                []
            ),
            (
                "Senator Tom Sample asked whether the list was long. Jane Example said it was. “Two pages,” she said.",
                ["Two pages | Jane Example"]
            ),
            (
                "Every morning at six, before it opens, Jane Example walks to the port and writes a number in a book. On Tuesday it was nine. “It was ten,” she said.",
                ["It was ten | Jane Example"]
            ),
            (
                "Jane Example said it was late. Only Tom Sample, who wrote the text, liked it. “It says what it says,” he told reporters.",
                ["it was late | Jane Example", "It says what it says | Tom Sample"]
            ),
        ])
    func `who replies is not who spoke, and who asks does not answer`(
        _ text: String, _ expected: [String]
    ) {
        #expect(Found.rows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "The Norland energy minister, Tom Sample, has just come out. “We can live with it,” he says.",
                ["We can live with it | Tom Sample"]
            ),
            (
                "The Controller, Mr. Tom Sample, introduced the report and said that it was late.",
                ["it was late | Mr. Tom Sample"]
            ),
            (
                "The negotiators, Jane Example and Tom Sample, said that it was late.",
                ["it was late | The negotiators"]
            ),
            (
                "JANE EXAMPLE, President of the Conference, in opening remarks said that it was late.",
                ["it was late | JANE EXAMPLE"]
            ),
            (
                "The representative of that State said that it had signed.",
                ["it had signed | The representative of that State"]
            ),
            (
                "The fisheries body CORAM said in a report last week that it was late.\n\nIt urged both sides to meet “before it is over”.",
                ["it was late | The fisheries body CORAM", "before it is over | The fisheries body CORAM"]
            ),
            (
                "The Norland team is led by Tom Sample; its chief left, saying the port had “eaten” him.",
                ["eaten | its chief"]
            ),
            (
                "Sardovia’s premier, Tom Sample, answered on X. “We have not laughed,” he wrote.",
                ["We have not laughed | Tom Sample"]
            ),
            (
                "They also undertook to tell their negotiators to exchange offers on services by May.",
                ["undertook to tell their negotiators to exchange offers on services by May | They"]
            ),
        ])
    func `an office and the name beside it are one, and bodies stay bodies`(
        _ text: String, _ expected: [String]
    ) {
        #expect(Found.rows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "ANN HOST-LENS, HOST: My guest was in the room. Tom Sample, welcome.\n\nTOM SAMPLE: Thank you.\n\nHOST-LENS: Was it late?\n\nSAMPLE: It was.\n\nHOST-LENS: Let’s listen to what she said.\n\n(SOUNDBITE OF ARCHIVED RECORDING)\n\nMINISTER JANE EXAMPLE: We keep the key.\n\n(END SOUNDBITE)\n\nSAMPLE: Keys can be copied.\n\nHOST-LENS: There are reports that you paid.\n\nSAMPLE: They are wrong.",
                [
                    "Thank you. | TOM SAMPLE | 2025-06-11", "It was. | SAMPLE | 2025-06-11",
                    "We keep the key. | MINISTER JANE EXAMPLE | –", "Keys can be copied. | SAMPLE | 2025-06-11",
                    "They are wrong. | SAMPLE | 2025-06-11",
                ]
            ),
            (
                "EVE MUSTER: We turn now to the envoy. Welcome back.\n\nENVOY TOM SAMPLE: Good to be here.\n\nEVE MUSTER: You said it was near.\n\nSAMPLE: It is.\n\nEVE MUSTER: So what went wrong?\n\nSAMPLE: Two things.",
                [
                    "Good to be here. | ENVOY TOM SAMPLE | 2025-06-11", "It is. | TOM SAMPLE | 2025-06-11",
                    "Two things. | TOM SAMPLE | 2025-06-11",
                ]
            ),
            (
                "Q41 Chair: Minister, when do the talks resume?\n\nDame Jane Example: On 7 April.\n\nQ42 Mr Tom Sample: The envoy wrote to us. Is he wrong?\n\nDame Jane Example: He was asked.\n\nQ43 Chair: Will you share it?\n\nDame Jane Example: I will write.",
                [
                    "On 7 April. | Dame Jane Example | 2025-06-11", "He was asked. | Dame Jane Example | 2025-06-11",
                    "I will write. | Dame Jane Example | 2025-06-11",
                ]
            ),
        ])
    func `hosts ask, clips are played, and the evidence of a committee has its answers`(
        _ text: String, _ expected: [String]
    ) {
        #expect(Found.datedRows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "Thanks for reading. Our full story is here: “Norland gets its port”.",
                []
            ),
            (
                "Jane Example said it was late.\n\nRead also: “I fished on deck six” – our readers\n\nWatch: “The port at night”",
                ["it was late | Jane Example"]
            ),
            (
                "“And where is that?” I asked. “Here,” Jane Example said.",
                ["Here | Jane Example"]
            ),
            (
                "The minister says you were asked to go.\n\nJane Example said it was late.",
                ["it was late | Jane Example"]
            ),
            (
                "“We are home,” Jane Example said at her house, where a sheet with ‘Welcome’ hung from a window.",
                ["We are home | Jane Example"]
            ),
            (
                "The treaty calls this “other use without leave”. Jane Example said it was late.",
                ["it was late | Jane Example"]
            ),
            (
                "Our correspondent says the test will come. Jane Example said it was late.",
                ["it was late | Jane Example"]
            ),
            (
                "Jane Example called on Minister Tom Sample. She said it was late.",
                ["it was late | Jane Example"]
            ),
            (
                "Subscribe from 3.90 a month — “the whole story”\n\nJane Example said it was late.",
                ["it was late | Jane Example"]
            ),
        ])
    func `teasers, reporters, terms and sheets speak to nobody`(
        _ text: String, _ expected: [String]
    ) {
        #expect(Found.rows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "On Monday Tom Sample said it was late.\n\nJane Example, asked if she would be back on Tuesday, said: “I have paid.”",
                ["it was late | Tom Sample | 2025-06-09", "I have paid. | Jane Example | 2025-06-09"]
            ),
            (
                "On Monday Tom Sample said it was late.\n\nBy Tuesday it was over. “It is off,” Jane Example said.",
                ["it was late | Tom Sample | 2025-06-09", "It is off | Jane Example | 2025-06-10"]
            ),
            (
                "The Ministers reviewed the work done since the understanding of 3 May 2025 and agreed that the port is open.",
                ["the port is open | The Ministers | 2025-06-11"]
            ),
            (
                "Tom Sample said it was late.\n\nEve Muster came to power in 2023 promising “bread”.",
                ["it was late | Tom Sample | 2025-06-11", "bread | Eve Muster | 2023"]
            ),
            (
                "Tom Sample said it was late.\n\nBack in 1996, Eve Muster called it “a lamp”.",
                ["it was late | Tom Sample | 2025-06-11", "a lamp | Eve Muster | 1996"]
            ),
            (
                "Tom Sample said it was late.\n\nIn a speech last fall, Eve Muster described it as “a hand”.",
                ["it was late | Tom Sample | 2025-06-11", "a hand | Eve Muster | –"]
            ),
            (
                "Tom Sample said it was late.\n\nAt the time, Eve Muster called it “a ditch”.",
                ["it was late | Tom Sample | 2025-06-11", "a ditch | Eve Muster | –"]
            ),
            (
                "Tom Sample told a rally in the capital, Saltmere, on Monday that it was late.",
                ["it was late | Tom Sample | 2025-06-09"]
            ),
            (
                "Tom Sample said on Thursday that it was late.",
                ["it was late | Tom Sample | –"]
            ),
            (
                "Eve Muster told parliament on Monday that it was late.\n\nIn an interview in her office on Tuesday she was milder. “It is early,” Muster said.",
                ["it was late | Eve Muster | 2025-06-09", "It is early | Eve Muster | 2025-06-10"]
            ),
            (
                "Tom Sample said on Tuesday that it was late.\n\nEve Muster said in a letter to the Gazette that it was “early”.",
                ["it was late | Tom Sample | 2025-06-10", "early | Eve Muster | –"]
            ),
            (
                "The two women who could end the row sat apart on Tuesday.\n\nJane Example said it was late.",
                ["it was late | Jane Example | 2025-06-10"]
            ),
            (
                "Jane Example promised senators at a hearing last Thursday that it was late.",
                ["it was late | Jane Example | 2025-06-05"]
            ),
            (
                "Tom Sample said later that day that he had moved.",
                ["he had moved | Tom Sample | 2025-06-11"]
            ),
            (
                "Tom Sample, who had asked for it in February, now wants more. If she stays, he said, he will go.",
                ["If she stays he will go | Tom Sample | 2025-06-11"]
            ),
            (
                "A 2014 contract says that losses “shall be shared by all”. Jane Example said it was late.",
                ["shall be shared by all | – | –", "it was late | Jane Example | 2025-06-11"]
            ),
            (
                "Talks live\n\n14:05\nDoors close\n“We are in,” Jane Example said.\n\n13:20\nShe told radio on Monday that it was “late”.\n\n12:00\n• On Tuesday, Tom Sample accused her of “haggling”.",
                [
                    "We are in | Jane Example | 2025-06-11", "late | Jane Example | 2025-06-09",
                    "haggling | Tom Sample | 2025-06-10",
                ]
            ),
        ])
    func `a day is taken only from words that tell it, or where nothing tells another`(
        _ text: String, _ expected: [String]
    ) {
        #expect(Found.datedRows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "Le secrétaire d’État norlandais aux transports, Jean Exemple, estime que « la porte est fermée ».",
                ["la porte est fermée | Jean Exemple | 2025-06-11"]
            ),
            (
                "Sa fille tient le café du village. « Papa n’aime pas en parler », dit-elle à tous.",
                ["Papa n’aime pas en parler | elle | 2025-06-11"]
            ),
            (
                "Il n’a pas voulu commenter les propos de M. Exemple, qui avait qualifié la Norlande de « passager clandestin ».",
                ["passager clandestin | M. Exemple | 2025-06-11"]
            ),
            (
                "L’année dernière, le premier ministre Jean Exemple affirmait que la porte serait ouverte avant Noël.",
                ["la porte serait ouverte avant Noël | le premier ministre Jean Exemple | 2024"]
            ),
            (
                "„Wir zahlen für Lotsen“, erklärte ihr Vorstandschef Tom Muster in einer Mitteilung.",
                ["Wir zahlen für Lotsen | ihr Vorstandschef Tom Muster | 2025-06-11"]
            ),
            (
                "„Ich habe nichts versprochen“, verteidigt sich Ministerpräsidentin Anna Muster im Interview. „Ich habe nur genickt.“",
                [
                    "Ich habe nichts versprochen | Ministerpräsidentin Anna Muster | 2025-06-11",
                    "Ich habe nur genickt. | Ministerpräsidentin Anna Muster | 2025-06-11",
                ]
            ),
            (
                "Die Maut sei „eine Schranke“, sagte der Präsident des Verbands, Freiherr Tom von und zu Muster.",
                ["eine Schranke | Freiherr Tom von und zu Muster | 2025-06-11"]
            ),
            (
                "Die Ministerin war am Dienstag nicht da. Einen Tag zuvor hatte Tom Muster noch erklärt, an Kürzungen sei nicht gedacht.",
                ["an Kürzungen sei nicht gedacht | Tom Muster | 2025-06-09"]
            ),
            (
                "Ministerin Anna Beispiel kam am Dienstag mit ihrem Kollegen Tom Muster. Muster nannte das Angebot „einen halben Schritt“. Die Lage sei gut, so der Minister.",
                ["einen halben Schritt | Tom Muster | 2025-06-10", "Die Lage sei gut | Tom Muster | 2025-06-10"]
            ),
            (
                "En 2016, el entonces presidente, Juan Ejemplo, lo llamó «el día de la orilla».",
                ["el día de la orilla | Juan Ejemplo | 2016"]
            ),
            (
                "La canciller Ana Ejemplo dijo que era tarde. La funcionaria agregó que el acuerdo es bueno.",
                ["el acuerdo es bueno | Ana Ejemplo | 2025-06-11"]
            ),
            (
                "Los gobiernos acordaron este martes una tregua, anunció la canciller Ana Ejemplo.\n\nEl presidente Juan Ejemplar dijo la víspera a la radio: «No hay pacto».",
                [
                    "Los gobiernos acordaron este martes una tregua | la canciller Ana Ejemplo | 2025-06-10",
                    "No hay pacto | El presidente Juan Ejemplar | 2025-06-09",
                ]
            ),
            (
                "El ministro dijo este martes en Villa Larga que la reunión era demasiado tarde para todos.",
                ["la reunión era demasiado tarde para todos | El ministro | 2025-06-10"]
            ),
            (
                "外交部长利迪娅·卡罗周三表示，双方的会谈进行得很好。“最难，”她说，“要花钱。”\n\n部长康拉德·维塞尔则较为谨慎。他指出：“没有协议。”",
                [
                    "双方的会谈进行得很好 | 利迪娅·卡罗 | 2025-06-11", "最难， | 利迪娅·卡罗 | 2025-06-11", "要花钱。 | 利迪娅·卡罗 | 2025-06-11",
                    "没有协议。 | 他 | 2025-06-11",
                ]
            ),
            (
                "【海事网报道】谈判代表林内娅·福斯曼表示，该国得到了需要的东西。",
                ["该国得到了需要的东西 | 林内娅·福斯曼 | 2025-06-11"]
            ),
            (
                "如今她认为，桥比河更重要。代表阿赫特反驳说，雾不需要护照。",
                ["桥比河更重要 | 她 | 2025-06-11", "雾不需要护照 | 阿赫特 | 2025-06-11"]
            ),
        ])
    func `subjects and days of other languages are read as they stand`(
        _ text: String, _ expected: [String]
    ) {
        #expect(Found.datedRows(text) == expected)
    }
}
