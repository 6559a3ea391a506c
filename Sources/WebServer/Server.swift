import Glibc

/// A small server of HTTP/1.1 that shows, and takes forms where it is told to.
///
/// One thread serves all connections, so that slow clients cost nothing but their connection; some more answer requests, each for as long as
/// ``Limits`` allow and its client waits.
public final class Server {
    private let listeners: [Listener]
    private let hosts: HostRule
    private let limits: Limits
    private var parser = RequestParser()
    /// Fields of every answer.
    private let common: [(name: String, value: String)]
    private let isCostly: @Sendable (Request) -> Bool
    private var connections: [Int: Connection] = [:]
    private var lastNumber = 0
    /// When to look next for clients that take too long.
    private var nextLook = ContinuousClock.now

    /// - Parameters:
    ///   - common: fields of every answer.
    ///   - isCostly: whether an answer takes long, so that others shall not wait for it.
    public init(
        listeners: [Listener], hosts: HostRule, limits: Limits = Limits(),
        common: [(name: String, value: String)] = [], isCostly: @escaping @Sendable (Request) -> Bool = { _ in false }
    ) {
        self.listeners = listeners
        self.hosts = hosts
        self.limits = limits
        self.common = common
        self.isCostly = isCostly
        parser.longestForm = limits.longestForm
    }

    /// Serves until it is told to end.
    ///
    /// - Parameters:
    ///   - isOver: asked several times a second.
    ///   - makeAnswer: makes what answers requests, on each of the threads that do.
    public func run(
        until isOver: () -> Bool, _ makeAnswer: @escaping @Sendable () -> (Exchange) -> ServedAnswer
    ) throws(ListeningError) {
        let workers = try Workers()
        try workers.start(limits.workers, in: .quick, makeAnswer)
        try workers.start(limits.costlyWorkers, in: .costly, makeAnswer)
        defer {
            for number in connections.keys { connections[number]?.close() }
            for listener in listeners { close(listener.descriptor) }
            workers.stop()
        }
        while !isOver() {
            let isOpen = connections.count < limits.connections || whoGivesWay() != nil
            var awaited = [pollfd(fd: workers.wakeUp, events: Int16(POLLIN), revents: 0)]
            awaited += listeners.map { pollfd(fd: $0.descriptor, events: isOpen ? Int16(POLLIN) : 0, revents: 0) }
            var numbers: [Int] = []
            for (number, connection) in connections {
                numbers.append(number)
                awaited.append(pollfd(fd: connection.descriptor, events: connection.awaited, revents: 0))
            }
            if poll(&awaited, nfds_t(awaited.count), 200) < 0, errno != EINTR {
                throw ListeningError(place: "the connections", code: errno)
            }
            for (exchange, part) in workers.takeAnswers() {
                deliver(part, to: exchange)
                // What came behind the request that is answered now.
                readRequests(exchange.connection, workers)
            }
            for (listener, place) in zip(listeners, awaited.dropFirst()) where place.revents != 0 { accept(listener) }
            for (number, place) in zip(numbers, awaited.dropFirst(1 + listeners.count)) where place.revents != 0 {
                attend(number, place.revents)
                readRequests(number, workers)
            }
            endOverdue()
        }
    }

    private func accept(_ listener: Listener) {
        while makeRoom() {
            let descriptor = Glibc.accept(listener.descriptor, nil, nil)
            guard descriptor >= 0 else { return }
            guard Listener.prepare(descriptor) else {
                close(descriptor)
                continue
            }
            var yes: Int32 = 1
            setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
            lastNumber += 1
            connections[lastNumber] = Connection(descriptor: descriptor)
        }
    }

    /// Whether one more client can connect; where there is no room, somebody who uses none gives way.
    private func makeRoom() -> Bool {
        if connections.count < limits.connections { return true }
        guard let number = whoGivesWay() else { return false }
        connections[number]?.close()
        connections[number] = nil
        return true
    }

    private func whoGivesWay() -> Int? {
        let now = ContinuousClock.now
        return connections.filter { $0.value.givesWay(at: now) }.min { $0.value.since < $1.value.since }?.key
    }

    private func attend(_ number: Int, _ events: Int16) {
        let isGone = events & Int16(POLLERR | POLLHUP | POLLNVAL) != 0
        switch connections[number]?.state {
        case .reading, .draining: connections[number]?.receive()
        case .writing: connections[number]?.write()
        case .streaming:
            if isGone || events & Connection.hungUp != 0 {
                connections[number]?.close()
            } else {
                connections[number]?.write()
            }
        case .answering:
            if isGone || events & Connection.hungUp != 0 { connections[number]?.close() }
        case .closed, nil: break
        }
    }

    /// Reads requests of what came, and has them answered: one after the other, and the next where the one before is answered.
    private func readRequests(_ number: Int, _ workers: Workers) {
        while connections[number]?.hasInput == true, readRequest(number, workers) {}
        if connections[number]?.isClosed == true { connections[number] = nil }
    }

    /// - Returns: whether a whole request was there.
    private func readRequest(_ number: Int, _ workers: Workers) -> Bool {
        do throws(RequestFault) {
            guard
                let exchange = try connections[number]?.nextRequest(
                    by: parser, number: number, limits: limits)
            else { return false }
            guard hosts.allows(exchange.request.host) else {
                throw RequestFault(
                    status: 421, reason: "This name does not lead here. Name it with --host, or ask by address.")
            }
            let isTaken =
                isCostly(exchange.request)
                ? workers.take(exchange, in: .costly, most: limits.waitingCostly) : workers.take(exchange, in: .quick)
            if !isTaken {
                let fault = RequestFault(status: 503, reason: "Too many ask for much at once. Try again.")
                deliver(.whole(Response(fault)), to: exchange)
            }
        } catch {
            connections[number]?.end(
                with: Response(error).bytes(common: common, isHead: false, isLast: true, at: time(nil)))
        }
        return true
    }

    private func deliver(_ part: Exchange.Part, to exchange: Exchange) {
        guard connections[exchange.connection]?.awaits(exchange) == true else { return }
        let request = exchange.request
        switch part {
        case .whole(let response):
            connections[exchange.connection]?.send(
                response.bytes(common: common, isHead: request.isHead, isLast: request.isLast, at: time(nil)))
        case .head(let response):
            let head = response.bytes(
                common: common, isHead: true, isLast: request.isLast, isBegun: true, takesChunks: request.takesChunks,
                at: time(nil))
            if request.isHead {
                exchange.leave()
                connections[exchange.connection]?.send(head)
            } else {
                connections[exchange.connection]?.begin(head)
            }
        case .piece(let bytes): connections[exchange.connection]?.send(piece: bytes)
        case .end(let isWhole): connections[exchange.connection]?.endPieces(isWhole: isWhole)
        }
    }

    private func endOverdue() {
        let now = ContinuousClock.now
        guard now >= nextLook else { return }
        nextLook = now + .milliseconds(100)
        for number in connections.keys {
            connections[number]?.endOverdue(by: limits, at: now)
            if connections[number]?.isClosed == true { connections[number] = nil }
        }
    }
}
