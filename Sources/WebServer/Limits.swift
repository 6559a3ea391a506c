/// How much clients may ask of a server, so that none can keep the others from it.
public struct Limits: Sendable {
    /// The most connections at a time; others wait in the system's queue.
    public var connections = 256
    /// How many requests are answered at a time.
    public var workers = 4
    /// How many of those that take long are answered at a time, beside the others.
    public var costlyWorkers = 2
    /// How many of those that take long may wait for it.
    public var waitingCostly = 16
    /// How long a client may take to send a request, and to keep a connection without one, in seconds.
    public var secondsToAsk = 15.0
    /// How long an answer may be worked on, in seconds, until it begins to be sent.
    public var secondsToAnswer = 10.0
    /// How long an answer may be sent in pieces, in seconds.
    public var secondsToSend = 600.0
    /// How long a client may take to fetch an answer, in seconds.
    public var secondsToTake = 60.0

    /// The longest form that is taken, in bytes; 0 where nothing but to show is asked.
    public var longestForm = 0

    public init() {}
}
