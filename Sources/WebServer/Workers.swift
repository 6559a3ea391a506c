import Glibc
import Synchronization
import Threads

/// Threads that answer requests, and a pipe by which they wake the loop that serves connections.
final class Workers: @unchecked Sendable {
    /// What answers one request after the other, on one thread.
    typealias Answer = (Exchange) -> Response

    // The lock guards all that changes.
    private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let arrival = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var waiting: [Exchange] = []
    private var answered: [(exchange: Exchange, response: Response)] = []
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
        pthread_cond_init(arrival, nil)
    }

    deinit {
        Glibc.close(wakeUp)
        Glibc.close(bell)
        pthread_mutex_destroy(lock)
        pthread_cond_destroy(arrival)
        lock.deallocate()
        arrival.deallocate()
    }

    /// Begins to work.
    ///
    /// - Parameter make: makes what answers, on the thread where it will.
    func start(_ count: Int, _ make: @escaping @Sendable () -> Answer) throws(ListeningError) {
        for _ in 0..<count {
            guard let thread = WorkerThread({ [unowned self] in self.work(make()) }) else {
                throw ListeningError(place: "a thread", code: EAGAIN)
            }
            threads.append(thread)
        }
    }

    /// Has what is being answered end, and waits for it.
    func stop() {
        locked {
            isClosed = true
            pthread_cond_broadcast(arrival)
        }
        for thread in threads { thread.join() }
        threads.removeAll()
    }

    func take(_ exchange: Exchange) {
        locked {
            waiting.append(exchange)
            pthread_cond_signal(arrival)
        }
    }

    /// What was answered since it was asked for last.
    func takeAnswers() -> [(exchange: Exchange, response: Response)] {
        var bytes = [UInt8](repeating: 0, count: 256)
        while read(wakeUp, &bytes, bytes.count) > 0 {}
        return locked {
            defer { answered.removeAll() }
            return answered
        }
    }

    private func work(_ answer: Answer) {
        while let exchange = next() {
            let response = answer(exchange).coded(for: exchange.request)
            locked { answered.append((exchange, response)) }
            var byte: UInt8 = 0
            // A full pipe wakes the loop as well.
            _ = write(bell, &byte, 1)
        }
    }

    /// Waits for a request; nil at the end.
    private func next() -> Exchange? {
        locked {
            while waiting.isEmpty, !isClosed { pthread_cond_wait(arrival, lock) }
            return isClosed ? nil : waiting.removeFirst()
        }
    }

    private func locked<Result>(_ body: () -> Result) -> Result {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        return body()
    }
}
