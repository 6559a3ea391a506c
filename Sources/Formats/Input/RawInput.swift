import Glibc

/// The bytes of an input as they are stored, before any decompression.
final class RawInput {
    private enum Origin {
        case descriptor(Int32, isOwned: Bool)
        case memory([UInt8], largestRead: Int)
    }

    let name: String
    let stateAtOpening: FileState?
    private(set) var bytesRead = 0
    private let origin: Origin
    /// Where a regular file is read from; nil for what can only be read on. Two inputs on one descriptor do not disturb each other.
    private let beginning: Int?
    private let onRawBytes: ((UnsafeRawBufferPointer) -> Void)?

    init(path: String, onRawBytes: ((UnsafeRawBufferPointer) -> Void)?) throws(InputError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { throw InputError(operation: .open, name: path, code: errno) }
        do {
            stateAtOpening = try FileState(descriptor: descriptor, name: path)
        } catch {
            close(descriptor)
            throw error
        }
        name = path
        origin = .descriptor(descriptor, isOwned: true)
        beginning = stateAtOpening?.isRegularFile == true ? 0 : nil
        self.onRawBytes = onRawBytes
    }

    init(descriptor: Int32, name: String, onRawBytes: ((UnsafeRawBufferPointer) -> Void)?) throws(InputError) {
        self.name = name
        stateAtOpening = try FileState(descriptor: descriptor, name: name)
        origin = .descriptor(descriptor, isOwned: false)
        let position = stateAtOpening?.isRegularFile == true ? lseek(descriptor, 0, SEEK_CUR) : -1
        beginning = position < 0 ? nil : Int(position)
        self.onRawBytes = onRawBytes
    }

    init(bytes: [UInt8], name: String, largestRead: Int, onRawBytes: ((UnsafeRawBufferPointer) -> Void)?) {
        self.name = name
        stateAtOpening = nil
        origin = .memory(bytes, largestRead: max(1, largestRead))
        beginning = nil
        self.onRawBytes = onRawBytes
    }

    deinit {
        if case .descriptor(let descriptor, isOwned: true) = origin { close(descriptor) }
    }

    /// Nil for a pipe, whose end nobody knows.
    var totalBytes: Int? {
        switch origin {
        case .memory(let bytes, _): bytes.count
        case .descriptor: stateAtOpening.flatMap { $0.isRegularFile ? $0.size : nil }
        }
    }

    func currentState() throws(InputError) -> FileState? {
        guard case .descriptor(let descriptor, _) = origin else { return nil }
        return try FileState(descriptor: descriptor, name: name)
    }

    /// Reads some bytes; 0 means the end.
    func read(into destination: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
        let count: Int
        switch origin {
        case .descriptor(let descriptor, _):
            count = try read(descriptor, into: destination)
        case .memory(let bytes, let largestRead):
            let stop = bytesRead + min(largestRead, destination.count, bytes.count - bytesRead)
            bytes.withUnsafeBytes {
                destination.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[bytesRead..<stop]))
            }
            count = stop - bytesRead
        }
        bytesRead += count
        if count > 0 { onRawBytes?(UnsafeRawBufferPointer(rebasing: destination[..<count])) }
        return count
    }

    private func read(
        _ descriptor: Int32, into destination: UnsafeMutableRawBufferPointer
    ) throws(InputError) -> Int {
        while true {
            let count =
                if let beginning {
                    pread(descriptor, destination.baseAddress, destination.count, off_t(beginning + bytesRead))
                } else {
                    Glibc.read(descriptor, destination.baseAddress, destination.count)
                }
            if count >= 0 { return count }
            switch errno {
            case EINTR:
                continue
            case EAGAIN:
                // Another process can have made the shared standard input non-blocking.
                var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
                _ = poll(&waiting, 1, -1)
            default:
                throw InputError(operation: .read, name: name, code: errno)
            }
        }
    }
}
