extension CommandLineInterface {
    /// What to say when options were given but no command.
    func noCommand(_ finding: CommandSearch.Finding) -> UsageError {
        if let option = finding.unknownOption {
            let known = commands.flatMap(\.declared)
            return Complaint(commandLine: name).unknownOption(option, among: known.filter { $0.kind != .argument })
        }
        if let (option, value) = finding.lastTaken, value == "help" || command(named: value) != nil {
            return UsageError(
                message: "No command was given: \(option) took \(quoted(value)) as its value.",
                hint: "Give \(option) a value before the command. See \(name) --help.")
        }
        return UsageError(message: "No command was given.", hint: "See \(name) --help.")
    }

    /// What to say about a word that is no command.
    ///
    /// - Parameters:
    ///   - word: the word.
    ///   - following: the next word that is not an option: `add round` is a natural slip for `add-round`.
    func unknownCommand(_ word: String, following: String?) -> UsageError {
        let names = commands.map { $0.configuration.commandName } + ["help"]
        let message = "There is no command \(quoted(word))."
        let joined = following.map { ["\(word)-\($0)", "\($0)-\(word)"] } ?? []
        let suggestion =
            joined.first(where: names.contains) ?? nearest(to: word, among: names)
            ?? joined.lazy.compactMap { nearest(to: $0, among: names) }.first
        if let suggestion {
            return UsageError(message: message, hint: "Did you mean \(suggestion)? See \(name) --help.")
        }
        let related = names.filter { name in
            name.split(separator: "-").contains { $0 == word || $0 == word + "s" || "\($0)s" == word }
        }
        guard !related.isEmpty else { return UsageError(message: message, hint: "See \(name) --help.") }
        let mostShown = 6
        let shown =
            related.count > mostShown
            ? related.prefix(mostShown).joined(separator: ", ") + " …" : sentenceList(related, conjunction: "or")
        return UsageError(message: message, hint: "Did you mean \(shown)? See \(name) --help.")
    }
}
