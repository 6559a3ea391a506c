import Arguments
import Negotiations

extension Capacity: ExpressibleByArgument {}

struct AddParticipant: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "add-participant", abstract: "Record that an official took part in a round.",
        examples: [
            Example(
                "tracker add-participant --round London --official Bessent --party US --left 2025-06-10 --note \"returned to Washington to testify before Congress\""
            )
        ])

    @Option(help: "The round.", valueName: "NAME", completion: .names("rounds")) var round: String
    @Option(help: "The negotiation, where rounds share a name.", valueName: "NAME") var negotiation: String?
    @Option(help: "Who took part.", valueName: "NAME", completion: .names("officials")) var official: String
    @Option(help: "On whose behalf.", valueName: "PARTY", completion: .names("parties")) var party: String?
    @Option(help: "In which capacity; member where it is not said.") var capacity: Capacity?
    @Option(help: "When, if not from the start.", valueName: "DATE") var joined: String?
    @Option(help: "When, if not at the end.", valueName: "DATE") var left: String?
    @Option(help: "Anything else worth knowing: why somebody left.", valueName: "TEXT") var note: String?
    @OptionGroup(title: "Source") var source: SourceOptions
    @OptionGroup var database: DatabaseOptions

    func run(in context: CommandContext) throws {
        var fields = DraftFields()
        fields.set("round", round)
        fields.set("negotiation", negotiation)
        fields.set("official", official)
        fields.set("party", party)
        fields.set("capacity", capacity)
        fields.set("joined", joined)
        fields.set("left", left)
        fields.set("note", note)
        fields.set(source)
        try context.record([NamedDraft(.participation, fields) { "\($0) in \(round)" }], in: database)
    }
}
