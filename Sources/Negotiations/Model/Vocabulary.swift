/// The closed vocabularies: the words that a field may hold, as the schema has them.
public enum RoundStatus: String, CaseIterable, Sendable { case planned, ongoing, concluded, cancelled }

public enum Capacity: String, CaseIterable, Sendable { case head, member, host, observer }

public enum StatementKind: String, CaseIterable, Sendable { case direct, mixed, indirect }

public enum Tone: String, CaseIterable, Sendable { case positive, neutral, negative }

public enum OutcomeStatus: String, CaseIterable, Sendable {
    case proposed, pending, agreed
    case inForce = "in-force"
    case expired, collapsed, none
}

public enum ApprovalStatus: String, CaseIterable, Sendable { case pending, given, refused }

public enum TextKind: String, CaseIterable, Sendable { case draft, proposal, bracketed, annex, final }

public enum CommitmentStatus: String, CaseIterable, Sendable { case open, met, missed, lapsed }

/// What a proposal would become: a statement of a kind, a commitment of parties, or an outcome of their round.
public enum ProposalKind: String, CaseIterable, Sendable {
    case direct, mixed, indirect, commitment, outcome

    /// Whether it is what parties agreed, and not what somebody said.
    public var isAgreement: Bool { self == .commitment || self == .outcome }
}

/// What a person decided of a proposal.
public enum ProposalStatus: String, CaseIterable, Sendable { case open, accepted, rejected }

/// What was decided of a record that two desks changed.
public enum ConflictStatus: String, CaseIterable, Sendable { case open, ours, theirs }

/// What kind of name a further name of an official is.
public enum NameKind: String, CaseIterable, Sendable { case alias, full, native, label }

extension CaseIterable where Self: RawRepresentable, RawValue == String {
    /// Every word of the vocabulary, in its order.
    static var words: [String] { allCases.map(\.rawValue) }
}
