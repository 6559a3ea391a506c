/// A value whose properties declare options, flags and arguments, with ``Option``, ``Options``, ``Flag``, ``Argument`` and
/// ``OptionGroup``.
///
/// Names, help, completions and the manual page all come from these declarations, in the order in which they are written.
public protocol Parsable {
    /// Checks what no single value can show, such as two options that exclude each other.
    ///
    /// Called after every value was read and nothing required is missing; groups are checked before the command that holds them.
    ///
    /// - Throws: ``ValidationError``; the text of any other error is shown as it is.
    mutating func validate() throws
}

/// A set of options, flags and arguments that is known before the program runs.
public protocol ParsableArguments: Parsable, SendableMetatype {
    /// The declarations with their defaults, before any word was read.
    init()
}

extension Parsable {
    public mutating func validate() throws {}
}

/// A type that is a command: a word on the command line together with what it accepts.
public protocol ParsableCommand: ParsableArguments {
    /// The command's name, purpose and examples.
    static var configuration: CommandConfiguration { get }
}

/// Why values that are right one by one do not go together.
public struct ValidationError: Error, Equatable, Sendable {
    /// What is wrong, as a sentence.
    public let message: String

    /// What to do about it, as a sentence; may be empty.
    public let hint: String

    /// - Parameters:
    ///   - message: what is wrong, as a sentence: "--since is after --until."
    ///   - hint: what to do, as a sentence; a pointer to the command's help is added to it.
    public init(_ message: String, hint: String = "") {
        self.message = message
        self.hint = hint
    }
}
