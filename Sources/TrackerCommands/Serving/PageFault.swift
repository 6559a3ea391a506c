import Arguments
import Negotiations

/// Why a page cannot be shown, in words for whoever asked: they know nothing of this machine, and are told nothing of it.
struct PageFault {
    let status: Int
    let title: String
    let message: String
    let hints: [String]

    /// - Parameter isWanted: whether there was still time to answer.
    init(_ error: any Error, isWanted: Bool) {
        switch error {
        case let error as TrackerError where error.kind == .badData || error.kind == .usage:
            self.init(
                error.kind == .usage ? 400 : 404, error.kind == .usage ? "This cannot be asked" : "Not found",
                error.message, error.hints.filter { !$0.hasPrefix("tracker ") })
        case let error as DateError: self.init(400, "This cannot be asked", "“\(error.text.prefix(60))” \(error)")
        case is UsageError: self.init(400, "This cannot be asked", "the address asks for what there is not")
        default:
            let fault = DatabaseFault(error)
            switch fault?.kind {
            case .interrupted: self.init(503, "Stopped", "this took too long; ask for less")
            case .tryAgain: self.init(503, "Busy", "the record is being written; try again")
            case .noInput: self.init(503, "Not there", "the record is not there at the moment")
            default:
                self.init(
                    500, "Something went wrong", "the record cannot be read; whoever runs this server can find out why")
            }
        }
    }

    private init(_ status: Int, _ title: String, _ message: String, _ hints: [String] = []) {
        self.status = status
        self.title = title
        self.message = message
        self.hints = hints
    }
}
