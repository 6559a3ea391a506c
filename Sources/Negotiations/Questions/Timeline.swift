import SQLite

/// Something that happened, or is to happen, on a date.
public struct TimelineEvent: Sendable, Equatable {
    /// What it is, in the order of those of one day.
    public enum Kind: String, Sendable, CaseIterable {
        case round, statement, outcome, approval, commitment
    }

    public let date: String
    public let kind: Kind
    public let id: Int64
    /// Who: the speaker, the authority, the party.
    public let who: String?
    public let negotiation: String?
    public let round: String?
    /// What was said, agreed, or undertaken; where a round was held.
    public let text: String
    public let status: String?
    fileprivate let earliest: String
}

extension Transaction {
    /// Lends what happened, the oldest first: rounds by the day they began, statements, outcomes by the day they were reached or else
    /// the round ended, approvals by the day of the decision, commitments by the day they are due. What has no date has no place.
    ///
    /// A filter by round, negotiation, topic, official or party holds for all: for what came of a round, it is the round that is
    /// about the topic, that the official or the party took part in. With a filter that only a statement can meet, there are only
    /// statements.
    func forEachEvent(
        matching filter: StatementFilter, page: Page = Page(), _ body: (TimelineEvent) throws -> Void
    ) throws {
        let selection = try StatementSelection(filter, isWhole: page.limit == nil, in: self)
        var others = try filter.concernsStatementsOnly ? [] : eventsOfRounds(matching: filter)
        others.sort { ($0.earliest, $0.kind.place, $0.id) < ($1.earliest, $1.kind.place, $1.id) }
        var next = others.startIndex
        var position = 0
        func lend(_ event: TimelineEvent) throws {
            defer { position += 1 }
            guard position >= page.offset, page.limit.map({ position < page.offset + $0 }) ?? true else { return }
            try body(event)
        }
        let reader = try StatementReader(parts: [], in: self)
        let most = page.limit.map { $0.addingReportingOverflow(page.offset) }
        let ids = selection.idsOldestFirst(limit: most.flatMap { $0.overflow ? nil : $0.partialValue })
        try forEachPage(of: ids) { ids in
            try reader.forEach(ids, in: self) { statement in
                let event = TimelineEvent(statement)
                while next < others.endIndex, others[next].isBefore(event) {
                    try lend(others[next])
                    next += 1
                }
                try lend(event)
            }
        }
        for event in others[next...] { try lend(event) }
    }

    private func eventsOfRounds(matching filter: StatementFilter) throws -> [TimelineEvent] {
        let rounds = try roundCondition(for: filter)
        let parties = try filter.parties.map { try requiredID(ofNamed: .party, $0) }
        let undertaken: SQL = parties.isEmpty ? "TRUE" : "commitment.party_id IN (\(list: parties))"
        return try all(
            """
            SELECT 'round', round.earliest, round.start_date, round.id, NULL, negotiation.name, round.name,
                substr(ifnull(', ' || round.venue, '') || ifnull(', ' || round.city, '') || ifnull(', ' || round.country, '')
                    || ifnull(', until ' || round.end_date, ''), 3), round.status
            FROM round JOIN negotiation ON negotiation.id = round.negotiation_id
            WHERE round.start_date IS NOT NULL AND \(rounds) AND \(Self.days("round", filter))
            UNION ALL
            SELECT 'outcome', ifnull(outcome.earliest, ifnull(round.latest, round.earliest)),
                ifnull(outcome.date, ifnull(round.end_date, round.start_date)), outcome.id, NULL, negotiation.name, round.name,
                outcome.title || ' (' || outcome.kind || ')', outcome.status
            FROM outcome JOIN round ON round.id = outcome.round_id JOIN negotiation ON negotiation.id = round.negotiation_id
            WHERE ifnull(outcome.date, round.start_date) IS NOT NULL AND \(rounds)
                AND \(Self.days("ifnull(outcome.earliest, ifnull(round.latest, round.earliest))", "ifnull(outcome.latest, ifnull(round.latest, round.earliest))", filter))
            UNION ALL
            SELECT 'approval', approval.earliest, approval.date, approval.id, approval.authority, negotiation.name, round.name,
                outcome.title, approval.status
            FROM approval JOIN outcome ON outcome.id = approval.outcome_id JOIN round ON round.id = outcome.round_id
                JOIN negotiation ON negotiation.id = round.negotiation_id
            WHERE approval.date IS NOT NULL AND \(rounds) AND \(Self.days("approval", filter))
            UNION ALL
            SELECT 'commitment', commitment.earliest, commitment.due, commitment.id, party.name, negotiation.name, round.name,
                commitment.text, commitment.status
            FROM commitment JOIN party ON party.id = commitment.party_id JOIN outcome ON outcome.id = commitment.outcome_id
                JOIN round ON round.id = outcome.round_id JOIN negotiation ON negotiation.id = round.negotiation_id
            WHERE commitment.due IS NOT NULL AND \(undertaken) AND \(rounds) AND \(Self.days("commitment", filter))
            """
        ) { row in
            let (kind, earliest, date, id, who, negotiation, round, text, status):
                (String, String, String, Int64, String?, String, String, String, String?) = try row.columns()
            return TimelineEvent(
                date: date, kind: TimelineEvent.Kind(rawValue: kind) ?? .round, id: id, who: who,
                negotiation: negotiation, round: round, text: text, status: status, earliest: earliest)
        }
    }

    /// A filter as a condition on a round.
    private func roundCondition(for filter: StatementFilter) throws -> SQL {
        var conditions = try roundConditions(rounds: filter.rounds, negotiations: filter.negotiations)
        if !filter.topics.isEmpty {
            let ids = try filter.topics.map { try requiredID(ofNamed: .topic, $0) }
            conditions.append(
                "EXISTS (SELECT 1 FROM round_topic WHERE round_id = round.id AND topic_id IN (\(list: ids)))")
        }
        if !filter.officials.isEmpty {
            let directory = try OfficialDirectory(from: self, toResolve: filter.officials)
            let ids = try filter.officials.flatMap { name in
                try officialID(numbered: name, directory).map { [$0] }
                    ?? directory.everybody(called: name).map(\.officialID)
            }
            conditions.append(
                "EXISTS (SELECT 1 FROM participation WHERE round_id = round.id AND official_id IN (\(list: ids)))")
        }
        if !filter.parties.isEmpty {
            let ids = try filter.parties.map { try requiredID(ofNamed: .party, $0) }
            conditions.append(
                "EXISTS (SELECT 1 FROM participation WHERE round_id = round.id AND party_id IN (\(list: ids)))")
        }
        return .all(conditions)
    }

    private static func days(_ table: SQL, _ filter: StatementFilter) -> SQL {
        days("\(table).earliest", "ifnull(\(table).latest, \(table).earliest)", filter)
    }

    private static func days(_ earliest: SQL, _ latest: SQL, _ filter: StatementFilter) -> SQL {
        var conditions: [SQL] = []
        if let since = filter.since { conditions.append("\(latest) >= \(since.earliest)") }
        if let until = filter.until { conditions.append("\(earliest) <= \(until.latest)") }
        return .all(conditions)
    }
}

extension TimelineEvent {
    fileprivate init(_ statement: Statement) {
        self.init(
            date: statement.date, kind: .statement, id: statement.id, who: statement.official ?? statement.attribution,
            negotiation: statement.negotiation, round: statement.round, text: statement.text, status: nil,
            earliest: statement.earliest)
    }

    fileprivate func isBefore(_ other: TimelineEvent) -> Bool {
        (earliest, kind.place) < (other.earliest, other.kind.place)
    }
}

extension TimelineEvent.Kind {
    fileprivate var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension StatementFilter {
    /// Whether nothing but a statement can meet it.
    fileprivate var concernsStatementsOnly: Bool {
        !words.isEmpty || !offices.isEmpty || !kinds.isEmpty || !tones.isEmpty || !outlets.isEmpty || !settings.isEmpty
            || !languages.isEmpty || isUnsourced || related != nil
    }
}
