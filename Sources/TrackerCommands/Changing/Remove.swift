import Arguments
import Negotiations

/// Removes one record: `remove-round`, `remove-statement` and the like.
struct Remove: RunnableCommand {
    let type: RecordType
    @Argument var name: String
    @Flag(help: "Also remove the records that refer to it.") var cascade = false
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var database: DatabaseOptions

    init(_ type: RecordType) {
        self.type = type
        _name = type.nameArgument
    }

    static func command(of type: RecordType) -> Command {
        Command(
            CommandConfiguration(
                commandName: "remove-\(type.noun)", abstract: "Remove \(type.nounWithArticle).",
                discussion:
                    "A record that others refer to is removed only together with them, with --cascade. On a terminal you are asked first. Removed records are kept in the history: tracker undo restores them.",
                examples: [Example("tracker remove-\(type.noun) \(type.wording.exampleName) --cascade --yes")])
        ) { Remove(type) }
    }

    func run(in context: CommandContext) throws {
        let context = try context.recording(by: author)
        let (id, removal) = try find(in: context)
        if !removal.referring.isEmpty, !cascade {
            var hints = removal.referring.map { "  " + $0 }
            if removal.referringCount > removal.referring.count {
                hints.append("  … and \(removal.referringCount - removal.referring.count) more")
            }
            throw TrackerError(
                .badData, "\(removal.record) is referred to:",
                hints: hints + ["Change or remove those first, or give --cascade to remove them too."])
        }
        let all = ([removal.record] + removal.others).joined(separator: ", ")
        try consent.require("Remove \(all)?", in: context)
        try database.change(in: context) { tracker in
            try tracker.remove(type, id, expecting: removal, by: context.author)
        }
        try context.confirm(["Removed \(all)"])
    }

    /// What would go. The database is only asked: who is in doubt keeps nobody from writing.
    private func find(in context: CommandContext) throws -> (id: Int64, Removal) {
        var tracker = try database.openToAsk(in: context)
        return try tracker.removal(of: type, typed: name)
    }
}
