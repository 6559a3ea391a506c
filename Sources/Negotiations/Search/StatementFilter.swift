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
    /// Statements that can have been made on this day or later.
    public var since: PartialDate?
    /// Statements that can have been made on this day or earlier.
    public var until: PartialDate?

    public init() {}
}
