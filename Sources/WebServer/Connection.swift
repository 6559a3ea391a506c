import Glibc

/// A connection of a client.
struct Connection {
    let descriptor: Int32
    private(set) var state = State.reading
    /// What came and was not read yet as a request.
    private var input: [UInt8] = []
    /// What is to be sent.
    private var output: [UInt8] = []
    private var sent = 0
    private var isLast = false
    /// When it began to be in its state.
    private(set) var since = ContinuousClock.now
    /// When the client last took something of an answer.
    private var taken = ContinuousClock.now

    enum State {
        /// A request is awaited.
        case reading
        /// A request is being answered.
        case answering(Exchange)
        /// An answer is being sent.
        case writing
        /// An answer is being sent in pieces, as they come.
        case streaming(Exchange)
        /// The last answer was sent; what still comes is passed over, since to close before would take the answer away from the client.
        case draining
        case closed
    }

    init(descriptor: Int32) { self.descriptor = descriptor }

    /// What poll(2) is to tell of it. While a request is answered, that the client went away.
    var awaited: Int16 {
        switch state {
        case .reading, .draining: Int16(POLLIN)
        case .answering: input.isEmpty ? Self.hungUp : 0
        case .writing: Int16(POLLOUT)
        case .streaming: output.isEmpty ? Self.hungUp : Int16(POLLOUT)
        case .closed: 0
        }
    }

    /// POLLRDHUP, which glibc declares for GNU programs only.
    static let hungUp: Int16 = 0x2000

    /// Ends it where a client takes too long.
    mutating func endOverdue(by limits: Limits, at now: ContinuousClock.Instant) {
        let seconds: Double
        switch state {
        case .reading: seconds = limits.secondsToAsk
        case .writing: seconds = limits.secondsToTake
        case .streaming:
            if !output.isEmpty, now > taken + .seconds(limits.secondsToTake) { close() }
            return
        case .draining: seconds = 2
        case .answering, .closed: return
        }
        guard now > since + .seconds(seconds) else { return }
        if case .reading = state, !input.isEmpty {
            end(
                with: Response(RequestFault(status: 408, reason: "The request took too long to come.")).bytes(
                    common: [], isHead: false, isLast: true, at: time(nil)))
        } else {
            close()
        }
    }

    /// Whether it is the first to end where there is no room for others: it has long asked for nothing, or taken nothing of its answer.
    func givesWay(at now: ContinuousClock.Instant) -> Bool {
        switch state {
        case .reading: now > since + .seconds(1)
        case .writing: now > max(since, taken) + .seconds(3)
        case .streaming: !output.isEmpty && now > max(since, taken) + .seconds(3)
        case .draining, .closed: true
        case .answering: false
        }
    }

    /// Takes what came.
    mutating func receive() {
        var bytes = [UInt8](repeating: 0, count: 16 << 10)
        let count = read(descriptor, &bytes, bytes.count)
        if count < 0, errno == EINTR || errno == EAGAIN { return }
        guard count > 0 else { return close() }
        if case .draining = state { return }
        if input.isEmpty { since = .now }
        input += bytes[..<count]
    }

    /// The next request of what came, which then is being answered.
    ///
    /// - Parameter number: that of the connection.
    mutating func nextRequest(
        by parser: RequestParser, number: Int, limits: Limits
    ) throws(RequestFault) -> Exchange? {
        guard case .reading = state, let (request, length) = try parser.parse(input) else { return nil }
        input.removeFirst(length)
        isLast = request.isLast
        let exchange = Exchange(request, connection: number, limits: limits)
        enter(.answering(exchange))
        return exchange
    }

    /// Sends an answer, as far as the client takes it at once.
    mutating func send(_ bytes: [UInt8]) {
        output = bytes
        sent = 0
        enter(.writing)
        write()
    }

    /// Whether an exchange is what it is about.
    func awaits(_ exchange: Exchange) -> Bool {
        switch state {
        case .answering(let awaited), .streaming(let awaited): awaited === exchange
        case .reading, .writing, .draining, .closed: false
        }
    }

    /// Sends the head of an answer, whose body follows in pieces.
    mutating func begin(_ head: [UInt8]) {
        guard case .answering(let exchange) = state else { return }
        enter(.streaming(exchange))
        taken = .now
        output = head
        // A head is not waited for.
        exchange.note(taken: -head.count)
        write()
    }

    /// Sends a piece of the body.
    mutating func send(piece: [UInt8]) {
        guard case .streaming(let exchange) = state else { return }
        if output.isEmpty { taken = .now }
        guard exchange.request.takesChunks else {
            output += piece
            return write()
        }
        let frame = Array((String(piece.count, radix: 16) + "\r\n").utf8)
        exchange.note(taken: -frame.count - 2)
        output += frame
        output += piece
        output += [0x0D, 0x0A]
        write()
    }

    /// Sends what is left of an answer in pieces; of one that is not whole, the connection ends without saying that it is.
    mutating func endPieces(isWhole: Bool) {
        guard case .streaming(let exchange) = state else { return }
        let isChunked = exchange.request.takesChunks
        if isChunked, isWhole { output += "0\r\n\r\n".utf8 }
        isLast = isLast || !isChunked || !isWhole
        enter(.writing)
        write()
    }

    /// Sends a last answer.
    mutating func end(with bytes: [UInt8]) {
        isLast = true
        send(bytes)
    }

    /// Sends more of an answer.
    mutating func write() {
        while sent < output.count {
            // MSG_NOSIGNAL: a client that went away is no signal.
            let count = output[sent...].withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count < 0, errno == EINTR { continue }
            if count < 0, errno == EAGAIN {
                if sent > 1 << 18 {
                    output.removeFirst(sent)
                    sent = 0
                }
                return
            }
            guard count > 0 else { return close() }
            sent += count
            taken = .now
            if case .streaming(let exchange) = state { exchange.note(taken: count) }
        }
        output = []
        sent = 0
        if case .streaming = state { return }
        if isLast {
            shutdown(descriptor, Int32(SHUT_WR))
            enter(.draining)
        } else {
            enter(.reading)
        }
    }

    /// Whether a request may stand in what came already.
    var hasInput: Bool {
        if case .reading = state { return !input.isEmpty }
        return false
    }

    mutating func close() {
        switch state {
        case .answering(let exchange), .streaming(let exchange): exchange.leave()
        case .reading, .writing, .draining, .closed: break
        }
        if case .closed = state { return }
        Glibc.close(descriptor)
        state = .closed
    }

    var isClosed: Bool {
        if case .closed = state { return true }
        return false
    }

    private mutating func enter(_ state: State) {
        self.state = state
        since = .now
    }
}
