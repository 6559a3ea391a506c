import Formats
import Glibc

/// A folder that is made for what is written into it, and taken away where that fails.
final class NewFolder {
    private let path: String
    private let descriptor: Int32
    private var files: [String] = []

    /// - Throws: ``TrackerError`` where the folder cannot be made; nothing is ever overwritten.
    init(_ path: String) throws {
        self.path = path
        guard mkdir(path, 0o777) == 0 else {
            let code = errno
            throw TrackerError(
                .cannotCreate,
                "cannot make the folder \(path): \(SystemMessage.text(for: code))",
                hints: code == EEXIST ? ["Name a new one: nothing is overwritten."] : [])
        }
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { throw InputError(operation: .open, name: path, code: errno) }
    }

    deinit { close(descriptor) }

    /// Writes a file.
    func write(_ name: String, _ body: ((([UInt8]) throws -> Void)) throws -> Void) throws {
        let file = openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw failure(name, errno) }
        files.append(name)
        var isOpen = true
        defer { if isOpen { close(file) } }
        try body { bytes in
            var written = 0
            while written < bytes.count {
                let count = bytes[written...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { throw self.failure(name, errno) }
                written += count
            }
        }
        isOpen = false
        guard close(file) == 0 else { throw failure(name, errno) }
    }

    /// Takes the folder away with what was written.
    func remove() {
        for file in files { unlinkat(descriptor, file, 0) }
        rmdir(path)
    }

    private func failure(_ name: String, _ code: Int32) -> TrackerError {
        TrackerError(.cannotCreate, "cannot write \(path)/\(name): \(SystemMessage.text(for: code))")
    }
}
