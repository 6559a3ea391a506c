/// A date as it was written, and the days that it can mean.
///
/// The forms are those of ISO 8601-1 with the precision that is known (`2025`, `2025-06`, `2025-06-10`, `2025-06-10T18:30+01:00`)
/// and those of EDTF (ISO 8601-2), level 1, between the years 1000 and 9999: the interval `2025-06-09/2025-06-10`, an end of it open (`..`) or
/// unknown (nothing); the seasons `2025-21` (spring) to `2025-24` (winter); unspecified digits at the end, `202X`, `2025-XX`, `2025-06-XX`; the
/// qualifiers `?` (uncertain), `~` (approximate) and `%` (both) after a date. A day is the day where it happened: it is never shifted to
/// another zone.
public struct PartialDate: Sendable, Hashable, CustomStringConvertible {
    /// What was written.
    public let text: String
    /// The first day it can mean, `YYYY-MM-DD`.
    public let earliest: String
    /// The last day it can mean, `YYYY-MM-DD`.
    public let latest: String
    /// The instant in seconds since 1970 UTC, where the text gives a time of day with its zone.
    let instant: Double?
    /// The same, read as UTC where no zone is given.
    let clock: Double?

    public var description: String { text }

    /// Reads a date.
    ///
    /// - Throws: ``DateError`` with the reason, in words for the one who wrote it.
    public init(_ text: String) throws(DateError) {
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard let first = parts.first, let last = parts.last, parts.count <= 2 else {
            throw DateError(text: text, reason: "has more than one '/'")
        }
        let isInterval = parts.count == 2
        guard !isInterval || !CalendarDate.isOpen(first) || !CalendarDate.isOpen(last) else {
            throw DateError(text: text, reason: "has neither a beginning nor an end")
        }
        let begin =
            isInterval && CalendarDate.isOpen(first)
            ? CalendarDate.ofAll : try CalendarDate(parsing: Array(first), in: text)
        let end =
            !isInterval
            ? begin
            : CalendarDate.isOpen(last) ? CalendarDate.ofAll : try CalendarDate(parsing: Array(last), in: text)
        var endsFirst = begin.firstDay > end.lastDay
        if let first = begin.clock, let last = end.clock { endsFirst = first > last }
        guard !endsFirst else { throw DateError(text: text, reason: "ends before it begins") }
        self.text = text
        earliest = begin.firstDay
        latest = end.lastDay
        instant = isInterval ? nil : begin.instant
        clock = isInterval ? nil : begin.clock
    }

    /// The date in a form that other programs read: the shortest of year, month and day that has all of it; of what lies in several years the first.
    var plain: String {
        let same = zip(earliest, latest).prefix(while: ==).count
        return same == earliest.count ? earliest : String(earliest.prefix(same >= 8 ? 7 : 4))
    }

    /// Whether all of this date lies before all of the other: by instant where both have one, else by day.
    public func isBefore(_ other: PartialDate) -> Bool {
        if let instant, let moment = other.instant { return instant < moment }
        return latest < other.earliest
    }
}

/// Why a text is not a date.
public struct DateError: Error, Sendable, Equatable, CustomStringConvertible {
    public let text: String
    public let reason: String
    /// Whether it was part of a question, which may also name days by their distance from today.
    public let isAsked: Bool

    public init(text: String, reason: String, isAsked: Bool = false) {
        self.text = text
        self.reason = reason
        self.isAsked = isAsked
    }

    public var description: String {
        let forms =
            "\(reason); dates look like 2025, 2025-06, 2025-06-10, 2025-06-10T18:30+01:00, 10 June 2025, 2025-06-09/2025-06-10 (.. for an open end), 2025-21 (spring) to 2025-24, 2025-XX, with ?, ~ or % after them"
        return isAsked ? forms + "; or today, yesterday, 30d or 2w (days or weeks ago)" : forms
    }
}

/// The time in which something holds: a name, an office. Either end may be open.
public struct Span: Sendable, Hashable {
    public let start: PartialDate?
    public let end: PartialDate?

    public init(start: PartialDate?, end: PartialDate?) {
        self.start = start
        self.end = end
    }

    /// Whether the date can fall inside; a span holds an open end for ever, and an unknown date can fall in any.
    public func canContain(_ date: PartialDate?) -> Bool {
        guard let date else { return true }
        if let start, date.isBefore(start) { return false }
        if let end, end.isBefore(date) { return false }
        if let end = end?.instant, let moment = date.instant, moment >= end { return false }
        return true
    }
}
