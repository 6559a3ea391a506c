import Arguments
import Negotiations

/// Which part of a long answer to give.
struct PageOptions: ParsableArguments {
    @Option(help: "Maximum number of results.", valueName: "N") var limit: Int?
    @Option(help: "Number of results to skip.", valueName: "N") var offset = 0

    init() {}

    func validate() throws {
        if (limit ?? 0) < 0 || offset < 0 {
            throw ValidationError("--limit and --offset cannot be negative.", hint: "Give a number of results.")
        }
    }

    /// Whether a part was chosen.
    var isChosen: Bool { limit != nil || offset != 0 }

    var page: Page { Page(limit: limit, offset: offset) }
}
