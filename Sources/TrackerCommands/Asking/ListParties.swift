import Arguments
import Negotiations

struct ListParties: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "list-parties", abstract: "List the parties.", examples: [Example("tracker list-parties")])

    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseToAsk

    private static let columns: [Column<Party>] = [
        Column("id", title: "#", alignment: .trailing) { $0.id },
        Column("name", title: "Party", isFlexible: true) { $0.name },
        Column("code", title: "Code") { $0.code },
        Column("officials", title: "Officials", alignment: .trailing) { $0.officialCount },
        Column("note", title: "Note", isFlexible: true) { $0.note },
    ]

    mutating func run(in context: CommandContext) throws {
        var tracker = try database.openToAsk(in: context)
        let parties = try tracker.ask { questions in try questions.parties() }
        try output.write(parties, columns: Self.columns, in: context)
    }
}
