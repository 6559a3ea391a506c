import Arguments
import Negotiations

struct Import: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Record what files hold: each file whole, or not at all.",
        discussion: """
            A file holds records as JSON objects, one a line or in an array, or as CSV with a header that names the fields. A record says what it is in its "type"; where it does not, --type does. Records refer to others by name.

            To import a file again adds nothing. Where a record is wrong nothing of its file is kept.

            With --from article the file is news text. It is kept, and its quotations are proposed: see tracker review.
            """,
        examples: [
            Example("tracker import Examples/us-china-2025.ndjson"),
            Example("tracker import --type official officials.csv"),
            Example("tracker import --from article london.txt --outlet Reuters --published 2025-06-11 --round London"),
        ])

    @Argument(help: "The files.", valueName: "FILE", completion: .file) var files: [String]
    @Option(help: "What records are that do not say so.") var type: RecordTypeName = .statement
    @Option(help: "What the files are, where they hold no records.") var from: ImportSource?
    @OptionGroup(title: "The article") var article: ArticleOptions
    @OptionGroup var database: DatabaseOptions

    mutating func validate() throws {
        if from != .article, article.isUsed {
            throw ValidationError(
                "What is said of an article needs --from article.", hint: "Records say their own sources and rounds.")
        }
        if from == .article, files.count > 1 {
            throw ValidationError(
                "One article is imported at a time.", hint: "Each has its own --outlet, --url and --published.")
        }
    }

    mutating func run(in context: CommandContext) throws {
        if from == .article {
            for file in files { try ArticleImport(options: article, database: database).run(file, in: context) }
            return
        }
        // What cannot be read is found before a database is made for it.
        for file in files { try Tracker.requireReadable(file) }
        for file in files {
            let report = try database.record(in: context) { tracker in
                try tracker.importFile(file, type: type.type, by: context.author)
            }
            try context.confirm([Self.summary(of: report)])
        }
    }

    private static func summary(of report: ImportReport) -> String {
        var line = "\(report.file): \(report.added) added, \(report.changed) changed, \(report.unchanged) unchanged"
        let added = RecordType.all.compactMap { type in
            report.counts[type.name].flatMap {
                $0.added > 0 ? "\($0.added) \($0.added == 1 ? type.name : type.plural)" : nil
            }
        }
        if !added.isEmpty { line += " (added \(added.joined(separator: ", ")))" }
        return line
    }
}
