import Arguments
import Negotiations

/// Which database is asked, and about which moment of its life.
struct DatabaseToAsk: ParsableArguments {
    @OptionGroup var database: DatabaseOptions

    @Option(
        help: "Answer as of a revision, the end of a day, or an instant.",
        valueName: "MOMENT")
    var asOf: String?

    init() {}

    /// Opens the database to ask.
    func openToAsk(in context: CommandContext) throws -> Tracker {
        try database.openToAsk(asOf: moment(in: context), in: context)
    }

    /// The moment that is asked about; nil for the present.
    func moment(in context: CommandContext) throws -> Moment? {
        try asOf.map { text throws(DateError) in try Moment(text, today: context.today) }
    }
}
