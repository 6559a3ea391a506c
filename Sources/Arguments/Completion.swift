import Text

/// What can stand where the cursor is.
struct Completion: Equatable {
    struct Candidate: Equatable {
        /// The whole word, as the program is to receive it.
        var word: String

        /// What it means, or nothing.
        var explanation = ""
    }

    enum Paths: Equatable {
        case none
        case files
        case directories
    }

    var candidates: [Candidate] = []

    /// Which paths the shell is to offer by itself.
    var paths = Paths.none
}

/// A look-up of names in what the program keeps.
public struct NameRequest: Equatable, Sendable {
    /// What kind of names, as ``CompletionKind/names(_:)`` says it.
    public let kind: String

    /// What was typed of the name so far; may be empty. Answers that do not begin so are left out, whatever their case.
    public let beginning: String

    /// The values of options on the line, by long name without hyphens: where to look may depend on them.
    public let options: [String: [String]]

    /// What was typed before it by its place.
    public let arguments: [String]

    /// - Parameters:
    ///   - kind: what kind of names.
    ///   - beginning: what was typed so far.
    ///   - options: the values of options on the line.
    ///   - arguments: what was typed before it by its place.
    public init(kind: String, beginning: String, options: [String: [String]], arguments: [String] = []) {
        self.kind = kind
        self.beginning = beginning
        self.options = options
        self.arguments = arguments
    }
}

extension CommandLineInterface {
    /// What can stand where the cursor is.
    ///
    /// - Parameters:
    ///   - words: the words after the program's name, of which the last, perhaps empty, is being typed.
    ///   - names: looks up names.
    func completion(of words: [String], names: (NameRequest) -> [String]) -> Completion {
        let current = words.last ?? ""
        let earlier = Array(words.dropLast())
        guard case .command(let index, _) = CommandSearch(shared: shared, groups: groups).find(in: earlier) else {
            return completionBeforeCommand(of: current, after: earlier, names: names)
        }
        if earlier[index] == "help" {
            let guides = topics.map { Completion.Candidate(word: $0.name, explanation: $0.title) }
            return commandNames(beginning: current).adding(guides, beginning: current)
        }
        guard let command = command(named: earlier[index]) else { return Completion() }
        if command.configuration.takesCommandLine, let terminator = earlier.firstIndex(of: "--") {
            // Names are looked up where the options before it say: in the database of --db.
            let before = CompletionPosition(
                after: Array(earlier[..<terminator]), commandIndex: index, declarations: command.declared)
            return completion(of: Array(words[(terminator + 1)...])) { request in
                names(
                    NameRequest(
                        kind: request.kind, beginning: request.beginning,
                        options: before.values.merging(request.options) { $1 }, arguments: request.arguments))
            }
        }
        let position = CompletionPosition(
            after: earlier, commandIndex: index, declarations: command.declared)
        return position.completion(of: current, names: names)
    }

    private func completionBeforeCommand(
        of current: String, after earlier: [String], names: (NameRequest) -> [String]
    ) -> Completion {
        // Only what is declared as shared is offered, but the value of any option is completed.
        let all = commands.flatMap(\.declared).filter { $0.kind != .argument }
        let position = CompletionPosition(after: earlier, commandIndex: nil, declarations: all)
        if position.awaited != nil || current.contains("=") { return position.completion(of: current, names: names) }
        guard current.first == "-" else { return commandNames(beginning: current) }
        let offered = shared.flatMap { declarations(of: $0.init()) }
        return CompletionPosition(after: earlier, commandIndex: nil, declarations: offered)
            .completion(of: current, names: names)
            .adding(
                [Completion.Candidate(word: "--version", explanation: "Which version this is.")], beginning: current)
    }

    private func commandNames(beginning: String) -> Completion {
        let candidates = commands.map { command in
            Completion.Candidate(
                word: command.configuration.commandName, explanation: command.configuration.abstract)
        }
        let help = Completion.Candidate(word: "help", explanation: "What a command does, its options and examples.")
        return Completion().adding(candidates + [help], beginning: beginning)
    }
}

extension Completion {
    /// With those of further candidates that begin so, whatever their case and accents.
    func adding(_ further: [Candidate], beginning: String) -> Completion {
        let begun = Folding.foldedWithoutMarks(beginning)
        return Completion(
            candidates: candidates + further.filter { Folding.foldedWithoutMarks($0.word).hasPrefix(begun) },
            paths: paths)
    }
}
