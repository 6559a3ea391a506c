import Glibc

/// Files by what they are, whatever they are called: a link or another path leads to the same one. One that is not there yet is known by
/// its name and its folder.
public struct FileIdentities {
    private enum Identity: Hashable {
        case file(device: dev_t, number: ino_t)
        case name(String, device: dev_t, folder: ino_t)
    }

    private var identities: Set<Identity> = []

    public init() {}

    /// A database with all that SQLite and an import keep beside it, the drafts of a new one too.
    public init(ofDatabase path: String) {
        let path = Folder.realPath(path) ?? path
        for ending in ["", "-wal", "-shm", "-journal", ".lock"] { insert(path + ending) }
        for draft in DatabasePlace.drafts(of: path) { insert(draft) }
    }

    public mutating func insert(_ path: String) { identities.formUnion(Self.identities(of: path)) }

    public func contains(_ path: String) -> Bool { !identities.isDisjoint(with: Self.identities(of: path)) }

    private static func identities(of path: String) -> Set<Identity> {
        var identities: Set<Identity> = []
        var status = stat()
        if stat(path, &status) == 0 { identities.insert(.file(device: status.st_dev, number: status.st_ino)) }
        if stat(DatabasePlace.folder(of: path), &status) == 0 {
            identities.insert(.name(Folder.name(of: path), device: status.st_dev, folder: status.st_ino))
        }
        return identities
    }
}
