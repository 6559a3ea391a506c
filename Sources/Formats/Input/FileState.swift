import Glibc

/// What `fstat(2)` says of a file: two equal states, before and after reading, mean that it did not change meanwhile.
public struct FileState: Sendable, Equatable {
    /// In bytes.
    public let size: Int
    public let modifiedSeconds: Int
    public let modifiedNanoseconds: Int
    public let device: UInt64
    public let inode: UInt64
    /// False for a pipe, a terminal or a directory, whose size says nothing.
    public let isRegularFile: Bool
    public let isDirectory: Bool

    init(descriptor: Int32, name: String) throws(InputError) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw InputError(operation: .inspect, name: name, code: errno)
        }
        size = Int(status.st_size)
        modifiedSeconds = Int(status.st_mtim.tv_sec)
        modifiedNanoseconds = Int(status.st_mtim.tv_nsec)
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        isDirectory = status.st_mode & S_IFMT == S_IFDIR
        isRegularFile = status.st_mode & S_IFMT == S_IFREG
    }
}
