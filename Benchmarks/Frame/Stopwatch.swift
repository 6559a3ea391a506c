import Glibc

/// Time of the processor, which the load of the machine touches less than time on the wall.
enum Stopwatch {
    /// Seconds of processor that `body` takes on this thread.
    static func thread(_ body: () throws -> Void) rethrows -> Double {
        let start = now(CLOCK_THREAD_CPUTIME_ID)
        try body()
        return now(CLOCK_THREAD_CPUTIME_ID) - start
    }

    /// Seconds of processor that `body` takes on all threads of this process.
    static func process(_ body: () throws -> Void) rethrows -> Double {
        let start = now(CLOCK_PROCESS_CPUTIME_ID)
        try body()
        return now(CLOCK_PROCESS_CPUTIME_ID) - start
    }

    /// Seconds on the wall.
    static func wall(_ body: () throws -> Void) rethrows -> Double {
        let start = now(CLOCK_MONOTONIC)
        try body()
        return now(CLOCK_MONOTONIC) - start
    }

    static func now(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}
