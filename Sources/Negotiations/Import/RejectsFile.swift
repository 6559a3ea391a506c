import Formats
import Glibc

/// The file that takes the bad records of an import as they came, so that they can be mended and imported.
///
/// It is added to, never overwritten. It is on the disk before the import is committed; what an import that fails has added is taken back.
public final class RejectsFile {
    public let path: String
    private let descriptor: Int32
    private var pending: [UInt8] = []
    private var keptSize = 0
    /// Whether somebody has left the last line without its ending; what is added is a line of its own all the same.
    private var endsInLine = false

    private static let lineFeed = UInt8(ascii: "\n")

    /// - Throws: ``TrackerError`` where the file cannot be written.
    public init(_ path: String) throws {
        self.path = path
        // Nothing is made through a link that leads nowhere: who knows what will be there.
        let isThere = access(path, F_OK) == 0
        descriptor = open(path, O_RDWR | O_APPEND | O_CLOEXEC | O_NOCTTY | (isThere ? 0 : O_CREAT | O_EXCL), 0o600)
        guard descriptor >= 0 else {
            throw TrackerError(.cannotCreate, "cannot write rejects to \(path): \(SystemMessage.text(for: errno))")
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw TrackerError(
                .usage, "rejects cannot be written to \(path), which is not a regular file",
                hints: ["Name a file with --rejects."])
        }
    }

    deinit { close(descriptor) }

    /// Begins with one input.
    func begin() {
        keptSize = max(0, Int(lseek(descriptor, 0, SEEK_END)))
        var last = Self.lineFeed
        endsInLine =
            keptSize > 0 && pread(descriptor, &last, 1, off_t(keptSize - 1)) == 1 && last != Self.lineFeed
    }

    /// Adds a record; where it is the first of a table, below the table's header. One of JSON becomes one line, whose line ends mean nothing.
    func add(_ record: [UInt8], header: [UInt8], isFirst: Bool) throws {
        if endsInLine { pending.append(Self.lineFeed) }
        endsInLine = false
        if isFirst, !header.isEmpty, !beginsWith(header) { pending += header + [Self.lineFeed] }
        pending += header.isEmpty ? record.map { $0 == Self.lineFeed || $0 == 0x0D ? UInt8(ascii: " ") : $0 } : record
        pending.append(Self.lineFeed)
        if pending.count > 1 << 16 { try write() }
    }

    /// Makes sure that all of it is on the disk.
    func keep() throws {
        try write()
        guard fsync(descriptor) == 0 else { throw failure() }
    }

    /// Takes back what was added since ``begin()``, whether it was on the disk already or not: what they were refused by was not kept.
    func takeBack() {
        pending = []
        _ = ftruncate(descriptor, off_t(keptSize))
    }

    /// Whether the file has this header already.
    private func beginsWith(_ header: [UInt8]) -> Bool {
        var found = [UInt8](repeating: 0, count: header.count + 1)
        let count = found.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
        return count == found.count && found.dropLast() == header[...] && found.last == Self.lineFeed
    }

    private func write() throws {
        var written = 0
        while written < pending.count {
            let step = pending.withUnsafeBytes { bytes in
                Glibc.write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
            }
            if step < 0 {
                if errno == EINTR { continue }
                throw failure()
            }
            written += step
        }
        pending = []
    }

    private func failure() -> TrackerError {
        TrackerError(.inputOutput, "cannot write rejects to \(path): \(SystemMessage.text(for: errno))")
    }
}
