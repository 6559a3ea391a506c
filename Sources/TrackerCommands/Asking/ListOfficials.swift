import Arguments
import Formats
import Negotiations

struct ListOfficials: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "list-officials", abstract: "List the officials with their offices and other names.",
        examples: [Example("tracker list-officials"), Example("tracker list-officials --party CN")])

    @Option(
        help: "Only those who held an office of this party, or took part for it.", valueName: "PARTY",
        completion: .names("parties"))
    var party: String?
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseOptions

    private static let columns = [
        Column("id", title: "#", alignment: .trailing), Column("name", title: "Official"),
        Column("surname", title: "Surname", shown: .notInTable),
        Column("offices", title: "Offices", shown: .notInTable),
        Column("held", title: "Offices", isFlexible: true, shown: .onlyInTable),
        Column("names", title: "Other names", shown: .notInTable),
        Column("aliases", title: "Other names", isFlexible: true, shown: .onlyInTable),
        Column("statements", title: "Statements", alignment: .trailing),
        Column("note", title: "Note", shown: .notInTable), Column("key", title: "Key", shown: .notInTable),
    ]

    mutating func run(in context: CommandContext) throws {
        var tracker = try database.openToAsk(in: context)
        var writer = try output.writer(columns: Self.columns, in: context)
        for official in try tracker.ask({ transaction in try transaction.officials(party: party) }) {
            try writer.write([
                .integer(official.id), .string(official.name), .optional(official.surname),
                .array(official.offices.map(\.value)), .string(official.offices.map(\.summary).joined(separator: "; ")),
                .array(official.names.map(\.value)), .string(official.names.map(\.text).joined(separator: "; ")),
                .integer(official.statementCount), .optional(official.note), .optional(official.key),
            ])
        }
        try writer.finish()
    }
}

extension Office {
    fileprivate var value: Value {
        .object(["office": .string(title), "party": .string(party), "start": .optional(start), "end": .optional(end)])
    }

    fileprivate var summary: String { "\(title), \(party)" + Period.text(start, end) }
}

extension OfficialName {
    fileprivate var value: Value {
        .object(["text": .string(text), "kind": .string(kind), "start": .optional(start), "end": .optional(end)])
    }
}

/// The time between two dates, either of which may be unknown.
enum Period {
    static func text(_ start: String?, _ end: String?) -> String {
        switch (start, end) {
        case (nil, nil): ""
        case (let start?, nil): " (from \(start))"
        case (nil, let end?): " (until \(end))"
        case (let start?, let end?): " (\(start) to \(end))"
        }
    }
}
