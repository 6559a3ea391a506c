import CLinux

/// How a server holds memory that was given back: enough for the next page, and not what an export of everything once took.
enum ServingMemory {
    /// Has all threads share a few heaps, so that what one of them has given back serves the others, and leaves a little of each unused: a page that gives
    /// memory back to the system takes it again for the next.
    static func share() {
        _ = mallopt(arenaMax, 2)
        _ = mallopt(trimThreshold, 2 << 20)
    }

    /// Gives back what is unused.
    static func giveBack() { _ = malloc_trim(0) }

    private static let arenaMax: Int32 = -8
    private static let trimThreshold: Int32 = -1
}
