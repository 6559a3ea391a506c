import Arguments
import Negotiations

struct ListTopics: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "list-topics", abstract: "List the topics.", examples: [Example("tracker list-topics")])

    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseToAsk

    private static let columns: [Column<Topic>] = [
        Column("id", title: "#", alignment: .trailing) { $0.id },
        Column("name", title: "Topic", isFlexible: true) { $0.name },
        Column("rounds", title: "Rounds", alignment: .trailing) { $0.roundCount },
        Column("statements", title: "Statements", alignment: .trailing) { $0.statementCount },
    ]

    mutating func run(in context: CommandContext) throws {
        var tracker = try database.openToAsk(in: context)
        let topics = try tracker.ask { questions in try questions.topics() }
        try output.write(topics, columns: Self.columns, in: context)
    }
}
