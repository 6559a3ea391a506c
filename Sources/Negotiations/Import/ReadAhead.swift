import Glibc

/// Has batches made by a thread of its own, a few ahead of the one who takes them, so that reading and writing use two cores.
///
/// What `make` touches belongs to that thread until ``next()`` has returned nil or ``stop()`` has returned. Where no thread can be had
/// batches are made when they are asked for.
final class ReadAhead<Batch: Sendable>: @unchecked Sendable {
    /// How many batches may wait. It bounds the memory.
    private static var depth: Int { 4 }

    private let make: () -> Batch?
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    // Under the mutex:
    private var waiting: [Batch] = []
    private var isFinished = false
    private var isStopped = false
    private var thread: pthread_t?

    /// - Parameter make: the next batch; nil at the end.
    init(_ make: @escaping () -> Batch?) {
        self.make = make
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(changed, nil)
        let work = Unmanaged.passRetained(Work { [unowned(unsafe) self] in run() })
        var thread = pthread_t()
        let code = pthread_create(
            &thread, nil,
            { argument in
                if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body() }
                return nil
            }, work.toOpaque())
        if code == 0 { self.thread = thread } else { work.release() }
    }

    deinit {
        stop()
        pthread_cond_destroy(changed)
        pthread_mutex_destroy(mutex)
        changed.deallocate()
        mutex.deallocate()
    }

    /// The next batch; nil at the end.
    func next() -> Batch? {
        guard thread != nil else { return make() }
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while waiting.isEmpty, !isFinished { pthread_cond_wait(changed, mutex) }
        guard !waiting.isEmpty else { return nil }
        let batch = waiting.removeFirst()
        pthread_cond_signal(changed)
        return batch
    }

    /// Ends the thread after the batch that it is making.
    func stop() {
        guard let thread else { return }
        pthread_mutex_lock(mutex)
        isStopped = true
        waiting = []
        isFinished = true
        pthread_cond_signal(changed)
        pthread_mutex_unlock(mutex)
        pthread_join(thread, nil)
        self.thread = nil
    }

    private func run() {
        while let batch = make() {
            pthread_mutex_lock(mutex)
            while waiting.count >= Self.depth, !isStopped { pthread_cond_wait(changed, mutex) }
            let isOver = isStopped
            if !isOver { waiting.append(batch) }
            pthread_cond_signal(changed)
            pthread_mutex_unlock(mutex)
            if isOver { return }
        }
        pthread_mutex_lock(mutex)
        isFinished = true
        pthread_cond_signal(changed)
        pthread_mutex_unlock(mutex)
    }
}

/// What a thread is to do, as a reference that C can carry.
private final class Work {
    let body: () -> Void
    init(_ body: @escaping () -> Void) { self.body = body }
}
