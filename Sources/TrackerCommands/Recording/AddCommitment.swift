import Arguments
import Negotiations

/// What can be said of a commitment.
struct CommitmentOptions: RecordOptions {
    @Option(help: "By when.", valueName: "DATE") var due: String?
    @Option(help: "How it stands; open where it is not said.") var status: CommitmentStatus?
    @OptionGroup var key: KeyOption
    @OptionGroup var note: NoteOption

    func set(in fields: inout DraftFields) {
        fields.set("due", due)
        fields.set("status", status)
        fields.set(key)
        fields.set(note)
    }
}

struct AddCommitment: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "add-commitment", abstract: "Record what one party undertook in an outcome.",
        examples: [
            Example(
                "tracker add-commitment --outcome 2 --party CN --text \"Issue licences for rare earths\" --due 2025-12-10"
            )
        ])

    @OptionGroup var outcome: OutcomeReference
    @Option(help: "Who undertook it.", valueName: "PARTY", completion: .names("parties")) var party: String
    @Option(help: "What.", valueName: "TEXT") var text: String
    @OptionGroup var details: CommitmentOptions
    @OptionGroup(title: "Source") var source: SourceOptions
    @OptionGroup var database: DatabaseOptions

    mutating func run(in context: CommandContext) throws {
        var fields = DraftFields()
        fields.set(outcome)
        fields.set("party", party)
        fields.set("text", text)
        fields.set(details)
        fields.set(source)
        try context.record([NamedDraft(.commitment, fields, "\(party): \(SafeText.excerpt(text))")], in: database)
    }
}
