import Arguments
import Negotiations

extension StatementKind: ExpressibleByArgument {}
extension Tone: ExpressibleByArgument {}

/// Which statements.
struct FilterOptions: ParsableArguments {
    @Argument(help: "Words that were said.") var words: [String] = []
    @Option(help: "Who said it.", valueName: "NAME", completion: .names("officials"))
    var official: [String] = []
    @Option(help: "Said by whoever held this office that day.", valueName: "TITLE")
    var office: [String] = []
    @Option(help: "For which party.", valueName: "PARTY", completion: .names("parties"))
    var party: [String] = []
    @Option(help: "About which round.", valueName: "NAME", completion: .names("rounds"))
    var round: [String] = []
    @Option(help: "About which negotiation.", valueName: "NAME", completion: .names("negotiations"))
    var negotiation: [String] = []
    @Option(help: "On which topic.", valueName: "NAME", completion: .names("topics"))
    var topic: [String] = []
    @Option(help: "The words themselves, some of them, or a paraphrase.") var kind: [StatementKind] =
        []
    @Option(help: "In which tone.") var tone: [Tone] = []
    @Option(help: "To whom or where.", valueName: "TEXT") var setting: [String] = []
    @Option(help: "In which language: en finds en-GB too.", valueName: "TAG") var language: [String] =
        []
    @Option(help: "Reported by which outlet.", valueName: "NAME") var outlet: [String] = []
    @Flag(help: "Only statements without a source.") var unsourced = false
    @Option(
        help: "Like this statement: a fragment of it, a longer version, nearly the same words.", valueName: "NUMBER")
    var related: Int64?
    @Option(help: "Not before this day: a date, today, yesterday, or 30d for days ago.", valueName: "DATE")
    var since: String?
    @Option(help: "Not after this day, in the same forms.", valueName: "DATE") var until: String?

    init() {}

    /// - Parameter today: what `today` and days ago are reckoned from.
    func filter(today: Day) throws -> StatementFilter {
        var filter = StatementFilter()
        filter.words = words.joined(separator: " ")
        filter.officials = official
        filter.offices = office
        filter.parties = party
        filter.rounds = round
        filter.negotiations = negotiation
        filter.topics = topic
        filter.kinds = kind
        filter.tones = tone
        filter.settings = setting
        filter.languages = language
        filter.outlets = outlet
        filter.isUnsourced = unsourced
        filter.related = related
        filter.since = try since.map { text throws(DateError) in try PartialDate(asked: text, today: today) }
        filter.until = try until.map { text throws(DateError) in try PartialDate(asked: text, today: today) }
        if let since = filter.since, let until = filter.until, until.isBefore(since) {
            throw TrackerError(.usage, "--until is before --since", hints: ["Give the earlier day to --since."])
        }
        return filter
    }
}
