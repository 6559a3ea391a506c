import Synchronization

/// The databases that are being made and have not got their names yet.
public enum UnfinishedDatabases {
    private static let paths = Mutex<Set<String>>([])

    static func add(_ draft: String) { _ = paths.withLock { $0.insert(draft) } }

    static func forget(_ draft: String) { _ = paths.withLock { $0.remove(draft) } }

    /// Removes what a process that ends at once would leave behind.
    public static func removeAll() {
        for draft in paths.withLock({ $0 }) { DatabasePlace.remove(draft) }
    }
}
