import Glibc

/// Hands values from one thread to another. Where the receiver is behind, the sender waits: what is under way is bounded, and so the memory.
final class Channel<Value: Sendable>: @unchecked Sendable {
    /// How much may wait, by the weights of the values.
    private let capacity: Int
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    // Under the mutex:
    private var waiting: [(value: Value, weight: Int)] = []
    private var weight = 0
    private var isClosed = false

    init(capacity: Int) {
        self.capacity = capacity
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(changed, nil)
    }

    deinit {
        pthread_cond_destroy(changed)
        pthread_mutex_destroy(mutex)
        changed.deallocate()
        mutex.deallocate()
    }

    /// Gives a value on as soon as there is room.
    ///
    /// - Returns: false where the channel is closed, and nobody will receive it.
    func send(_ value: Value, weight: Int = 1) -> Bool {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while self.weight >= capacity, !isClosed { pthread_cond_wait(changed, mutex) }
        guard !isClosed else { return false }
        waiting.append((value, weight))
        self.weight += weight
        pthread_cond_broadcast(changed)
        return true
    }

    /// The next value; nil where the channel is closed and nothing waits any more.
    func receive() -> Value? {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while waiting.isEmpty, !isClosed { pthread_cond_wait(changed, mutex) }
        guard !waiting.isEmpty else { return nil }
        let next = waiting.removeFirst()
        weight -= next.weight
        pthread_cond_broadcast(changed)
        return next.value
    }

    /// Nothing is sent any more.
    ///
    /// - Parameter dropping: whether what waits is not to be received either.
    func close(dropping: Bool = false) {
        pthread_mutex_lock(mutex)
        isClosed = true
        if dropping { waiting = [] }
        pthread_cond_broadcast(changed)
        pthread_mutex_unlock(mutex)
    }
}
