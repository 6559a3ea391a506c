import Arguments
import Negotiations

struct Completions: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "completions",
        abstract: "Print a shell completion script for commands, options and names.",
        discussion:
            "Names of officials, rounds, topics and parties are looked up in the database as you type. make install puts the scripts where the shells find them.",
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

    private static func names(for request: NameRequest, in context: CommandContext) throws -> [String] {
        guard let type = RecordType.all.first(where: { $0.plural == request.kind }) else { return [] }
        var database = DatabaseOptions()
        database.db = request.options["db"]?.last ?? context.environment["TRACKER_DB"]
        database.wait = 0
        var tracker = try database.openToAsk(in: context)
        return try tracker.ask { questions in try questions.names(of: type, beginningWith: request.beginning) }
    }
}
