/// A named value: `--round London`.
///
/// The property's type says how often it is given: a plain type is required unless it has a default, an optional may be
/// left out, an array may be repeated (and must be given once if it has no default).
@propertyWrapper
public struct Option<Value> {
    private let shape: ValueShape<Value>
    private let name: NameSpecification
    private let help: String
    private let valueName: String?
    private let environmentVariable: String?
    private let group: String?
    private let completion: CompletionKind?
    private var storage: ValueStorage<Value>

    /// The value given, or the default. Before parsing, a required value must not be read.
    public var wrappedValue: Value {
        get { storage.value }
        // A new storage, not a write into the old one: copies of a command stay apart.
        set { storage = ValueStorage(given: newValue) }
    }

    private init(
        shape: ValueShape<Value>, name: NameSpecification, help: String, valueName: String?, env: String?,
        group: String?, completion: CompletionKind?
    ) {
        self.shape = shape
        self.name = name
        self.help = help
        self.valueName = valueName
        self.environmentVariable = env
        self.group = group
        self.completion = completion
        storage = ValueStorage(default: shape.defaultValue)
    }

    /// An option that must be given.
    ///
    /// - Parameters:
    ///   - name: its spelling; the property's name by default.
    ///   - help: what it means, as a sentence.
    ///   - valueName: what stands for the value in help; the option's name in capitals by default.
    ///   - env: an environment variable that is used when the option is not given and the variable is not empty.
    ///   - group: the heading in help; that of its option group by default.
    ///   - completion: what a shell offers for the value.
    public init(
        name: NameSpecification = .long, help: String, valueName: String? = nil, env: String? = nil,
        group: String? = nil, completion: CompletionKind? = nil
    ) where Value: ExpressibleByArgument {
        self.init(
            shape: .single(default: nil), name: name, help: help, valueName: valueName, env: env, group: group,
            completion: completion)
    }

    /// An option with a default, which help shows.
    public init(
        wrappedValue: Value, name: NameSpecification = .long, help: String, valueName: String? = nil,
        env: String? = nil, group: String? = nil, completion: CompletionKind? = nil
    ) where Value: ExpressibleByArgument {
        self.init(
            shape: .single(default: wrappedValue), name: name, help: help, valueName: valueName, env: env,
            group: group, completion: completion)
    }

    /// An option that may be left out.
    public init<Wrapped: ExpressibleByArgument>(
        name: NameSpecification = .long, help: String, valueName: String? = nil, env: String? = nil,
        group: String? = nil, completion: CompletionKind? = nil
    ) where Value == Wrapped? {
        self.init(
            shape: .optional(), name: name, help: help, valueName: valueName, env: env, group: group,
            completion: completion)
    }

    /// An option that may be repeated and must be given at least once.
    public init<Element: ExpressibleByArgument>(
        name: NameSpecification = .long, help: String, valueName: String? = nil, env: String? = nil,
        group: String? = nil, completion: CompletionKind? = nil
    ) where Value == [Element] {
        self.init(
            shape: .list(default: nil), name: name, help: help, valueName: valueName, env: env, group: group,
            completion: completion)
    }

    /// An option that may be repeated; what is given replaces the default.
    public init<Element: ExpressibleByArgument>(
        wrappedValue: [Element], name: NameSpecification = .long, help: String, valueName: String? = nil,
        env: String? = nil, group: String? = nil, completion: CompletionKind? = nil
    ) where Value == [Element] {
        self.init(
            shape: .list(default: wrappedValue), name: name, help: help, valueName: valueName, env: env, group: group,
            completion: completion)
    }
}

extension Option: DeclaringProperty {
    func declarations(for property: String) -> [Declaration] {
        let longNames = name.longNames(of: property)
        let shape = shape
        let storage = storage
        return [
            Declaration(
                kind: .option,
                longNames: longNames,
                shortNames: name.shortNames(of: property),
                help: help,
                valueName: valueName ?? (longNames.first ?? hyphenated(property)).uppercased(),
                defaultText: shape.defaultText,
                allowedValues: shape.allowedValues,
                environmentVariable: environmentVariable,
                groupTitle: group,
                isRequired: shape.defaultValue == nil,
                isRepeatable: shape.isRepeatable,
                isNumber: shape.isNumber,
                completion: completion,
                destination: .value { (word) throws(ArgumentValueError) in try storage.take(word, as: shape) })
        ]
    }
}
