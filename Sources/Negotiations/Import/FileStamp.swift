import Glibc

/// By what a regular file is known: two equal stamps are of the same file, which did not change between them.
struct FileStamp: Equatable {
    /// When it was last written to or renamed, in nanoseconds since 1970, by the clock of the system that keeps it: a program that puts
    /// it there may set ``modified`` as it likes.
    let changed: Int64
    let modified: Int64
    let size: Int64
    let device: UInt64
    let inode: UInt64

    /// Nil for what is no regular file.
    init?(_ status: stat) {
        guard status.st_mode & S_IFMT == S_IFREG else { return nil }
        changed = Self.nanoseconds(status.st_ctim)
        modified = Self.nanoseconds(status.st_mtim)
        size = Int64(status.st_size)
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
    }

    init?(descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        self.init(status)
    }

    /// Whether it is the same file, changed or not.
    func isOfSameFile(as other: FileStamp) -> Bool { device == other.device && inode == other.inode }

    /// The moment `seconds` seconds ago, or the earliest that can be represented.
    static func moment(secondsAgo seconds: Int) -> Int64 {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        let (ago, ended) = Int64(seconds).multipliedReportingOverflow(by: 1_000_000_000)
        let (moment, isBefore) = nanoseconds(now).subtractingReportingOverflow(ago)
        return ended || isBefore ? .min : moment
    }

    /// A clock, or a file system, can tell of a time that no number of nanoseconds holds: the furthest one then.
    private static func nanoseconds(_ time: timespec) -> Int64 {
        let (whole, isBeyond) = Int64(time.tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
        let (sum, isLater) = whole.addingReportingOverflow(Int64(time.tv_nsec))
        guard isBeyond || isLater else { return sum }
        return time.tv_sec < 0 ? .min : .max
    }
}
