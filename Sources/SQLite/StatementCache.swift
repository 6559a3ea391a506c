import CSQLite

/// The statements of a connection by their text: at most ``capacity``, the least recently used goes first.
///
/// A statement that is running is marked and not lent twice; one that failed is finalised instead of kept.
@usableFromInline
final class StatementCache {
    @usableFromInline static let capacity = 64

    @usableFromInline
    struct Entry {
        @usableFromInline let text: String
        @usableFromInline let statement: PreparedStatement
        @usableFromInline var isLent: Bool
        @usableFromInline var hasFailed = false
        @usableFromInline var lastUse: UInt64
    }

    // Raw memory, so that a look-up pays for no exclusivity or bounds check. Fingerprints lie side by side to be scanned fast.
    @usableFromInline let fingerprints = UnsafeMutablePointer<UInt64>.allocate(capacity: StatementCache.capacity)
    @usableFromInline let entries = UnsafeMutablePointer<Entry?>.allocate(capacity: StatementCache.capacity)
    @usableFromInline let clock = UnsafeMutablePointer<UInt64>.allocate(capacity: 1)

    init() {
        fingerprints.initialize(repeating: 0, count: StatementCache.capacity)
        entries.initialize(repeating: nil, count: StatementCache.capacity)
        clock.initialize(to: 0)
    }

    deinit {
        removeAll()
        fingerprints.deallocate()
        entries.deinitialize(count: StatementCache.capacity)
        entries.deallocate()
        clock.deallocate()
    }

    /// A number that equal texts share and different texts seldom do: length, beginning, middle and end. Never 0.
    @inlinable
    static func fingerprint(_ text: String) -> UInt64 {
        let mixed: UInt64? = text.utf8.withContiguousStorageIfAvailable { bytes in
            let raw = UnsafeRawBufferPointer(bytes)
            let length = raw.count
            var hash = UInt64(truncatingIfNeeded: length) &* 0x9E37_79B9_7F4A_7C15
            guard length >= 8 else {
                for byte in raw { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
                return hash
            }
            for position in 0..<8 {
                let word = raw.loadUnaligned(fromByteOffset: (length &- 8) &* position / 7, as: UInt64.self)
                hash = (hash ^ word) &* 0xFF51_AFD7_ED55_8CCD
                hash ^= hash >> 32
            }
            return hash
        }
        return (mixed ?? UInt64(truncatingIfNeeded: text.hashValue)) | 1
    }

    /// Lends the statement with this text, if it is there and not lent already.
    @inlinable
    func lend(_ text: String, fingerprint: UInt64) -> (statement: PreparedStatement, slot: Int)? {
        var slot = 0
        while slot < StatementCache.capacity {
            if fingerprints[slot] == fingerprint, let entry = entries[slot], !entry.isLent, entry.text == text {
                entries[slot]?.isLent = true
                return (entry.statement, slot)
            }
            slot &+= 1
        }
        return nil
    }

    /// Takes a statement back, reset, unless it failed.
    @inlinable
    func giveBack(_ slot: Int) {
        if entries[slot]?.hasFailed ?? true { return remove(slot) }
        clock.pointee &+= 1
        entries[slot]?.lastUse = clock.pointee
        entries[slot]?.isLent = false
    }

    /// Takes in a statement that is lent at once. Nil when all places are lent or hold the text already.
    func insert(_ statement: PreparedStatement, text: String, fingerprint: UInt64) -> Int? {
        var free: Int?
        var oldest: (slot: Int, lastUse: UInt64)?
        for slot in 0..<StatementCache.capacity {
            guard let entry = entries[slot] else {
                free = free ?? slot
                continue
            }
            if fingerprints[slot] == fingerprint, entry.text == text { return nil }
            if !entry.isLent, entry.lastUse < (oldest?.lastUse ?? .max) { oldest = (slot, entry.lastUse) }
        }
        guard let slot = free ?? oldest?.slot else { return nil }
        remove(slot)
        clock.pointee &+= 1
        entries[slot] = Entry(text: text, statement: statement, isLent: true, lastUse: clock.pointee)
        fingerprints[slot] = fingerprint
        return slot
    }

    @usableFromInline
    func remove(_ slot: Int) {
        if let entry = entries[slot] { sqlite3_finalize(entry.statement.handle) }
        entries[slot] = nil
        fingerprints[slot] = 0
    }

    func removeAll() {
        for slot in 0..<StatementCache.capacity { remove(slot) }
    }

    /// The texts of the statements that are kept.
    var texts: [String] { (0..<StatementCache.capacity).compactMap { entries[$0]?.text } }

    /// How many statements are kept.
    var count: Int {
        (0..<StatementCache.capacity).count { entries[$0] != nil }
    }
}
