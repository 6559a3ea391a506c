import Glibc
import Synchronization
import Threads

/// Threads that answer requests, and a pipe by which they wake the loop that serves connections.
///
/// Each lane has threads of its own, so that what takes long waits for its like, and nothing else waits for it.
final class Workers: @unchecked Sendable {
    /// What answers one request after the other, on one thread.
    typealias Answer = (Exchange) -> ServedAnswer

    /// Which threads answer a request.
    enum Lane: Int, CaseIterable {
        /// Those of what is answered at once.
        case quick
        /// Those of what takes long, which leave the processor to the others.
        case costly
    }

    // The lock guards all that changes.
    private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let arrival = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: Lane.allCases.count)
    private var waiting: [[Exchange]] = Lane.allCases.map { _ in [] }
    private var answered: [(exchange: Exchange, part: Exchange.Part)] = []
    private var isClosed = false
    private var threads: [WorkerThread] = []
    /// Readable where something was answered.
    let wakeUp: Int32
    private let bell: Int32

    init() throws(ListeningError) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0, Listener.prepare(ends[0]), Listener.prepare(ends[1]) else {
            throw ListeningError(place: "a pipe", code: errno)
        }
        (wakeUp, bell) = (ends[0], ends[1])
        pthread_mutex_init(lock, nil)
        for lane in Lane.allCases { pthread_cond_init(arrival + lane.rawValue, nil) }
    }

    deinit {
        Glibc.close(wakeUp)
        Glibc.close(bell)
        pthread_mutex_destroy(lock)
        for lane in Lane.allCases { pthread_cond_destroy(arrival + lane.rawValue) }
        lock.deallocate()
        arrival.deallocate()
    }

    /// Begins to work.
    ///
    /// - Parameters:
    ///   - count: of the threads.
    ///   - make: makes what answers, on the thread where it will.
    func start(_ count: Int, in lane: Lane, _ make: @escaping @Sendable () -> Answer) throws(ListeningError) {
        for _ in 0..<count {
            guard let thread = WorkerThread({ [unowned self] in self.work(in: lane, make()) }) else {
                throw ListeningError(place: "a thread", code: EAGAIN)
            }
            threads.append(thread)
        }
    }

    /// Has what is being answered end, and waits for it.
    func stop() {
        locked {
            isClosed = true
            for lane in Lane.allCases { pthread_cond_broadcast(arrival + lane.rawValue) }
        }
        for thread in threads { thread.join() }
        threads.removeAll()
    }

    /// Has a request be answered.
    ///
    /// - Parameter most: how many may wait in its lane.
    /// - Returns: whether there was room for it.
    func take(_ exchange: Exchange, in lane: Lane, most: Int = .max) -> Bool {
        locked {
            // Who has gone waits no more.
            waiting[lane.rawValue].removeAll { $0.isLeft }
            guard waiting[lane.rawValue].count < most else { return false }
            waiting[lane.rawValue].append(exchange)
            pthread_cond_signal(arrival + lane.rawValue)
            return true
        }
    }

    /// What was answered since it was asked for last.
    func takeAnswers() -> [(exchange: Exchange, part: Exchange.Part)] {
        withUnsafeTemporaryAllocation(byteCount: 256, alignment: 1) { bytes in
            while read(wakeUp, bytes.baseAddress, bytes.count) == bytes.count {}
        }
        return locked {
            defer { answered.removeAll() }
            return answered
        }
    }

    private func work(in lane: Lane, _ answer: Answer) {
        // On Linux the priority is that of the thread.
        if lane == .costly { setpriority(Int32(PRIO_PROCESS.rawValue), 0, Self.niceness) }
        while let exchange = next(in: lane) {
            exchange.begin { [unowned self, unowned exchange] part in self.deliver(part, of: exchange) }
            switch answer(exchange) {
            case .whole(let response): exchange.deliver(.whole(response.coded(for: exchange.request)))
            case .sent(let isWhole): exchange.deliver(.end(isWhole: isWhole))
            }
        }
    }

    private func deliver(_ part: Exchange.Part, of exchange: Exchange) {
        locked { answered.append((exchange, part)) }
        var byte: UInt8 = 0
        // A full pipe wakes the loop as well.
        _ = write(bell, &byte, 1)
    }

    /// How much of the processor the costly lane leaves to others, from 0 to 19.
    private static let niceness: Int32 = 5

    /// Waits for a request; nil at the end.
    private func next(in lane: Lane) -> Exchange? {
        locked {
            while waiting[lane.rawValue].isEmpty, !isClosed { pthread_cond_wait(arrival + lane.rawValue, lock) }
            return isClosed ? nil : waiting[lane.rawValue].removeFirst()
        }
    }

    private func locked<Result>(_ body: () -> Result) -> Result {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        return body()
    }
}
