import Foundation
import RawClient
import Synchronization
import Testing
import WebServer

/// A server in a thread of its own, whose answers are the target that was asked for.
private final class RunningServer: Sendable {
    let port: UInt16
    private let isOver = Mutex(false)
    private let isDone = Mutex(false)
    /// How many slow answers found that nobody waits for them.
    let left = Mutex(0)
    /// How many bytes of answers in pieces were made.
    let made = Mutex(0)

    init(_ change: (inout Limits) -> Void = { _ in }) throws {
        let listener = try Listener(address: "127.0.0.1", port: 0)
        port = UInt16(listener.place.split(separator: ":").last ?? "") ?? 0
        var limits = Limits()
        change(&limits)
        let chosen = limits
        Thread {
            let server = Server(
                listeners: [listener], hosts: HostRule(names: []), limits: chosen, common: [("X-Common", "yes")],
                isCostly: { $0.path == ["slow"] })
            try? server.run(until: { self.isOver.withLock { $0 } }) {
                { exchange in self.answer(exchange) }
            }
            self.isDone.withLock { $0 = true }
        }.start()
    }

    private func answer(_ exchange: Exchange) -> ServedAnswer {
        if exchange.request.path.first == "pieces" { return pieces(of: exchange) }
        return .whole(wholeAnswer(exchange))
    }

    /// As many megabytes as are asked for, or an end before that.
    private func pieces(of exchange: Exchange) -> ServedAnswer {
        let answer = GradualAnswer(
            exchange, head: Response(contentType: "text/plain; charset=utf-8", fields: [("ETag", "\"all\"")]))
        let count = exchange.request.path.last.flatMap { Int($0) } ?? 0
        for number in 0..<count * 16 {
            if exchange.request.query.first?.name == "break", number == 100 { return .sent(isWhole: false) }
            guard answer.add([UInt8](repeating: UInt8(ascii: "a") + UInt8(number % 26), count: 1 << 16)) else { break }
            made.withLock { $0 += 1 << 16 }
        }
        if !exchange.isWanted { left.withLock { $0 += 1 } }
        return answer.end()
    }

    private func wholeAnswer(_ exchange: Exchange) -> Response {
        if exchange.request.path == ["slow"] {
            while exchange.isWanted { usleep(2000) }
            left.withLock { $0 += 1 }
        }
        let size = exchange.request.path == ["large"] ? 4 << 20 : 0
        let tag = "\"\(exchange.request.target)\""
        if exchange.request.knows(tag) { return Response(status: 304, fields: [("ETag", tag)]) }
        return Response(
            contentType: "text/plain; charset=utf-8", fields: [("ETag", tag)],
            body: Array(exchange.request.target.utf8) + [UInt8](repeating: 0x61, count: size))
    }

    func stop() {
        isOver.withLock { $0 = true }
        for _ in 0..<500 where !isDone.withLock({ $0 }) { usleep(10_000) }
    }
}

@Suite(.serialized) struct ServerTests {
    @Test func `text comes compressed to who takes it so, under a tag of its own`() throws {
        let server = try RunningServer()
        defer { server.stop() }
        let plain = try RawClient.get("/large", port: server.port)
        #expect(plain.field("Vary") == "Accept-Encoding" && plain.field("Content-Encoding") == nil)
        let coded = try RawClient.get("/large", port: server.port, fields: ["Accept-Encoding: br, gzip"])
        #expect(coded.field("Vary") == "Accept-Encoding" && coded.field("Content-Encoding") == "gzip")
        let length = try #require(Int(coded.field("Content-Length") ?? ""))
        #expect(length < 40_000 && plain.body.utf8.count > 4 << 20)
        #expect(coded.field("ETag") == "\"/large-gzip\"" && plain.field("ETag") == "\"/large\"")
        for tag in ["\"/large-gzip\"", "W/\"/large-gzip\"", "\"/large\""] {
            let same = try RawClient.get(
                "/large", port: server.port, fields: ["Accept-Encoding: gzip", "If-None-Match: \(tag)"])
            #expect(same.status == 304 && tag.hasSuffix(same.field("ETag") ?? "none"))
        }
        let short = try RawClient.get("/short", port: server.port, fields: ["Accept-Encoding: gzip"])
        #expect(short.body == "/short" && short.field("Content-Encoding") == nil)
    }

    @Test func `requests are answered in their order, also those that come before the answer`() throws {
        let server = try RunningServer()
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        client.send((1...20).map { "GET /\($0) HTTP/1.1\r\nHost: localhost\r\n\r\n" }.joined())
        for number in 1...20 {
            let answer = client.answer()
            #expect(answer.status == 200 && answer.body == "/\(number)")
            #expect(answer.field("X-Common") == "yes")
        }
        client.send("HEAD /x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        let head = String(decoding: client.rest(), as: UTF8.self)
        #expect(head.hasSuffix("Content-Length: 2\r\nConnection: close\r\n\r\n"))
    }

    @Test func `a request may come byte by byte, and a large answer be taken slowly`() throws {
        let server = try RunningServer()
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        for byte in "GET /a HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8 { client.send([byte]) }
        #expect(client.answer().body == "/a")
        client.send("GET /large HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        usleep(100_000)
        #expect(client.rest().count > 4 << 20)
    }

    @Test func `what is no request ends the connection, after it was said`() throws {
        let server = try RunningServer()
        defer { server.stop() }
        for (text, status) in [
            ("nonsense\r\n\r\n", 400), ("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n", 405),
            ("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", 421),
            ("GET /" + String(repeating: "a", count: 20_000), 414),
        ] {
            let client = try RawClient(port: server.port)
            client.send(text)
            let answer = String(decoding: client.rest(), as: UTF8.self)
            #expect(answer.hasPrefix("HTTP/1.1 \(status) "))
            #expect(answer.contains("X-Common: yes\r\n"))
        }
        #expect(try RawClient.get("/still", port: server.port).body == "/still")
    }

    @Test func `an answer that nobody waits for is given up`() throws {
        let server = try RunningServer { $0.costlyWorkers = 1 }
        defer { server.stop() }
        do {
            let client = try RawClient(port: server.port)
            client.send("GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n")
            usleep(50_000)
        }
        for _ in 0..<500 where server.left.withLock({ $0 }) == 0 { usleep(2000) }
        #expect(server.left.withLock { $0 } == 1)
    }

    @Test func `who asks for much waits for others who do, and nobody else waits for them`() throws {
        let server = try RunningServer {
            $0.secondsToAnswer = 0.6
            $0.waitingCostly = 3
        }
        defer { server.stop() }
        let start = ContinuousClock.now
        let greedy = try (0..<8).map { _ in try RawClient(port: server.port) }
        for (number, client) in greedy.enumerated() {
            // The first two are begun before the others come.
            if number == 2 { usleep(100_000) }
            client.send("GET /slow HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        }
        for number in 0..<20 { #expect(try RawClient.get("/\(number)", port: server.port).body == "/\(number)") }
        #expect(server.left.withLock { $0 } == 0, "all were answered before any of what takes long")
        let statuses = greedy.map { $0.answer().status }
        // Two are worked on and three wait, for as long as those are worked on.
        #expect(statuses.filter { $0 == 200 }.count == 5 && statuses.filter { $0 == 503 }.count == 3)
        #expect(ContinuousClock.now - start > .seconds(1))
    }

    @Test func `an answer takes no longer than is allowed`() throws {
        let server = try RunningServer { $0.secondsToAnswer = 0.2 }
        defer { server.stop() }
        #expect(try RawClient.get("/slow", port: server.port).body == "/slow")
    }

    @Test func `a long answer comes in chunks, compressed for who takes that, and others follow it`() throws {
        let server = try RunningServer()
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        client.send("GET /pieces/4 HTTP/1.1\r\nHost: localhost\r\n\r\nGET /next HTTP/1.1\r\nHost: localhost\r\n\r\n")
        let (head, body) = client.chunkedAnswer()
        #expect(
            head.status == 200 && head.field("Transfer-Encoding") == "chunked" && head.field("Content-Length") == nil)
        #expect(body?.count == 4 << 20 && body?.first == 0x61 && body?.last == UInt8(ascii: "a") + 63 % 26)
        #expect(client.answer().body == "/next")
        client.send("GET /pieces/4 HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n")
        let coded = client.chunkedAnswer()
        #expect(coded.head.field("Content-Encoding") == "gzip" && coded.head.field("ETag") == "\"all-gzip\"")
        let packed = try #require(coded.body)
        #expect(packed.count < 100_000 && Self.unpacked(packed) == body)
        // A short one is whole, and an old client takes no chunks.
        #expect(try RawClient.get("/pieces/1", port: server.port).body.utf8.count == 1 << 20)
        let old = try RawClient(port: server.port)
        old.send("GET /pieces/4 HTTP/1.0\r\n\r\n")
        let all = old.rest()
        #expect(
            all.suffix(4 << 20) == body?[...] && !String(decoding: all.prefix(400), as: UTF8.self).contains("chunked"))
        let onlyHead = try RawClient.get("/pieces/4", port: server.port, method: "HEAD")
        #expect(onlyHead.status == 200 && onlyHead.body.isEmpty)
    }

    private static func unpacked(_ bytes: [UInt8]) -> [UInt8]? {
        let process = Process()
        let (input, output) = (Pipe(), Pipe())
        process.executableURL = URL(fileURLWithPath: "/bin/gzip")
        process.arguments = ["-dc"]
        (process.standardInput, process.standardOutput) = (input, output)
        guard (try? process.run()) != nil else { return nil }
        input.fileHandleForWriting.write(Data(bytes))
        try? input.fileHandleForWriting.close()
        let found = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? Array(found) : nil
    }

    @Test func `an answer that breaks off is seen to be in part`() throws {
        let server = try RunningServer()
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        client.send("GET /pieces/8?break HTTP/1.1\r\nHost: localhost\r\n\r\n")
        let (head, body) = client.chunkedAnswer()
        #expect(head.status == 200 && body == nil && client.rest().isEmpty)
    }

    @Test func `no more of an answer is made than its client takes`() throws {
        let server = try RunningServer { $0.workers = 1 }
        defer { server.stop() }
        do {
            let client = try RawClient(port: server.port)
            client.send("GET /pieces/1000 HTTP/1.1\r\nHost: localhost\r\n\r\n")
            usleep(500_000)
            // What the system holds between the two is not ours.
            #expect((1 << 20..<40 << 20).contains(server.made.withLock { $0 }))
        }
        #expect(try RawClient.get("/next", port: server.port).body == "/next")
        #expect(server.left.withLock { $0 } == 1)
    }

    @Test func `who asks slowly keeps nobody from asking`() throws {
        let server = try RunningServer {
            $0.secondsToAsk = 0.5
            $0.connections = 50
        }
        defer { server.stop() }
        let slow = try (0..<49).map { _ in try RawClient(port: server.port) }
        for client in slow { client.send("GET / HTTP/1.1\r\nHost: loc") }
        #expect(try RawClient.get("/a", port: server.port).body == "/a")
        #expect(String(decoding: slow[0].rest(), as: UTF8.self).hasPrefix("HTTP/1.1 408 "))
    }

    @Test func `more connections than are allowed wait until others end`() throws {
        let server = try RunningServer {
            $0.secondsToAsk = 0.2
            $0.connections = 10
        }
        defer { server.stop() }
        let idle = try (0..<30).map { _ in try RawClient(port: server.port) }
        let client = try RawClient(port: server.port)
        client.send("GET /late HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        // Those before it are ended one after the other, since they ask nothing.
        withExtendedLifetime(idle) { #expect(client.rest().isEmpty == false) }
    }

    @Test func `who fetches nothing of an answer, or asks nothing, gives way where there is no room`() throws {
        let server = try RunningServer { $0.connections = 8 }
        defer { server.stop() }
        let idle = try (0..<4).map { _ in try RawClient(port: server.port) }
        let greedy = try (0..<4).map { _ in try RawClient(port: server.port) }
        for client in greedy { client.send("GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n") }
        for number in 0..<6 {
            #expect(try RawClient.get("/\(number)", port: server.port).body == "/\(number)")
        }
        withExtendedLifetime((idle, greedy)) {}
    }

    @Test func `a thousand clients that come and go are all answered`() throws {
        let server = try RunningServer { $0.connections = 64 }
        defer { server.stop() }
        for round in 0..<100 {
            let clients = try (0..<10).map { _ in try RawClient(port: server.port) }
            for client in clients { client.send("GET /\(round) HTTP/1.1\r\nHost: localhost\r\n\r\n") }
            for client in clients.dropLast(2) { #expect(client.answer().body == "/\(round)") }
        }
    }
}
