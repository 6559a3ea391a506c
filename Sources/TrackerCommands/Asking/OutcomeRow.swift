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
            .string(outcome.kind),
            .string(outcome.title), .optional(outcome.status), .array(outcome.approvals.map(\.value)),
            .string(outcome.approvals.map(\.summary).joined(separator: "; ")), .array(outcome.commitments.map(\.value)),
            .optional(outcome.text), .optional(outcome.effective), .optional(outcome.expires), .optional(outcome.note),
            .optional(outcome.key), .array(outcome.sources.map(\.value)),
        ]
    }
}

extension Approval {
    fileprivate var value: Value {
        .object(["authority": .string(authority), "status": .string(status), "date": .optional(date)])
    }

    fileprivate var summary: String { "\(authority): \(status)" + (date.map { " \($0)" } ?? "") }
}

extension Commitment {
    fileprivate var value: Value {
        .object(["party": .string(party), "text": .string(text), "due": .optional(due), "status": .string(status)])
    }
}
