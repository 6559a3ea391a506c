import Arguments
import Negotiations

struct AddStatement: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "add-statement", abstract: "Record what an official said, and where it was reported.",
        discussion:
            "A date, a text and an official or an attribution are required; the rest can follow later. The same words, said by the same person on the same date, are one statement however often they are recorded, and each new source is added to it; a statement with a --key is known by that alone.",
        examples: [
            Example(
                "tracker add-statement --official Lutnick --round London --date 2025-06-10 --kind mixed --text \"The talks were “going well”\" --setting \"Bloomberg Television\" --outlet CNA"
            ),
            Example(
                "tracker add-statement --attribution \"a US official\" --date 2025-06-10 --kind indirect --text \"Bessent left early\" --outlet AFP"
            ),
        ])

    @Options(AddStatement.options) var given: OptionValues
    @OptionGroup var naming: NamingOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var database: DatabaseOptions

    private static var options: [OptionDescription] {
        let type = RecordType.statement
        return (type.neededOptions + type.furtherOptions + type.sourceOptions).map { option in
            guard option.key == "text" else { return option }
            var text = option
            text.help = "What was said; - reads standard input."
            return text
        }
    }

    mutating func validate() throws {
        if given["official"] == nil, given["attribution"] == nil {
            throw ValidationError(
                "No speaker was given.",
                hint: "Add --official NAME or --attribution \"a US official\".")
        }
    }

    mutating func run(in context: CommandContext) throws {
        let context = context.recording(by: author)
        try given.readText(in: context)
        let (attribution, date) = (given["attribution"] ?? "", given["date"] ?? "")
        let excerpt = SafeText.excerpt(given["text"] ?? "")
        let draft = NamedDraft(.statement, given.members) { official in
            "\(official ?? attribution), \(date): \(excerpt)"
        }
        try context.record([draft], naming, in: database)
    }
}
