import Arguments
import Negotiations

/// Adds a record of a type that is recorded as it is declared: `add-round`, `add-party` and the like.
struct AddRecord: RunnableCommand {
    let type: RecordType
    @Options var given: OptionValues
    @OptionGroup var naming: NamingOptions
    @OptionGroup var strictness: StrictOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var database: DatabaseOptions

    init(_ type: RecordType) {
        self.type = type
        _given = Options(type.neededOptions + type.furtherOptions + type.sourceOptions)
        _naming = OptionGroup(isOffered: type.namesNewRecords)
        _strictness = OptionGroup(isOffered: type == .statement)
    }

    /// The command of a type; nil where there is none, or one of its own.
    static func command(of type: RecordType) -> Command? {
        type.wording.adding.map { adding in
            Command(CommandConfiguration("add-\(type.noun)", adding)) { AddRecord(type) }
        }
    }

    func validate() throws {
        try type.requireQualified(by: given)
        guard let needed = type.alternatives, needed.fields.allSatisfy({ given[$0] == nil }) else { return }
        let options = needed.fields.compactMap { name in type.index(of: name).map { "--" + type.fields[$0].option } }
        throw ValidationError(
            needed.reason.prefix(1).uppercased() + needed.reason.dropFirst() + ".",
            hint: "Give \(options.dropLast().joined(separator: ", ")) or \(options.last ?? "").")
    }

    func run(in context: CommandContext) throws {
        let context = try context.recording(by: author)
        try context.record([RecordToAdd(type, given.members)], naming, strictness, in: database)
    }
}
