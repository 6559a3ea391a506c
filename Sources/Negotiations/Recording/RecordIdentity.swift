import SQLite

/// What a record is called for good, in the files that desks exchange, whatever its name: a UUID of version 7 (RFC 9562), made when it was
/// recorded.
///
/// It costs nothing to be made: it is that of the revision that made the record, whose last 48 bits are the type and the number of the
/// record, as a counter. A record that came with an identity keeps it (`identity`), and one that two desks recorded has those of both.
struct RecordIdentity: Hashable, Sendable {
    let text: String

    /// - Throws: ``FieldError`` where it is no UUID of version 7.
    init(_ text: String, field: String = RecordIdentity.member) throws(FieldError) {
        guard Self.isUUID(text) else {
            throw FieldError(field: field, reason: "is not a UUID of version 7 in lower case", value: text)
        }
        self.text = text
    }

    /// The member of a record in a file that is its identity.
    static let member = "identity"
    /// The member of those that other desks gave it, who recorded the same.
    static let others = "other_identities"
    /// What a record says of itself in a file for another desk.
    static let members: Set = [
        member, others, RecordVersion.member, RecordVersion.others, RemovedRecord.member, RemovedRecord.heirMember,
    ]

    static func isUUID(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == 36 else { return false }
        return bytes.indices.allSatisfy { index in
            switch index {
            case 8, 13, 18, 23: bytes[index] == UInt8(ascii: "-")
            case 14: bytes[index] == UInt8(ascii: "7")
            case 19: [0x38, 0x39, 0x61, 0x62].contains(bytes[index])
            default: (0x30...0x39).contains(bytes[index]) || (0x61...0x66).contains(bytes[index])
            }
        }
    }

    /// The number of the record, where the identity was made in this file.
    var number: Int64? { Int64(text.suffix(9), radix: 16) }
}

extension RecordType {
    /// What stands for the type in the identities of its records: three hexadecimal digits of its name (FNV-1a, folded).
    var identityCode: String {
        var hash: UInt32 = 2_166_136_261
        for byte in name.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        let code = String((hash >> 12 ^ hash) & 0xFFF, radix: 16)
        return String(repeating: "0", count: 3 - code.count) + code
    }

    /// The identity of a record that a revision made.
    ///
    /// - Parameter revision: the first 24 characters of its UUID.
    func identity(madeBy revision: String, _ id: Int64) -> String {
        let number = String(id, radix: 16)
        return revision + identityCode + String(repeating: "0", count: max(0, 9 - number.count)) + number
    }

    /// The identity that the row `record` was given when it was made.
    fileprivate var ownIdentity: SQL {
        """
        (SELECT substr(uuid, 1, 24) || \(identityCode) || printf('%09x', record.id) FROM revision
            WHERE id = min(record.revision,
                ifnull((SELECT min(revision) FROM \(identifier: table + "_history") WHERE id = record.id), record.revision)))
        """
    }
}

extension Transaction {
    /// The number of the record with an identity; nil where there is none, or it was removed.
    func record(of type: RecordType, identifiedBy identity: RecordIdentity) throws -> Int64? {
        let noted: Int64? = try value(
            """
            SELECT record_id FROM identity WHERE uuid = \(identity.text) AND type = \(type.name)
                AND EXISTS (SELECT 1 FROM \(identifier: type.table) WHERE id = record_id)
            """)
        if let noted { return noted }
        guard let number = identity.number else { return nil }
        return try value(
            """
            SELECT id FROM \(identifier: type.table) AS record WHERE id = \(number) AND \(type.ownIdentity) = \(identity.text)
                AND NOT EXISTS (SELECT 1 FROM identity WHERE type = \(type.name) AND record_id = \(number) AND is_first)
            """)
    }

    /// The identities of records, in order: the first recorded is the first.
    func identities(of type: RecordType, _ ids: [Int64]) throws -> [Int64: [String]] {
        var identities: [Int64: [String]] = [:]
        var brought: Set<Int64> = []
        try forEach(
            "SELECT record_id, uuid, is_first FROM identity WHERE type = \(type.name) AND record_id IN \(set: ids)"
        ) { row in
            let (id, uuid, isFirst): (Int64, String, Bool) = try row.columns()
            identities[id, default: []].append(uuid)
            if isFirst { brought.insert(id) }
        }
        try forEach(
            """
            SELECT record.id, \(type.ownIdentity) FROM \(identifier: type.table) AS record WHERE record.id IN \(set: ids)
            """
        ) { row in
            let (id, uuid): (Int64, String?) = try row.columns()
            if let uuid, !brought.contains(id) { identities[id, default: []].append(uuid) }
        }
        return identities.mapValues { $0.sorted() }
    }

    /// Notes that a record has an identity.
    ///
    /// - Parameter revision: the open one. A record that it made came with the identity, also where something named it before it came itself.
    func note(_ identity: RecordIdentity, of type: RecordType, _ id: Int64, since revision: Int64?) throws {
        guard try record(of: type, identifiedBy: identity) == nil else { return }
        let isNew = try isOnlyOf(revision, type, id)
        try run(
            """
            INSERT INTO identity (uuid, type, record_id, is_first) VALUES (\(identity.text), \(type.name), \(id), \(isNew))
            ON CONFLICT (uuid) DO UPDATE SET type = excluded.type, record_id = excluded.record_id, is_first = excluded.is_first
            """)
    }

    /// Whether a revision made a record, and all of it.
    func isOnlyOf(_ revision: Int64?, _ type: RecordType, _ id: Int64) throws -> Bool {
        try value(
            """
            SELECT revision IS \(revision)
                AND NOT EXISTS (SELECT 1 FROM \(identifier: type.table + "_history") AS former WHERE former.id = record.id)
            FROM \(identifier: type.table) AS record WHERE id = \(id)
            """, as: Bool.self) ?? false
    }
}
