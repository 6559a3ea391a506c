import Arguments
import Negotiations
import Quotations

struct Extract: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract", abstract: "Find quotations and their speakers in news text. Nothing is recorded.",
        discussion: """
            Each quotation is direct (whole quoted sentences), mixed (quoted words in a reporting sentence) or indirect (reported speech). start and end count Unicode scalars from the start of the file, behind any byte order mark, or of the text of a page. Where it is not clear who speaks, the speaker is left open. A statement without a date of its own gets the date of the same occasion, or the article's: date_inferred says so, date_basis and date_words say what the date rests on. undertaken is a commitment with its due date. stands_for is the name that a pronoun or an office refers to. If there is a database, official is the recorded person of that name.
            """,
        examples: [
            Example("tracker extract article.txt --published 2025-06-11"),
            Example("tracker extract --format ndjson article.txt"),
        ])

    @Argument(help: "Files of plain text or HTML; - reads standard input.", valueName: "FILE", completion: .file)
    var files: [String]
    @Option(help: "Publication date of the articles; weekdays are resolved against it.", valueName: "DATE")
    var published: String?
    @Option(help: "Encoding of files without a byte order mark.") var encoding: InputEncoding = .utf8
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseOptions

    private static let columns: [Column<ExtractedQuotation>] = [
        Column("file", title: "File", shown: .notInTable) { $0.file },
        Column("start", title: "Start", alignment: .trailing) { $0.quotation.range.lowerBound },
        Column("end", title: "End", shown: .notInTable) { $0.quotation.range.upperBound },
        Column("kind", title: "Kind") { $0.quotation.kind.rawValue },
        Column("text", title: "Text", isFlexible: true) { $0.quotation.text },
        Column("speaker", title: "Speaker", isFlexible: true) { $0.quotation.speaker?.text },
        Column("speaker_start", title: "", shown: .notInTable) { $0.quotation.speaker?.range.lowerBound },
        Column("speaker_end", title: "", shown: .notInTable) { $0.quotation.speaker?.range.upperBound },
        Column("official", title: "Official") { $0.official },
        Column("setting", title: "Setting", isFlexible: true) { $0.quotation.setting },
        Column("date", title: "Date") { $0.date },
        Column("date_inferred", title: "Date inferred", shown: .notInTable) { $0.quotation.isDateInferred },
        Column("date_basis", title: "Date rests on", shown: .notInTable) { $0.quotation.dateBasis?.kind.rawValue },
        Column("date_words", title: "Words of the date", shown: .notInTable) { $0.quotation.dateBasis?.words },
        Column("undertaken", title: "Undertaken", shown: .notInTable) { $0.quotation.undertaking?.text },
        Column("due", title: "Due", shown: .notInTable) { $0.quotation.undertaking?.due },
        Column("stands_for", title: "Stands for", shown: .notInTable) { $0.quotation.speaker?.antecedent?.text },
        Column("inferred", title: "Inferred", shown: .notInTable) { $0.quotation.isInferred },
        Column("confidence", title: "Confidence", alignment: .trailing) { Confidence($0.quotation.confidence) },
    ]

    func run(in context: CommandContext) throws {
        var writer = try output.writer(columns: Self.columns, in: context)
        for file in files {
            let bytes = try ImportInput(file).bytes()
            let page = try ArticlePage(bytes, encoding: encoding.encoding, file: file)
            let date = try (published ?? page.published).map { text throws(DateError) in try PartialDate(written: text)
            }
            let scanner = QuotationScanner(articleDate: date.flatMap { ArticleDate(iso: $0.latest) })
            let (quotations, language) = scanner.read(page.text)
            if let note = language.note(file: file) { context.complain([note]) }
            let officials = try officials(of: quotations, in: context)
            for (quotation, official) in zip(quotations, officials) {
                try writer.write(
                    ExtractedQuotation(file: file, published: date?.text, quotation: quotation, official: official))
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
        return try tracker.ask { questions in try questions.officials(printedAs: words) }
    }
}

/// A quotation as a row of the answer.
private struct ExtractedQuotation {
    let file: String
    /// When the article was published.
    let published: String?
    let quotation: Quotation
    /// Whom the speaker is in the database.
    let official: String?

    var date: String? { quotation.dateBasis?.kind == .publication ? published : quotation.date }
}
