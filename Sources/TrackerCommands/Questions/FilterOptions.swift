import Arguments
import Negotiations

extension StatementKind: ExpressibleByArgument {}
extension Tone: ExpressibleByArgument {}

/// Which statements.
struct FilterOptions: ParsableArguments {
    @Argument(help: "Search words.") var words: [String] = []
    @Option(help: "Only by this official.", valueName: "NAME", completion: .names("officials"))
    var official: [String] = []
    @Option(help: "Only by whoever held this office on the day.", valueName: "TITLE")
    var office: [String] = []
    @Option(help: "Only for this party.", valueName: "PARTY", completion: .names("parties"))
    var party: [String] = []
    @Option(help: "Only about this round.", valueName: "NAME", completion: .names("rounds"))
    var round: [String] = []
    @Option(help: "Only about this negotiation.", valueName: "NAME", completion: .names("negotiations"))
    var negotiation: [String] = []
    @Option(help: "Only on this topic.", valueName: "NAME", completion: .names("topics"))
    var topic: [String] = []
    @Option(help: "Direct quotation, mixed, or paraphrase.") var kind: [StatementKind] =
        []
    @Option(help: "Only with this tone.") var tone: [Tone] = []
    @Option(help: "Audience or place.", valueName: "TEXT") var setting: [String] = []
    @Option(help: "Only in this language; en includes en-GB.", valueName: "TAG") var language: [String] =
        []
    @Option(help: "Only reported by this outlet.", valueName: "NAME", completion: .names(Completions.outlets))
    var outlet: [String] = []
    @Flag(help: "Only statements without a source.") var unsourced = false
    @Option(
        help:
            "Only similar to this statement, by its number or key: a fragment, a longer version, or nearly the same words.",
        valueName: "STATEMENT")
    var related: String?
    @Option(help: "Only on or after this day: a date, today, yesterday, or a time ago: 30d, 2w.", valueName: "DATE")
    var since: String?
    @Option(help: "Only on or before this day, in the same forms.", valueName: "DATE") var until: String?
    @Option(help: "Only first recorded since a revision, the beginning of a day, or an instant.", valueName: "MOMENT")
    var addedSince: String?

    init() {}

    /// - Parameter today: what `today` and days ago are reckoned from.
    func filter(today: Day) throws -> StatementFilter {
        var filter = StatementFilter()
        filter.words = words.joined(separator: " ")
        try SearchExpression(filter.words).requireAnswerable(SafeText.excerpt(filter.words))
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
        filter.addedSince = try addedSince.map { text throws(DateError) in try Moment(startOf: text, today: today) }
        try filter.requireDays { "For what was recorded since an instant: --added-since \($0)." }
        if let since = filter.since, let until = filter.until, until.isBefore(since) {
            throw TrackerError(.usage, "--until is before --since", hints: ["Give the earlier day to --since."])
        }
        return filter
    }
}

extension FilterOptions {
    /// Says of how many statements the words are not found in every script yet, where words are looked for.
    func warnOfUnreadWords(_ questions: borrowing Questions, in context: CommandContext) throws {
        let count = words.isEmpty ? 0 : try questions.countOfUnreadWords()
        guard count > 0 else { return }
        let whose = count == 1 ? "1 statement" : "\(count) statements"
        context.complain([
            "tracker: warning: another program wrote \(whose) in letters that SQLite does not search by itself; the next command that records or changes anything makes them found"
        ])
    }
}

extension StatementFilter {
    /// Refuses a time of day where days are compared.
    ///
    /// - Parameter advice: says of the time what else can be done with it.
    func requireDays(_ advice: (String) -> String? = { _ in nil }) throws {
        for (option, date) in [("--since", since), ("--until", until)] {
            guard let date, date.text.contains("T") else { continue }
            throw TrackerError(
                .usage, "\(option) takes a day, not a time of day",
                hints: [
                    (["A day is the day where it happened: give \(date.text.prefix(10))."]
                        + [advice(date.text)].compactMap { $0 })
                        .joined(separator: " ")
                ])
        }
    }
}
