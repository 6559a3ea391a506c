import Glibc

/// A socket at which clients are awaited.
public struct Listener: Sendable {
    let descriptor: Int32
    /// Where it is, for people: `127.0.0.1:8080`, or the path of a socket.
    public let place: String
    /// Whether it is a socket in the file system, where only programs of this machine can ask.
    public let isLocal: Bool

    /// Whether only programs of this machine can reach it by its address.
    public var isLoopback: Bool { place.hasPrefix("127.") || place.hasPrefix("[::1]:") }

    /// Whether a browser can be led there by its place.
    public var isWeb: Bool { !isLocal && place.contains(":") }

    /// Listens at an address of this machine.
    ///
    /// - Parameters:
    ///   - address: of IPv4, or of IPv6 in square brackets or without.
    ///   - port: 0 for any that is free.
    public init(address: String, port: UInt16) throws(ListeningError) {
        let plain = address.hasPrefix("[") && address.hasSuffix("]") ? String(address.dropFirst().dropLast()) : address
        let text = plain.contains(":") ? "[\(plain)]" : plain
        var four = sockaddr_in()
        four.sin_family = sa_family_t(AF_INET)
        four.sin_port = port.bigEndian
        var six = sockaddr_in6()
        six.sin6_family = sa_family_t(AF_INET6)
        six.sin6_port = port.bigEndian
        // Not getaddrinfo(3): it looks for libraries, which a program that carries its own does not.
        if inet_pton(AF_INET, plain, &four.sin_addr) == 1 {
            descriptor = try Self.listen(at: &four, AF_INET, "\(text):\(port)")
        } else if inet_pton(AF_INET6, plain, &six.sin6_addr) == 1 {
            descriptor = try Self.listen(at: &six, AF_INET6, "\(text):\(port)")
        } else {
            throw ListeningError(place: "\(address):\(port)", code: EADDRNOTAVAIL)
        }
        place = "\(text):\(Self.port(of: descriptor) ?? port)"
        isLocal = false
    }

    private static func listen<Address>(
        at address: inout Address, _ family: Int32, _ place: String
    ) throws(ListeningError) -> Int32 {
        let descriptor = try open(family, place)
        var yes: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        try withUnsafePointer(to: &address) { pointer throws(ListeningError) in
            try pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer throws(ListeningError) in
                try listen(descriptor, pointer, socklen_t(MemoryLayout<Address>.size), place)
            }
        }
        return descriptor
    }

    /// Listens at a socket in the file system, which members of its group may use. One that nobody listens at any more is replaced.
    public init(socket path: String) throws(ListeningError) {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        guard !bytes.isEmpty, bytes.count < MemoryLayout.size(ofValue: address.sun_path) else {
            throw ListeningError(place: path, code: ENAMETOOLONG)
        }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        let descriptor = try Self.open(AF_UNIX, path)
        let length = socklen_t(MemoryLayout<sockaddr_un>.size)
        try withUnsafePointer(to: &address) { pointer throws(ListeningError) in
            try pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer throws(ListeningError) in
                if Self.isAbandoned(path, pointer, length) { unlink(path) }
                let mask = umask(0o117)
                defer { umask(mask) }
                try Self.listen(descriptor, pointer, length, path)
            }
        }
        self.descriptor = descriptor
        place = path
        isLocal = true
    }

    /// The socket that systemd opened for this process (sd_listen_fds(3)); nil where there is none.
    public static func inherited(_ environment: [String: String]) throws(ListeningError) -> Listener? {
        guard environment["LISTEN_PID"] == String(getpid()), let count = environment["LISTEN_FDS"].flatMap({ Int($0) }),
            count > 0
        else { return nil }
        guard count == 1 else { throw ListeningError(place: "\(count) sockets of systemd", code: E2BIG) }
        let descriptor: Int32 = 3
        var address = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let code = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) }
        }
        guard code == 0, prepare(descriptor) else { throw ListeningError(place: "the socket of systemd", code: errno) }
        return Listener(descriptor: descriptor, place: "the socket of systemd", isLocal: address.ss_family == AF_UNIX)
    }

    private init(descriptor: Int32, place: String, isLocal: Bool) {
        self.descriptor = descriptor
        self.place = place
        self.isLocal = isLocal
    }

    private static func open(_ family: Int32, _ place: String) throws(ListeningError) -> Int32 {
        let descriptor = socket(family, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0, prepare(descriptor) else { throw ListeningError(place: place, code: errno) }
        return descriptor
    }

    private static func listen(
        _ descriptor: Int32, _ address: UnsafePointer<sockaddr>, _ length: socklen_t, _ place: String
    ) throws(ListeningError) {
        guard bind(descriptor, address, length) == 0, Glibc.listen(descriptor, 128) == 0 else {
            let code = errno
            close(descriptor)
            throw ListeningError(place: place, code: code)
        }
    }

    /// Whether there is a socket at which nobody listens.
    private static func isAbandoned(_ path: String, _ address: UnsafePointer<sockaddr>, _ length: socklen_t) -> Bool {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFSOCK else { return false }
        let client = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        guard client >= 0 else { return false }
        defer { close(client) }
        return connect(client, address, length) != 0 && errno == ECONNREFUSED
    }

    private static func port(of descriptor: Int32) -> UInt16? {
        var address = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        return withUnsafeMutablePointer(to: &address) { pointer in
            let code = pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                getsockname(descriptor, $0, &length)
            }
            guard code == 0 else { return nil }
            // The port stands at the same place in the addresses of both versions.
            return pointer.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
                UInt16(bigEndian: $0.pointee.sin_port)
            }
        }
    }

    /// Has it never block, and not be inherited.
    static func prepare(_ descriptor: Int32) -> Bool {
        fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0
            && fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK) == 0
    }
}

/// Why nobody can be awaited at a place.
public struct ListeningError: Error, Sendable, Equatable {
    public let place: String
    /// An `errno`.
    public let code: Int32
}
