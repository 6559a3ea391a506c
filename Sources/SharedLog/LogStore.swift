/// What is asked of a log before it is read or added to.
public struct LogState {
    public let identity: LogIdentity
    /// The number of the last entry whose content was removed; 0 where there is none.
    public let trimmed: Int64
    /// The digest of the entry that was asked about; nil where there is none.
    public let digest: [UInt8]?

    public init(identity: LogIdentity, trimmed: Int64, digest: [UInt8]?) {
        (self.identity, self.trimmed, self.digest) = (identity, trimmed, digest)
    }
}

/// Where a log is kept: what a helper does for the program that started it.
public protocol LogStore: AnyObject {
    /// Which log is there; nil where none is.
    func identity() throws -> LogIdentity?
    /// Makes a log where there is none.
    func make(_ identity: LogIdentity) throws
    /// Lets nobody else add an entry.
    ///
    /// - Throws: ``LogError`` of kind `busy` where somebody else has the lock for so long.
    func lock(within seconds: Int) throws
    func unlock()
    /// How the log is, with the digest of an entry; nil where no log is there.
    func state(at number: Int64) throws -> LogState?
    /// The digest of an entry, once nothing is under way any more that could still add it; nil where there is none.
    func settledDigest(of number: Int64) throws -> [UInt8]?
    /// Sends the frames of each entry after a number.
    func sendEntries(after number: Int64, to send: (Frame) throws -> Void) throws
    /// Takes an entry or a snapshot. Until the end has come nothing is kept.
    func begin(_ header: EntryHeader) throws
    func add(part content: [UInt8]) throws
    /// - Returns: false where somebody else has that place.
    func end(digest: [UInt8]) throws -> Bool
    func abandon()
    /// Sends the frames of the newest snapshot.
    ///
    /// - Returns: false where there is none.
    func sendLatestSnapshot(to send: (Frame) throws -> Void) throws -> Bool
    /// Removes what the entries up to a number hold, which the newest snapshot has, and the snapshots before the newest two. Headers and digests
    /// stay, so that the chain can still be followed.
    ///
    /// - Throws: ``LogError`` of kind `misuse` where the newest snapshot is older.
    func trim(upTo number: Int64) throws
    /// Waits until there is an entry after a number, or the time is over.
    func wait(forEntryAfter number: Int64, milliseconds: Int) throws
}
