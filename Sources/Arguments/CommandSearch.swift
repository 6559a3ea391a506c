/// Finds the word that names the command, which options may stand before.
///
/// To know whether `x` in `--db x query` is a value, the options must be known before the command is. Those that are declared
/// as shared are looked at first; only where they do not know an option are the declarations of every command made.
struct CommandSearch {
    private let shared: [any ParsableArguments.Type]
    private let groups: [CommandGroup]

    /// What was found.
    enum Result {
        /// The place of the command's word.
        case command(at: Int, Finding)

        /// There is none, although there are options.
        case none(Finding)
    }

    /// What may explain that there is no command, or that a word is none.
    struct Finding {
        /// The first option that no command knows.
        var unknownOption: String?

        /// The option that last took a word as its value, and the word.
        var lastTaken: (option: String, value: String)?
    }

    init(shared: [any ParsableArguments.Type], groups: [CommandGroup]) {
        self.shared = shared
        self.groups = groups
    }

    func find(in words: [String]) -> Result {
        var options = KnownOptions(shared: shared, groups: groups)
        var finding = Finding()
        var pendingOption: String?
        for (index, word) in words.enumerated() {
            let kind = CommandLineWord(word)
            if let option = pendingOption {
                pendingOption = nil
                if kind == .plain || looksNegative(word) {
                    finding.lastTaken = (option, word)
                    continue
                }
            }
            switch kind {
            case .plain:
                return .command(at: index, finding)
            case .terminator:
                if index + 1 < words.count { return .command(at: index + 1, finding) }
            case .long(let name, let value):
                let option = options.kind(long: name)
                if option == nil, finding.unknownOption == nil { finding.unknownOption = "--" + name }
                if value == nil, option == .option { pendingOption = word }
            case .short(let letters):
                if options.endsInValue(letters: letters) { pendingOption = word }
            }
        }
        return .none(finding)
    }
}

/// The options of all commands, found out no sooner than they are needed.
private struct KnownOptions {
    private let groups: [CommandGroup]
    private let shared: [any ParsableArguments.Type]
    private lazy var sharedDeclarations = shared.flatMap { declarations(of: $0.init()) }
    private lazy var allDeclarations = groups.flatMap(\.commands).flatMap(\.declared)

    init(shared: [any ParsableArguments.Type], groups: [CommandGroup]) {
        self.shared = shared
        self.groups = groups
    }

    mutating func kind(long name: String) -> Declaration.Kind? {
        kind { $0.longNames.contains(name) || $0.negatedNames.contains(name) }
    }

    /// Whether the last of a bundle of letters is an option whose value is the next word.
    mutating func endsInValue(letters: String) -> Bool {
        var rest = Substring(letters).unicodeScalars
        while let letter = rest.popFirst() {
            if kind(where: { $0.shortNames.contains(Character(letter)) }) == .option { return rest.isEmpty }
        }
        return false
    }

    private mutating func kind(where matches: (Declaration) -> Bool) -> Declaration.Kind? {
        (sharedDeclarations.first(where: matches) ?? allDeclarations.first(where: matches))?.kind
    }
}
