import SQLite

/// A moment in the life of a database: what had been recorded by then.
public enum Moment: Sendable, Equatable {
    /// Just after a revision.
    case revision(Int64)
    /// At an instant, written as revisions are dated: `2025-06-10T18:30:00.000Z`.
    case instant(String)

    /// Reads a number (a revision) or a date as a question names it: `2025-06-10`, `yesterday` and `30d` are the end of that day,
    /// `2025-06-10T18:30` is that instant.
    ///
    /// Days and times without an offset are those of the user's own zone.
    public init(_ text: String, today: Day) throws(DateError) {
        if let number = Int64(text), number >= 0 {
            self = .revision(number)
            return
        }
        let date = try PartialDate(asked: text, today: today)
        guard !text.utf8.contains(UInt8(ascii: "/")) else {
            throw DateError(text: text, reason: "spans days; it must be one moment")
        }
        if let instant = date.instant {
            self = .instant(UTCTime.text(of: instant))
        } else if let clock = date.clock {
            self = .instant(UTCTime.text(of: try Self.instant(ofLocal: clock, text)))
        } else {
            let midnight = try PartialDate(date.latest + "T00:00").clock ?? 0
            // The day ends where the next begins, an hour early or late where clocks are changed.
            self = .instant(UTCTime.text(of: try Self.instant(ofLocal: midnight + 86_400, text) - 0.001))
        }
    }

    /// Reads the same, where a day means its beginning.
    public init(startOf text: String, today: Day) throws(DateError) {
        let end = try Moment(text, today: today)
        guard case .instant = end, let date = try? PartialDate(asked: text, today: today), date.clock == nil else {
            self = end
            return
        }
        let midnight = try PartialDate(date.earliest + "T00:00").clock ?? 0
        self = .instant(UTCTime.text(of: try Self.instant(ofLocal: midnight, text)))
    }

    /// The instant at which a day begins where the user is, as revisions are dated; nil where it has none.
    static func beginning(of day: Day) -> String? {
        guard let clock = try? PartialDate(day.description + "T00:00").clock else { return nil }
        return LocalTime.instant(ofLocal: clock).map(UTCTime.text)
    }

    private static func instant(ofLocal clock: Double, _ text: String) throws(DateError) -> Double {
        guard let instant = LocalTime.instant(ofLocal: clock) else {
            throw DateError(text: text, reason: "is no time of your zone")
        }
        return instant
    }
}

extension Transaction {
    /// The last revision that had been made by a moment; 0 where none had.
    func revision(at moment: Moment) throws -> Int64 {
        switch moment {
        case .revision(let id):
            let last = try value("SELECT ifnull(max(id), 0) FROM revision", as: Int64.self) ?? 0
            guard id <= last else {
                throw TrackerError(
                    .badData, "there is no revision \(id); the last is \(last)",
                    hints: ["tracker log shows them; a day is written 2025-06-10."])
            }
            return id
        case .instant(let instant):
            return try value("SELECT ifnull(max(id), 0) FROM revision WHERE at <= \(instant)") ?? 0
        }
    }
}
