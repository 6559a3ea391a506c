import Formats
import Glibc

/// The names of copies that are made in a folder: the database's name, the time in UTC, `.backup`.
///
/// They are for people. Which copy is whose, and which is older, is told by what is in it (``BackupMark``).
enum BackupName {
    private static let ending = ".backup"
    private static let longestNumber = 3

    /// Names for a copy, the first of which that is free is taken: two can be made within a second.
    static func names(for database: String, in folder: String) -> [String] {
        let beginning = join(folder, Folder.name(of: database))
        return numbered("\(beginning)-\(UTCTime.compact())", ending)
    }

    /// Names for what was in a database before something took its place.
    static func formerNames(of database: String) -> [String] {
        numbered("\(database).before-restore-\(UTCTime.compact())", "")
    }

    static func numbered(_ beginning: String, _ ending: String) -> [String] {
        [beginning + ending] + (2...999).map { "\(beginning)-\($0)\(ending)" }
    }

    static func join(_ folder: String, _ name: String) -> String {
        folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }

    /// The time in the name of a copy; nil where a file has another kind of name.
    static func time(in name: String) -> String? {
        guard name.hasSuffix(ending) else { return nil }
        var parts = name.dropLast(ending.count).split(separator: "-", omittingEmptySubsequences: false)
        if let last = parts.last, last.utf8.count <= longestNumber, last.utf8.allSatisfy(isDigit) { parts.removeLast() }
        guard parts.count > 1, let time = parts.last, time.utf8.count == UTCTime.compactLength else { return nil }
        let isTime = time.utf8.allSatisfy { isDigit($0) || $0 == UInt8(ascii: "T") || $0 == UInt8(ascii: "Z") }
        return isTime ? String(time) : nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

extension UTCTime {
    /// How long ``compact()`` is.
    static let compactLength = 16

    /// The present as `20250610T183000Z`, for names of files.
    static func compact() -> String { now().filter { $0 != "-" && $0 != ":" } }
}
