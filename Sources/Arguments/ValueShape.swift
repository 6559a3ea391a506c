/// How the words given for a property become its value.
struct ValueShape<Value> {
    /// The value when nothing is given; nil where something must be.
    let defaultValue: Value?

    /// The default as it is shown in help.
    let defaultText: String?

    let isRepeatable: Bool
    let isNumber: Bool
    let allowedValues: [String]

    /// Makes a value from a word and the value that earlier words made, if there were any.
    let read: (_ word: String, _ earlier: Value?) throws(ArgumentValueError) -> Value

    static func single(default value: Value?) -> ValueShape where Value: ExpressibleByArgument {
        ValueShape(
            defaultValue: value,
            defaultText: value?.argumentText,
            isRepeatable: false,
            isNumber: Value.isNumber,
            allowedValues: Value.allValueStrings,
            read: { (word, _) throws(ArgumentValueError) in try Value(argument: word) })
    }

    static func optional<Wrapped: ExpressibleByArgument>() -> ValueShape where Value == Wrapped? {
        ValueShape(
            defaultValue: .some(.none),
            defaultText: nil,
            isRepeatable: false,
            isNumber: Wrapped.isNumber,
            allowedValues: Wrapped.allValueStrings,
            read: { (word, _) throws(ArgumentValueError) in try Wrapped(argument: word) })
    }

    static func list<Element: ExpressibleByArgument>(default values: [Element]?) -> ValueShape
    where Value == [Element] {
        ValueShape(
            defaultValue: values,
            defaultText: values.map { list in list.map(\.argumentText).joined(separator: ", ") },
            isRepeatable: true,
            isNumber: Element.isNumber,
            allowedValues: Element.allValueStrings,
            read: { (word, earlier) throws(ArgumentValueError) in (earlier ?? []) + [try Element(argument: word)] })
    }
}

/// Where a property's value lies, so that the parser, which sees only a copy of the command, can fill it in.
final class ValueStorage<Value> {
    private let defaultValue: Value?
    private var given: Value?

    init(default defaultValue: Value?) {
        self.defaultValue = defaultValue
    }

    init(given value: Value) {
        defaultValue = nil
        given = value
    }

    var value: Value {
        guard let value = given ?? defaultValue else {
            preconditionFailure("A required value was read before the command line was parsed.")
        }
        return value
    }

    /// The words given replace a default; they do not add to it.
    func take(_ word: String, as shape: ValueShape<Value>) throws(ArgumentValueError) {
        given = try shape.read(word, given)
    }

    func take(_ value: Value) {
        given = value
    }
}
