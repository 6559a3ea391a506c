import Arguments
import Formats
import Negotiations
import Quotations

struct Extract: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract", abstract: "Find quotations and their speakers in news text. Nothing is recorded.",
        discussion: """
            Each quotation is direct (whole quoted sentences), mixed (quoted words in a reporting sentence) or indirect (reported speech). start and end count Unicode scalars from the start of the file. Where it is not clear who speaks, the speaker is left open. What is told without a date gets that of the article's day, and date_inferred says so. Where there is a database, official is the person in it who is named.
            """,
        examples: [
            Example("tracker extract article.txt --published 2025-06-11"),
            Example("tracker extract --format ndjson article.txt"),
        ])

    @Argument(help: "Files of plain text; - reads standard input.", valueName: "FILE", completion: .file) var files:
        [String]
    @Option(help: "When the articles were published: what Tuesday means.", valueName: "DATE") var published: String?
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseOptions

    private static let columns = [
        Column("file", title: "File", shown: .notInTable), Column("start", title: "Start", alignment: .trailing),
        Column("end", title: "End", shown: .notInTable), Column("kind", title: "Kind"),
        Column("text", title: "Text", isFlexible: true),
        Column("speaker", title: "Speaker", isFlexible: true), Column("speaker_start", title: "", shown: .notInTable),
        Column("speaker_end", title: "", shown: .notInTable), Column("official", title: "Official"),
        Column("setting", title: "Setting", isFlexible: true), Column("date", title: "Date"),
        Column("date_inferred", title: "Date inferred", shown: .notInTable),
        Column("inferred", title: "Inferred", shown: .notInTable),
        Column("confidence", title: "Confidence", alignment: .trailing),
    ]

    func run(in context: CommandContext) throws {
        let date = try published.map { text throws(DateError) in try PartialDate(text) }
        let scanner = QuotationScanner(articleDate: date.flatMap { ArticleDate(iso: $0.latest) })
        var writer = try output.writer(columns: Self.columns, in: context)
        for file in files {
            let bytes = file == "-" ? try context.readInput() : try WholeInput.file(file)
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw TrackerError(.badData, "\(file) is not UTF-8")
            }
            let quotations = scanner.quotations(in: text)
            let officials = try officials(of: quotations, in: context)
            for (quotation, official) in zip(quotations, officials) {
                try writer.write(Self.values(of: quotation, official: official, file: file))
            }
        }
        try writer.finish()
    }

    /// Whom the speakers are in the database; nobody where there is no database.
    private func officials(of quotations: [Quotation], in context: CommandContext) throws -> [String?] {
        guard try database.isThere(in: context) else { return quotations.map { _ in nil } }
        let words = quotations.map { quotation in
            (text: quotation.speaker?.name ?? "", date: quotation.date.flatMap { try? PartialDate($0) })
        }
        var tracker = try database.openToAsk(in: context)
        return try tracker.ask { transaction in try transaction.officials(printedAs: words) }
    }

    private static func values(of quotation: Quotation, official: String?, file: String) -> [Value] {
        let speaker = quotation.speaker
        return [
            .string(file), .integer(quotation.range.lowerBound), .integer(quotation.range.upperBound),
            .string(quotation.kind.rawValue), .string(quotation.text), .optional(speaker?.text),
            speaker.map { .integer($0.range.lowerBound) } ?? .null,
            speaker.map { .integer($0.range.upperBound) } ?? .null,
            .optional(official), .optional(quotation.setting), .optional(quotation.date),
            .bool(quotation.isDateInferred), .bool(quotation.isInferred),
            .number(String(quotation.confidence)),
        ]
    }
}
