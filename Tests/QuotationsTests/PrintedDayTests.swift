import Quotations
import Testing

/// Days by their names, with the date behind them, of last week, and in the names of papers.
@Suite struct PrintedDayTests {
    @Test(
        arguments: [
            ("“It is over,” Tom Sample told reporters on Tuesday, June 3.", "2025-06-03"),
            ("Tom Sample said Tuesday, May 27, 2025 that it was over.", "2025-05-27"),
            ("“It is over,” Tom Sample said on Tuesday, June 10.", "2025-06-10"),
            // The weekday of another date is not this one's.
            ("“It is over,” Tom Sample said on Tuesday, June 2 being a holiday.", "2025-06-10"),
            ("Petra Muster sagte am Dienstag, 3. Juni, das Abkommen sei tot.", "2025-06-03"),
            ("Anne Exemple a déclaré lundi 26 mai que l'accord était mort.", "2025-05-26"),
            ("“It is over,” Tom Sample said on Tuesday of last week.", "2025-06-03"),
            ("Anne Exemple a déclaré mardi de la semaine dernière que l'accord était mort.", "2025-06-03"),
            ("Petra Muster sagte am Dienstag vergangener Woche, das Abkommen sei tot.", "2025-06-03"),
            ("“It is over,” Tom Sample said on Tuesday. A week later it was.", "2025-06-10"),
        ])
    func `the date behind a weekday is that day`(_ text: String, _ day: String) {
        #expect(Found.quotations(in: text).map(\.date) == [day])
    }

    @Test(
        arguments: [
            ("Talks ended on Monday.\n\n“It is a sham,” Tom Sample told the Today programme.", "2025-06-09"),
            ("Talks ended on Monday.\n\n“It was small,” Tom Sample told the Sunday Gazette.", "2025-06-09"),
            ("Talks ended on Monday.\n\n“It was small,” Tom Sample told the Sunday Gazette on Tuesday.", "2025-06-10"),
            ("Talks ended on Monday.\n\n“It was small,” Tom Sample told the Mail on Sunday.", "2025-06-09"),
            ("“It was small,” Tom Sample told the chamber on Sunday.", "2025-06-08"),
        ])
    func `a day in the name of a paper or a programme is none`(_ text: String, _ day: String) {
        #expect(Found.quotations(in: text).map(\.date) == [day])
    }

    @Test(
        arguments: [
            ("Petra Muster sagte am Dienstag, 3. Juni, das Abkommen sei tot.", "das Abkommen sei tot"),
            ("Anne Exemple a déclaré lundi 26 mai que l'accord était mort.", "l'accord était mort"),
        ])
    func `what is said begins behind the date`(_ text: String, _ words: String) {
        #expect(Found.quotations(in: text).map(\.text) == [words])
    }

    @Test(
        arguments: [
            (
                "Talks opened on Tuesday.\n\nIn March, Jane Example said the pact was dead.\n\n“I don’t regret it,” Jane Example told reporters.",
                ["2025-03", "2025-06-10"]
            ),
            (
                "Talks opened on Tuesday.\n\nIn March, Jane Example said the pact was dead. “It stinks,” she told reporters.",
                ["2025-03", "2025-03"]
            ),
            (
                "Tom Sample said on Tuesday that the pact would hold.\n\nHe ate.\n\nHe sang.\n\nTalks collapsed on Monday night. “It is over,” Jane Example told reporters as she left.\n\nThe pact would hold, Tom Sample said.",
                ["2025-06-10", "2025-06-09", "2025-06-10"]
            ),
        ])
    func `background and scenes have days of their own`(_ text: String, _ days: [String]) {
        #expect(Found.quotations(in: text).map(\.date) == days)
    }

    @Test(
        arguments: [
            ("Das Ministerium teilte mit, das Protokoll trete am 1. Januar in Kraft.", "2025-06-11"),
            // A day of the last ones leaves open on which of the two it was said.
            ("Petra Muster kündigte an, die Gespräche begännen am Montag.", nil),
            ("Die Gespräche begännen am Montag, sagte Petra Muster.", nil),
            ("Die Gespräche begännen am Montag, sagte Petra Muster am Dienstag.", "2025-06-10"),
            ("Petra Muster sagte, man werde am 3. Oktober unterschreiben.", "2025-06-11"),
            ("The ship had sailed on Friday, Jane Example said.", nil),
            ("The ship had sailed on Friday, Jane Example said on Tuesday.", "2025-06-10"),
            ("Jane Example claimed to have signed it on May 3. Tom Sample said it was signed on May 4.", "2025-06-11"),
        ])
    func `a day inside what is said is no day of saying it`(_ text: String, _ day: String?) {
        #expect(Found.quotations(in: text).map(\.date) == [day])
    }
}
