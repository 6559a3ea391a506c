import SQLite

/// A tracker database: one SQLite file, opened to ask or to record.
public struct Tracker: ~Copyable {
    /// What a command does with the file.
    public enum Purpose: Sendable {
        /// Only reads; the file must be there and its schema current.
        case asking
        /// Writes; the file is made where there is none, and migrated where it is older.
        case recording
    }

    var connection: Connection
    /// The log to which all that is written is added; nil where the file is one of its own.
    var sharing: SharedDatabase?

    /// Opens a file.
    ///
    /// - Parameters:
    ///   - path: where it is.
    ///   - wait: how many seconds to wait for another program's write to end.
    ///   - moment: have all that is asked be answered as of then; nil for the present.
    ///   - repairs: notes what another program wrote that is not UTF-8; it is read with U+FFFD in its place.
    public init(
        path: String, for purpose: Purpose, asOf moment: Moment? = nil, wait seconds: Int = 5,
        repairs: TextRepairs = TextRepairs()
    ) throws {
        let path = try DatabasePlace.find(path, for: purpose) ?? path
        try self.init(
            path: path, purpose == .asking ? .reading : .creating, for: purpose, asOf: moment, wait: seconds,
            repairs: repairs)
    }

    private init(
        path: String, _ access: Connection.Access, for purpose: Purpose, asOf moment: Moment? = nil, wait seconds: Int,
        repairs: TextRepairs
    ) throws {
        var connection = try Connection(path: path, access: access, busyTimeout: Self.milliseconds(of: seconds))
        connection.repairText(noting: repairs)
        switch purpose {
        case .asking: try TrackerSchema.requireCurrent(&connection, path: path)
        case .recording: try TrackerSchema.prepare(&connection, path: path)
        }
        if let moment { try connection.lookBack(to: moment) }
        self.connection = connection
    }

    /// Lends a database to record in.
    ///
    /// Where there is no file yet it is made under another name and gets its own only when `body` has succeeded: a command that
    /// fails leaves none. Where another program makes the file meanwhile, `body` is run again, on that file.
    public static func recording<Result>(
        at path: String, wait seconds: Int = 5, repairs: TextRepairs = TextRepairs(),
        _ body: (inout Tracker) throws -> Result
    ) throws -> Result {
        if let path = try DatabasePlace.find(path, for: .recording) {
            return try record(at: path, .creating, wait: seconds, repairs, body)
        }
        try DatabasePlace.requireFolder(of: path)
        let draft = try DatabasePlace.makeDraft(for: path)
        defer { draft.remove() }
        let result = try record(at: draft.path, .drafting, wait: seconds, repairs, body)
        if try DatabasePlace.publish(draft, as: path) { return result }
        return try record(
            at: try DatabasePlace.find(path, for: .recording) ?? path, .creating, wait: seconds, repairs, body)
    }

    /// Lends a copy of a database to record in, or an empty one where there is none, to find out what would come of it. Nothing is locked,
    /// written or made.
    public static func trying<Result>(
        at path: String, wait seconds: Int = 5, _ body: (inout Tracker) throws -> Result
    ) throws -> Result {
        var copy = try Connection.temporary()
        if let place = try DatabasePlace.find(path, for: .recording) {
            let wait = milliseconds(of: seconds)
            var reader = try Connection(path: place, access: .reading, busyTimeout: wait)
            try TrackerSchema.requireCurrent(&reader, path: path)
            try reader.replaceContent(of: &copy)
        } else {
            try DatabasePlace.requireFolder(of: path)
        }
        try TrackerSchema.prepare(&copy, path: path)
        var tracker = Tracker(connection: copy)
        return try body(&tracker)
    }

    init(connection: consuming Connection) { self.connection = connection }

    private static func record<Result>(
        at path: String, _ access: Connection.Access, wait seconds: Int, _ repairs: TextRepairs,
        _ body: (inout Tracker) throws -> Result
    ) throws -> Result {
        var tracker = try Tracker(path: path, access, for: .recording, wait: seconds, repairs: repairs)
        let result = try body(&tracker)
        try tracker.connection.finishDraft()
        return result
    }

    /// Ends a question with an error as soon as its answer is not needed any more.
    ///
    /// - Parameter isWanted: asked often while the database is at work.
    public mutating func ask(while isWanted: @escaping @Sendable () -> Bool) {
        connection.onProgress(every: 10_000, isWanted)
    }

    /// Lends all that can be asked.
    public mutating func ask<Answer>(_ body: (borrowing Questions) throws -> Answer) throws -> Answer {
        try connection.read { transaction in try body(Questions(transaction)) }
    }

    /// Lends a transaction in which to read.
    package mutating func read<Answer>(_ body: (borrowing Transaction) throws -> Answer) throws -> Answer {
        try connection.read(body)
    }

    /// Lends a transaction in which to ask with the help of temporary tables. Of a file that is opened to ask SQLite locks nothing then, and
    /// refuses to write to it.
    mutating func sketch<Answer>(_ question: (borrowing Transaction) throws -> Answer) throws -> Answer {
        try connection.write(question)
    }

    /// Lends what a person records with; all of it is kept, or nothing.
    ///
    /// - Parameters:
    ///   - takingSimilarNames: whether a negotiation, party or topic is made of a name that is like a known one; if not, it is
    ///   refused.
    ///   - dates: what the dates of statements are compared with; nil where they are taken as they are.
    public mutating func record<Result>(
        by author: Author, takingSimilarNames: Bool = false, checking dates: DateChecks? = nil,
        _ body: (inout Recording) throws -> Result
    ) throws -> Result {
        try write { transaction in
            var recording = Recording(
                by: author, takingSimilarNames: takingSimilarNames, checking: dates, in: transaction)
            return try body(&recording)
        }
    }

    /// Lends a recorder, as a person uses it, with its transaction.
    mutating func record<Result>(
        by author: Author, takingSimilarNames: Bool = false, checking dates: DateChecks? = nil,
        _ body: (inout Recorder, borrowing Transaction) throws -> Result
    ) throws -> Result {
        try write { transaction in
            var recorder = Recorder(author: author)
            recorder.references.isTyped = true
            recorder.references.takesSimilarNames = takingSimilarNames
            recorder.dateChecks = dates
            return try body(&recorder, transaction)
        }
    }

    /// Lends a transaction to write in, after what other programs wrote has got its digests.
    ///
    /// - Parameter keeping: whether what is written is kept; if not, all of it is undone in the end.
    @discardableResult
    mutating func write<Result>(
        undo: Connection.UndoPlace = .file, keeping: Bool = true, _ body: (borrowing Transaction) throws -> Result
    ) throws -> Result {
        if let sharing, keeping { return try sharing.write(to: &connection, undo: undo, body) }
        return try connection.write(undo: undo, keeping: keeping) { transaction in
            try transaction.fillDigests()
            let result = try body(transaction)
            try transaction.closeRevision()
            return result
        }
    }
}

/// Where texts that are not UTF-8 are noted.
public typealias TextRepairs = SQLite.TextRepairs

extension Tracker {
    /// The version of the library that keeps the file.
    public static var libraryVersion: String { SQLiteLibrary.version }

    /// Has whatever any database of this process does end with an error, as soon as it notices.
    public static func interruptAll() { InterruptHandle.interruptAll() }
}
