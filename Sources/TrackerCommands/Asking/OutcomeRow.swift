import Formats
import Negotiations

/// An outcome as a row of an answer.
enum OutcomeRow {
    static let columns = [
        Column("id", title: "#", alignment: .trailing), Column("date", title: "Date"),
        Column("negotiation", title: "Negotiation", shown: .notInTable), Column("round", title: "Round"),
        Column("kind", title: "Kind"), Column("title", title: "Title", isFlexible: true),
        Column("status", title: "Status"),
        Column("approvals", title: "Approvals", shown: .notInTable),
        Column("needs", title: "Approvals", isFlexible: true, shown: .onlyInTable),
        Column("commitments", title: "Commitments", shown: .notInTable),
        Column("text", title: "Text", shown: .notInTable),
        Column("effective", title: "Effective", shown: .notInTable),
        Column("expires", title: "Expires", shown: .notInTable),
        Column("note", title: "Note", shown: .notInTable), Column("key", title: "Key", shown: .notInTable),
        Column("sources", title: "Sources", shown: .notInTable),
    ]

    static func values(of outcome: Outcome) -> [Value] {
        [
            .integer(outcome.id), .optional(outcome.date), .string(outcome.negotiation), .string(outcome.round),
            .string(outcome.kind), .string(outcome.title), .optional(outcome.status),
            .array(outcome.approvals.map { .row(ApprovalRow.values(of: $0), columns: ApprovalRow.columns) }),
            .string(outcome.approvals.map(ApprovalRow.summary).joined(separator: "; ")),
            .array(outcome.commitments.map { .row(CommitmentRow.values(of: $0), columns: CommitmentRow.columns) }),
            .optional(outcome.text), .optional(outcome.effective), .optional(outcome.expires), .optional(outcome.note),
            .optional(outcome.key), .array(outcome.sources.map(\.value)),
        ]
    }
}

/// An approval as a row of an answer.
enum ApprovalRow {
    static let columns = [
        Column("id", title: "#", alignment: .trailing), Column("authority", title: "Authority"),
        Column("status", title: "Status"), Column("date", title: "Date"),
        Column("note", title: "Note", isFlexible: true),
        Column("sources", title: "Sources", shown: .notInTable),
        Column("reported", title: "Reported by", isFlexible: true, shown: .onlyInTable),
    ]

    static func values(of approval: Approval) -> [Value] {
        [
            .integer(approval.id), .string(approval.authority), .string(approval.status), .optional(approval.date),
            .optional(approval.note), .array(approval.sources.map(\.value)),
            .string(approval.sources.map(\.report).joined(separator: "; ")),
        ]
    }

    static func summary(_ approval: Approval) -> String {
        "\(approval.authority): \(approval.status)" + (approval.date.map { " \($0)" } ?? "")
    }
}

/// A commitment as a row of an answer.
enum CommitmentRow {
    static let columns = [
        Column("id", title: "#", alignment: .trailing), Column("due", title: "Due"), Column("party", title: "Party"),
        Column("text", title: "Commitment", isFlexible: true), Column("status", title: "Status"),
        Column("outcome", title: "Outcome", isFlexible: true), Column("round", title: "Round"),
        Column("negotiation", title: "Negotiation", shown: .notInTable),
        Column("note", title: "Note", shown: .notInTable),
        Column("key", title: "Key", shown: .notInTable),
        Column("outcome_key", title: "Key of outcome", shown: .notInTable),
        Column("sources", title: "Sources", shown: .notInTable),
    ]

    static func values(of commitment: Commitment) -> [Value] {
        [
            .integer(commitment.id), .optional(commitment.due), .string(commitment.party), .string(commitment.text),
            .string(commitment.status), .string(commitment.outcome), .string(commitment.round),
            .string(commitment.negotiation), .optional(commitment.note), .optional(commitment.key),
            .optional(commitment.outcomeKey),
            .array(commitment.sources.map(\.value)),
        ]
    }
}
