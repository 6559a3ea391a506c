import SharedLog

/// What was removed from a shared log.
public struct TrimReport: Sendable, Equatable {
    /// The last entry of which the header and digest alone are left; 0 where there is none.
    public let trimmed: Int64
    /// The last entry.
    public let last: Int64
}

extension SharedDatabase {
    /// Removes from the log what old entries hold, behind a new snapshot that has it.
    ///
    /// Headers and digests stay, so that a machine that was away finds out that the log goes on from what it has; it takes the snapshot.
    ///
    /// - Parameter entries: how many of the last entries keep what they hold.
    public func trim(keeping entries: Int64) throws -> TrimReport {
        try reach()
        try follow()
        let (client, _) = try log()
        let position = try addSnapshot()
        // One that was there before can be damaged.
        _ = try translating { try client.latestSnapshot { entry in _ = try entry.finish() } }
        let last = position.number - entries
        if last > 0 { try translating { try client.trim(upTo: last, lockingWithin: wait) } }
        return TrimReport(trimmed: max(0, last), last: position.number)
    }
}
