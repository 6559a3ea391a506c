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
}

extension DueItem {
    /// How long it is awaited, or when it is due, in words.
    public var state: String {
        guard let days else { return kind == .round ? "planned" : "pending" }
        let count = abs(days) == 1 ? "1 day" : "\(abs(days)) days"
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
    ///   - today: what time is reckoned from.
    ///   - days: what is due, or ends, within so many days is included; what is overdue is always.
    func dueItems(matching filter: DueFilter = DueFilter(), today: Day, within days: Int) throws -> [DueItem] {
        var items: [DueItem] = []
        let last = today.adding(days)
        let place = try placeCondition(for: filter)
        // A party has commitments; what awaits an authority, ends or begins is nobody's.
        if filter.parties.isEmpty {
            items += try pendingApprovals(place, today: today)
            items += try endingOutcomes(place, today: today, until: last)
            items += try plannedRounds(filter, today: today, until: last)
        }
        items += try openCommitments(place, parties: filter.parties, today: today, until: last)
        return items.enumerated().sorted { first, second in
            first.element.urgency == second.element.urgency
                ? first.offset < second.offset : first.element.urgency < second.element.urgency
        }.map(\.element)
    }

    /// Outcomes that can still bring something.
    private func placeCondition(for filter: DueFilter) throws -> SQL {
        "(outcome.status IS NULL OR outcome.status NOT IN ('expired', 'collapsed', 'none')) AND \(try roundCondition(for: filter))"
    }

    private func roundCondition(for filter: DueFilter) throws -> SQL {
        .all(try roundConditions(rounds: filter.rounds, negotiations: filter.negotiations))
    }

    private func pendingApprovals(_ place: SQL, today: Day) throws -> [DueItem] {
        try all(
            """
            SELECT approval.id, approval.authority, outcome.title, coalesce(outcome.date, round.end_date, round.start_date), round.name,
                negotiation.name
            FROM approval JOIN outcome ON outcome.id = approval.outcome_id JOIN round ON round.id = outcome.round_id
                JOIN negotiation ON negotiation.id = round.negotiation_id
            WHERE approval.status = 'pending' AND \(place) ORDER BY approval.id
            """
        ) { row in
            let (id, authority, outcome, since, round, negotiation): (Int64, String, String, String?, String, String) =
                try row.columns()
            let days = since.flatMap { try? PartialDate($0) }.map { max(0, Day(lastOf: $0).days(until: today)) }
            return DueItem(
                kind: .approval, id: id, date: since, days: days, who: authority, text: outcome, outcome: outcome,
                round: round, negotiation: negotiation)
        }
    }

    private func openCommitments(_ place: SQL, parties: [String], today: Day, until last: Day) throws -> [DueItem] {
        let ids = try parties.map { try requiredID(ofNamed: .party, $0) }
        let byWhom: SQL = ids.isEmpty ? "TRUE" : "commitment.party_id IN (\(list: ids))"
        return try all(
            """
            SELECT commitment.id, party.name, commitment.text, commitment.due, outcome.title, round.name, negotiation.name
            FROM commitment JOIN party ON party.id = commitment.party_id JOIN outcome ON outcome.id = commitment.outcome_id
                JOIN round ON round.id = outcome.round_id JOIN negotiation ON negotiation.id = round.negotiation_id
            WHERE commitment.status = 'open' AND commitment.latest <= \(last.description) AND \(byWhom) AND \(place)
            ORDER BY commitment.latest, commitment.id
            """
        ) { row in
            let (id, party, text, due, outcome, round, negotiation):
                (Int64, String, String, String, String, String, String) = try row.columns()
            let days = (try? PartialDate(due)).map { today.days(until: Day(lastOf: $0)) }
            return DueItem(
                kind: .commitment, id: id, date: due, days: days, who: party, text: text, outcome: outcome,
                round: round, negotiation: negotiation)
        }
    }

    private func plannedRounds(_ filter: DueFilter, today: Day, until last: Day) throws -> [DueItem] {
        try all(
            """
            SELECT round.id, round.name, round.start_date, negotiation.name, ifnull(round.city, '')
            FROM round JOIN negotiation ON negotiation.id = round.negotiation_id
            WHERE round.status = 'planned' AND (round.earliest IS NULL OR round.earliest <= \(last.description))
                AND \(try roundCondition(for: filter)) ORDER BY round.earliest, round.id
            """
        ) { row in
            let (id, name, start, negotiation, place): (Int64, String, String?, String, String) = try row.columns()
            let days = start.flatMap { try? PartialDate($0) }.map { today.days(until: Day(firstOf: $0)) }
            return DueItem(
                kind: .round, id: id, date: start, days: days, who: nil,
                text: place.isEmpty ? name : "\(name), \(place)",
                outcome: nil, round: name, negotiation: negotiation)
        }
    }

    private func endingOutcomes(_ place: SQL, today: Day, until last: Day) throws -> [DueItem] {
        try all(
            """
            SELECT outcome.id, outcome.title, outcome.expires, round.name, negotiation.name
            FROM outcome JOIN round ON round.id = outcome.round_id JOIN negotiation ON negotiation.id = round.negotiation_id
            WHERE outcome.expires IS NOT NULL AND \(place) ORDER BY outcome.expires, outcome.id
            """
        ) { row -> DueItem? in
            let (id, title, expires, round, negotiation): (Int64, String, String, String, String) = try row.columns()
            guard let date = try? PartialDate(expires), Day(lastOf: date) <= last else { return nil }
            return DueItem(
                kind: .expiry, id: id, date: expires, days: today.days(until: Day(lastOf: date)), who: nil, text: title,
                outcome: title, round: round, negotiation: negotiation)
        }.compactMap { $0 }
    }
}

extension DueItem {
    /// What comes first is most urgent.
    fileprivate var urgency: (Int, Int) {
        switch (kind, days) {
        case (.approval, let days): (1, -(days ?? 0))
        case (_, let days?) where days < 0: (0, days)
        case (_, let days): (2, days ?? .max)
        }
    }
}
