import Glibc

/// A day of the calendar.
public struct Day: Sendable, Hashable, Comparable, CustomStringConvertible {
    private let days: Int

    /// The day so many days after 1 January 1970.
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
            ? CalendarDate.daysSince1970(year: parts[0], month: parts[1], day: parts[2]) : 0
    }

    /// Today where the user is.
    public static func today() -> Day {
        var now = time(nil)
        var parts = tm()
        tzset()
        localtime_r(&now, &parts)
        return Day(
            daysSince1970: CalendarDate.daysSince1970(
                year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday)))
    }

    public func adding(_ count: Int) -> Day { Day(daysSince1970: days + count) }

    /// How many days later the other day is; negative where it is earlier.
    public func days(until other: Day) -> Int { other.days - days }

    public static func < (left: Day, right: Day) -> Bool { left.days < right.days }

    /// `YYYY-MM-DD`; by Howard Hinnant's civil_from_days.
    public var description: String {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let year = yearOfEra + era * 400 + (month >= 10 ? 1 : 0)
        let day = dayOfYear - (153 * month + 2) / 5 + 1
        return "\(padded(year, to: 4))-\(padded(month < 10 ? month + 3 : month - 9, to: 2))-\(padded(day, to: 2))"
    }
}

extension PartialDate {
    /// Reads a date as a question names it: any form of a date, `today`, `yesterday`, or `30d`, so many days ago.
    public init(asked text: String, today: Day) throws(DateError) {
        switch text {
        case "today": try self.init(today.description)
        case "yesterday": try self.init(today.adding(-1).description)
        default:
            if let days = Day.count(text) {
                try self.init(today.adding(-days).description)
            } else {
                do {
                    try self.init(text)
                } catch {
                    throw DateError(text: text, reason: error.reason, isAsked: true)
                }
            }
        }
    }
}

extension Day {
    /// The number of days that `30d` says, at most a million; nil where it says none.
    public static func count(_ text: String) -> Int? {
        guard text.last == "d", let days = Int(text.dropLast()), text.first?.isNumber == true, days <= 700_000 else {
            return nil
        }
        return days
    }
}
