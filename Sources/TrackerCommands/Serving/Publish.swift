import Arguments
import Negotiations
import Pages

struct Publish: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: "Write the pages as files for a disk or any web server.",
        discussion: """
            The pages of tracker serve, without what needs a server: search, positions, comparisons, data. They lead to each other wherever the folder stands; open index.html. The folder is replaced as a whole when all is written, so that readers never see half of it. One that tracker did not make is left alone.

            The same record gives the same files on one day.
            """,
        examples: [
            Example("tracker publish site")
        ])

    @Argument(help: "Folder, which is made or replaced.", valueName: "DIR", completion: .directory) var folder: String
    @OptionGroup var database: DatabaseToAsk

    func run(in context: CommandContext) throws {
        var tracker = try database.openToAsk(in: context)
        let place = try PublishedFolder(folder)
        defer { place.remove() }
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
