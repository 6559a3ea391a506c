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

    /// The bytes read so far, decompressed.
    public private(set) var contentBytesRead = 0

    /// The encoding of the content: that which was asked for, or that of its first bytes.
    public private(set) var encoding = ReadingOptions.Encoding.utf8
    /// Whether the first bytes say another encoding than that which was asked for.
    public private(set) var overridesEncoding = false

    private let raw: RawInput
    private var transcoder: TextTranscoder?
    /// Content that was read to recognise its encoding.
    private var beginning: [UInt8] = []
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
    /// - Parameter largestRead: the most bytes that are handed out at a time, as by a slow pipe.
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
        let count =
            if let transcoder {
                try transcoder.read(into: destination, beginning: &beginning) { bytes throws(SourceFailure) in
                    try readContent(into: bytes)
                }
            } else if beginning.isEmpty {
                try readContent(into: destination)
            } else {
                takeBeginning(into: destination)
            }
        contentBytesRead += count
        return count
    }

    private func takeBeginning(into destination: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(beginning.count, destination.count)
        beginning.withUnsafeBytes { bytes in
            destination.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[..<count]))
        }
        beginning.removeFirst(count)
        return count
    }

    /// All of the content as UTF-8, in whichever encoding it is.
    ///
    /// - Parameter largest: the most that it may be, in bytes.
    /// - Throws: a fatal ``FormatError``.
    public func text(encoding: ReadingOptions.Encoding, largest: Int = Feed.largest) throws(FormatError) -> [UInt8] {
        var options = ReadingOptions(encoding: encoding, largestRecord: largest)
        options.bufferSize = 64 << 10
        let buffer = InputBuffer(source: self, options: options)
        try buffer.recogniseEncoding(asked: encoding)
        while buffer.available <= largest, try buffer.fill() {}
        guard buffer.available <= largest else {
            throw FormatError(line: 1, reason: "it is larger than \(largest >> 20) MiB", isFatal: true, kind: .tooLarge)
        }
        return buffer.copy(buffer.available)
    }

    /// Finds out in which encoding the content is, before any of it is read. A byte order mark wins over what was asked for; without one,
    /// text that begins with ASCII in every other byte can only be UTF-16.
    func recogniseEncoding(asked: ReadingOptions.Encoding) throws(SourceFailure) {
        var bytes = [UInt8](repeating: 0, count: 4)
        var count = 0
        var failure: SourceFailure?
        bytes.withUnsafeMutableBytes { bytes in
            do throws(SourceFailure) {
                while count < 4 {
                    let more = try readContent(into: UnsafeMutableRawBufferPointer(rebasing: bytes[count...]))
                    if more == 0 { break }
                    count += more
                }
            } catch { failure = error }
        }
        if let failure { throw failure }
        beginning = Array(bytes[..<count])
        var isBigEndian = false
        encoding = asked
        switch (count, bytes[0], bytes[1], bytes[2], bytes[3]) {
        case (3..., 0xEF, 0xBB, 0xBF, _): encoding = .utf8
        // A spreadsheet is no text.
        case (4, 0x50, 0x4B, 0..<0x09, 0..<0x09):
            encoding = .utf8
            return
        case (2..., 0xFF, 0xFE, _, _), (2..., 0xFE, 0xFF, _, _):
            encoding = .utf16
            isBigEndian = bytes[0] == 0xFE
            beginning.removeFirst(2)
        case (4, 1..<0x80, 0, 1..<0x80, 0): encoding = .utf16
        case (4, 0, 1..<0x80, 0, 1..<0x80):
            encoding = .utf16
            isBigEndian = true
        default: break
        }
        overridesEncoding = encoding != asked && asked != .utf8
        if encoding != .utf8 { transcoder = TextTranscoder(encoding, isBigEndian: isBigEndian) }
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
    case encoding(String)
}
