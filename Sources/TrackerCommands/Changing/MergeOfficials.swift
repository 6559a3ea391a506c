import Arguments
import Negotiations

struct MergeOfficials: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge-officials", abstract: "Merge duplicate officials.",
        discussion:
            "Statements, participations, names and offices of the second become the first's, and its name an alias. If the two contradict each other, nothing is changed and the contradictions are listed.",
        examples: [Example("tracker merge-officials \"Li Chenggang\" \"Chenggang Li\"")])

    @Argument(help: "Official to keep.", valueName: "KEEP", completion: .names("officials")) var keep: String
    @Argument(help: "Duplicate official.", valueName: "OTHER", completion: .names("officials"))
    var other: String
    @OptionGroup var strictness: StrictOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var database: DatabaseOptions

    func run(in context: CommandContext) throws {
        let context = try context.recording(by: author)
        let report = try database.change(in: context) { tracker in
            try tracker.mergeOfficials(keep: keep, other: other, by: context.author, checking: strictness.checks)
        }
        context.warn(of: report.doubts)
        let moved = report.moved.isEmpty ? "nothing else was recorded" : report.moved.joined(separator: ", ")
        var lines = ["Merged \(report.merged) into \(report.kept): \(moved)"]
        if let key = report.lostKey { lines.append("The key “\(key)” is no longer known.") }
        try context.confirm(lines)
    }
}
