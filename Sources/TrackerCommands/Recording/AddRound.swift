import Arguments
import Negotiations

extension RoundStatus: ExpressibleByArgument {}

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
    @Option(help: "The negotiation it belongs to.", valueName: "NAME") var negotiation: String
    @Option(help: "First day.", valueName: "DATE") var start: String?
    @Option(help: "Last day.", valueName: "DATE") var end: String?
    @Option(help: "The building.", valueName: "NAME") var venue: String?
    @Option(help: "The city.", valueName: "NAME") var city: String?
    @Option(help: "The country, a two-letter code where there is one.", valueName: "CODE") var country: String?
    @Option(help: "How far it has come.") var status: RoundStatus?
    @Option(help: "What is talked about; may be repeated.", valueName: "NAME", completion: .names("topics")) var topic:
        [String] = []
    @Option(help: "The key that its own source gives it.", valueName: "KEY") var key: String?
    @Option(help: "Anything else worth knowing.", valueName: "TEXT") var note: String?
    @OptionGroup(title: "Source") var source: SourceOptions
    @OptionGroup var database: DatabaseOptions

    mutating func run(in context: CommandContext) throws {
        var fields = DraftFields()
        fields.set("key", key)
        fields.set("negotiation", negotiation)
        fields.set("name", name)
        fields.set("start", start)
        fields.set("end", end)
        fields.set("venue", venue)
        fields.set("city", city)
        fields.set("country", country)
        fields.set("status", status)
        fields.set("note", note)
        fields.set("topics", topic)
        fields.set(source)
        try context.record([NamedDraft(.round, fields, name)], in: database)
    }
}
