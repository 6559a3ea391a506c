/// What a command's parser says about a line that it cannot read.
struct Complaint {
    /// The program's and the command's name.
    let commandLine: String

    /// The command's name; the program says its own when it complains.
    private var command: Substring? { commandLine.split(separator: " ").dropFirst().first }

    private var seeHelp: String { "See \(commandLine) --help." }

    private func error(_ message: String, _ hint: String? = nil) -> UsageError {
        UsageError(message: message, hint: hint.map { "\($0) \(seeHelp)" } ?? seeHelp)
    }

    func unknownOption(_ spelling: String, in bundle: String? = nil, among declarations: [Declaration]) -> UsageError {
        let place = bundle.map { $0 == spelling ? "" : " (in \(quoted($0)))" } ?? ""
        let message = "\(command.map { "\($0) has" } ?? "There is") no option \(quoted(spelling))\(place)."
        let known = declarations.flatMap { $0.longNames + $0.negatedNames } + ["help", "version"]
        let typed = bundle ?? spelling
        let name = String(String.UnicodeScalarView(typed.unicodeScalars.drop { $0 == "-" }))
        if name.unicodeScalars.count > 1, let suggestion = nearest(to: name, among: known) {
            return error(message, "Did you mean --\(suggestion)?")
        }
        // A dash and a word can be a value; two dashes begin an option.
        let isValue = !typed.hasPrefix("--") && declarations.contains { $0.kind == .argument }
        return error(message, isValue ? "A value that begins with - goes after --." : nil)
    }

    func repeated(_ earlier: String, _ later: String, _ isContradicted: Bool) -> UsageError {
        if isContradicted { return error("\(earlier) and \(later) contradict each other.", "Give one of them.") }
        return earlier == later
            ? error("\(later) was given twice.", "Give it once.")
            : error("\(earlier) and \(later) are the same option.", "Give it once.")
    }

    func needlessValue(_ spelling: String) -> UsageError {
        error("\(spelling) takes no value.", "Write \(spelling) alone.")
    }

    func missingValue(_ spelling: String, _ declaration: Declaration) -> UsageError {
        error("\(spelling) needs a value.", "Write \(spelling) \(declaration.valueName).")
    }

    func optionAsValue(_ word: String, of spelling: String) -> UsageError {
        error(
            "\(spelling) needs a value, and \(quoted(word)) looks like an option.",
            "If it is the value, write \(spelling)=\(shellWord(word)).")
    }

    func badValue(
        _ word: String, of spelling: String, _ declaration: Declaration, _ reason: ArgumentValueError
    ) -> UsageError {
        let found = word.isEmpty ? "empty" : quoted(word)
        let message = "\(spelling) cannot be \(found): \(reason.message)."
        guard let suggestion = nearest(to: word, among: declaration.allowedValues) else { return error(message) }
        let written = declaration.kind == .argument ? suggestion : "\(spelling) \(suggestion)"
        return error(message, "Did you mean \(written)?")
    }

    func badEnvironment(
        _ value: String, of variable: String, _ declaration: Declaration, _ reason: ArgumentValueError
    ) -> UsageError {
        error(
            "The environment variable \(variable) cannot be \(quoted(value)): \(reason.message).",
            "Change it, or give \(declaration.displayName).")
    }

    /// - Parameter wanted: what must be given and is not: the word may be meant for one of them.
    func needlessArgument(_ word: String, after last: String?, wanted: [Declaration]) -> UsageError {
        guard let last else {
            let names = sentenceList(wanted.map(\.displayUsage), conjunction: "and")
            return error(
                "\(command ?? "") takes no argument, and \(quoted(word)) is one.",
                wanted.isEmpty ? nil : "It needs \(names).")
        }
        return error(
            "\(command ?? "") cannot use \(quoted(word)): that is one argument too many.",
            "If words belong together, quote them: \(shellWord("\(last) \(word)")).")
    }

    func missing(_ declarations: [Declaration]) -> UsageError {
        error("\(command ?? "") needs \(sentenceList(declarations.map(\.displayUsage), conjunction: "and")).")
    }

    func invalid(_ validation: ValidationError) -> UsageError {
        error(validation.message, validation.hint.isEmpty ? nil : validation.hint)
    }

    /// A word that names an option, but with its hyphens turned into an en or em dash on their way through a document.
    func dashedOption(_ word: String, _ declarations: [Declaration]) -> UsageError? {
        guard let first = word.unicodeScalars.first, first == "–" || first == "—" else { return nil }
        let name = String(
            String.UnicodeScalarView(
                word.unicodeScalars.drop { $0 == "–" || $0 == "—" || $0 == "-" }.prefix { $0 != "=" }))
        guard declarations.contains(where: { $0.longNames.contains(name) }) else { return nil }
        return error("\(quoted(word)) begins with a dash that is no hyphen.", "Did you mean --\(name)?")
    }
}

/// A word as a shell reads it back; a long one is cut, since it is there to show the form.
func shellWord(_ word: String) -> String {
    let shown = word.count > 40 ? word.prefix(40) + "…" : word
    let isPlain = shown.unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "-_./:=@%+,".unicodeScalars.contains(scalar)
    }
    if isPlain, !shown.isEmpty { return shown }
    return "'" + shown.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
}
