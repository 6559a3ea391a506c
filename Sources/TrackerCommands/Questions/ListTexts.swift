import Arguments
import Negotiations

struct ListTexts: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "list-texts", abstract: "List the texts that are negotiated, with their versions.",
        examples: [Example("tracker list-texts"), Example("tracker list-texts --round London --format ndjson")])

    @Option(help: "Only of this round.", valueName: "NAME", completion: .names("rounds")) var round: [String] = []
    @Option(
        help: "Only of this negotiation; also tells apart rounds that share a name.", valueName: "NAME",
        completion: .names("negotiations"))
    var negotiation: [String] = []
    @Option(help: "Only versions of this text.", valueName: "TITLE") var title: [String] = []
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseToAsk

    mutating func run(in context: CommandContext) throws {
        var tracker = try database.openToAsk(in: context)
        let texts = try tracker.ask { questions in
            try questions.texts(rounds: round, negotiations: negotiation, titles: title)
        }
        try output.write(texts, in: context)
    }
}

extension NegotiatedText: Listed {
    static let columns: [Column<NegotiatedText>] = [
        Column("id", title: "#", alignment: .trailing) { $0.id },
        Column("title", title: "Title", isFlexible: true) { $0.title },
        Column("edition", title: "Version") { $0.edition },
        Column("kind", title: "Kind") { $0.kind },
        Column("party", title: "Tabled by") { $0.party },
        Column("date", title: "Date") { $0.date },
        Column("round", title: "Round") { $0.round },
        Column("negotiation", title: "Negotiation", shown: .notInTable) { $0.negotiation },
        Column("outcome", title: "Outcome", shown: .notInTable) { $0.outcome },
        Column("language", title: "Language", shown: .notInTable) { $0.language },
        Column("text", title: "Text", shown: .notInTable) { $0.text },
        Column("note", title: "Note", shown: .notInTable) { $0.note },
        Column("key", title: "Key", shown: .notInTable) { $0.key },
    ]
}
