import SQLite

/// What statements refer to: who speaks and in which offices, rounds and who took part in them, parties and topics. Each is read once for
/// all that share it.
final class StatementContext {
    struct Speaker {
        var name = ""
        var key: String?
        /// The latest first.
        var offices: [HeldOffice] = []
    }

    struct HeldOffice {
        let id: Int64
        let title: String
        let party: Int64
        let earliest: String?
        let latest: String?
        /// Where it began or ended at a time of day.
        let span: Span?
    }

    struct Round {
        var name = ""
        var negotiation: Int64?
        /// For whom officials took part.
        var parties: [Int64: Int64] = [:]
    }

    /// Whether to read who held which office, and who took part in rounds for whom.
    let hasRoles: Bool
    private(set) var officials: [Int64: Speaker] = [:]
    private(set) var rounds: [Int64: Round] = [:]
    private(set) var negotiations: [Int64: String] = [:]
    private var parties: [Int64: String] = [:]
    private var topics: [Int64: String] = [:]

    init(hasRoles: Bool) { self.hasRoles = hasRoles }

    /// The number of officials and rounds up to which one context serves one question after the other.
    private static let mostKept = 4000

    /// One that knows what earlier questions have read of the same content.
    static func known(hasRoles: Bool, in transaction: borrowing Transaction) throws -> StatementContext {
        let known = try transaction.ofContent(hasRoles ? "statements with roles" : "statements") {
            StatementContext(hasRoles: hasRoles)
        }
        return known.officials.count + known.rounds.count > mostKept ? StatementContext(hasRoles: hasRoles) : known
    }

    /// The numbers of what a page of statements refers to.
    struct References {
        var officials: Set<Int64> = []
        var rounds: Set<Int64> = []
        var parties: Set<Int64> = []
        var topics: Set<Int64> = []

        mutating func add(_ official: Int64?, _ round: Int64?, _ party: Int64?) {
            if let official { officials.insert(official) }
            if let round { rounds.insert(round) }
            if let party { parties.insert(party) }
        }
    }

    /// Reads what is not known yet, in two SQL statements.
    func read(_ references: References, in transaction: borrowing Transaction) throws {
        let officials = references.officials.filter { self.officials[$0] == nil }
        let rounds = references.rounds.filter { self.rounds[$0] == nil }
        var parties = references.parties
        for official in officials { self.officials[official] = Speaker() }
        for round in rounds { self.rounds[round] = Round() }
        do {
            if hasRoles, !officials.isEmpty || !rounds.isEmpty {
                try readRoles(of: officials, in: rounds, &parties, in: transaction)
            }
            parties = parties.filter { self.parties[$0] == nil }
            let topics = references.topics.filter { self.topics[$0] == nil }
            guard !(officials.isEmpty && rounds.isEmpty && parties.isEmpty && topics.isEmpty) else { return }
            try readNames(officials, rounds, parties, topics, in: transaction)
        } catch {
            // Of which not all was read is not known.
            for official in officials { self.officials[official] = nil }
            for round in rounds { self.rounds[round] = nil }
            throw error
        }
    }

    /// The offices of officials, and for whom somebody took part in rounds.
    private func readRoles(
        of officials: Set<Int64>, in rounds: Set<Int64>, _ parties: inout Set<Int64>,
        in transaction: borrowing Transaction
    ) throws {
        try transaction.forEach(
            """
            SELECT NULL, official_id, party_id, id, title, earliest, latest, start_date, end_date FROM office
            WHERE official_id IN \(set: officials)
            UNION ALL
            SELECT round_id, official_id, party_id, NULL, NULL, NULL, NULL, NULL, NULL FROM participation
            WHERE round_id IN \(set: rounds) AND party_id IS NOT NULL
            """
        ) { row in
            let (round, official, party, id, title, earliest, latest, start, end):
                (Int64?, Int64, Int64, Int64?, String?, String?, String?, String?, String?) = try row.columns()
            parties.insert(party)
            if let round { self.rounds[round]?.parties[official] = party }
            guard let id, let title else { return }
            let isTimed = (start?.utf8.count ?? 0) > 11 || (end?.utf8.count ?? 0) > 11
            self.officials[official]?.offices.append(
                HeldOffice(
                    id: id, title: title, party: party, earliest: earliest, latest: latest,
                    span: isTimed ? Span(storedStart: start, storedEnd: end) : nil))
        }
        for official in officials {
            self.officials[official]?.offices.sort { ($1.earliest ?? "", $1.id) < ($0.earliest ?? "", $0.id) }
        }
    }

    private enum Kind: Int {
        case official = 1, round, negotiation, party, topic
    }

    private func readNames(
        _ officials: Set<Int64>, _ rounds: Set<Int64>, _ parties: Set<Int64>, _ topics: Set<Int64>,
        in transaction: borrowing Transaction
    ) throws {
        try transaction.forEach(
            """
            SELECT 1, id, name, key, NULL FROM official WHERE id IN \(set: officials)
            UNION ALL SELECT 2, id, name, NULL, negotiation_id FROM round WHERE id IN \(set: rounds)
            UNION ALL SELECT 3, id, name, NULL, NULL FROM negotiation
                WHERE id IN (SELECT negotiation_id FROM round WHERE id IN \(set: rounds))
            UNION ALL SELECT 4, id, name, NULL, NULL FROM party WHERE id IN \(set: parties)
            UNION ALL SELECT 5, id, name, NULL, NULL FROM topic WHERE id IN \(set: topics)
            """
        ) { row in
            let (kind, id, name, key, negotiation): (Int, Int64, String, String?, Int64?) = try row.columns()
            switch Kind(rawValue: kind) {
            case .official:
                self.officials[id]?.name = name
                self.officials[id]?.key = key
            case .round:
                self.rounds[id]?.name = name
                self.rounds[id]?.negotiation = negotiation
            case .negotiation: negotiations[id] = name
            case .party: self.parties[id] = name
            case .topic: self.topics[id] = name
            case nil: break
            }
        }
    }
}

extension StatementContext {
    /// The office that an official can have held on a date, of which the first and the last day are known.
    func office(
        of official: Int64, on date: String, _ days: (earliest: String, latest: String), for party: Int64?
    ) -> HeldOffice? {
        officials[official]?.offices.first {
            (party == nil || $0.party == party) && $0.canBeHeld(on: date, days.earliest, days.latest)
        }
    }

    /// The names of topics in order.
    func names(ofTopics ids: [Int64]) -> [String] {
        let names = ids.compactMap { topics[$0] }
        return names.count < 2 ? names : names.sorted { $0.isBefore($1) }
    }

    /// The party for which something was said: that which is told, else that for which the speaker took part in the round, else that of
    /// the office held on the date.
    func party(saidFor told: Int64?, by official: Int64?, about round: Int64?, as office: HeldOffice?) -> String? {
        (party(toldFor: told, by: official, about: round) ?? office?.party).flatMap { parties[$0] }
    }

    /// The party for which something was said, where it rests on no office.
    func party(toldFor told: Int64?, by official: Int64?, about round: Int64?) -> Int64? {
        told ?? official.flatMap { official in round.flatMap { rounds[$0]?.parties[official] } }
    }
}

extension StatementContext.HeldOffice {
    fileprivate func canBeHeld(on date: String, _ first: String, _ last: String) -> Bool {
        if let earliest, earliest > last { return false }
        if let latest, latest < first { return false }
        guard let span, date.utf8.contains(UInt8(ascii: "T")), let moment = try? PartialDate(date) else { return true }
        return span.canContain(moment)
    }
}
