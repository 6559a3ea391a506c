import CLinux
import Glibc

/// Where a log is, as a user names it: `file:///srv/team/talks`, `postgresql://db1,db2/tracker`.
public struct LogAddress: Sendable, Equatable {
    public let text: String
    /// What stands before `://`, and says which helper is asked.
    public let scheme: String

    /// - Returns: nil for what is no such address: then it is the path of a file.
    public init?(_ text: String) {
        guard let end = text.firstRange(of: "://")?.lowerBound, end > text.startIndex else { return nil }
        let scheme = text[..<end]
        guard let first = scheme.utf8.first, (0x61...0x7A).contains(first),
            scheme.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) })
        else { return nil }
        self.text = text
        // libpq takes both.
        self.scheme = scheme == "postgres" ? "postgresql" : String(scheme)
    }

    /// The helper's name: as git has remote helpers.
    public var helperName: String { "tracker-remote-" + scheme }

    /// Where the helper is: beside this program, else in one of the folders of PATH.
    public func helper(environment: [String: String]) throws(LogError) -> String {
        var folders: [String] = []
        if let own = Self.ownPath() { folders.append(Self.folder(of: own)) }
        folders += (environment["PATH"] ?? "").split(separator: ":").map(String.init)
        for folder in folders where access("\(folder)/\(helperName)", X_OK) == 0 { return "\(folder)/\(helperName)" }
        throw LogError(
            .unavailable, "there is no program \(helperName), which reaches \(scheme)://, beside tracker or in PATH")
    }

    /// The path of this program, with links followed; nil where the system does not tell it.
    private static func ownPath() -> String? {
        // Where /proc is not mounted, the path that the program was started by is all there is.
        let started = UnsafePointer<CChar>(bitPattern: getauxval(31))
        guard let path = realpath("/proc/self/exe", nil) ?? started.flatMap({ realpath($0, nil) }) else { return nil }
        defer { free(path) }
        return String(cString: path)
    }

    private static func folder(of path: String) -> String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? "."
    }

    /// The address without what only its owner may know: a password.
    public var shown: String {
        guard let start = text.firstRange(of: "://")?.upperBound else { return text }
        let authority = text[start...].prefix { $0 != "/" && $0 != "?" }
        let rest = Self.withoutPassword(text[authority.endIndex...])
        guard let at = authority.lastIndex(of: "@"), let colon = authority[..<at].firstIndex(of: ":") else {
            return String(text[..<authority.endIndex]) + rest
        }
        return "\(text[..<colon]):…\(authority[at...])\(rest)"
    }

    /// A path and its parameters, of which libpq takes a password too.
    private static func withoutPassword(_ rest: Substring) -> String {
        guard let query = rest.firstIndex(of: "?") else { return String(rest) }
        let parameters = rest[query...].dropFirst().split(separator: "&", omittingEmptySubsequences: false).map {
            given in
            let name = given.prefix { $0 != "=" }
            return name == "password" || name == "sslpassword" ? "\(name)=…" : String(given)
        }
        return String(rest[...query]) + parameters.joined(separator: "&")
    }
}
