import CSQLite
import Synchronization

/// Stops what a connection is doing, from another thread. Does nothing when the connection is closed.
public final class InterruptHandle: Sendable {
    // A pointer is not Sendable; its bits are, and the lock keeps the connection open while they are used.
    private let database: Mutex<UInt?>

    init(database: OpaquePointer) {
        self.database = Mutex(UInt(bitPattern: database))
    }

    /// Running statements fail with ``ResultCode/interrupt``; a transaction that was writing is rolled back.
    public func interrupt() {
        database.withLock { bits in
            guard let bits, let handle = OpaquePointer(bitPattern: bits) else { return }
            sqlite3_interrupt(handle)
        }
    }

    func close() {
        database.withLock { $0 = nil }
    }
}
