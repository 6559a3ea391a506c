import Synchronization

/// A request that is being answered, and whether anybody still waits for it.
public final class Exchange: Sendable {
    public let request: Request
    /// The connection that it came by.
    let connection: Int
    private let seconds: Double
    /// Until when it is worked on; nil while it waits for that.
    private let end = Mutex<ContinuousClock.Instant?>(nil)
    private let hasLeft = Atomic<Bool>(false)

    init(_ request: Request, connection: Int, seconds: Double) {
        self.request = request
        self.connection = connection
        self.seconds = seconds
    }

    /// Says that it is worked on from now.
    func begin() { end.withLock { $0 = .now + .seconds(seconds) } }

    /// Whether an answer is still needed: the client is there, and it has not taken too long.
    public var isWanted: Bool { !isLeft && end.withLock { $0.map { ContinuousClock.now < $0 } ?? true } }

    /// Whether the client is gone.
    var isLeft: Bool { hasLeft.load(ordering: .relaxed) }

    /// Says that the client is gone.
    func leave() { hasLeft.store(true, ordering: .relaxed) }
}
