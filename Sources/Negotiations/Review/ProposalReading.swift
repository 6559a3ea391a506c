import SQLite

/// What is known of officials and topics while proposals are read.
struct ProposalReading {
    let directory: OfficialDirectory
    /// The names of all topics.
    let topics: [String]
    private let parties: PrintedParties
    /// Who took part in the rounds that are named.
    private var participants: [NamedRound: Set<Int64>] = [:]
    /// The parties that negotiate in the rounds that are named.
    private var negotiating: [NamedRound: [String]] = [:]
    /// Whom and what the last paragraph names.
    private var lastOfficials: (paragraph: String, ids: [Int64])?
    private var lastTopics: (paragraph: String, names: [String])?

    init(directory: OfficialDirectory, topics: [String], parties: PrintedParties) {
        self.directory = directory
        self.topics = topics
        self.parties = parties
    }

    /// The known topics that a paragraph names.
    mutating func topics(namedIn paragraph: String) -> [String] {
        if let lastTopics, lastTopics.paragraph == paragraph { return lastTopics.names }
        let names = ProposedTopics.named(in: paragraph, of: topics)
        lastTopics = (paragraph, names)
        return names
    }

    /// The officials whose surnames a paragraph names.
    private mutating func officials(namedIn paragraph: String) -> [Int64] {
        if let lastOfficials, lastOfficials.paragraph == paragraph { return lastOfficials.ids }
        let ids = directory.officials(namedIn: paragraph)
        lastOfficials = (paragraph, ids)
        return ids
    }

    /// Reads who took part in the rounds of proposals; nobody where a round is no longer known.
    mutating func readParticipants(of rows: [ProposalRow], in transaction: borrowing Transaction) throws {
        let rounds = Set(rows.compactMap(NamedRound.init)).filter { participants[$0] == nil }
        guard !rounds.isEmpty else { return }
        var found: [NamedRound: Set<Int64>] = [:]
        try transaction.forEach(
            """
            SELECT round.id, round.name, negotiation.name FROM round JOIN negotiation ON negotiation.id = round.negotiation_id
            WHERE round.name IN (\(rounds.map { SQL("\($0.name)") }.joined(separator: ", ")))
            """
        ) { row in
            let (id, name, negotiation): (Int64, String, String) = try row.columns()
            for known in [NamedRound(name, nil), NamedRound(name, negotiation)] { found[known, default: []].insert(id) }
        }
        var officials: [Int64: Set<Int64>] = [:]
        try transaction.forEach(
            """
            SELECT round_id, official_id FROM participation
            WHERE round_id IN \(set: Set(found.values.joined()))
            """
        ) { row in
            let (round, official): (Int64, Int64) = try row.columns()
            officials[round, default: []].insert(official)
        }
        var parties: [Int64: [String]] = [:]
        try transaction.forEach(
            """
            SELECT DISTINCT round_id, party.name FROM participation JOIN party ON party.id = party_id
            WHERE round_id IN \(set: Set(found.values.joined())) AND ifnull(capacity, '') NOT IN ('host', 'observer')
            ORDER BY party.id
            """
        ) { row in
            let (round, party): (Int64, String) = try row.columns()
            parties[round, default: []].append(party)
        }
        for round in rounds {
            // A name that several rounds have means none.
            let ids = found[round] ?? []
            participants[round] = ids.count == 1 ? ids.first.flatMap { officials[$0] } ?? [] : []
            negotiating[round] = ids.count == 1 ? ids.first.flatMap { parties[$0] } ?? [] : []
        }
    }

    /// The parties that an agreement binds: those that its words name, or all that negotiate in its round.
    func partiesBound(by row: ProposalRow) -> [String]? {
        let named = parties.parties(printedAs: row.speaker ?? "")
        if !named.isEmpty { return named }
        guard row.isJoint, let all = NamedRound(row).flatMap({ negotiating[$0] }), !all.isEmpty else { return nil }
        return all
    }

    /// Who the speaker is: as a person chose, else as the words say.
    mutating func speaker(of row: ProposalRow, passages: [Passage]) throws -> (
        official: Int64?, party: String?, question: SpeakerQuestion?, candidates: [Candidate]
    ) {
        let participants = NamedRound(row).flatMap { self.participants[$0] } ?? []
        let date = row.date.flatMap { try? PartialDate($0) }
        if let chosen = row.official {
            if let id = directory.idsByKey[chosen] { return (id, nil, nil, []) }
            if case .official(let id, _) = directory.resolve(chosen, on: date, participants: participants) {
                return (id, nil, nil, [])
            }
        }
        if let printed = row.attribution { return (nil, parties.party(spokenForBy: printed), nil, []) }
        let paragraph = passages.first?.paragraph ?? ""
        guard let name = row.official ?? row.speaker else {
            return (nil, nil, .unnamed, directory.candidates(nearest: nil, officials(namedIn: paragraph)))
        }
        switch directory.speaker(printedAs: name, on: date, participants: participants) {
        case .official(let id): return (id, nil, nil, [])
        case .ambiguous(let ids): return (nil, nil, .ambiguous, ids.map(directory.candidate))
        case .unknown:
            // A party that speaks is no person to look for.
            if row.official == nil, let party = parties.party(printedAs: name) { return (nil, party, nil, []) }
            return (nil, nil, .unknown, directory.candidates(nearest: name, officials(namedIn: paragraph)))
        }
    }
}

/// A round as a proposal names it, without regard to case.
private struct NamedRound: Hashable {
    let name: String
    let negotiation: String?

    init(_ name: String, _ negotiation: String?) {
        self.name = name.withoutCase
        self.negotiation = negotiation?.withoutCase
    }

    init?(_ row: ProposalRow) {
        guard let round = row.round else { return nil }
        self.init(round, row.negotiation)
    }
}

extension OfficialDirectory {
    func candidate(_ id: Int64) -> Candidate {
        let entry = entries[id]
        return Candidate(reference: entry?.key ?? entry?.name ?? "", description: description(of: id))
    }

    /// Officials whose names are nearest to one that is not known, and others; at most nine.
    func candidates(nearest name: String?, _ others: [Int64]) -> [Candidate] {
        var ids: [Int64] = []
        if let name {
            let words = name.split(separator: " ")
            for count in stride(from: min(3, words.count), to: 0, by: -1) {
                for near in suggestions(for: words.suffix(count).joined(separator: " ")) {
                    if case .official(let id, _) = resolve(near) { ids.append(id) }
                }
            }
        }
        var seen: Set<Int64> = []
        return (ids + others).filter { seen.insert($0).inserted }.prefix(9).map(candidate)
    }

    /// Officials whose surnames a paragraph names.
    func officials(namedIn paragraph: String) -> [Int64] {
        let words = Self.wordSet(of: paragraph)
        return entries.values.filter { entry in
            words.contains(Self.fold(entry.surname ?? surnames(of: entry.id).first ?? entry.name))
        }.map(\.id).sorted()
    }

    private static func wordSet(of text: String) -> Set<String> {
        Set(text.split { !$0.isLetter && !$0.isNumber }.map { fold(String($0)) })
    }
}
