import Arguments
import Formats
import Negotiations

extension ProposalStatus: ExpressibleByArgument {}
extension Desk: ExpressibleByArgument {}

struct Review: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Review quotations and agreements from articles, and conflicts with a colleague's changes.",
        discussion: """
            On a terminal, shows one proposal at a time in its paragraph, with the paragraphs beside it and what speaker and date rest on, and asks: accept, edit, reject, skip, back, accept all of this article, or quit; what is still open is asked the next time. Scripts use --list, --accept and --reject.

            Accepting a quotation records a statement that cites the article. Accepting what parties agreed records an outcome of the round, or a commitment of each party in the outcome that --outcome names (or the only one). Where it is not clear who speaks, choose with --official, add somebody with --new-official, or keep the words of the article with --as-printed. What is rejected is not proposed again. Each decision is a revision.

            Conflicts that import --prefer review left (records that this desk and a colleague's both changed) come first, with both versions to choose from. Scripts use --conflicts --list, and --take with their numbers. What is taken of ours goes to the colleague with the next export --identities.

            tracker help reviewing is a guide.
            """,
        examples: [
            Example("tracker review"),
            Example("tracker review --list --format ndjson"),
            Example("tracker review --accept 1 2"),
            Example("tracker review --accept 4 --official \"Howard Lutnick\" --date 2025-06-10"),
            Example("tracker review --accept 5 --outcome \"Framework of London\" --due 2025-07-31"),
            Example("tracker review --reject 3"),
            Example("tracker review --accept-certain", "The rest waits for a person."),
            Example("tracker review --conflicts --list"),
            Example("tracker review --take theirs 1 2"),
        ])

    @Argument(help: "Numbers of proposals or, with --take or --conflicts, of conflicts.", valueName: "ID") var ids:
        [Int64] = []
    @Flag(help: "List proposals.", group: "What to do") var list = false
    @Flag(help: "Accept the named proposals.", group: "What to do") var accept = false
    @Flag(help: "Reject the named proposals.", group: "What to do") var reject = false
    @Flag(
        help:
            "Accept the proposals in which nothing was guessed: quoted words beside the name of a known official, on a day that the article gives.",
        group: "What to do")
    var acceptCertain = false
    @Option(help: "Resolve the named conflicts with this desk's version or with the other's.", group: "What to do")
    var take: Desk?
    @Flag(help: "Only records that both desks changed, and no proposals.") var conflicts = false
    @Option(help: "Only proposals of this source: its number, key, URL or title.", valueName: "SOURCE")
    var source: [String] = []
    @Option(help: "List proposals with this status (default: open).") var status: [ProposalStatus] = []
    @OptionGroup(title: "With --accept") var amendments: AmendmentOptions
    @OptionGroup var naming: NamingOptions
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var database: DatabaseOptions

    mutating func validate() throws {
        if [list, accept, reject, acceptCertain, take != nil].filter({ $0 }).count > 1 {
            throw ValidationError(
                "One thing is done at a time.",
                hint: "Give one of --list, --accept, --reject, --accept-certain and --take.")
        }
        if accept || reject, ids.isEmpty {
            throw ValidationError(
                "No proposal numbers were given.", hint: "Give their numbers; tracker review --list shows them.")
        }
        if take != nil, ids.isEmpty {
            throw ValidationError(
                "No conflict numbers were given.",
                hint: "Give their numbers; tracker review --conflicts --list shows them.")
        }
        if conflicts, accept || reject || acceptCertain || !source.isEmpty || !status.isEmpty {
            throw ValidationError(
                "--conflicts is not about proposals.", hint: "Use --list, or --take ours or --take theirs.")
        }
        if take != nil, !source.isEmpty {
            throw ValidationError("--source is for proposals.", hint: "Name the conflicts by their numbers.")
        }
        if !accept, amendments.isUsed {
            throw ValidationError("Changes are made when a proposal is accepted.", hint: "Add --accept and its number.")
        }
        if !list, !status.isEmpty { throw ValidationError("--status is for --list.", hint: "Add --list.") }
        if accept, ids.count > 1, amendments.isForOne {
            throw ValidationError("--text and --new-official are for one proposal.", hint: "Accept them one by one.")
        }
    }

    mutating func run(in context: CommandContext) throws {
        let context = try context.recording(by: author)
        if let take { return try settle(take, in: context) }
        if conflicts, list { return try show(conflicts: ids, in: context) }
        var filter = ProposalFilter()
        filter.ids = ids
        filter.sources = source
        filter.statuses = list ? (status.isEmpty && ids.isEmpty ? [.open] : status) : []
        if list { return try show(filter, in: context) }
        if acceptCertain {
            let (accepted, doubts) = try database.change(in: context) { [filter] tracker in
                try tracker.record(by: context.author, checking: DateChecks(refuses: false)) { recorder in
                    (try recorder.acceptCertain(matching: filter), recorder.takeDoubts())
                }
            }
            context.warn(of: doubts)
            if output.format == .table {
                guard !accepted.isEmpty else {
                    return try context.say("Nothing is certain: what is open waits for a person.")
                }
                try context.say("Accepted \(ArticleReport.count(accepted.count, "proposal")):")
            }
            filter.ids = accepted.isEmpty ? [0] : accepted
            return try show(filter, in: context)
        }
        if accept || reject {
            let command = self
            let (made, doubts) = try database.change(in: context) { tracker in
                try tracker.record(
                    by: context.author, takingSimilarNames: command.naming.newNames,
                    checking: DateChecks(refuses: false)
                ) { recorder in
                    for id in command.ids { try command.decide(id, &recorder) }
                    return (recorder.takeCreations().map(\.line), recorder.takeDoubts())
                }
            }
            // What a program reads is not mixed with it.
            if output.format == .table { for line in made { try context.say(line) } } else { context.complain(made) }
            context.warn(of: doubts)
            return try show(filter, in: context)
        }
        guard let keyboard = Keyboard.standardInput(), context.terminal.isTerminal else {
            throw TrackerError(
                .usage, "review needs a terminal, and this is none",
                hints: ["Use tracker review --list, --accept ID… and --reject ID…, or --conflicts --list and --take."])
        }
        if conflicts || ids.isEmpty && source.isEmpty {
            var session = ConflictSession(
                ids: ids, database: database, context: context, keyboard: keyboard, isAlone: conflicts)
            guard try session.run(), !conflicts else { return }
        }
        filter.statuses = [.open]
        var session = ReviewSession(filter: filter, database: database, context: context, keyboard: keyboard)
        try session.run()
    }

    private func decide(_ id: Int64, _ recorder: inout Recording) throws {
        guard accept else { return try recorder.reject(id) }
        let amendment = try amendments.amendment(of: id, &recorder)
        if !amendment.isEmpty { try recorder.amend(id, amendment) }
        try recorder.accept(id)
    }

    private func settle(_ desk: Desk, in context: CommandContext) throws {
        let doubts = try database.change(in: context) { [ids] tracker in
            try tracker.record(by: context.author, checking: DateChecks(refuses: false)) { recorder in
                for id in ids { try recorder.decide(id, desk) }
                return recorder.takeDoubts()
            }
        }
        context.warn(of: doubts)
        try show(conflicts: ids, in: context)
    }

    private func show(conflicts ids: [Int64], in context: CommandContext) throws {
        var tracker = try database.openToAsk(in: context)
        let found = try tracker.ask { questions in try questions.waitingConflicts(ids) }
        try output.write(found.flatMap(ConflictDifference.all), in: context)
    }

    private func show(_ filter: ProposalFilter, in context: CommandContext) throws {
        var tracker = try database.openToAsk(in: context)
        let proposals = try tracker.ask { questions in try questions.proposals(matching: filter) }
        try output.write(proposals, in: context)
    }
}

/// What a person says of a proposal while accepting it.
struct AmendmentOptions: ParsableArguments {
    @Option(help: "Speaker, when the name is ambiguous.", valueName: "NAME", completion: .names("officials"))
    var official: String?
    @Option(help: "Speaker, to be recorded as a new official.", valueName: "NAME") var newOfficial: String?
    @Option(
        help: "Party of the new official, or that is bound by a commitment.", valueName: "NAME",
        completion: .names("parties"))
    var party: String?
    @Option(help: "Office of the new official.", valueName: "TITLE") var office: String?
    @Flag(help: "Keep the attribution as printed in the article.") var asPrinted = false
    @Option(help: "Date it was said.", valueName: "DATE") var date: String?
    @Option(help: "Round it is about.", valueName: "NAME", completion: .names("rounds")) var round: String?
    @Option(help: "The negotiation of the round.", valueName: "NAME", completion: .names("negotiations"))
    var negotiation: String?
    @Option(help: "Topic.", valueName: "NAME", completion: .names("topics")) var topic: [String] = []
    @Option(help: "Audience or place.", valueName: "WORDS") var setting: String?
    @Option(help: "Day by which a commitment is due.", valueName: "DATE") var due: String?
    @Option(
        help: "Title of the outcome of which it is a commitment; it is made where it is new.", valueName: "TITLE",
        completion: .names("outcomes"))
    var outcome: String?
    @Option(help: "Text of the statement or commitment.", valueName: "TEXT") var text: String?

    init() {}

    var isUsed: Bool {
        asPrinted || !topic.isEmpty
            || [official, newOfficial, party, office, date, round, negotiation, setting, due, outcome, text].contains {
                $0 != nil
            }
    }

    /// Whether something is said that cannot hold for several proposals.
    var isForOne: Bool { text != nil || newOfficial != nil }

    func validate() throws {
        if [official != nil, newOfficial != nil, asPrinted].filter({ $0 }).count > 1 {
            throw ValidationError(
                "There are two speakers.", hint: "Give one of --official, --new-official and --as-printed.")
        }
        if office != nil, newOfficial == nil || party == nil {
            throw ValidationError(
                "--office needs --new-official and --party.", hint: "Give --new-official and --party with it.")
        }
        if negotiation != nil, round == nil {
            throw ValidationError("--negotiation needs --round.", hint: "Give --round with it.")
        }
    }

    /// What is to change in a proposal; the new official, if there is one, is recorded.
    func amendment(
        of id: Int64, _ recorder: inout Recording
    ) throws -> Amendment {
        var amendment = Amendment()
        amendment.official = official
        if let newOfficial {
            try NewOfficial(name: newOfficial, party: party, office: office).record(&recorder)
            amendment.official = newOfficial
        }
        if asPrinted {
            guard let speaker = try recorder.questions.proposal(id).speaker else {
                throw TrackerError(
                    .badData, "proposal \(id) has no words for who said it",
                    hints: ["Choose with --official NAME, or add somebody with --new-official NAME."])
            }
            amendment.attribution = speaker
        }
        if newOfficial == nil { amendment.party = party }
        amendment.date = date
        amendment.round = round
        amendment.negotiation = negotiation
        amendment.setting = setting
        amendment.due = due
        amendment.outcome = outcome
        amendment.text = text
        if !topic.isEmpty { amendment.topics = topic }
        return amendment
    }
}

/// Somebody who is recorded because an article quotes them.
struct NewOfficial {
    let name: String
    let party: String?
    let office: String?

    func record(_ recorder: inout Recording) throws {
        try recorder.requireUnlikeOfficials(name)
        _ = try recorder.record(try Draft(.official, [Member].fields(["name": name])))
        guard let party, let office else { return }
        _ = try recorder.record(
            try Draft(.office, [Member].fields(["official": name, "party": party, "office": office])))
    }
}
