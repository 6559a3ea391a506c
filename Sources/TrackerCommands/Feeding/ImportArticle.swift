import Arguments
import Formats
import Negotiations
import Quotations

/// Where an article was published, and what it is about.
struct ArticleOptions: ParsableArguments {
    @Options(RecordType.documentOptions()) var document: OptionValues
    @Option(help: "Round it is about.", valueName: "NAME", completion: .names("rounds")) var round: String?
    @Option(help: "The negotiation of the round.", valueName: "NAME", completion: .names("negotiations"))
    var negotiation: String?

    init() {}

    /// Whether anything is said of an article.
    var isUsed: Bool { !document.given.isEmpty || round != nil || negotiation != nil }
}

/// The import of an article: its text is kept, its quotations become proposals.
struct ArticleImport {
    let options: ArticleOptions
    let database: DatabaseOptions

    func run(_ file: String, in context: CommandContext) throws {
        let bytes = file == "-" ? try context.readInput() : try WholeInput.file(file)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw TrackerError(.badData, "\(file) is not UTF-8")
        }
        guard text.contains(where: { !$0.isWhitespace }) else { throw TrackerError(.badData, "\(file) is empty") }
        let article = try article(text)
        let name = file == "-" ? "standard input" : file
        let report = try database.record(in: context) { tracker in
            try tracker.importArticle(article, file: name, by: context.author)
        }
        try context.confirm([Self.summary(of: report)])
    }

    private func article(_ text: String) throws -> ArticleDraft {
        let source = try Draft(.source, options.document.members)
        let published = try options.document["published"].map { text throws(DateError) in try PartialDate(text) }
        let scanner = QuotationScanner(articleDate: published.flatMap { ArticleDate(iso: $0.latest) })
        return ArticleDraft(
            source: source, text: text, round: options.round, negotiation: options.negotiation,
            quotations: scanner.quotations(in: text).map { Self.found($0, published: source["published"]) })
    }

    private static func found(_ quotation: Quotation, published: String?) -> FoundQuotation {
        FoundQuotation(
            kind: quotation.statementKind, words: oneLine(quotation.text),
            text: oneLine(quotation.clause ?? quotation.text), speaker: quotation.speaker.map { oneLine($0.name) },
            isSpeakerInferred: quotation.isInferred, confidence: quotation.confidence,
            date: quotation.date ?? published, isDateInferred: quotation.isDateInferred || quotation.date == nil,
            setting: quotation.setting.map(oneLine), range: quotation.range, speakerRange: quotation.speaker?.range,
            paragraphRange: quotation.paragraphRange, place: "paragraph \(quotation.paragraph)")
    }

    /// Words of a text whose lines are broken by hand.
    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func summary(of report: ArticleReport) -> String {
        func count(_ number: Int, _ one: String, _ several: String) -> String {
            "\(number) \(number == 1 ? one : several)"
        }
        var line =
            "\(report.file): \(count(report.proposals, "proposal", "proposals")) added, \(report.places) further \(report.places == 1 ? "place" : "places"), \(report.known) known"
        if report.citations > 0 {
            line += "; \(count(report.citations, "source", "sources")) added to statements"
        }
        return line
    }
}

extension Quotation {
    fileprivate var statementKind: StatementKind {
        switch kind {
        case .direct: .direct
        case .mixed: .mixed
        case .indirect: .indirect
        }
    }
}
