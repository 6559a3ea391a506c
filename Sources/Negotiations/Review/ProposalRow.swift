import SQLite

/// A row of proposals as it is stored.
struct ProposalRow {
    let status: ProposalStatus
    let statement: Int64?
    let kind: StatementKind
    let text: String
    let speaker: String?
    let isSpeakerInferred: Bool
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
            SELECT id, status, statement_id, kind, text, speaker, speaker_is_inferred, confidence, official, attribution, party,
                round, negotiation, date, date_is_inferred, date_basis, date_words, setting, topics
            FROM proposal WHERE id IN \(set: ids)
            """
        ) { row in
            rows[try row.column(0)] = ProposalRow(
                status: ProposalStatus(rawValue: try row.column(1)) ?? .open, statement: try row.column(2),
                kind: StatementKind(rawValue: try row.column(3)) ?? .indirect, text: try row.column(4),
                speaker: try row.column(5), isSpeakerInferred: try row.column(6), confidence: try row.column(7),
                official: try row.column(8), attribution: try row.column(9), party: try row.column(10),
                round: try row.column(11), negotiation: try row.column(12), date: try row.column(13),
                isDateInferred: try row.column(14),
                dateBasis: (try row.column(15) as String?).flatMap(ProposalDateBasis.init),
                dateWords: try row.column(16), setting: try row.column(17), topics: try row.column(18))
        }
        return rows
    }
}
