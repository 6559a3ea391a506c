import Arguments
import Negotiations

struct ShowText: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "show-text", abstract: "Show a text that is negotiated, or what changed from another version.",
        discussion: """
            A title means its latest version, unless --edition names another. --diff shows, word by word, what this version took out [-so-] and put in {+so+}, compared with another.
            """,
        examples: [
            Example("tracker show-text \"Framework of London\""), Example("tracker show-text 2 --diff 1"),
        ])

    @Argument(help: "Text, by its number, key or title.", valueName: "TEXT") var name: String
    @Option(help: "Version of the title.", valueName: "VERSION") var edition: String?
    @Option(
        help: "Version of the same title to compare it with, or another text by its number, key or title.",
        valueName: "VERSION")
    var diff: String?
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseToAsk

    mutating func run(in context: CommandContext) throws {
        var tracker = try database.openToAsk(in: context)
        let (text, other) = try tracker.ask { questions in
            let text = try questions.text(name, edition: edition)
            return (text, try diff.map { try questions.text($0, comparedWith: text) })
        }
        let section =
            if let other {
                Card.Section(
                    "difference", title: "Compared with \(other.heading)\(other["party"].map { ", by \($0)" } ?? "")",
                    .text(WordDifference.text(from: other.required("text"), to: text.required("text"))))
            } else {
                Card.Section("text", title: "Text", .text(text.required("text")))
            }
        try output.write(Card(of: text, without: ["text"], sections: [section]), in: context)
    }
}
