/// Why a log could not be followed or written.
public struct LogError: Error, Sendable, Equatable {
    /// The raw value is how the kind is written in a frame.
    public enum Kind: UInt8, Sendable {
        /// It cannot be reached, or there is none.
        case unavailable = 1
        /// Somebody else holds its lock, or was faster.
        case busy = 2
        /// What is in it is not what was written, or not what is known of it here.
        case damaged = 3
        /// The system or the server forbids it.
        case notAllowed = 4
        /// A program of another version keeps it.
        case otherVersion = 5
        /// There is one already.
        case exists = 6
        /// What it was told makes no sense.
        case misuse = 7
        /// It cannot be reached, and nobody can tell whether it has what it was sent.
        case undecided = 8
        /// What the next entries held is in the newest snapshot alone.
        case trimmed = 9
        /// The server does not do it, whatever is tried.
        case refused = 10
        /// There is no room for it.
        case full = 11
    }

    public let kind: Kind
    /// One line.
    public let message: String

    public init(_ kind: Kind, _ message: String) {
        self.kind = kind
        self.message = message
    }
}
