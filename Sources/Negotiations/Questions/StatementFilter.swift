/// Which statements are asked for. Conditions combine with AND; the values of one condition with OR.
public struct StatementFilter: Sendable {
    /// Words that the text or its translation holds; see ``SearchExpression``.
    public var words = ""
    /// Officials by name, printed labels (whoever was called so on the day), or attributions as printed.
    public var officials: [String] = []
    /// Titles: whoever held one of them on the day.
    public var offices: [String] = []
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
    /// The statement whose near-duplicates are looked for.
    public var related: String?
    /// Statements that can have been made on this day or later.
    public var since: PartialDate?
    /// Statements that can have been made on this day or earlier.
    public var until: PartialDate?

    /// Statements that were first recorded since.
    public var addedSince: Moment?

    public init() {}

    /// Whether nothing is asked for in particular.
    public var isEmpty: Bool {
        words.isEmpty && officials.isEmpty && offices.isEmpty && isEmptyBesideSpeaker && outlets.isEmpty
            && settings.isEmpty && languages.isEmpty && !isUnsourced && related == nil && since == nil && until == nil
            && addedSince == nil
    }

    private var isEmptyBesideSpeaker: Bool {
        parties.isEmpty && rounds.isEmpty && negotiations.isEmpty && topics.isEmpty && kinds.isEmpty && tones.isEmpty
    }
}

/// In which order statements come. The newest of equals comes first; on one day the time of day counts, where it is known.
public enum StatementOrder: String, Sendable, CaseIterable {
    /// The newest first.
    case date
    /// What fits the words best first; of what is related, the likest first.
    case relevance
    /// By the name of the speaker.
    case official
}

/// Which part of an answer to give.
public struct Page: Sendable {
    /// The maximum number of results; nil for all.
    public var limit: Int?
    /// How many to pass over.
    public var offset: Int

    public init(limit: Int? = nil, offset: Int = 0) {
        self.limit = limit
        self.offset = offset
    }
}
