import Quotations
import Testing

/// Whose words, names and days a text tells in ways of its own, each by invented words.
@Suite struct ToldKindTests {
    @Test(
        arguments: [
            (
                "Norland has agreed to swap prisoners, mediators said Friday, in what would be the first exchange.",
                ["Norland has agreed to swap prisoners | mediators"]
            ),
            (
                "Tom Sample read aloud from a staff memo that called the toll “a blank cheque with barnacles”.",
                ["a blank cheque with barnacles | a staff memo"]
            ),
            (
                "The two sides exchanged views on the exception for “critical cables”. Jane Example said it was late.",
                ["it was late | Jane Example"]
            ),
            (
                "Pilots wore printed shirts that read “Keep Your Hands Off Our Lamps.” Jane Example said it was late.",
                ["it was late | Jane Example"]
            ),
            (
                "Tom Sample went home. He would not, however, rule out a purchase. Jane Example said it was late.",
                ["it was late | Jane Example"]
            ),
            (
                "The commission, whose secretary, Dr. Jane Example, has pleaded for calm all week, shared none of it.",
                []
            ),
            (
                "Nine states agreed on Monday to keep the pool open, the chair of the talks, Dr Jane Example, said.\n\n“It is not dry,” she told reporters.",
                [
                    "Nine states agreed on Monday to keep the pool open | Dr Jane Example",
                    "It is not dry | Dr Jane Example",
                ]
            ),
        ])
    func `words that others wrote, name or remark are nobody's here`(_ text: String, _ expected: [String]) {
        #expect(Found.rows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "Sir Tom Example-Sample came. ‘He meant it well,’ Lady Example-Sample said.",
                ["He meant it well | Lady Example-Sample"]
            ),
            (
                "His deputy, the engineer Jane Example, was blunter. The clause, she said, had been “parked”.",
                ["parked | Jane Example"]
            ),
            (
                "“Every family will be called,” Brig. Gen. Tom Sample, the government’s chief delegate, told state radio.",
                ["Every family will be called | Brig. Gen. Tom Sample"]
            ),
            (
                "The northern command confirmed the swap but said the place would not be made public.",
                ["the place would not be made public | The northern command"]
            ),
            (
                "Jane Example said two of the nine articles were open, and that the rest were shut.",
                ["two of the nine articles were open, and that the rest were shut | Jane Example"]
            ),
            (
                "Do Example said in a voice message to this paper that she had nothing to take back.",
                ["she had nothing to take back | Do Example"]
            ),
            (
                "Asked three times whether money had changed hands, Jane Example said: “Not in my direction.”",
                ["Not in my direction. | Jane Example"]
            ),
        ])
    func `names with titles, behind articles and of bodies are whole`(_ text: String, _ expected: [String]) {
        #expect(Found.rows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "Has Norland bought the lighthouse? Nobody in either government would answer that on Tuesday.\n\n“There is no lease,” Jane Example said in Saltmere.",
                ["There is no lease | Jane Example | 2025-06-10"]
            ),
            (
                "Jane Example, a judge, argued in a 2021 lecture that the strait “belongs to all”.",
                ["belongs to all | Jane Example | 2021"]
            ),
            (
                "On Friday Jane Example came to the port.\n\nThe first round, in September 2015, was long. In her diary that night she wrote that nobody had slept.",
                ["nobody had slept | she | –"]
            ),
            (
                "Tuesday’s statement by the envoy, Jane Example, went round. In it she said that the lake had “one summer left”.",
                ["one summer left | Jane Example | 2025-06-10"]
            ),
            (
                "The talks resume at 10 a.m. On Monday night Jane Example told Radio Norland that she was tired.",
                ["she was tired | Jane Example | 2025-06-09"]
            ),
            (
                "Joint Communiqué\n\nSaltmere, 3 June 2025\n\n1. The Commission met in Saltmere on 2 and 3 June 2025.\n\n2. Norland undertakes to lift the fee by 15 August 2025.",
                ["undertakes to lift the fee by 15 August 2025 | Norland | 2025-06-03"]
            ),
            (
                "Interview of 10 June 2025\n\nANN HOST: Is it over?\n\nTOM SAMPLE: No.\n\nANN HOST: Here is the former minister.\n\nJANE EXAMPLE (recording): There was a number.\n\nTOM SAMPLE: I never saw it.\n\nANN HOST: Did you ask?\n\nTOM SAMPLE: I did.",
                [
                    "No. | TOM SAMPLE | 2025-06-10", "There was a number. | JANE EXAMPLE | –",
                    "I never saw it. | TOM SAMPLE | 2025-06-10", "I did. | TOM SAMPLE | 2025-06-10",
                ]
            ),
            (
                "Home > World\n\nShare on X | Share by email\n\n10 June 2025\n\nA boat in the port on Friday. “Fragile,” the label warns. Photograph: Ann Lens/The Gazette\n\nNine states agreed on Monday to go on, the chair, Jane Example, said.",
                ["Nine states agreed on Monday to go on | Jane Example | 2025-06-09"]
            ),
        ])
    func `a day is told by what stands nearest, and not by the page`(_ text: String, _ expected: [String]) {
        #expect(Found.datedRows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "LODRIN, 3 juin – Le port ne sera pas fermé, a assuré mardi la présidente, Jeanne Exemple, devant les élus de la ville.",
                ["Le port ne sera pas fermé | Jeanne Exemple | 2025-06-03"]
            ),
            (
                "„Der Plan steht“, sagte die Ministerin Anna Muster am Dienstag vor der Presse. Sie rechne mit einer Einigung bis Dezember.",
                [
                    "Der Plan steht | die Ministerin Anna Muster | 2025-06-10",
                    "Sie rechne mit einer Einigung bis Dezember | die Ministerin Anna Muster | 2025-06-10",
                ]
            ),
            (
                "Die Ministerin Anna Muster widersprach nicht. Zugleich betonte sie, dass das Land an dem Plan festhalte.",
                ["das Land an dem Plan festhalte | Die Ministerin Anna Muster | 2025-06-11"]
            ),
            (
                "Wie ein Sprecher der Behörde mitteilte, sind bislang nur vier von zehn Wagen umgebaut worden.",
                ["sind bislang nur vier von zehn Wagen umgebaut worden | Sprecher der Behörde | 2025-06-11"]
            ),
            (
                "El líder de la Unión, Juan Ejemplo, negó que los vecinos hubieran pactado el silencio. «A nosotros nadie nos llamó», dijo el lunes a Radio Puerto.",
                [
                    "negó que los vecinos hubieran pactado el silencio | Juan Ejemplo | 2025-06-09",
                    "A nosotros nadie nos llamó | Juan Ejemplo | 2025-06-09",
                ]
            ),
            (
                "北州日报林城6月10日电　南州外长李明说，走廊应当开放。安娜·林德表示赞同，但同时强调，北州“不会让步”。前一天，南州总理王河在议会表示，协定“是账单”。所谓“空中围墙”一说，始于去年。",
                ["走廊应当开放 | 李明 | 2025-06-10", "不会让步 | 安娜·林德 | 2025-06-10", "是账单 | 王河 | 2025-06-09"]
            ),
        ])
    func `other languages have their own order and marks`(_ text: String, _ expected: [String]) {
        #expect(Found.datedRows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "The plan was on Tuesday dismissed as “fantasy” by the transport secretary, who left.",
                ["fantasy | the transport secretary | 2025-06-10"]
            ),
            ("The plan was rejected by the council in May.", []),
            (
                "The minister, Tom Sample, shot back that he had “nothing to hide” from her.",
                ["nothing to hide | Tom Sample | 2025-06-11"]
            ),
            (
                "Jane Example came on Tuesday. In a leaked letter to the minister, Tom Sample warned that the port would be “empty”.",
                ["empty | Tom Sample | –"]
            ),
            (
                "Press conference, 10 June 2025\n\nMINISTER EXAMPLE: I will be short.\n\nQuestions and answers\n\nREPORTER: Is it over?\n\nMINISTER EXAMPLE: It is.\n\nREPORTER: Are you sure?\n\nMINISTER EXAMPLE: I am.",
                [
                    "I will be short. | MINISTER EXAMPLE | 2025-06-10", "It is. | MINISTER EXAMPLE | 2025-06-10",
                    "I am. | MINISTER EXAMPLE | 2025-06-10",
                ]
            ),
        ])
    func `passive words, letters that were leaked and lines between turns`(_ text: String, _ expected: [String]) {
        #expect(Found.datedRows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "« C’est un début, pas une fin », a prudemment commenté le médiateur, Jean Exemple, devant la salle. Il a toutefois reconnu que « des idées circulent » dans les couloirs.",
                [
                    "C’est un début, pas une fin | Jean Exemple | 2025-06-11",
                    "des idées circulent | Jean Exemple | 2025-06-11",
                ]
            ),
            (
                "« Rien n’est signé », a martelé la ministre Anne Exemple, ajoutant que la vanne resterait fermée « jusqu’à nouvel ordre » pour les pêcheurs.",
                [
                    "Rien n’est signé | la ministre Anne Exemple | 2025-06-11",
                    "jusqu’à nouvel ordre | la ministre Anne Exemple | 2025-06-11",
                ]
            ),
            (
                "El jefe negociador, Juan Ejemplo, llegó el lunes. Preguntado este martes por la amenaza, contestó que los abogados también descansan.",
                ["los abogados también descansan | Juan Ejemplo | 2025-06-10"]
            ),
            (
                "La ministra Ana Ejemplo ni confirmó ni desmintió esa información sobre el río y los vecinos.",
                [
                    "ni confirmó ni desmintió esa información sobre el río y los vecinos | La ministra Ana Ejemplo | 2025-06-11"
                ]
            ),
            (
                "Die Ministerin Anna Muster kam am Dienstag. Auf Nachfrage sagte sie, dass sie am Freitag reisen werde.",
                ["sie am Freitag reisen werde | Die Ministerin Anna Muster | 2025-06-10"]
            ),
            ("南州外长李明6月10日没有直接回答，只称“法院也有假期”。", ["法院也有假期 | 李明 | 2025-06-10"]),
        ])
    func `other languages say who speaks, and what is not said, in their own order`(
        _ text: String, _ expected: [String]
    ) {
        #expect(Found.datedRows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "Jane Example said on Tuesday that there was “no plan,” a day after Tom Sample declared that the talks were “on life support”.",
                ["no plan | Jane Example | 2025-06-10", "on life support | Tom Sample | –"]
            ),
            (
                "Tom Sample’s father liked to say that a treaty was “a marriage”.",
                ["a marriage | Tom Sample’s father | –"]
            ),
            ("Jane Example encouraged both sides to refrain from steps that could harm the talks.", []),
            (
                "“We stay,” Jane Example said on Tuesday, and her office repeated it this morning.",
                ["We stay | Jane Example | 2025-06-10"]
            ),
            (
                "Live\n\n11:20\nNot now\n“We stay,” Jane Example said on Monday.\n\n10:45\nReaction\nTom Sample on X: “They will go.”\n\n9:30\nMorning\nEve Muster said it was late.",
                [
                    "We stay | Jane Example | 2025-06-09", "They will go. | Tom Sample | 2025-06-11",
                    "it was late | Eve Muster | 2025-06-11",
                ]
            ),
        ])
    func `what stands beside the words is another's, or of another time`(_ text: String, _ expected: [String]) {
        #expect(Found.datedRows(text) == expected)
    }
}
