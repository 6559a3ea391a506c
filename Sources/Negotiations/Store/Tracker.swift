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

    private var connection: Connection

    /// Opens a file.
    ///
    /// - Parameters:
    ///   - path: where it is.
    ///   - wait: how many seconds to wait for another program's write to end.
    ///   - moment: have all that is asked be answered as of then; nil for the present.
    public init(path: String, for purpose: Purpose, asOf moment: Moment? = nil, wait seconds: Int = 5) throws {
        let path = try DatabasePlace.find(path, for: purpose) ?? path
        try self.init(path: path, purpose == .asking ? .reading : .creating, for: purpose, asOf: moment, wait: seconds)
    }

    private init(
        path: String, _ access: Connection.Access, for purpose: Purpose, asOf moment: Moment? = nil, wait seconds: Int
    ) throws {
        var connection = try Connection(path: path, access: access, busyTimeout: Self.milliseconds(of: seconds))
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
        at path: String, wait seconds: Int = 5, _ body: (inout Tracker) throws -> Result
    ) throws -> Result {
        if let path = try DatabasePlace.find(path, for: .recording) {
            return try record(at: path, .creating, wait: seconds, body)
        }
        try DatabasePlace.requireFolder(of: path)
        let draft = try DatabasePlace.makeDraft(for: path)
        defer { draft.remove() }
        let result = try record(at: draft.path, .drafting, wait: seconds, body)
        if try DatabasePlace.publish(draft.path, as: path) { return result }
        return try record(at: path, .creating, wait: seconds, body)
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
            try reader.replaceContent(of: &copy, busyTimeout: wait)
        } else {
            try DatabasePlace.requireFolder(of: path)
        }
        try TrackerSchema.prepare(&copy, path: path)
        var tracker = Tracker(connection: copy)
        return try body(&tracker)
    }

    private init(connection: consuming Connection) { self.connection = connection }

    private static func record<Result>(
        at path: String, _ access: Connection.Access, wait seconds: Int, _ body: (inout Tracker) throws -> Result
    ) throws -> Result {
        var tracker = try Tracker(path: path, access, for: .recording, wait: seconds)
        let result = try body(&tracker)
        try tracker.connection.finishDraft()
        return result
    }

    /// Lends a transaction in which to ask.
    public mutating func ask<Answer>(_ question: (borrowing Transaction) throws -> Answer) throws -> Answer {
        try connection.read(question)
    }

    /// Lends a transaction in which to ask with the help of temporary tables. Of a file that is opened to ask SQLite locks nothing then, and
    /// refuses to write to it.
    mutating func sketch<Answer>(_ question: (borrowing Transaction) throws -> Answer) throws -> Answer {
        try connection.write(question)
    }

    /// Lends a transaction in which a person records; all of it is kept, or nothing.
    public mutating func record<Result>(
        by author: Author, _ body: (inout Recorder, borrowing Transaction) throws -> Result
    ) throws -> Result {
        try write { transaction in
            var recorder = Recorder(author: author)
            recorder.references.isTyped = true
            return try body(&recorder, transaction)
        }
    }

    /// Lends a transaction to write in, after what other programs wrote has got its digests.
    mutating func write<Result>(
        undo: Connection.UndoPlace = .file, _ body: (borrowing Transaction) throws -> Result
    ) throws -> Result {
        try connection.write(undo: undo) { transaction in
            try transaction.fillDigests()
            let result = try body(transaction)
            try transaction.closeRevision()
            return result
        }
    }
}
