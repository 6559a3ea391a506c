import Quotations
import Testing

/// Words that houses print in ways of their own, each by invented words.
@Suite struct HouseStyleTests {
    @Test(
        arguments: [
            (
                "The CHAIRMAN. The committee will come to order.\n\nMr. SAMPLE. Secretary Example, did you read the annex?\n\nSecretary EXAMPLE. I read every page of it.\n\nMr. SAMPLE. Did you read page 40?\n\nSecretary EXAMPLE. I did. It is the one with the map.",
                [
                    "The committee will come to order. | The CHAIRMAN",
                    "I read every page of it. | Secretary EXAMPLE",
                    "I did. It is the one with the map. | Secretary EXAMPLE",
                ]
            ),
            (
                "ANCHOR: Our diplomatic editor, Jane Example, is there. Jane, what happened?\n\nJANE EXAMPLE: Well, the two sides met for an hour.\n\n[CLIP: Minister Tom Sample] We cannot build on a blank page.\n\nEVE MUSTER: I have been to eleven rounds.\n\nANCHOR: And the boats?\n\nEXAMPLE: They stay.",
                ["I have been to eleven rounds. | EVE MUSTER"]
            ),
            (
                "Gazette: Minister, will there be a deal?\n\nExample: There will be a text by Easter.\n\nYou told them that the fee was fixed. Is that still true?\n\nGazette: And the pilots?\n\nExample: They will keep their boats.\n\nThe Sudorian embassy turned down an invitation. In a statement to the Gazette, it said Sudoria was “ready”.\n\nPresenter: Tom Sample. Producer: Ann Host.",
                [
                    "There will be a text by Easter. | Example", "They will keep their boats. | Example",
                    "ready | The Sudorian embassy",
                ]
            ),
            (
                "Jane Example (@janeexample) · 9 March 2025\nWe asked for a timetable.\n\nTom Sample (@tomsample) · 9 March 2025\nReplying to @janeexample\nThere are 31 days in it.",
                ["We asked for a timetable. | Jane Example", "There are 31 days in it. | Tom Sample"]
            ),
            (
                "Grain talks live: ministers due back as Norland warns of “a last exit”\n\nThe minister, Jane Example, said it was late.",
                ["it was late | Jane Example"]
            ),
        ])
    func `turns of transcripts, messages and headlines`(_ text: String, _ expected: [String]) {
        #expect(Found.rows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "“Caught in our waters,” wrote Norlandic port minister Jane Example on Sunday.",
                ["Caught in our waters | Norlandic port minister Jane Example"]
            ),
            (
                "The port will close in July, its minister, Tom Sample, said on Monday, hours after Norland threatened to leave.",
                ["The port will close in July | Tom Sample"]
            ),
            (
                "The ports authority of Norland said in an e-mailed statement it had received no ship.",
                ["it had received no ship | The ports authority of Norland"]
            ),
            (
                "Ask Councillor Jane Example, who has sat through it, and you will hear another word. On page one she wrote that “they will do it”.",
                ["they will do it | Councillor Jane Example"]
            ),
            (
                "A person briefed on the call said it was “short and cold”.",
                ["short and cold | A person"]
            ),
            ("Behind the door the delegation was arguing about the word “shall”.", []),
            ("Outside, campaigners chanted “Shame on you”.", []),
            (
                "Judge Jane Example asked her to be helpful.\n\nCounsel for Norland objected to the questions, which he called “archaeology”.",
                ["archaeology | he"]
            ),
            (
                "3.1 The representative of Norland said that it was late.",
                ["it was late | The representative of Norland"]
            ),
            (
                "“It is a small bridge,” as Norland’s premier, Jane Example, put it, “but it reaches.”",
                ["It is a small bridge, but it reaches. | Jane Example"]
            ),
            (
                "Outside court, Norland’s port minister, Per Example, said he would stay.",
                ["he would stay | Per Example"]
            ),
            (
                "Envoys from six river states broke off talks on Tuesday after Norland refused to share its data.",
                ["refused to share its data | Norland"]
            ),
            (
                "Norland’s ambassador, Jane Example, warned on Tuesday that the pact would collapse, a week before it did.",
                ["the pact would collapse | Jane Example"]
            ),
            ("His pamphlet is called “Who Pays?” In the draft a ferry is “a boat that returns”.", []),
            (
                "Lady Sample wrote a report. In her report, ‘Under the Water’, she wrote that it was ‘late’.",
                ["late | Lady Sample"]
            ),
            ("The embassy shared a cartoon of a fish over the words “Sour, Isn’t It?”", []),
            ("He wanted to know whether the levy would be “paid by passengers”.", []),
            ("Protesters in the hallway chanted “Hands off.”", []),
            (
                "Senator Tom Sample read aloud from a cable dated Feb. 3 in which the ambassador, Jane Example, wrote that they were “outfed”.",
                ["outfed | Jane Example"]
            ),
            (
                "A spokeswoman for Norland’s president, Tom Sample, said that he “does not drink”. She said it was late.",
                [
                    "does not drink | A spokeswoman for Norland’s president",
                    "it was late | A spokeswoman for Norland’s president",
                ]
            ),
            (
                "Transport ministers from Norland, Sudoria and Great Muster said they had agreed a plan.",
                ["they had agreed a plan | Transport ministers from Norland, Sudoria and Great Muster"]
            ),
            (
                "The sides traded names, mediators said, in what one of them called “the first list”.",
                ["The sides traded names | mediators", "the first list | –"]
            ),
            (
                "Negotiator Jane Example told reporters at the hotel where the talks are being held that it could begin.",
                ["it could begin | Negotiator Jane Example"]
            ),
            (
                "Should both sides say that the lists match, Jane Example said, others would be asked.",
                ["Should both sides say that the lists match others would be asked | Jane Example"]
            ),
            ("Jane Example, by one account, told them that it was late.", []),
            (
                "Nine delegates left the port with a text and, said one of them, “a headache in four languages”.",
                ["a headache in four languages | one of them"]
            ),
            ("The Saltmere Times reported on Tuesday that the minister had hung up.", []),
            (
                "Our correspondent says the mood is tense. “You could cut it with a paddle,” she writes.",
                ["You could cut it with a paddle | she"]
            ),
            ("You told parliament that the fee was fixed. I said that it was late.", []),
        ])
    func `who says what in sentences of some houses`(_ text: String, _ expected: [String]) {
        #expect(Found.rows(text) == expected)
    }

    @Test func `what parties agree to do stands in a list behind their verb`() {
        let text = """
            JOINT STATEMENT

            1. The Ministers for Transport of Norland and Sudoria met in Saltmere on 10 June 2025.
            2. The Ministers agreed:
            (a) to open the tunnel to freight by 1 December 2025;
            (b) to exempt fish from the levy until the end of 2026.
            """
        #expect(
            Found.quotations(in: text).compactMap { $0.undertaking.map { "\($0.text) – \($0.due ?? "?")" } }
                == [
                    "open the tunnel to freight by 1 December 2025 – 2025-12-01",
                    "exempt fish from the levy until the end of 2026 – ?",
                ])
    }

    @Test func `what is called for is no occasion`() {
        let found = Found.quotations(
            in: "Minister Jane Example called for the release of all fishermen by the end of the month.")
        #expect(found.map(\.setting) == [nil])
    }

    @Test func `a Chinese source has its name without the preposition, and an occasion ends with its noun`() {
        let found = Found.quotations(in: "据知情人士透露，下一轮磋商将于七月举行。外交部发言人何立民在例行记者会上被问及此事时表示，双方会谈“坦诚而有益”。")
        #expect(found.map { "\($0.speaker?.name ?? "–") – \($0.setting ?? "–")" } == ["知情人士 – –", "何立民 – 例行记者会"])
        #expect(
            Found.rows("一位接近谈判的人士称，磋商期间曾两次中断。有记者问：“会不会推迟？”李例明答道：“不会，一天也不会。”")
                == ["磋商期间曾两次中断 | 一位接近谈判的人士", "不会，一天也不会。 | 李例明"])
    }
}
