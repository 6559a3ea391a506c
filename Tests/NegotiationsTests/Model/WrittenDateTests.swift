import Testing

@testable import Negotiations

@Suite struct WrittenDateTests {
    @Test(arguments: [
        ("10 June 2025", "2025-06-10"), ("June 11, 2025", "2025-06-11"), ("10-Jun-25", "2025-06-10"),
        ("10-Jun-1999", "1999-06-10"), ("Tuesday, 10th of June 2025", "2025-06-10"), ("Sept. 1, 2025", "2025-09-01"),
        ("2025 June 10", "2025-06-10"), ("June 2025", "2025-06"), ("10 juin 2025", "2025-06-10"),
        ("1er août 2025", "2025-08-01"), ("mardi 10 juin 2025 à 18:30", "2025-06-10T18:30"),
        ("10. Juni 2025", "2025-06-10"), ("am 3. März 2025", "2025-03-03"),
        ("Dienstag, 10. Juni 2025, 18:30 Uhr", "2025-06-10T18:30"),
        ("10 de junio de 2025", "2025-06-10"), ("martes, 10 de junio de 2025", "2025-06-10"),
        ("2025年6月10日", "2025-06-10"), ("2025年6月", "2025-06"), ("2025年", "2025"), ("２０２５年６月１０日", "2025-06-10"),
        ("二〇二五年六月十日", "2025-06-10"), ("二〇二五年十二月二十三日", "2025-12-23"), ("2025年6月10日 18:30", "2025-06-10T18:30"),
        ("25/06/2025", "2025-06-25"), ("6/25/2025", "2025-06-25"), ("06.06.2025", "2025-06-06"),
        ("2025/06/10", "2025-06-10"),
        ("2025.6.1", "2025-06-01"), ("2025-6-10", "2025-06-10"), ("20250610", "2025-06-10"), ("06/2025", "2025-06"),
        ("2025-06-10 18:30", "2025-06-10T18:30"), ("2025-06-10 18:30:05.25", "2025-06-10T18:30:05"),
        ("2025-06-10T18:30:00+0100", "2025-06-10T18:30:00+01:00"),
        ("Tue, 10 Jun 2025 18:30:00 GMT", "2025-06-10T18:30:00Z"),
        ("10 June 2025, 6:30 pm CEST", "2025-06-10T18:30+02:00"),
        ("June 10, 2025 12:05 a.m. EDT", "2025-06-10T00:05-04:00"),
        ("10 June 2025 18:30 UTC+8", "2025-06-10T18:30+08:00"),
        ("10 June 2025 09:00 Beijing time", "2025-06-10T09:00+08:00"),
        ("10 June 2025?", "2025-06-10?"), ("June 2025~", "2025-06~"), ("2025-06-10", "2025-06-10"),
        ("2025/2026", "2025/2026"), ("2025. 06. 10.", "2025-06-10"),
        ("2025年6月10日 星期二 下午3:30", "2025-06-10T15:30"), ("2025年6月10日（星期二）下午三点半", "2025-06-10T15:30"),
        ("2025年6月10日周二15时30分", "2025-06-10T15:30"), ("北京时间2025年6月10日上午9点", "2025-06-10T09:00+08:00"),
        ("2025年6月10日 15:30（北京時間）", "2025-06-10T15:30+08:00"), ("当地时间2025年6月10日晚上8:05", "2025-06-10T20:05"),
        ("2025年6月10日凌晨12:30", "2025-06-10T00:30"), ("2025年6月10日中午1点整", "2025-06-10T13:00"),
        ("10. Juni 2025, 18.30 Uhr MESZ", "2025-06-10T18:30+02:00"), ("25.06.2025 18 Uhr", "2025-06-25T18:00"),
        ("10. Juni 2025 18:30:05 Uhr (MESZ)", "2025-06-10T18:30:05+02:00"),
        ("10 juin 2025 à 18 heures 30", "2025-06-10T18:30"), ("10 juin 2025, 18h", "2025-06-10T18:00"),
        ("10 de junio de 2025, a las 18.30 horas", "2025-06-10T18:30"),
        ("June 10, 2025 6.30pm ET", "2025-06-10T18:30-04:00"),
        ("January 10, 2025 6:30 p.m. ET", "2025-01-10T18:30-05:00"),
        ("June 10, 2025, 6 pm Eastern Time", "2025-06-10T18:00-04:00"),
        ("March 9, 2025 1:59 am PT", "2025-03-09T01:59-08:00"),
        ("March 9, 2025 3 am PT", "2025-03-09T03:00-07:00"), ("November 2, 2025 2 am CT", "2025-11-02T02:00-06:00"),
        ("November 1, 2025 11 pm MT", "2025-11-01T23:00-06:00"),
    ])
    func `what cannot be misread is taken`(_ text: String, _ stored: String) throws {
        #expect(try PartialDate(written: text).text == stored)
    }

    @Test(arguments: [
        ("10/06/2025", "can be 2025-06-10 or 2025-10-06; write which, or import with --date-format dmy or mdy"),
        (
            "10/06/25",
            "does not say which number is the year; write 2025-06-10, or import with --date-format dmy, mdy or ymd"
        ),
        ("31 June 2025", "has no day 31 in month 06 of 2025"),
        ("Monday, 10 June 2025", "names another day of the week than that of 2025-06-10"),
        (
            "10 June 2025 18:30 CST",
            "has the zone CST, which can be China (+08:00) or Chicago (-06:00); write it as a number"
        ),
        ("June 2025 18:30", "has a time of day, and no day"), ("2025-13", "has no month 13"),
        ("32/13/2025", "has no month 13"),
        ("10 June 2025 25:00", "has no time of day of the form 18:30, 18:30Z or 18:30+01:00 after the T"),
        ("tomorrow", "does not begin with a year of four digits"),
        ("10 06 2025", "does not begin with a year of four digits"),
        ("2025-06-10/2025-06-09", "ends before it begins"), ("10 June", "names no year"),
        ("Junes 10, 2025", "does not begin with a year of four digits"),
        ("45818", "is a number; if spreadsheets count days so, import with --date-format excel"),
        ("六月", "does not begin with a year of four digits"),
        ("2025-06-10/..?", "has an open end, and .. takes no ?, ~ or %"),
        ("..~/2025-06-10", "has an open end, and .. takes no ?, ~ or %"),
        ("2025-06-10/?", "does not begin with a year of four digits"),
        ("2025-06-10/-", "does not begin with a year of four digits"),
        ("10 June 2025/", "does not begin with a year of four digits"), ("10//06/2025", "has more than one '/'"),
        ("Monday, June 2025", "has a day of the week, and no day"), ("2025年6月10日下午", "is not a date"),
        ("2025年6月10日星期一", "names another day of the week than that of 2025-06-10"),
        ("2025年6月10日晚上12点", "has the hour 12, which “晚上” does not tell; write the time as 18:30"),
        ("10 June 2025 18 pm", "has the hour 18, which “pm” does not tell; write the time as 18:30"),
        (
            "November 2, 2025 1:30 am ET",
            "has the zone ET, which does not say then whether it is summer; write it as a number, -5 or -4"
        ),
        (
            "June 10, 2005 6 pm ET",
            "has the zone ET, which does not say then whether it is summer; write it as a number, -5 or -4"
        ),
    ])
    func `what could be two days, or none, is refused with the reason`(_ text: String, _ reason: String) {
        #expect(throws: DateError(text: text, reason: reason)) { try PartialDate(written: text) }
    }

    @Test(arguments: [
        ("10/06/2025", DateFormat.dmy, "2025-06-10"), ("10/06/2025", .mdy, "2025-10-06"),
        ("10.6.25", .dmy, "2025-06-10"),
        ("25-06-10", .ymd, "2025-06-10"), ("10/06/2025 18:30", .dmy, "2025-06-10T18:30"),
        ("2025-06-10", .mdy, "2025-06-10"),
        ("10 June 2025", .mdy, "2025-06-10"), ("45818", .excel, "2025-06-10"),
        ("45818.770833333336", .excel, "2025-06-10T18:30"),
        ("1", .excel, "1900-01-01"), ("59", .excel, "1900-02-28"), ("61", .excel, "1900-03-01"),
        ("2958465", .excel, "9999-12-31"),
        ("2025-06-10", .excel, "2025-06-10"),
    ])
    func `a format decides what could be misread`(_ text: String, _ format: DateFormat, _ stored: String) throws {
        #expect(try PartialDate(written: text, format: format).text == stored)
    }

    @Test(arguments: [
        ("13/25/2025", DateFormat.dmy), ("10/06/2025", .ymd), ("60", .excel), ("2958466", .excel), ("1e5", .excel),
    ])
    func `a format does not make a day of everything`(_ text: String, _ format: DateFormat) {
        #expect(throws: DateError.self) { try PartialDate(written: text, format: format) }
    }

    /// Every day of four years, in every way in which it can be written without doubt, is that day.
    @Test func `every day comes back from each way of writing it`() throws {
        let months = [
            "January", "février", "März", "abril", "May", "juin", "Juli", "agosto", "September", "octobre", "Nov.",
            "diciembre",
        ]
        for number in 19_723..<(19_723 + 1461) {
            let stored = Day(daysSince1970: number).description
            let parts = stored.split(separator: "-").compactMap { Int($0) }
            let (year, month, day) = (parts[0], parts[1], parts[2])
            let name = months[month - 1]
            for text in [
                "\(day) \(name) \(year)", "\(name) \(day), \(year)", "\(year)年\(month)月\(day)日",
                "\(year)/\(month)/\(day)",
            ] {
                #expect(try PartialDate(written: text).text == stored)
            }
            #expect(try PartialDate(written: "\(day).\(month).\(year % 100)", format: .dmy).text == stored)
            #expect(try PartialDate(written: "\(month)/\(day)/\(year)", format: .mdy).text == stored)
            #expect(try PartialDate(written: "\(number + 25_569)", format: .excel).text == stored)
        }
    }
}
