import Arguments
import Negotiations

struct Undo: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Undo a revision: a command or a whole import.",
        discussion:
            "What it added is removed, and what it changed or removed is restored, all in a new revision; undoing that one redoes it. If later revisions depend on it, they are listed and nothing is changed.",
        examples: [
            Example("tracker undo", "The last revision."), Example("tracker undo 1 --cascade"),
        ])

    @Argument(help: "Revision number, as shown by tracker log (default: the last).", valueName: "REVISION")
    var revision: Int64?
    @Flag(help: "Also undo later revisions that depend on it.") var cascade = false
    @OptionGroup var author: AuthorOptions
    @OptionGroup var database: DatabaseOptions

    func run(in context: CommandContext) throws {
        let context = try context.recording(by: author)
        let report = try database.change(in: context) { tracker in
            try tracker.undo(revision, cascade: cascade, by: context.author)
        }
        var lines: [String]
        if let number = report.revision {
            lines = report.undone.prefix(20).map {
                "Undid revision \($0.id): \($0.command ?? "a change by another program")"
            }
            if report.undone.count > lines.count { lines.append("… and \(report.undone.count - lines.count) more") }
            lines.append("This is revision \(number); undo it to redo what was undone.")
        } else {
            let last = report.undone.last?.id ?? 0
            lines = [
                report.kept.isEmpty
                    ? "Nothing to undo: nothing is left of what revision \(last) did"
                    : "Nothing to undo in revision \(last)"
            ]
        }
        if !report.kept.isEmpty {
            lines.append("Kept, because others refer to it: \(report.kept.joined(separator: ", "))")
        }
        let since = report.recordedSinceMerging
        if since.count > 0 {
            let others = since.count > since.first.count ? " and \(since.count - since.first.count) more" : ""
            lines.append(
                "Recorded since the merging, and not moved to whom it brings back: \(since.first.joined(separator: ", "))\(others)"
            )
        }
        try context.confirm(lines)
    }
}
