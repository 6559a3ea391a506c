import Calendar

/// How the days of a file are written: which number stands first, or that they are those of a spreadsheet.
public enum DateFormat: String, CaseIterable, Sendable {
    /// 10/06/2025 is in June.
    case dmy
    /// 10/06/2025 is in October.
    case mdy
    /// 25/06/10 is in 2025.
    case ymd
    /// What the file itself decides by days above the twelfth.
    case auto
    /// Days since the beginning of 1900, as Excel counts them: 45818.
    case excel
}

extension PartialDate {
    /// Reads a date as people write it, into the form that is stored: 10 June 2025, June 11, 2025, 10-Jun-25, 2025年6月10日, 10/06/2025 18:30 CET.
    ///
    /// - Parameter format: what to make of numbers alone; nil: only what cannot be misread is taken.
    /// - Throws: ``DateError``, also where it could be one of two days.
    public init(written text: String, format: DateFormat? = nil) throws(DateError) {
        if format == .excel, let serial = SpreadsheetDay(text) {
            self = try PartialDate(serial.written)
            return
        }
        let failure: DateError
        do {
            try self.init(text)
            return
        } catch { failure = error }
        guard let date = WrittenDate(text) else { throw failure }
        do {
            try self.init(try date.stored(as: format))
        } catch { throw error.reason.isEmpty ? failure : DateError(text: text, reason: error.reason) }
    }
}

/// A day as a spreadsheet counts it, with the time of day as a fraction.
public struct SpreadsheetDay: Sendable {
    /// The date in the form that is stored.
    public let written: String

    /// - Parameter epoch1904: whether the first of January 1904 is day 0, as in old files of Excel for the Macintosh.
    public init?(_ text: String, epoch1904: Bool = false) {
        guard !text.isEmpty, text.utf8.allSatisfy({ $0 &- 0x30 < 10 || $0 == UInt8(ascii: ".") }),
            let number = Double(text), number >= 1, number < 2_958_466
        else { return nil }
        // To the second: a time that was typed is a fraction with an error.
        let seconds = Int((number * 86_400).rounded())
        var (day, time) = (seconds / 86_400, seconds % 86_400)
        if epoch1904 {
            day += 1462
        } else if day == 60 {
            // Excel counts 29 February 1900, which there was not.
            return nil
        } else if day < 60 {
            day += 1
        }
        guard day < 2_958_466 else { return nil }
        let date = Day(daysSince1970: day - 25_569).description
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
