import Arguments
import Negotiations

/// What is done with saved questions.
enum WatchAction: String, CaseIterable, ExpressibleByArgument { case add, change, list, run, feed, remove }

/// How the answers to saved questions are delivered.
struct WatchCommand: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch", abstract: "Save questions, and show what is new for each.",
        discussion: """
            watch add NAME -- query ... saves a question with any filters of query. watch run shows, for each saved question or those that are named, the statements that it finds now and did not find when it was last run, and nothing when there are none. What was shown counts as seen once it was written whole. An official is saved by the full name, so that the question means the same when another of the surname is recorded. watch feed NAME writes an Atom feed of the latest 100 statements that a question finds, whether they were shown or not. watch change NAME -- query ... replaces a question; what has not been shown yet is still to be shown. watch list and watch remove NAME keep the list. Questions, and what of them was shown, belong to the database: those of a shared one are the whole team's.
            """,
        examples: [
            Example("tracker watch add lutnick -- query --official Lutnick \"rare earths\""),
            Example("tracker watch run"), Example("tracker watch run lutnick --mail"),
            Example("tracker watch remove lutnick"),
        ], takesCommandLine: true)

    @Argument(help: "What to do.", valueName: "ACTION") var action: WatchAction
    @Argument(
        help: "Name of a saved question; with add, followed by -- query and its filters.", valueName: "NAME",
        completion: .names(Completions.savedQuestions))
    var words: [String] = []
    @Flag(help: "With run: write a mail, with its subject, of all that is new.") var mail = false
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseOptions

    private static let columns: [Column<Watch>] = [
        Column("name", title: "Name") { $0.name },
        Column("question", title: "Question", isFlexible: true) { question($0) },
        Column("revision", title: "Revision", alignment: .trailing) { $0.revision },
        Column("at", title: "Answered", isInstant: true) { $0.at },
    ]

    mutating func validate() throws {
        switch action {
        case .add where words.count < 2 || words[1] != "query", .change where words.count < 2 || words[1] != "query":
            throw ValidationError(
                "watch \(action.rawValue) needs a name and a question.",
                hint: "Write tracker watch \(action.rawValue) NAME -- query --official NAME.")
        case .remove where words.count != 1, .feed where words.count != 1:
            throw ValidationError("watch \(action.rawValue) needs one name.", hint: "tracker watch list lists them.")
        case .list where !words.isEmpty:
            throw ValidationError("watch list takes no name.", hint: "Leave it out.")
        default: break
        }
        if mail, action != .run {
            throw ValidationError("--mail goes with watch run.", hint: "Leave it out.")
        }
        if action == .feed, !output.isUsual {
            throw ValidationError("watch feed writes Atom.", hint: "Leave out --format and --fields.")
        }
        if mail, !output.isUsual {
            throw ValidationError("A mail has one form.", hint: "Leave out --mail, or --format and --fields.")
        }
    }

    mutating func run(in context: CommandContext) throws {
        switch action {
        case .add, .change: try save(in: context)
        case .list:
            var tracker = try database.openToAsk(in: context)
            try output.write(try tracker.ask { try $0.watches() }, columns: Self.columns, in: context)
        case .run: try WatchRun(names: words, isMail: mail, output: output).run(on: database, in: context)
        case .feed: try feed(in: context)
        case .remove:
            let name = words[0]
            try database.change(in: context) { tracker in try tracker.remove(watch: name) }
            try context.confirm(["Removed the saved question \(name)"])
        }
    }

    private func save(in context: CommandContext) throws {
        let (name, typed) = (words[0], Array(words.dropFirst(2)))
        let filter = try WatchRun.filter(of: typed, in: context)
        try database.change(in: context) { tracker in
            // A name that nobody bears is refused now, not every night.
            let question = try tracker.ask { questions in
                _ = try questions.count(matching: filter)
                return try Self.withLastingNames(typed, filter, questions)
            }
            if action == .add {
                try tracker.add(watch: name, words: question)
            } else {
                try tracker.change(watch: name, words: question)
            }
        }
        try context.confirm(["\(action == .add ? "Saved" : "Changed") the question \(name)"])
    }

    /// The words of a question with its officials by their full names.
    private static func withLastingNames(
        _ words: [String], _ filter: StatementFilter, _ questions: borrowing Questions
    ) throws -> [String] {
        var names: [String: String] = [:]
        for name in filter.officials { names[name] = try questions.lastingName(ofOfficial: name) }
        var result: [String] = []
        for word in words {
            if result.last == officialOption {
                result.append(names[word] ?? word)
            } else if word.hasPrefix(officialOption + "="),
                let name = names[String(word.dropFirst(officialOption.count + 1))]
            {
                result.append("\(officialOption)=\(name)")
            } else {
                result.append(word)
            }
        }
        return result
    }

    private static let officialOption = "--official"

    private func feed(in context: CommandContext) throws {
        var tracker = try database.openToAsk(in: context)
        try tracker.ask { questions in try writeFeed(from: questions, in: context) }
    }

    private func writeFeed(from questions: borrowing Questions, in context: CommandContext) throws {
        let watch = try questions.watch(words[0])
        var selection = ExportSelection()
        selection.filter = try WatchRun.filter(of: watch.words, in: context)
        selection.question = watch.name
        try questions.export(selection, as: .atom) { bytes in try context.write(exported: bytes, isJSON: false) }
    }

    fileprivate static func question(_ watch: Watch) -> String {
        ShellWords.join(["query"] + watch.words)
    }
}

/// Answers saved questions with what is new for each.
private struct WatchRun {
    let names: [String]
    let isMail: Bool
    let output: OutputOptions

    /// A statement that is new for a question.
    private struct Found {
        let watch: String
        let row: StatementRow
    }

    private static let columns: [Column<Found>] =
        [Column("watch", title: "Question", isSaidOnce: true) { $0.watch }]
        + StatementRow.columns.map { column in Column(of: column) { $0.row } }

    /// What the words of a saved question select.
    static func filter(of words: [String], in context: CommandContext) throws -> StatementFilter {
        let invocation = try TrackerProgram.interface.parse(["query"] + words, environment: [:])
        guard case .run(let command) = invocation, let query = command as? Query, !query.choosesPage,
            query.output.isUsual, query.database.asOf == nil, query.database.database.isUsual
        else {
            throw TrackerError(
                .usage, "a saved question has filters of query alone",
                hints: [
                    "Leave out --sort, --limit, --offset, --count, --as-of and --help; give --db, --format and --fields before --."
                ])
        }
        return try query.selection.filter(today: context.today)
    }

    /// A saved question that could not be answered.
    private struct Unanswered {
        let watch: Watch
        let error: TrackerError
    }

    func run(on database: DatabaseOptions, in context: CommandContext) throws {
        // What other machines have written is new too.
        try database.follow(in: context)
        try database.change(in: context) { tracker in
            let (watches, last) = try tracker.ask { questions in
                let watches = try names.isEmpty ? questions.watches() : names.map { try questions.watch($0) }
                return (watches, try questions.lastRevision())
            }
            var found: [Found] = []
            var unanswered: [Unanswered] = []
            var writer = isMail ? nil : try output.writer(columns: Self.columns, in: context)
            let groups = Dictionary(grouping: watches, by: \.revision).sorted { $0.key < $1.key }
            for (revision, group) in groups where revision < last {
                var asked: [(watch: Watch, filter: StatementFilter)] = []
                for watch in group {
                    do { asked.append((watch, try Self.filter(of: watch.words, in: context))) } catch {
                        unanswered.append(
                            Unanswered(
                                watch: watch, error: TrackerError(.badData, Failure(error).reason)))
                    }
                }
                let failures = try tracker.forEachNewAnswer(
                    to: asked.map(\.filter), after: revision, upTo: last
                ) { position, statement, highlighter in
                    let (watch, filter) = asked[position]
                    let row = StatementRow(
                        statement: statement, found: filter.words.isEmpty ? nil : highlighter,
                        isForPeople: isMail || output.format.isForPeople)
                    if isMail { found.append(Found(watch: watch.name, row: row)) }
                    try writer?.write(Found(watch: watch.name, row: row))
                }
                unanswered += failures.map { Unanswered(watch: asked[$0.position].watch, error: $0.error) }
            }
            try writer?.finish()
            if isMail, !found.isEmpty { try context.output.write(Self.mail(of: found)) }
            try context.output.flush()
            let left = Set(unanswered.map(\.watch.name))
            let answered = watches.filter { $0.revision < last && !left.contains($0.name) }
            try tracker.note(answersTo: answered.map(\.name), upTo: last)
            try Self.complain(of: unanswered, areOthers: left.count < watches.count)
        }
    }

    /// - Throws: an error that names every question that could not be answered, once the others are.
    private static func complain(of unanswered: [Unanswered], areOthers: Bool) throws {
        guard let first = unanswered.first else { return }
        let others = areOthers ? "; the others were" : ""
        let lines = unanswered.flatMap { ["\($0.watch.name): \($0.error.message)"] + $0.error.hints }
        throw TrackerError(
            .badData,
            unanswered.count == 1
                ? "the saved question “\(first.watch.name)” cannot be answered\(others)"
                : "\(unanswered.count) saved questions cannot be answered\(others)",
            hints: lines + [
                "Put another in its place, which shows all that has not been shown: tracker watch change NAME -- query …"
            ])
    }

    /// A mail may have no line of more than 998 bytes, and is read best in short ones.
    private static let mailWidth = 78

    private static func mail(of found: [Found]) -> String {
        var names: [String] = []
        for item in found where names.last != item.watch { names.append(item.watch) }
        // One that several questions find is one.
        let number = Set(found.map(\.row.statement.id)).count
        let count = number == 1 ? "1 new statement" : "\(number) new statements"
        var lines = [
            MailHeader.line("Subject", "tracker: \(count) (\(names.joined(separator: ", ")))"), "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit",
        ]
        for name in names {
            let items = found.filter { $0.watch == name }
            lines += ["", "\(SafeText.line(name)) (\(items.count))"]
            lines += items.flatMap { item in
                wrap(item.row.line.split(separator: " "), width: mailWidth, first: 2, hanging: 4)
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension StatementRow {
    /// The statement in a line of a mail.
    fileprivate var line: String {
        let speaker = statement.official ?? statement.attribution ?? ""
        return SafeText.line(
            "#\(statement.id), \(statement.date), \(speaker): \(statement.text) (\(Citation.reports(statement.sources)))"
        )
    }
}
