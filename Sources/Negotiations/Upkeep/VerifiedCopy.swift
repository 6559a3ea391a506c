import Formats
import Glibc
import SQLite

/// A copy of a database that has its name only when it is whole: made under another name, read back, and linked to its own.
enum VerifiedCopy {
    /// - Throws: ``TrackerError`` where there is a file of that name, or the copy is not sound; then there is none.
    static func make(of connection: inout Connection, as target: String) throws {
        try DatabasePlace.requireFolder(of: target)
        try refuse(target, if: access(target, F_OK) == 0)
        let draft = DatabasePlace.draftName(for: target)
        defer { DatabasePlace.remove(draft) }
        try connection.backup(to: draft)
        try verify(draft, named: target)
        try refuse(target, if: try !DatabasePlace.publish(draft, as: target))
    }

    private static func refuse(_ target: String, if isTaken: Bool) throws {
        guard isTaken else { return }
        throw TrackerError(
            .cannotCreate, "\(target) is there already, and is not replaced",
            hints: ["Name another file, or a folder: then the copy is named by the time."])
    }

    private static func verify(_ draft: String, named target: String) throws {
        // Only a connection that could write checks constraints.
        var copy = try Connection(path: draft, access: .writing)
        let faults = try copy.read { transaction in
            try Check.structure(in: transaction) + Check.references(in: transaction)
        }
        guard let first = faults.first else { return }
        throw TrackerError(
            .badData, "the copy \(target) would not be sound: \(first.problem)",
            hints: ["Run tracker check: the database itself may be damaged. No copy was kept."])
    }
}
