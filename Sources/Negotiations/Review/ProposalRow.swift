import SQLite

/// A row of proposals as it is stored.
struct ProposalRow {
    let status: ProposalStatus
    let statement: Int64?
    let outcomeID: Int64?
    let kind: ProposalKind
    let text: String
    let speaker: String?
    let isSpeakerInferred: Bool
    let isJoint: Bool
    let confidence: Double?
    let official: String?
    let attribution: String?
    let party: String?
    let round: String?
    let negotiation: String?
    let date: String?
    let isDateInferred: Bool
    let dateBasis: ProposalDateBasis?
    let dateWords: String?
    let due: String?
    let outcome: String?
    let setting: String?
    let topics: String?
}

extension Transaction {
    func proposalRow(_ id: Int64) throws -> ProposalRow? { try proposalRows([id])[id] }

    /// Rows by their numbers.
    func proposalRows(_ ids: [Int64]) throws -> [Int64: ProposalRow] {
        var rows: [Int64: ProposalRow] = [:]
        try forEach(
            """
            SELECT id, status, statement_id, outcome_id, kind, text, speaker, speaker_is_inferred, speaker_is_joint, confidence,
                official, attribution, party, round, negotiation, date, date_is_inferred, date_basis, date_words, due, outcome,
                setting, topics
            FROM proposal WHERE id IN \(set: ids)
            """
        ) { row in
            rows[try row.column(0)] = ProposalRow(
                status: ProposalStatus(rawValue: try row.column(1)) ?? .open, statement: try row.column(2),
                outcomeID: try row.column(3), kind: ProposalKind(rawValue: try row.column(4)) ?? .indirect,
                text: try row.column(5), speaker: try row.column(6), isSpeakerInferred: try row.column(7),
                isJoint: try row.column(8), confidence: try row.column(9), official: try row.column(10),
                attribution: try row.column(11), party: try row.column(12), round: try row.column(13),
                negotiation: try row.column(14), date: try row.column(15), isDateInferred: try row.column(16),
                dateBasis: (try row.column(17) as String?).flatMap(ProposalDateBasis.init),
                dateWords: try row.column(18), due: try row.column(19), outcome: try row.column(20),
                setting: try row.column(21), topics: try row.column(22))
        }
        return rows
    }
}
