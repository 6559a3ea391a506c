import Negotiations

extension Outcome: Listed {
    static let columns: [Column<Outcome>] = [
        Column("id", title: "#", alignment: .trailing) { $0.id },
        Column("date", title: "Date") { $0.date },
        Column("negotiation", title: "Negotiation", shown: .notInTable) { $0.negotiation },
        Column("round", title: "Round") { $0.round },
        Column("kind", title: "Kind") { $0.kind },
        Column("title", title: "Title", isFlexible: true) { $0.title },
        Column("status", title: "Status") { $0.status },
        Column("approvals", title: "Approvals", shown: .notInTable) { $0.approvals },
        Column("needs", title: "Approvals", isFlexible: true, shown: .onlyInTable) {
            $0.approvals.map(\.summary).joined(separator: "; ")
        },
        Column("commitments", title: "Commitments", shown: .notInTable) { $0.commitments },
        Column("text", title: "Text", shown: .notInTable) { $0.text },
        Column("effective", title: "Effective", shown: .notInTable) { $0.effective },
        Column("expires", title: "Expires", shown: .notInTable) { $0.expires },
        Column("note", title: "Note", shown: .notInTable) { $0.note },
        Column("key", title: "Key", shown: .notInTable) { $0.key },
        Column("sources", title: "Sources", shown: .notInTable) { $0.sources },
    ]
}

extension Approval: Listed {
    static let columns: [Column<Approval>] = [
        Column("id", title: "#", alignment: .trailing) { $0.id },
        Column("authority", title: "Authority") { $0.authority },
        Column("status", title: "Status") { $0.status },
        Column("date", title: "Date") { $0.date },
        Column("note", title: "Note", isFlexible: true) { $0.note },
        Column("sources", title: "Sources", shown: .notInTable) { $0.sources },
        Column("reported", title: "Reported by", isFlexible: true, shown: .onlyInTable) { $0.sources.reports },
    ]

    /// Whose it is and how it stands.
    fileprivate var summary: String { "\(authority): \(status)" + (date.map { " \($0)" } ?? "") }
}

extension Commitment: Listed {
    static let columns: [Column<Commitment>] = [
        Column("id", title: "#", alignment: .trailing) { $0.id },
        Column("due", title: "Due") { $0.due },
        Column("party", title: "Party") { $0.party },
        Column("text", title: "Commitment", isFlexible: true) { $0.text },
        Column("status", title: "Status") { $0.status },
        Column("outcome", title: "Outcome", isFlexible: true) { $0.outcome },
        Column("round", title: "Round") { $0.round },
        Column("negotiation", title: "Negotiation", shown: .notInTable) { $0.negotiation },
        Column("note", title: "Note", shown: .notInTable) { $0.note },
        Column("key", title: "Key", shown: .notInTable) { $0.key },
        Column("outcome_key", title: "Key of outcome", shown: .notInTable) { $0.outcomeKey },
        Column("sources", title: "Sources", shown: .notInTable) { $0.sources },
    ]
}
