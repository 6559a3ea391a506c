import Arguments
import Negotiations

/// What becomes of a statement whose date does not fit.
struct StrictOptions: ParsableArguments {
    @Flag(
        help:
            "Refuse a statement dated outside its speaker's offices, after today, or more than a month before its round (default: record it with a warning)."
    )
    var strict = false

    init() {}

    var checks: DateChecks { DateChecks(refuses: strict) }
}

extension CommandContext {
    /// Says on standard error why the dates of statements that were recorded do not fit.
    func warn(of doubts: [String]) { complain(doubts.map { "tracker: warning: \($0)" }) }
}
