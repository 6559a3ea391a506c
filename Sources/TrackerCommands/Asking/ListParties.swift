import Arguments
import Formats
import Negotiations

struct ListParties: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "list-parties", abstract: "List the parties.", examples: [Example("tracker list-parties")])

    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseToAsk

    private static let columns = [
        Column("id", title: "#", alignment: .trailing), Column("name", title: "Party", isFlexible: true),
        Column("code", title: "Code"), Column("officials", title: "Officials", alignment: .trailing),
        Column("note", title: "Note", isFlexible: true),
    ]

    mutating func run(in context: CommandContext) throws {
        var tracker = try database.openToAsk(in: context)
        let rows: [[Value]] = try tracker.ask { transaction in try transaction.parties() }.map { party in
            [
                .integer(party.id), .string(party.name), .optional(party.code), .integer(party.officialCount),
                .optional(party.note),
            ]
        }
        try output.write(rows, columns: Self.columns, in: context)
    }
}
