import Quotations
import Testing

/// The many ways in which news names who speaks, and what nobody has said.
@Suite struct SpeakerVarietyTests {
    @Test(
        arguments: [
            ("Anna Keller met Tom Sample on Monday. “He was late,” she said.", ["He was late | Anna Keller"]),
            (
                "Trade Minister Anna Keller met Finance Minister Eva Roth on Monday. “We were late,” she said.",
                ["We were late | Trade Minister Anna Keller"]
            ),
            ("Anna Keller and Tom Sample met on Monday. “We were late,” he said.", ["We were late | Tom Sample"]),
            (
                "Foreign Minister Anna Keller received her counterpart, Tom Sample. “We were late,” the minister said.",
                ["We were late | Anna Keller"]
            ),
            (
                "Anna Keller, the former envoy, said the deal was close. “It is close,” the former envoy said.",
                ["the deal was close | Anna Keller", "It is close | Anna Keller"]
            ),
            (
                "Norland’s minister, Anna Keller, said the deal was close. Her counterpart said it was not.",
                ["the deal was close | Anna Keller", "it was not | Her counterpart"]
            ),
            (
                "Anna Keller said the deal was close. Her Southern Isles counterpart, Tom Sample, said it was not.",
                ["the deal was close | Anna Keller", "it was not | Tom Sample"]
            ),
            ("Neither side said the deal was close.", []),
            (
                "A spokesman for Anna Keller said the deal was close. “It is close,” he said.",
                ["the deal was close | A spokesman for Anna Keller", "It is close | A spokesman for Anna Keller"]
            ),
            (
                "Keller’s spokesman, Ben Hart, said the deal was close. “It is close,” he said.",
                ["the deal was close | Ben Hart", "It is close | Ben Hart"]
            ),
            (
                "Anna Keller’s spokeswoman said the deal was close. “It is close,” she said.",
                ["the deal was close | Anna Keller’s spokeswoman", "It is close | Anna Keller’s spokeswoman"]
            ),
            (
                "A senior official in Norport, who asked not to be named, said the deal was close.",
                ["the deal was close | A senior official in Norport"]
            ),
            (
                "Two people familiar with the talks said the deal was close.",
                ["the deal was close | Two people familiar with the talks"]
            ),
            (
                "President Tom Sample said the deal was close. The president’s chief of staff, Eva Roth, said it would be signed. “It will be signed,” she said.",
                [
                    "the deal was close | President Tom Sample", "it would be signed | Eva Roth",
                    "It will be signed | Eva Roth",
                ]
            ),
            (
                "President Tom Sample said the deal was close. “It is close,” the president’s aide said. “Very close,” he added.",
                [
                    "the deal was close | President Tom Sample", "It is close | the president’s aide",
                    "Very close | the president’s aide",
                ]
            ),
            (
                "Anna Keller, whose husband Tom Sample is a judge, said the deal was close. “It is close,” she said.",
                ["the deal was close | Anna Keller", "It is close | Anna Keller"]
            ),
            (
                "Anna Keller, flanked by Tom Sample, said the deal was close. “It is close,” she said.",
                ["the deal was close | Anna Keller", "It is close | Anna Keller"]
            ),
            (
                "Anna Keller told Tom Sample that the deal was close. He said it was not.",
                ["the deal was close | Anna Keller", "it was not | Tom Sample"]
            ),
            (
                "Tom Sample, Anna Keller’s deputy, said the deal was close. She said it was not.",
                ["the deal was close | Tom Sample", "it was not | Anna Keller"]
            ),
            ("Asked about Tom Sample’s remark, Anna Keller said: “He is wrong.”", ["He is wrong. | Anna Keller"]),
            (
                "“A page,” said Anna Keller. “Half a page,” said Tom Sample. “Two pages,” she replied.",
                ["A page | Anna Keller", "Half a page | Tom Sample", "Two pages | Anna Keller"]
            ),
            (
                "“Was it a page?” Tom Sample asked Anna Keller. “Half a page,” she said.",
                ["Was it a page? | Tom Sample", "Half a page | Anna Keller"]
            ),
            (
                "The ministry said the deal was close. It said it would be signed.",
                ["the deal was close | The ministry", "it would be signed | The ministry"]
            ),
            (
                "The Union’s trade chief, Anna Keller, said the deal was close; its fisheries chief, Tom Sample, said it was not.",
                ["the deal was close | Anna Keller", "it was not | Tom Sample"]
            ),
            ("“The deal is close,” said a smiling Anna Keller.", ["The deal is close | a smiling Anna Keller"]),
            (
                "“The deal is close,” said an official close to Anna Keller.",
                ["The deal is close | an official close to Anna Keller"]
            ),
            ("“The deal is close,” Anna Keller’s statement said.", ["The deal is close | Anna Keller"]),
            (
                "The 54-year-old judge Anna Keller said the deal was close.",
                ["the deal was close | The 54-year-old judge Anna Keller"]
            ),
            (
                "Norland’s Minister for Ports and Fisheries, Anna Keller, said the deal was close.",
                ["the deal was close | Anna Keller"]
            ),
            (
                "The minister for ports and fisheries, Anna Keller of the Harbour League, said the deal was close.",
                ["the deal was close | Anna Keller"]
            ),
            ("Supporters of the deal say it is close.", ["it is close | Supporters of the deal"]),
            (
                "The opposition’s Tom Sample said the deal was close to nothing.",
                ["the deal was close to nothing | The opposition’s Tom Sample"]
            ),
            ("Tom Sample smiled at Anna Keller. “Close to nothing,” she said.", ["Close to nothing | Anna Keller"]),
            ("Tom Sample smiled. So did Anna Keller. “Close to nothing,” he said.", ["Close to nothing | Tom Sample"]),
            ("Tom Sample’s view: “The deal is close.”", ["The deal is close. | Tom Sample"]),
            ("Next to speak was Tom Sample. “The deal is a page,” he said.", ["The deal is a page | Tom Sample"]),
        ])
    func `whoever is meant speaks, and nobody where several may be`(_ text: String, _ expected: [String]) {
        #expect(Found.rows(text) == expected)
    }

    @Test(
        arguments: [
            ("The assembly said the deal was close.", ["the deal was close | The assembly"]),
            ("Anna Keller told the general assembly that the deal was close.", ["the deal was close | Anna Keller"]),
            (
                "Anna Keller told the daily Harbour Voice that the strait was open.",
                ["the strait was open | Anna Keller"]
            ),
            (
                "The minister of trade and industry said the deal was close. “It is close,” he said.",
                [
                    "the deal was close | The minister of trade and industry",
                    "It is close | The minister of trade and industry",
                ]
            ),
            (
                "The secretary of state for trade, ports and fisheries, Tom Sample, said the deal was close.",
                ["the deal was close | Tom Sample"]
            ),
            (
                "The deputy minister for foreign affairs and trade told reporters the deal was close.",
                ["the deal was close | The deputy minister for foreign affairs and trade"]
            ),
            (
                "Norland’s ambassador to the Union and the Isles, Eva Roth, said the deal was close.",
                ["the deal was close | Eva Roth"]
            ),
            (
                "The head of the ports and shipping authority, Eva Roth, said the deal was close.",
                ["the deal was close | Eva Roth"]
            ),
            (
                "A spokesperson for the foreign ministry, Lin Wei, told a regular briefing on Tuesday that the deal was close.",
                ["the deal was close | Lin Wei"]
            ),
            (
                "Foreign ministry spokeswoman Lin Wei told a regular press briefing that the deal was close. When asked about fish, Lin said: “That is a separate matter.”",
                ["the deal was close | Foreign ministry spokeswoman Lin Wei", "That is a separate matter. | Lin Wei"]
            ),
            ("The ministry did not immediately respond to a request for comment.", []),
            ("Keller did not say when the port would open, but said it would be soon.", ["it would be soon | Keller"]),
            ("Keller would have said that the port was open, had she been asked.", []),
            ("Keller had planned to say that the port was open.", []),
            ("Keller never said the port was open.", []),
            ("Keller is not saying the port is open.", []),
            ("No one said the port was open.", []),
            ("Has Keller said the port is open?", []),
            ("It is not true that Keller said the port was open.", []),
            (
                "Rumours that Keller called the deal “a joke” are untrue, her office said.",
                ["Rumours that Keller called the deal “a joke” are untrue | her office"]
            ),
            ("Keller did not call the deal “a joke”.", []),
            ("The so-called “quiet clause” was dropped.", []),
            ("The annex, known as the “fish list”, was dropped.", []),
            ("Protesters carried signs reading “No more fish”.", []),
            ("The term “safe port” means a port listed in Annex A.", []),
            ("In this Agreement, “Port” means a port listed in Annex A.", []),
            ("For the purposes of this statement, the term “vessel” includes boats.", []),
            ("Keller, nicknamed “the Pilot”, said the port was open.", ["the port was open | Keller"]),
            ("The deal, dubbed “the fish pact” by the press, is 40 pages long.", []),
            (
                "Anna Keller said on Tuesday that she and Tom Sample had agreed to meet again in July.",
                ["she and Tom Sample had agreed to meet again in July | Anna Keller"]
            ),
            ("Keller said the port, which Sample had called “a puddle”, was open.", ["a puddle | Sample"]),
            (
                "Weeks earlier the mood was different. “We will sign by summer,” Anna Keller said.",
                ["We will sign by summer | Anna Keller"]
            ),
        ])
    func `offices with long names speak, and what is denied, defined or only rumoured is said by nobody`(
        _ text: String, _ expected: [String]
    ) {
        #expect(Found.rows(text) == expected)
    }
}
