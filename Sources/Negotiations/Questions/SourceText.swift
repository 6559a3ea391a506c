import SQLite

/// The text of a source, and where in it something stands that was proposed as a record.
public struct SourceText: Sendable, Equatable {
    /// The number of the document.
    public let document: Int64
    public let text: String
    /// In the order of the text; what stands inside another comes behind it.
    public let passages: [Place]

    public struct Place: Sendable, Equatable {
        /// In Unicode scalars from the start of the text.
        public let range: Range<Int>
        public let proposal: Int64
        public let status: ProposalStatus
        /// What it became, where that is there.
        public let record: ProposedRecord?
    }

    /// A record that a proposal became.
    public struct ProposedRecord: Sendable, Equatable {
        public let type: RecordType
        public let id: Int64
    }
}

extension Transaction {
    /// The texts of a source from which something was proposed, the last that was read first.
    func texts(ofSource source: Int64) throws -> [SourceText] {
        let documents = try all(
            """
            SELECT id, text FROM document WHERE id IN (SELECT document_id FROM passage WHERE source_id = \(source))
            ORDER BY id DESC
            """
        ) { row in try row.columns() as (Int64, String) }
        var places: [Int64: [SourceText.Place]] = [:]
        try forEach(
            """
            SELECT passage.document_id, passage.first_offset, passage.end_offset, proposal.id, proposal.status,
                proposal.statement_id, proposal.outcome_id
            FROM passage JOIN proposal ON proposal.id = passage.proposal_id WHERE passage.source_id = \(source)
            ORDER BY passage.first_offset, passage.end_offset DESC, passage.id
            """
        ) { row in
            let (document, first, end, proposal, status, statement, outcome):
                (Int64, Int, Int, Int64, String, Int64?, Int64?) = try row.columns()
            let record =
                statement.map { SourceText.ProposedRecord(type: .statement, id: $0) }
                ?? outcome.map { SourceText.ProposedRecord(type: .outcome, id: $0) }
            places[document, default: []].append(
                SourceText.Place(
                    range: first..<max(first, end), proposal: proposal,
                    status: ProposalStatus(rawValue: status) ?? .open, record: record))
        }
        return documents.map { SourceText(document: $0.0, text: $0.1, passages: places[$0.0] ?? []) }
    }
}

extension Questions {
    /// The texts of a source from which something was proposed, the last that was read first: a page can have changed between two imports.
    public func texts(ofSource source: Int64) throws -> [SourceText] { try transaction.texts(ofSource: source) }
}
