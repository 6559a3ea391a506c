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
}
