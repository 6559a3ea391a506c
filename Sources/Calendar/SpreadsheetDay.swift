/// A day as a spreadsheet counts it, with the time of day as a fraction.
public struct SpreadsheetDay: Sendable {
    /// The date in the form that is stored.
    public let written: String

    /// How much of a day a cell shows.
    public enum Precision: Sendable { case day, month, year, time }

    /// The date as far as it is shown: who typed `Jun-25` said no day, and the cell has the first.
    public func written(shownTo precision: Precision) -> String { Self.shorten(written, to: precision) }

    /// A day without what a cell does not show of it; the whole day where that is another than the first, which somebody must have typed.
    public static func shorten(_ date: String, to precision: Precision) -> String {
        switch precision {
        case .month where date.utf8.count == 10 && date.hasSuffix("-01"): String(date.dropLast(3))
        case .year where date.utf8.count == 10 && date.hasSuffix("-01-01"): String(date.dropLast(6))
        default: date
        }
    }

    /// The time of day that a cell shows alone; nil where the number is a day, or none.
    public static func time(_ text: String) -> String? {
        guard let number = Double(text), (0..<1).contains(number) else { return nil }
        // To the second: a time that was typed is a fraction with an error.
        let seconds = Int((number * 86_400).rounded())
        guard seconds < 86_400 else { return nil }
        let clock = "\(padded(seconds / 3600, to: 2)):\(padded(seconds / 60 % 60, to: 2))"
        return seconds % 60 == 0 ? clock : clock + ":" + padded(seconds % 60, to: 2)
    }

    /// Whether a number is a year rather than a day, as far as one can see: as a day it would be one of 1905.
    public static func isYear(_ text: String) -> Bool {
        guard text.utf8.count == 4, let number = Int(text) else { return false }
        return (1900..<2200).contains(number)
    }

    /// The number of a day counted from 1900, of one that counts from 1904; nil for what counts no day, or may be a year.
    public static func countedFrom1900(_ text: String) -> String? {
        let whole = text.prefix { $0 != "." }
        guard !isYear(text), SpreadsheetDay(text, epoch1904: true) != nil, let number = Int(whole) else { return nil }
        return "\(number + daysFrom1900To1904)" + text.dropFirst(whole.count)
    }

    private static let daysFrom1900To1904 = 1462

    /// - Parameter epoch1904: whether the first of January 1904 is day 0, as in old files of Excel for the Macintosh.
    public init?(_ text: String, epoch1904: Bool = false) {
        guard !text.isEmpty, text.utf8.allSatisfy({ $0 &- 0x30 < 10 || $0 == UInt8(ascii: ".") }),
            let number = Double(text), number >= 1, number < 2_958_466
        else { return nil }
        // To the second: a time that was typed is a fraction with an error.
        let seconds = Int((number * 86_400).rounded())
        var (day, time) = (seconds / 86_400, seconds % 86_400)
        if epoch1904 {
            day += Self.daysFrom1900To1904
        } else if day == 60 {
            // Excel counts 29 February 1900, which there was not.
            return nil
        } else if day < 60 {
            day += 1
        }
        guard day < 2_958_466 else { return nil }
        let date = GregorianCalendar.text(daysSince1970: day - 25_569)
        guard time > 0 else {
            written = date
            return
        }
        let hour = time / 3600
        time %= 3600
        let clock = "T\(padded(hour, to: 2)):\(padded(time / 60, to: 2))"
        written = date + clock + (time % 60 == 0 ? "" : ":" + padded(time % 60, to: 2))
    }
}
