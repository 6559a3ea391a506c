/// Where on a command line the cursor stands: what was given before it, and what may come.
struct CompletionPosition {
    private let declarations: [Declaration]
    private var given: Set<Int> = []
    private(set) var values: [String: [String]] = [:]
    private var arguments: [String] = []
    private var openArguments: ArraySlice<Int>
    private var areOptionsOver = false

    /// The option whose value the cursor stands in.
    private(set) var awaited: Declaration?

    /// - Parameters:
    ///   - earlier: the words before the one being typed.
    ///   - commandIndex: which of them is the command.
    ///   - declarations: what can be given.
    init(after earlier: [String], commandIndex: Int?, declarations: [Declaration]) {
        self.declarations = declarations
        openArguments = declarations.indices.filter { declarations[$0].kind == .argument }[...]
        for (index, word) in earlier.enumerated() where index != commandIndex {
            read(word)
        }
    }

    private mutating func read(_ word: String) {
        if let option = awaited {
            awaited = nil
            note(word, for: option)
            return
        }
        guard !areOptionsOver else { return take(argument: word) }
        switch CommandLineWord(word) {
        case .plain:
            take(argument: word)
        case .terminator:
            areOptionsOver = true
        case .long(let name, let value):
            guard let index = index(long: name) else { return }
            given.insert(index)
            guard declarations[index].kind == .option else { return }
            if let value { note(value, for: declarations[index]) } else { awaited = declarations[index] }
        case .short(let letters):
            readShort(letters)
        }
    }

    private mutating func readShort(_ letters: String) {
        var rest = Substring(letters).unicodeScalars
        while let letter = rest.popFirst() {
            guard let index = declarations.firstIndex(where: { $0.shortNames.contains(Character(letter)) }) else {
                return
            }
            given.insert(index)
            guard declarations[index].kind == .option else { continue }
            if rest.isEmpty { awaited = declarations[index] } else { note(String(rest), for: declarations[index]) }
            return
        }
    }

    private func index(long name: String) -> Int? {
        declarations.firstIndex { $0.longNames.contains(name) || $0.negatedNames.contains(name) }
    }

    private mutating func note(_ value: String, for option: Declaration) {
        guard let name = option.longNames.first else { return }
        values[name, default: []].append(value)
    }

    private mutating func take(argument: String) {
        arguments.append(argument)
        guard let index = openArguments.first, !declarations[index].isRepeatable else { return }
        openArguments.removeFirst()
    }

    /// What can stand at the cursor.
    func completion(of current: String, names: (NameRequest) -> [String]) -> Completion {
        if let awaited { return valueCompletion(of: current, for: awaited, names: names) }
        if !areOptionsOver, case .long(let name, let value?) = CommandLineWord(current) {
            guard let index = index(long: name), declarations[index].kind == .option else { return Completion() }
            var completion = valueCompletion(of: value, for: declarations[index], names: names)
            for index in completion.candidates.indices {
                completion.candidates[index].word = "--\(name)=" + completion.candidates[index].word
            }
            return completion
        }
        if !areOptionsOver, current.first == "-" { return Completion().adding(openOptions, beginning: current) }
        guard let index = openArguments.first else { return Completion() }
        return valueCompletion(of: current, for: declarations[index], names: names)
    }

    /// The long names of what can still be given.
    private var openOptions: [Completion.Candidate] {
        let help = Completion.Candidate(word: "--help", explanation: "Show this help.")
        let options = declarations.indices.filter { declarations[$0].isRepeatable || !given.contains($0) }
        return options.flatMap { index in
            let declaration = declarations[index]
            return (declaration.longNames + declaration.negatedNames).map { name in
                Completion.Candidate(word: "--" + name, explanation: declaration.help)
            }
        } + [help]
    }

    private func valueCompletion(
        of current: String, for declaration: Declaration, names: (NameRequest) -> [String]
    ) -> Completion {
        guard declaration.allowedValues.isEmpty else {
            let candidates = declaration.allowedValues.map { Completion.Candidate(word: $0) }
            return Completion().adding(candidates, beginning: current)
        }
        switch declaration.completion {
        case nil: return Completion()
        case .file: return Completion(paths: .files)
        case .directory: return Completion(paths: .directories)
        case .names(let kind):
            let found = names(
                NameRequest(
                    kind: kind, beginning: current, options: values, arguments: arguments))
            return Completion().adding(found.map { Completion.Candidate(word: $0) }, beginning: current)
        }
    }
}
