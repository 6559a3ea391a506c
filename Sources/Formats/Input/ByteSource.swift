import Glibc

/// Where an input comes from: a file, a descriptor such as standard input, or memory; plain, or gzip by its first bytes.
///
/// A gzip stream may have several members (RFC 1952). Each one's CRC and length are verified; a stream that is cut short or
/// followed by anything else is an error.
public final class ByteSource {
    /// The path, or the name given to a descriptor or to bytes in memory.
    public var name: String { raw.name }
    /// The bytes read so far, as they are stored (compressed ones where the input is compressed).
    public var bytesRead: Int { raw.bytesRead }
    /// The size of the input as it is stored; nil for a pipe.
    public var totalBytes: Int? { raw.totalBytes }
    /// The file's state when it was opened; nil for bytes in memory.
    public var stateAtOpening: FileState? { raw.stateAtOpening }
    /// Whether the input is gzip; false until the first bytes were read.
    public var isCompressed: Bool { decoder != nil }

    /// The bytes read so far, decompressed.
    public private(set) var contentBytesRead = 0

    private let raw: RawInput
    private var decoder: GzipDecoder?
    private var hasBegun = false

    /// Opens a file.
    ///
    /// - Parameter onRawBytes: receives every byte as it is stored, in order, for a digest.
    public init(path: String, onRawBytes: ((UnsafeRawBufferPointer) -> Void)? = nil) throws(InputError) {
        raw = try RawInput(path: path, onRawBytes: onRawBytes)
        if raw.stateAtOpening?.isDirectory == true { throw InputError(operation: .read, name: path, code: EISDIR) }
    }

    /// Reads an open descriptor from where it stands, and leaves it open. One of a regular file stays where it stands.
    public init(
        descriptor: Int32, name: String, onRawBytes: ((UnsafeRawBufferPointer) -> Void)? = nil
    ) throws(InputError) {
        raw = try RawInput(descriptor: descriptor, name: name, onRawBytes: onRawBytes)
    }

    /// Reads bytes in memory.
    ///
    /// - Parameter largestRead: hands out at most so many bytes at a time, as a slow pipe does.
    public init(
        bytes: [UInt8], name: String, largestRead: Int = .max, onRawBytes: ((UnsafeRawBufferPointer) -> Void)? = nil
    ) {
        raw = RawInput(bytes: bytes, name: name, largestRead: largestRead, onRawBytes: onRawBytes)
    }

    /// The file's state now; nil for bytes in memory. A file that changed while it was read has another than
    /// ``stateAtOpening``.
    public func currentState() throws(InputError) -> FileState? {
        try raw.currentState()
    }

    /// Reads what is left, as it is stored, for the one who receives the raw bytes.
    public func readToEnd() throws(InputError) {
        let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { piece.deallocate() }
        while try raw.read(into: piece) > 0 {}
    }

    /// Reads some bytes of content, decompressed; 0 means the end, and that all checks passed.
    ///
    /// - Parameter destination: room for at least two bytes.
    func read(into destination: UnsafeMutableRawBufferPointer) throws(SourceFailure) -> Int {
        let count = try readContent(into: destination)
        contentBytesRead += count
        return count
    }

    private func readContent(into destination: UnsafeMutableRawBufferPointer) throws(SourceFailure) -> Int {
        if let decoder { return try decoder.read(into: destination, from: raw) }
        if hasBegun { return try Self.read(raw, into: destination) }
        hasBegun = true
        var count = 0
        while count < 2 {
            let more = try Self.read(raw, into: UnsafeMutableRawBufferPointer(rebasing: destination[count...]))
            if more == 0 { break }
            count += more
        }
        if count == 0 ? name.hasSuffix(".gz") : count == 1 && destination[0] == 0x1F {
            throw .compression("the gzip stream is cut short: it ends within its first two bytes")
        }
        guard count >= 2, destination[0] == 0x1F, destination[1] == 0x8B else { return count }
        let decoder = try GzipDecoder(beginning: UnsafeRawBufferPointer(rebasing: destination[..<count]))
        self.decoder = decoder
        return try decoder.read(into: destination, from: raw)
    }

    static func read(_ raw: RawInput, into destination: UnsafeMutableRawBufferPointer) throws(SourceFailure) -> Int {
        do {
            return try raw.read(into: destination)
        } catch {
            throw .input(error)
        }
    }
}

/// Why no more bytes can be had; the reader adds the line.
enum SourceFailure: Error {
    case input(InputError)
    case compression(String)
}
