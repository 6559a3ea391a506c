@testable import Negotiations

extension StatementFilter {
    init(words: String) {
        self.init()
        self.words = words
    }

    /// A filter made in one expression.
    static func with(_ change: (inout StatementFilter) throws -> Void) rethrows -> StatementFilter {
        var filter = StatementFilter()
        try change(&filter)
        return filter
    }
}
