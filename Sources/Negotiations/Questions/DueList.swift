import SQLite

/// Something that awaits somebody.
public struct DueItem: Sendable, Equatable {
    public enum Kind: String, Sendable {
        case approval, commitment, expiry, round
    }

    public let kind: Kind
    /// The number of the approval, the commitment, the outcome that ends, or the round that is planned.
    public let id: Int64
    /// Of an approval, since when it is awaited; else by when it is due, ends or begins.
    public let date: String?
    /// Of an approval, how long it is awaited; else how many days are left, negative when the day is past.
    public let days: Int?
    /// Who: the authority, or the party.
    public let who: String?
    public let text: String
    /// Nil for a round.
    public let outcome: String?
    public let round: String
    public let negotiation: String
    /// Whether a round of another negotiation has the same name.
    public internal(set) var sharesRoundName = false
    /// What became of it after the day that was asked about, or on a day that is not recorded; nil where it stands as it stood.
    public var since: Aftermath?

    /// What became of something later: `given 2025-06-20`.
    public struct Aftermath: Sendable, Equatable, CustomStringConvertible {
        let status: String
        /// Nil where the day is not recorded, so that it may have been before the day that was asked about.
        var date: String?
        /// Whether it can only have been later, whatever is recorded.
        var isLater = false

        /// Whether it may have been before the day that was asked about.
        var isOpen: Bool { date == nil && !isLater }

        public var description: String {
            isLater ? status : date.map { "\(status) \($0)" } ?? "\(status), day not recorded"
        }
    }
}

extension DueItem {
    /// How long it is awaited, or when it is due, in words.
    public var state: String {
        guard let since else { return stateOnTheDay }
        return "\(since.isOpen ? stateOfUnknown : stateOnTheDay) (\(since))"
    }

    /// Of what may have been settled by the day, of which it cannot be said that it was overdue.
    private var stateOfUnknown: String {
        let day = date.map { " \($0)" } ?? ""
        return switch kind {
        case .approval: "asked for\(day)"
        case .commitment: "due\(day)"
        case .expiry: "to end\(day)"
        case .round: "planned\(date.map { " for \($0)" } ?? "")"
        }
    }

    /// Whether its date is no single day: then it cannot be said how many days are left.
    private var isLong: Bool {
        guard let date, let span = try? PartialDate(date) else { return false }
        return span.earliest < span.latest
    }

    private func stateOfLong(_ date: String, _ days: Int, _ count: String) -> String {
        switch (kind, days) {
        case (.approval, 0): "pending"
        case (.approval, _): "pending for at least \(count)"
        case (.commitment, 0...): "due by the end of \(date)"
        case (.commitment, _): "overdue by \(count)"
        case (.expiry, 0...): "ends in \(date)"
        case (.expiry, _): "ended at least \(count) ago"
        case (.round, 0...): "planned for \(date)"
        case (.round, _): "was to begin at least \(count) ago"
        }
    }

    private var stateOnTheDay: String {
        guard let days else { return kind == .round ? "planned" : "pending" }
        let about = date.map { $0.contains { "~?%".contains($0) } } ?? false
        let count = (about ? "about " : "") + (abs(days) == 1 ? "1 day" : "\(abs(days)) days")
        if isLong, let date { return stateOfLong(date, days, count) }
        return switch (kind, days) {
        case (.approval, _): "pending for \(count)"
        case (.commitment, 0): "due today"
        case (.commitment, 1...): "due in \(count)"
        case (.commitment, _): "overdue by \(count)"
        case (.expiry, 0): "ends today"
        case (.expiry, 1...): "ends in \(count)"
        case (.expiry, _): "ended \(count) ago"
        case (.round, 0): "begins today"
        case (.round, 1...): "begins in \(count)"
        case (.round, _): "was to begin \(count) ago"
        }
    }
}

/// For whom and what is asked.
public struct DueFilter: Sendable {
    public var parties: [String] = []
    public var rounds: [String] = []
    public var negotiations: [String] = []

    public init() {}
}

extension Transaction {
    /// What is due: approvals that are pending, commitments that are open, outcomes that end, rounds that are planned. First what is
    /// overdue, then what is awaited longest, then by the day.
    ///
    /// - Parameters:
    ///   - day: what time is reckoned from. Of a day that is past, what is known to have been decided, ended or begun later is listed too, and
    ///     what was decided on a day that is not recorded; what came about later is not.
    ///   - days: what is due, or ends, within this number of days is included; what is overdue is always included.
    func dueItems(
        matching filter: DueFilter = DueFilter(), on day: Day, today: Day, within days: Int
    ) throws -> [DueItem] {
        var items: [DueItem] = []
        let span = DueSpan(day: day, last: min(day.adding(days), .last), isPast: day < today)
        let place = try placeCondition(for: filter, span)
        // A party has commitments; what awaits an authority, ends or begins is nobody's.
        if filter.parties.isEmpty {
            items += try pendingApprovals(place, span)
            items += try endingOutcomes(place, span)
            items += try plannedRounds(filter, span)
        }
        items += try openCommitments(place, parties: filter.parties, span)
        let places = Dictionary(grouping: items, by: \.round).mapValues { Set($0.map(\.negotiation)).count }
        for index in items.indices { items[index].sharesRoundName = places[items[index].round, default: 1] > 1 }
        return items.enumerated().sorted { first, second in
            first.element.urgency == second.element.urgency
                ? first.offset < second.offset : first.element.urgency < second.element.urgency
        }.map(\.element)
    }

    /// Outcomes that can still bring something, or could on a day that is past.
    private func placeCondition(for filter: DueFilter, _ span: DueSpan) throws -> SQL {
        let rounds = try roundCondition(for: filter)
        guard span.isPast else {
            return "(outcome.status IS NULL OR outcome.status NOT IN ('expired', 'collapsed', 'none')) AND \(rounds)"
        }
        return """
            (outcome.status IS NULL OR outcome.status <> 'none')
                AND ifnull(coalesce(outcome.earliest, round.earliest), '') <= \(span.day.description)
                AND (outcome.status IS NULL OR outcome.status <> 'expired' OR outcome.expires IS NULL OR substr(outcome.expires || '-99-99', 1, 10) >= \(span.day.description))
                AND \(rounds)
            """
    }

    private func roundCondition(for filter: DueFilter) throws -> SQL {
        .all(try roundConditions(rounds: filter.rounds, negotiations: filter.negotiations))
    }

    private func pendingApprovals(_ place: SQL, _ span: DueSpan) throws -> [DueItem] {
        let isOpen: SQL =
            span.isPast
            ? "(approval.status = 'pending' OR approval.date IS NULL OR approval.latest > \(span.day.description))"
            : "approval.status = 'pending'"
        return try all(
            """
            SELECT approval.id, approval.authority, outcome.title, coalesce(outcome.date, round.end_date, round.start_date), round.name,
                negotiation.name, approval.status, approval.date, outcome.status, outcome.expires
            FROM approval JOIN outcome ON outcome.id = approval.outcome_id JOIN round ON round.id = outcome.round_id
                JOIN negotiation ON negotiation.id = round.negotiation_id
            WHERE \(isOpen) AND \(place) ORDER BY approval.id
            """
        ) { row in
            let (id, authority, outcome, since, round, negotiation, status, date, outcomeStatus, expires):
                (Int64, String, String, String?, String, String, String, String?, String?, String?) =
                    try row.columns()
            let days = since.flatMap { try? PartialDate($0) }.map { max(0, Day(lastOf: $0).days(until: span.day)) }
            return DueItem(
                kind: .approval, id: id, date: since, days: days, who: authority, text: outcome, outcome: outcome,
                round: round, negotiation: negotiation,
                since: span.later(status, unless: "pending", on: date) ?? span.end(of: outcomeStatus, expires))
        }
    }

    private func openCommitments(_ place: SQL, parties: [String], _ span: DueSpan) throws -> [DueItem] {
        let ids = try parties.map { try requiredID(ofNamed: .party, $0) }
        let byWhom: SQL = ids.isEmpty ? "TRUE" : "commitment.party_id IN (\(list: ids))"
        // What was missed was open until its day.
        let isOpen: SQL =
            span.isPast
            ? "(commitment.status <> 'missed' OR commitment.latest >= \(span.day.description))"
            : "commitment.status = 'open'"
        return try all(
            """
            SELECT commitment.id, party.name, commitment.text, commitment.due, outcome.title, round.name, negotiation.name,
                commitment.status, outcome.status, outcome.expires
            FROM commitment JOIN party ON party.id = commitment.party_id JOIN outcome ON outcome.id = commitment.outcome_id
                JOIN round ON round.id = outcome.round_id JOIN negotiation ON negotiation.id = round.negotiation_id
            WHERE \(isOpen) AND commitment.latest <= \(span.last.description) AND \(byWhom) AND \(place)
            ORDER BY commitment.latest, commitment.id
            """
        ) { row in
            let (id, party, text, due, outcome, round, negotiation, status, outcomeStatus, expires):
                (Int64, String, String, String, String, String, String, String, String?, String?) = try row.columns()
            let days = (try? PartialDate(due)).map { span.day.days(until: Day(lastOf: $0)) }
            return DueItem(
                kind: .commitment, id: id, date: due, days: days, who: party, text: text, outcome: outcome,
                round: round, negotiation: negotiation,
                since: status == "missed"
                    ? DueItem.Aftermath(status: status, isLater: true)
                    : span.later(status, unless: "open")
                        ?? span.end(of: outcomeStatus, expires))
        }
    }

    private func plannedRounds(_ filter: DueFilter, _ span: DueSpan) throws -> [DueItem] {
        let isAhead: SQL =
            span.isPast
            ? "(round.status = 'planned' OR round.earliest > \(span.day.description))" : "round.status = 'planned'"
        return try all(
            """
            SELECT round.id, round.name, round.start_date, negotiation.name, ifnull(round.city, ''), ifnull(round.status, '')
            FROM round JOIN negotiation ON negotiation.id = round.negotiation_id
            WHERE \(isAhead) AND (round.earliest IS NULL OR round.earliest <= \(span.last.description))
                AND \(try roundCondition(for: filter)) ORDER BY round.earliest, round.id
            """
        ) { row in
            let (id, name, start, negotiation, place, status): (Int64, String, String?, String, String, String) =
                try row.columns()
            return DueItem(
                kind: .round, id: id, date: start, days: start.flatMap { try? PartialDate($0) }.map(span.daysToBegin),
                who: nil, text: place.isEmpty ? name : "\(name), \(place)",
                outcome: nil, round: name, negotiation: negotiation,
                since: span.isPast ? Self.aftermath(ofRound: status) : nil)
        }
    }

    /// What became of a round that had not begun on a day that is past.
    private static func aftermath(ofRound status: String) -> DueItem.Aftermath? {
        switch status {
        case "cancelled": DueItem.Aftermath(status: status)
        case "planned", "": nil
        default: DueItem.Aftermath(status: status, isLater: true)
        }
    }

    private func endingOutcomes(_ place: SQL, _ span: DueSpan) throws -> [DueItem] {
        try all(
            """
            SELECT outcome.id, outcome.title, outcome.expires, round.name, negotiation.name, outcome.status
            FROM outcome JOIN round ON round.id = outcome.round_id JOIN negotiation ON negotiation.id = round.negotiation_id
            WHERE outcome.expires IS NOT NULL AND \(place) ORDER BY outcome.expires, outcome.id
            """
        ) { row -> DueItem? in
            let (id, title, expires, round, negotiation, status): (Int64, String, String, String, String, String?) =
                try row.columns()
            // It may end on the first day that its date can mean.
            guard let date = try? PartialDate(expires), Day(firstOf: date) <= span.last else { return nil }
            return DueItem(
                kind: .expiry, id: id, date: expires, days: span.day.days(until: Day(lastOf: date)), who: nil,
                text: title, outcome: title, round: round, negotiation: negotiation,
                since: span.end(of: status, expires))
        }.compactMap { $0 }
    }
}

/// The day that is asked about, and until when.
private struct DueSpan {
    let day: Day
    let last: Day
    /// Whether the day is before today, so that what was decided since is known.
    let isPast: Bool

    /// What became of a record later: its status of today, if that is another than it had on the day.
    func later(_ status: String, unless former: String, on date: String? = nil) -> DueItem.Aftermath? {
        guard isPast, status != former else { return nil }
        return DueItem.Aftermath(status: status, date: date)
    }

    /// How an outcome ended, where that was later or on a day that is not recorded.
    func end(of status: String?, _ expires: String?) -> DueItem.Aftermath? {
        guard isPast, let status, status == "collapsed" || status == "expired" && expires == nil else { return nil }
        return DueItem.Aftermath(status: "outcome \(status)")
    }

    /// How many days are left until a round can begin; 0 while it can, negative once it should have.
    func daysToBegin(_ date: PartialDate) -> Int {
        let (first, last) = (Day(firstOf: date), Day(lastOf: date))
        return day < first ? day.days(until: first) : min(0, day.days(until: last))
    }
}

extension DueItem {
    /// What comes first is most urgent; last comes what may have been settled by the day.
    fileprivate var urgency: (Int, Int) {
        switch (kind, days) {
        case (_, let days) where since?.isOpen ?? false: (3, days ?? .max)
        case (.approval, let days): (1, -(days ?? 0))
        case (_, let days?) where days < 0: (0, days)
        case (_, let days): (2, days ?? .max)
        }
    }
}
