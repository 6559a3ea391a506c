import Arguments
import Negotiations
import Pages

struct Publish: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: "Write the pages as files for a disk or any web server.",
        discussion: """
            Writes the pages of tracker serve, without what needs a server: positions and comparisons. Links are relative, so that the folder works anywhere; open index.html. Beside lists, negotiations, rounds, officials, parties, topics and outcomes stand their data as JSON and CSV, with feeds and calendars; index.ndjson is everything, as tracker export writes it. Search runs in the browser, over an index in the folder.

            The folder is replaced in one step when everything is written, so that readers never see half of it. Files that would say the same stay as they are, with their times, for rsync and caches. Files that others put into it are kept, unless a page has their name; a folder that tracker did not make is left alone. On one day, the same data give the same files.
            """,
        examples: [
            Example("tracker publish site"),
            Example("tracker publish --base-url https://example.org/talks/ site"),
        ])

    @Argument(help: "Folder, which is made or replaced.", valueName: "DIR", completion: .directory) var folder: String
    @Option(
        help: "Where readers will find the folder: pages say so to search engines, and sitemap.xml lists them.",
        valueName: "URL")
    var baseUrl: WebFolder?
    @OptionGroup var notice: NoticeOptions
    @OptionGroup var database: DatabaseToAsk

    func run(in context: CommandContext) throws {
        var tracker = try database.openToAsk(in: context)
        let place = try PublishedFolder(folder)
        defer {
            // What is published is whole all the same.
            if let left = place.remove() { context.complain(["tracker: warning: \(left)"]) }
        }
        let path = try database.database.pathToAsk(in: context)
        let publication = Publication(today: context.today, base: baseUrl?.address, notice: notice.notice)
        try tracker.ask { questions in
            // Data is of the moment of the pages, whatever is recorded meanwhile.
            let moment = try questions.shownRevision().map { String($0.id) }
            var answer = CommandAnswer(
                path: path, environment: context.environment, moment: moment, today: context.today)
            try publication.publish(questions) { file, content in
                let folder = publication.folder(seenFrom: file)
                answer.pageOfStatement = { folder + Publication.file(ofStatement: $0) }
                try place.write(file) { sink in
                    switch content {
                    case .bytes(let bytes): try sink.write { $0 += bytes }
                    case .answer(let command): try answer.write(command, to: sink)
                    }
                }
            }
        }
        try place.publish()
        let same = place.unchanged == 0 ? "" : ", \(place.unchanged) of them as they were"
        let kept = place.kept == 0 ? "" : "; kept \(place.kept) that others put there"
        try context.say("Published \(place.count) files in \(folder)\(same)\(kept)")
    }
}

/// An address in the web that ends in a slash, or is given one.
struct WebFolder: ExpressibleByArgument {
    let address: WebAddress

    init(argument: String) throws(ArgumentValueError) {
        guard !argument.contains("?"), !argument.contains("#"),
            let address = WebAddress(argument.hasSuffix("/") ? argument : argument + "/")
        else { throw ArgumentValueError("it must be an address such as https://example.org/talks/") }
        self.address = address
    }

    var argumentText: String { String(describing: address) }
}
