extension CommandLineInterface {
    /// The manual page, section 1, in the macros of man(7), in ASCII.
    ///
    /// - Parameters:
    ///   - release: the program and its version, for the page's foot: "tracker 1.0".
    ///   - date: the day of the release, `YYYY-MM-DD`.
    public func manualPage(release: String, date: String) -> String {
        let title = ManualText.argument(name.uppercased())
        var page = ManualText()
        page.macro(".TH \(title) 1 \(ManualText.argument(date)) \(ManualText.argument(release))")
        page.section("NAME")
        page.line("\(ManualText.literal(name)) \\- \(ManualText.prose(abstract))")
        page.section("SYNOPSIS")
        page.line("\\fB\(ManualText.literal(name))\\fR \\fICOMMAND\\fR [\\fIOPTIONS\\fR] [\\fIARGUMENTS\\fR]")
        page.section("DESCRIPTION")
        page.line("Options may stand before or after the command and its arguments.")
        page.line("\\fB\\-\\-\\fR ends the options; what follows are arguments.")
        page.line("Names of options are not abbreviated.")
        let sharedDeclarations = shared.flatMap { declarations(of: $0.init()) }
        let help = ManualText.Item(
            term: "\\fB\\-h\\fR, \\fB\\-\\-help\\fR", text: "Show help of the program or a command.")
        let version = ManualText.Item(term: "\\fB\\-\\-version\\fR", text: "Show the version.")
        page.section("OPTIONS")
        page.items(sharedDeclarations.map(\.manualItem) + [help, version])
        page.section("COMMANDS")
        for group in groups {
            page.macro(".SS \(ManualText.argument(group.title))")
            for command in group.commands { describe(command, without: sharedDeclarations, in: &page) }
        }
        page.notes("ENVIRONMENT", environment)
        page.notes("EXIT STATUS", exitStatuses)
        if !firstSteps.isEmpty {
            page.section("EXAMPLES")
            page.examples(firstSteps, beginsSection: true)
        }
        return page.text
    }

    /// A command's part of the page, without the options that every command has.
    private func describe(
        _ command: Command, without shared: [Declaration], in page: inout ManualText
    ) {
        let configuration = command.configuration
        let sharedSpellings = Set(shared.flatMap(\.spellings))
        let declared = command.declared
        let own = declared.filter { $0.kind == .argument || sharedSpellings.isDisjoint(with: $0.spellings) }
        let usage = usage(of: configuration.commandName, declared).map(ManualText.literal).joined(separator: " ")
        page.macro(".TP")
        page.line("\\fB\(usage)\\fR")
        page.line(ManualText.prose(configuration.abstract))
        page.macro(".RS")
        page.paragraphs(configuration.discussion)
        page.items(own.filter { $0.kind == .argument }.map(\.manualItem))
        page.items(own.filter { $0.kind != .argument }.map(\.manualItem))
        page.examples(configuration.examples)
        page.macro(".RE")
    }
}

extension Declaration {
    fileprivate var manualItem: ManualText.Item {
        let value = " \\fI\(ManualText.literal(valueName))\\fR"
        let names = shortNames.map { "-\($0)" } + (longNames + negatedNames).map { "--" + $0 }
        let term =
            kind == .argument
            ? "\\fI\(ManualText.literal(argumentUsage))\\fR"
            : names.map { "\\fB\(ManualText.literal($0))\\fR" }.joined(separator: ", ") + (kind == .option ? value : "")
        return ManualText.Item(term: term, text: helpEntry.text)
    }
}
