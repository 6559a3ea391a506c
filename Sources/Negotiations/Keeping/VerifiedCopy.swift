import Formats
import Glibc
import SQLite

/// A copy of a database that has its name only when it is whole: made under another name, read back, and linked to its own.
struct VerifiedCopy {
    let file: String
    let bytes: Int64
    /// What is wrong with it, as it is wrong with what was copied.
    let findings: [Finding]

    /// - Parameters:
    ///   - names: what it may be called: the first that is free is taken.
    ///   - owner: with what the names of copies begin that the same command makes; nil: with this name.
    ///   - prepare: is run on what was found when the copy is complete; where it throws, there is no copy.
    /// - Throws: ``TrackerError`` where no name is free; then there is no copy.
    static func make(
        of connection: inout Connection, as names: [String], owner: String? = nil,
        before prepare: ([Finding]) throws -> Void = { _ in }
    ) throws -> VerifiedCopy {
        try DatabasePlace.requireFolder(of: names[0])
        let draft = try DatabasePlace.makeDraft(for: names[0], owner: owner)
        defer { draft.remove() }
        try connection.backup(into: draft.path)
        let findings = try findings(in: draft.path)
        var status = stat()
        guard stat(draft.path, &status) == 0 else {
            throw InputError(operation: .read, name: draft.path, code: errno)
        }
        try prepare(findings)
        let file = try DatabasePlace.publish(draft, asFirstOf: names)
        return VerifiedCopy(file: file, bytes: Int64(status.st_size), findings: findings)
    }

    /// All that is wrong with a copy: what a backup asks when it is made is what a restore asks later.
    static func findings(in path: String, wait seconds: Int = 5) throws -> [Finding] {
        var findings: [Finding] = []
        try Check.collect(.structure, into: &findings) {
            try Tracker.check(path: path, verifyingData: true, allowingOlder: true, wait: seconds)
        }
        return findings
    }

    /// Makes sure that a copy can be made, before anything is done.
    static func requireRoom(for names: [String]) throws {
        try DatabasePlace.requireFolder(of: names[0])
        var status = stat()
        if names.allSatisfy({ lstat($0, &status) == 0 }) { throw DatabasePlace.taken(names[0]) }
    }
}
