import CSQLite
import Glibc

/// Makes the system calls that SQLite uses fail, as on a broken disk, for the thread that asks for it.
enum FailingSystem {
    /// What fails.
    enum Call: Int { case none, read, write }

    // SQLite calls these on the thread that runs the statement, so tests that run beside this one are left alone.
    private static let key: pthread_key_t = {
        var key: pthread_key_t = 0
        pthread_key_create(&key, nil)
        install()
        return key
    }()

    /// Lets one kind of call fail while `body` runs.
    static func failing<Result>(_ call: Call, _ body: () throws -> Result) rethrows -> Result {
        pthread_setspecific(key, UnsafeRawPointer(bitPattern: call.rawValue))
        defer { pthread_setspecific(key, nil) }
        return try body()
    }

    private static func isFailing(_ call: Call) -> Bool {
        Int(bitPattern: pthread_getspecific(key)) == call.rawValue
    }

    private static func install() {
        typealias Transfer = @convention(c) (Int32, UnsafeMutableRawPointer?, Int, Int) -> Int
        let read: Transfer = { descriptor, buffer, count, offset in
            if FailingSystem.isFailing(.read) {
                // For EIO SQLite says CORRUPT.
                errno = EBADF
                return -1
            }
            return pread(descriptor, buffer, count, offset)
        }
        let write: Transfer = { descriptor, buffer, count, offset in
            if FailingSystem.isFailing(.write) {
                errno = EIO
                return -1
            }
            return pwrite(descriptor, buffer, count, offset)
        }
        for name in ["pread", "pread64"] { replace(name, by: unsafeBitCast(read, to: sqlite3_syscall_ptr.self)) }
        for name in ["pwrite", "pwrite64"] { replace(name, by: unsafeBitCast(write, to: sqlite3_syscall_ptr.self)) }
    }

    private static func replace(_ name: String, by function: sqlite3_syscall_ptr) {
        guard let system = sqlite3_vfs_find(nil) else { return }
        _ = system.pointee.xSetSystemCall(system, name, function)
    }
}
