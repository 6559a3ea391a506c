import Arguments
import Negotiations

extension RoundStatus: ExpressibleByArgument {}

/// What can be said of a round.
struct RoundOptions: RecordOptions {
    @OptionGroup var period: PeriodOptions
    @Option(help: "The building.", valueName: "NAME") var venue: String?
    @Option(help: "The city.", valueName: "NAME") var city: String?
    @Option(help: "The country, a two-letter code where there is one.", valueName: "CODE") var country: String?
    @Option(help: "How far it has come.") var status: RoundStatus?
    @OptionGroup var topic: TopicOption
    @OptionGroup var key: KeyOption
    @OptionGroup var note: NoteOption

    func set(in fields: inout DraftFields) {
        fields.set(period)
        fields.set("venue", venue)
        fields.set("city", city)
        fields.set("country", country)
        fields.set("status", status)
        fields.set(topic)
        fields.set(key)
        fields.set(note)
    }
}

struct AddRound: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "add-round", abstract: "Record a round: one meeting of a negotiation.",
        discussion: "A negotiation and topics that are named for the first time are recorded too.",
        examples: [
            Example(
                "tracker add-round London --negotiation \"US–China trade talks\" --start 2025-06-09 --end 2025-06-10"),
            Example(
                "tracker add-round London --negotiation \"US–China trade talks\" --venue \"Lancaster House\" --city London --country GB --topic \"rare earths\" --topic tariffs",
                "Recorded again, it gains what it lacked."),
        ])

    @Argument(help: "What it is called, unique in its negotiation.") var name: String
    @Option(help: "The negotiation it belongs to.", valueName: "NAME", completion: .names("negotiations"))
    var negotiation: String
    @OptionGroup var details: RoundOptions
    @OptionGroup(title: "Source") var source: SourceOptions
    @OptionGroup var database: DatabaseOptions

    mutating func run(in context: CommandContext) throws {
        var fields = DraftFields()
        fields.set("negotiation", negotiation)
        fields.set("name", name)
        fields.set(details)
        fields.set(source)
        try context.record([NamedDraft(.round, fields, name)], in: database)
    }
}
