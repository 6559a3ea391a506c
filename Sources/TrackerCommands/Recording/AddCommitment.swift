import Arguments
import Negotiations

struct AddCommitment: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "add-commitment", abstract: "Record what one party undertook in an outcome.",
        examples: [
            Example(
                "tracker add-commitment --outcome 2 --party CN --text \"Issue licences for rare earths\" --due 2025-12-10"
            )
        ])

    @Option(help: "The outcome: its number or its title.", valueName: "OUTCOME") var outcome: String
    @Option(help: "The round, where outcomes share a title.", valueName: "NAME", completion: .names("rounds"))
    var round: String?
    @Option(help: "The negotiation, where rounds share a name.", valueName: "NAME") var negotiation: String?
    @Option(help: "Who undertook it.", valueName: "PARTY", completion: .names("parties")) var party: String
    @Option(help: "What.", valueName: "TEXT") var text: String
    @Option(help: "By when.", valueName: "DATE") var due: String?
    @Option(help: "How it stands; open where it is not said.") var status: CommitmentStatus?
    @Option(help: "The key that its own source gives it.", valueName: "KEY") var key: String?
    @Option(help: "Anything else worth knowing.", valueName: "TEXT") var note: String?
    @OptionGroup(title: "Source") var source: SourceOptions
    @OptionGroup var database: DatabaseOptions

    mutating func run(in context: CommandContext) throws {
        var fields = DraftFields()
        fields.set("key", key)
        fields.set("outcome", outcome)
        fields.set("round", round)
        fields.set("negotiation", negotiation)
        fields.set("party", party)
        fields.set("text", text)
        fields.set("due", due)
        fields.set("status", status)
        fields.set("note", note)
        fields.set(source)
        try context.record([NamedDraft(.commitment, fields, "\(party): \(SafeText.excerpt(text))")], in: database)
    }
}
