/// A command as the command line knows it: what it is called and does, and what it accepts.
public struct Command: Sendable {
    /// The command's name, purpose and examples.
    public var configuration: CommandConfiguration { describe() }

    // Made when they are looked at: a program has many commands, and runs one of them.
    private let describe: @Sendable () -> CommandConfiguration
    private let make: @Sendable () -> any Parsable

    /// A command that is a type.
    public init(_ type: any ParsableCommand.Type) {
        describe = { type.configuration }
        make = { type.init() }
    }

    /// A command that data describe.
    ///
    /// - Parameters:
    ///   - configuration: its name, purpose and examples.
    ///   - make: makes its declarations with their defaults, before any word was read.
    public init(
        _ configuration: @escaping @autoclosure @Sendable () -> CommandConfiguration,
        make: @escaping @Sendable () -> any Parsable
    ) {
        describe = configuration
        self.make = make
    }

    /// The command before any word was read.
    func blank() -> any Parsable { make() }

    /// What may be filled in, in the order of help: all that it declares.
    public var blanks: [Blank] { declared.map(Blank.init) }

    /// All that it declares.
    var declared: [Declaration] { declarations(of: make()) }
}
