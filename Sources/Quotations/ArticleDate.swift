import Calendar

/// A day of the Gregorian calendar: the day that an article's "Tuesday" and "last month" are counted from.
public struct ArticleDate: Sendable, Equatable {
    public let year: Int
    public let month: Int
    public let day: Int

    /// - Returns: `nil` for a day that does not exist, or a year outside 1…9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= GregorianCalendar.days(inMonth: month, of: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `YYYY-MM-DD`; anything after those ten characters, such as a time, is ignored.
    public init?(iso text: String) {
        var (place, digits) = (0, 0)
        for byte in text.utf8 where place < 10 {
            if place == 4 || place == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
            } else {
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
                digits = digits * 10 + Int(byte - UInt8(ascii: "0"))
            }
            place += 1
        }
        guard place == 10 else { return nil }
        self.init(year: digits / 1_00_00, month: digits / 1_00 % 1_00, day: digits % 1_00)
    }

    /// The ISO 8601 form, `YYYY-MM-DD`.
    public var iso: String {
        // Asked for every sentence that tells a day: a string that is put together of strings takes ten times as long.
        String(unsafeUninitializedCapacity: 10) { bytes in
            var (place, rest) = (9, ((year * 100 + month) * 100) + day)
            while place >= 0 {
                if place == 4 || place == 7 {
                    bytes[place] = UInt8(ascii: "-")
                } else {
                    bytes[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
                    rest /= 10
                }
                place -= 1
            }
            return 10
        }
    }

    var isoMonth: String { "\(isoYear)-\(padded(month, to: 2))" }
    var isoYear: String { padded(year, to: 4) }

    private var daysSince1970: Int { GregorianCalendar.daysSince1970(year: year, month: month, day: day) }

    /// 0 for Monday to 6 for Sunday: 1 January 1970 was a Thursday.
    var weekday: Int { ((daysSince1970 + 3) % 7 + 7) % 7 }

    /// The day `count` days earlier, later where that is negative; `nil` outside the years 1…9999.
    func earlier(by count: Int) -> ArticleDate? {
        let (year, month, day) = GregorianCalendar.date(daysSince1970: daysSince1970 - count)
        return ArticleDate(year: year, month: month, day: day)
    }

    /// The next month, as its first day.
    var nextMonth: ArticleDate? {
        month == 12 ? ArticleDate(year: year + 1, month: 1, day: 1) : ArticleDate(year: year, month: month + 1, day: 1)
    }

    /// The month `count` (0 or 1) months earlier, as its first day.
    var previousMonth: ArticleDate? {
        month == 1 ? ArticleDate(year: year - 1, month: 12, day: 1) : ArticleDate(year: year, month: month - 1, day: 1)
    }
}

extension String {
    /// The first characters of an ISO date, each of which is a byte: to count characters takes ten times as long.
    func start(ofISO length: Int) -> Substring {
        self[..<(utf8.index(startIndex, offsetBy: length, limitedBy: endIndex) ?? endIndex)]
    }
}
