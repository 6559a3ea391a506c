import Arguments
import Formats
import Negotiations
import Pages

struct WriteReport: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Write all of a negotiation or a round as one document, for mail and print.",
        discussion: """
            The document is self-contained, with pictures and style. HTML has a print style, so that a browser can make a PDF of it. If a negotiation and a round share the name, the negotiation is used; --negotiation selects the round.
            """,
        examples: [
            Example("tracker report \"US–China trade talks\" > talks.html"),
            Example("tracker report London --format markdown > london.md"),
        ])

    /// What a report is written in.
    enum Format: String, CaseIterable, ExpressibleByArgument { case html, markdown }

    @Argument(
        help: "Negotiation or round, by name or number.", valueName: "NEGOTIATION|ROUND",
        completion: .names("negotiations")) var name: String
    @Option(help: "Negotiation of the round.", valueName: "NAME", completion: .names("negotiations"))
    var negotiation: String?
    @Option(help: "Format of the document.") var format: Format = .html
    @OptionGroup var database: DatabaseToAsk

    func run(in context: CommandContext) throws {
        var tracker = try database.openToAsk(in: context)
        let bytes = try tracker.ask { questions in
            let record = try record(questions)
            let pages = PageContext(
                linking: .none, directory: try RecordDirectory(questions), today: context.today)
            switch format {
            case .html: return try Report.html(of: record, questions, pages)
            case .markdown: return try MarkdownReport.text(of: record, questions, pages)
            }
        }
        try context.output.write { $0 += bytes }
        try context.output.flush()
    }

    private func record(_ questions: borrowing Questions) throws -> ShownRecord {
        let telling = ["negotiation": negotiation]
        if negotiation != nil { return try questions.record(of: .round, typed: name, telling) }
        do {
            return try questions.record(of: .negotiation, typed: name)
        } catch let missing as TrackerError where missing.kind == .badData {
            do { return try questions.record(of: .round, typed: name, telling) } catch let error as TrackerError
                where error.kind == .badData
            {
                throw TrackerError(
                    .badData, "no negotiation is meant by “\(name)”, and: \(error.message)",
                    hints: missing.hints + error.hints.filter { !missing.hints.contains($0) })
            }
        }
    }
}
