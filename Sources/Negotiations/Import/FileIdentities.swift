import Glibc

/// Files by what they are, whatever they are called: a link or another path leads to the same one.
public struct FileIdentities {
    private struct Identity: Hashable {
        let device: dev_t
        let number: ino_t
    }

    private var identities: Set<Identity> = []

    public init() {}

    /// A database with all that SQLite and an import keep beside it.
    public init(ofDatabase path: String) {
        for ending in ["", "-wal", "-shm", "-journal", ".lock"] { insert(path + ending) }
    }

    /// Takes in a file; one that is not there is none.
    public mutating func insert(_ path: String) {
        if let identity = Self.identity(of: path) { identities.insert(identity) }
    }

    public func contains(_ path: String) -> Bool { Self.identity(of: path).map(identities.contains) ?? false }

    private static func identity(of path: String) -> Identity? {
        var status = stat()
        return stat(path, &status) == 0 ? Identity(device: status.st_dev, number: status.st_ino) : nil
    }
}
