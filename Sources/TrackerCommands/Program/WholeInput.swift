import Formats
import Glibc

/// Inputs that are read whole.
enum WholeInput {
    /// Everything on standard input.
    static func standardInput() throws -> [UInt8] { try bytes(from: STDIN_FILENO, name: "standard input") }

    /// Everything in a file.
    static func file(_ path: String) throws -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw InputError(operation: .open, name: path, code: errno) }
        defer { close(descriptor) }
        return try bytes(from: descriptor, name: path)
    }

    private static func bytes(from descriptor: Int32, name: String) throws -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = chunk.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
            if count == 0 { return bytes }
            if count < 0 {
                if errno == EINTR { continue }
                throw InputError(operation: .read, name: name, code: errno)
            }
            bytes += chunk[..<count]
        }
    }
}
