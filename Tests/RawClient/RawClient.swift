import Foundation

/// A connection to a server of this machine, over which a test sends what it likes.
public final class RawClient {
    private let descriptor: Int32

    /// - Parameter port: of 127.0.0.1.
    public init(port: UInt16) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var patience = timeval(tv_sec: 20, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        let code = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .ECONNREFUSED) }
    }

    deinit { close(descriptor) }

    public func send(_ text: String) { send(Array(text.utf8)) }

    public func send(_ bytes: [UInt8]) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            sent += count
        }
    }

    /// All that comes until the server ends the connection, or says nothing for long.
    public func rest() -> [UInt8] {
        var bytes: [UInt8] = []
        while let more = some() { bytes += more }
        return bytes
    }

    /// One answer: its head and as much as its length says.
    public func answer() -> RawAnswer {
        var bytes: [UInt8] = []
        while !bytes.suffix(4).elementsEqual("\r\n\r\n".utf8), let more = some(1) { bytes += more }
        let head = RawAnswer(bytes)
        var body: [UInt8] = []
        let length = Int(head.field("Content-Length") ?? "") ?? 0
        while body.count < length, let more = some(length - body.count) { body += more }
        return RawAnswer(bytes + body)
    }

    /// One answer whose body comes in chunks: its head, and the chunks together.
    ///
    /// - Returns: nil for the body where its last chunk did not come.
    public func chunkedAnswer() -> (head: RawAnswer, body: [UInt8]?) {
        var bytes: [UInt8] = []
        while !bytes.suffix(4).elementsEqual("\r\n\r\n".utf8), let more = some(1) { bytes += more }
        let head = RawAnswer(bytes)
        var body: [UInt8] = []
        while let size = line().flatMap({ Int($0, radix: 16) }) {
            var chunk: [UInt8] = []
            while chunk.count < size, let more = some(size - chunk.count) { chunk += more }
            guard chunk.count == size, line() == "" else { return (head, nil) }
            if size == 0 { return (head, body) }
            body += chunk
        }
        return (head, nil)
    }

    /// A line without its ending; nil at the end.
    private func line() -> String? {
        var bytes: [UInt8] = []
        while !bytes.suffix(2).elementsEqual("\r\n".utf8) {
            guard let more = some(1) else { return nil }
            bytes += more
        }
        return String(decoding: bytes.dropLast(2), as: UTF8.self)
    }

    /// Whether nothing has come that was not read.
    public func hasNothing() -> Bool {
        var byte: UInt8 = 0
        return recv(descriptor, &byte, 1, Int32(MSG_PEEK | MSG_DONTWAIT)) < 0
    }

    private func some(_ count: Int = 1 << 16) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        let count = recv(descriptor, &bytes, bytes.count, 0)
        return count > 0 ? Array(bytes[..<count]) : nil
    }

    /// Asks for something on a connection of its own.
    public static func get(
        _ target: String, port: UInt16, method: String = "GET", fields: [String] = [], body: String = ""
    ) throws -> RawAnswer {
        let client = try RawClient(port: port)
        let head = ["\(method) \(target) HTTP/1.1", "Host: 127.0.0.1:\(port)", "Connection: close"] + fields
        client.send(head.map { $0 + "\r\n" }.joined() + "\r\n" + body)
        return RawAnswer(client.rest())
    }
}

/// What a server answered.
public struct RawAnswer: Equatable {
    public let status: Int
    public let head: String
    public let body: String

    /// Of an answer that has come; one without a head has the status 0.
    init(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        let end = text.range(of: "\r\n\r\n")
        head = end.map { String(text[..<$0.lowerBound]) } ?? text
        body = end.map { String(text[$0.upperBound...]) } ?? ""
        status = end == nil ? 0 : Int(head.split(separator: " ").dropFirst().first ?? "") ?? 0
    }

    /// The value of a field of the head.
    public func field(_ name: String) -> String? {
        head.components(separatedBy: "\r\n").first { $0.lowercased().hasPrefix(name.lowercased() + ":") }
            .map { $0.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces) }
    }
}
