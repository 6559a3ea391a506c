import SQLite

extension Proposal {
    /// How sure the reading of the speaker must be.
    public static let certainty = 0.9

    /// Whether nothing of it is a guess: an official who is named at the words themselves, words in marks, and a day that the
    /// article tells, beside the words, for the occasion, at its head or as that of its story; when it was published tells none.
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
        let certain = try transaction.proposals(matching: open).filter(\.isCertain).map(\.id)
        for id in certain { _ = try accept(id, in: transaction) }
        return certain
    }
}
