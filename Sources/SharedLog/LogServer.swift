import Glibc
import Processes

/// What a helper is besides its store: it reads requests to the end of its input and answers each.
public struct LogServer {
    private let pipe: FramePipe
    private let open: () throws -> any LogStore
    private var store: (any LogStore)?

    /// The whole of a helper's program: its one argument is the address of a log.
    ///
    /// - Parameter usage: what to say of the argument to whoever runs the program by hand.
    public static func main(_ usage: String, _ open: @escaping (_ address: String) throws -> any LogStore) -> Never {
        guard let arguments = OwnArguments.read(), let address = arguments.first, arguments.count == 1 else {
            let words = Array("usage: \(usage) (tracker runs this program itself)\n".utf8)
            _ = write(STDERR_FILENO, words, words.count)
            exit(64)
        }
        exit(run { try open(address) })
    }

    /// Serves whoever started this process.
    ///
    /// - Parameter open: connects, once the first request has come.
    static func run(_ open: @escaping () throws -> any LogStore) -> Int32 {
        signal(SIGPIPE, SIG_IGN)
        // Ctrl-C is for the program that started this one: it decides what is to become of what is under way.
        signal(SIGINT, SIG_IGN)
        var server = LogServer(pipe: FramePipe(input: STDIN_FILENO, output: STDOUT_FILENO), open: open)
        do {
            while let request = try server.pipe.receive() { try server.serve(request) }
            return 0
        } catch { return 0 }  // Nobody listens any more.
    }

    /// - Throws: only where the pipe itself is broken.
    private mutating func serve(_ request: Frame) throws(FramePipe.Fault) {
        let pipe = pipe
        var fault: FramePipe.Fault?
        let send: (Frame) throws -> Void = { frame in
            do throws(FramePipe.Fault) { try pipe.send(frame) } catch {
                fault = error
                throw error
            }
        }
        do {
            let store = try store ?? open()
            self.store = store
            try answer(request, from: store, send)
        } catch {
            // What follows a request is read all the same, so that the next one is taken for what it is.
            if [.entry, .keepSnapshot, .copy].contains(request.kind) { try skipToEnd() }
            store?.abandon()
            if fault == nil {
                try pipe.send(Frame((error as? LogError) ?? LogError(.unavailable, "\(error)")))
            }
        }
        if let fault { throw fault }
    }

    /// Whether the end of what is being sent has been read.
    private var hasEnded = true

    private mutating func skipToEnd() throws(FramePipe.Fault) {
        while !hasEnded {
            guard let frame = try pipe.receive() else { throw .ended(insideFrame: false) }
            hasEnded = frame.kind == .end
        }
    }

    private mutating func answer(
        _ request: Frame, from store: any LogStore, _ send: (Frame) throws -> Void
    ) throws {
        var reader = ContentReader(request.content)
        switch request.kind {
        case .hello:
            guard request.content == [Frame.version] else {
                throw LogError(.otherVersion, "this helper speaks version \(Frame.version) of the protocol")
            }
            try send(Frame(.greeting, [Frame.version] + (try store.identity()?.bytes ?? [])))
        case .make:
            guard let identity = LogIdentity(bytes: request.content) else { throw Self.misuse }
            try store.make(identity)
            try send(Frame(.done))
        case .follow:
            guard let position = LogPosition(&reader), reader.isAtEnd else { throw Self.misuse }
            try sendEntries(after: position, of: store, send)
        case .lock:
            guard let position = LogPosition(&reader), let seconds: UInt32 = reader.integer(), reader.isAtEnd else {
                throw Self.misuse
            }
            try store.lock(within: Int(seconds))
            try sendEntries(after: position, of: store, send)
        case .unlock:
            store.unlock()
            try send(Frame(.done))
        case .confirm:
            guard let position = LogPosition(content: request.content) else { throw Self.misuse }
            let isThere = try store.settledDigest(of: position.number) == position.digest
            try send(Frame(isThere ? .done : .taken))
        case .latestSnapshot:
            if try !store.sendLatestSnapshot(to: send) { try send(Frame(.none)) }
        case .entry:
            hasEnded = false
            try send(Frame(try take(request, as: store) ? .done : .taken))
            store.unlock()
        case .keepSnapshot:
            hasEnded = false
            guard let first = try pipe.receive(), first.kind == .entry else { throw Self.misuse }
            try send(Frame(try take(first, as: store) ? .done : .taken))
        case .await:
            guard let position = LogPosition(&reader), let milliseconds: UInt32 = reader.integer(), reader.isAtEnd
            else { throw Self.misuse }
            try store.wait(forEntryAfter: position.number, milliseconds: Int(milliseconds))
            try send(Frame(.none))
        case .run:
            let value = try tables(of: store).run(String(decoding: request.content, as: UTF8.self))
            try send(value.map { Frame(.done, $0) } ?? Frame(.none))
        case .copy:
            hasEnded = false
            try takeCopy(String(decoding: request.content, as: UTF8.self), to: tables(of: store))
            try send(Frame(.done))
        case .trim:
            guard let number: Int64 = reader.integer(), let seconds: UInt32 = reader.integer(), reader.isAtEnd else {
                throw Self.misuse
            }
            try store.lock(within: Int(seconds))
            defer { store.unlock() }
            try store.trim(upTo: number)
            try send(Frame(.done))
        default: throw Self.misuse
        }
    }

    private static let misuse = LogError(.misuse, "this is no request that a helper knows")

    private func sendEntries(
        after position: LogPosition, of store: any LogStore, _ send: (Frame) throws -> Void
    ) throws {
        let state = try state(of: store, at: position.number)
        guard state.has(position) else { return try send(Frame(.diverged)) }
        guard state.trimmed <= position.number else { return try send(Frame(.trimmed)) }
        try store.sendEntries(after: position.number, to: send)
        try send(Frame(.none))
    }

    private func state(of store: any LogStore, at number: Int64) throws -> LogState {
        guard let state = try store.state(at: number) else {
            throw LogError(.unavailable, "there is no log any more")
        }
        return state
    }

    private func tables(of store: any LogStore) throws -> any TableStore {
        guard let tables = store as? any TableStore else {
            throw LogError(.misuse, "there are no tables at this address: it needs PostgreSQL")
        }
        return tables
    }

    private mutating func takeCopy(_ statement: String, to store: any TableStore) throws {
        try store.beginCopy(statement)
        while let frame = try pipe.receive() {
            switch frame.kind {
            case .part: try store.copy(frame.content)
            case .end:
                hasEnded = true
                return try store.endCopy()
            default: throw Self.misuse
            }
        }
        throw FramePipe.Fault.ended(insideFrame: false)
    }

    private mutating func take(_ first: Frame, as store: any LogStore) throws -> Bool {
        let header = try EntryHeader(content: first.content)
        if header.kind != .snapshot {
            let last = LogPosition(number: header.number - 1, digest: header.previous)
            guard last.number >= 0, try state(of: store, at: last.number).has(last) else {
                throw LogError(.busy, "the log has gone on; nothing was added")
            }
        }
        try store.begin(header)
        while let frame = try pipe.receive() {
            switch frame.kind {
            case .part: try store.add(part: frame.content)
            case .end:
                hasEnded = true
                guard frame.content.count == LogPosition.digestLength else { throw Self.misuse }
                return try store.end(digest: frame.content)
            default: throw Self.misuse
            }
        }
        throw FramePipe.Fault.ended(insideFrame: false)
    }
}

extension LogState {
    /// Whether the log has an entry as it is known elsewhere.
    ///
    /// - Parameter position: of the entry that was asked about.
    fileprivate func has(_ position: LogPosition) -> Bool {
        position.number == 0 ? position == .beginning(of: identity) : digest == position.digest
    }
}
