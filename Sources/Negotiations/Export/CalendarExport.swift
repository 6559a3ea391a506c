import Calendar
import Formats
import SQLite

extension Transaction {
    /// Writes rounds, due dates of commitments and expiries of outcomes as iCalendar (RFC 5545), days as they are where they happen.
    ///
    /// What is known only to the year, or lies somewhere within more than a month, is no date for a calendar and left out.
    func exportCalendar(_ selection: ExportSelection, _ write: ([UInt8]) throws -> Void) throws {
        var head: [UInt8] = []
        CalendarWriter.append("BEGIN", "VCALENDAR", to: &head)
        CalendarWriter.append("VERSION", "2.0", to: &head)
        CalendarWriter.append("PRODID", "-//Tracker//Tracker//EN", to: &head)
        CalendarWriter.append("CALSCALE", "GREGORIAN", to: &head)
        try write(head)
        var dated = selection
        dated.hasIdentities = true
        let types: [RecordType] = [.round, .outcome, .commitment]
        dated.types = selection.types.isEmpty ? types : types.filter(selection.types.contains)
        if !dated.types.isEmpty {
            try exportRecords(dated, knowsChange: true, write) { record, bytes in
                CalendarEvent(record)?.append(to: &bytes)
            }
        }
        var end: [UInt8] = []
        CalendarWriter.append("END", "VCALENDAR", to: &end)
        try write(end)
    }
}

/// A record as an event of one or several whole days.
private struct CalendarEvent {
    private let record: ExportedRecord
    private let first: String
    private let last: String
    private let summary: String
    /// Whether the dates are known to the day, and for certain.
    private let isFirm: Bool
    private let details: [(name: String, value: String)]

    /// - Returns: nil for what has no date that a calendar can show.
    init?(_ record: ExportedRecord) {
        self.record = record
        let place = [record["venue"], record["city"], record["country"]].compactMap(\.self).joined(separator: ", ")
        let round = [record["round"], record["negotiation"]].compactMap(\.self).joined(separator: ", ")
        let days: (first: String, last: String)?
        switch record.type {
        case .round:
            days = Self.days(record["start"], to: record["end"])
            summary = [record["name"], record["negotiation"]].compactMap(\.self).joined(separator: ", ")
            details = [("LOCATION", place), ("DESCRIPTION", record["note"] ?? "")]
        case .outcome:
            days = Self.days(record["expires"]).map { ($0.last, $0.last) }
            summary = "Expires: \(record["title"] ?? "")"
            details = [("DESCRIPTION", round)]
        default:
            days = Self.days(record["due"]).map { ($0.last, $0.last) }
            summary = "Due: \(record["party"] ?? "")"
            details = [("DESCRIPTION", "\(record["text"] ?? "")\n\(record["outcome"] ?? ""), \(round)")]
        }
        guard let days else { return nil }
        (first, last) = days
        isFirm = ["start", "end", "expires", "due"].allSatisfy { field in
            guard let text = record[field], let date = try? PartialDate(text) else { return true }
            return date.earliest == date.latest && !text.utf8.contains { "?~%".utf8.contains($0) }
        }
    }

    /// The first and last day of what is dated so.
    private static func days(_ start: String?, to end: String? = nil) -> (first: String, last: String)? {
        guard let start = start.flatMap(span) else { return nil }
        return (start.first, end.flatMap(span).map { max($0.last, start.first) } ?? start.last)
    }

    /// The days that a date can mean; nil where they are more than a month.
    private static func span(_ text: String) -> (first: String, last: String)? {
        guard let date = try? PartialDate(text), let first = number(date.earliest), let last = number(date.latest),
            last - first <= 31
        else { return nil }
        return (date.earliest, date.latest)
    }

    private static func number(_ day: String) -> Int? {
        let parts = day.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        return GregorianCalendar.daysSince1970(year: parts[0], month: parts[1], day: parts[2])
    }

    func append(to bytes: inout [UInt8]) {
        func line(_ name: String, _ text: String) { CalendarWriter.append(name, text: text, to: &bytes) }
        CalendarWriter.append("BEGIN", "VEVENT", to: &bytes)
        CalendarWriter.append("UID", record.identities.first ?? "", to: &bytes)
        CalendarWriter.append("DTSTAMP", Self.instant(record.changed), to: &bytes)
        CalendarWriter.append("DTSTART;VALUE=DATE", first.filter { $0 != "-" }, to: &bytes)
        if let end = Self.number(last).map({ GregorianCalendar.date(daysSince1970: $0 + 1) }), end.year <= 9999 {
            let day = GregorianCalendar.text(year: end.year, month: end.month, day: end.day)
            CalendarWriter.append("DTEND;VALUE=DATE", day.filter { $0 != "-" }, to: &bytes)
        }
        line("SUMMARY", summary)
        for (name, value) in details where !value.allSatisfy(\.isWhitespace) { line(name, value) }
        if !record.topics.isEmpty {
            // Commas part categories, so each is escaped by itself.
            for topic in record.topics { line("CATEGORIES", topic) }
        }
        if record.type == .round {
            let status = ["planned": "TENTATIVE", "cancelled": "CANCELLED"]
            let known = record["status"].flatMap { status[$0] }
            CalendarWriter.append("STATUS", known ?? (isFirm ? "CONFIRMED" : "TENTATIVE"), to: &bytes)
        } else if !isFirm {
            CalendarWriter.append("STATUS", "TENTATIVE", to: &bytes)
        }
        CalendarWriter.append("TRANSP", "TRANSPARENT", to: &bytes)
        CalendarWriter.append("END", "VEVENT", to: &bytes)
    }

    /// `2025-06-10T18:30:00.000Z` as `20250610T183000Z`.
    private static func instant(_ text: String?) -> String {
        guard let text, text.utf8.count >= 19 else { return "19700101T000000Z" }
        return text.prefix(19).filter { $0 != "-" && $0 != ":" } + "Z"
    }
}
