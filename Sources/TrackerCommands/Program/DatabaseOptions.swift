import Arguments
import Formats
import Glibc
import Negotiations

/// Which database.
struct DatabaseOptions: ParsableArguments {
    @Option(
        help:
            "Database file, or the address of a shared database (default: $XDG_DATA_HOME/tracker/tracker.db, or ~/.local/share/tracker/tracker.db).",
        valueName: "FILE", env: "TRACKER_DB", group: "Database", completion: .file)
    var db: String?

    @Option(help: "Maximum time to wait for another writer.", valueName: "SECONDS", group: "Database")
    var wait: Int = 60

    init() {}

    func validate() throws {
        if db?.isEmpty == true { throw ValidationError("--db names no file.", hint: "Give the path of the database.") }
        if wait < 0 {
            throw ValidationError("--wait cannot be negative.", hint: "Give a number of seconds, 0 for none.")
        }
    }

    /// Whether none was named.
    var isUsual: Bool { db == nil && wait == DatabaseOptions().wait }

    /// Opens the database to ask.
    func openToAsk(asOf moment: Moment? = nil, in context: CommandContext) throws -> Tracker {
        var tracker =
            if let shared = try shared(in: context) {
                try openToAsk(shared, asOf: moment, in: context)
            } else {
                try Tracker(
                    path: try path(in: context), for: .asking, asOf: moment, wait: wait, repairs: context.repairs)
            }
        if let isWanted = context.isWanted { tracker.ask(while: isWanted) }
        return tracker
    }

    /// Lends the database to record in; it and its folder are made where they are not there.
    func record<Result>(in context: CommandContext, _ body: (inout Tracker) throws -> Result) throws -> Result {
        if let shared = try shared(in: context) { return try record(in: shared, context, body) }
        let path = try pathToRecord(in: context)
        try requireUnshared(path)
        return try Tracker.recording(at: path, wait: wait, repairs: context.repairs, body)
    }

    /// Lends a copy of the database to find out what recording in it would do.
    func tryOut<Result>(in context: CommandContext, _ body: (inout Tracker) throws -> Result) throws -> Result {
        try Tracker.trying(at: try pathToAsk(in: context), wait: wait, body)
    }

    /// Makes the database where there is none.
    ///
    /// - Returns: false where there is one.
    func make(in context: CommandContext) throws -> Bool {
        try requireOwn("init", in: context)
        return try Tracker.make(at: try pathToRecord(in: context), wait: wait)
    }

    /// Where the database is or will be; the standard folder is made, one that was named is not.
    func pathToRecord(in context: CommandContext) throws -> String {
        let path = try path(in: context)
        if db == nil, let end = path.utf8.lastIndex(of: UInt8(ascii: "/")) {
            try requireHome(in: context)
            try Folder.make(String(path[..<end]))
        }
        return path
    }

    /// A home folder is never made: that of a user who has none, such as /nonexistent, must not come into being where root may write.
    private func requireHome(in context: CommandContext) throws {
        guard context.environment["XDG_DATA_HOME"]?.hasPrefix("/") != true, let home = context.environment["HOME"],
            access(home, F_OK) != 0
        else { return }
        throw TrackerError(
            .cannotCreate, "the home folder \(home) cannot be used: \(SystemMessage.text(for: errno))",
            hints: ["Name a database with --db FILE or TRACKER_DB, or set HOME."])
    }

    /// Lends a database that must be there, to change what it holds.
    func change<Result>(in context: CommandContext, _ body: (inout Tracker) throws -> Result) throws -> Result {
        if let shared = try shared(in: context) { return try record(in: shared, context, body) }
        let path = try path(in: context)
        guard access(path, F_OK) == 0 else {
            // Opening it to ask says what is wrong.
            _ = try openToAsk(in: context)
            throw TrackerError(.noInput, "there is no database \(path)")
        }
        try requireUnshared(path)
        return try Tracker.recording(at: path, wait: wait, repairs: context.repairs, body)
    }

    /// Refuses to write to the file in which a machine follows a shared database: the others would not have it.
    func requireUnshared(_ path: String) throws {
        guard SharedDatabase.isFollowing(path) else { return }
        throw TrackerError(
            .usage,
            "\(path) is the file of this machine for a shared database: what is written to it no other machine would have",
            hints: ["Name the shared database by its address, which the file contact beside it tells: --db ADDRESS."])
    }

    /// Whether there is a database.
    func isThere(in context: CommandContext) throws -> Bool { access(try path(in: context), F_OK) == 0 }

    /// Where the database is; of a shared one, the file of this machine.
    func path(in context: CommandContext) throws -> String {
        if let shared = try shared(in: context) {
            try shared.join()
            return shared.replica
        }
        if let db { return db }
        return try dataFolder(in: context) + "/tracker.db"
    }

    /// Where databases are that nobody names.
    func dataFolder(in context: CommandContext) throws -> String {
        if let data = context.environment["XDG_DATA_HOME"], data.hasPrefix("/") { return data + "/tracker" }
        guard let home = context.environment["HOME"], !home.isEmpty else {
            throw TrackerError(
                .usage, "no database is named, and there is no home folder",
                hints: ["Name one with --db FILE or TRACKER_DB."])
        }
        return home + "/.local/share/tracker"
    }
}
