import Arguments
import Negotiations

extension ExportFormat: ExpressibleByArgument {}

struct Export: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Export records with names and keys, in a stable order, for import elsewhere.",
        discussion: """
            Everything, or the statements that a filter selects with the officials, rounds, topics and sources that they refer to. Where rounds or negotiations are named and nothing else, all that belongs to them comes too: who took part, outcomes with approvals and commitments, texts. Imported into an empty database, the export gives the same records, and the same export again.

            NDJSON has one record a line, each with its type. CSV has the records of one --type. The other formats are for other programs: datapackage is a folder of CSV files and what their columns mean (Frictionless Data); jsonld has the words of schema.org; popolo has people and their offices; icalendar has rounds, due dates and expiries that are known to the month or better; atom has the 100 statements that were recorded last.

            Other programs can write text that import refuses: bytes that are not UTF-8, a control character in a name. Export refuses such a record and names it (exit code 65); --repair-text writes it with <E9> in place of a byte, <U+0007> in place of a character.
            """,
        examples: [
            Example("tracker export > everything.ndjson"),
            Example("tracker export --identities > ours.ndjson", "For a colleague who records the same talks."),
            Example("tracker export --official Lutnick > lutnick.ndjson"),
            Example("tracker export --round London > london.ndjson", "The round whole."),
            Example("tracker export --type statement --format csv > statements.csv"),
            Example("tracker export --format datapackage --output package"),
            Example("tracker export --format icalendar > talks.ics"),
        ])

    @OptionGroup(title: "Which statements") var selection: FilterOptions
    @Option(help: "Only records of this type.") var type: [RecordTypeName] = []
    @Option(help: "Output format.") var format: ExportFormat = .ndjson
    @Option(help: "New folder for a data package.", valueName: "DIR", completion: .directory) var output: String?
    @Flag(
        help:
            "For another desk: add the identity of each record, by which it is found again there whatever it is called."
    )
    var identities = false
    @Flag(help: "Repair text of another program that no import accepts.") var repairText = false
    @OptionGroup var database: DatabaseToAsk

    func validate() throws {
        if identities, format != .ndjson {
            throw ValidationError("--identities is for NDJSON.", hint: "Leave out --format.")
        }
        if (output != nil) == (format == .datapackage) { return }
        if output == nil {
            throw ValidationError("A data package is a folder.", hint: "Name a new one with --output DIR.")
        }
        throw ValidationError("--output is for --format datapackage.", hint: "Write other formats with > FILE.")
    }

    mutating func run(in context: CommandContext) throws {
        var exported = ExportSelection()
        exported.page = context.pageOfStatement
        exported.filter = try selection.filter(today: context.today)
        exported.types = type.map(\.type)
        exported.hasIdentities = identities
        func write(_ bytes: [UInt8]) throws(WriteError) { try context.write(exported: bytes, isJSON: format.isJSON) }
        guard repairText else {
            var tracker = try database.openToAsk(in: context)
            return try tracker.ask { questions in
                try selection.warnOfUnreadWords(questions, in: context)
                try export(exported, from: questions, write)
            }
        }
        var tracker = try database.database.openToAsk(in: context)
        let repaired = try tracker.askRepaired(asOf: database.moment(in: context)) { questions, repaired in
            try export(exported, from: questions, write)
            return repaired
        }
        if repaired > 0 {
            let texts = repaired == 1 ? "1 text was" : "\(repaired) texts were"
            context.complain(["tracker: warning: \(texts) repaired; tracker check names each"])
        }
    }

    private func export(
        _ exported: ExportSelection, from questions: borrowing Questions, _ write: ([UInt8]) throws -> Void
    ) throws {
        if let output {
            try questions.exportPackage(exported, to: output)
        } else {
            try questions.export(exported, as: format, write)
        }
    }
}

extension CommandContext {
    /// Writes what another program is to read. What a terminal would obey is made visible there; a pipe and a file get the data.
    func write(exported bytes: [UInt8], isJSON: Bool) throws(WriteError) {
        let shown = terminal.isTerminal ? SafeText.data(bytes, isJSON: isJSON) : bytes
        try output.write { $0 += shown }
    }
}
