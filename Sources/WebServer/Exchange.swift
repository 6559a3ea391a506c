import Formats
import Synchronization

/// A request that is being answered, and whether anybody still waits for it.
public final class Exchange: Sendable {
    public let request: Request
    /// The connection that it came by.
    let connection: Int
    private let limits: Limits
    private let state = Mutex(State())
    private let hasLeft = Atomic<Bool>(false)

    private struct State {
        /// Until when it is worked on; nil while it waits for that.
        var end: ContinuousClock.Instant?
        /// Takes what is to be sent, once it is worked on.
        var deliver: (@Sendable (Part) -> Void)?
        var hasBegun = false
        /// How many bytes wait for the client to take them.
        var waiting = 0
    }

    /// A part of an answer.
    enum Part: Sendable {
        case whole(Response)
        /// The head of an answer whose body follows in pieces.
        case head(Response)
        case piece([UInt8])
        /// - Parameter isWhole: whether nothing is missing.
        case end(isWhole: Bool)
    }

    /// How much of an answer waits for its client, in bytes, before its maker waits too.
    private static let mostWaiting = 1 << 20

    init(_ request: Request, connection: Int, limits: Limits) {
        self.request = request
        self.connection = connection
        self.limits = limits
    }

    /// Says that it is worked on from now.
    ///
    /// - Parameter deliver: takes what is to be sent.
    func begin(_ deliver: @escaping @Sendable (Part) -> Void) {
        state.withLock {
            $0.deliver = deliver
            $0.end = .now + .seconds(limits.secondsToAnswer)
        }
    }

    /// Whether an answer is still needed: the client is there, and it has not taken too long.
    public var isWanted: Bool { !isLeft && state.withLock { $0.end.map { ContinuousClock.now < $0 } ?? true } }

    /// Whether the client is gone.
    var isLeft: Bool { hasLeft.load(ordering: .relaxed) }

    /// Says that the client is gone.
    func leave() { hasLeft.store(true, ordering: .relaxed) }

    /// Whether the head of the answer was sent, so that nothing else can be answered.
    public var hasBegun: Bool { state.withLock { $0.hasBegun } }

    /// Begins to send an answer in pieces, for one that is too long to be held.
    ///
    /// - Parameter head: an answer without a body.
    public func send(head: Response) {
        state.withLock {
            $0.hasBegun = true
            $0.end = .now + .seconds(limits.secondsToSend)
        }
        deliver(.head(head))
    }

    /// Sends more of the body, and waits where the client has much to take still.
    ///
    /// - Returns: whether more is wanted.
    public func send(piece: [UInt8]) -> Bool {
        guard !piece.isEmpty else { return isWanted }
        while isWanted, state.withLock({ $0.waiting >= Self.mostWaiting }) { Pause.short() }
        guard isWanted else { return false }
        state.withLock { $0.waiting += piece.count }
        deliver(.piece(piece))
        return true
    }

    /// Says that the client has taken some bytes.
    func note(taken count: Int) { state.withLock { $0.waiting -= count } }

    func deliver(_ part: Part) {
        let deliver = state.withLock { $0.deliver }
        deliver?(part)
    }
}
