import Glibc
import SharedLog

/// A file that holds the frames of an entry.
enum EntryFile {
    /// Sends the frames of a file.
    ///
    /// - Returns: false where there is no such file.
    static func send(_ path: String, to send: (Frame) throws -> Void) throws -> Bool {
        guard let descriptor = try WholeFile.open(path) else { return false }
        defer { close(descriptor) }
        let frames = FramePipe(input: descriptor, output: -1)
        var isFirst = true
        while true {
            let frame: Frame?
            do throws(FramePipe.Fault) { frame = try frames.receive() } catch {
                if case .system(let code) = error { throw FolderLog.error("cannot read \(path)", code) }
                throw damage(path)
            }
            guard let frame, (frame.kind == .entry) == isFirst,
                isFirst || frame.kind == .part || frame.kind == .end
            else { throw damage(path) }
            isFirst = false
            try send(frame)
            if frame.kind == .end { return true }
        }
    }

    private static func damage(_ path: String) -> LogError { LogError(.damaged, "\(path) is damaged or cut off") }

    /// The digest at the end of a file; nil where there is no such file.
    static func digest(in path: String) throws -> [UInt8]? {
        guard let descriptor = try WholeFile.open(path) else { return nil }
        defer { close(descriptor) }
        let length = LogPosition.digestLength
        let expected = Frame(.end, [UInt8](repeating: 0, count: length)).bytes
        guard lseek(descriptor, -expected.count, SEEK_END) >= 0 else { throw damage(path) }
        var bytes = [UInt8](repeating: 0, count: expected.count)
        let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        guard count == bytes.count, bytes.prefix(5) == expected.prefix(5) else { throw damage(path) }
        return Array(bytes.suffix(length))
    }

    /// The frame of the header; nil where there is no such file.
    static func header(in path: String) throws -> Frame? { try beginning(of: path)?.header }

    /// Whether there is more than a header and a digest in a file.
    static func holdsParts(_ path: String) throws -> Bool { try beginning(of: path)?.next.kind == .part }

    private static func beginning(of path: String) throws -> (header: Frame, next: Frame)? {
        guard let descriptor = try WholeFile.open(path) else { return nil }
        defer { close(descriptor) }
        let frames = FramePipe(input: descriptor, output: -1)
        do throws(FramePipe.Fault) {
            guard let header = try frames.receive(), header.kind == .entry, let next = try frames.receive() else {
                throw .ended(insideFrame: false)
            }
            return (header, next)
        } catch {
            if case .system(let code) = error { throw FolderLog.error("cannot read \(path)", code) }
            throw damage(path)
        }
    }

    /// Has a network file system look again what is in a folder.
    static func refresh(_ folder: String) {
        if let handle = opendir(folder) { closedir(handle) }
    }
}

/// A small file, read at once.
enum WholeFile {
    /// - Returns: nil where there is no such file.
    static func open(_ path: String) throws -> Int32? {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        if descriptor >= 0 { return descriptor }
        if errno == ENOENT { return nil }
        throw FolderLog.error("cannot read \(path)", errno)
    }

    /// - Returns: nil where there is no such file.
    static func read(_ path: String, atMost limit: Int) throws -> [UInt8]? {
        guard let descriptor = try WholeFile.open(path) else { return nil }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: limit)
        let count = bytes.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
        guard count >= 0 else { throw FolderLog.error("cannot read \(path)", errno) }
        return Array(bytes.prefix(count))
    }
}
