import Arguments
import Negotiations

/// Which citation is meant.
struct NamedCitationOptions: ParsableArguments {
    @OptionGroup(title: "The fact") var fact: CitedFactOptions
    @Option(help: "The source: its number, key, URL or title.", valueName: "SOURCE", group: "The citation")
    var source: String
    @Option(
        help: "Its place or wording, where the source is cited for the fact more than once.", valueName: "PLACE",
        group: "The citation")
    var at: String?

    func find(in questions: borrowing Questions) throws -> RecordedCitation {
        let (fact, id) = try fact.find(in: questions)
        return try questions.citation(of: try questions.sourceID(source), for: fact, id, at: at)
    }
}
