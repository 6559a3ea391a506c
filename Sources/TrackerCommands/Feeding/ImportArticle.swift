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
    let encoding: ReadingOptions.Encoding

    func run(_ file: String, in context: CommandContext) throws {
        let bytes = file == "-" ? try context.readInput() : try WholeInput.file(file)
        try run(bytes, name: file == "-" ? "standard input" : file, in: context)
    }

    func run(_ bytes: [UInt8], name: String, in context: CommandContext) throws {
        let text: [UInt8]
        do {
            text = try ByteSource(bytes: bytes, name: name).text(encoding: encoding)
        } catch { throw TrackerError(.badData, "\(name): \(error.reason)") }
        let article = try article(try ArticlePage(text, file: name), file: name, in: context)
        let report = try database.record(in: context) { tracker in
            try tracker.importArticle(article, file: name, by: context.author)
        }
        try context.confirm([Self.summary(of: report)])
    }

    private func article(_ page: ArticlePage, file: String, in context: CommandContext) throws -> ArticleDraft {
        let document = page.completing(options.document)
        let source = try source(document, file: file)
        let published = try source["published"].map { text throws(DateError) in try PartialDate(text) }
        let scanner = QuotationScanner(articleDate: published.flatMap { ArticleDate(iso: $0.latest) })
        let (quotations, language) = scanner.read(page.text)
        if let note = language.note(file: file) { context.complain([note]) }
        return ArticleDraft(
            source: source, text: page.text, round: options.round, negotiation: options.negotiation,
            quotations: quotations.map { Self.found($0, published: source["published"]) })
    }

    /// What is wrong with what a file tells of itself is wrong with the file, and not with the command.
    private func source(_ document: OptionValues, file: String) throws -> Draft {
        do {
            return try Draft(.source, document.members)
        } catch {
            throw TrackerError(
                .badData, "\(file): \(error.field): \(error.reason)",
                hints: ["Say what the file does not tell with --outlet, --source-title, --url or --published."])
        }
    }

    private static func found(_ quotation: Quotation, published: String?) -> FoundQuotation {
        FoundQuotation(
            kind: quotation.statementKind, words: oneLine(quotation.text),
            text: oneLine(quotation.clause ?? quotation.text), speaker: quotation.speaker.map { oneLine($0.name) },
            isSpeakerInferred: quotation.isInferred, confidence: quotation.confidence,
            date: quotation.dateBasis?.kind == .publication ? published : quotation.date,
            dateBasis: quotation.dateBasis.flatMap { ProposalDateBasis(rawValue: $0.kind.rawValue) },
            dateWords: quotation.dateBasis?.words.map(oneLine), setting: quotation.setting.map(oneLine),
            range: quotation.range, speakerRange: quotation.speaker?.range,
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

extension Language {
    /// What is to be said of a text in a language that is not read whole.
    func note(file: String) -> String? {
        guard self == .other else { return nil }
        return
            "tracker: \(file): its language is not one that is read (English, French, German, Spanish, Chinese): only whole quotations are given, without speakers"
    }
}
