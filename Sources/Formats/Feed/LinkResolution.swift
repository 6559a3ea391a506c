/// Addresses that a feed writes in short, made whole (RFC 3986, 5.2).
enum LinkResolution {
    /// The whole address; as it is written where there is no address of HTTP for it to begin with.
    ///
    /// - Parameter base: where it stands, itself whole; nil where that is not known.
    static func whole(_ link: String, in base: String?) -> String {
        let link = link.filter { !$0.isWhitespace }
        guard !hasScheme(link), let base = base.flatMap(Parts.init) else { return link }
        if link.isEmpty { return base.site + base.path + base.query }
        if link.hasPrefix("//") { return base.scheme + ":" + link }
        if link.hasPrefix("#") { return base.site + base.path + base.query + link }
        if link.hasPrefix("?") { return base.site + base.path + link }
        let end = link.firstIndex { $0 == "?" || $0 == "#" } ?? link.endIndex
        let path = link.hasPrefix("/") ? String(link[..<end]) : base.folder + link[..<end]
        return base.site + withoutDots(path) + link[end...]
    }

    private static func hasScheme(_ link: String) -> Bool {
        guard let colon = link.firstIndex(of: ":"), link.first?.isLetter == true else { return false }
        return link[..<colon].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    }

    /// A path without the steps `.` and `..`.
    private static func withoutDots(_ path: String) -> String {
        var steps: [Substring] = []
        let all = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        for (number, step) in all.enumerated() {
            let isLast = number == all.count - 1
            switch step {
            case ".": if isLast { steps.append("") }
            case "..":
                _ = steps.popLast()
                if isLast { steps.append("") }
            default: steps.append(step)
            }
        }
        return "/" + steps.joined(separator: "/")
    }

    private struct Parts {
        let scheme: String
        /// With the scheme: `https://example.org`.
        let site: String
        let path: String
        let query: String

        init?(_ address: String) {
            let address = address.filter { !$0.isWhitespace }
            guard let scheme = ["https", "http"].first(where: { address.lowercased().hasPrefix($0 + "://") }) else {
                return nil
            }
            let rest = address.dropFirst(scheme.count + 3)
            let host = rest.prefix { !"/?#".contains($0) }
            let behind = rest.dropFirst(host.count)
            let path = behind.prefix { !"?#".contains($0) }
            self.scheme = scheme
            site = scheme + "://" + host
            self.path = path.isEmpty ? "/" : String(path)
            query = String(behind.dropFirst(path.count).prefix { $0 != "#" })
        }

        /// The path up to its last `/`.
        var folder: String { String(path[...(path.lastIndex(of: "/") ?? path.startIndex)]) }
    }
}
