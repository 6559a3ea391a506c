/// One field of a record: what it holds, how a person is asked for it, and how it is shown.
public final class Field: Sendable, Equatable {
    /// Its name in files.
    public let name: String
    /// The column that holds it; nil for what only helps to find another record.
    public let column: String?
    public let kind: Kind
    public let isRequired: Bool
    /// Whether it names the record, and how two such names are the same; nil for what is no name.
    package let naming: Naming?
    /// The value where none is given.
    public let standard: String?
    private let meaning: String?
    private let ownHelpOfChange: String?
    /// The name of its option.
    public let option: String
    private let ownValueName: String?
    /// What stands for it where it is the one thing that a command takes by its place: `tracker add-party NAME`.
    public let argument: String?
    private let ownTitle: String?
    private let isOfAnyLength: Bool
    /// The date that it must not be before; nil where there is none.
    package let notBefore: NotBefore?
    /// The field whose record a qualifier helps to find: `round`, of its negotiation. Nil for all other fields.
    public let qualifies: String?
    private let ownNamedRecords: String?

    public enum Kind: Sendable, Equatable {
        /// Text of any length, kept to the letter.
        case text
        /// One line, without white space around it.
        case line
        /// A date, an interval included.
        case date
        /// A date that bounds something: no interval.
        case bound
        /// A word of a closed vocabulary.
        case word([String])
        /// The name of another record.
        case reference(Reference)
        /// Helps to tell which record a reference means: the key of an official, the negotiation of a round.
        case qualifier
    }

    /// How two names are the same: whatever their capitals, or to the letter.
    package enum Naming: Sendable { case caseless, exact }

    /// What a name in a record can refer to.
    public enum Reference: String, Sendable { case negotiation, party, official, round, outcome }

    init(
        _ name: String, _ kind: Kind, column: String? = nil, isRequired: Bool = false, naming: Naming? = nil,
        standard: String? = nil, help: String? = nil, helpOfChange: String? = nil, option: String? = nil,
        valueName: String? = nil,
        argument: String? = nil, title: String? = nil, isLong: Bool = false, notBefore: NotBefore? = nil,
        qualifies: String? = nil, namedRecords: String? = nil
    ) {
        self.name = name
        self.kind = kind
        self.column = kind == .qualifier ? nil : column ?? name
        self.isRequired = isRequired
        self.naming = naming
        self.standard = standard
        meaning = help
        ownHelpOfChange = helpOfChange
        self.option = option ?? name
        ownValueName = valueName
        self.argument = argument
        ownTitle = title
        isOfAnyLength = isLong
        self.notBefore = notBefore
        self.qualifies = qualifies
        ownNamedRecords = namedRecords
    }

    // Made when they are asked for: a program starts in a millisecond, and most commands need none of them.

    /// What it means, as a sentence for the help of its option; nil where it has no option.
    public var help: String? { meaning.map { $0.adding(remarks + (standard.map { ["default: \($0)"] } ?? [])) } }

    /// The same for the command that changes it, where the default plays no part.
    public var helpOfChange: String? { (ownHelpOfChange ?? meaning).map { $0.adding(remarks) } }

    /// Whether a command takes its value from standard input where - stands for it.
    public var readsInput: Bool { kind == .text }

    private var remarks: [String] { readsInput ? ["- reads standard input"] : [] }

    /// A field is declared once: each declaration is one of its own.
    public static func == (left: Field, right: Field) -> Bool { left === right }

    /// What stands for its value in help.
    public var valueName: String { ownValueName ?? kind.valueName ?? option.uppercased() }

    /// The heading of its column.
    public var title: String { ownTitle ?? name.capitalizedWords }

    /// Whether its values may be too long for a column, and wrap.
    public var isLong: Bool {
        switch kind {
        case .text, .reference(.negotiation), .reference(.outcome): true
        case .line: isOfAnyLength || naming != nil
        default: false
        }
    }

    /// What the field refers to, where it does.
    var reference: Reference? {
        guard case .reference(let reference) = kind else { return nil }
        return reference
    }

    /// The words of its vocabulary; none where it has no vocabulary.
    public var words: [String] {
        if case .word(let words) = kind { words } else { [] }
    }

    /// What several records are called whose names it takes: `parties`.
    public var namedRecords: String? {
        switch kind {
        case .reference(let reference): reference.rawValue.plural
        case .qualifier: name.hasSuffix("_key") ? nil : name.plural
        default: ownNamedRecords
        }
    }
}

/// A date of the same record that another must not be before.
package struct NotBefore: Sendable, Equatable {
    package let field: String
    /// What to say where it is.
    let reason: String

    init(_ field: String, _ reason: String) {
        self.field = field
        self.reason = reason
    }
}

extension Field.Kind {
    fileprivate var valueName: String? {
        switch self {
        case .text: "TEXT"
        case .date, .bound: "DATE"
        case .reference(.party): "PARTY"
        case .reference(.outcome): "OUTCOME"
        case .line, .reference, .qualifier: "NAME"
        case .word: nil
        }
    }
}

extension String {
    /// What several are called: `parties`.
    var plural: String { hasSuffix("y") ? dropLast() + "ies" : self + "s" }

    /// `an` before an official, `a` before a round.
    var article: String { "aeiou".contains(prefix(1)) ? "an" : "a" }

    /// A sentence with remarks in parentheses at its end.
    fileprivate func adding(_ remarks: [String]) -> String {
        remarks.isEmpty ? self : "\(hasSuffix(".") ? dropLast() : self[...]) (\(remarks.joined(separator: "; ")))."
    }

    /// A name in files as a heading.
    public var capitalizedWords: String {
        prefix(1).uppercased() + dropFirst().split(separator: "_").joined(separator: " ")
    }
}

// Fields that several types have.
extension Field {
    static let key = Field("key", .line, help: "Key given by its source.", valueName: "KEY")
    static let note = Field("note", .text, help: "Remark of your own.")
    static let start = Field("start", .bound, column: "start_date", help: "First day.")
    static let end = Field(
        "end", .bound, column: "end_date", help: "Last day.",
        notBefore: NotBefore("start", "the end is before the start"))
    static let officialKey = Field("official_key", .qualifier, title: "Key of official", qualifies: "official")
    static let outcomeKey = Field("outcome_key", .qualifier, title: "Key of outcome", qualifies: "outcome")

    /// The topics of a record that can have them: a list, which is no column.
    public static let topics = Field(
        "topics", .line, help: "Topic.", helpOfChange: "Topic; those given take the place of all that were recorded.",
        option: "topic", namedRecords: "topics")

    /// The name of a record; a command that adds one takes it by its place.
    static func name(_ help: String, helpOfChange: String? = nil, title: String? = nil) -> Field {
        Field(
            "name", .line, isRequired: true, naming: .caseless, help: help, helpOfChange: helpOfChange,
            argument: "NAME", title: title)
    }

    static func official(_ help: String, isRequired: Bool = true) -> Field {
        Field("official", .reference(.official), column: "official_id", isRequired: isRequired, help: help)
    }

    static func party(_ help: String, isRequired: Bool, title: String? = nil) -> Field {
        Field("party", .reference(.party), column: "party_id", isRequired: isRequired, help: help, title: title)
    }

    static func round(_ help: String, isRequired: Bool) -> Field {
        Field("round", .reference(.round), column: "round_id", isRequired: isRequired, help: help)
    }

    /// The negotiation of the round that a record names.
    static let negotiationOfRound = Field(
        "negotiation", .qualifier, help: "Negotiation of the round, when several share its name.", qualifies: "round")

    /// The outcome that a record belongs to, and what tells which one is meant.
    static let outcome: [Field] = [
        Field(
            "outcome", .reference(.outcome), column: "outcome_id", isRequired: true,
            help: "Outcome, by its number, key or title."),
        outcomeKey, roundOfOutcome, negotiationOfRound,
    ]

    /// The round of the outcome that a record names.
    static let roundOfOutcome = Field(
        "round", .qualifier, help: "Round of the outcome, when several share its title.", qualifies: "outcome")
}
