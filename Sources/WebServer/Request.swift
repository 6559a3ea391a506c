/// What a client asks for: a GET, HEAD or POST of HTTP/1.x (RFC 9112), which is all that is read here.
public struct Request: Sendable, Equatable {
    /// Whether only the head of the answer is asked for.
    public var isHead = false
    /// Whether something is to be done, by a form.
    public var isPost = false
    /// The fields of the form that is sent, decoded, in order.
    public var form: [Parameter] = []
    /// The fields of the head, in order, their names in lower case.
    public var fields: [Parameter] = []
    /// The parts of the path between its slashes, decoded: `/officials/4` is `["officials", "4"]`, and `/` is empty.
    public var path: [String] = []
    /// What stands behind the question mark, decoded, in order.
    public var query: [Parameter] = []
    /// The path with what stands behind it, as it came.
    public var target = "/"
    /// The name or address for which it was asked, without a port; nil in HTTP/1.0, which need not say it.
    public var host: String?
    /// Which versions of the answer the client has: the value of `If-None-Match`.
    public var knownTags: String?
    /// Whether an answer may come compressed by gzip.
    public var acceptsGzip = false
    /// Whether the connection ends with the answer.
    public var isLast = false
    /// Whether an answer may come in chunks, as its length is not known when it begins.
    public var takesChunks = true

    public init() {}

    /// A value that stands in the address.
    public struct Parameter: Sendable, Equatable {
        public let name: String
        public let value: String

        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// What a field of the head says; nil where it is not there, or more than once.
    public func field(_ name: String) -> String? {
        let found = fields.filter { $0.name == name }
        return found.count == 1 ? found[0].value : nil
    }

    /// Whether the client has the version of the answer with this tag, plain or compressed (RFC 9110, 13.1.2).
    public func knows(_ tag: String) -> Bool {
        guard let knownTags else { return false }
        return knownTags.split(separator: ",").contains { known in
            let known = known.drop { $0 == " " || $0 == "\t" }.prefix { $0 != " " && $0 != "\t" }
            let own = known.hasPrefix("W/") ? known.dropFirst(2) : known
            return known == "*" || own == tag || (own.hasSuffix(Response.codedTagEnd) && own.dropLast(6) + "\"" == tag)
        }
    }
}

/// Why a request is not answered: the status of HTTP, and the reason in a sentence.
public struct RequestFault: Error, Sendable, Equatable {
    public let status: Int
    public let reason: String
}
