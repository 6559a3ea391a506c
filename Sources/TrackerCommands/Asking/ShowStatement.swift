import Arguments
import Negotiations

struct ShowStatement: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "show-statement", abstract: "Show a statement with all its sources.",
        examples: [Example("tracker show-statement 2")])

    @Argument(help: "Its number, as query shows it.", valueName: "NUMBER") var id: Int64
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseToAsk

    mutating func run(in context: CommandContext) throws {
        var tracker = try database.openToAsk(in: context)
        guard let statement = try tracker.ask({ transaction in try transaction.statement(id) }) else {
            throw TrackerError(.badData, "there is no statement \(id)", hints: ["tracker query shows their numbers."])
        }
        let shown = zip(StatementRow.columns, StatementRow.values(of: statement)).filter { $0.0.shown != .onlyInTable }
        let card = Card(
            title: "\(statement.official ?? statement.attribution ?? ""), \(statement.date)",
            entries: shown.filter { $0.0.name != "sources" }.map { column, value in
                Card.Entry(column.name, label: column.name == "id" ? "Number" : column.title, value)
            },
            sections: [CitationRow.section(statement.sources)])
        try output.write(card, in: context)
    }
}
