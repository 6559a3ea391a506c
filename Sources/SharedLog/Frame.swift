/// A piece of what a program and its helper say to each other, and of an entry as it is stored: a letter that says what it is, the length of
/// its content in four bytes, the content.
public struct Frame: Sendable, Equatable {
    /// What a frame is.
    public enum Kind: UInt8, Sendable {
        // Of the program: what is to be done.
        case hello = 0x68  // h: the version of this protocol
        case make = 0x6D  // m: a new log of this identity
        case follow = 0x66  // f: a position; all entries after it
        // l: a position and seconds; the same, and nobody else may add one until the end of an entry or `unlock`.
        case lock = 0x6C
        case unlock = 0x75  // u
        case confirm = 0x63  // c: a position; whether the log has it, once nothing is under way any more
        case latestSnapshot = 0x73  // s
        case keepSnapshot = 0x6B  // k: the frames of a snapshot follow
        case await = 0x77  // w: a position and milliseconds; until there is an entry after it
        case run = 0x71  // q: a statement, where the helper reaches tables
        case copy = 0x79  // y: a statement that takes data, which follows in parts up to an end
        // x: a number and seconds to wait for the lock; entries up to it keep their header and digest alone.
        case trim = 0x78

        // An entry or a snapshot, in both directions. From the program, an entry is to be appended.
        case entry = 0x45  // E: the header
        case part = 0x50  // P
        case end = 0x5A  // Z: the digest

        // Of the helper: what came of it.
        case greeting = 0x48  // H: the version, and the identity of the log if there is one
        case done = 0x2B  // +: it was done; of `confirm`: the log has it; of `run`: with the first value
        case none = 0x2E  // .: there are no more
        case taken = 0x21  // !: somebody else has that place, nothing was done; of `confirm`: the log does not have it
        case diverged = 0x44  // D: the log has not what is known of it
        case trimmed = 0x54  // T: what follows is in the newest snapshot alone
        case failed = 0x58  // X: the kind of the error, and its words
    }

    public var kind: Kind
    public var content: [UInt8]

    /// More is never sent, and refused where it comes: a part with what belongs to it.
    public static let longest = (1 << 20) + (1 << 16)
    public static let version: UInt8 = 1

    public init(_ kind: Kind, _ content: [UInt8] = []) {
        self.kind = kind
        self.content = content
    }

    public init(_ error: LogError) { self.init(.failed, [error.kind.rawValue] + Array(error.message.utf8)) }

    /// The error that this frame tells of.
    public var error: LogError {
        let kind = content.first.flatMap(LogError.Kind.init) ?? .unavailable
        return LogError(kind, String(decoding: content.dropFirst().prefix(4096), as: UTF8.self))
    }

    public var bytes: [UInt8] {
        var bytes: [UInt8] = [kind.rawValue]
        bytes.reserveCapacity(content.count + 5)
        bytes.append(integer: UInt32(content.count))
        bytes += content
        return bytes
    }
}

extension [UInt8] {
    /// Appends a number, its lowest byte first.
    mutating func append<Number: FixedWidthInteger>(integer: Number) {
        Swift.withUnsafeBytes(of: integer.littleEndian) { append(contentsOf: $0) }
    }
}

/// Reads numbers and bytes from a content; nil where it is too short.
struct ContentReader {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: some Sequence<UInt8>) { rest = Array(bytes)[...] }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func integer<Number: FixedWidthInteger>(_ type: Number.Type = Number.self) -> Number? {
        guard let bytes = bytes(MemoryLayout<Number>.size) else { return nil }
        return bytes.reversed().reduce(0 as Number) { $0 << 8 | Number(truncatingIfNeeded: $1) }
    }

    mutating func bytes(_ count: Int) -> [UInt8]? {
        guard count >= 0, count <= rest.count else { return nil }
        defer { rest = rest.dropFirst(count) }
        return Array(rest.prefix(count))
    }
}

extension LogPosition {
    /// As it stands in a frame.
    public var content: [UInt8] {
        var content: [UInt8] = []
        content.append(integer: number)
        return content + digest
    }

    /// - Returns: nil where the bytes are no position, or more follows than `rest` takes.
    init?(_ reader: inout ContentReader) {
        guard let number: Int64 = reader.integer(), number >= 0, let digest = reader.bytes(Self.digestLength) else {
            return nil
        }
        self.init(number: number, digest: digest)
    }

    /// - Returns: nil where the bytes are no position.
    public init?(content: [UInt8]) {
        var reader = ContentReader(content)
        self.init(&reader)
        guard reader.isAtEnd else { return nil }
    }
}
