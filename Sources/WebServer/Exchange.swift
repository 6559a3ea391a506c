import Synchronization

/// A request that is being answered, and whether anybody still waits for it.
public final class Exchange: Sendable {
    public let request: Request
    /// The connection that it came by.
    let connection: Int
    private let end: ContinuousClock.Instant
    private let isLeft = Atomic<Bool>(false)

    init(_ request: Request, connection: Int, seconds: Double) {
        self.request = request
        self.connection = connection
        end = .now + .seconds(seconds)
    }

    /// Whether an answer is still needed: the client is there, and it has not taken too long.
    public var isWanted: Bool { !isLeft.load(ordering: .relaxed) && ContinuousClock.now < end }

    /// Says that the client is gone.
    func leave() { isLeft.store(true, ordering: .relaxed) }
}
