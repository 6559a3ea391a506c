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
}
