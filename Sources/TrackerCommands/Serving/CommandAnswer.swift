import Arguments
import Formats
import Negotiations

/// What commands answer of a database, run in this process: the data of a page.
struct CommandAnswer {
    /// Of the database.
    let path: String
    let environment: [String: String]
    /// The moment that is asked about; nil for the present.
    let moment: String?
    /// The day on which it is asked.
    var today = Day.today()
    /// Whether it is still needed.
    var isWanted: (@Sendable () -> Bool)?

    /// Writes what a command answers.
    ///
    /// - Parameter command: its words, without the program's name.
    func write(_ command: [String], to sink: ByteSink) throws {
        var context = CommandContext(
            environment: environment, output: sink, errors: ByteSink(), terminal: .pipe, readInput: { [] }, who: "")
        context.isWanted = isWanted
        context.today = today
        var words = command
        words.insert("--db=\(path)", at: 1)
        // The log tells of all times.
        if let moment, command.first != "log" { words.insert("--as-of=\(moment)", at: 1) }
        guard case .run(let parsed) = try TrackerProgram.interface.parse(words, environment: [:]),
            var runnable = parsed as? any RunnableCommand
        else { throw TrackerError(.usage, "there is no such data") }
        try runnable.run(in: context)
        try sink.flush()
    }
}
