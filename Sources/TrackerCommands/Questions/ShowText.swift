import Arguments
import Negotiations

struct ShowText: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "show-text", abstract: "Show a text that is negotiated, or what changed from another version.",
        discussion: """
            A title means its latest version, unless --edition names another. --diff shows, word by word, what this version has taken out [-so-] and put in {+so+} against another.
            """,
        examples: [
            Example("tracker show-text \"Framework of London\""), Example("tracker show-text 2 --diff 1"),
        ])

    @Argument(help: "Text: number, key or title.", valueName: "TEXT") var name: String
    @Option(help: "Version of the title.", valueName: "VERSION") var edition: String?
    @Option(help: "Against this version of the same title, or this number.", valueName: "VERSION") var diff: String?
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseToAsk

    mutating func run(in context: CommandContext) throws {
        var tracker = try database.openToAsk(in: context)
        let (text, other) = try tracker.ask { questions in
            let text = try questions.text(name, edition: edition)
            return (text, try diff.map { try Self.other($0, than: text, questions) })
        }
        let shown = other.map { WordDifference.text(from: $0.text, to: text.text) } ?? text.text
        let against = other.map { ", against version \($0.edition)\($0.party.map { " by \($0)" } ?? "")" } ?? ""
        try output.write(
            Card(
                title: "\(text.title), version \(text.edition)\(against)",
                entries: NegotiatedText.columns.filter { $0.heading.name != "text" }.entries(of: text),
                sections: [
                    Card.Section("text", title: "Text", .paragraphs(shown.split(separator: "\n").map(String.init))),
                    Citation.section(text.sources),
                ]), in: context)
    }

    /// A version of the same title, else the text with a number.
    private static func other(
        _ name: String, than text: NegotiatedText, _ questions: borrowing Questions
    ) throws -> NegotiatedText {
        let versions = try questions.texts(titles: [text.title]).filter {
            $0.edition.lowercased() == name.lowercased() && $0.id != text.id
        }
        if versions.count == 1, let only = versions.first { return only }
        return try questions.text(name)
    }
}
