import Formats

extension Response {
    /// The shortest body that is compressed, in bytes: of fewer, little is saved.
    private static var shortest: Int { 512 }
    /// What ends the tag of a compressed answer, which is not the same bytes.
    static let codedTagEnd = "-gzip\""

    /// The same with its text compressed too, for an answer that is given many times.
    public func compressed() -> Response {
        guard contentType?.isText == true, body.count >= Self.shortest else { return self }
        var response = self
        response.compressedBody = GzipEncoder.compressed(body)
        return response
    }

    /// The same as the client takes it best: text is compressed where it accepts that.
    func coded(for request: Request) -> Response {
        guard status == 304 || contentType?.isText == true else { return self }
        var coded = self
        coded.fields.append(("Vary", "Accept-Encoding"))
        guard request.acceptsGzip else { return coded }
        if status != 304 {
            guard body.count >= Self.shortest, let bytes = compressedBody ?? GzipEncoder.compressed(body) else {
                return coded
            }
            coded.body = bytes
            coded.fields.append(("Content-Encoding", "gzip"))
        }
        return coded.tagged(for: request)
    }

    /// The head of an answer whose body follows in pieces, and whether these are compressed.
    func codedHead(for request: Request) -> (head: Response, isCompressed: Bool) {
        guard contentType?.isText == true else { return (self, false) }
        var coded = self
        coded.fields.append(("Vary", "Accept-Encoding"))
        guard request.acceptsGzip else { return (coded, false) }
        coded.fields.append(("Content-Encoding", "gzip"))
        return (coded.tagged(for: request), true)
    }

    /// The same with the tag of what is compressed.
    private func tagged(for request: Request) -> Response {
        var tagged = self
        for index in fields.indices where fields[index].name == "ETag" {
            let tag = String(fields[index].value.dropLast()) + Self.codedTagEnd
            // A client that has an answer is told the tag of what it has.
            if status != 304 || request.knownTags?.contains(tag) == true { tagged.fields[index].value = tag }
        }
        return tagged
    }
}

extension String {
    /// Whether a type of content is text, which is worth to be compressed.
    fileprivate var isText: Bool {
        hasPrefix("text/") || hasPrefix("application/") || hasPrefix("image/svg+xml")
    }
}

extension Request {
    /// Whether a value of `Accept-Encoding` takes gzip (RFC 9110, 12.5.3): it is named, or all are, and its weight is not 0.
    static func acceptsGzip(_ value: String) -> Bool {
        var others = false
        for part in value.lowercased().split(separator: ",") {
            let pieces = part.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
            guard let coding = pieces.first else { continue }
            let weight = pieces.dropFirst().first { $0.hasPrefix("q=") }?.dropFirst(2)
            let isTaken = weight.map { !$0.allSatisfy { $0 == "0" || $0 == "." } } ?? true
            if coding == "gzip" || coding == "x-gzip" { return isTaken }
            if coding == "*" { others = isTaken }
        }
        return others
    }
}
