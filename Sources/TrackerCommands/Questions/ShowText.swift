import Arguments
import Negotiations

struct ShowText: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "show-text", abstract: "Show a text that is negotiated, or what changed from another version.",
        discussion: """
            A title means its latest version, unless --edition names another; where several negotiations have a text of the title, --negotiation or --round says which. --diff shows, word by word, what this version took out [-so-] and put in {+so+}, compared with another; in JSON the differences are separate fields, so brackets in the text itself are unambiguous.
            """,
        examples: [
            Example("tracker show-text \"Framework of London\""), Example("tracker show-text 2 --diff 1"),
        ])

    @Argument(
        help: "Its number, key or title; id:12 is always the number 12.", valueName: "TEXT",
        completion: .names(RecordType.text.plural))
    var name: String
    @Option(help: "Version of the title.", valueName: "VERSION", completion: .names(Completions.editions))
    var edition: String?
    @Option(help: "Round it was negotiated in.", valueName: "NAME", completion: .names(RecordType.round.plural))
    var round: String?
    @Option(
        help: "Negotiation, if the title or round is not unique.", valueName: "NAME",
        completion: .names(RecordType.negotiation.plural))
    var negotiation: String?
    @Option(help: "Party that tabled it.", valueName: "PARTY", completion: .names(RecordType.party.plural))
    var party: String?
    @Option(
        help:
            "Version of the same title to compare it with, or the party that tabled the other; or another text by its title or key, or as id:12.",
        valueName: "VERSION", completion: .names(Completions.editions))
    var diff: String?
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseToAsk

    mutating func run(in context: CommandContext) throws {
        var tracker = try database.openToAsk(in: context)
        let (text, other) = try tracker.ask { questions in
            let text = try questions.text(
                name, edition: edition, ["round": round, "negotiation": negotiation, "party": party])
            return (text, try diff.map { try questions.text($0, comparedWith: text) })
        }
        guard let other else { return try output.write(Card(ofText: text), in: context) }
        let sections = [
            Card.Section("compared_with", title: "Compared with", .entries(Self.entries(of: other))),
            Self.changes(from: other.required("text"), to: text.required("text")),
        ]
        try output.write(Card(of: text, without: ["text"], sections: sections), in: context)
    }

    private static func changes(from before: String, to after: String) -> Card.Section {
        let marked = WordDifference.text(from: before, to: after)
        return Card.Section(
            "difference", title: "Changes", .marked(marked, parts: WordDifference.parts(from: before, to: after)),
            cells: [Card.Entry("difference", label: "Changes", marked)])
    }

    /// What tells a text from others.
    private static func entries(of text: ShownRecord) -> [Card.Entry] {
        let names = ["title", "edition", "party", "date", "round", "negotiation"]
        return [Card.Entry("id", label: "Number", text.id)]
            + RecordType.text.fields.filter { names.contains($0.name) }.map { field in
                Card.Entry(field.name, label: field.title, text[field.name])
            }
    }
}

extension Card {
    /// A text that is negotiated, to its end.
    init(ofText text: ShownRecord) {
        self.init(
            of: text, without: ["text"], sections: [Section("text", title: "Text", .text(text.required("text")))])
    }
}
