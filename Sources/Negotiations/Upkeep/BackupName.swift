import Formats
import Glibc

/// The names of backups in a folder: the database's name, the time in UTC, `.backup`. Their order is that of time.
enum BackupName {
    private static let ending = ".backup"

    static func now(for database: String) -> String { prefix(for: database) + UTCTime.compact() + ending }

    static func join(_ folder: String, _ name: String) -> String {
        folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }

    private static func prefix(for database: String) -> String { Folder.name(of: database) + "-" }

    /// Removes all but the newest backups of a database in a folder; other files stay.
    ///
    /// - Parameter newest: the one that was just made, which is kept whatever the clock says.
    /// - Returns: the paths of those that were removed.
    static func removeOldest(
        in folder: String, for database: String, keeping kept: Int, besides newest: String
    ) throws -> [String] {
        let prefix = prefix(for: database)
        let names = try Folder.names(in: folder).valid.filter {
            isBackup($0, prefix: prefix) && join(folder, $0) != newest
        }.sorted()
        var removed: [String] = []
        for name in names.dropLast(max(0, kept - 1)) {
            let path = join(folder, name)
            guard unlink(path) == 0 else {
                throw TrackerError(
                    .inputOutput, "cannot remove the older backup \(path): \(SystemMessage.text(for: errno))",
                    hints: ["The new backup was made."])
            }
            removed.append(path)
        }
        return removed
    }

    private static func isBackup(_ name: String, prefix: String) -> Bool {
        guard name.hasPrefix(prefix), name.hasSuffix(ending) else { return false }
        let time = name.dropFirst(prefix.count).dropLast(ending.count)
        return time.utf8.count == UTCTime.compactLength
            && time.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "T") || $0 == UInt8(ascii: "Z") }
    }
}

extension UTCTime {
    /// How long ``compact()`` is.
    static let compactLength = 16

    /// The present as `20250610T183000Z`, for names of files.
    static func compact() -> String { now().filter { $0 != "-" && $0 != ":" } }
}
