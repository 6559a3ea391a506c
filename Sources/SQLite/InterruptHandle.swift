import CSQLite
import Synchronization

/// Stops what a connection is doing, from another thread. Does nothing when the connection is closed.
public final class InterruptHandle: Sendable {
    /// The handles of all connections that are open.
    private static let open = Mutex<[ObjectIdentifier: InterruptHandle]>([:])

    // A pointer is not Sendable; its bits are, and the lock keeps the connection open while they are used.
    private let database: Mutex<UInt?>

    init(database: OpaquePointer) {
        self.database = Mutex(UInt(bitPattern: database))
        Self.open.withLock { $0[ObjectIdentifier(self)] = self }
    }

    /// Interrupts every open connection of the process: it is about to end.
    public static func interruptAll() {
        for handle in open.withLock({ Array($0.values) }) { handle.interrupt() }
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
        _ = Self.open.withLock { $0.removeValue(forKey: ObjectIdentifier(self)) }
    }
}
