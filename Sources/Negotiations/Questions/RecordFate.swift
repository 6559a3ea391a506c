import SQLite

/// What became of a record that is no longer there.
public enum RecordFate: Sendable, Equatable {
    /// It was merged into another.
    case merged(into: Int64)
    /// A revision removed it.
    case removed(by: Int64)
}

extension Transaction {
    /// - Parameter name: a number, or an identity.
    func fate(of type: RecordType, _ name: String) throws -> RecordFate? {
        let identified = try (try? RecordIdentity(name)).flatMap { try removedRecord(of: type, identifiedBy: $0) }
        guard let number = identified ?? Int64(name) else { return nil }
        if type == .official, let heir = try heir(of: number) { return .merged(into: heir) }
        let (present, former): (SQL, SQL) = (
            "\(identifier: type.table)", "\(identifier: type.table + "_history")"
        )
        return try value(
            """
            SELECT max(superseded) FROM \(former) WHERE id = \(number) AND NOT EXISTS (SELECT 1 FROM \(present) WHERE id = \(number))
            """, as: Int64?.self
        )?.map { .removed(by: $0) }
    }
}
