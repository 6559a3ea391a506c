/// Which statements are asked for. Conditions combine with AND; the values of one condition with OR.
public struct StatementFilter: Sendable {
    /// Words that the text or its translation holds; see ``SearchExpression``.
    public var words = ""
    /// Officials by name, or attributions as printed.
    public var officials: [String] = []
    public var parties: [String] = []
    public var rounds: [String] = []
    public var negotiations: [String] = []
    public var topics: [String] = []
    public var kinds: [StatementKind] = []
    public var tones: [Tone] = []
    /// Outlets of sources, without regard to case.
    public var outlets: [String] = []
    /// Settings, without regard to case.
    public var settings: [String] = []
    /// Languages of the text: `en` finds `en-GB` too.
    public var languages: [String] = []
    /// Only statements for which no source is cited.
    public var isUnsourced = false
    /// Statements that can have been made on this day or later.
    public var since: PartialDate?
    /// Statements that can have been made on this day or earlier.
    public var until: PartialDate?

    public init() {}

    /// Whether nothing is asked for in particular.
    public var isEmpty: Bool {
        words.isEmpty && officials.isEmpty && parties.isEmpty && rounds.isEmpty && negotiations.isEmpty
            && topics.isEmpty
            && kinds.isEmpty && tones.isEmpty && outlets.isEmpty && settings.isEmpty && languages.isEmpty
            && !isUnsourced
            && since == nil && until == nil
    }
}
