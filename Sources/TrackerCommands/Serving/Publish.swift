import Arguments
import Negotiations
import Pages

struct Publish: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: "Write the pages as files for a disk or any web server.",
        discussion: """
            Writes the pages of tracker serve, without what needs a server: search, positions, comparisons, data. Links are relative, so that the folder works anywhere; open index.html. The folder is replaced in one step when everything is written, so that readers never see half of it. A folder that tracker did not make is left alone.

            On one day, the same data give the same files.
            """,
        examples: [
            Example("tracker publish site")
        ])

    @Argument(help: "Folder, which is made or replaced.", valueName: "DIR", completion: .directory) var folder: String
    @OptionGroup var database: DatabaseToAsk

    func run(in context: CommandContext) throws {
        var tracker = try database.openToAsk(in: context)
        let place = try PublishedFolder(folder)
        defer {
            // What is published is whole all the same.
            if let left = place.remove() { context.complain(["tracker: warning: \(left)"]) }
        }
        let today = context.today
        var count = 0
        try tracker.ask { questions in
            try Site.publish(today: today, questions) { file, bytes in
                try place.write(file, bytes)
                count += 1
            }
        }
        try place.publish()
        try context.say("Published \(count) files in \(folder)")
    }
}
