import Formats
import Glibc
import MessageDigest
import Negotiations

/// Tokens by which people sign in to write, in a file beside the database that its owner alone can read: `tracker.db.tokens`.
///
/// A line has the SHA-256 of a token in hexadecimal, when it was made, and whose it is. A token is 256 bits from the system's generator: nobody finds it
/// by trying, so a hash that is slow on purpose, as passwords need, would protect nothing more.
struct WriterTokens: Sendable {
    private let path: String

    /// - Parameter database: its path.
    init(besides database: String) { path = database + ".tokens" }

    struct Entry: Equatable {
        let digest: String
        /// The instant it was made, to the second.
        let made: String
        let name: String
    }

    /// All tokens; none where there is no file.
    func entries() throws -> [Entry] {
        let bytes: [UInt8]
        do { bytes = try WholeInput.file(path) } catch let error as InputError where error.code == ENOENT { return [] }
        return String(decoding: bytes.behindMark, as: UTF8.self).split(separator: "\n").compactMap { line in
            let parts = line.split(separator: " ", maxSplits: 2)
            guard parts.count == 3, parts[0].utf8.count == 64 else { return nil }
            return Entry(digest: String(parts[0]), made: String(parts[1]), name: String(parts[2]))
        }
    }

    /// Whose a token is; nil where it is nobody's.
    func name(for token: String) throws -> (name: String, digest: String)? {
        let digest = Self.digest(of: token)
        return try entries().first { $0.digest == digest }.map { ($0.name, digest) }
    }

    /// Makes a token.
    ///
    /// - Returns: the token, which is not kept.
    func add(_ name: String, at instant: String) throws -> String {
        let entries = try entries()
        guard !entries.contains(where: { $0.name.lowercased() == name.lowercased() }) else {
            throw TrackerError(
                .badData, "\(name) has a token already",
                hints: ["To replace it: tracker token remove \(ShellWords.join([name])), then add it again."])
        }
        let token = "tracker_" + Self.random(words: 4)
        try write(entries + [Entry(digest: Self.digest(of: token), made: instant, name: name)])
        return token
    }

    /// Takes a token away; who has signed in by it is signed out.
    func remove(_ name: String) throws {
        let entries = try entries()
        guard entries.contains(where: { $0.name == name }) else {
            throw TrackerError(
                .badData, "nobody called \(name) has a token", hints: ["tracker token list names who has one."])
        }
        try write(entries.filter { $0.name != name })
    }

    private func write(_ entries: [Entry]) throws {
        let draft = path + ".new"
        unlink(draft)
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw failure("write \(draft)", .cannotCreate) }
        let sink = ByteSink(descriptor: descriptor)
        defer { close(descriptor) }
        for entry in entries { try sink.write("\(entry.digest) \(entry.made) \(entry.name)\n") }
        try sink.flush()
        guard fsync(descriptor) == 0, rename(draft, path) == 0 else { throw failure("write \(path)", .cannotCreate) }
    }

    private static func digest(of token: String) -> String {
        SHA256.hexadecimal(SHA256.digest(of: Array(token.utf8)))
    }

    /// Random hexadecimal digits, 16 a word.
    static func random(words: Int) -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<words).map { _ in
            let digits = String(generator.next() as UInt64, radix: 16)
            return String(repeating: "0", count: 16 - digits.utf8.count) + digits
        }.joined()
    }

    private func failure(_ what: String, _ kind: TrackerError.Kind) -> TrackerError {
        TrackerError(kind, "cannot \(what): \(SystemMessage.text(for: errno))")
    }
}
