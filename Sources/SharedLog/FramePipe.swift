import Glibc

/// Frames over two descriptors. The descriptors are the owner's to close.
public final class FramePipe {
    private let input: Int32
    private let output: Int32
    private var buffer: [UInt8] = []
    private var position = 0
    private static let pieceSize = 64 << 10
    /// Whether an answer is still wanted; asked now and then while there is none. Where it is not, the other side has ended.
    var isWanted: (() -> Bool)?

    public init(input: Int32, output: Int32) {
        self.input = input
        self.output = output
    }

    /// What went wrong with the bytes themselves.
    public enum Fault: Error, Equatable {
        /// The other side has ended, inside a frame or between two.
        case ended(insideFrame: Bool)
        /// A byte that begins no frame, or a length that none has.
        case notAFrame
        case system(Int32)
    }

    public func send(_ frame: Frame) throws(Fault) { try send(frame.bytes) }

    /// Sends bytes of frames.
    public func send(_ bytes: [UInt8]) throws(Fault) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { raw in
                Glibc.write(output, raw.baseAddress?.advanced(by: sent), raw.count - sent)
            }
            if count > 0 {
                sent += count
            } else if count < 0, errno == EINTR {
                continue
            } else {
                throw count < 0 && errno != EPIPE ? .system(errno) : .ended(insideFrame: false)
            }
        }
    }

    /// The next frame; nil where the other side ended after the last.
    public func receive() throws(Fault) -> Frame? {
        guard try fill(5) else {
            if position < buffer.count { throw .ended(insideFrame: true) }
            return nil
        }
        var reader = ContentReader(buffer[(position + 1)..<(position + 5)])
        guard let kind = Frame.Kind(rawValue: buffer[position]), let length: UInt32 = reader.integer(),
            length <= UInt32(Frame.longest)
        else { throw .notAFrame }
        position += 5
        guard try fill(Int(length)) else { throw .ended(insideFrame: true) }
        let content = Array(buffer[position..<(position + Int(length))])
        position += Int(length)
        return Frame(kind, content)
    }

    private func waitWhileWanted() throws(Fault) {
        guard let isWanted else { return }
        var descriptor = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
        while poll(&descriptor, 1, 200) == 0 {
            guard isWanted() else { throw .ended(insideFrame: false) }
        }
    }

    /// Reads until so many bytes are there; false where the other side ended before.
    private func fill(_ count: Int) throws(Fault) -> Bool {
        if buffer.count - position >= count { return true }
        buffer.removeFirst(position)
        position = 0
        while buffer.count < count {
            try waitWhileWanted()
            let known = buffer.count
            let wanted = max(Self.pieceSize, count - known)
            buffer.append(contentsOf: repeatElement(0, count: wanted))
            let got = buffer.withUnsafeMutableBytes { raw in
                Glibc.read(input, raw.baseAddress?.advanced(by: known), wanted)
            }
            let code = errno
            buffer.removeLast(wanted - max(0, got))
            if got == 0 { return false }
            if got < 0, code != EINTR { throw .system(code) }
        }
        return true
    }
}
