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

    /// The first option that says something of one article alone.
    var ofOneArticle: String? { document.given.first { $0.key != "outlet" && $0.key != "accessed" }?.key }

    /// Whether anything is said of an article.
    var isUsed: Bool { !document.given.isEmpty || round != nil || negotiation != nil }
}

/// The import of an article: its text is kept, its quotations become proposals.
struct ArticleImport {
    let options: ArticleOptions
    let database: DatabaseOptions
    let encoding: ReadingOptions.Encoding
    /// What is to hold where a person has edited what is known of a source.
    var preference: Preference?

    func run(_ bytes: [UInt8], name: String, in context: CommandContext) throws {
        let page = try ArticlePage(bytes, encoding: encoding, file: name)
        let article = try article(page, file: name, in: context)
        let report = try database.record(in: context) { tracker in
            try tracker.importArticle(article, preferring: preference, file: name, by: context.author)
        }
        context.complain(report.notes(file: name))
        try context.confirm(["\(report.file): \(report.summary)"])
    }

    private func article(_ page: ArticlePage, file: String, in context: CommandContext) throws -> ArticleDraft {
        let source = try source(page.completing(options.document), file: file)
        let (article, language) = try article(page.text, source)
        if let note = language.note(file: file) { context.complain([note]) }
        return article
    }

    /// An article with its quotations, and the language in which it is written.
    func article(_ text: String, _ source: Draft) throws -> (ArticleDraft, Language) {
        let published = try source["published"].map { text throws(DateError) in try PartialDate(text) }
        let scanner = QuotationScanner(articleDate: published.flatMap { ArticleDate(iso: $0.latest) })
        let (quotations, language) = scanner.read(text)
        let article = ArticleDraft(
            source: source, text: text, round: options.round, negotiation: options.negotiation,
            quotations: quotations.map { Self.found($0, published: source["published"]) })
        return (article, language)
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
            dateWords: quotation.dateBasis?.words.map(oneLine),
            undertaking: quotation.undertaking.map {
                FoundUndertaking(
                    text: oneLine($0.text), due: $0.due, isJoint: $0.isJoint, isOfInstrument: $0.isOfInstrument,
                    isResult: $0.isResult)
            }, setting: quotation.setting.map(oneLine),
            range: quotation.range, speakerRange: quotation.speaker?.range,
            paragraphRange: quotation.paragraphRange, place: "paragraph \(quotation.paragraph)")
    }

    /// Words of a text whose lines are broken by hand.
    static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension ArticleReport {
    /// What became of the quotations.
    var summary: String {
        var line =
            "\(Self.count(proposals, "proposal")) added, \(places) further \(places == 1 ? "place" : "places"), \(known) known"
        if citations > 0 { line += "; \(Self.count(citations, "source")) added to statements" }
        return line
    }

    static func count(_ number: Int, _ one: String) -> String { "\(number) \(one)\(number == 1 ? "" : "s")" }
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
            "tracker: \(file): its language is not one that is read (English, French, German, Spanish, Portuguese, Italian, Chinese): only whole quotations are given, without speakers"
    }
}
