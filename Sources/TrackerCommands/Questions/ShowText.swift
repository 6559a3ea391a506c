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
        help: "Version of the same title, or number of another text, to compare it with.", valueName: "VERSION")
    var diff: String?
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseToAsk

    mutating func run(in context: CommandContext) throws {
        var tracker = try database.openToAsk(in: context)
        let (text, other) = try tracker.ask { questions in
            let text = try questions.text(name, edition: edition)
            return (text, try diff.map { try Self.other($0, than: text, questions) })
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

    /// A version of the same title, else the text with a number.
    private static func other(
        _ name: String, than text: ShownRecord, _ questions: borrowing Questions
    ) throws -> ShownRecord {
        var versions: [ShownRecord] = []
        try questions.forEachRecord(of: .text, matching: ["title": [text.required("title")]]) { version in
            if version.required("edition").lowercased() == name.lowercased(), version.id != text.id {
                versions.append(version)
            }
        }
        if versions.count == 1, let only = versions.first { return only }
        return try questions.text(name)
    }
}
