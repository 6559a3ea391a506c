import Arguments
import Negotiations
import SQLite

/// Which citation is meant.
struct NamedCitationOptions: ParsableArguments {
    @OptionGroup(title: "The fact") var fact: CitedFactOptions
    @Option(help: "The source: its number, key, URL or title.", valueName: "SOURCE", group: "The citation")
    var source: String
    @Option(
        help: "Its place or wording, where the source is cited for the fact more than once.", valueName: "PLACE",
        group: "The citation")
    var at: String?

    func find(in transaction: borrowing Transaction) throws -> RecordedCitation {
        let (fact, id) = try fact.find(in: transaction)
        return try transaction.citation(of: try transaction.sourceID(source), for: fact, id, at: at)
    }
}
