import CSQLite
import Glibc

/// A file as SQLite holds it: a header of ours, behind it the real one.
enum FaultyFile {
    struct Header {
        var methods: UnsafePointer<sqlite3_io_methods>?
        /// Its place in ``Disk/names``.
        var number: Int
    }

    static let headerSize = 64

    private typealias File = UnsafeMutablePointer<sqlite3_file>

    private static func real(_ file: File) -> File {
        (UnsafeMutableRawPointer(file) + headerSize).assumingMemoryBound(to: sqlite3_file.self)
    }

    private static func number(_ file: File) -> Int {
        UnsafeMutableRawPointer(file).assumingMemoryBound(to: Header.self).pointee.number
    }

    static func open(
        _ name: UnsafePointer<CChar>?, _ file: UnsafeMutablePointer<sqlite3_file>?, _ flags: Int32,
        _ outFlags: UnsafeMutablePointer<Int32>?
    ) -> Int32 {
        guard let base = FaultyFileSystem.base, let file else { return SQLITE_IOERR }
        file.pointee.pMethods = nil
        guard case .pass = FaultyFileSystem.next(takesRoom: flags & SQLITE_OPEN_CREATE != 0) else {
            return SQLITE_CANTOPEN
        }
        let isNew = name.map { access($0, F_OK) != 0 } ?? true
        let code = base.pointee.xOpen(base, name, real(file), flags, outFlags)
        guard code == SQLITE_OK, real(file).pointee.pMethods != nil else { return code }
        let path = name.map { String(cString: $0) }
        let header = UnsafeMutableRawPointer(file).assumingMemoryBound(to: Header.self)
        header.pointee.number = FaultyFileSystem.disk.opened(
            path, isNew: isNew, isWatched: FaultyFileSystem.plan.kind == .power)
        withUnsafePointer(to: &FaultyFileSystem.methods) { header.pointee.methods = $0 }
        return SQLITE_OK
    }

    /// Passes a call on, or fails it with a code.
    private static func guarded(
        _ file: UnsafeMutablePointer<sqlite3_file>?, takesRoom: Bool = false, isWrite: Bool = false,
        failing code: Int32,
        _ call: (File, sqlite3_io_methods) -> Int32
    ) -> Int32 {
        guard let file, let methods = real(file).pointee.pMethods?.pointee else { return SQLITE_IOERR }
        switch FaultyFileSystem.next(takesRoom: takesRoom, isWrite: isWrite) {
        case .pass: return call(real(file), methods)
        case .pretend: return SQLITE_OK
        case .fail where FaultyFileSystem.plan.kind == .diskFull: return SQLITE_FULL
        case .fail, .dead: return code
        }
    }

    /// Passes on what releases locks and memory: a process that is gone releases them too.
    private static func always(
        _ file: UnsafeMutablePointer<sqlite3_file>?, _ call: (File, sqlite3_io_methods) -> Int32
    ) -> Int32 {
        guard let file, let methods = real(file).pointee.pMethods?.pointee else { return SQLITE_IOERR }
        return call(real(file), methods)
    }

    static func methods() -> sqlite3_io_methods {
        var methods = sqlite3_io_methods()
        methods.iVersion = 2
        methods.xClose = { file in FaultyFile.always(file) { $1.xClose($0) } }
        methods.xRead = { file, buffer, count, offset in
            FaultyFileSystem.pagesRead?.insert(Int(offset) / FaultyFileSystem.pageSize)
            return FaultyFile.guarded(file, failing: FaultyFileSystem.failure(1)) {
                $1.xRead($0, buffer, count, offset)
            }
        }
        methods.xWrite = { file, buffer, count, offset in
            let plan = FaultyFileSystem.plan
            if plan.kind == .kill, FaultyFileSystem.calls + 1 == plan.point, plan.point % 2 == 0 {
                _ = FaultyFile.always(file) { $1.xWrite($0, buffer, count / 2, offset) }
            }
            return FaultyFile.guarded(file, takesRoom: true, isWrite: true, failing: FaultyFileSystem.failure(3)) {
                $1.xWrite($0, buffer, count, offset)
            }
        }
        methods.xTruncate = { file, size in
            FaultyFile.guarded(file, takesRoom: true, isWrite: true, failing: FaultyFileSystem.failure(6)) {
                $1.xTruncate($0, size)
            }
        }
        methods.xSync = { file, flags in
            // What has reached the disk is kept in the books of ``Disk``; to wait for the real one would tell nothing more.
            let code = FaultyFile.guarded(file, takesRoom: true, failing: FaultyFileSystem.failure(4)) { _, _ in
                SQLITE_OK
            }
            if code == SQLITE_OK, let file { FaultyFileSystem.disk.synced(FaultyFile.number(file)) }
            return code
        }
        methods.xFileSize = { file, size in
            FaultyFile.guarded(file, failing: FaultyFileSystem.failure(7)) { $1.xFileSize($0, size) }
        }
        methods.xLock = { file, level in
            FaultyFile.guarded(file, failing: FaultyFileSystem.failure(15)) { $1.xLock($0, level) }
        }
        methods.xUnlock = { file, level in FaultyFile.always(file) { $1.xUnlock($0, level) } }
        methods.xCheckReservedLock = { file, result in
            FaultyFile.guarded(file, failing: FaultyFileSystem.failure(14)) { $1.xCheckReservedLock($0, result) }
        }
        methods.xFileControl = { file, operation, argument in
            // A negative control: the program's own settings are taken and not obeyed.
            if operation == SQLITE_FCNTL_PRAGMA, !FaultyFileSystem.unsafeSettings.isEmpty, let argument {
                let words = argument.assumingMemoryBound(to: UnsafeMutablePointer<CChar>?.self)
                let name = words[1].map { String(cString: $0).lowercased() } ?? ""
                let value = words[2].map { String(cString: $0) }
                if FaultyFileSystem.unsafeSettings.contains(where: { $0.name == name && $0.value != value }) {
                    return SQLITE_OK
                }
            }
            return FaultyFile.always(file) { $1.xFileControl($0, operation, argument) }
        }
        methods.xSectorSize = { file in FaultyFile.always(file) { $1.xSectorSize($0) } }
        methods.xDeviceCharacteristics = { file in FaultyFile.always(file) { $1.xDeviceCharacteristics($0) } }
        methods.xShmMap = { file, region, size, extends, pointer in
            FaultyFile.guarded(file, takesRoom: true, failing: FaultyFileSystem.failure(21)) {
                $1.xShmMap($0, region, size, extends, pointer)
            }
        }
        methods.xShmLock = { file, offset, count, flags in
            if flags & SQLITE_SHM_UNLOCK != 0 {
                return FaultyFile.always(file) { $1.xShmLock($0, offset, count, flags) }
            }
            return FaultyFile.guarded(file, failing: FaultyFileSystem.failure(20)) {
                $1.xShmLock($0, offset, count, flags)
            }
        }
        methods.xShmBarrier = { file in
            _ = FaultyFile.always(file) {
                $1.xShmBarrier($0)
                return SQLITE_OK
            }
        }
        methods.xShmUnmap = { file, deletes in
            FaultyFile.always(file) { $1.xShmUnmap($0, FaultyFileSystem.plan.kind == .power ? 0 : deletes) }
        }
        return methods
    }
}
