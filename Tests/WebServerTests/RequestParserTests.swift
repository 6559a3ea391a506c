import Testing

@testable import WebServer

@Suite struct RequestParserTests {
    private func parse(_ text: String) throws(RequestFault) -> (request: Request, length: Int)? {
        try RequestParser().parse(Array(text.utf8))
    }

    private func status(of text: String) -> Int? {
        do {
            return try parse(text).map { _ in 200 }
        } catch {
            return error.status
        }
    }

    @Test func `a request is read with its path and question`() throws {
        let text =
            "GET /officials/He%20Lifeng?q=rare+earths&topic=%E7%A8%80%E5%9C%9F&empty&a=b=c HTTP/1.1\r\nhost: localhost:8080\r\nIf-None-Match: \"1\", W/\"2\"\r\n\r\nGET"
        let (request, length) = try #require(try parse(text))
        #expect(length == text.utf8.count - 3)
        #expect(request.path == ["officials", "He Lifeng"])
        #expect(request.query.map(\.name) == ["q", "topic", "empty", "a"])
        #expect(request.query.map(\.value) == ["rare earths", "稀土", "", "b=c"])
        #expect(request.host == "localhost")
        #expect(!request.isHead && !request.isLast)
        #expect(request.knows("\"1\"") && request.knows("\"2\"") && !request.knows("\"3\""))
    }

    @Test(arguments: [
        ("GET / HTTP/1.1\r\nHost: a\r\n\r\n", [String](), false),
        ("GET /a/ HTTP/1.0\r\n\r\n", ["a", ""], true),
        ("\r\nGET /a%2Fb HTTP/1.1\r\nHost: a\r\nConnection: Close\r\n\r\n", ["a/b"], true),
        ("GET http://a/b?c HTTP/1.1\r\nHost: a\r\n\r\n", ["b"], false),
        ("GET http://a HTTP/1.1\r\nHost: a\r\n\r\n", [], false),
        ("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", [], false),
        ("GET / HTTP/1.1\r\nHost: [::1]:80\r\nContent-Length: 0\r\n\r\n", [], false),
    ])
    func `other forms that are allowed are read`(text: String, path: [String], isLast: Bool) throws {
        let (request, _) = try #require(try parse(text))
        #expect(request.path == path)
        #expect(request.isLast == isLast)
    }

    @Test(arguments: [
        (400, "GET /\r\nHost: a\r\n\r\n"), (400, "GET  / HTTP/1.1\r\nHost: a\r\n\r\n"),
        (400, "G@T / HTTP/1.1\r\nHost: a\r\n\r\n"),
        (400, "GET / HTTP/1.1\r\n\r\n"), (400, "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n"),
        (400, "GET / HTTP/1.1\nHost: a\n\n"), (400, "GET / HTTP/1.1\r\nHost : a\r\n\r\n"),
        (400, "GET / HTTP/1.1\r\nHost: a\r\n folded\r\n\r\n"), (400, "GET / HTTP/1.1\r\nHost: a\r\nX: a\u{0}b\r\n\r\n"),
        (400, "GET / HTTP/1.1\r\nHost: a\r\nX: a\rb\r\n\r\n"), (400, "GET a HTTP/1.1\r\nHost: a\r\n\r\n"),
        (400, "GET * HTTP/1.1\r\nHost: a\r\n\r\n"), (400, "GET /%ff HTTP/1.1\r\nHost: a\r\n\r\n"),
        (400, "GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n"), (400, "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n"),
        (400, "GET /a#b HTTP/1.1\r\nHost: a\r\n\r\n"), (400, "GET / HTTP/1.1\r\nHost: a b\r\n\r\n"),
        (400, "GET / HTTP/1.1\r\nHost: a@b\r\n\r\n"), (400, "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n"),
        (405, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc"),
        (405, "CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n"),
        (413, "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc"),
        (413, "GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        (505, "GET / HTTP/2.0\r\nHost: a\r\n\r\n"), (505, "GET / HTTP/1.2\r\nHost: a\r\n\r\n"),
    ])
    func `what could be read in two ways, and what has a body, is refused`(status: Int, text: String) {
        #expect(self.status(of: text) == status)
    }

    @Test func `a form is read where forms are taken, and once all of it is there`() throws {
        var parser = RequestParser()
        parser.longestForm = 40
        let head =
            "POST /forms/a HTTP/1.1\r\nHost: a\r\nOrigin: http://a\r\nX: 1\r\nX: 2\r\nContent-Type: application/x-www-form-urlencoded; charset=UTF-8\r\nContent-Length: 21\r\n\r\n"
        let body = "text=a+b%0D%0Ac&x=%3D"
        #expect(try parser.parse(Array((head + body.dropLast()).utf8)) == nil)
        let (request, length) = try #require(try parser.parse(Array((head + body + "GET").utf8)))
        #expect(length == (head + body).utf8.count && request.isPost)
        #expect(request.form.map(\.name) == ["text", "x"] && request.form.map(\.value) == ["a b\r\nc", "="])
        #expect(request.field("origin") == "http://a" && request.field("x") == nil && request.field("y") == nil)
    }

    @Test(arguments: [
        (411, "Host: a", "a=b"), (413, "Host: a\r\nContent-Length: 41", ""),
        (413, "Host: a\r\nContent-Length: 99999999999999999999", ""),
        (400, "Host: a\r\nContent-Length: 3\r\nContent-Length: 3", "a=b"),
        (415, "Host: a\r\nContent-Length: 3", "a=b"),
        (415, "Host: a\r\nContent-Length: 3\r\nContent-Type: multipart/form-data", "a=b"),
        (400, "Host: a\r\nContent-Length: 3\r\nContent-Type: application/x-www-form-urlencoded", "%zz"),
        (413, "Host: a\r\nTransfer-Encoding: chunked", "0\r\n\r\n"),
    ])
    func `a form that is too long, not told how long, or none is refused`(status: Int, fields: String, body: String) {
        var parser = RequestParser()
        parser.longestForm = 40
        let text = "POST / HTTP/1.1\r\n\(fields)\r\n\r\n\(body)"
        #expect(throws: RequestFault.self) { try parser.parse(Array(text.utf8)) }
        do { _ = try parser.parse(Array(text.utf8)) } catch { #expect(error.status == status) }
    }

    @Test(arguments: [
        ("gzip", true), ("gzip, deflate, br", true), ("br;q=1.0, GZIP;q=0.5", true), ("*", true), ("gzip;q=0", false),
        ("gzip; q=0.000, *", false), ("*;q=0", false), ("br", false), ("", false), ("identity, x-gzip", true),
    ])
    func `gzip is sent to who accepts it`(value: String, isAccepted: Bool) throws {
        let text = "GET / HTTP/1.1\r\nHost: a\r\nAccept-Encoding: \(value)\r\n\r\n"
        #expect(try RequestParser().parse(Array(text.utf8))?.request.acceptsGzip == isAccepted)
    }

    @Test func `a head and a first line have a longest length`() {
        #expect(status(of: "GET /" + String(repeating: "a", count: 9000)) == 414)
        #expect(status(of: "GET /" + String(repeating: "a", count: 9000) + " HTTP/1.1\r\nHost: a\r\n\r\n") == 414)
        let field = "X: " + String(repeating: "a", count: 1000) + "\r\n"
        #expect(status(of: "GET / HTTP/1.1\r\nHost: a\r\n" + String(repeating: field, count: 17)) == 431)
        #expect(status(of: "GET / HTTP/1.1\r\nHost: a\r\n" + String(repeating: field, count: 17) + "\r\n") == 431)
        #expect(status(of: "GET / HTTP/1.1\r\nHost: a\r\n" + field + "\r\n") == 200)
    }

    @Test func `a request is the same however it comes in pieces, and no bytes break the parser`() throws {
        let text = "GET /a?b=c HTTP/1.1\r\nHost: a\r\nX: y\r\n\r\n"
        for end in 0..<text.utf8.count { #expect(try RequestParser().parse(Array(text.utf8.prefix(end))) == nil) }
        var seed: UInt64 = 1
        func random(_ bound: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1
            return Int(seed >> 33) % bound
        }
        for _ in 0..<5000 {
            var bytes = Array(text.utf8)
            for _ in 0...random(4) { bytes[random(bytes.count)] = UInt8(random(256)) }
            if let length = (try? RequestParser().parse(bytes))??.length { #expect(length <= bytes.count) }
        }
    }

    @Test(arguments: [
        ("localhost", true), ("127.0.0.1", true), ("[::1]", true), ("192.168.1.20", true),
        ("tracker.example.org", true),
        ("Tracker.Example.Org", true), ("evil.example", false), ("127.0.0.1.evil.example", false), ("1.2.3", false),
        ("localhost.", false), ("256.1.1.1", false),
    ])
    func `a name that others can have lead here is answered only where it is given`(host: String, isAllowed: Bool) {
        #expect(HostRule(names: ["tracker.example.org"]).allows(host) == isAllowed)
        #expect(HostRule(names: [], takesAll: true).allows(host))
    }
}
