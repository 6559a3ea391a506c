import Arguments
import Formats
import Negotiations

extension Preference: ExpressibleByArgument {}

struct Import: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Import files: each file completely or not at all.",
        discussion: """
            A file holds records as JSON objects, one a line or in an array, or as CSV or TSV with a header that names the fields; each may be gzipped. The "type" of a record says what it is; --type is for records without one. Records refer to others by name. - is standard input.

            Importing a file again adds only what was removed or undone since. If a record is invalid, nothing of its file is imported, unless --skip-bad is given. On a terminal the result is shown; elsewhere a success is silent, and tracker list-imports shows it.

            JSON of other programs is recognised by its content: officials with their names and offices come from Popolo, the format of EveryPolitician, and from results of Wikidata (?person ?personLabel ?positionLabel ?countryLabel ?start ?end).

            With --from feed the file is RSS, Atom or JSON Feed as curl fetched it. Each entry is an article, with its own guid, title, address, author and day; an entry that was read before is skipped.

            With --from article the file is news text, plain or a page of HTML. The text is kept, and its quotations become proposals: see tracker review. Title, outlet, author, address and day of publication are taken from the page, or from front matter, where no option says them.
            """,
        examples: [
            Example("tracker import Examples/us-china-2025.ndjson"),
            Example("tracker import --type official officials.csv"),
            Example("tracker import --map Who=official --set outlet=Reuters said.csv"),
            Example("tracker import --inbox inbox", "What cron runs."),
            Example("tracker import --from feed feed.xml --outlet Gazette", "After curl -fsSL -o feed.xml ADDRESS."),
            Example("tracker import --from article london.txt --outlet Reuters --published 2025-06-11 --round London"),
        ])

    @Argument(help: "Files; - reads standard input.", valueName: "FILE", completion: .file) var files: [String] = []
    @OptionGroup(title: "What the files hold") var input: InputOptions
    @OptionGroup(title: "The article") var article: ArticleOptions
    @Flag(
        help:
            "Create officials for unknown names. Ambiguous names, and names that resemble existing ones, are still refused."
    )
    var createOfficials = false
    @Flag(help: "Keep unknown or ambiguous names as the attribution of statements, without an official.")
    var asPrinted = false
    @Flag(
        help:
            "Accept every name in the file that resembles an existing one as a new name: typing errors are not found then."
    ) var newNames = false
    @OptionGroup var strictness: StrictOptions
    @Option(
        help:
            "Whose version to take of a record that both desks changed since they last exchanged files; review keeps both until somebody decides, with tracker review --conflicts (default: the record stays as it is and is listed). theirs also takes from other files and feeds what somebody has edited here."
    )
    var prefer: Preference?
    @Flag(help: "Import the valid records of a file and skip the invalid ones.") var skipBad = false
    @Option(
        help: "With --skip-bad: append rejected records to this file, unchanged.", valueName: "FILE",
        completion: .file)
    var rejects: String?
    @Flag(help: "Report what would happen for each file, and change nothing.") var dryRun = false
    @Option(
        help: "Import the complete files of a folder, oldest first, and move each to processed/ or failed/.",
        valueName: "DIR", completion: .directory)
    var inbox: String?
    @Option(help: "With --inbox: minimum age of a file.", valueName: "SECONDS") var minAge: Int = 10
    @Option(help: "Maximum time to wait for another import.", valueName: "SECONDS") var lockWait: Int = 0
    @Flag(help: "Report what was done even without a terminal.") var verbose = false
    @OptionGroup var author: AuthorOptions
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        if files.isEmpty == (inbox == nil) {
            throw ValidationError(
                files.isEmpty ? "Missing FILE." : "--inbox takes its files from the folder.",
                hint: "Name files, - for standard input, or a folder with --inbox DIR.")
        }
        if files.filter({ $0 == "-" }).count > 1 {
            throw ValidationError("Standard input can be read once only.", hint: "Name - once.")
        }
        if input.from != .article, input.from != .feed, article.isUsed {
            throw ValidationError(
                "Options for articles need --from article or feed.", hint: "Records name their own sources and rounds.")
        }
        if input.from == .feed, let given = article.ofOneArticle {
            throw ValidationError(
                "--\(given) is of one article, and a feed has many.",
                hint: "--outlet, --round and --negotiation are of all.")
        }
        if input.from == .article || input.from == .feed, let option = optionOfRecords {
            throw ValidationError(
                "\(option) is for records, and \(input.from == .feed ? "a feed" : "an article") has none.",
                hint: "Leave it out.")
        }
        if dryRun, input.from == .article || input.from == .feed {
            throw ValidationError("--dry-run is for records.", hint: "tracker extract FILE shows what an article says.")
        }
        if input.from == .article, inbox == nil, files.count != 1 {
            throw ValidationError(
                "One article is imported at a time.",
                hint: "Each has its own --outlet, --url and --published; pages tell them, so --inbox takes a folder.")
        }
        if createOfficials, asPrinted {
            throw ValidationError(
                "--create-officials and --as-printed contradict each other.", hint: "Choose one of them.")
        }
        if rejects != nil, !skipBad {
            throw ValidationError(
                "--rejects goes with --skip-bad.", hint: "Add --skip-bad to import the other records.")
        }
        if dryRun, inbox != nil {
            throw ValidationError("--dry-run moves no file, --inbox does.", hint: "Name the files themselves.")
        }
        if lockWait < 0 || minAge < 0 {
            throw ValidationError(
                "\(lockWait < 0 ? "--lock-wait" : "--min-age") cannot be negative.", hint: "Give a number of seconds.")
        }
    }

    /// The first option that says something of records, and nothing of news.
    private var optionOfRecords: String? {
        let flags = [
            ("--create-officials", createOfficials), ("--as-printed", asPrinted), ("--new-names", newNames),
            ("--strict", strictness.strict), ("--skip-bad", skipBad), ("--prefer review", prefer == .review),
        ]
        return input.optionOfRecords ?? flags.first { $0.1 }?.0
    }

    func run(in context: CommandContext) throws {
        let context = try context.recording(by: author)
        let news = newsImport(in: context)
        if let news, inbox == nil {
            for file in files { try news(ImportInput(file).bytes(), file) }
            return try tellOfPrinted(in: context)
        }
        var options = try input.options()
        options.unknownOfficials = createOfficials ? .created : asPrinted ? .keptAsPrinted : .refused
        options.takesSimilarNames = newNames
        options.preference = prefer
        options.dateChecks = strictness.checks
        options.skipsBad = skipBad
        options.refusesEmpty = inbox != nil
        options.isTrial = dryRun
        options.program = TrackerProgram.version
        // What cannot be read is found, and what comes through a pipe is read, before anything is locked or made.
        let inputs = try files.map(ImportInput.init)
        let folder = try inbox.map(Inbox.init)
        if let rejects { try requireOwnFile(rejects, in: context) }
        let run = ImportSession(
            options: options, rejects: try rejects.flatMap { dryRun ? nil : try RejectsFile($0) }, database: database,
            context: context, isVerbose: verbose || dryRun, isInbox: inbox != nil)
        if dryRun { return try run.tryOut(inputs) }
        try ImportLock.holding(database: try database.pathToRecord(in: context), inbox: inbox, wait: lockWait) {
            if let folder {
                try run.takeAll(from: folder, minimumAge: minAge, as: news)
                if news != nil { try tellOfPrinted(in: context) }
            } else {
                try run.take(inputs)
            }
        }
    }

    /// How a file is imported that holds news and no records.
    private func newsImport(in context: CommandContext) -> NewsImport? {
        let article = ArticleImport(
            options: article, database: database, encoding: input.encoding.encoding, preference: prefer)
        switch input.from {
        case .article: return noting(.article, in: context) { try article.run($0, name: $1, in: context) }
        case .feed:
            let feed = FeedImport(articles: article, isVerbose: verbose || context.terminal.isTerminal)
            return noting(.feed, in: context) { try feed.run($0, name: $1, in: context) }
        default: return nil
        }
    }

    /// An import that leaves its failure in the list of runs, where there is a database. Where that cannot be written the failure itself is
    /// what counts.
    private func noting(_ format: NewsFormat, in context: CommandContext, _ read: @escaping NewsImport) -> NewsImport {
        { bytes, file in
            let name = Self.name(file)
            do {
                try read(bytes, name)
            } catch {
                // What is to be tried again has not failed yet.
                let isOver = (error as? TrackerError)?.kind != .tryAgain
                if isOver, (try? database.isThere(in: context)) == true {
                    try? database.record(in: context) { tracker in
                        try tracker.noteFailure(error, ofNews: format, bytes, file: name)
                    }
                }
                throw error
            }
        }
    }

    /// Tells of statements whose printed speakers are officials by now; nothing where cron is to hear nothing.
    private func tellOfPrinted(in context: CommandContext) throws {
        guard verbose || context.terminal.isTerminal || input.from == .article && inbox == nil,
            try database.isThere(in: context)
        else { return }
        var tracker = try database.openToAsk(in: context)
        let count = try tracker.ask { questions in try questions.printedStatementsNamingSomebody() }
        guard count > 0 else { return }
        try context.confirm([
            "\(count) \(count == 1 ? "statement that was kept as printed names an official" : "statements that were kept as printed name officials") by now: tracker move-statements --as-printed"
        ])
    }

    private static func name(_ file: String) -> String { file == "-" ? "standard input" : file }

    /// Makes sure that what takes the wrong records is not what is imported, or where to.
    private func requireOwnFile(_ rejects: String, in context: CommandContext) throws {
        let path = try database.path(in: context)
        if FileIdentities(ofDatabase: path).contains(rejects) {
            throw TrackerError(
                .usage, "\(rejects) is the database, or belongs to it", hints: ["Name another file with --rejects."])
        }
        var sources = FileIdentities()
        for file in files { sources.insert(file) }
        if sources.contains(rejects) {
            throw TrackerError(
                .usage, "\(rejects) is to be imported, so it cannot take the rejects",
                hints: ["Name another file with --rejects."])
        }
    }
}
