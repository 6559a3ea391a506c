/// For which hosts requests are answered.
///
/// A page of another site can have its own name lead to this machine (DNS rebinding) and would then read what is answered here as its own.
/// That needs a name: so addresses and `localhost` are answered, and names only where they are given.
public struct HostRule: Sendable {
    private let names: Set<String>
    private let takesAll: Bool

    /// - Parameters:
    ///   - names: names that lead here.
    ///   - takesAll: whether every name is answered, since only a proxy on this machine can ask.
    public init(names: [String], takesAll: Bool = false) {
        self.names = Set(names.map { $0.lowercased() })
        self.takesAll = takesAll
    }

    /// Whether requests for this host are answered; a client of HTTP/1.0 need not name one, and is no browser.
    public func allows(_ host: String?) -> Bool {
        guard let host, !takesAll else { return true }
        let name = host.lowercased()
        return name == "localhost" || names.contains(name) || Self.isAddress(name)
    }

    private static func isAddress(_ name: String) -> Bool {
        if name.hasPrefix("[") { return name.hasSuffix("]") }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4
            && parts.allSatisfy { UInt8($0) != nil && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    }

    /// The host of a Host field without its port; nil where it is none.
    static func name(of field: String) -> String? {
        var host = field[...]
        if host.hasPrefix("[") {
            guard let end = host.firstIndex(of: "]") else { return nil }
            let port = host[host.index(after: end)...]
            guard port.isEmpty || isPort(port) else { return nil }
            host = host[...end]
            return host.dropFirst().dropLast().utf8.allSatisfy(isHexOrMark) ? String(host) : nil
        }
        if let colon = host.firstIndex(of: ":") {
            guard isPort(host[colon...]) else { return nil }
            host = host[..<colon]
        }
        let isName = host.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
            default: false
            }
        }
        return isName ? String(host) : nil
    }

    private static func isPort(_ text: Substring) -> Bool {
        text.first == ":" && text.utf8.count <= 6 && text.dropFirst().utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    private static func isHexOrMark(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x3A, 0x41...0x46, 0x61...0x66, 0x2E: true
        default: false
        }
    }
}
