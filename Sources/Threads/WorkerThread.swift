import Glibc

/// A thread that does one thing and is waited for.
package struct WorkerThread: Sendable {
    private let thread: pthread_t

    /// Begins.
    ///
    /// - Returns: nil where no thread can be had.
    package init?(_ body: @escaping @Sendable () -> Void) {
        let work = Unmanaged.passRetained(Work(body))
        var thread = pthread_t()
        let code = pthread_create(
            &thread, nil,
            { argument in
                if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body() }
                return nil
            }, work.toOpaque())
        guard code == 0 else {
            work.release()
            return nil
        }
        self.thread = thread
    }

    /// Waits for its end. To be called once.
    package func join() { pthread_join(thread, nil) }
}

/// What a thread is to do, as a reference that C can carry.
private final class Work {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}
