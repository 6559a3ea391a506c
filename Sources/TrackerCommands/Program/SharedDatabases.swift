import Negotiations

/// The shared databases that a command has open: each keeps its connection.
final class SharedDatabases {
    private var databases: [String: SharedDatabase] = [:]
    /// Whether it was said that answers may be out of date.
    fileprivate var hasWarned = false

    fileprivate func database(_ name: String, _ make: () throws -> SharedDatabase?) rethrows -> SharedDatabase? {
        if let known = databases[name] { return known }
        let made = try make()
        databases[name] = made
        return made
    }
}

extension DatabaseOptions {
    /// The shared database that is named; nil where a file is.
    func shared(in context: CommandContext) throws -> SharedDatabase? {
        guard let db, SharedDatabase.isNamed(by: db) else { return nil }
        return try shared(named: db, in: context)
    }

    func shared(named name: String, in context: CommandContext) throws -> SharedDatabase? {
        try context.sharing.database(name) {
            SharedDatabase(
                named: name, in: try dataFolder(in: context) + "/shared", environment: context.environment, wait: wait)
        }
    }

    /// Where the database is, to be asked: of a shared one, the file of this machine after it has followed the log.
    func pathToAsk(in context: CommandContext) throws -> String {
        guard let shared = try shared(in: context) else { return try path(in: context) }
        try followIfReached(shared, in: context)
        return shared.replica
    }

    /// Takes what other machines have written to a shared database.
    func follow(in context: CommandContext) throws {
        if let shared = try shared(in: context) { try followIfReached(shared, in: context) }
    }

    func follow(_ shared: SharedDatabase, in context: CommandContext) throws {
        tellOfEdits(try shared.follow().setAside, in: context)
    }

    /// Where the log cannot be reached, what is asked is answered from what is known here, and the user is told.
    private func followIfReached(_ shared: SharedDatabase, in context: CommandContext) throws {
        do {
            try follow(shared, in: context)
        } catch let error as TrackerError where error.kind == .unavailable && shared.isJoined {
            tell(of: error, from: shared, in: context)
        }
    }

    private func tell(of unreached: TrackerError, from shared: SharedDatabase, in context: CommandContext) {
        if !context.sharing.hasWarned {
            let known = shared.lastContact.map { "as of \(LocalTime.text(of: $0))" } ?? "may be out of date"
            context.complain(["tracker: warning: \(unreached.message); the answer is \(known)"])
        }
        context.sharing.hasWarned = true
    }

    /// Opens the file of this machine to ask, after it has followed the log.
    func openToAsk(_ shared: SharedDatabase, asOf moment: Moment?, in context: CommandContext) throws -> Tracker {
        try shared.openToAsk(asOf: moment, repairs: context.repairs) { outcome in
            switch outcome {
            case .success(let report): tellOfEdits(report.setAside, in: context)
            case .failure(let error): tell(of: error, from: shared, in: context)
            }
        }
    }

    /// Lends the file of this machine to record in what the log then has.
    func record<Result>(
        in shared: SharedDatabase, _ context: CommandContext, _ body: (inout Tracker) throws -> Result
    ) throws -> Result {
        let (result, setAside) = try shared.record(repairs: context.repairs, body)
        tellOfEdits(setAside, in: context)
        if let failure = shared.snapshotFailure {
            context.complain([
                "tracker: warning: this is recorded, but a snapshot could not be kept: \(failure.message)"
            ])
        }
        return result
    }

    func migrate(_ shared: SharedDatabase, in context: CommandContext) throws -> MigrationReport {
        let (report, setAside) = try shared.migrate()
        tellOfEdits(setAside, in: context)
        return report
    }

    private func tellOfEdits(_ file: String?, in context: CommandContext) {
        guard let file else { return }
        context.complain([
            "tracker: warning: another program had changed the file of this machine while other machines wrote, or had replaced rows behind its triggers; its changes are not in the shared database, and are kept in \(file)"
        ])
    }

    /// The shared database that is named.
    ///
    /// - Parameter reason: what is wanting of another one.
    func requireShared(_ reason: String, in context: CommandContext) throws -> SharedDatabase {
        if let shared = try shared(in: context) { return shared }
        throw TrackerError(
            .usage, "this database is not shared, so \(reason)",
            hints: ["Name a shared one with --db; tracker share makes one."])
    }

    /// Refuses what is about one file, where the database is shared.
    func requireOwn(_ command: String, in context: CommandContext) throws {
        guard let shared = try shared(in: context) else { return }
        throw TrackerError(
            .usage, "\(command) is for a database of this machine, and \(shared.name) is shared",
            hints: ["Name a file with --db."])
    }
}
