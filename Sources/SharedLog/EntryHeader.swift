import MessageDigest

/// What stands before the content of an entry. With the content it is what the digest of the entry is computed of, and it holds the digest of the
/// entry before: so each digest stands for all that was written up to it.
public struct EntryHeader: Sendable, Equatable {
    public enum Kind: UInt8, Sendable {
        /// The rows that one transaction wrote and ended.
        case changes = 1
        /// A whole database, in the place of all that was.
        case replacement = 2
        /// From here on the schema is the one that is named.
        case upgrade = 3
        /// A whole database as it is after the entry that is named by number: no entry, kept beside them.
        case snapshot = 4
    }

    public var kind: Kind
    /// The place in the log: from 1 on. Of a snapshot, that of the last entry in it.
    public var number: Int64
    /// How many migrations the schema has in which the rows are written, and the SHA-256 of that schema.
    public var schema: UInt32
    public var schemaDigest: [UInt8]
    /// When it was written, and of a snapshot when its last entry was: milliseconds since 1970, by the clock of who wrote it.
    public var time: Int64
    /// The digest of the entry before; of a snapshot, that of the last entry in it.
    public var previous: [UInt8]

    private static let format: UInt8 = 1

    public init(
        kind: Kind, number: Int64, schema: UInt32, schemaDigest: [UInt8], time: Int64, previous: [UInt8]
    ) {
        self.kind = kind
        self.number = number
        self.schema = schema
        self.schemaDigest = schemaDigest
        self.time = time
        self.previous = previous
    }

    public var content: [UInt8] {
        var content: [UInt8] = [Self.format, kind.rawValue]
        content.append(integer: number)
        content.append(integer: schema)
        content.append(integer: time)
        return content + schemaDigest + previous
    }

    /// - Throws: ``LogError`` where the bytes are no header.
    public init(content: [UInt8]) throws(LogError) {
        guard let format = content.first else { throw LogError(.damaged, "an entry of the log has no header") }
        guard format == Self.format else {
            throw LogError(.otherVersion, "an entry of the log has format \(format), which this program does not know")
        }
        var reader = ContentReader(content.dropFirst())
        guard let kind = reader.integer(UInt8.self).flatMap(Kind.init), let number: Int64 = reader.integer(),
            number >= 0,
            let schema: UInt32 = reader.integer(), let time: Int64 = reader.integer(),
            let schemaDigest = reader.bytes(LogPosition.digestLength),
            let previous = reader.bytes(LogPosition.digestLength), reader.isAtEnd
        else { throw LogError(.damaged, "an entry of the log has a damaged header") }
        self.init(
            kind: kind, number: number, schema: schema, schemaDigest: schemaDigest, time: time, previous: previous)
    }
}

/// The digest of an entry: SHA-256 of its frames, but for the last, which holds it.
public struct EntryDigest: Sendable {
    private var digest = SHA256()

    public init(_ header: EntryHeader) { digest.update(Frame(.entry, header.content).bytes) }

    public mutating func add(part content: [UInt8]) { digest.update(Frame(.part, content).bytes) }

    public mutating func finalize() -> [UInt8] { digest.finalize() }
}
