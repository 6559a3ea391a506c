import Synchronization
import WebServer

/// Pages that were asked for lately, as they are answered until something is recorded or a day goes by: they all have one tag then.
final class PageCache: Sendable {
    private struct State {
        var tag = ""
        /// Two generations: a page that is asked for again outlives one that is not.
        var young: [String: Response] = [:]
        var old: [String: Response] = [:]
        /// Of the young ones, in bytes.
        var size = 0
    }

    private let state = Mutex(State())
    /// The size of a generation, in bytes.
    private static let most = 4 << 20
    private static let largest = 1 << 20

    /// The page at an address.
    func page(at target: String, tag: String) -> Response? {
        state.withLock { state in
            guard state.tag == tag else { return nil }
            if let page = state.young[target] { return page }
            guard let page = state.old.removeValue(forKey: target) else { return nil }
            _ = Self.keep(page, at: target, in: &state)
            return page
        }
    }

    func keep(_ page: Response, at target: String, tag: String) {
        guard page.size <= Self.largest else { return }
        // What is forgotten is let go when others need not wait for that.
        _ = state.withLock { state in
            if state.tag != tag { state = State(tag: tag) }
            return Self.keep(page, at: target, in: &state)
        }
    }

    /// - Returns: what is forgotten for it.
    private static func keep(_ page: Response, at target: String, in state: inout State) -> [String: Response] {
        var forgotten: [String: Response] = [:]
        if state.size + page.size > most {
            forgotten = state.old
            state.old = state.young
            state.young = [:]
            state.size = 0
        }
        if state.young.updateValue(page, forKey: target) == nil { state.size += page.size + target.utf8.count }
        return forgotten
    }
}
