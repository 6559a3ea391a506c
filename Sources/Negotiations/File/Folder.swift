import Formats
import Glibc

/// What the system says of paths and folders.
package enum Folder {
    /// A path without symbolic links; nil where there is nothing.
    static func realPath(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }

    /// Makes a folder, with those that it lies in, for its owner alone, where it is not there.
    package static func make(_ path: String) throws {
        var position = path.startIndex
        while let next = path[position...].dropFirst().firstIndex(of: "/")
            ?? (position < path.endIndex ? path.endIndex : nil)
        {
            let folder = String(path[..<next])
            if mkdir(folder, 0o700) != 0, errno != EEXIST {
                throw TrackerError(
                    .cannotCreate, "cannot create the folder \(folder): \(SystemMessage.text(for: errno))")
            }
            position = next
        }
    }

    /// The last part of a path.
    static func name(of path: String) -> String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.utf8.index(after: $0)...]) } ?? path
    }

    /// The names of all that is in a folder, and of those that are not UTF-8 what can be shown.
    static func names(in folder: String) throws(InputError) -> (valid: [String], invalid: [String]) {
        guard let handle = opendir(folder) else { throw InputError(operation: .open, name: folder, code: errno) }
        return names(of: handle)
    }

    /// The same of a folder that is open, which is closed.
    static func names(of handle: OpaquePointer) -> (valid: [String], invalid: [String]) {
        defer { closedir(handle) }
        var names: (valid: [String], invalid: [String]) = ([], [])
        while let entry = readdir(handle) {
            withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                let name = bytes.prefix { $0 != 0 }
                if let valid = String(validating: name, as: UTF8.self) {
                    names.valid.append(valid)
                } else {
                    names.invalid.append(String(decoding: name, as: UTF8.self))
                }
            }
        }
        return names
    }
}
