import Quotations
import Testing

/// Words in marks that stand on things, above texts or in them, and that nobody says.
@Suite struct InscriptionTests {
    @Test(
        arguments: [
            (
                "Norland’s motto for the day, “No bridge, no vote”, was on every lapel. Jane Example said it was late.",
                ["it was late | Jane Example"]
            ),
            (
                "“It isn’t mine,” Tom Sample told me last month. On the wall hangs a sampler: “Bless this house, O Lord, we pray.”",
                ["It isn’t mine | Tom Sample"]
            ),
            (
                "Friday\nInternational Day of the Lighthouse. This year’s theme: “Keep the light”. Jane Example said it was late.",
                ["it was late | Jane Example"]
            ),
            (
                "A banner in the gallery said “Go, Eve”. Another said: “Go home, Eve.” Jane Example said it was late.",
                ["it was late | Jane Example"]
            ),
            (
                "A wall at the port called the treaty “a joke”. Jane Example said it was late.",
                ["a joke | –", "it was late | Jane Example"]
            ),
            (
                "A mural near the port reads “The heron is nobody’s bird”. Jane Example said it was late.",
                ["it was late | Jane Example"]
            ),
            (
                "The herders’ choir sang “The White Road”. Jane Example said it was late.",
                ["it was late | Jane Example"]
            ),
            (
                "Jane Example said it was late.\n\nCorrection (28 March): An earlier version said that the minister had promised 60 kilometres. She promised 40.",
                ["it was late | Jane Example"]
            ),
            (
                "«Es tarde», explica la ministra Ana Ejemplo, autora del libro «La memoria blanca».",
                ["Es tarde | la ministra Ana Ejemplo"]
            ),
            (
                "“Is this the end of the yard?” a woman in a yellow vest shouted. Jane Example said it was late.",
                ["it was late | Jane Example"]
            ),
            (
                "«¿Y los mineros?», gritó un hombre desde el fondo de la sala. «Es tarde», dijo Ana Ejemplo.",
                ["Es tarde | Ana Ejemplo"]
            ),
            (
                "Norland raised the question of “grandmother seeds”. Article 9 of the treaty says that a stone “belongs to the land that receives it”. Jane Example said it was late.",
                ["it was late | Jane Example"]
            ),
            (
                "Jane Example said it was late. On Monday she deleted a post that had called the ministry “a swarm of stamps”.",
                ["it was late | Jane Example", "a swarm of stamps | –"]
            ),
            (
                "La ligne a été baptisée « Le Trait d’union ». « Elle est prête », a déclaré Anne Exemple.",
                ["Elle est prête | Anne Exemple"]
            ),
            (
                "READING LIST: “How to Lose a Steel War” in Foreign Weekly. Jane Example said it was late.",
                ["it was late | Jane Example"]
            ),
            (
                "The ambassador, Eve Muster, quoted a poem: “We are but diggers in the dark.” Jane Example said it was late.",
                ["it was late | Jane Example"]
            ),
            (
                "Suppose a minister comes. What does he say? He means, “We have already given up the haddock.” Jane Example said it was late.",
                ["it was late | Jane Example"]
            ),
            (
                "The Court of Waters rules on whether the lake is a “navigable river”. Jane Example said it was late.",
                ["it was late | Jane Example"]
            ),
            (
                "The protocol, signed in 2018, says that each port “shall accept” ships. Rule 19 states that no senator “shall speak twice”. Jane Example said it was late.",
                ["shall speak twice | –", "it was late | Jane Example"]
            ),
            (
                "The Isles Herald is reporting that the treasury wanted a “clean” bill. Jane Example said it was late.",
                ["it was late | Jane Example"]
            ),
            (
                "The account @ports, which describes itself as “definitely not a mole”, posted a map. Jane Example said it was late.",
                ["definitely not a mole | –", "it was late | Jane Example"]
            ),
        ])
    func `a motto, a sign, a title, a poem or a rule is nobody’s statement`(_ text: String, _ expected: [String]) {
        #expect(Found.rows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "Corrections and clarifications\n\nA column (“The art of the shrug”, 3 June) said that the office had “no comment to make”. It was not asked.\n\nIn our report of the summit, we said Tom Sample had walked out. His office said that he “left on foot, as planned”.",
                ["left on foot, as planned | His office"]
            ),
            (
                "Letters\n\nSir, Your leader (“The bridge to nowhere”, June 2) claims that nobody uses the bridge. I do.\n\nThe minister says that the toll is “a modest contribution”.",
                ["a modest contribution | The minister"]
            ),
            (
                "Jane Example: We have noted it.\n\nCoast TV: Can you confirm that she will come? Some say so.\n\nJane Example: I have nothing to announce.\n\nCoast TV: Is that a yes?\n\nJane Example: It is a proverb.",
                [
                    "We have noted it. | Jane Example", "I have nothing to announce. | Jane Example",
                    "It is a proverb. | Jane Example",
                ]
            ),
        ])
    func `a paper speaks of itself, its readers of it, and a station asks`(_ text: String, _ expected: [String]) {
        #expect(Found.rows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "Der Begriff „Oberlieger“ bezeichnet die Staaten am oberen Fluss. Die Ministerin Anna Muster nannte den Entwurf „ein Sieb mit Goldrand“ und ging.",
                ["ein Sieb mit Goldrand | Die Ministerin Anna Muster"]
            ),
            (
                "El diario La Costa tituló: “La ministra cierra el grifo”. La canciller, Ana Ejemplo, pidió “menos titulares y más lluvia” a los vecinos.",
                ["menos titulares y más lluvia | Ana Ejemplo"]
            ),
            (
                "La canciller no dijo nada. Uno de ellos, Juan Ejemplo, explicó que el pozo se secó en 2019 y que no hay agua.",
                ["el pozo se secó en 2019 y que no hay agua | Juan Ejemplo"]
            ),
            (
                "A ministra não respondeu. Segundo o jornal A Costa, ela teria dito aos aliados que o acordo “cheira muito mal”. Não houve mais perguntas.",
                []
            ),
            (
                "【海岸社6月10日电】有媒体报道称，周例曾威胁“明天就走”。南州代表团否认了这一说法。北州部长陈例11日接受《海岸日报》采访时说：“旗子不能吃。”",
                ["否认了这一说法 | 南州代表团", "旗子不能吃。 | 陈例"]
            ),
        ])
    func `in other languages too`(_ text: String, _ expected: [String]) {
        #expect(Found.rows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "Norland’s envoy, Tom Sample, warned last week that they could be “very short”.",
                ["they could be “very short” | Tom Sample | 2025-06-02/2025-06-08"]
            ),
            (
                "Keep an eye on Tuesday, when Jane Example is due to give what her office calls “a major speech”.",
                ["“a major speech” | her office | 2025-06-11"]
            ),
            (
                "In 2019, at the same hotel, his predecessor had been heard to mutter “never again”.",
                ["never again | his predecessor | 2019"]
            ),
            (
                "When Tom Sample said last week that they had “stopped shouting,” he was quoting the doorman.",
                ["they had “stopped shouting,” | Tom Sample | 2025-06-02/2025-06-08"]
            ),
            (
                "At home Jane Example told an engineer called Eve Muster that the field was not for sale.",
                ["the field was not for sale | Jane Example | 2025-06-11"]
            ),
        ])
    func `the day and the end of what is said belong to its own clause`(_ text: String, _ expected: [String]) {
        let rows = Found.quotations(in: text).map {
            [$0.clause ?? $0.text, $0.speaker?.name ?? "–", $0.date ?? "–"].joined(separator: " | ")
        }
        #expect(rows == expected)
    }

    @Test(
        arguments: [
            ("Here is the text of Article 1: “The Parties shall run at least one train.”", []),
            ("Myth: “The compact will let foreign boats in.”\n\nFact: It will not.", []),
            ("Good morning. Reader question: “Is my bank account safe?” We will try to find out.", []),
            (
                "We ask about the minister’s remark that the treaty is “dead on arrival”. Jane Example said it was late.",
                ["it was late | Jane Example"]
            ),
            (
                "The line reads: “The inhabitants shall be informed.” Jane Example said it was late.",
                ["it was late | Jane Example"]
            ),
            (
                "The interpreter, who is bound by a code that begins “Thou shalt not repeat,” smiled. Jane Example said it was late.",
                ["it was late | Jane Example"]
            ),
            (
                "Jane Example wrote a thesis titled “No as a Second Language.” She said it was late.",
                ["it was late | Jane Example"]
            ),
            (
                "“Build it or leave it,” chanted the crowd in Port Sorrel. Jane Example said it was late.",
                ["it was late | Jane Example"]
            ),
            (
                "There is a kind of document in our city called a “non-paper”. Jane Example said it was late.",
                ["it was late | Jane Example"]
            ),
            (
                "On the definition of “river,” Norland proposed to wait. Norland said it was late.",
                ["it was late | Norland"]
            ),
            (
                "The dictionary defines a filibuster as “an action that obstructs all progress”. Jane Example said it was late.",
                ["it was late | Jane Example"]
            ),
            (
                "The chair, Senator Tom Sample, put it to Jane Example that her deputy had dined out. She replied that he “had not eaten”.\n\n“Do you expect us to believe that?” Senator Sample asked.\n\n“I expect you to check it,” Ms Example said.",
                ["he “had not eaten” | Jane Example", "I expect you to check it | Ms Example"]
            ),
            (
                "Jane Example found the expedition’s list, in which the head is listed as “loot, one, royal”.",
                ["the expedition’s list, in which the head is listed as “loot, one, royal” | –"]
            ),
            (
                "Eve Muster, the director, introduced the report of the Secretary (document 7), which states that it was late.",
                []
            ),
            (
                "« Un accord vaut mieux qu’un long procès », dit le proverbe. Dans l’entourage du ministre, on évoque « un rapport de plus ».",
                ["« un rapport de plus » | –"]
            ),
            (
                "„Wer zahlt, bestimmt den Takt“, lautet ein Sprichwort in der Stadt. Paragraf 7 lautet: „Die Parteien pausieren nicht.“ Das war nicht alles und auch nicht neu.",
                []
            ),
            ("“Quem cala consente”, diz o ditado. A ministra não respondeu e os outros não falaram mais.", []),
            (
                "【海岸社6月10日电】“桥通了，路就通了。”这句老话人人会说。部长陈例回应收费问题时说：“不收费，桥会哭。”",
                ["不收费，桥会哭。 | 陈例"]
            ),
            (
                "Secondo l’Istituto oceanografico, le acciughe sono dimezzate e non torneranno. La ministra non ha risposto.",
                ["le acciughe sono dimezzate e non torneranno | l’Istituto oceanografico"]
            ),
        ])
    func `a text, a label, a proverb, a crowd and who asks a witness make no statement`(
        _ text: String, _ expected: [String]
    ) {
        let rows = Found.quotations(in: text).map {
            "\($0.kind == .mixed ? $0.clause ?? $0.text : $0.text) | \($0.speaker?.name ?? "–")"
        }
        #expect(rows == expected)
    }

    @Test(
        arguments: [
            (
                "The satellite that two countries share dominated the last day of the forum on Tuesday.\n\n“It is a star,” said Jane Example. She had said on Monday that it was late.",
                ["It is a star | Jane Example | 2025-06-10", "it was late | Jane Example | 2025-06-09"]
            ),
            (
                "The port is shut.\n\nTom Sample said on Sunday that the cable had been cut; he has since said he was “too quick”.",
                ["the cable had been cut | Tom Sample | 2025-06-08", "too quick | Tom Sample | –"]
            ),
            (
                "Tom Sample told parliament on Monday that it was late.\n\nMembers of parliament shouted “Resign!”",
                ["it was late | Tom Sample | 2025-06-09", "Resign! | Members of parliament | 2025-06-09"]
            ),
            (
                "Jane Example, who has died aged 88, said that she had done it “without hurry”. “She was the best of us,” said Tom Sample.",
                ["without hurry | Jane Example | –", "She was the best of us | Tom Sample | –"]
            ),
            (
                "Am Mittwoch vertagten Holl und Brack ihr Treffen auf Montag. „Wir brauchen Zeit und Kaffee“, sagte Anna Muster.",
                ["Wir brauchen Zeit und Kaffee | Anna Muster | 2025-06-11"]
            ),
        ])
    func `days of the story, of before and of what is put off`(_ text: String, _ expected: [String]) {
        #expect(Found.datedRows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "“Cordon” – a line nobody may cross.\n\n“Corridor” – a line everybody wants to cross. Jane Example said it was late.",
                ["it was late | Jane Example"]
            ),
            (
                "This is Radio Port. The news, read by Ann Host.\n\nHOST: The minister has offered to resign.\n\nDELGADO: We asked for a port four times.\n\nHOST: A spokesman for the port denied that.",
                ["We asked for a port four times. | DELGADO"]
            ),
            (
                "What he said, according to Jane Example, was “You will hear me.” She said it was late.",
                ["You will hear me. | Jane Example", "it was late | Jane Example"]
            ),
            ("“Diplomacy is the art of letting someone have your way.” — Anon.", []),
            (
                "Clarification\n\nOur report “Ministry sells lake” (10 May) said that minister Jane Example had told them it was “for sale”.",
                ["for sale | minister Jane Example"]
            ),
            (
                "Reply to this email with the subject line “Psst.” Jane Example said it was late.",
                ["it was late | Jane Example"]
            ),
            (
                "Premier Eve Muster addresses the house on “the limits of patience”. Jane Example said it was late.",
                ["it was late | Jane Example"]
            ),
            (
                "When a spokesman says “robust exchange”, picture a plate. When he says “frank”, picture the wall. Jane Example said it was late.",
                ["it was late | Jane Example"]
            ),
            (
                "SALTMERE, June 2 (Interwire) - Jane Example said it was late. Interwire reported in May that they had met.",
                ["it was late | Jane Example"]
            ),
            (
                "Who told the premier to “sit down and be tall”? Jane Example said it was late.",
                ["it was late | Jane Example"]
            ),
            (
                "Das Wort fällt nicht. Dort heißt es: „Die Schleuse wird geöffnet.“ Der Minister verwies auf den Wahlspruch der Stadt: „Langsam, aber nass.“ Mehr war nicht zu hören.",
                []
            ),
            (
                "“He walked slowly,” President Tom Sample said.\n\nMuster-Aye was a clerk when, in 1988, he told his minister that it was “late”.",
                ["He walked slowly | President Tom Sample", "late | he"]
            ),
            (
                "Jane Example quotes an unnamed usher as saying that “nobody said a word”.",
                ["nobody said a word | an unnamed usher"]
            ),
            (
                "A chair declared: “We are all in the same boat.” “At least there was a boat,” sighed another.",
                ["We are all in the same boat. | A chair", "At least there was a boat | –"]
            ),
            (
                "1. THE TEXT: A new draft is going round. It now reads “may, where practicable,” which is new. Jane Example said it was late.",
                ["may, where practicable | It", "it was late | Jane Example"]
            ),
        ])
    func `words that are explained, read out, supposed or another’s are told apart`(
        _ text: String, _ expected: [String]
    ) {
        #expect(Found.rows(text) == expected)
    }
}
