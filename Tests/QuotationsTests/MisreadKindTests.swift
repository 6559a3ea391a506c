import Quotations
import Testing

/// What longer articles of many houses were misread by, each by invented words.
@Suite struct MisreadKindTests {
    @Test(
        arguments: [
            (
                "Commenting on a report by the Gazette that Norland had halved the toll, Jane Example said she had “read it twice”.",
                ["read it twice | Jane Example"]
            ),
            ("Jane Example recalled Tom Sample’s words that “no island is small”.", []),
            (
                "Pressed about an article in which she called tolls “a tax on hope,” Jane Example said she had been young.",
                ["she had been young | Jane Example"]
            ),
            (
                "“Go home now, all of you,” Tom Sample is said to have told them. “It is over.”\n\nJane Example said it was late.",
                ["it was late | Jane Example"]
            ),
            (
                "The minister, Tom Sample, was reported to have called the draft “a gift with a river in it”. Jane Example said it was late.",
                ["it was late | Jane Example"]
            ),
            (
                "To everyone who said it was over: see you at the quay. Jane Example said it was late.",
                ["it was late | Jane Example"]
            ),
            (
                "A spokesman for Sample declined to comment on “speculation” but said Norland “keeps its word”.",
                ["keeps its word | A spokesman for Sample"]
            ),
            (
                "In a joint statement in May, the two governments had vowed to “deepen” trade.",
                ["deepen | the two governments"]
            ),
            (
                "The draft, Jane Example said in a video posted on X, was “late”. Sample said in a video posted on X that Norland had “hidden” the list, an accusation that Sudoria rejected.",
                ["late | Jane Example", "hidden | Sample"]
            ),
            ("The minister will tell them, envoys say, that the port is “shut”.", ["shut | envoys"]),
        ])
    func `what an opening clause, a letter or others tell is not what the speaker says`(
        _ text: String, _ expected: [String]
    ) {
        #expect(Found.rows(text) == expected)
    }

    @Test(
        arguments: [
            ("The committee met on Tuesday, with speakers from small states urging members to sign the text.", []),
            (
                "Jane Example would succeed Tom Sample, who resigned in May after telling an audience that treaties were “like diets”.",
                ["like diets | Tom Sample"]
            ),
            (
                "Senator Eve Muster read aloud from an old email in which Jane Example joked that the port was “drafted by fish”.",
                ["drafted by fish | Jane Example"]
            ),
            (
                "JANE EXAMPLE (Norland), Chair of the Committee, introducing its report, said that the text was ready.",
                ["the text was ready | JANE EXAMPLE"]
            ),
            (
                "Norland’s minister, Jane Example, came on Tuesday.\n\nAsked about Tom Sample, the minister said he was late.",
                ["he was late | Jane Example"]
            ),
            (
                "On Monday, 9 June, Chair Jane Example (Norland) opened the meeting and called on all to “leave the brackets at home”.",
                ["leave the brackets at home | Chair Jane Example"]
            ),
            (
                "According to three people familiar with the government’s thinking, Norland will leave.",
                ["Norland will leave | three people familiar with the government’s thinking"]
            ),
            (
                "As President Example said last month, “a treaty is a promise with a stamp on it.”",
                ["a treaty is a promise with a stamp on it. | President Example"]
            ),
            ("Jane Example emphasised, however, that the port was open.", ["the port was open | Jane Example"]),
        ])
    func `whoever a clause is told of is its subject`(_ text: String, _ expected: [String]) {
        #expect(Found.rows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "The row dates to 2019, when Norland’s then-premier, Tom Sample, told parliament that “every herring has a passport”.",
                ["every herring has a passport | Tom Sample | 2019"]
            ),
            (
                "Asked by the Gazette if she had threatened to leave on Saturday, Jane Example said: “Not before dinner.”",
                ["Not before dinner. | Jane Example | –"]
            ),
            ("Norland’s then-president, Tom Sample, described it in 2015 as “a lamp”.", ["a lamp | Tom Sample | 2015"]),
            (
                "In January, Tom Sample accused Norland of “hiding”. Jane Example, who was then ambassador, called the remark “unworthy”.",
                ["hiding | Tom Sample | 2025-01", "unworthy | Jane Example | –"]
            ),
            (
                "Tom Sample said the port was shut.\n\nIn May, Jane Example had called it “a joke”. Eve Muster called that “unworthy”.",
                [
                    "the port was shut | Tom Sample | 2025-06-11", "a joke | Jane Example | 2025-05",
                    "unworthy | Eve Muster | –",
                ]
            ),
            (
                "Jane Example said last week she was sure of a deal.",
                ["she was sure of a deal | Jane Example | 2025-06-02/2025-06-08"]
            ),
            (
                "Jane Example called on all delegations to come to the July session with instructions.",
                ["called on all delegations to come to the July session with instructions | Jane Example | 2025-06-11"]
            ),
            (
                "Round 3, 2-6 June 2025\n\nOn Monday, 2 June, the chair, Jane Example, opened the round. Norland said the text was good.\n\nSudoria said it was bad.",
                ["the text was good | Norland | 2025-06-02", "it was bad | Sudoria | 2025-06-02/2025-06-06"]
            ),
        ])
    func `a day belongs to the clause that tells it, and to no other`(_ text: String, _ expected: [String]) {
        #expect(Found.datedRows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "SPOTTED: Norland’s envoy at the quay.\n\nDRIVING THE DAY: Envoy Tom Sample heads to the port. “It is late,” said Tom Sample.\n\nNOT SO FAST: Norland wants more, said Jane Example.\n\nThe bottom line: “It is over,” said Eve Muster.",
                ["It is late | Tom Sample", "Norland wants more | Jane Example", "It is over | Eve Muster"]
            ),
            ("AHG-4: The fourth meeting will convene in Saltmere in November. Jane Example left AHG-3.", []),
            (
                "House of Deputies, 10 June 2025\n\nThe Minister of State for Ports (Jane Example): The port is open.\n\nTom Sample (Saltmere North) (Reform): I thank the Minister.\n\nSeveral hon. Members rose—\n\nJane Example: It stays open.\n\nTom Sample: I thank her.",
                [
                    "The port is open. | Jane Example", "I thank the Minister. | Tom Sample",
                    "It stays open. | Jane Example", "I thank her. | Tom Sample",
                ]
            ),
            (
                "Review: Why did you leave?\n\nJane Example-Other: I went for a walk.\n\nReview: The others say that you lied.\n\nJEO: They were asleep.\n\nReview: They say so too.",
                ["I went for a walk. | Jane Example-Other", "They were asleep. | Jane Example-Other"]
            ),
        ])
    func `labels of sections name nobody, and turns of a transcript name somebody however the label is made up`(
        _ text: String, _ expected: [String]
    ) {
        #expect(Found.rows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "What they post\n\nJane Example (@janeexample), 9 June, 18:04\nIt is done.\n\nTom Sample (@tomsample) · June 10\nThe port stays open.\n\n— Eve Muster (@evem), 10 June, 18:25\nIt is over. So is the strike.",
                [
                    "It is done. | Jane Example | 2025-06-09", "The port stays open. | Tom Sample | 2025-06-10",
                    "It is over. So is the strike. | Eve Muster | 2025-06-10",
                ]
            )
        ])
    func `short messages have the day above them`(_ text: String, _ expected: [String]) {
        #expect(Found.datedRows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "Interrogé sur sa démission, le ministre a éclaté de rire : « Demandez aux pêcheurs, pas à moi ! » Il était parti avec les autres dans la nuit.",
                ["Demandez aux pêcheurs, pas à moi ! | le ministre | 2025-06-11"]
            ),
            (
                "Le ministre, Jean Exemple, est resté à la table avec les autres dans la salle. Dans un entretien au « Quotidien de Port », publié en janvier, il jugeait que le lac était « un théâtre ». « Nous verrons », ajoutait-il.",
                ["un théâtre | Jean Exemple | 2025-01", "Nous verrons | Jean Exemple | 2025-01"]
            ),
            (
                "M. Exemple est venu lundi dans le port. Il devrait rencontrer la ministre vendredi avec les autres. Il a dit espérer « une conversation courte ».",
                ["une conversation courte | M. Exemple | 2025-06-09"]
            ),
            (
                "L’ancien ministre Jean Exemple avait promis en 2019 que le lac serait « sauvé » pour les pêcheurs et les riverains.",
                ["sauvé | L’ancien ministre Jean Exemple | 2019"]
            ),
            (
                "La ministra del Interior, Ana Ejemplo, llegó el lunes a la ciudad con su equipo.\n\nPreguntada por la dimisión de Muestra, la ministra respondió: “No despido a los vecinos”.",
                ["No despido a los vecinos | Ana Ejemplo | 2025-06-09"]
            ),
            (
                "La portavoz, Ana Ejemplo, ha acusado este martes a los vecinos de “jugar con el agua” y ha negado que la compuerta se haya cerrado.",
                ["jugar con el agua | Ana Ejemplo | 2025-06-10"]
            ),
            (
                "Der Unterhändler Jan Muster sprach am Dienstag von einem »Kompromiss mit Kanten« und wollte nicht mehr sagen.",
                ["Kompromiss mit Kanten | Der Unterhändler Jan Muster | 2025-06-10"]
            ),
            (
                "Der Minister bezeichnet den Plan als »mutig« und erklärt, er werde nicht gehen. Das ist nicht neu und auch nicht alt.",
                ["mutig | Der Minister | 2025-06-11", "er werde nicht gehen | Der Minister | 2025-06-11"]
            ),
            (
                "Die Ministerin habe »das Heft aus der Hand gegeben«, sagte der Abgeordnete Kai Muster dem »Hafener Anzeiger« am Dienstag in der Stadt.",
                ["das Heft aus der Hand gegeben | der Abgeordnete Kai Muster | 2025-06-10"]
            ),
            (
                "Dem Vernehmen nach hatte Anna Muster mit der Abreise gedroht. Sie habe nur Luft gebraucht, sagte sie dem Sender NR 1 am Dienstag.",
                ["Sie habe nur Luft gebraucht | Anna Muster | 2025-06-10"]
            ),
            (
                "【海岸网】6月10日，北州与南州宣布达成协议。北州代表安娜·林德称，结果“合理”。有分析指出，协议能否落实仍有待观察。南州代表李明11日表示，他将离开港口并返回南州。林德回答：“不会。”",
                ["合理 | 安娜·林德 | 2025-06-10", "他将离开港口并返回南州 | 李明 | 2025-06-11", "不会。 | 安娜·林德 | –"]
            ),
        ])
    func `other languages are read by their own words`(_ text: String, _ expected: [String]) {
        #expect(Found.datedRows(text) == expected)
    }
}
