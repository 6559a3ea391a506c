import SQLite

extension Proposal {
    /// How sure the reading of the speaker must be.
    public static let certainty = 0.9

    /// Whether nothing of it is a guess: an official who is named at the words themselves, words in marks, and a day that the
    /// article tells, beside the words, for the occasion, at its head or as that of its story; when it was published tells none.
    /// What is not told beside the words is a guess where the article tells of several days.
    public var isCertain: Bool {
        guard question == nil, official != nil, !isSpeakerInferred, kind == .direct || kind == .mixed, let confidence
        else {
            return false
        }
        return confidence >= Self.certainty && date != nil && dateBasis != nil && dateBasis != .publication
    }
}

extension Recorder {
    /// Accepts those of the open proposals that match which are certain.
    ///
    /// - Returns: the numbers of those that were accepted.
    mutating func acceptCertain(
        matching filter: ProposalFilter, in transaction: borrowing Transaction
    ) throws -> [Int64] {
        var open = filter
        open.statuses = [.open]
        let candidates = try transaction.proposals(matching: open).filter(\.isCertain)
        let doubtful = try transaction.articlesOfSeveralDays(
            among: candidates.filter { $0.dateBasis != .told }.flatMap { $0.passages.map(\.document) })
        let directory = try OfficialDirectory(from: transaction)
        let certain = try candidates.filter { proposal in
            guard !directory.titleContradicts(proposal),
                !(try directory.isOfAnotherParty(proposal, in: transaction))
            else { return false }
            return proposal.dateBasis == .told || !proposal.passages.contains { doubtful.contains($0.document) }
        }.map(\.id)
        for id in certain { _ = try accept(id, in: transaction) }
        return certain
    }
}

extension OfficialDirectory {
    /// Whether the words that name a speaker have a title that is none of the official's.
    fileprivate func titleContradicts(_ proposal: Proposal) -> Bool {
        guard let words = proposal.speaker else { return false }
        let date = proposal.date.flatMap { try? PartialDate($0) }
        guard case .official(let id) = speaker(printedAs: words, on: date) else { return false }
        return titleContradicts(words, id, on: date)
    }

    /// Whether the speaker is said to speak for a party, and has offices of others only: that may be another of the name.
    fileprivate func isOfAnotherParty(_ proposal: Proposal, in transaction: borrowing Transaction) throws -> Bool {
        guard let party = proposal.party, let name = proposal.official, proposal.officialKey == nil else {
            return false
        }
        let ids = Set(everybody(called: name).map(\.officialID))
        let parties = try transaction.ids(of: .party, written: party)
        guard ids.count == 1, let id = ids.first, !parties.isEmpty else { return false }
        return parties.allSatisfy { speaks(onlyForOthersThan: $0, id) }
    }
}

extension Transaction {
    /// Those of some documents that tell of words of several days: which of them an undated one is of is a guess there.
    fileprivate func articlesOfSeveralDays(among documents: [Int64]) throws -> Set<Int64> {
        guard !documents.isEmpty else { return [] }
        return Set(
            try all(
                """
                SELECT document_id FROM (SELECT passage.document_id, proposal.date FROM passage
                    JOIN proposal ON proposal.id = passage.proposal_id
                    WHERE passage.document_id IN \(set: Set(documents)) AND proposal.date IS NOT NULL
                        AND ifnull(proposal.date_basis, '') <> 'publication')
                GROUP BY document_id HAVING count(DISTINCT date) > 1
                """
            ) { row in try row.column(0) as Int64 })
    }
}
