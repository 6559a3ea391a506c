import Quotations
import Testing

/// Kinds of sentence that were once read wrongly, each by invented words.
@Suite struct MendedKindTests {
    private func rows(_ text: String, date: String? = "2025-06-11") -> [String] {
        QuotationScanner(articleDate: date.flatMap { ArticleDate(iso: $0) }).quotations(in: text).map { quotation in
            [quotation.text, quotation.speaker?.name ?? "–", quotation.setting ?? "–", quotation.date ?? "–"]
                .joined(separator: " | ")
        }
    }

    @Test(
        arguments: [
            (
                "Last month Minister Jane Example said the toll would “not be paid”.",
                ["not be paid | Minister Jane Example | – | 2025-05"]
            ),
            (
                "Jane Example opened the session. Minister Tom Vander laughed when he heard of it. “She owes me a dinner,” he said.",
                ["She owes me a dinner | Minister Tom Vander | – | 2025-06-11"]
            ),
            (
                "“It is short,” said Maria de los Ríos y Prado, the ambassador of Norland.",
                ["It is short | Maria de los Ríos y Prado | – | 2025-06-11"]
            ),
            (
                "Sources close to the talks said that Norland had offered a compromise.",
                ["Norland had offered a compromise | Sources close to the talks | – | 2025-06-11"]
            ),
            (
                "The farmers' union said it welcomed the delay.",
                ["it welcomed the delay | The farmers' union | – | 2025-06-11"]
            ),
            (
                "Also speaking was Jane Example, Under-Secretary-General for Seas, who called the figures “a warning”.",
                ["a warning | Jane Example | – | 2025-06-11"]
            ),
            (
                "Senator Ann Sample asked the Treasury's under secretary, Tom Vander, for figures. Vander testified that none existed. “We stopped in May,” he told senators.",
                ["We stopped in May | Tom Vander | senators | 2025-06-11"]
            ),
            (
                "Tom Vander, who took office in May, said he had met the president.",
                ["he had met the president | Tom Vander | – | 2025-06-11"]
            ),
            (
                "Aid groups warned that 40,000 people could be displaced.",
                ["40,000 people could be displaced | Aid groups | – | 2025-06-11"]
            ),
            (
                "June Park, the consul of Norland, said June would be too late.",
                ["June would be too late | June Park | – | 2025-06-11"]
            ),
            (
                "Jane Example noted with concern that convoys had been stopped, and called on all parties to let them pass.",
                [
                    "convoys had been stopped | Jane Example | – | 2025-06-11",
                    "called on all parties to let them pass | Jane Example | – | 2025-06-11",
                ]
            ),
            (
                "Both parties agreed to circulate texts at least two weeks before.",
                ["agreed to circulate texts at least two weeks before | Both parties | – | 2025-06-11"]
            ),
        ])
    func `whose words they are, and where they end`(_ text: String, _ expected: [String]) {
        #expect(rows(text) == expected)
    }

    @Test(
        arguments: [
            (
                "Asked about a report in the Harbour Post that it was over, Jane Example said: “It is not.”",
                ["It is not. | Jane Example | – | 2025-06-11"]
            ),
            (
                "“There is nothing,” an official, who was not allowed to speak to the press, said.",
                ["There is nothing | an official | – | 2025-06-11"]
            ),
            (
                "Jane Example, who sits on the trade committee, said: “It binds us.”",
                ["It binds us. | Jane Example | – | 2025-06-11"]
            ),
            (
                "Speaking on Radio Harbour's breakfast programme on Monday, Jane Example said it was “close”.",
                ["close | Jane Example | Radio Harbour's breakfast programme | 2025-06-09"]
            ),
            (
                "“It is over,” said the minister, Jane Example, at a news conference.",
                ["It is over | Jane Example | a news conference | 2025-06-11"]
            ),
            (
                "Jane Example repeated the line at a dinner of the hauliers' federation on Tuesday: “A museum piece.”",
                ["A museum piece. | Jane Example | a dinner of the hauliers' federation | 2025-06-10"]
            ),
            (
                "Jane Example spoke first. In a phone call with the agency late on Tuesday she was blunter: “Friends pay.”",
                ["Friends pay. | Jane Example | a phone call with the agency | 2025-06-10"]
            ),
            (
                "Speaking in parliament on Monday, Jane Example was asked whether the museum would close. “Soon,” she said.",
                ["Soon | Jane Example | parliament | 2025-06-09"]
            ),
        ])
    func `where somebody speaks, and what is only spoken of`(_ text: String, _ expected: [String]) {
        #expect(rows(text) == expected)
    }

    @Test(arguments: [
        "Suppose Norland said it would leave.",
        "“What if nobody came?” one might ask, “and nobody asked?”",
        "As the saying goes, “the sea gives and takes.”",
        "The so-called “quiet clause” forbids statements.",
    ])
    func `what nobody said is not proposed`(_ text: String) { #expect(rows(text) == []) }

    @Test func `who only asks in a transcript is no speaker`() {
        let text = """
            Presenter: Minister, will there be a deal?

            Jane Example: I hope so. We did our homework.

            Presenter: The other side calls you the obstacle.

            Jane Example: They are friends, and friends exaggerate.

            Presenter: Thank you for coming.
            """
        #expect(
            rows(text) == [
                "I hope so. We did our homework. | Jane Example | – | 2025-06-11",
                "They are friends, and friends exaggerate. | Jane Example | – | 2025-06-11",
            ])
    }

    @Test func `items of a list have the subject of the words that open it`() {
        let text = """
            The commission met again in Port Sall this year.

            The two sides:

            (a) agreed to exchange lists by 30 November 2024;

            (b) undertook to refrain from new measures while the talks continue.
            """
        #expect(
            rows(text, date: "2024-09-18") == [
                "agreed to exchange lists by 30 November 2024 | The two sides | – | 2024-09-18",
                "undertook to refrain from new measures while the talks continue | The two sides | – | 2024-09-18",
            ])
    }

    @Test(arguments: ["3–7 June 2024", "3-7 June 2024", "from 3 to 7 June 2024", "June 3–7, 2024"])
    func `several days are an interval`(_ days: String) {
        let text = "Report of the ninth round\n\nPort Sall, \(days)\n\nBoth sides confirmed that no issues remain."
        #expect(rows(text) == ["no issues remain | Both sides | – | 2024-06-03/2024-06-07"])
    }

    @Test func `a deadline is not the day of the story`() {
        #expect(
            rows("The sides promised to lift the ban by 1 May 2025.", date: nil) == [
                "promised to lift the ban by 1 May 2025 | The sides | – | –"
            ])
    }
}
