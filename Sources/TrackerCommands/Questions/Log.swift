import Arguments
import Negotiations

struct Log: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "List revisions: what was changed, when, by whom, by which command; or show one revision in full.",
        discussion:
            "Each command that writes is one revision. A change by another program is a revision too, without a command.",
        examples: [
            Example("tracker log --limit 10"), Example("tracker log 1", "Every field before and after."),
            Example("tracker log --official Lutnick --since 2025-06-01"),
        ])

    @Argument(help: "Revision whose changes to show.", valueName: "REVISION") var revision: Int64?
    @Option(
        help: "Only revisions that touched this statement, its sources or its topics, by its number or key.",
        valueName: "STATEMENT")
    var statement: String?
    @Option(
        help:
            "Only revisions that touched this official, or the names, offices, participations and statements of the official.",
        valueName: "NAME", completion: .names("officials"))
    var official: String?
    @Option(help: "Only from this revision, day or instant on.", valueName: "MOMENT") var since: String?
    @Option(help: "Only up to this revision, day or instant.", valueName: "MOMENT") var until: String?
    @Option(help: "Maximum number of results.", valueName: "N") var limit: Int?
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseOptions

    private static let columns: [Column<RevisionEntry>] = [
        Column("revision", title: "#", alignment: .trailing) { $0.id },
        Column("at", title: "When", isInstant: true) { $0.at },
        Column("who", title: "Who") { $0.who },
        Column("changes", title: "Changes", shown: .onlyInTable) { counts(of: $0) },
        Column("command", title: "Command", isFlexible: true) { $0.command },
        Column("import", title: "Import", shown: .notInTable) { $0.importedFile },
        Column("added", title: "Added", shown: .notInTable) { $0.added },
        Column("changed", title: "Changed", shown: .notInTable) { $0.changed },
        Column("removed", title: "Removed", shown: .notInTable) { $0.removed },
        Column("records", title: "Records", shown: .notInTable) { $0.tables },
    ]

    private static let changeColumns: [Column<FieldChange>] = [
        Column("record", title: "Record", isSaidOnce: true) { $0.record },
        Column("id", title: "#", alignment: .trailing, isSaidOnce: true) { $0.id },
        Column("title", title: "Title", isFlexible: true, isSaidOnce: true) { $0.title },
        Column("action", title: "Action", isSaidOnce: true) { $0.action.rawValue },
        Column("field", title: "Field") { $0.field },
        Column("before", title: "Before", shown: .notInTable) { $0.before },
        Column("after", title: "After", shown: .notInTable) { $0.after },
        Column("change", title: "Change", isFlexible: true, shown: .onlyInTable) { difference(of: $0) },
    ]

    mutating func validate() throws {
        if let limit, limit < 0 { throw ValidationError("--limit cannot be negative.") }
        if revision != nil, statement != nil || official != nil || since != nil || until != nil || limit != nil {
            throw ValidationError(
                "One revision is always shown in full.", hint: "Leave out its number, or the other options.")
        }
    }

    func run(in context: CommandContext) throws {
        var tracker = try database.openToAsk(in: context)
        guard let revision else {
            var filter = RevisionFilter()
            filter.statement = statement
            filter.official = official
            filter.since = try since.map { text throws(DateError) in try Moment(startOf: text, today: context.today) }
            filter.until = try until.map { text throws(DateError) in try Moment(text, today: context.today) }
            var writer = try output.writer(columns: Self.columns, in: context)
            try tracker.ask { questions in
                try questions.forEachRevision(matching: filter, limit: limit) { try writer.write($0) }
            }
            return try writer.finish()
        }
        var writer = try output.writer(columns: Self.changeColumns, in: context)
        try tracker.ask { questions in
            try questions.forEachChange(in: revision) { try writer.write($0) }
        }
        try writer.finish()
    }

    private static func counts(of entry: RevisionEntry) -> String {
        let counts = [(entry.added, "added"), (entry.changed, "changed"), (entry.removed, "removed")]
        return counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }

    private static func difference(of change: FieldChange) -> String {
        switch (change.before, change.after) {
        case (let before?, let after?): WordDifference.text(from: before, to: after)
        case (let before?, nil) where change.action == .changed: "[-\(before)-]"
        case (nil, let after?) where change.action == .changed: "{+\(after)+}"
        case (let before, let after): before ?? after ?? ""
        }
    }
}
