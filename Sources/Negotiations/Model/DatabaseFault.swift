import SQLite

/// A failure of the database, in the words of the domain.
public struct DatabaseFault: Error {
    /// What is to be done about it.
    public let kind: TrackerError.Kind
    public let message: String
    public var hints: [String] = []
    /// The statement in which the fault is, with its place where that is known.
    public private(set) var statement: (text: String, offset: Int?)?

    /// Nil for an error that is not the database's.
    public init?(_ error: any Error) {
        switch error {
        case MigrationError.failed(_, _, let error) where Self.isOfSystem(error): self.init(error)
        case let error as MigrationError: self.init(.configuration, "the schema cannot be used: \(error)")
        case let error as DatabaseError: self.init(error)
        case let error as DatabaseFault: self = error
        default: return nil
        }
    }

    private init(_ kind: TrackerError.Kind, _ message: String, hints: [String] = []) {
        self.kind = kind
        self.message = message
        self.hints = hints
    }

    /// Whether it is not what was to be done that is wrong.
    private static func isOfSystem(_ error: DatabaseError) -> Bool {
        let codes: [ResultCode] = [.outOfMemory, .full, .ioError, .cantOpen, .busy, .locked, .readOnly, .interrupt]
        return codes.contains(error.code.primary)
    }

    private init(_ error: DatabaseError) {
        switch error.kind {
        case .opening(.noSuchFile), .opening(.isDirectory):
            self.init(
                .noInput, error.message,
                hints: ["Name the file with --db FILE or TRACKER_DB; the first command that records creates it."])
        case .opening(.notPermitted): self.init(.notAllowed, error.message)
        case .opening: self.init(.cannotCreate, error.message)
        default: self.init(running: error)
        }
    }

    private init(running error: DatabaseError) {
        if error.code == .ioErrorNoMemory || error.code == .ioErrorSharedMemoryMap {
            self.init(.unavailable, "there is not enough memory")
            return
        }
        switch error.code.primary {
        case .notADatabase: self.init(.noInput, "the file is not a database")
        case .busy, .locked:
            self.init(.tryAgain, "another program is writing to this database; try again, or wait longer with --wait")
        case .readOnly: self.init(.notAllowed, "this database cannot be written: \(error.message)")
        case .constraint: self.init(.badData, ConstraintWording.text(for: error))
        case .outOfMemory: self.init(.unavailable, "there is not enough memory")
        case .full, .ioError: self.init(.inputOutput, error.message)
        case .corrupt, .mismatch: self.init(.badData, "the database is damaged: \(error.message)")
        case .interrupt: self.init(.interrupted, "interrupted")
        case .tooBig: self.init(.badData, "this is longer than the database takes: \(error.message)")
        case .authorization: self.init(.notAllowed, "this is not allowed here: \(error.message)")
        case .error, .misuse, .range:
            self.init(.badData, error.message)
            statement = error.sql.map { ($0, error.offset) }
        default: self.init(.inputOutput, error.description)
        }
    }
}
