import CSQLite
import Foundation

/// What a database file holds once SQLite has recovered it, but for the instants in it.
///
/// Two runs of the same commands differ in nothing else, so what was found sound once need not be checked again.
enum Image {
    /// - Returns: nil where the file cannot be recovered.
    static func recovered(_ path: String) -> Data? {
        var handle: OpaquePointer?
        let code = sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE, "unix")
        // The first transaction recovers the log; the last connection that is closed puts it into the file.
        let isRecovered =
            code == SQLITE_OK && sqlite3_exec(handle, "BEGIN IMMEDIATE; ROLLBACK", nil, nil, nil) == SQLITE_OK
        sqlite3_close_v2(handle)
        guard isRecovered, !FileManager.default.fileExists(atPath: path + "-wal"),
            var image = FileManager.default.contents(atPath: path), image.count > 100
        else { return nil }
        blankInstants(in: &image)
        // The counter of changes, and the version for which it is valid (https://sqlite.org/fileformat2.html).
        for place in [24..<28, 92..<100] { image.resetBytes(in: place) }
        return image
    }

    /// They are written as `2025-06-10T18:30:00.000Z`.
    private static func blankInstants(in image: inout Data) {
        let length = 24
        image.withUnsafeMutableBytes { bytes in
            guard let base = bytes.baseAddress else { return }
            var end = base
            while let found = memchr(end, Int32(UInt8(ascii: "Z")), bytes.count - (end - base)) {
                end = found + 1
                let start = end - base - length
                if start >= 0, bytes[start + 10] == UInt8(ascii: "T"), bytes[start + 4] == UInt8(ascii: "-") {
                    memset(base + start, 0, length)
                }
            }
        }
    }
}
