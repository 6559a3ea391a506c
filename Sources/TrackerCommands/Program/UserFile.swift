import Formats
import Glibc
import Negotiations

/// The file in which somebody wrote once and for all who makes their changes: one line, in `tracker/user` of the folder of settings (XDG Base
/// Directory Specification).
enum UserFile {
    /// - Returns: nil where there is no such file.
    /// - Throws: ``TrackerError`` where it holds no name, `InputError` where it cannot be read.
    static func name(in environment: [String: String]) throws -> String? {
        guard let path = path(in: environment) else { return nil }
        let bytes: [UInt8]
        do {
            bytes = try WholeInput.file(path)
        } catch let error as InputError where error.code == ENOENT || error.code == ENOTDIR { return nil }
        // An editor of Windows may have set a byte order mark.
        guard var name = String(validating: bytes.behindMark, as: UTF8.self) else { throw noName(path) }
        if name.last?.isNewline == true { name.removeLast() }
        guard AuthorOptions.isName(name) else { throw noName(path) }
        return name
    }

    private static func path(in environment: [String: String]) -> String? {
        if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") { return folder + "/tracker/user" }
        guard let home = environment["HOME"], !home.isEmpty else { return nil }
        return home + "/.config/tracker/user"
    }

    private static func noName(_ path: String) -> TrackerError {
        TrackerError(
            .configuration, "\(path) does not hold a name: one line of at most 200 bytes",
            hints: ["Write into it who makes your changes, or remove it."])
    }
}
