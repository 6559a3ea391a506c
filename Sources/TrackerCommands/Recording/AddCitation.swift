import Arguments
import Formats
import Negotiations

struct AddCitation: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "add-citation", abstract: "Record that a source reports a fact.",
        discussion:
            "Give one fact, and one source: an existing one with --source, or a new one with its outlet, title or URL.",
        examples: [
            Example("tracker add-citation --statement 2 --outlet AFP --published 2025-06-10"),
            Example(
                "tracker add-citation --participation 5 --source 1 --wording \"citing a US official\" --place \"paragraph 7\""
            ),
        ])

    @OptionGroup(title: "The fact") var fact: CitedFactOptions
    @Option(help: "Existing source, by its number, key, URL or title.", valueName: "SOURCE", group: "The source")
    var source: String?
    @Options(RecordType.documentOptions(group: "The source")) var document: OptionValues
    @Options(RecordType.passageOptions(group: "The source")) var passage: OptionValues
    @OptionGroup var author: AuthorOptions
    @OptionGroup var database: DatabaseOptions

    private var isNewSource: Bool {
        RecordType.source.alternatives?.fields.contains { document[$0] != nil } ?? false
    }

    mutating func validate() throws {
        if (source == nil) != isNewSource {
            throw ValidationError(
                source == nil ? "No source was given." : "There are two sources.",
                hint: "Give --source, or the --outlet, --source-title or --url of a new one.")
        }
    }

    mutating func run(in context: CommandContext) throws {
        let context = try context.recording(by: author)
        let draft = isNewSource ? try Draft(.source, document.members) : nil
        let passage = try context.readingInput(passage.members, of: .source)
        let command = self
        let (fact, isNew) = try database.record(in: context) { tracker in
            try tracker.record(by: context.author) { recorder in
                try command.cite(draft, passage, &recorder)
            }
        }
        let name = "\(fact.type.name) \(fact.id): \(fact.confirmation)"
        try context.confirm([
            isNew ? "Added a source to \(name)" : "Nothing new: the source is already cited for \(name)"
        ])
    }

    private func cite(
        _ draft: Draft?, _ passage: [Member], _ recorder: inout Recording
    ) throws -> (fact: ShownRecord, isNew: Bool) {
        let (fact, id) = try self.fact.find(in: recorder.questions)
        let sourceID =
            if let draft { try recorder.record(draft).id } else {
                try recorder.questions.id(of: .source, typed: source ?? "")
            }
        let isNew = try recorder.cite(
            source: sourceID, for: fact, id: id, wording: passage.text("wording"), place: passage.text("place"))
        return (try recorder.questions.record(of: fact, number: id), isNew)
    }
}
