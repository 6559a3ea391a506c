import Arguments
import Negotiations

extension StatementKind: ExpressibleByArgument {}
extension Tone: ExpressibleByArgument {}

/// What can be said of a statement.
struct StatementOptions: RecordOptions {
    @Option(help: "Who said it.", valueName: "NAME", completion: .names("officials")) var official: String?
    @Option(help: "Who said it, as printed, where nobody is named.", valueName: "TEXT") var attribution: String?
    @Option(help: "For whom, where no office tells.", valueName: "PARTY", completion: .names("parties"))
    var party: String?
    @Option(help: "The round it is about.", valueName: "NAME", completion: .names("rounds")) var round: String?
    @OptionGroup var negotiation: NegotiationQualifier
    @Option(help: "The words themselves, some of them, or a paraphrase.") var kind: StatementKind?
    @Option(help: "To whom or where: reporters, Bloomberg Television.", valueName: "TEXT") var setting: String?
    @Option(help: "Its tone.") var tone: Tone?
    @Option(help: "The language of the text, a BCP 47 tag.", valueName: "TAG") var language: String?
    @Option(help: "The text in your language.", valueName: "TEXT") var translation: String?
    @OptionGroup var topic: TopicOption
    @OptionGroup var key: KeyOption

    func set(in fields: inout DraftFields) {
        fields.set("official", official)
        fields.set("attribution", attribution)
        fields.set("party", party)
        fields.set("round", round)
        fields.set(negotiation)
        fields.set("kind", kind)
        fields.set("setting", setting)
        fields.set("tone", tone)
        fields.set("language", language)
        fields.set("translation", translation)
        fields.set(topic)
        fields.set(key)
    }
}

struct AddStatement: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "add-statement", abstract: "Record what an official said, and where it was reported.",
        discussion:
            "A date, a text and an official or an attribution are needed; all else may follow. The same words, said by the same person on the same date, are one statement however often they are recorded, and each new source is added to it; a statement with a --key is known by that alone.",
        examples: [
            Example(
                "tracker add-statement --official Lutnick --round London --date 2025-06-10 --kind mixed --text \"The talks were “going well”\" --setting \"Bloomberg Television\" --outlet CNA"
            ),
            Example(
                "tracker add-statement --attribution \"a US official\" --date 2025-06-10 --kind indirect --text \"Bessent left early\" --outlet AFP"
            ),
        ])

    @Option(help: "When it was said.", valueName: "DATE") var date: String
    @Option(help: "What was said; - reads standard input.", valueName: "TEXT") var text: String
    @OptionGroup var details: StatementOptions
    @OptionGroup(title: "Source") var source: SourceOptions
    @OptionGroup var database: DatabaseOptions

    mutating func validate() throws {
        if details.official == nil, details.attribution == nil {
            throw ValidationError(
                "It is not said who made the statement.",
                hint: "Add --official NAME or --attribution \"a US official\".")
        }
    }

    mutating func run(in context: CommandContext) throws {
        if text == "-" { text = try Self.text(from: try context.readInput()) }
        var fields = DraftFields()
        fields.set("date", date)
        fields.set("text", text)
        fields.set(details)
        fields.set(source)
        let (attribution, date, excerpt) = (details.attribution ?? "", date, SafeText.excerpt(text))
        let draft = NamedDraft(.statement, fields) { official in
            "\(official.isEmpty ? attribution : official), \(date): \(excerpt)"
        }
        try context.record([draft], in: database)
    }

    /// What standard input holds, without the line ending that a shell adds.
    private static func text(from bytes: [UInt8]) throws -> String {
        guard var text = String(validating: bytes, as: UTF8.self) else {
            throw TrackerError(.badData, "standard input is not UTF-8")
        }
        while text.last?.isNewline == true { text.removeLast() }
        return text
    }
}
