import Arguments
import Negotiations

struct Undo: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Take back a revision: a command, or an import, as a whole.",
        discussion:
            "What it added goes, what it changed or removed comes back, all in a new revision; to undo that one is to do it again. Where later revisions build on it they are listed, and nothing is changed.",
        examples: [
            Example("tracker undo", "The last revision."), Example("tracker undo 1 --cascade"),
        ])

    @Argument(help: "The revision, as tracker log shows it; the last where none is given.", valueName: "REVISION")
    var revision: Int64?
    @Flag(help: "Undo later revisions that build on it too.") var cascade = false
    @OptionGroup var database: DatabaseOptions

    func run(in context: CommandContext) throws {
        let report = try database.change(in: context) { tracker in
            try tracker.undo(revision, cascade: cascade, by: context.author)
        }
        var lines: [String]
        if let number = report.revision {
            lines = report.undone.prefix(20).map {
                "Undid revision \($0.id): \($0.command ?? "a change by another program")"
            }
            if report.undone.count > lines.count { lines.append("… and \(report.undone.count - lines.count) more") }
            lines.append("This is revision \(number); to undo it is to do again what was undone.")
        } else {
            let last = report.undone.last?.id ?? 0
            lines = [
                report.kept.isEmpty
                    ? "Nothing to undo: there is nothing left of what revision \(last) did"
                    : "Nothing to undo in revision \(last)"
            ]
        }
        if !report.kept.isEmpty {
            lines.append("Kept, because others refer to it: \(report.kept.joined(separator: ", "))")
        }
        try context.confirm(lines)
    }
}
