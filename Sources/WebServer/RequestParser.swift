import Formats

/// Reads requests from what a client sent, strictly: what two programs could read in two ways is refused.
public struct RequestParser: Sendable {
    /// The longest first line, in bytes.
    public var longestLine = 8 << 10
    /// The longest head, in bytes.
    public var longestHead = 16 << 10
    /// The longest form, in bytes; 0 where none are taken, and nothing but to show is asked.
    public var longestForm = 0

    public init() {}

    /// Reads the first request.
    ///
    /// - Returns: the request and how many bytes it takes; nil where its end has not come yet.
    public func parse(_ bytes: [UInt8]) throws(RequestFault) -> (request: Request, length: Int)? {
        // An empty line before a request is passed over (RFC 9112, 2.2).
        let start = bytes.starts(with: [0x0D, 0x0A]) ? 2 : 0
        guard let end = Self.endOfHead(bytes, from: start) else {
            if bytes.count > longestLine, !bytes.prefix(longestLine).contains(0x0A) {
                throw RequestFault(status: 414, reason: "The address is too long.")
            }
            if bytes.count > longestHead { throw RequestFault(status: 431, reason: "The head is too long.") }
            return nil
        }
        guard end <= longestHead else { throw RequestFault(status: 431, reason: "The head is too long.") }
        let lines = try Self.lines(bytes[start..<end])
        guard let first = lines.first else { throw Self.malformed }
        guard first.utf8.count <= longestLine else {
            throw RequestFault(status: 414, reason: "The address is too long.")
        }
        var request = Request()
        let isOld = try Self.read(line: first, takesForms: longestForm > 0, into: &request)
        request.takesChunks = !isOld
        let length = try Self.read(fields: lines.dropFirst(), isOld: isOld, into: &request)
        guard request.isPost else {
            if length ?? 0 > 0 { throw RequestFault(status: 413, reason: "A request to show has no body.") }
            return (request, end)
        }
        guard let length else { throw RequestFault(status: 411, reason: "The length of the form is not told.") }
        guard length <= longestForm else { throw RequestFault(status: 413, reason: "The form is too long.") }
        guard bytes.count - end >= length else { return nil }
        try Self.read(form: bytes[end..<end + length], into: &request)
        return (request, end + length)
    }

    static let malformed = RequestFault(status: 400, reason: "The request is malformed.")

    /// Where the empty line behind the head ends.
    private static func endOfHead(_ bytes: [UInt8], from start: Int) -> Int? {
        var position = start
        while let next = bytes[position...].firstIndex(of: 0x0A) {
            let line = bytes[position..<next]
            if line.isEmpty || (line.count == 1 && line.first == 0x0D) { return next + 1 }
            position = next + 1
        }
        return nil
    }

    /// The lines of a head without the empty one; each must end in CR LF and hold no other control character than a tab.
    private static func lines(_ head: ArraySlice<UInt8>) throws(RequestFault) -> [String] {
        var lines: [String] = []
        for line in head.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
            guard line.last == 0x0D else { throw malformed }
            let content = line.dropLast()
            guard content.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }),
                let text = String(validating: content, as: UTF8.self)
            else { throw malformed }
            lines.append(text)
        }
        guard lines.last == "" else { throw malformed }
        return lines.dropLast()
    }

    /// - Returns: whether it is HTTP/1.0.
    private static func read(
        line: String, takesForms: Bool, into request: inout Request
    ) throws(RequestFault) -> Bool {
        let parts = line.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 3, !parts[0].isEmpty, parts[0].utf8.allSatisfy(\.isTokenByte) else { throw malformed }
        guard parts[2].hasPrefix("HTTP/") else { throw malformed }
        guard parts[2] == "HTTP/1.1" || parts[2] == "HTTP/1.0" else {
            throw RequestFault(status: 505, reason: "Only HTTP/1.1 and HTTP/1.0 are spoken here.")
        }
        switch parts[0] {
        case "GET": break
        case "HEAD": request.isHead = true
        case "POST" where takesForms: request.isPost = true
        default: throw RequestFault(status: 405, reason: "This server only shows: GET and HEAD.")
        }
        try read(target: String(parts[1]), into: &request)
        return parts[2] == "HTTP/1.0"
    }

    private static func read(target: String, into request: inout Request) throws(RequestFault) {
        var target = target[...]
        // A client may send the whole address, as to a proxy (RFC 9112, 3.2.2); the Host field says the same.
        if !target.hasPrefix("/"), let scheme = target.range(of: "http://") {
            guard scheme.lowerBound == target.startIndex else { throw malformed }
            let authority = target[scheme.upperBound...]
            target = authority.firstIndex(of: "/").map { authority[$0...] } ?? "/"
        }
        guard target.hasPrefix("/"), !target.contains("#") else { throw malformed }
        request.target = String(target)
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        var path: [String] = []
        for part in parts[0].dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            guard let decoded = PercentEncoding.decode(part, plusIsSpace: false) else { throw malformed }
            path.append(decoded)
        }
        request.path = path == [""] ? [] : path
        if parts.count == 2 { request.query = try pairs(of: parts[1]) }
    }

    /// `name=value&…` decoded (application/x-www-form-urlencoded).
    private static func pairs(of text: Substring) throws(RequestFault) -> [Request.Parameter] {
        var pairs: [Request.Parameter] = []
        for pair in text.split(separator: "&") {
            let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = PercentEncoding.decode(halves[0], plusIsSpace: true),
                let value = halves.count == 2 ? PercentEncoding.decode(halves[1], plusIsSpace: true) : ""
            else { throw malformed }
            pairs.append(Request.Parameter(name: name, value: value))
        }
        return pairs
    }

    private static func read(form bytes: ArraySlice<UInt8>, into request: inout Request) throws(RequestFault) {
        let type = request.field("content-type")?.split(separator: ";").first?.trimmingBlanks.lowercased()
        guard type == "application/x-www-form-urlencoded" else {
            throw RequestFault(status: 415, reason: "Only forms are taken here.")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw malformed }
        request.form = try pairs(of: text[...])
    }

    /// - Returns: how many bytes come behind the head; nil where it does not say.
    private static func read(
        fields: ArraySlice<String>, isOld: Bool, into request: inout Request
    ) throws(RequestFault) -> Int? {
        var length: Int?
        var hosts: [String] = []
        request.isLast = isOld
        for field in fields {
            // A name ends at its colon: white space before it, or a folded line, is how requests are smuggled.
            guard let colon = field.firstIndex(of: ":"), colon > field.startIndex,
                field[..<colon].utf8.allSatisfy(\.isTokenByte)
            else { throw malformed }
            let value = String(field[field.index(after: colon)...].trimmingBlanks)
            let name = field[..<colon].lowercased()
            request.fields.append(Request.Parameter(name: name, value: value))
            switch name {
            case "host": hosts.append(value)
            case "transfer-encoding": throw RequestFault(status: 413, reason: "What comes in pieces is not taken.")
            case "content-length":
                guard length == nil, !value.isEmpty, value.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
                    throw malformed
                }
                // What is no number of this machine is too long as well.
                length = Int(value) ?? Int.max
            case "connection":
                let words = value.lowercased().split(separator: ",").map(\.trimmingBlanks)
                if words.contains("close") {
                    request.isLast = true
                } else if words.contains("keep-alive") {
                    request.isLast = false
                }
            case "accept-encoding": request.acceptsGzip = Request.acceptsGzip(value)
            case "if-none-match":
                request.knownTags = [request.knownTags, value].compactMap { $0 }.joined(separator: ",")
            default: break
            }
        }
        guard hosts.count <= 1, isOld || hosts.count == 1 else { throw malformed }
        request.host = try hosts.first.map { text throws(RequestFault) in
            guard let host = HostRule.name(of: text) else { throw malformed }
            return host
        }
        return length
    }
}

extension UInt8 {
    /// Whether it may stand in a method or the name of a field (RFC 9110, 5.6.2).
    fileprivate var isTokenByte: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "!#$%&'*+-.^_`|~".utf8.contains(self)
        }
    }
}

extension StringProtocol {
    /// Without spaces and tabs at its ends.
    fileprivate var trimmingBlanks: SubSequence {
        let start = firstIndex { $0 != " " && $0 != "\t" } ?? endIndex
        let end = lastIndex { $0 != " " && $0 != "\t" }.map(index(after:)) ?? startIndex
        return start < end ? self[start..<end] : self[start..<start]
    }
}

extension Substring {
    /// Where it begins with some text.
    fileprivate func range(of beginning: String) -> Range<Index>? {
        hasPrefix(beginning) ? startIndex..<index(startIndex, offsetBy: beginning.count) : nil
    }
}
