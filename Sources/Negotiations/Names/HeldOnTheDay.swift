import SQLite

/// What holds between two dates, an office or a name, on the day that a statement `s` was made; where both are known to the minute,
/// at that minute: a title handed over at noon.
enum HeldOnTheDay {
    /// - Parameter table: one with `start_date`, `end_date`, `earliest` and `latest`.
    static func condition(_ table: SQL) -> SQL {
        """
        ifnull(\(table).earliest <= s.latest, 1) AND ifnull(\(table).latest >= s.earliest, 1)
            AND ifnull(\(moment("\(table).start_date")) <= \(moment("s.date")), 1)
            AND ifnull(\(moment("\(table).end_date")) > \(moment("s.date")), 1)
        """
    }

    /// - Parameter span: when it holds.
    static func condition(_ span: Span) -> SQL {
        var conditions: [SQL] = []
        if let start = span.start {
            conditions.append("s.latest >= \(start.earliest)")
            if start.instant != nil {
                conditions.append("ifnull(\(moment("s.date")) >= julianday(\(start.undoubted)), 1)")
            }
        }
        if let end = span.end {
            conditions.append("s.earliest <= \(end.latest)")
            if end.instant != nil { conditions.append("ifnull(\(moment("s.date")) < julianday(\(end.undoubted)), 1)") }
        }
        return .all(conditions)
    }

    /// The instant of a date with a time of day and its zone, as a number of days; null of any other.
    private static func moment(_ date: SQL) -> SQL {
        "CASE WHEN \(date) GLOB '????-??-??T*[Z+-]*' THEN julianday(rtrim(\(date), '?~%')) END"
    }
}

extension PartialDate {
    /// What was written, without a mark of doubt.
    fileprivate var undoubted: String {
        if let last = text.last, "?~%".contains(last) { return String(text.dropLast()) }
        return text
    }
}
