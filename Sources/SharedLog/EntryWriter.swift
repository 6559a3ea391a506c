/// Sends an entry or a snapshot, in parts.
public final class EntryWriter {
    private let header: EntryHeader
    private let send: (Frame) throws -> Void
    private var digest: EntryDigest
    private var pending: [UInt8] = []
    /// How many bytes were added.
    public private(set) var length = 0

    init(header: EntryHeader, send: @escaping (Frame) throws -> Void) throws {
        self.header = header
        self.send = send
        digest = EntryDigest(header)
        try send(Frame(.entry, header.content))
    }

    public func add(_ bytes: [UInt8]) throws {
        length += bytes.count
        pending += bytes
        var start = 0
        while pending.count - start >= Packing.longest {
            try sendPart(Array(pending[start..<(start + Packing.longest)]))
            start += Packing.longest
        }
        if start > 0 { pending.removeFirst(start) }
    }

    private func sendPart(_ bytes: [UInt8]) throws {
        let content = try Packing.pack(bytes)
        digest.add(part: content)
        try send(Frame(.part, content))
    }

    /// Sends the rest.
    ///
    /// - Returns: where it is in the log if it is taken.
    func finish() throws -> LogPosition {
        if !pending.isEmpty { try sendPart(pending) }
        let found = digest.finalize()
        try send(Frame(.end, found))
        return LogPosition(number: header.number, digest: found)
    }
}
