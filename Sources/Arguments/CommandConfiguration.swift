/// What a command is called and what it is for.
public struct CommandConfiguration: Equatable, Sendable {
    /// The word that calls the command, such as `add-round`.
    public let commandName: String

    /// One sentence: what the command does.
    public let abstract: String

    /// Paragraphs that say more, separated by empty lines. A line that begins with a space is printed as it stands.
    public let discussion: String

    /// Command lines that run as they are written.
    public let examples: [Example]

    /// Whether another command line of the program stands behind `--`.
    public let takesCommandLine: Bool

    /// - Parameters:
    ///   - commandName: the word that calls the command.
    ///   - abstract: one sentence that says what it does.
    ///   - discussion: paragraphs separated by empty lines.
    ///   - examples: command lines that run as they are written.
    ///   - takesCommandLine: whether another command line of the program stands behind `--`.
    public init(
        commandName: String, abstract: String, discussion: String = "", examples: [Example] = [],
        takesCommandLine: Bool = false
    ) {
        self.commandName = commandName
        self.abstract = abstract
        self.discussion = discussion
        self.examples = examples
        self.takesCommandLine = takesCommandLine
    }
}

/// A command line to copy, and what it does.
public struct Example: Equatable, Sendable {
    /// A full line of shell, beginning with the program's name.
    public let command: String

    /// What the line does, as a sentence; may be empty.
    public let explanation: String

    /// - Parameters:
    ///   - command: a full line of shell, beginning with the program's name.
    ///   - explanation: what the line does.
    public init(_ command: String, _ explanation: String = "") {
        self.command = command
        self.explanation = explanation
    }
}

/// Commands that belong together, under one heading of the overview.
public struct CommandGroup: Sendable {
    /// The heading.
    public let title: String

    /// The commands, in the order in which they are listed.
    public var commands: [Command] { first() + others() }

    private let first: @Sendable () -> [Command]
    private let others: @Sendable () -> [Command]

    /// - Parameters:
    ///   - title: the heading.
    ///   - commands: the commands, in the order in which they are listed.
    public init(_ title: String, _ commands: @escaping @autoclosure @Sendable () -> [any ParsableCommand.Type]) {
        self.init(title, first: commands(), then: [])
    }

    /// - Parameters:
    ///   - title: the heading.
    ///   - types: the commands that are listed first. To find one of them, the others are not made.
    ///   - others: those that follow, some of which data describe.
    public init(
        _ title: String, first types: @escaping @autoclosure @Sendable () -> [any ParsableCommand.Type] = [],
        then others: @escaping @autoclosure @Sendable () -> [Command]
    ) {
        self.title = title
        first = { types().map { Command($0) } }
        self.others = others
    }

    /// The command of a name.
    func command(named name: String) -> Command? {
        first().first { $0.configuration.commandName == name }
            ?? others().first { $0.configuration.commandName == name }
    }
}

/// Something outside the command line that the program heeds or answers with: an environment variable, an exit status.
public struct Note: Equatable, Sendable {
    /// The variable's name, or the status.
    public let term: String

    /// What it means, as a sentence.
    public let meaning: String

    /// - Parameters:
    ///   - term: the variable's name, or the status.
    ///   - meaning: what it means, as a sentence.
    public init(_ term: String, _ meaning: String) {
        self.term = term
        self.meaning = meaning
    }
}
