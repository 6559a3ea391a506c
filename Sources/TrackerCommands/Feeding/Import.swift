import Arguments
import Formats
import Negotiations

struct Import: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Record what files hold: each file whole, or not at all.",
        discussion: """
            A file holds records as JSON objects, one a line or in an array, or as CSV or TSV with a header that names the fields; each may be gzipped. A record says what it is in its "type"; where it does not, --type does. Records refer to others by name. - is standard input.

            To import a file again adds nothing but what was removed or undone since. Where a record is wrong nothing of its file is kept, unless --skip-bad says so. What was done is told on a terminal; elsewhere a success is silent, and tracker list-imports tells of it.

            With --from article the file is news text. It is kept, and its quotations are proposed: see tracker review.
            """,
        examples: [
            Example("tracker import Examples/us-china-2025.ndjson"),
            Example("tracker import --type official officials.csv"),
            Example("tracker import --map Who=official --set outlet=Reuters said.csv"),
            Example("tracker import --inbox inbox", "What cron runs."),
            Example("tracker import --from article london.txt --outlet Reuters --published 2025-06-11 --round London"),
        ])

    @Argument(help: "The files; - is standard input.", valueName: "FILE", completion: .file) var files: [String] = []
    @OptionGroup(title: "What the files hold") var input: InputOptions
    @OptionGroup(title: "The article") var article: ArticleOptions
    @Flag(help: "Make officials of names that nobody has. Ambiguous names are refused all the same.")
    var createOfficials = false
    @Flag(help: "Keep names that nobody has, or several, as the attribution of statements, without a person.")
    var asPrinted = false
    @Flag(help: "Take the good records of a file whose other records are wrong.") var skipBad = false
    @Option(
        help: "With --skip-bad: adds the wrong records to this file, as they came.", valueName: "FILE",
        completion: .file)
    var rejects: String?
    @Flag(help: "Say what would happen, of each file by itself, and change nothing.") var dryRun = false
    @Option(
        help: "Import what is complete in a folder, the oldest first, and move it to processed/ or failed/ there.",
        valueName: "DIR", completion: .directory)
    var inbox: String?
    @Option(help: "With --inbox: how long a file must have been left alone.", valueName: "SECONDS") var minAge: Int = 10
    @Option(help: "How long to wait while another import runs.", valueName: "SECONDS") var lockWait: Int = 0
    @Flag(help: "Say what was done where there is no terminal, too.") var verbose = false
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
        if input.from != .article, article.isUsed {
            throw ValidationError(
                "What is said of an article needs --from article.", hint: "Records say their own sources and rounds.")
        }
        if input.from == .article, files.count != 1 {
            throw ValidationError(
                "One article is imported at a time.", hint: "Each has its own --outlet, --url and --published.")
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

    func run(in context: CommandContext) throws {
        if input.from == .article {
            for file in files { try ArticleImport(options: article, database: database).run(file, in: context) }
            return
        }
        var options = try input.options()
        options.unknownOfficials = createOfficials ? .created : asPrinted ? .keptAsPrinted : .refused
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
            context: context, isVerbose: verbose || dryRun)
        if dryRun { return try run.tryOut(inputs) }
        try ImportLock.holding(database: try database.pathToRecord(in: context), wait: lockWait) {
            if let folder {
                try run.takeAll(from: folder, minimumAge: minAge)
            } else {
                try run.take(inputs)
            }
        }
    }

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
