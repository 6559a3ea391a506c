import CSQLite

/// How much memory the library may take, all connections of the process together.
public enum MemoryLimit {
    /// Sets the limit; what would pass it fails with ``ResultCode/outOfMemory``, also in the middle of one instruction.
    ///
    /// - Parameter bytes: 0 for none.
    public static func set(_ bytes: Int64) { _ = sqlite3_hard_heap_limit64(max(0, bytes)) }
}
