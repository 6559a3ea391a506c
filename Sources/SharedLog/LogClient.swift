/// The log that several machines share, through a helper that keeps the connection.
///
/// A helper that breaks off is replaced by a new one at the next request; what was locked is not locked any more then.
public final class LogClient {
    /// As the user names the log.
    public let address: String
    private let program: String
    private let environment: [String: String]
    private var helper: RemoteHelper?
    /// Whether the helper has greeted.
    private var isGreeted = false
    private var known: LogIdentity?
    public private(set) var isLocked = false
    /// Whether an answer is still wanted; asked while the helper does not answer. Where it is not, that is as if the helper had ended.
    public var isWanted: (() -> Bool)? { didSet { helper?.pipe.isWanted = isWanted } }

    /// Starts the helper, and does not wait until it has connected.
    ///
    /// - Parameter program: the helper.
    public init(_ address: String, program: String, environment: [String: String]) throws(LogError) {
        self.address = address
        self.program = program
        self.environment = environment
        _ = try started()
    }

    /// Which log it is; nil where there is none at this address.
    public var identity: LogIdentity? {
        get throws(LogError) {
            _ = try pipe()
            return known
        }
    }

    /// A helper that was greeted, and need not have answered.
    private func started() throws(LogError) -> RemoteHelper {
        if let helper { return helper }
        let helper = try RemoteHelper(program, address: address, environment: environment)
        helper.pipe.isWanted = isWanted
        do { try helper.pipe.send(Frame(.hello, [Frame.version])) } catch { throw words(for: error) }
        self.helper = helper
        isGreeted = false
        return helper
    }

    private func pipe() throws(LogError) -> FramePipe {
        let pipe = try started().pipe
        if isGreeted { return pipe }
        // One that does not greet as it should is not asked again.
        defer { if !isGreeted { giveUp() } }
        do {
            guard let greeting = try pipe.receive() else { throw FramePipe.Fault.ended(insideFrame: false) }
            if greeting.kind == .failed { throw greeting.error }
            guard greeting.kind == .greeting, let version = greeting.content.first else {
                throw FramePipe.Fault.notAFrame
            }
            guard version == Frame.version else {
                throw LogError(
                    .otherVersion,
                    "\(program) speaks version \(version) of the protocol, and this program version \(Frame.version)")
            }
            let rest = Array(greeting.content.dropFirst())
            let found = LogIdentity(bytes: rest)
            guard found != nil || rest.isEmpty else { throw FramePipe.Fault.notAFrame }
            if let known, known != found {
                throw LogError(.damaged, "\(address) is another log than it was a moment ago")
            }
            known = found
            isGreeted = true
        } catch let error as FramePipe.Fault {
            throw words(for: error)
        } catch let error as LogError {
            throw error
        } catch { throw LogError(.unavailable, "\(error)") }
        return pipe
    }

    private func words(for fault: FramePipe.Fault) -> LogError {
        switch fault {
        case .ended: LogError(.unavailable, "the helper \(program) has ended before it answered")
        case .notAFrame: LogError(.unavailable, "the helper \(program) does not speak the protocol of this program")
        case .system(let code): LogError(.unavailable, "the helper \(program) cannot be heard: error \(code)")
        }
    }

    /// Ends the helper: what it says next would be taken for the answer to something else.
    func giveUp() {
        helper = nil
        isLocked = false
    }

    func send(_ frame: Frame) throws {
        let pipe = try pipe()
        do throws(FramePipe.Fault) { try pipe.send(frame) } catch {
            giveUp()
            throw words(for: error)
        }
    }

    private func receive() throws -> Frame {
        let pipe = try pipe()
        do {
            guard let frame = try pipe.receive() else { throw FramePipe.Fault.ended(insideFrame: false) }
            return frame
        } catch let error as FramePipe.Fault {
            giveUp()
            throw words(for: error)
        }
    }

    /// What the helper answers to a request.
    func ask(_ request: Frame) throws -> Frame {
        try send(request)
        let answer = try receive()
        if answer.kind == .failed { throw answer.error }
        return answer
    }

    func unexpected(_ frame: Frame) -> LogError {
        giveUp()
        return words(for: .notAFrame)
    }
}

extension LogClient {
    /// Makes a log where there is none.
    public func make(_ identity: LogIdentity) throws {
        let answer = try ask(Frame(.make, identity.bytes))
        guard answer.kind == .done else { throw unexpected(answer) }
        known = identity
    }

    /// Lends each entry after a position, in order.
    ///
    /// - Parameter seconds: where it is given, nobody else can add an entry from before the last of them is read until ``unlock()``, for
    ///   which so long is waited.
    /// - Throws: ``LogError``; of kind `damaged` where the log does not have what is known of it, and `trimmed` where the newest snapshot alone has
    ///   what follows.
    public func entries(
        after position: LogPosition, lockingWithin seconds: Int? = nil, _ body: (EntryReader) throws -> Void
    ) throws {
        var content = position.content
        if let seconds { content.append(integer: UInt32(clamping: seconds)) }
        try send(Frame(seconds == nil ? .follow : .lock, content))
        var last = position
        while true {
            let frame = try receive()
            switch frame.kind {
            case .none:
                isLocked = seconds != nil
                return
            case .failed: throw frame.error
            case .diverged: throw diverged(position)
            case .trimmed: throw trimmed(position)
            case .entry: last = try lend(frame, after: last, body)
            default: throw unexpected(frame)
            }
        }
    }

    private func lend(
        _ frame: Frame, after last: LogPosition, _ body: (EntryReader) throws -> Void
    ) throws -> LogPosition {
        var isWhole = false
        // Where the reading breaks off, the rest of the answer is still to come.
        defer { if !isWhole { giveUp() } }
        let header = try EntryHeader(content: frame.content)
        guard header.number == last.number + 1, header.kind != .snapshot, header.previous == last.digest else {
            throw LogError(
                .damaged,
                "entry \(header.number) of the log does not continue entry \(last.number) as it is known here")
        }
        let reader = EntryReader(header: header) { try self.receive() }
        try body(reader)
        let position = try reader.finish()
        isWhole = true
        return position
    }

    private func trimmed(_ position: LogPosition) -> LogError {
        LogError(.trimmed, "what followed entry \(position.number) is in the newest snapshot alone")
    }

    private func diverged(_ position: LogPosition) -> LogError {
        LogError(.damaged, "the log does not have entry \(position.number) as it is known here")
    }

    /// Adds an entry.
    ///
    /// - Parameters:
    ///   - header: with the place behind the last entry.
    ///   - body: writes the content. Where it throws, nothing is added.
    ///   - beforeEnd: is told where the entry is to be, before it is.
    /// - Returns: false where somebody else has that place: then nothing was added.
    /// - Throws: where nothing was added; and where nobody can tell, which the error then says.
    public func append(
        _ header: EntryHeader, _ body: (EntryWriter) throws -> Void, beforeEnd: (LogPosition) throws -> Void = { _ in }
    ) throws -> Bool {
        var end: (position: LogPosition, frame: Frame)?
        do {
            let writer = try EntryWriter(header: header) { frame in
                // The end makes it an entry: it is sent by itself.
                if frame.kind == .end {
                    end = (LogPosition(number: header.number, digest: frame.content), frame)
                } else {
                    try self.send(frame)
                }
            }
            try body(writer)
            let position = try writer.finish()
            try beforeEnd(position)
        } catch {
            giveUp()
            throw error
        }
        guard let (position, frame) = end else { return false }
        let answer: Frame
        do {
            try send(frame)
            answer = try receive()
        } catch { return try isThere(position, after: error) }
        isLocked = false
        switch answer.kind {
        case .done: return true
        case .taken: return false
        case .failed: throw answer.error
        default:
            giveUp()
            return try isThere(position, after: words(for: .notAFrame))
        }
    }

    /// Whether an entry was added whose helper broke off before it said so.
    private func isThere(_ position: LogPosition, after failure: any Error) throws -> Bool {
        giveUp()
        do {
            if try has(position) { return true }
        } catch {
            let reason = (error as? LogError)?.message ?? "\(error)"
            throw LogError(
                .undecided,
                "nobody can tell whether this was kept as entry \(position.number) of the log, which cannot be reached now: \(reason)"
            )
        }
        throw failure
    }

    /// Whether the log has an entry, once nothing is under way any more that could still add it.
    public func has(_ position: LogPosition) throws -> Bool {
        let answer = try ask(Frame(.confirm, position.content))
        switch answer.kind {
        case .done: return true
        case .taken: return false
        default: throw unexpected(answer)
        }
    }

    /// Lets others add entries. Where it cannot be said, the helper ends, and with it the lock.
    public func unlock() {
        guard isLocked else { return }
        isLocked = false
        do {
            let answer = try ask(Frame(.unlock))
            if answer.kind != .done { giveUp() }
        } catch { giveUp() }
    }

    /// Lends the newest snapshot.
    ///
    /// - Returns: false where there is none.
    public func latestSnapshot(_ body: (EntryReader) throws -> Void) throws -> Bool {
        let frame = try ask(Frame(.latestSnapshot))
        if frame.kind == .none { return false }
        guard frame.kind == .entry else { throw unexpected(frame) }
        var isWhole = false
        defer { if !isWhole { giveUp() } }
        let header = try EntryHeader(content: frame.content)
        guard header.kind == .snapshot else {
            throw LogError(.damaged, "what the log keeps as a snapshot is none")
        }
        let reader = EntryReader(header: header) { try self.receive() }
        try body(reader)
        _ = try reader.finish()
        isWhole = true
        return true
    }

    /// Keeps a snapshot. Where it cannot be written, nothing of it is kept.
    public func keepSnapshot(_ header: EntryHeader, _ body: (EntryWriter) throws -> Void) throws {
        do {
            try send(Frame(.keepSnapshot))
            let writer = try EntryWriter(header: header) { try self.send($0) }
            try body(writer)
            _ = try writer.finish()
        } catch {
            giveUp()
            throw error
        }
        let answer = try receive()
        if answer.kind == .failed { throw answer.error }
        guard answer.kind == .done || answer.kind == .taken else { throw unexpected(answer) }
    }

    /// Removes what the entries up to a number hold, and old snapshots (``LogStore/trim(upTo:)``).
    ///
    /// - Parameter seconds: how long others are waited for who write.
    public func trim(upTo number: Int64, lockingWithin seconds: Int) throws {
        var content: [UInt8] = []
        content.append(integer: number)
        content.append(integer: UInt32(clamping: seconds))
        let answer = try ask(Frame(.trim, content))
        guard answer.kind == .done else { throw unexpected(answer) }
    }

    /// Waits until there is an entry after a position, or the time is over.
    public func wait(forEntryAfter position: LogPosition, milliseconds: Int) throws {
        var content = position.content
        content.append(integer: UInt32(clamping: milliseconds))
        let answer = try ask(Frame(.await, content))
        guard answer.kind == .none else { throw unexpected(answer) }
    }
}
