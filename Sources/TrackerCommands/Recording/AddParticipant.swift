import Arguments
import Negotiations

extension Capacity: ExpressibleByArgument {}

/// What can be said of a participation.
struct ParticipationOptions: RecordOptions {
    @Option(help: "On whose behalf.", valueName: "PARTY", completion: .names("parties")) var party: String?
    @Option(help: "In which capacity; member where it is not said.") var capacity: Capacity?
    @Option(help: "When, if not from the start.", valueName: "DATE") var joined: String?
    @Option(help: "When, if not at the end.", valueName: "DATE") var left: String?
    @OptionGroup var note: NoteOption

    func set(in fields: inout DraftFields) {
        fields.set("party", party)
        fields.set("capacity", capacity)
        fields.set("joined", joined)
        fields.set("left", left)
        fields.set(note)
    }
}

struct AddParticipant: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "add-participant", abstract: "Record that an official took part in a round.",
        examples: [
            Example(
                "tracker add-participant --round London --official Bessent --party US --left 2025-06-10 --note \"returned to Washington to testify before Congress\""
            )
        ])

    @OptionGroup var round: RoundReference
    @Option(help: "Who took part.", valueName: "NAME", completion: .names("officials")) var official: String
    @OptionGroup var details: ParticipationOptions
    @OptionGroup(title: "Source") var source: SourceOptions
    @OptionGroup var database: DatabaseOptions

    func run(in context: CommandContext) throws {
        var fields = DraftFields()
        fields.set(round)
        fields.set("official", official)
        fields.set(details)
        fields.set(source)
        try context.record([NamedDraft(.participation, fields) { "\($0) in \(round.round)" }], in: database)
    }
}
