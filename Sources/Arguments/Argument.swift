/// A value without a name, known by its place: `show-round LONDON`.
///
/// The property's type says how often it is given, as for ``Option``. An array takes all words that are left and must be
/// the last argument.
@propertyWrapper
public struct Argument<Value> {
    private let shape: ValueShape<Value>
    private let help: String
    private let valueName: String?
    private let completion: CompletionKind?
    private var storage: ValueStorage<Value>

    /// The value given, or the default. Before parsing, a required value must not be read.
    public var wrappedValue: Value {
        get { storage.value }
        set { storage = ValueStorage(given: newValue) }
    }

    private init(shape: ValueShape<Value>, help: String, valueName: String?, completion: CompletionKind?) {
        self.shape = shape
        self.help = help
        self.valueName = valueName
        self.completion = completion
        storage = ValueStorage(default: shape.defaultValue)
    }

    /// An argument that must be given.
    ///
    /// - Parameters:
    ///   - help: what it means, as a sentence.
    ///   - valueName: what stands for it in help; the property's name in capitals by default.
    ///   - completion: what a shell offers for it.
    public init(help: String, valueName: String? = nil, completion: CompletionKind? = nil)
    where Value: ExpressibleByArgument {
        self.init(shape: .single(default: nil), help: help, valueName: valueName, completion: completion)
    }

    /// An argument with a default, which help shows.
    public init(wrappedValue: Value, help: String, valueName: String? = nil, completion: CompletionKind? = nil)
    where Value: ExpressibleByArgument {
        self.init(shape: .single(default: wrappedValue), help: help, valueName: valueName, completion: completion)
    }

    /// An argument that may be left out.
    public init<Wrapped: ExpressibleByArgument>(
        help: String, valueName: String? = nil, completion: CompletionKind? = nil
    ) where Value == Wrapped? {
        self.init(shape: .optional(), help: help, valueName: valueName, completion: completion)
    }

    /// One argument or more.
    public init<Element: ExpressibleByArgument>(
        help: String, valueName: String? = nil, completion: CompletionKind? = nil
    ) where Value == [Element] {
        self.init(shape: .list(default: nil), help: help, valueName: valueName, completion: completion)
    }

    /// Any number of arguments; what is given replaces the default.
    public init<Element: ExpressibleByArgument>(
        wrappedValue: [Element], help: String, valueName: String? = nil, completion: CompletionKind? = nil
    ) where Value == [Element] {
        self.init(shape: .list(default: wrappedValue), help: help, valueName: valueName, completion: completion)
    }
}

extension Argument: DeclaringProperty {
    func declarations(for property: String) -> [Declaration] {
        let shape = shape
        let storage = storage
        return [
            Declaration(
                kind: .argument,
                help: help,
                valueName: valueName ?? hyphenated(property).uppercased(),
                defaultText: shape.defaultText,
                allowedValues: shape.allowedValues,
                isRequired: shape.defaultValue == nil,
                isRepeatable: shape.isRepeatable,
                isNumber: shape.isNumber,
                completion: completion,
                destination: .value { (word) throws(ArgumentValueError) in try storage.take(word, as: shape) })
        ]
    }
}
