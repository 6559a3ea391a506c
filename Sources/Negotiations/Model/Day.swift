import Calendar
import Glibc

/// A day of the calendar.
public struct Day: Sendable, Hashable, Comparable, CustomStringConvertible {
    private let days: Int

    /// The day that is `days` days after 1 January 1970.
    public init(daysSince1970 days: Int) { self.days = days }

    /// The first day that a date can mean.
    public init(firstOf date: PartialDate) { self.init(written: date.earliest) }

    /// The last day that a date can mean.
    public init(lastOf date: PartialDate) { self.init(written: date.latest) }

    /// - Parameter text: `YYYY-MM-DD`.
    private init(written text: String) {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        days =
            parts.count == 3
            ? GregorianCalendar.daysSince1970(year: parts[0], month: parts[1], day: parts[2]) : 0
    }

    /// Today where the user is.
    public static func today() -> Day {
        var now = time(nil)
        var parts = tm()
        tzset()
        localtime_r(&now, &parts)
        return Day(
            daysSince1970: GregorianCalendar.daysSince1970(
                year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday)))
    }

    /// The day that it is where a day begins first, at UTC+14. What happened on a later one has not happened yet, wherever that is.
    public static func latestOnEarth() -> Day {
        let seconds = Int(time(nil)) + 14 * 3600
        let (days, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
        return Day(daysSince1970: rest < 0 ? days - 1 : days)
    }

    public func adding(_ count: Int) -> Day { Day(daysSince1970: days + count) }

    /// How many days later the other day is; negative where it is earlier.
    public func days(until other: Day) -> Int { other.days - days }

    public static func < (left: Day, right: Day) -> Bool { left.days < right.days }

    /// `YYYY-MM-DD`.
    public var description: String {
        let (year, month, day) = GregorianCalendar.date(daysSince1970: days)
        return GregorianCalendar.text(year: year, month: month, day: day)
    }
}

extension PartialDate {
    /// Reads a date as a question names it: any form of a date, `today`, `yesterday`, `30d` or `2w`, a number of days or weeks ago.
    public init(asked text: String, today: Day) throws(DateError) {
        switch text {
        case "today": try self.init(today.description)
        case "yesterday": try self.init(today.adding(-1).description)
        default:
            if let days = Day.count(text) {
                try self.init(today.adding(-days).description)
            } else {
                do {
                    try self.init(written: text)
                } catch {
                    throw DateError(text: text, reason: error.reason, isAsked: true)
                }
            }
        }
    }
}

extension Day {
    /// The last day that a date can name.
    static let last = Day(daysSince1970: GregorianCalendar.daysSince1970(year: 9999, month: 12, day: 31))

    /// The number of days that `30d` or `2w` says, at most 700 000; nil where it says none.
    public static func count(_ text: String) -> Int? {
        let daysOfUnit = ["d": 1, "w": 7]
        guard let unit = text.last.flatMap({ daysOfUnit[String($0)] }), text.first?.isNumber == true,
            let count = Int(text.dropLast()), count <= 700_000 / unit
        else { return nil }
        return count * unit
    }
}
