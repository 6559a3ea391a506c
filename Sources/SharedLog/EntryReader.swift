/// An entry or a snapshot as it comes in, part by part. What it says is not known to be right before its end: only then ``next()`` has
/// compared its digest.
public final class EntryReader {
    public let header: EntryHeader
    private let receive: () throws -> Frame
    private var digest: EntryDigest
    /// Where it is in the log, when all of it was read and found to be whole.
    public private(set) var position: LogPosition?

    init(header: EntryHeader, receive: @escaping () throws -> Frame) {
        self.header = header
        self.receive = receive
        digest = EntryDigest(header)
    }

    /// The bytes of the next part; nil at the end.
    ///
    /// - Throws: ``LogError`` where the entry is not what was written.
    public func next() throws -> [UInt8]? {
        if position != nil { return nil }
        let frame = try receive()
        switch frame.kind {
        case .part:
            digest.add(part: frame.content)
            do throws(LogError) { return try Packing.unpack(frame.content) } catch {
                throw LogError(error.kind, "entry \(header.number) of the log is damaged: \(error.message)")
            }
        case .end:
            let found = digest.finalize()
            guard found == frame.content else {
                throw LogError(.damaged, "entry \(header.number) of the log is damaged: its digest differs")
            }
            position = LogPosition(number: header.number, digest: found)
            return nil
        case .failed: throw frame.error
        default: throw LogError(.damaged, "entry \(header.number) of the log is cut off")
        }
    }

    /// Passes over what was not read, and finds out whether all of it is whole.
    public func finish() throws -> LogPosition {
        while try next() != nil {}
        return position ?? LogPosition(number: header.number, digest: [])
    }
}
