import Formats
import Glibc

/// The names of backups in a folder: the database's name, the time in UTC, `.backup`. Their order is that of time.
enum BackupName {
    private static let ending = ".backup"

    static func now(for database: String) -> String { prefix(for: database) + UTCTime.compact() + ending }

    static func join(_ folder: String, _ name: String) -> String {
        folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }

    private static func prefix(for database: String) -> String {
        let slash = database.utf8.lastIndex(of: UInt8(ascii: "/"))
        let start = slash.map { database.utf8.index(after: $0) } ?? database.startIndex
        return database[start...] + "-"
    }

    /// Removes all but the newest backups of a database in a folder; other files stay.
    ///
    /// - Parameter newest: the one that was just made, which is kept whatever the clock says.
    /// - Returns: the paths of those that were removed.
    static func removeOldest(
        in folder: String, for database: String, keeping kept: Int, besides newest: String
    ) throws -> [String] {
        let prefix = prefix(for: database)
        let names = try names(in: folder).filter { isBackup($0, prefix: prefix) && join(folder, $0) != newest }.sorted()
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

    private static func names(in folder: String) throws -> [String] {
        guard let handle = opendir(folder) else { throw InputError(operation: .open, name: folder, code: errno) }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if let name { names.append(name) }
        }
        return names
    }
}

extension UTCTime {
    /// How long ``compact()`` is.
    static let compactLength = 16

    /// The present as `20250610T183000Z`, for names of files.
    static func compact() -> String { now().filter { $0 != "-" && $0 != ":" } }
}
