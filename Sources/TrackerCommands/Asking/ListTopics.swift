import Arguments
import Formats
import Negotiations

struct ListTopics: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "list-topics", abstract: "List the topics.", examples: [Example("tracker list-topics")])

    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseToAsk

    private static let columns = [
        Column("id", title: "#", alignment: .trailing), Column("name", title: "Topic", isFlexible: true),
        Column("rounds", title: "Rounds", alignment: .trailing),
        Column("statements", title: "Statements", alignment: .trailing),
    ]

    mutating func run(in context: CommandContext) throws {
        var tracker = try database.openToAsk(in: context)
        let rows: [[Value]] = try tracker.ask { transaction in try transaction.topics() }.map { topic in
            [.integer(topic.id), .string(topic.name), .integer(topic.roundCount), .integer(topic.statementCount)]
        }
        try output.write(rows, columns: Self.columns, in: context)
    }
}
