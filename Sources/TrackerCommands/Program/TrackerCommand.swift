import Arguments

/// A command of this program.
protocol TrackerCommand: ParsableCommand {
    mutating func run(in context: CommandContext) throws
}
