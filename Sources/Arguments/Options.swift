/// Options that data describe: as many as there are descriptions.
///
/// Where a record type says what its fields are, the commands that record it need no property for each.
@propertyWrapper
public struct Options {
    private let descriptions: [OptionDescription]
    private var storage: ValueStorage<OptionValues>

    /// What was given.
    public var wrappedValue: OptionValues {
        get { storage.value }
        set { storage = ValueStorage(given: newValue) }
    }

    /// - Parameter descriptions: the options, in the order of help.
    public init(_ descriptions: [OptionDescription]) {
        self.descriptions = descriptions
        storage = ValueStorage(default: OptionValues(of: descriptions))
    }
}

/// One option that data describe.
public struct OptionDescription: Sendable, Equatable {
    /// What its values are looked up by.
    public var key: String
    /// The long name, without hyphens.
    public var name: String
    /// What it means, as a sentence.
    public var help: String
    /// What stands for the value in help.
    public var valueName: String
    /// The heading in help; nil for the general one.
    public var group: String?
    /// The words that it takes; empty where the choice is open.
    public var allowedValues: [String] = []
    public var isRequired = false
    public var isRepeatable = false
    /// Whether it takes whole numbers only.
    public var isNumber = false
    /// Whether it is known by its place and not by its name.
    public var isArgument = false
    /// Whether it may be empty, also where it takes certain words only.
    public var takesEmpty = false
    public var completion: CompletionKind?

    public init(key: String, name: String, help: String, valueName: String) {
        self.key = key
        self.name = name
        self.help = help
        self.valueName = valueName
    }

    fileprivate func check(_ word: String) throws(ArgumentValueError) {
        if takesEmpty, word.isEmpty { return }
        if isNumber, Int64(word) == nil { throw ArgumentValueError("it must be a whole number") }
        if !allowedValues.isEmpty, !allowedValues.contains(word) {
            throw ArgumentValueError("it must be one of \(sentenceList(allowedValues, conjunction: "or"))")
        }
    }
}

/// The values of options that data describe.
public struct OptionValues: Sendable, Equatable {
    private let keys: [String]
    private var values: [String: [String]] = [:]

    fileprivate init(of descriptions: [OptionDescription]) { keys = descriptions.map(\.key) }

    /// The value of an option that is not repeated; nil where it was not given.
    public subscript(_ key: String) -> String? { values[key]?.last }

    /// All that was given, in the order of the descriptions.
    public var given: [(key: String, values: [String])] {
        keys.compactMap { key in values[key].map { (key, $0) } }
    }

    /// Gives an option another value.
    public mutating func replace(_ key: String, with value: String) { values[key] = [value] }

    fileprivate mutating func add(_ word: String, for key: String) { values[key, default: []].append(word) }
}

extension Options: DeclaringProperty {
    func declarations(for property: String) -> [Declaration] {
        let storage = storage
        return descriptions.map { option in
            Declaration(
                kind: option.isArgument ? .argument : .option,
                longNames: option.isArgument ? [] : [option.name],
                help: option.help,
                valueName: option.valueName,
                allowedValues: option.allowedValues,
                groupTitle: option.group,
                isRequired: option.isRequired,
                isRepeatable: option.isRepeatable,
                isNumber: option.isNumber,
                completion: option.completion,
                destination: .value { (word) throws(ArgumentValueError) in
                    try option.check(word)
                    var values = storage.value
                    values.add(word, for: option.key)
                    storage.take(values)
                })
        }
    }
}
