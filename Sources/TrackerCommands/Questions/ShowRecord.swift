import Arguments
import Negotiations

/// Shows one record of a type: `show-round`, `show-outcome` and the like.
struct ShowRecord: RunnableCommand {
    let type: RecordType
    @Argument var name: String
    @Options var telling: OptionValues
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseToAsk

    init(_ type: RecordType) {
        self.type = type
        _name = type.nameArgument
        _telling = Options(type.wording.telling.map { OptionDescription($0) })
    }

    /// The command of a type; nil where there is none, or one of its own.
    static func command(of type: RecordType) -> Command? {
        type.wording.showing.map { showing in
            Command(CommandConfiguration("show-\(type.noun)", showing)) { ShowRecord(type) }
        }
    }

    mutating func run(in context: CommandContext) throws {
        var tracker = try database.openToAsk(in: context)
        let card = try tracker.ask { questions in
            let telling = Dictionary(uniqueKeysWithValues: telling.given.map { ($0.key, $0.values.last) })
            let record = try questions.record(of: type, typed: name, telling)
            return Card(of: record, sections: try Self.sections(of: record, questions))
        }
        try output.write(card, in: context)
    }

    /// What follows from other records and is a list of its own.
    private static func sections(of record: ShownRecord, _ questions: borrowing Questions) throws -> [Card.Section] {
        switch record.type {
        case .official:
            let rounds = try questions.attendances(of: record.id)
            return [Card.Section("rounds", title: "Rounds", rounds, columns: attendanceColumns)]
        case .source:
            let facts = try questions.facts(citing: record.id)
            return [Card.Section("facts", title: "Cited for", facts, columns: factColumns)]
        default: return []
        }
    }

    private static let attendanceColumns: [Column<Attendance>] = [
        Column("round", title: "Round") { $0.round },
        Column("negotiation", title: "Negotiation", isFlexible: true) { $0.negotiation },
        Column("start", title: "Start") { $0.start },
        Column("end", title: "End") { $0.end },
        Column("party", title: "For") { $0.party },
        Column("capacity", title: "Capacity") { $0.capacity },
    ]

    private static let factColumns: [Column<CitedFact>] = [
        Column("type", title: "Fact") { $0.type },
        Column("id", title: "#", alignment: .trailing) { $0.id },
        Column("summary", title: "What", isFlexible: true) { $0.summary },
        Column("wording", title: "Wording", isFlexible: true) { $0.wording },
        Column("place", title: "Place") { $0.place },
    ]
}
