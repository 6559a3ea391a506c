import Glibc

/// How a request was answered.
public enum ServedAnswer {
    case whole(Response)
    /// In pieces, by ``Exchange/send(piece:)``.
    ///
    /// - Parameter isWhole: whether nothing is missing.
    case sent(isWhole: Bool)
}

/// What is answered.
public struct Response: Sendable {
    public var status: Int
    /// What it is, with its charset; nil where there is no body.
    public var contentType: String?
    public var fields: [(name: String, value: String)]
    public var body: [UInt8]
    /// The same body compressed, where that was done already.
    var compressedBody: [UInt8]?

    public init(
        status: Int = 200, contentType: String? = nil, fields: [(name: String, value: String)] = [], body: [UInt8] = []
    ) {
        self.status = status
        self.contentType = contentType
        self.fields = fields
        self.body = body
    }

    /// How many bytes it holds.
    public var size: Int { body.count + (compressedBody?.count ?? 0) }

    /// A refusal in plain words.
    init(_ fault: RequestFault) {
        let title = "\(fault.status) \(Self.phrase(of: fault.status))"
        self.init(
            status: fault.status, contentType: "text/plain; charset=utf-8",
            fields: fault.status == 405 ? [("Allow", "GET, HEAD")] : [],
            body: Array("\(title)\n\(fault.reason)\n".utf8))
    }

    /// The bytes that are sent.
    ///
    /// - Parameters:
    ///   - common: fields of every answer.
    ///   - isHead: whether the body is left out, though its length is told.
    ///   - isLast: whether the connection ends with it.
    ///   - isBegun: whether the body follows in pieces, in chunks where the connection goes on behind them.
    func bytes(
        common: [(name: String, value: String)], isHead: Bool, isLast: Bool, isBegun: Bool = false,
        takesChunks: Bool = true, at time: time_t
    ) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(1024 + (isHead || isBegun ? 0 : body.count))
        bytes += "HTTP/1.1 \(status) \(Self.phrase(of: status))\r\n".utf8
        func add(_ name: String, _ value: String) {
            bytes += name.utf8
            bytes += ": ".utf8
            // A value comes from us or is encoded; what could end its line is not sent all the same.
            if value.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
                bytes += value.utf8
            } else {
                bytes += value.utf8.lazy.filter { $0 >= 0x20 && $0 < 0x7F }
            }
            bytes += "\r\n".utf8
        }
        add("Date", Self.date(time))
        for (name, value) in common { add(name, value) }
        for (name, value) in fields { add(name, value) }
        if let contentType { add("Content-Type", contentType) }
        if isBegun {
            if takesChunks { add("Transfer-Encoding", "chunked") }
        } else if status != 304 {
            add("Content-Length", String(body.count))
        }
        if isLast { add("Connection", "close") }
        bytes += "\r\n".utf8
        if !isHead, status != 304 { bytes += body }
        return bytes
    }

    static func phrase(of status: Int) -> String {
        switch status {
        case 200: "OK"
        case 303: "See Other"
        case 304: "Not Modified"
        case 307: "Temporary Redirect"
        case 400: "Bad Request"
        case 403: "Forbidden"
        case 404: "Not Found"
        case 405: "Method Not Allowed"
        case 408: "Request Timeout"
        case 409: "Conflict"
        case 410: "Gone"
        case 411: "Length Required"
        case 413: "Content Too Large"
        case 414: "URI Too Long"
        case 415: "Unsupported Media Type"
        case 421: "Misdirected Request"
        case 422: "Unprocessable Content"
        case 431: "Request Header Fields Too Large"
        case 500: "Internal Server Error"
        case 503: "Service Unavailable"
        case 505: "HTTP Version Not Supported"
        default: "Unknown"
        }
    }

    /// `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, 5.6.7).
    static func date(_ time: time_t) -> String {
        var time = time
        var parts = tm()
        gmtime_r(&time, &parts)
        let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return
            "\(days[Int(parts.tm_wday) % 7]), \(two(parts.tm_mday)) \(months[Int(parts.tm_mon) % 12]) \(parts.tm_year + 1900) "
            + "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec)) GMT"
    }
}
