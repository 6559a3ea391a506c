/// A failure that the operating system reported.
public struct InputError: Error, Sendable, Equatable, CustomStringConvertible {
    public enum Operation: String, Sendable {
        case open, read, inspect
    }

    public let operation: Operation
    /// The path, or the name given to a descriptor.
    public let name: String
    /// The value of `errno`.
    public let code: Int32
    /// The system's words for ``code``.
    public var message: String { SystemMessage.text(for: code) }
    /// What could not be done and why.
    public var description: String { "cannot \(operation.rawValue) \(name): \(message)" }

    public init(operation: Operation, name: String, code: Int32) {
        self.operation = operation
        self.name = name
        self.code = code
    }
}
