import Quotations
import Testing

/// When and where something was said, told in ways of their own, each by invented words.
@Suite struct OccasionKindTests {
    private func rows(_ text: String) -> [String] {
        Found.quotations(in: text).map { quotation in
            [quotation.text, quotation.setting ?? "–", quotation.date ?? "–"].joined(separator: " | ")
        }
    }

    @Test(
        arguments: [
            (
                "Tom Sample, who said on Friday that he would go, said on Monday that he would stay.",
                ["he would go | – | 2025-06-06", "he would stay | – | 2025-06-09"]
            ),
            (
                "Jane Example said on Monday that talks would go on, and on Tuesday she said that they were over.",
                ["talks would go on | – | 2025-06-09", "they were over | – | 2025-06-10"]
            ),
            (
                "On Monday, Tom Sample said that Norland would not move. Eve Muster replied that Sudoria would not either.",
                ["Norland would not move | – | 2025-06-09", "Sudoria would not either | – | 2025-06-09"]
            ),
            ("Ministers accused the port last night of “hiding” figures.", ["hiding | – | 2025-06-10"]),
            (
                "The port fell silent in 2009, when Jane Example told a radio station that it was “rusty”. She now says she regrets the remark.",
                ["rusty | a radio station | 2009", "she regrets the remark | – | 2025-06-11"]
            ),
            (
                "“He would laugh,” Jane Example said when we met in her office in April.",
                ["He would laugh | – | 2025-04"]
            ),
            (
                "“It was cold,” Jane Example told me last month.\n\nTom Sample said it would pass.",
                ["It was cold | – | 2025-05", "it would pass | – | –"]
            ),
            ("Tom Sample’s aide quoted him as saying that he was tired.", ["he was tired | – | –"]),
        ])
    func `each verb has its own day`(_ text: String, _ expected: [String]) {
        #expect(rows(text) == expected)
    }

    @Test func `parts of an interview have the day on which it was given`() {
        let text = """
            Speaking on Sunday on The Harbour Hour, Jane Example said the talks were slow.

            Norland’s ministry said on Monday that it was patient.

            This is part of the interview:

            Tom Host: Is it slow?

            Example: It is slow.

            Host: And now?

            Example: It goes on.
            """
        #expect(
            rows(text) == [
                "the talks were slow | The Harbour Hour | 2025-06-08", "it was patient | – | 2025-06-09",
                "It is slow. | – | 2025-06-08", "It goes on. | – | 2025-06-08",
            ])
    }

    @Test func `what a live page tells is of its day`() {
        let text = """
            17.42
            Port: ‘We stay open’
            Jane Example has told a briefing that the port is open.

            13.05
            Analysis
            “Watch the annex,” writes our editor, Tom Sample.
            """
        #expect(rows(text) == ["the port is open | a briefing | 2025-06-11", "Watch the annex | – | 2025-06-11"])
    }

    @Test func `a round that lasts from one month to the next has both days`() {
        let text = """
            Summary of the fifth round of negotiations

            Oskar, 29 May - 3 June 2025

            The Union explained that permits were issued. The Union said on 2 June that it was ready.
            """
        #expect(rows(text) == ["permits were issued | – | 2025-05-29/2025-06-03", "it was ready | – | 2025-06-02"])
    }

    @Test(
        arguments: [
            (
                "Jane Example was careful when she spoke to the Gazette on Tuesday. “I say nothing,” she said.",
                ["I say nothing | the Gazette | 2025-06-10"]
            ),
            ("Jane Example told Channel 4 that the port was open.", ["the port was open | Channel 4 | 2025-06-11"]),
            ("Jane Example told state radio that the port was open.", ["the port was open | state radio | 2025-06-11"]),
            (
                "Appearing before the Committee on Trade, Jane Example said the port was open.",
                ["the port was open | the Committee on Trade | 2025-06-11"]
            ),
            (
                "Testifying before the Ports Committee on Tuesday, Jane Example said the port was open.",
                ["the port was open | the Ports Committee | 2025-06-10"]
            ),
            (
                "Am Dienstag hatte Anna Beispiel im Nordfunk gesagt, sie sei mit der Lage nicht zufrieden und warte.",
                ["sie sei mit der Lage nicht zufrieden und warte | Nordfunk | 2025-06-10"]
            ),
            (
                "«Hay prisa», replicó el martes el ministro Juan Ejemplo, en declaraciones a Onda Norte.",
                ["Hay prisa | declaraciones a Onda Norte | 2025-06-10"]
            ),
            (
                "Jane Example wrote on Beacon shortly after midnight that the port was “OPEN”.",
                ["OPEN | Beacon | 2025-06-11"]
            ),
            (
                "Am Freitag sagte Beispiel der Nachrichtenagentur TDN, das Abkommen trete am 1. Juli in Kraft und sei gut.",
                ["das Abkommen trete am 1. Juli in Kraft und sei gut | der Nachrichtenagentur TDN | 2025-06-06"]
            ),
            (
                "Sur le réseau X, Mme Exemple a écrit vendredi matin : « Je garde le message. »",
                ["Je garde le message. | le réseau X | 2025-06-06"]
            ),
            (
                "« Nous avançons », a-t-elle déclaré mardi au quotidien L’Écho. La veille, le ministre Jean Exemple avait dit que le port fermait.",
                ["Nous avançons | quotidien L’Écho | 2025-06-10", "le port fermait | – | 2025-06-09"]
            ),
        ])
    func `settings are named in many ways`(_ text: String, _ expected: [String]) {
        #expect(rows(text) == expected)
    }
}
