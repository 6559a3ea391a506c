extension CommandLineInterface {
    /// What the program shows when nothing is asked of it: the first steps, and the names of all commands.
    public var startPage: HelpPage {
        let entries = groups.map { group in
            HelpPage.Entry(
                head: group.title, text: group.commands.map { $0.configuration.commandName }.joined(separator: " "))
        }
        return HelpPage(blocks: opening + [.entries(title: "Commands", entries), .entries(title: "More", more)])
    }

    /// The guides, for `help topics`.
    var listOfTopics: HelpPage {
        HelpPage(blocks: [.usage([name, "help", "TOPIC"]), .entries(title: "Guides", topics.map(\.entry))])
    }

    /// What the program is, and the first steps.
    private var opening: [HelpPage.Block] {
        [.prose(abstract), .usage([name, "COMMAND", "[OPTIONS]"])]
            + (firstSteps.isEmpty ? [] : [.examples(title: "First steps", firstSteps)])
    }

    private var more: [HelpPage.Entry] {
        [
            HelpPage.Entry(head: "\(name) help", text: "What every command does, in a line."),
            HelpPage.Entry(head: "\(name) help COMMAND", text: "What a command does, its options and examples."),
        ]
            + (topics.isEmpty
                ? []
                : [
                    HelpPage.Entry(
                        head: "\(name) help TOPIC",
                        text: "A guide: \(topics.map(\.name).joined(separator: ", ")); topics lists them.")
                ]) + [
                HelpPage.Entry(head: "\(name) --version", text: "Which version this is.")
            ]
    }

    /// The overview: what the program is, the first steps, and every command under its heading.
    public var overview: HelpPage {
        var blocks = opening
        for group in groups {
            let entries = group.commands.map { command in
                let configuration = command.configuration
                return HelpPage.Entry(head: configuration.commandName, text: configuration.abstract)
            }
            blocks.append(.entries(title: group.title, entries))
        }
        let sharedDeclarations = shared.flatMap { declarations(of: $0.init()) }
        if !sharedDeclarations.isEmpty {
            blocks.append(.entries(title: "Common options", sharedDeclarations.map(\.helpEntry)))
        }
        blocks.append(.entries(title: "More", Array(more.dropFirst())))
        return HelpPage(blocks: blocks)
    }

    /// The help of one command.
    public func helpPage(for command: Command) -> HelpPage {
        let configuration = command.configuration
        let declared = command.declared
        let arguments = declared.filter { $0.kind == .argument }
        var blocks: [HelpPage.Block] = [
            .prose(configuration.abstract), .usage(usage(of: configuration.commandName, declared)),
        ]
        if !configuration.discussion.isEmpty { blocks.append(.prose(configuration.discussion)) }
        if !arguments.isEmpty { blocks.append(.entries(title: "Arguments", arguments.map(\.helpEntry))) }
        for (title, members) in optionGroups(declared) {
            let isGeneral = title == generalTitle
            blocks.append(.entries(title: title, members.map(\.helpEntry) + (isGeneral ? [helpOption] : [])))
        }
        if !configuration.examples.isEmpty {
            blocks.append(.examples(title: "Examples", configuration.examples))
        }
        return HelpPage(blocks: blocks)
    }

    /// The command with what must be given, and that there is more.
    func usage(of commandName: String, _ declarations: [Declaration]) -> [String] {
        let required = declarations.filter { $0.kind == .option && $0.isRequired }.map { $0.displayUsage }
        let arguments = declarations.filter { $0.kind == .argument }.map(\.argumentUsage)
        return [name, commandName] + required + ["[OPTIONS]"] + arguments
    }

    /// Options and flags under their headings, the general ones first, then in the order in which headings appear.
    func optionGroups(_ declarations: [Declaration]) -> [(title: String, members: [Declaration])] {
        var groups: [(title: String, members: [Declaration])] = [(generalTitle, [])]
        for declaration in declarations where declaration.kind != .argument {
            let title = declaration.groupTitle ?? generalTitle
            if let index = groups.firstIndex(where: { $0.title == title }) {
                groups[index].members.append(declaration)
            } else {
                groups.append((title, [declaration]))
            }
        }
        return groups
    }

    private var generalTitle: String { "Options" }

    private var helpOption: HelpPage.Entry { HelpPage.Entry(head: "-h, --help", text: "Show this help.") }
}

extension Declaration {
    /// An argument as usage shows it: in brackets if it may be left out, with dots if it may be repeated.
    var argumentUsage: String {
        let name = isRepeatable ? valueName + "..." : valueName
        return isRequired ? name : "[\(name)]"
    }

    /// The spellings and the value: `-n, --limit N`.
    var helpHead: String {
        if kind == .argument { return argumentUsage }
        // Long names stand in one column, whether or not a letter stands before them.
        let spellings = shortNames.map { "-\($0)" } + (longNames + negatedNames).map { "--" + $0 }
        let padding = shortNames.isEmpty ? "    " : ""
        return padding + spellings.joined(separator: ", ") + (kind == .option ? " " + valueName : "")
    }

    /// The help together with everything else that is known of the value.
    var helpEntry: HelpPage.Entry {
        HelpPage.Entry(head: helpHead, text: ([help] + facts.map { "[\($0)]" }).joined(separator: " "))
    }

    /// What is known of the value, in short clauses.
    var facts: [String] {
        var facts: [String] = []
        if isRequired, kind == .option { facts.append("required") }
        if isRepeatable, kind == .option { facts.append("may be repeated") }
        if !allowedValues.isEmpty { facts.append("one of: " + allowedValues.joined(separator: ", ")) }
        if let defaultText, !defaultText.isEmpty { facts.append("default: " + defaultText) }
        if let environmentVariable { facts.append("environment: " + environmentVariable) }
        return facts
    }
}
