import Arguments
import Negotiations

struct Completions: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "completions",
        abstract: "Print a shell completion script for commands, options and names.",
        discussion:
            "Names of officials, rounds, topics, parties, outcomes, texts, outlets, saved questions and readers of news are looked up in the database as you type. make install puts the scripts where the shells find them.",
        examples: [
            Example("tracker completions bash >> ~/.bashrc"),
            Example("tracker completions zsh >> ~/.zshrc", "After the line that calls compinit."),
            Example("tracker completions fish > ~/.config/fish/completions/tracker.fish"),
        ])

    @Argument(help: "Shell.") var shell: Shell
    @Argument(help: "Used by the completion script.", valueName: "WORD") var question: [String] = []

    func run(in context: CommandContext) throws {
        guard !question.isEmpty else {
            return try context.output.write(TrackerProgram.interface.completionScript(for: shell))
        }
        let answer = TrackerProgram.interface.completionAnswer(for: shell, question: question) { request in
            // A shell that completes has no place for an error: where names cannot be had there are none.
            (try? Self.names(for: request, in: context)) ?? []
        }
        try context.output.write(context.terminal.isTerminal ? SafeText.field(answer) : answer)
    }

    /// What the completion of saved questions asks for, and that of those who read news.
    static let savedQuestions = "saved-questions"
    static let readers = "readers"
    /// What the completion of the versions of a text asks for, whose title is named before it.
    static let editions = "editions"
    static let outlets = "outlets"

    private static func names(for request: NameRequest, in context: CommandContext) throws -> [String] {
        let type = RecordType.all.first { $0.plural == request.kind }
        guard type != nil || [savedQuestions, readers, editions, outlets].contains(request.kind) else { return [] }
        var database = DatabaseOptions()
        database.db = request.options["db"]?.last ?? context.environment["TRACKER_DB"]
        database.wait = 0
        var tracker = try database.openToAsk(in: context)
        return try tracker.ask { questions in
            if let type { return try questions.names(of: type, beginningWith: request.beginning) }
            if request.kind == editions {
                return try questions.editions(
                    ofText: request.arguments.first, beginningWith: request.beginning)
            }
            if request.kind == outlets { return try questions.outlets(beginningWith: request.beginning) }
            let beginning = request.beginning.lowercased()
            let names = try request.kind == readers ? questions.readers() : questions.watches().map(\.name)
            return names.filter { $0.lowercased().hasPrefix(beginning) }
        }
    }
}
