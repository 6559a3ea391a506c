import Arguments
import Negotiations

struct ShowStatement: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "show-statement", abstract: "Show a statement with all its sources.",
        examples: [Example("tracker show-statement 2")])

    @Argument var name: String
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseToAsk

    init() { _name = RecordType.statement.nameArgument }

    mutating func run(in context: CommandContext) throws {
        var tracker = try database.openToAsk(in: context)
        let statement = try tracker.ask { questions in try questions.statement(named: name) }
        try output.write(Card(of: statement), in: context)
    }
}

extension Card {
    /// A statement with all its sources.
    init(of statement: Statement) {
        let row = StatementRow(statement: statement, found: nil, isForPeople: false)
        self.init(
            title: "\(statement.official ?? statement.attribution ?? ""), \(statement.date)",
            entries: StatementRow.columns.filter { $0.heading.name != "sources" }.entries(of: row),
            sections: [Citation.section(statement.sources)])
    }
}
