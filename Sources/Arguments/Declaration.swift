/// One option, flag or argument as the parser, the help and the completions see it.
struct Declaration {
    enum Kind {
        case option
        case argument
        case flag
    }

    /// Where the words found for the declaration go.
    enum Destination {
        case value((String) throws(ArgumentValueError) -> Void)
        case flag((Bool) -> Void)
    }

    var kind: Kind
    var longNames: [String] = []
    var shortNames: [Character] = []
    var negatedNames: [String] = []
    var help: String
    var valueName = ""
    var defaultText: String?
    var allowedValues: [String] = []
    var environmentVariable: String?
    var groupTitle: String?
    var isRequired = false
    var isRepeatable = false
    var isNumber = false
    var completion: CompletionKind?
    var destination: Destination

    /// The name by which messages call it: `--limit`, `-n` where it has no long name, `NAME` for an argument.
    var displayName: String {
        if kind == .argument { return valueName }
        if let name = longNames.first { return "--" + name }
        return shortNames.first.map { "-\($0)" } ?? ""
    }

    /// The name followed by what must be written with it: `--limit N`.
    var displayUsage: String {
        kind == .option ? "\(displayName) \(valueName)" : displayName
    }

    /// Every spelling, hyphens included.
    var spellings: [String] {
        longNames.map { "--" + $0 } + negatedNames.map { "--" + $0 } + shortNames.map { "-\($0)" }
    }
}

/// A property wrapper that declares something for the command line.
protocol DeclaringProperty {
    /// - Parameter property: the property's name.
    func declarations(for property: String) -> [Declaration]

    /// Checks what the property holds, where it holds more than a value.
    func validateContents() throws
}

extension DeclaringProperty {
    func validateContents() throws {}
}

/// The properties of a value that declare something, with their names, in the order in which they are written.
func declaringProperties(of arguments: any Parsable) -> [(name: String, property: any DeclaringProperty)] {
    Mirror(reflecting: arguments).children.compactMap { child in
        guard let label = child.label, let property = child.value as? any DeclaringProperty else { return nil }
        // The compiler keeps a wrapped property's storage under its name with an underscore before it.
        return (label.first == "_" ? String(label.dropFirst()) : label, property)
    }
}

/// Everything that a value and its option groups declare.
func declarations(of arguments: any Parsable) -> [Declaration] {
    declaringProperties(of: arguments).flatMap { $0.property.declarations(for: $0.name) }
}
