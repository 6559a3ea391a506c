import Arguments
import Negotiations

/// Lists the records of a type that is listed as it is declared: `list-topics`, `list-parties` and the like.
struct ListRecords: RunnableCommand {
    let type: RecordType
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseToAsk

    init(_ type: RecordType) { self.type = type }

    /// The command of a type; nil where there is none, or one of its own.
    static func command(of type: RecordType) -> Command? {
        guard let listing = type.wording.listing else { return nil }
        return Command(
            CommandConfiguration(
                commandName: "list-\(type.plural)", abstract: listing,
                examples: [Example("tracker list-\(type.plural)")]
            )
        ) { ListRecords(type) }
    }

    mutating func run(in context: CommandContext) throws {
        var tracker = try database.openToAsk(in: context)
        let records = try tracker.ask { transaction in try transaction.records(of: type) }
        try output.write(records, columns: type.listColumns, in: context)
    }
}

extension RecordType {
    /// The columns of its list: its fields, what is counted, then what people need less.
    var listColumns: [Column<ListedRecord>] {
        let last = fields.filter { $0.name == "note" } + fields.filter { $0.name == "key" }
        let first = fields.filter { !last.contains($0) }
        var columns = [Column<ListedRecord>("id", title: "#", alignment: .trailing) { $0.id }]
        columns += first.map(column)
        if hasTopics { columns.append(Column("topics", title: "Topics", shown: .notInTable) { $0.topics }) }
        columns += counts.map { count in
            Column(count.name, title: count.title, alignment: .trailing) { $0.count(count.name) }
        }
        columns += last.map(column)
        if isCitable { columns.append(Column("sources", title: "Sources", shown: .notInTable) { $0.sources }) }
        return columns
    }

    private func column(of field: Field) -> Column<ListedRecord> {
        let isForPeople = field.kind != .qualifier && field.name != "key"
        return Column(
            field.name, title: field.title, isFlexible: field.kind == .text || field.argument != nil,
            shown: isForPeople ? .everywhere : .notInTable
        ) { $0[field.name] }
    }
}
