import CSQLite
import Glibc

/// A file system for SQLite (https://sqlite.org/vfs.html) that counts every call and fails as planned. It stands over the real one.
///
/// One process, one thread: all its state is here.
enum FaultyFileSystem {
    nonisolated(unsafe) static var plan = FaultPlan()
    nonisolated(unsafe) static var calls = 0
    /// Those of them that can find a disk full.
    nonisolated(unsafe) static var roomTaking: [Int] = []
    nonisolated(unsafe) static var disk = Disk()
    /// Which pages were read; nil while nobody asks.
    nonisolated(unsafe) static var pagesRead: Set<Int>?
    static let pageSize = 4096
    /// PRAGMAs that make a database fast and unsafe, for negative controls; the program's own are swallowed then.
    nonisolated(unsafe) static var unsafeSettings: [(name: String, value: String)] = []

    nonisolated(unsafe) static var base: UnsafeMutablePointer<sqlite3_vfs>?
    nonisolated(unsafe) private static var own = sqlite3_vfs()
    nonisolated(unsafe) static var methods = FaultyFile.methods()

    /// Makes it the file system of this process.
    static func install() {
        guard let real = sqlite3_vfs_find(nil), base == nil else { return }
        base = real
        own = real.pointee
        own.pNext = nil
        own.szOsFile = Int32(FaultyFile.headerSize) + real.pointee.szOsFile
        own.zName = UnsafePointer(strdup("faulty"))
        own.xOpen = { _, name, file, flags, outFlags in FaultyFile.open(name, file, flags, outFlags) }
        own.xDelete = { _, name, syncsFolder in
            guard let base = FaultyFileSystem.base, let name else { return SQLITE_IOERR }
            switch FaultyFileSystem.next(takesRoom: false) {
            case .pass: break
            case .pretend: return SQLITE_OK
            case .fail, .dead: return FaultyFileSystem.failure(10)
            }
            if FaultyFileSystem.plan.kind == .power { FaultyFileSystem.disk.willDelete(String(cString: name)) }
            return base.pointee.xDelete(base, name, syncsFolder)
        }
        own.xAccess = { _, name, flags, result in
            guard let base = FaultyFileSystem.base else { return SQLITE_IOERR }
            guard case .pass = FaultyFileSystem.next(takesRoom: false) else { return FaultyFileSystem.failure(13) }
            return base.pointee.xAccess(base, name, flags, result)
        }
        withUnsafeMutablePointer(to: &own) { pointer in _ = sqlite3_vfs_register(pointer, 1) }
        let entry:
            @convention(c) (OpaquePointer?, UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, OpaquePointer?)
                -> Int32 = { database, _, _ in
                    for (name, value) in FaultyFileSystem.unsafeSettings {
                        sqlite3_exec(database, "PRAGMA \(name) = \(value)", nil, nil, nil)
                    }
                    return SQLITE_OK
                }
        sqlite3_auto_extension(unsafeBitCast(entry, to: (@convention(c) () -> Void).self))
    }

    /// Counts a call and says how it comes out; the process may end here.
    static func next(takesRoom: Bool, isWrite: Bool = false) -> FaultPlan.Answer {
        calls += 1
        if takesRoom { roomTaking.append(calls) }
        if plan.kind == .kill, calls == plan.point { raise(SIGKILL) }
        return plan.answer(call: calls, takesRoom: takesRoom, isWrite: isWrite)
    }

    /// An extended code of the I/O family, whose macros are not imported.
    static func failure(_ number: Int32) -> Int32 { SQLITE_IOERR | (number << 8) }
}
