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
    /// - Parameters:
    ///   - format: what to make of numbers alone; nil: only what cannot be misread is taken.
    ///   - epoch1904: whether those of a spreadsheet count from 1904.
    /// - Throws: ``DateError``, also where it could be one of two days.
    public init(written text: String, format: DateFormat? = nil, epoch1904: Bool = false) throws(DateError) {
        if format == .excel, SpreadsheetDay.isYear(text), let serial = SpreadsheetDay(text, epoch1904: epoch1904) {
            throw DateError(
                text: text, reason: "can be a year or the day \(serial.written); write that day as a date")
        }
        if format == .excel, let serial = SpreadsheetDay(text, epoch1904: epoch1904) {
            self = try PartialDate(serial.written)
            return
        }
        let failure: DateError
        do {
            try self.init(text)
            return
        } catch { failure = error }
        var reason = ""
        if let date = WrittenDate(text) {
            do {
                self = try PartialDate(try date.stored(as: format))
                return
            } catch { reason = error.reason }
        }
        if format == .excel, text.allSatisfy({ $0.isASCII && ($0.isNumber || ".-".contains($0)) }), Double(text) != nil
        {
            throw DateError(
                text: text,
                reason: epoch1904
                    ? "is no day of this spreadsheet, which counts them from 1 (2 January 1904) to 2957003 (31 December 9999)"
                    : "is no day of a spreadsheet: they count from 1 (1 January 1900) to 2958465 (31 December 9999), and 60 is none"
            )
        }
        guard reason.isEmpty else { throw DateError(text: text, reason: reason) }
        guard let interval = WrittenInterval.stored(text, as: format) else { throw failure }
        self = interval
    }

    /// Whether a text that is no date is a number that a spreadsheet can have for a day, as far as one can see.
    static func canBeSerial(_ text: String) -> Bool {
        text.prefix { $0 != "." }.utf8.count == 5 && SpreadsheetDay(text) != nil
    }
}
