import Arguments
import Formats
import Negotiations

struct News: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "news", abstract: "Show what is new: what was added, changed, removed, accepted or became due.",
        discussion: """
            Grouped by negotiation and kind, what became due first; officials, parties and sources come last. --since-last NAME shows what is new since the last answer under that NAME, and is remembered once the whole answer has been written. What --limit leaves out is counted, and counts as shown. In a shared database the whole team shares the name. Prints nothing when nothing is new, so that cron sends mail only when something is.
            """,
        examples: [
            Example("tracker news --since 7d"), Example("tracker news --since-last desk"),
            Example("tracker news --since 1 --format ndjson"),
        ])

    @Option(help: "Since a revision, the beginning of a day, or an instant.", valueName: "MOMENT") var since: String?
    @Option(help: "Since the same name last asked.", valueName: "NAME", completion: .names(Completions.readers))
    var sinceLast: String?
    @Option(help: "Maximum number of each kind and type in a negotiation, the latest.", valueName: "N")
    var limit: Int?
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseToAsk

    private static let columns: [Column<NewsItem>] = [
        Column("negotiation", title: "Negotiation", isSaidOnce: true) { $0.negotiation },
        Column("kind", title: "Kind", isSaidOnce: true) { $0.kind.rawValue },
        Column("type", title: "Type", isSaidOnce: true) { $0.type },
        Column("id", title: "#", alignment: .trailing) { $0.id },
        Column("title", title: "What", shown: .notInTable) { $0.title },
        Column("what", title: "What", isFlexible: true, shown: .onlyInTable) {
            what($0)
        },
        Column("changes", title: "Changes", shown: .notInTable) { item in
            RecordValue.array(
                item.changes.map {
                    .object(["field": $0.field, "action": $0.action.rawValue, "before": $0.before, "after": $0.after])
                })
        },
        Column("others", title: "Not listed", shown: .notInTable) { $0.others },
        Column("revision", title: "Revision", alignment: .trailing, shown: .notInTable) { $0.revision },
    ]

    /// Its title, and what became another: `Washington, Framework of London, London: status pending → refused`.
    private static func what(_ item: NewsItem) -> String {
        let changes = item.changes.map { change in
            if change.action == .changed, let before = change.before, let after = change.after {
                if before == after { return "\(change.field) \(SafeText.excerpt(after))" }
                if max(before.count, after.count) > longest {
                    return "\(change.field) \(WordDifference.summary(from: before, to: after))"
                }
            }
            let (before, after) = (
                change.before.map(SafeText.excerpt) ?? "–", change.after.map(SafeText.excerpt) ?? "–"
            )
            return "\(change.field) \(before) → \(after)"
        }
        return item.title + (changes.isEmpty ? "" : ": " + changes.joined(separator: "; "))
            + (item.others > 0 ? " (and \(item.others) more)" : "")
    }

    /// The longest value that is shown beside another; of longer ones the words that came or went are.
    private static let longest = 60

    mutating func validate() throws {
        if since != nil, sinceLast != nil {
            throw ValidationError("--since and --since-last contradict each other.", hint: "Give one of them.")
        }
        if sinceLast != nil, database.asOf != nil {
            throw ValidationError("--since-last asks about the present.", hint: "Use --since with --as-of.")
        }
        if let limit, limit < 1 { throw ValidationError("--limit must be at least 1.", hint: "Leave it out for all.") }
    }

    mutating func run(in context: CommandContext) throws {
        guard let sinceLast else {
            let moment = try since.map { text throws(DateError) in try Moment(startOf: text, today: context.today) }
            var tracker = try database.openToAsk(in: context)
            try write(moment.map(NewsSpan.since) ?? .always, from: &tracker, in: context)
            return
        }
        // What other machines have written is new too.
        try database.database.follow(in: context)
        try database.database.change(in: context) { tracker in
            let span = try tracker.newsSinceLastAnswer(to: sinceLast)
            let revision = try write(span, from: &tracker, in: context)
            try context.output.flush()
            try tracker.note(answerTo: sinceLast, upTo: revision)
        }
    }

    @discardableResult
    private func write(_ span: NewsSpan, from tracker: inout Tracker, in context: CommandContext) throws -> Int64 {
        var writer = try output.writer(columns: Self.columns, in: context)
        let (today, limit) = (context.today, limit)
        var others = 0
        let revision = try tracker.ask { questions in
            try questions.forEachNews(span, today: today, limit: limit) { item in
                others += item.others
                try writer.write(item)
            }
        }
        try writer.finish()
        if others > 0, let fields = output.layout.chosenFields, !fields.contains("what"), !fields.contains("others") {
            context.complain([
                "tracker: \(others) more \(others == 1 ? "is" : "are") not listed; --fields others counts them"
            ])
        }
        return revision
    }
}
