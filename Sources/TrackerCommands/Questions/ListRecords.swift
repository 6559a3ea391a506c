import Arguments
import Negotiations

/// Lists the records of a type: `list-rounds`, `list-topics` and the like.
struct ListRecords: RunnableCommand {
    let type: RecordType
    @Options var filter: OptionValues
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseToAsk

    init(_ type: RecordType) {
        self.type = type
        _filter = Options(
            type.listFilters.map { field, help in
                var option = OptionDescription(field)
                option.help = help
                option.isRepeatable = true
                return option
            })
    }

    /// The command of a type; nil where there is none.
    static func command(of type: RecordType) -> Command? {
        type.wording.listing.map { listing in
            Command(CommandConfiguration("list-\(type.plural)", listing)) { ListRecords(type) }
        }
    }

    mutating func run(in context: CommandContext) throws {
        var tracker = try database.openToAsk(in: context)
        var writer = try output.writer(columns: type.columnsOfList(), in: context)
        let filter = Dictionary(uniqueKeysWithValues: filter.given.map { ($0.key, $0.values) })
        try tracker.ask { questions in
            try questions.forEachRecord(of: type, matching: filter) { try writer.write($0) }
        }
        try writer.finish()
    }
}

extension CommandConfiguration {
    /// What a type of record says of one of its commands.
    init(_ name: String, _ text: CommandText) {
        self.init(
            commandName: name, abstract: text.abstract, discussion: text.discussion,
            examples: text.examples.map { Example($0.command, $0.explanation) })
    }
}
