import Testing

@testable import Arguments

/// A small program that has every kind of declaration.
let ledger = CommandLineInterface(
    name: "ledger",
    abstract: "Keep a ledger of talks in one file.",
    version: "ledger 2.1",
    firstSteps: [
        Example("ledger add-talk --name London --start 2025-06-09", "Record a talk."),
        Example("ledger find Bessent"),
    ],
    groups: [
        CommandGroup("Record", [AddTalk.self, AddPerson.self]),
        CommandGroup("Ask", [Find.self, ListTalks.self, Move.self]),
        CommandGroup("Keep", [Check.self]),
    ],
    shared: [FileOptions.self],
    environment: [Note("LEDGER_FILE", "The ledger's file.")],
    exitStatuses: [Note("0", "Done."), Note("64", "The command line cannot be understood.")])

enum Layout: String, CaseIterable, ExpressibleByArgument {
    case table, json
    case separatedValues = "csv"
}

struct Day: ExpressibleByArgument, Equatable {
    var text: String

    init(argument: String) throws(ArgumentValueError) {
        guard argument.contains("-") else { throw ArgumentValueError("it must be a day such as 2025-06-09") }
        text = argument
    }

    var argumentText: String { text }
}

struct FileOptions: ParsableArguments {
    @Option(help: "The ledger's file.", valueName: "FILE", env: "LEDGER_FILE", completion: .file) var file: String?
    @Flag(name: [.short, .long], help: "Say nothing that is not asked for.") var quiet = false
}

struct OutputOptions: ParsableArguments {
    @Option(help: "How the answer is printed.") var layout: Layout = .table
    @Flag(inversion: .prefixedNo, help: "Print a heading.") var heading = true
    @Flag(inversion: .prefixedNo, help: "Use colour; without either, a terminal decides.") var color: Bool?

    mutating func validate() throws {
        if layout == .json, color == true {
            throw ValidationError("JSON has no colour.", hint: "Leave --color out.")
        }
    }
}

struct AddTalk: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add-talk", abstract: "Record a talk.",
        discussion: """
            A talk has a name and a first day. Its topics are made when they are first named, so that nothing has to be \
            prepared before a talk is recorded.

              --topic Tariffs --topic "Rare earths"

            Nothing is changed if the talk is known.
            """,
        examples: [
            Example("ledger add-talk --name London --start 2025-06-09", "The talks at Lancaster House."),
            Example(
                "ledger add-talk --name 'Geneva, the first of the meetings' --start 2025-05-10 --topic \"Rare earths\" --topic Tariffs"
            ),
        ])

    @Option(help: "What the talk is called.") var name: String
    @Option(help: "Its first day.", valueName: "DAY") var start: Day
    @Option(name: [.customShort("t"), .long], help: "What it is about.") var topic: [String] = []
    @Option(help: "How many sat at the table.") var seats: Int64?
    @OptionGroup var file: FileOptions
}

struct AddPerson: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add-person", abstract: "Record a person.")

    @Argument(help: "The full name.") var name: String
    @OptionGroup var file: FileOptions
}

struct Find: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "find", abstract: "Find what was said.", examples: [Example("ledger find Bessent --limit 5")])

    @Argument(help: "The words to find.", valueName: "WORD") var words: [String] = []
    @Option(name: [.customShort("n"), .long], help: "Maximum number of answers.", valueName: "N") var limit: Int = 20
    @Option(help: "Not before this day.", valueName: "DAY", completion: .names("days")) var since: Day?
    @Option(help: "Not after this day.", valueName: "DAY") var until: Day?
    @Option(help: "Only what contains this text.") var text: String?
    @Option(help: "How alike words must be.", env: "LEDGER_LIKENESS", group: "Tuning") var likeness: Double = 0.5
    @Flag(name: .shortAndLong, help: "Print only how many there are.") var count = false
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var file: FileOptions

    mutating func validate() throws {
        if let since, let until, since.text > until.text { throw ValidationError("--since is after --until.") }
        if limit < 1 { limit = 1 }
    }
}

struct ListTalks: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list-talks", abstract: "List all talks.")

    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var file: FileOptions
}

struct Move: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "move", abstract: "Move an entry.")

    @Argument(help: "The entry.") var entry: Int
    @Argument(help: "By how many places.") var places: Int = 1
    @Argument(help: "Where it is printed.") var layout: Layout?
    @OptionGroup var file: FileOptions
}

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "check", abstract: "Look for damage.")

    @Argument(help: "The files to check.", completion: .file) var files: [String]
    @OptionGroup var file: FileOptions
}

/// Splits a line at its spaces; `_` stands for a space within a word.
func words(_ line: String) -> [String] {
    line.split(separator: " ").map { $0.split(separator: "_", omittingEmptySubsequences: false).joined(separator: " ") }
}

/// The command that a line asks for, with its values.
func parsed<Command: ParsableCommand>(
    _ line: String, as type: Command.Type = Command.self, environment: [String: String] = [:]
) throws -> Command {
    guard case .run(let command) = try ledger.parse(words(line), environment: environment) else {
        throw NotACommand()
    }
    return try #require(command as? Command)
}

struct NotACommand: Error {}

/// The two lines with which a line is refused.
func refusal(of arguments: [String], environment: [String: String] = [:]) -> [String] {
    do throws(UsageError) {
        _ = try ledger.parse(arguments, environment: environment)
        return []
    } catch {
        return [error.message, error.hint]
    }
}
