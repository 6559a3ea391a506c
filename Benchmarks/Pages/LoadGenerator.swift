import Glibc

/// Clients of a server on this machine, each of which asks again as soon as it is answered, on a connection that stays open.
struct LoadGenerator {
    let port: UInt16
    var connections = 64

    struct Outcome {
        let requestsPerSecond: Double
        /// Of single answers, in seconds.
        let median: Double
        let ninetyNinth: Double
    }

    /// Asks for some seconds.
    ///
    /// - Parameters:
    ///   - fields: of the head of each request, each with its line ending.
    ///   - status: that each answer is to have.
    ///   - target: what is asked for next, by how much was asked for before.
    func run(
        seconds: Double, fields: String = "", status: Int = 200, _ target: (Int) -> String
    ) throws -> Outcome {
        var clients: [Client] = []
        defer { for client in clients { close(client.descriptor) } }
        for _ in 0..<connections { clients.append(Client(descriptor: try connect())) }
        var asked = 0
        var times: [Double] = []
        let start = Stopwatch.now(CLOCK_MONOTONIC)
        func ask(_ index: Int, at now: Double) throws {
            let head = "GET \(target(asked)) HTTP/1.1\r\nHost: 127.0.0.1\r\n\(fields)\r\n"
            asked += 1
            try clients[index].ask(Array(head.utf8), at: now)
        }
        for index in clients.indices { try ask(index, at: start) }
        var buffer = [UInt8](repeating: 0, count: 1 << 17)
        var awaited = clients.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
        var now = start
        while now < start + seconds {
            guard poll(&awaited, nfds_t(awaited.count), 10_000) > 0 else {
                throw ChildProcess.Failure(description: "no answer came for ten seconds")
            }
            for index in clients.indices where awaited[index].revents != 0 {
                let count = recv(clients[index].descriptor, &buffer, buffer.count, 0)
                guard count > 0 else { throw ChildProcess.Failure(description: "a connection ended (errno \(errno))") }
                guard let found = try clients[index].take(buffer[..<count]) else { continue }
                guard found == status else {
                    throw ChildProcess.Failure(description: "an answer was \(found), not \(status)")
                }
                now = Stopwatch.now(CLOCK_MONOTONIC)
                times.append(now - clients[index].since)
                try ask(index, at: now)
            }
            now = Stopwatch.now(CLOCK_MONOTONIC)
        }
        guard !times.isEmpty else { throw ChildProcess.Failure(description: "nothing was answered in time") }
        times.sort()
        return Outcome(
            requestsPerSecond: Double(times.count) / (now - start), median: times[times.count / 2],
            ninetyNinth: times[min(times.count - 1, times.count * 99 / 100)])
    }

    /// Whether somebody listens.
    var isListening: Bool {
        guard let descriptor = try? connect() else { return false }
        close(descriptor)
        return true
    }

    /// A connection, to be closed.
    func connect() throws -> Int32 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let code = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard code == 0 else {
            let reason = errno
            close(descriptor)
            throw ChildProcess.Failure(description: "no connection to port \(port) (errno \(reason))")
        }
        return descriptor
    }

    /// A port at which nobody listens now.
    static func freePort() throws -> UInt16 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isFound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, length) == 0 && getsockname(descriptor, $0, &length) == 0
            }
        }
        guard isFound else { throw ChildProcess.Failure(description: "no port is free (errno \(errno))") }
        return UInt16(bigEndian: address.sin_port)
    }
}

/// One client.
private struct Client {
    let descriptor: Int32
    /// When it asked last.
    private(set) var since = 0.0
    /// The head of the answer as far as it has come; all of the answer where its length is not told.
    private var head: [UInt8] = []
    /// How much of the body is still to come; nil while that is not known.
    private var missing: Int?
    private var status = 0
    /// Whether the body comes in chunks.
    private var isChunked = false

    init(descriptor: Int32) { self.descriptor = descriptor }

    mutating func ask(_ request: [UInt8], at now: Double) throws {
        since = now
        (head, missing, isChunked) = ([], nil, false)
        guard send(descriptor, request, request.count, Int32(MSG_NOSIGNAL)) == request.count else {
            throw ChildProcess.Failure(description: "a request was not taken (errno \(errno))")
        }
    }

    /// Takes what came.
    ///
    /// - Returns: the status, where the answer has come to its end.
    mutating func take(_ bytes: ArraySlice<UInt8>) throws -> Int? {
        if let missing {
            self.missing = missing - bytes.count
        } else {
            head += bytes
            if !isChunked { try readHead() }
        }
        if isChunked { return head.suffix(5).elementsEqual("0\r\n\r\n".utf8) ? status : nil }
        return missing == 0 ? status : nil
    }

    private mutating func readHead() throws {
        guard let place = Self.endOfFields(head) else { return }
        let lines = String(decoding: head[..<place], as: UTF8.self).lowercased().split(separator: "\r\n")
        status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        isChunked = lines.contains("transfer-encoding: chunked")
        if isChunked { return }
        let length = lines.first { $0.hasPrefix("content-length:") }?.split(separator: " ").last.flatMap { Int($0) }
        guard let length = length ?? (status == 304 ? 0 : nil) else {
            throw ChildProcess.Failure(description: "an answer does not say how long it is")
        }
        missing = length - (head.count - place - 4)
    }

    /// Where the empty line begins that ends the fields of a head.
    private static func endOfFields(_ head: [UInt8]) -> Int? {
        var start = 0
        while let line = head[start...].firstIndex(of: 0x0D) {
            if line + 3 < head.count, head[line + 1] == 0x0A, head[line + 2] == 0x0D, head[line + 3] == 0x0A {
                return line
            }
            start = line + 1
        }
        return nil
    }
}
