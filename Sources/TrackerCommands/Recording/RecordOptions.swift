import Arguments
import Formats
import Negotiations

/// Options that become fields of a draft, declared once for every command that takes them.
protocol RecordOptions: ParsableArguments {
    func set(in fields: inout DraftFields)
}

/// Gathers the fields of a draft from options.
struct DraftFields {
    private(set) var members: [Member] = []

    mutating func set(_ name: String, _ value: String?) {
        if let value { members.append(Member(name: name, value: .string(value))) }
    }

    mutating func set(_ name: String, _ word: (some RawRepresentable<String>)?) { set(name, word?.rawValue) }

    /// Topics; none mentioned is not the same as none.
    mutating func set(_ name: String, _ list: [String]) {
        if !list.isEmpty { members.append(Member(name: name, value: list.cell)) }
    }

    mutating func set(_ options: some RecordOptions) { options.set(in: &self) }
}

struct KeyOption: RecordOptions {
    @Option(help: "The key that its own source gives it.", valueName: "KEY") var key: String?

    func set(in fields: inout DraftFields) { fields.set("key", key) }
}

struct NoteOption: RecordOptions {
    @Option(help: "Anything else worth knowing.", valueName: "TEXT") var note: String?

    func set(in fields: inout DraftFields) { fields.set("note", note) }
}

/// The first and last day of what holds for a time.
struct PeriodOptions: RecordOptions {
    @Option(help: "First day.", valueName: "DATE") var start: String?
    @Option(help: "Last day.", valueName: "DATE") var end: String?

    func set(in fields: inout DraftFields) {
        fields.set("start", start)
        fields.set("end", end)
    }
}

struct TopicOption: RecordOptions {
    @Option(help: "What it is about.", valueName: "NAME", completion: .names("topics")) var topic: [String] = []

    func set(in fields: inout DraftFields) { fields.set("topics", topic) }
}

/// The negotiation of a round that is named elsewhere.
struct NegotiationQualifier: RecordOptions {
    @Option(
        help: "The negotiation, where rounds share a name.", valueName: "NAME", completion: .names("negotiations"))
    var negotiation: String?

    func set(in fields: inout DraftFields) { fields.set("negotiation", negotiation) }
}

/// The round that a record belongs to.
struct RoundReference: RecordOptions {
    @Option(help: "The round.", valueName: "NAME", completion: .names("rounds")) var round: String
    @OptionGroup var negotiation: NegotiationQualifier

    func set(in fields: inout DraftFields) {
        fields.set("round", round)
        fields.set(negotiation)
    }
}

/// The outcome that a record belongs to.
struct OutcomeReference: RecordOptions {
    @Option(help: "The outcome: its number or its title.", valueName: "OUTCOME") var outcome: String
    @Option(help: "The round, where outcomes share a title.", valueName: "NAME", completion: .names("rounds"))
    var round: String?
    @OptionGroup var negotiation: NegotiationQualifier

    func set(in fields: inout DraftFields) {
        fields.set("outcome", outcome)
        fields.set("round", round)
        fields.set(negotiation)
    }
}
