/// A program's whole command line: what it is, and every command it knows.
public struct CommandLineInterface: Sendable {
    /// The program's name.
    public let name: String

    /// One sentence: what the program is.
    public let abstract: String

    /// What to type first.
    public let firstSteps: [Example]

    /// All commands, under headings.
    public let groups: [CommandGroup]

    /// Options that every command has; they are the ones most often written before the command.
    public let shared: [any ParsableArguments.Type]

    /// Guides to what several commands share.
    public let topics: [HelpTopic]

    /// The environment variables that the program heeds, for the manual page.
    public let environment: [Note]

    /// The exit statuses, for the manual page.
    public let exitStatuses: [Note]

    private let versionText: @Sendable () -> String

    /// - Parameters:
    ///   - name: the program's name.
    ///   - abstract: one sentence that says what it is.
    ///   - version: what `--version` prints; made only when it is asked for.
    ///   - firstSteps: what to type first, for the overview.
    ///   - groups: all commands. `help` is a command by itself.
    ///   - shared: option groups that every command has.
    ///   - topics: guides, for `help TOPIC`.
    ///   - environment: environment variables, for the manual page.
    ///   - exitStatuses: exit statuses, for the manual page.
    public init(
        name: String, abstract: String, version: @escaping @autoclosure @Sendable () -> String,
        firstSteps: [Example] = [], groups: [CommandGroup], shared: [any ParsableArguments.Type] = [],
        topics: [HelpTopic] = [], environment: [Note] = [], exitStatuses: [Note] = []
    ) {
        self.name = name
        self.abstract = abstract
        versionText = version
        self.firstSteps = firstSteps
        self.groups = groups
        self.shared = shared
        self.topics = topics
        self.environment = environment
        self.exitStatuses = exitStatuses
    }

    /// What `--version` prints.
    public var version: String { versionText() }

    /// Every command, in the order of the groups.
    public var commands: [Command] { groups.flatMap(\.commands) }

    /// The command of a name.
    public func command(named name: String) -> Command? {
        // The groups that are listed last are the quickest to look through.
        for group in groups.reversed() {
            if let command = group.command(named: name) { return command }
        }
        return nil
    }

    /// What a command line asks for.
    ///
    /// `--help` and `-h` win over everything before `--`, then `--version`. Nothing at all asks for the start page.
    ///
    /// - Parameters:
    ///   - arguments: the words after the program's name.
    ///   - environment: the environment variables; an empty one counts as not set.
    /// - Returns: the command with its values, or the help or version that was asked for.
    /// - Throws: ``UsageError``, in two lines.
    public func parse(_ arguments: [String], environment: [String: String]) throws(UsageError) -> Invocation {
        guard !arguments.isEmpty else { return .help(startPage) }
        let options = arguments.prefix { $0 != "--" }
        let wantsHelp = options.contains("--help") || options.contains("-h")
        let wantsVersion = !wantsHelp && options.contains("--version")
        guard !wantsVersion else { return .version }

        switch CommandSearch(shared: shared, groups: groups).find(in: arguments) {
        case .none(let finding):
            guard !wantsHelp else { return .help(overview) }
            throw noCommand(finding)
        case .command(let index, let finding):
            let following = arguments.dropFirst(index + 1).first { CommandLineWord($0) == .plain }
            if arguments[index] == "help" { return .help(try helpPage(named: following, in: arguments)) }
            guard let command = command(named: arguments[index]) else {
                // The word may be the value of the option that nobody knows.
                if finding.unknownOption != nil { throw noCommand(finding) }
                throw unknownCommand(arguments[index], following: following)
            }
            guard !wantsHelp else { return .help(helpPage(for: command)) }
            return .run(try read(arguments, commandIndex: index, into: command, environment: environment))
        }
    }

    private func helpPage(named name: String?, in arguments: [String]) throws(UsageError) -> HelpPage {
        guard let name, name != "help" else { return overview }
        if name == "topics", !topics.isEmpty { return listOfTopics }
        if let topic = topics.first(where: { $0.name == name }) { return topic.page }
        guard let command = command(named: name) else {
            let words = arguments.drop { $0 != name }.dropFirst()
            throw unknownCommand(name, following: words.first { CommandLineWord($0) == .plain })
        }
        return helpPage(for: command)
    }

    private func read(
        _ arguments: [String], commandIndex: Int, into command: Command, environment: [String: String]
    ) throws(UsageError) -> any Parsable {
        let commandLine = "\(name) \(command.configuration.commandName)"
        var command = command.blank()
        let properties = declaringProperties(of: command)
        var parser = CommandParser(
            commandLine: commandLine, declarations: properties.flatMap { $0.property.declarations(for: $0.name) })
        try parser.read(arguments, commandIndex: commandIndex, environment: environment)
        do {
            for (_, property) in properties { try property.validateContents() }
            try command.validate()
        } catch let error as UsageError {
            throw error
        } catch let error as ValidationError {
            throw Complaint(commandLine: commandLine).invalid(error)
        } catch {
            throw Complaint(commandLine: commandLine).invalid(ValidationError(String(describing: error)))
        }
        return command
    }
}

/// What a command line asks for.
public enum Invocation {
    /// A command, with its values filled in and checked.
    case run(any Parsable)

    /// Help: of a command, or the overview.
    case help(HelpPage)

    /// The version.
    case version
}
