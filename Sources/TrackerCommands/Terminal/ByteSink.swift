import Glibc

/// Where output goes: bytes are collected and written in large pieces to a descriptor, or kept in memory.
///
/// A class, because the commands of one run share one standard output and its order. Nothing is written when a sink
/// goes away: call ``flush()``, whose error decides whether the run succeeded.
public final class ByteSink {
    /// Tries to write a piece; the count written, or -1 with the `errno`.
    typealias SystemWrite = (UnsafeRawBufferPointer) -> (count: Int, code: Int32)

    private var systemWrite: SystemWrite?
    private let capacity: Int
    private var pending: [UInt8] = []
    private var failure: WriteError?

    /// A sink that keeps everything in memory, for ``bytes`` to be read.
    public init() {
        systemWrite = nil
        capacity = .max
    }

    /// A sink that writes to an open descriptor, which it does not close.
    ///
    /// The process must ignore `SIGPIPE`, else a vanished reader ends it before ``WriteError/readerGone`` can be thrown.
    ///
    /// - Parameter capacity: how many bytes may wait before they are written.
    public convenience init(descriptor: Int32, capacity: Int = 1 << 16) {
        self.init(capacity: capacity) { Self.write($0, to: descriptor) }
    }

    init(capacity: Int, systemWrite: @escaping SystemWrite) {
        self.systemWrite = systemWrite
        self.capacity = capacity
    }

    /// Writes what follows to another descriptor. What waits goes there too: ``flush()`` first.
    func redirect(to descriptor: Int32) {
        systemWrite = { Self.write($0, to: descriptor) }
    }

    /// What waits to be written; of a sink in memory, all that it was given.
    public var bytes: [UInt8] { pending }

    /// Adds text.
    public func write(_ text: String) throws(WriteError) {
        try write { $0.append(text: text) }
    }

    /// Adds what `body` appends; it must only append.
    public func write(_ body: (inout [UInt8]) -> Void) throws(WriteError) {
        if let failure { throw failure }
        body(&pending)
        if pending.count >= capacity { try flush() }
    }

    /// Writes all that waits.
    ///
    /// After an error the sink drops what it holds and throws the same error again at each call, so that no later
    /// output follows a gap.
    public func flush() throws(WriteError) {
        if let failure { throw failure }
        guard let systemWrite, !pending.isEmpty else { return }
        let code = pending.withUnsafeBytes { Self.writeAll($0, by: systemWrite) }
        pending.removeAll(keepingCapacity: true)
        guard let code else { return }
        let error: WriteError = code == EPIPE ? .readerGone : .refused(code: code)
        failure = error
        throw error
    }

    private static func writeAll(_ bytes: UnsafeRawBufferPointer, by systemWrite: SystemWrite) -> Int32? {
        var rest = bytes[...]
        while !rest.isEmpty {
            let (count, code) = systemWrite(UnsafeRawBufferPointer(rebasing: rest))
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if count == 0 {
                // POSIX leaves this open for some devices; to try again could go on forever.
                return EIO
            } else if code != EINTR {
                return code
            }
        }
        return nil
    }

    private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> (count: Int, code: Int32) {
        let count = Glibc.write(descriptor, bytes.baseAddress, bytes.count)
        guard count < 0 else { return (count, 0) }
        let code = errno
        guard code == EAGAIN else { return (count, code) }
        // Whoever shares the descriptor made it non-blocking: wait as a blocking one would, then try again.
        var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        return poll(&request, 1, -1) < 0 && errno != EINTR ? (-1, EIO) : (-1, EINTR)
    }
}
