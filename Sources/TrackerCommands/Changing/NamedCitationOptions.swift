import Arguments
import Negotiations

/// Which citation is meant.
struct NamedCitationOptions: ParsableArguments {
    @OptionGroup(title: "The fact") var fact: CitedFactOptions
    @Option(help: "Source: number, key, URL or title.", valueName: "SOURCE", group: "The citation")
    var source: String
    @Option(
        help: "Place or wording, when the source is cited more than once for the fact.", valueName: "PLACE",
        group: "The citation")
    var at: String?

    func find(in questions: borrowing Questions) throws -> RecordedCitation {
        let (fact, id) = try fact.find(in: questions)
        return try questions.citation(of: try questions.id(of: .source, typed: source), for: fact, id, at: at)
    }
}
