/// A type whose values can be written as one word of a command line.
///
/// An enumeration with `String` raw values that is `CaseIterable` needs to declare the conformance only.
public protocol ExpressibleByArgument {
    /// - Throws: ``ArgumentValueError`` that says what is expected instead.
    init(argument: String) throws(ArgumentValueError)

    /// Every word that is accepted, or nothing where the choice is open. Used in help, suggestions and completions.
    static var allValueStrings: [String] { get }

    /// Whether values are numbers, so that `-5` is a value and not an option.
    static var isNumber: Bool { get }

    /// The value as it would be written on a command line; shown where it is a default.
    var argumentText: String { get }
}

/// Why a word is no value of a type.
public struct ArgumentValueError: Error, Equatable, Sendable {
    /// What is wrong, as a clause without a full stop: "it must be a whole number".
    public let message: String

    /// - Parameter message: what is wrong, as a clause without a full stop: "it must be a whole number".
    public init(_ message: String) {
        self.message = message
    }
}

extension ExpressibleByArgument {
    public static var allValueStrings: [String] { [] }
    public static var isNumber: Bool { false }
    public var argumentText: String { String(describing: self) }
}

extension ExpressibleByArgument where Self: RawRepresentable & CaseIterable, RawValue == String {
    public init(argument: String) throws(ArgumentValueError) {
        guard let value = Self(rawValue: argument) else {
            throw ArgumentValueError("it must be one of \(sentenceList(Self.allValueStrings, conjunction: "or"))")
        }
        self = value
    }

    public static var allValueStrings: [String] { allCases.map(\.rawValue) }
    public var argumentText: String { rawValue }
}

extension String: ExpressibleByArgument {
    public init(argument: String) {
        self = argument
    }
}

extension Int: ExpressibleByArgument {
    public init(argument: String) throws(ArgumentValueError) {
        guard let value = Int(argument) else { throw ArgumentValueError("it must be a whole number") }
        self = value
    }

    public static var isNumber: Bool { true }
}

extension Int64: ExpressibleByArgument {
    public init(argument: String) throws(ArgumentValueError) {
        guard let value = Int64(argument) else { throw ArgumentValueError("it must be a whole number") }
        self = value
    }

    public static var isNumber: Bool { true }
}

extension Double: ExpressibleByArgument {
    public init(argument: String) throws(ArgumentValueError) {
        // The standard library also reads "inf", "nan" and hexadecimal, none of which a person means.
        let isDecimal = argument.utf8.allSatisfy { "0123456789+-.eE".utf8.contains($0) }
        guard isDecimal, let value = Double(argument), value.isFinite else {
            throw ArgumentValueError("it must be a number")
        }
        self = value
    }

    public static var isNumber: Bool { true }
}
