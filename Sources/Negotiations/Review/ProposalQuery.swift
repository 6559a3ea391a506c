import SQLite

/// Which proposals are asked for.
public struct ProposalFilter: Sendable {
    public var ids: [Int64] = []
    public var statuses: [ProposalStatus] = []
    /// Sources by number, key, URL or title.
    public var sources: [String] = []

    public init() {}
}

extension Transaction {
    /// Proposals in the order of their articles, the first read first, and within an article of the text.
    func proposals(matching filter: ProposalFilter) throws -> [Proposal] {
        let ids = try proposalIDs(matching: filter)
        guard !ids.isEmpty else { return [] }
        var reading = ProposalReading(
            directory: try OfficialDirectory(from: self), topics: try names(of: .topic),
            parties: try PrintedParties(from: self))
        var proposals: [Proposal] = []
        for start in stride(from: 0, to: ids.count, by: Self.pageSize) {
            proposals += try self.proposals(Array(ids[start..<min(start + Self.pageSize, ids.count)]), &reading)
        }
        return proposals
    }

    /// The numbers of proposals, in the same order.
    func proposalIDs(matching filter: ProposalFilter) throws -> [Int64] {
        var conditions: [SQL] = ["TRUE"]
        if !filter.ids.isEmpty { conditions.append("proposal.id IN (\(list: filter.ids))") }
        if !filter.statuses.isEmpty {
            conditions.append(.any(filter.statuses.map { "proposal.status = \($0.rawValue)" }))
        }
        if !filter.sources.isEmpty {
            let sources = try filter.sources.map { try id(of: .source, typed: $0) }
            conditions.append("proposal.id IN (SELECT proposal_id FROM passage WHERE source_id IN (\(list: sources)))")
        }
        return try all(
            """
            SELECT proposal.id FROM proposal LEFT JOIN passage ON passage.id =
                (SELECT id FROM passage WHERE proposal_id = proposal.id ORDER BY id LIMIT 1)
            WHERE \(conditions.joined(separator: " AND "))
            ORDER BY passage.document_id, passage.first_offset, proposal.id
            """
        ) { row in try row.column(0) }
    }

    /// A proposal by its number.
    ///
    /// - Throws: ``TrackerError`` where there is none.
    func proposal(_ id: Int64) throws -> Proposal {
        var filter = ProposalFilter()
        filter.ids = [id]
        guard let proposal = try proposals(matching: filter).first else { throw TrackerError.noProposal(id) }
        return proposal
    }

    /// A page of proposals, in the order of their numbers as given.
    private func proposals(_ ids: [Int64], _ reading: inout ProposalReading) throws -> [Proposal] {
        let rows = try proposalRows(ids)
        let passages = try passages(of: ids)
        try reading.readParticipants(of: Array(rows.values), in: self)
        var proposals: [Proposal] = []
        for id in ids {
            if let row = rows[id] { proposals.append(try proposal(id, row, passages[id] ?? [], &reading)) }
        }
        return proposals
    }

    private func proposal(
        _ id: Int64, _ row: ProposalRow, _ passages: [Passage], _ reading: inout ProposalReading
    ) throws -> Proposal {
        if row.kind.isAgreement { return agreement(id, row, passages, reading) }
        let speaker = try reading.speaker(of: row, passages: passages)
        let entry = speaker.official.flatMap { reading.directory.entries[$0] }
        let chosen = row.topics.map { $0.split(separator: ";").map { String($0).trimmed } }
        return Proposal(
            id: id, status: row.status, statement: row.statement, outcomeID: nil, kind: row.kind, text: row.text,
            speaker: row.speaker, isSpeakerInferred: row.isSpeakerInferred, confidence: row.confidence,
            official: entry?.name,
            officialKey: entry?.key,
            attribution: row.attribution ?? (entry == nil && speaker.party != nil ? row.speaker : nil),
            question: speaker.question,
            candidates: speaker.candidates, party: row.party ?? speaker.party, round: row.round,
            negotiation: row.negotiation,
            date: row.date, isDateInferred: row.isDateInferred, dateBasis: row.dateBasis, dateWords: row.dateWords,
            due: nil, outcome: nil, setting: row.setting,
            topics: chosen ?? reading.topics(namedIn: passages.first?.paragraph ?? row.text),
            passages: passages)
    }
}

extension Transaction {
    /// What parties agreed: nobody in particular said it.
    private func agreement(
        _ id: Int64, _ row: ProposalRow, _ passages: [Passage], _ reading: borrowing ProposalReading
    ) -> Proposal {
        Proposal(
            id: id, status: row.status, statement: nil, outcomeID: row.outcomeID, kind: row.kind, text: row.text,
            speaker: row.speaker, isSpeakerInferred: row.isSpeakerInferred, confidence: row.confidence, official: nil,
            officialKey: nil, attribution: row.speaker, question: nil, candidates: [],
            party: row.party ?? reading.partiesBound(by: row).map { $0.joined(separator: "; ") }, round: row.round,
            negotiation: row.negotiation, date: row.date, isDateInferred: row.isDateInferred, dateBasis: row.dateBasis,
            dateWords: row.dateWords, due: row.due, outcome: row.outcome, setting: nil, topics: [], passages: passages)
    }
}

extension TrackerError {
    static func noProposal(_ id: Int64) -> TrackerError {
        TrackerError(
            .badData, "there is no proposal \(id)", hints: ["tracker review --list lists the open ones."])
    }
}
