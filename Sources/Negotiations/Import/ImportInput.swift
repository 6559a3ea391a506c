import Formats
import Glibc

/// Where records come from: a file, or what came through a pipe.
///
/// A pipe is read to its end into a nameless temporary file, before any lock is taken: a slow one must not keep others from the database.
public final class ImportInput {
    /// The path as it was given; `-` for standard input.
    public let name: String
    /// Of a nameless temporary file, or of a file that is to be read as it was opened; nil for a file that is opened by its path.
    private let held: Int32?

    /// The most that is read of a file which is read whole.
    public static let largestWhole = Feed.largest

    /// A regular file that was opened already, and is closed with this.
    init(descriptor: Int32, name: String) {
        self.name = name
        held = descriptor
    }

    /// - Parameter path: of a file or a pipe; `-` is standard input.
    /// - Throws: `InputError` where it is not there, is a directory, or may not be read.
    public init(_ path: String) throws {
        name = path
        if path == "-" {
            held = try Self.spool(STDIN_FILENO, name: "standard input")
            return
        }
        // Opened once: who writes into a pipe may be done before it could be opened again.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { throw InputError(operation: .open, name: path, code: errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw InputError(operation: .inspect, name: path, code: errno) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: held = nil
        case S_IFDIR where access(path + "/datapackage.json", R_OK) == 0:
            throw TrackerError(.noInput, "\(path) is a data package: \(ForeignRecords.dataPackageStep)")
        case S_IFDIR: throw InputError(operation: .read, name: path, code: EISDIR)
        default: held = try Self.spool(descriptor, name: path)
        }
    }

    deinit { if let held { close(held) } }

    /// What the file is now that is held open.
    var stamp: FileStamp? { held.flatMap(FileStamp.init(descriptor:)) }

    /// The bytes, from the beginning.
    func source(onRawBytes: @escaping (UnsafeRawBufferPointer) -> Void) throws -> ByteSource {
        guard let held else { return try ByteSource(path: name, onRawBytes: onRawBytes) }
        guard lseek(held, 0, SEEK_SET) == 0 else { throw InputError(operation: .read, name: name, code: errno) }
        return try ByteSource(descriptor: held, name: name, onRawBytes: onRawBytes)
    }

    /// All of the bytes as they are stored, of a file that is read whole.
    ///
    /// - Throws: also where it is larger than ``largestWhole``, before anything is read of it.
    public func bytes() throws -> [UInt8] {
        var all: [UInt8] = []
        let source = try source { bytes in all += bytes }
        guard source.totalBytes ?? 0 <= Self.largestWhole else {
            throw TrackerError(
                .badData,
                "\(name) is larger than \(Self.largestWhole >> 20) MiB, the most that an article or a feed may take",
                hints: ["A feed holds what is new, and an article is one text: divide the file."])
        }
        try source.readToEnd()
        return all
    }

    /// The SHA-256 of the bytes as they are stored, in hexadecimal.
    func sha256() throws -> String {
        let digest = RunningDigest()
        let source = try source { bytes in digest.update(bytes) }
        try source.readToEnd()
        return digest.hexadecimal()
    }

    /// Copies a pipe into a temporary file that has no name, so that it is gone with this process.
    private static func spool(_ descriptor: Int32, name: String) throws -> Int32 {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(folder)/tracker-XXXXXX".utf8CString)
        let file = template.withUnsafeMutableBufferPointer { $0.baseAddress.map(mkstemp) ?? -1 }
        guard file >= 0 else {
            throw TrackerError(
                .cannotCreate, "cannot create a temporary file in \(folder): \(SystemMessage.text(for: errno))")
        }
        _ = fcntl(file, F_SETFD, FD_CLOEXEC)
        template.withUnsafeBufferPointer { if let start = $0.baseAddress { _ = unlink(start) } }
        do {
            try copy(from: descriptor, to: file, name: name)
        } catch {
            close(file)
            throw error
        }
        return file
    }

    private static func copy(from descriptor: Int32, to file: Int32, name: String) throws {
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count == 0 { return }
            if count < 0 {
                if errno == EINTR { continue }
                throw InputError(operation: .read, name: name, code: errno)
            }
            var written = 0
            while written < count {
                let step = chunk.withUnsafeBytes { bytes in
                    write(file, bytes.baseAddress.map { $0 + written }, count - written)
                }
                if step < 0 {
                    if errno == EINTR { continue }
                    throw TrackerError(
                        .inputOutput,
                        "cannot keep \(name) in a temporary file: \(SystemMessage.text(for: errno))",
                        hints: ["Set TMPDIR to a folder with room."])
                }
                written += step
            }
        }
    }
}
