import Arguments

/// A command of this program.
protocol RunnableCommand: Parsable {
    mutating func run(in context: CommandContext) throws
}

/// A command that is a type of its own.
protocol TrackerCommand: ParsableCommand, RunnableCommand {}
