/// Reads the words of a command line into the declarations of one command.
struct CommandParser {
    private let complaint: Complaint
    private let declarations: [Declaration]

    /// By which spelling, and if a flag to which effect, each declaration was given.
    private var given: [Int: (spelling: String, isOn: Bool)] = [:]

    /// The declarations of arguments that words can still go to.
    private var openArguments: ArraySlice<Int>
    private var lastArgument: String?

    /// - Parameters:
    ///   - commandLine: the program's and the command's name, for messages.
    ///   - declarations: what the command declares.
    init(commandLine: String, declarations: [Declaration]) {
        complaint = Complaint(commandLine: commandLine)
        self.declarations = declarations
        openArguments = declarations.indices.filter { declarations[$0].kind == .argument }[...]
    }

    /// Reads the words; the environment fills in for options that were not given.
    mutating func read(
        _ words: [String], commandIndex: Int, environment: [String: String]
    ) throws(UsageError) {
        var cursor = WordCursor(words, commandIndex: commandIndex)
        var areOptionsOver = false
        while let word = cursor.next() {
            guard !areOptionsOver else {
                try takeArgument(word)
                continue
            }
            switch CommandLineWord(word) {
            case .plain:
                if let option = complaint.dashedOption(word, declarations) { throw option }
                try takeArgument(word)
            case .terminator: areOptionsOver = true
            case .long(let name, let value): try takeLong(name, value: value, cursor: &cursor)
            case .short(let letters): try takeShort(letters, cursor: &cursor)
            }
        }
        try readEnvironment(environment)
        try requireAll()
    }

    private mutating func takeLong(_ name: String, value: String?, cursor: inout WordCursor) throws(UsageError) {
        let spelling = "--" + name
        if let index = declarations.firstIndex(where: { $0.longNames.contains(name) }) {
            try take(index, as: spelling, isOn: true, value: value, cursor: &cursor)
        } else if let index = declarations.firstIndex(where: { $0.negatedNames.contains(name) }) {
            try take(index, as: spelling, isOn: false, value: value, cursor: &cursor)
        } else if value != nil, ["help", "version"].contains(name) {
            throw complaint.needlessValue(spelling)
        } else {
            throw complaint.unknownOption(spelling, among: declarations)
        }
    }

    private mutating func takeShort(_ letters: String, cursor: inout WordCursor) throws(UsageError) {
        if looksNegative("-" + letters), nextArgumentIsNumber, firstIndex(ofShort: letters.unicodeScalars.first) == nil
        {
            return try takeArgument("-" + letters)
        }
        // -limit is a slip for --limit; read as a bundle it might run, and mean something else.
        let name = String(letters.prefix { $0 != "=" })
        if name.count > 1, declarations.contains(where: { $0.longNames.contains(name) }) {
            throw complaint.unknownOption("-" + name, among: declarations)
        }
        var rest = Substring(letters).unicodeScalars
        while let letter = rest.popFirst() {
            let spelling = "-\(letter)"
            guard let index = firstIndex(ofShort: letter) else {
                throw complaint.unknownOption(spelling, in: "-" + letters, among: declarations)
            }
            var value: String?
            if rest.first == "=" {
                value = String(rest.dropFirst())
            } else if declarations[index].kind == .option, !rest.isEmpty {
                value = String(rest)
            }
            if value != nil { rest = Substring().unicodeScalars }
            try take(index, as: spelling, isOn: true, value: value, cursor: &cursor)
        }
    }

    private func firstIndex(ofShort letter: Unicode.Scalar?) -> Int? {
        guard let letter else { return nil }
        return declarations.firstIndex { $0.shortNames.contains(Character(letter)) }
    }

    private var nextArgumentIsNumber: Bool {
        openArguments.first.map { declarations[$0].isNumber } ?? false
    }

    /// Gives a declaration its value, which for an option that has none attached is the next word.
    private mutating func take(
        _ index: Int, as spelling: String, isOn: Bool, value: String?, cursor: inout WordCursor
    ) throws(UsageError) {
        let declaration = declarations[index]
        if let earlier = given[index] {
            let isContradicted = declaration.kind == .flag && earlier.isOn != isOn
            let isRepeated = declaration.kind == .option && !declaration.isRepeatable
            if isContradicted || isRepeated { throw complaint.repeated(earlier.spelling, spelling, isContradicted) }
        }
        given[index] = (spelling, isOn)
        switch declaration.destination {
        case .flag(let raise):
            guard value == nil else { throw complaint.needlessValue(spelling) }
            raise(isOn)
        case .value(let store):
            let word = if let value { value } else { try valueFollowing(spelling, declaration, cursor: &cursor) }
            do throws(ArgumentValueError) {
                try store(word)
            } catch {
                throw complaint.badValue(word, of: spelling, declaration, error)
            }
        }
    }

    private func valueFollowing(
        _ spelling: String, _ declaration: Declaration, cursor: inout WordCursor
    ) throws(UsageError) -> String {
        guard let word = cursor.following else { throw complaint.missingValue(spelling, declaration) }
        let isValue = CommandLineWord(word) == .plain || (declaration.isNumber && looksNegative(word))
        guard isValue else { throw complaint.optionAsValue(word, of: spelling) }
        return cursor.next() ?? word
    }

    private mutating func takeArgument(_ word: String) throws(UsageError) {
        guard let index = openArguments.first else {
            throw complaint.needlessArgument(word, after: lastArgument, wanted: missing)
        }
        let declaration = declarations[index]
        if case .value(let store) = declaration.destination {
            do throws(ArgumentValueError) {
                try store(word)
            } catch {
                throw complaint.badValue(word, of: declaration.valueName, declaration, error)
            }
        }
        given[index] = (declaration.valueName, true)
        lastArgument = word
        if !declaration.isRepeatable { openArguments.removeFirst() }
    }

    private mutating func readEnvironment(_ environment: [String: String]) throws(UsageError) {
        for (index, declaration) in declarations.enumerated() where given[index] == nil {
            guard let variable = declaration.environmentVariable, let value = environment[variable], !value.isEmpty,
                case .value(let store) = declaration.destination
            else { continue }
            do throws(ArgumentValueError) {
                try store(value)
            } catch {
                throw complaint.badEnvironment(value, of: variable, declaration, error)
            }
            given[index] = (variable, true)
        }
    }

    private func requireAll() throws(UsageError) {
        guard missing.isEmpty else { throw complaint.missing(missing) }
    }

    /// What must be given and is not yet.
    private var missing: [Declaration] {
        declarations.indices.filter { declarations[$0].isRequired && given[$0] == nil }.map { declarations[$0] }
    }
}
