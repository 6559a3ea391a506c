import SQLite

extension Recorder {
    /// The proposal of the same words by the same speaker at about the same time, where there is one: from the same article,
    /// another edition of it, or another outlet's report.
    mutating func sameProposal(
        as quotation: FoundQuotation, words: [UInt8], in transaction: borrowing Transaction
    ) throws -> Int64? {
        let candidates = try transaction.all(
            "SELECT id, speaker, date, date_is_inferred FROM proposal WHERE words = ? ORDER BY id", words
        ) { row in
            let (id, speaker, date, isInferred): (Int64, String?, String?, Bool) = try row.columns()
            return (id: id, speaker: speaker, date: date, isInferred: isInferred)
        }
        guard !candidates.isEmpty else { return nil }
        let directory = try references.directory(in: transaction)
        let isLong = quotation.words.split(whereSeparator: \.isWhitespace).count >= Self.tellingLength
        let date = quotation.date.flatMap { try? PartialDate($0) }
        return candidates.first { candidate in
            let other = candidate.date.flatMap { try? PartialDate($0) }
            return Self.isAboutTheSameTime(
                date, other, isInferred: candidate.isInferred || quotation.isDateInferred)
                && directory.isSameSpeaker(quotation.speaker, candidate.speaker, on: date ?? other, isLong: isLong)
        }?.id
    }

    /// The number of words from which on two people do not say the same: then one known speaker is enough.
    private static let tellingLength = 6
    /// How many days reports of the same words can lie apart where their dates were concluded.
    private static let reach = 7

    private static func isAboutTheSameTime(_ left: PartialDate?, _ right: PartialDate?, isInferred: Bool) -> Bool {
        guard let left, let right else { return true }
        if !left.isBefore(right), !right.isBefore(left) { return true }
        guard isInferred else { return false }
        return left.isBefore(right)
            ? Day(lastOf: left).days(until: Day(firstOf: right)) <= reach
            : Day(lastOf: right).days(until: Day(firstOf: left)) <= reach
    }
}

extension OfficialDirectory {
    /// Whether two printed names mean the same speaker: the same official, or one is the other with titles before it.
    fileprivate func isSameSpeaker(_ left: String?, _ right: String?, on date: PartialDate?, isLong: Bool) -> Bool {
        guard let left, let right else { return left == right || isLong }
        let (first, second) = (Self.fold(left), Self.fold(right))
        if first == second || first.hasSuffix(" " + second) || second.hasSuffix(" " + first) { return true }
        guard case .official(let one) = speaker(printedAs: left, on: date),
            case .official(let other) = speaker(printedAs: right, on: date)
        else { return false }
        return one == other
    }
}
