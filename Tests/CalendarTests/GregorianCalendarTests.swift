import Calendar
import Testing

struct GregorianCalendarTests {
    @Test func `days are counted one after the other through months and leap years`() {
        var count = GregorianCalendar.daysSince1970(year: 1, month: 1, day: 1)
        #expect(count == -719_162)
        for year in 1...2400 {
            for month in 1...12 {
                for day in 1...GregorianCalendar.days(inMonth: month, of: year) {
                    let found = GregorianCalendar.date(daysSince1970: count)
                    if found != (year, month, day) { Issue.record("\(year)-\(month)-\(day) is \(found)") }
                    if GregorianCalendar.daysSince1970(year: year, month: month, day: day) != count {
                        Issue.record("\(year)-\(month)-\(day)")
                    }
                    count += 1
                }
            }
        }
    }

    @Test(arguments: [(2025, 6, 9, "2025-06-09"), (1000, 12, 31, "1000-12-31"), (1, 1, 1, "0001-01-01")])
    func `a day is written with leading zeros`(year: Int, month: Int, day: Int, text: String) {
        #expect(GregorianCalendar.text(year: year, month: month, day: day) == text)
    }
}
