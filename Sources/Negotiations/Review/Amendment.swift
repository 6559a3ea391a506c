import SQLite

/// What a person changes in a proposal before deciding. Nil leaves a field as it is; an empty text empties it.
public struct Amendment: Sendable {
    public var text: String?
    /// The speaker: the name or key of an official.
    public var official: String?
    /// The speaker: a label to keep instead of an official.
    public var attribution: String?
    public var party: String?
    public var round: String?
    /// The negotiation of the round, where several have a round of that name.
    public var negotiation: String?
    public var date: String?
    /// When a commitment is due.
    public var due: String?
    /// The title of the outcome that an agreement is, or of which it is a commitment.
    public var outcome: String?
    public var setting: String?
    public var topics: [String]?

    public init() {}

    public var isEmpty: Bool {
        [text, official, attribution, party, round, date, due, outcome, setting].allSatisfy { $0 == nil }
            && topics == nil
    }
}

extension Amendment {
    /// A field that is given and that what a proposal would become does not have.
    fileprivate func unfit(for kind: ProposalKind) -> String? {
        let given =
            kind.isAgreement
            ? [
                ("official", official != nil), ("attribution", attribution != nil), ("setting", setting != nil),
                ("topics", topics != nil), ("due", due != nil && kind == .outcome),
            ] : [("due", due != nil), ("outcome", outcome != nil)]
        return given.first { $0.1 }?.0
    }
}

extension ProposalKind {
    fileprivate var recordName: String {
        switch self {
        case .direct, .mixed, .indirect: "a statement"
        case .commitment: "a commitment"
        case .outcome: "an outcome"
        }
    }
}

extension Recorder {
    /// Changes what a proposal would record.
    ///
    /// - Throws: ``FieldError`` where a value is wrong or a name is not known; ``TrackerError`` where the proposal is accepted already.
    mutating func amend(_ id: Int64, _ amendment: Amendment, in transaction: borrowing Transaction) throws {
        guard let row = try transaction.proposalRow(id) else { throw TrackerError.noProposal(id) }
        guard row.status != .accepted else { throw TrackerError.acceptedAlready(id, row.statement, row.outcomeID) }
        if let field = amendment.unfit(for: row.kind) {
            throw FieldError(field: field, reason: "proposal \(id) would become \(row.kind.recordName), which has none")
        }
        var changes: [String: SQLite.Value] = [:]
        func set(_ column: String, _ value: String?, _ field: Field?) throws(FieldError) {
            guard let value, let field else { return }
            changes[column] = try field.checked(value).map { .text($0) } ?? .null
        }
        let fields = RecordType.statement.fields
        try set("due", amendment.due, Field("due", .bound, help: "Day by which a commitment is due."))
        try set("outcome", amendment.outcome, RecordType.outcome.fields.first { $0.name == "title" })
        for (name, value) in [
            ("text", amendment.text), ("party", amendment.party), ("round", amendment.round),
            ("date", amendment.date), ("setting", amendment.setting),
            ("attribution", amendment.attribution), ("official", amendment.official),
        ] {
            try set(name, value, fields.first { $0.name == name })
        }
        if changes["text"] == .null { throw FieldError(field: "text", reason: "is required") }
        if changes["date"] != nil {
            changes["date_is_inferred"] = .integer(0)
            changes["date_basis"] = .null
            changes["date_words"] = .null
        }
        if case .text(let name)? = changes["official"] {
            changes["official"] = .text(try official(named: name, in: transaction))
            changes["attribution"] = .null
        } else if case .text? = changes["attribution"] {
            changes["official"] = .null
        }
        if let round = amendment.round, !round.isEmpty {
            let found = try references.roundName(round, negotiation: amendment.negotiation, in: transaction)
            changes["round"] = .text(found.name)
            changes["negotiation"] = .text(found.negotiation)
        }
        if let topics = amendment.topics {
            let names = topics.map(\.trimmed).filter { !$0.isEmpty }
            changes["topics"] = .text(names.isEmpty ? ";" : names.joined(separator: "; "))
        }
        try updateProposal(id, changes, in: transaction)
    }

    /// What chooses an official whom a person named: the name, or the key where several share it.
    private mutating func official(named name: String, in transaction: borrowing Transaction) throws -> String {
        let directory = try references.directory(in: transaction)
        guard let id = try directory.id(typed: name), let entry = directory.entries[id] else {
            throw directory.unknown(name)
        }
        return entry.key ?? entry.name
    }

    /// Updates columns that differ, with digest and revision.
    mutating func updateProposal(
        _ id: Int64, _ changes: [String: SQLite.Value], in transaction: borrowing Transaction
    ) throws {
        let table = TableColumns.proposal
        guard
            var values = try transaction.first(
                "SELECT \(table.list) FROM proposal WHERE id = ?", id,
                row: { row in
                    try (0..<row.count).map { try row.value($0) }
                })
        else { throw TrackerError.noProposal(id) }
        var assignments: [SQL] = []
        for (index, name) in table.names.enumerated() {
            guard let value = changes[name], value != values[index] else { continue }
            values[index] = value
            assignments.append("\(identifier: name) = \(value)")
        }
        guard !assignments.isEmpty else { return }
        assignments.append("digest = \(Digest.of(row: values))")
        assignments.append("revision = \(try revision(in: transaction))")
        try transaction.run("UPDATE proposal SET \(assignments.joined(separator: ", ")) WHERE id = \(id)")
    }
}

extension TrackerError {
    static func acceptedAlready(_ id: Int64, _ statement: Int64?, _ outcome: Int64?) -> TrackerError {
        TrackerError(
            .badData,
            "proposal \(id) is already accepted"
                + (statement.map { ": statement \($0)" } ?? outcome.map { ": outcome \($0)" }
                    ?? ", and what it became was removed"))
    }
}
