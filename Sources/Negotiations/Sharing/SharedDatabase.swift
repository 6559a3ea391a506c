import Formats
import Glibc
import SQLite
import SharedLog

/// A database that several machines share: a log that keeps the order of what is written, and a file of this machine that follows it, in which
/// all questions are answered.
public final class SharedDatabase {
    let address: LogAddress
    /// As it is shown to people, without a password.
    public var name: String { address.shown }
    /// The file of this machine.
    public let replica: String
    let wait: Int
    let environment: [String: String]
    private var connected: LogClient?
    /// Whether what the log is asked for is still wanted; asked while it does not answer.
    public var isWanted: (() -> Bool)? { didSet { connected?.isWanted = isWanted } }
    /// After how many entries a snapshot is kept, so that who joins has few of them to apply.
    var snapshotInterval: Int64 = 1000
    /// Why a snapshot that was due was not kept; what was recorded is, and the next one comes in time.
    public internal(set) var snapshotFailure: TrackerError?

    /// - Returns: nil where the name is no address, but the path of a file.
    public convenience init?(named name: String, in folder: String, environment: [String: String], wait seconds: Int) {
        guard let address = LogAddress(name) else { return nil }
        self.init(address, in: folder, environment: environment, wait: seconds)
    }

    /// Whether a name is that of a shared database, and not the path of a file.
    public static func isNamed(by name: String) -> Bool { LogAddress(name) != nil }

    /// A word of a command line as others may see it: an address without its password.
    public static func shown(_ word: String) -> String {
        let option = "--db="
        if word.hasPrefix(option) { return option + shown(String(word.dropFirst(option.count))) }
        return LogAddress(word)?.shown ?? word
    }

    /// The address of the shared database in a folder.
    public static func address(ofFolder path: String) -> String {
        let whole = path.hasPrefix("/") ? path : (Folder.realPath(".") ?? "") + "/" + path
        return "file://" + whole.split(separator: "/").map { "/" + PercentEncoding.encode(String($0)) }.joined()
    }

    /// Whether a folder holds the log of a shared database.
    static func isLog(_ folder: String) -> Bool {
        ["log", "entries", "snapshots"].allSatisfy { access("\(folder)/\($0)", F_OK) == 0 }
    }

    /// - Parameters:
    ///   - folder: where the files of this machine are that follow logs.
    ///   - wait: how many seconds to wait for others who write.
    init(_ address: LogAddress, in folder: String, environment: [String: String], wait seconds: Int) {
        self.address = address
        self.environment = environment
        wait = seconds
        replica = "\(folder)/\(ReplicaName.of(address))/tracker.db"
    }

    var folder: String { DatabasePlace.folder(of: replica) }

    /// Whether there is a file of this machine yet.
    public var isJoined: Bool { access(replica, F_OK) == 0 }

    /// The log. Its helper connects while this process goes on, until something is asked of it.
    @discardableResult
    func client() throws -> LogClient {
        if let connected { return connected }
        let client = try translating {
            try LogClient(
                address.text, program: try address.helper(environment: environment), environment: environment)
        }
        client.isWanted = isWanted
        connected = client
        return client
    }

    /// The log at the address, which must be one.
    func log() throws -> (client: LogClient, identity: LogIdentity) {
        let client = try client()
        guard let identity = try translating({ try client.identity }) else {
            guard !isJoined else {
                throw TrackerError(
                    .unavailable, "there is no shared database at \(address.shown) now",
                    hints: [
                        "See whether its folder is mounted, or its server the right one. If it is lost, what this machine knows can begin another: move \(folder) aside, and share its tracker.db with tracker share --db."
                    ])
            }
            throw TrackerError(
                .noInput, "there is no shared database at \(address.shown)",
                hints: ["tracker share \(address.shown) makes one of the database that --db or TRACKER_DB names."])
        }
        return (client, identity)
    }

    /// Errors of the log in the words of this program.
    func translating<Result>(_ body: () throws -> Result) throws -> Result {
        do { return try body() } catch let error as LogError {
            throw TrackerError(error, at: address, joinedIn: isJoined ? folder : nil)
        }
    }

    /// When the log was last known to be followed to its end: UTC, such as `2025-06-10T18:30:00Z`; nil where that is not known.
    public var lastContact: String? {
        var status = stat()
        guard stat(contactFile, &status) == 0 else { return nil }
        return UTCTime.text(of: status.st_mtim.tv_sec)
    }

    private var contactFile: String { folder + "/contact" }

    /// Whether a file is that in which a machine follows a shared database.
    public static func isFollowing(_ path: String) -> Bool {
        guard access("\(DatabasePlace.folder(of: path))/contact", F_OK) == 0,
            var connection = try? Connection(path: path, access: .reading)
        else { return false }
        return (try? connection.read { transaction in try transaction.following() }) ?? nil != nil
    }

    /// Notes that the file is as the log is now.
    func noteContact() {
        if utimensat(AT_FDCWD, contactFile, nil, 0) == 0 { return }
        let descriptor = open(contactFile, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return }  // What is told of it is told without it.
        let words = Array("This folder follows \(address.shown). The time of this file is when it last did.\n".utf8)
        _ = Glibc.write(descriptor, words, words.count)
        close(descriptor)
    }
}

/// What the folder of a machine's file is called.
private enum ReplicaName {
    /// The end of the address, for people, and a number of all of it.
    static func of(_ address: LogAddress) -> String {
        let number = address.text.utf8.reduce(14_695_981_039_346_656_037 as UInt64) { hash, byte in
            (hash ^ UInt64(byte)) &* 1_099_511_628_211
        }
        let path = address.text.prefix { $0 != "?" && $0 != "#" }
        let word = (path.split(separator: "/").last ?? "").unicodeScalars.filter { scalar in
            scalar.isASCII && scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-"
        }
        return "\(String(String.UnicodeScalarView(word)).prefix(40))-\(String(number, radix: 36))"
    }
}

extension TrackerError {
    /// - Parameter folder: where the file of this machine is, if there is one.
    init(_ error: LogError, at address: LogAddress, joinedIn folder: String? = nil) {
        let place = address.shown
        switch error.kind {
        case .unavailable:
            self.init(.unavailable, "\(place) cannot be reached: \(error.message)")
        case .undecided, .trimmed: self.init(.unavailable, "\(place): \(error.message)")
        case .busy:
            self.init(.tryAgain, "\(place): \(error.message)", hints: ["Try again, or wait longer with --wait."])
        case .damaged:
            self.init(
                .badData, "\(place): \(error.message)",
                hints: [
                    "Nothing was changed. Where a machine has all of the log (tracker status tells its entry), run tracker trim --keep 0 on it: its snapshot takes the place of what is damaged. Else restore the log from a backup, if there is one that has all that was recorded."
                ]
                    + (folder.map {
                        [
                            "Only to go on with the log as it is, where no machine and no backup has more, move \($0) aside, and this machine joins anew; keep it: what is in no log is in the file there (tracker log --db \($0)/tracker.db)."
                        ]
                    } ?? []))
        case .notAllowed: self.init(.notAllowed, "\(place): \(error.message)")
        case .otherVersion:
            self.init(
                .configuration, "\(place): \(error.message)",
                hints: ["Install the same tracker everywhere; nothing was changed."])
        case .full: self.init(.inputOutput, "\(place): \(error.message); nothing was kept")
        case .exists, .refused: self.init(.cannotCreate, "\(place): \(error.message)")
        case .misuse: self.init(.usage, "\(place): \(error.message)")
        }
    }
}
