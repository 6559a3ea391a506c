import Foundation
import Testing

/// A run of the binary on a terminal of its own: keys go in one by one, and all that is shown is kept.
final class PseudoTerminal {
    private let primary: Int32
    private let process = Process()
    private var shown: [UInt8] = []
    private var isClosed = false

    init(_ tracker: TrackerRunner, _ arguments: [String], environment: [String: String] = [:]) throws {
        // Glibc's module has no posix_openpt: these are its two requests, TIOCSPTLCK and TIOCGPTN.
        primary = open("/dev/ptmx", O_RDWR | O_NOCTTY)
        var lock: Int32 = 0
        var number: Int32 = 0
        #expect(primary >= 0)
        #expect(ioctl(primary, UInt(0x4004_5431), &lock) == 0)
        #expect(ioctl(primary, UInt(0x8004_5430), &number) == 0)
        let secondary = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
        #expect(secondary >= 0)
        var size = winsize(ws_row: 40, ws_col: 240, ws_xpixel: 0, ws_ypixel: 0)
        #expect(ioctl(primary, UInt(TIOCSWINSZ), &size) == 0)
        let handle = FileHandle(fileDescriptor: secondary, closeOnDealloc: true)
        process.executableURL = URL(fileURLWithPath: TrackerRunner.binary)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: tracker.folder)
        process.environment = ["TRACKER_DB": tracker.database, "HOME": tracker.folder, "NO_COLOR": "1"]
            .merging(environment) { $1 }.filter { !$0.value.isEmpty }
        process.standardInput = handle
        process.standardOutput = handle
        process.standardError = handle
        try process.run()
    }

    deinit {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        close(primary)
    }

    /// Waits until these words are shown after what was waited for before; at most half a minute.
    func wait(for words: String, _ location: SourceLocation = #_sourceLocation) {
        let wanted = Array(words.utf8)
        let end = Date(timeIntervalSinceNow: 30)
        while Date() < end {
            if let place = shown.firstRange(of: wanted) {
                shown.removeSubrange(..<place.upperBound)
                return
            }
            if isClosed { break }
            read(for: 100)
        }
        Issue.record(
            "“\(words)” was not shown; there is: \(String(decoding: shown, as: UTF8.self))", sourceLocation: location)
    }

    /// Types without a line's end.
    func type(_ keys: String) {
        let bytes = Array(keys.utf8)
        #expect(write(primary, bytes, bytes.count) == bytes.count)
    }

    /// Waits for the end of the process, and gives its exit code and what was shown meanwhile.
    func finish() -> (exitCode: Int32, shown: String) {
        let end = Date(timeIntervalSinceNow: 30)
        while process.isRunning, Date() < end { read(for: 50) }
        if process.isRunning {
            Issue.record("the process does not end; it shows: \(String(decoding: shown, as: UTF8.self))")
            kill(process.processIdentifier, SIGKILL)
        }
        process.waitUntilExit()
        read(for: 10)
        return (process.terminationStatus, String(decoding: shown, as: UTF8.self))
    }

    /// Whether the terminal shows keys and takes whole lines, as it did before.
    var isAsBefore: Bool {
        var settings = termios()
        return tcgetattr(primary, &settings) == 0
            && settings.c_lflag & tcflag_t(ICANON | ECHO | ISIG) == tcflag_t(ICANON | ECHO | ISIG)
    }

    private func read(for milliseconds: Int32) {
        var request = pollfd(fd: primary, events: Int16(POLLIN), revents: 0)
        guard poll(&request, 1, milliseconds) > 0 else { return }
        var chunk = [UInt8](repeating: 0, count: 4096)
        let count = Glibc.read(primary, &chunk, chunk.count)
        if count > 0 { shown += chunk[..<count] } else { isClosed = true }
    }
}
