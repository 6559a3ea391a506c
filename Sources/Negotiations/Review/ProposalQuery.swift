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
    public func proposals(matching filter: ProposalFilter) throws -> [Proposal] {
        let ids = try proposalIDs(matching: filter)
        guard !ids.isEmpty else { return [] }
        var reading = ProposalReading(directory: try OfficialDirectory(from: self), topics: try topics().map(\.name))
        return try ids.compactMap { try proposal($0, &reading) }
    }

    /// The numbers of proposals, in the same order.
    public func proposalIDs(matching filter: ProposalFilter) throws -> [Int64] {
        var conditions: [SQL] = ["TRUE"]
        if !filter.ids.isEmpty { conditions.append("proposal.id IN (\(list: filter.ids))") }
        if !filter.statuses.isEmpty {
            conditions.append(.any(filter.statuses.map { "proposal.status = \($0.rawValue)" }))
        }
        if !filter.sources.isEmpty {
            let sources = try filter.sources.map { try sourceID($0) }
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
    public func proposal(_ id: Int64) throws -> Proposal {
        var filter = ProposalFilter()
        filter.ids = [id]
        guard let proposal = try proposals(matching: filter).first else { throw TrackerError.noProposal(id) }
        return proposal
    }

    private func proposal(_ id: Int64, _ reading: inout ProposalReading) throws -> Proposal? {
        guard let row = try proposalRow(id) else { return nil }
        let passages = try passages(of: id, &reading)
        let participants = try reading.participants(of: row, in: self)
        let speaker = try reading.speaker(of: row, participants: participants, passages: passages)
        let entry = speaker.official.flatMap { reading.directory.entries[$0] }
        let chosen = row.topics.map { $0.split(separator: ";").map { String($0).trimmed } }
        return Proposal(
            id: id, status: row.status, statement: row.statement, kind: row.kind, text: row.text, speaker: row.speaker,
            isSpeakerInferred: row.isSpeakerInferred, confidence: row.confidence, official: entry?.name,
            officialKey: entry?.key, attribution: row.attribution, question: speaker.question,
            candidates: speaker.candidates, party: row.party, round: row.round, negotiation: row.negotiation,
            date: row.date, isDateInferred: row.isDateInferred, setting: row.setting,
            topics: chosen ?? reading.topics(namedIn: passages.first?.paragraph ?? row.text),
            passages: passages)
    }

    /// Where the words of a proposal stand.
    private func passages(of proposal: Int64, _ reading: inout ProposalReading) throws -> [Passage] {
        try all(
            """
            SELECT source.id, source.outlet, source.title, source.url, source.published, passage.document_id, passage.place,
                passage.first_offset, passage.end_offset, passage.speaker_first, passage.speaker_end,
                passage.paragraph_first, passage.paragraph_end
            FROM passage JOIN source ON source.id = passage.source_id
            WHERE passage.proposal_id = ? ORDER BY passage.id
            """, proposal
        ) { row in
            let (source, outlet, title, url, published, document, place):
                (Int64, String?, String?, String?, String?, Int64, String) = try (
                    row.column(0), row.column(1), row.column(2), row.column(3), row.column(4), row.column(5),
                    row.column(6)
                )
            let (first, end): (Int, Int) = try (row.column(7), row.column(8))
            let (speakerFirst, speakerEnd): (Int?, Int?) = try (row.column(9), row.column(10))
            let (paragraphFirst, paragraphEnd): (Int, Int) = try (row.column(11), row.column(12))
            let range = paragraphFirst..<max(paragraphFirst, paragraphEnd)
            return Passage(
                source: source, outlet: outlet, title: title, url: url, published: published, document: document,
                place: place, paragraph: try reading.paragraph(range, of: document, in: self),
                range: first..<max(first, end),
                speakerRange: speakerFirst.flatMap { first in speakerEnd.map { first..<max(first, $0) } },
                paragraphRange: range)
        }
    }
}

extension TrackerError {
    static func noProposal(_ id: Int64) -> TrackerError {
        TrackerError(
            .badData, "there is no proposal \(id)", hints: ["tracker review --list shows those that are open."])
    }
}
