import MessageDigest

/// How far a log is followed: the number of an entry and its digest, which stands for all entries up to it.
public struct LogPosition: Sendable, Equatable {
    public let number: Int64
    public let digest: [UInt8]

    public static let digestLength = 32

    public init(number: Int64, digest: [UInt8]) {
        self.number = number
        self.digest = digest
    }

    /// Before the first entry. Logs differ from it on, so that an entry of one never continues another.
    public static func beginning(of log: LogIdentity) -> LogPosition {
        LogPosition(number: 0, digest: SHA256.digest(of: log.bytes))
    }
}

/// What tells one log from another: 16 bytes of chance.
public struct LogIdentity: Sendable, Equatable {
    public let bytes: [UInt8]

    public static let length = 16

    public init() {
        var generator = SystemRandomNumberGenerator()
        bytes = (0..<Self.length).map { _ in generator.next() }
    }

    /// - Returns: nil for any other number of bytes.
    public init?(bytes: [UInt8]) {
        guard bytes.count == Self.length else { return nil }
        self.bytes = bytes
    }

    public var text: String { SHA256.hexadecimal(bytes) }
}
