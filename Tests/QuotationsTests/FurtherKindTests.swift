import Quotations
import Testing

/// Kinds of passage in which something else than the nearest words tells who speaks, when, where or whether anybody does; by invented words.
@Suite struct FurtherKindTests {
    private func rows(_ text: String) -> [String] {
        Found.quotations(in: text).map { quotation in
            [quotation.text, quotation.speaker?.name ?? "–", quotation.setting ?? "–", quotation.date ?? "–"]
                .joined(separator: " | ")
        }
    }

    @Test(
        arguments: [
            (
                "Norland and the Isles will go on talking, after their envoys met on Tuesday in Norport.\n\n“We ate well,” Jane Example said.",
                ["We ate well | Jane Example | – | 2025-06-10"]
            ),
            (
                "On Monday Jane Example said the port was “almost open”; this morning she spoke only of “hope”.",
                ["almost open | Jane Example | – | 2025-06-09", "hope | Jane Example | – | 2025-06-11"]
            ),
            (
                "The pact was nearly lost that December, when Norland’s then port minister, Tom Sample, told a rally in Norport that nobody would sign.",
                ["nobody would sign | Tom Sample | a rally in Norport | 2024-12"]
            ),
            (
                "The storm of 3 January prompted Tom Sample to accuse the port of “a long sleep”.",
                ["a long sleep | Tom Sample | – | –"]
            ),
            (
                "Norland’s ministry called the text “fair” in a short notice on its website on Tuesday.",
                ["fair | Norland’s ministry | a short notice on its website | 2025-06-10"]
            ),
            (
                "“Fish do not vote,” Norland’s envoy, Jane Example, said at a joint briefing in this port town.",
                ["Fish do not vote | Jane Example | a joint briefing | 2025-06-11"]
            ),
        ])
    func `a day and a place belong to the clause that they stand in`(_ text: String, _ expected: [String]) {
        #expect(rows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "Jane Example told the panel it was late.\n\nUnder questioning from its oldest member, Senator Everard Sample, she acknowledged that nothing had been counted.",
                [
                    "it was late | Jane Example | the panel | 2025-06-11",
                    "nothing had been counted | Jane Example | the panel | 2025-06-11",
                ]
            ),
            (
                "Senator Jane Example said she had seen three boats.\n\n“Were they blue, Senator?” Tom Sample asked.\n\n“They were wet,” she said.",
                [
                    "she had seen three boats | Senator Jane Example | – | 2025-06-11",
                    "They were wet | Senator Jane Example | – | 2025-06-11",
                ]
            ),
            (
                "Prime Minister Jane Example was away. A cabinet minister said it was “plain” that she had left. “We all saw it,” the minister said.",
                ["plain | A cabinet minister | – | 2025-06-11", "We all saw it | A cabinet minister | – | 2025-06-11"]
            ),
            (
                "The mediator, former Norlandic port minister Jane Example, warned that the wind could undo it.",
                ["the wind could undo it | Jane Example | – | 2025-06-11"]
            ),
            (
                "Tom Sample, the chairman of the talks, said it was over. “It is,” he said.\n\nTold of the offer, the chairman laughed. “Then I am early,” he said.",
                [
                    "it was over | Tom Sample | – | 2025-06-11", "It is | Tom Sample | – | 2025-06-11",
                    "Then I am early | Tom Sample | – | 2025-06-11",
                ]
            ),
            (
                "The envoy spoke last. The money had been late, she said, “and in coins”.",
                [
                    "The money had been late | The envoy | – | 2025-06-11", "and in coins | The envoy | – | 2025-06-11",
                ]
            ),
            (
                "„Jetzt wird gebaut“, sagte die Hafenministerin Anna von Beispiel vor Journalisten. Das Geld dafür sei vorhanden. „Das ist falsch“, betonte die Ministerin dann.",
                [
                    "Jetzt wird gebaut | die Hafenministerin Anna von Beispiel | Journalisten | 2025-06-11",
                    "Das Geld dafür sei vorhanden | die Hafenministerin Anna von Beispiel | Journalisten | 2025-06-11",
                    "Das ist falsch | Anna von Beispiel | Journalisten | 2025-06-11",
                ]
            ),
            (
                "Am Montag hatte Beispiel dem Sender Radio Norland gesagt, sein Land werde die Kosten nicht allein tragen.",
                [
                    "sein Land werde die Kosten nicht allein tragen | Beispiel | dem Sender Radio Norland | 2025-06-09"
                ]
            ),
            (
                "Le syndicat des pêcheurs affirme que ses adhérents attendent depuis mars dans le port.",
                ["ses adhérents attendent depuis mars dans le port | Le syndicat des pêcheurs | – | 2025-06-11"]
            ),
        ])
    func `who speaks is told by the words about the words`(_ text: String, _ expected: [String]) {
        #expect(rows(text) == expected)
    }

    @Test(
        arguments: [
            "Interrogée sur une hausse des droits du port, la ministre n’a pas exclu « un petit effort ».",
            "Nobody spoke. A banner above the customs house said “Hands off our nets”.",
            "A drawing of the envoy asleep, captioned “Not yet”, was shared by many of his own party.",
            "They came back with a text and, according to two people in the room, a bag of nuts.",
            "The Council ended its debate today, with delegates divided over a flood warning network that is to be built by 2028.",
            "Jane Example left early.\n\nMost viewed\n\n1. “I was wrong about cabbage,” admits baker\n\n2. Ferry strike off, union says\n\nWe use cookies. By clicking “Accept all” you agree to them.",
        ])
    func `what nobody has said, and what a page has besides, is no statement`(_ text: String) {
        #expect(rows(text) == [])
    }

    @Test func `the day of publishing is that of no story`() {
        let text = """
            Ports to reopen

            Published 10 Jun 2025, 06.30 | 3 min read

            Norland and the Isles looked for a way to share the port. “It will take weeks,” Jane Example said.
            """
        let found = QuotationScanner(articleDate: ArticleDate(iso: "2025-06-10")).quotations(in: text)
        #expect(found.map(\.dateBasis?.kind) == [.publication])
    }
}
