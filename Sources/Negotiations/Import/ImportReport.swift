/// What an import did.
public struct ImportReport: Sendable, Equatable {
    /// Counts of records of one type.
    public struct Counts: Sendable, Equatable {
        public var added = 0
        public var changed = 0
        public var unchanged = 0
    }

    public let file: String
    /// By type, in the order of ``RecordType/all``.
    public internal(set) var counts: [String: Counts] = [:]

    public init(file: String) { self.file = file }

    public var added: Int { counts.values.reduce(0) { $0 + $1.added } }
    public var changed: Int { counts.values.reduce(0) { $0 + $1.changed } }
    public var unchanged: Int { counts.values.reduce(0) { $0 + $1.unchanged } }

    mutating func count(_ action: Recorder.Result.Action, of type: RecordType) {
        switch action {
        case .added: counts[type.name, default: Counts()].added += 1
        case .changed, .cited: counts[type.name, default: Counts()].changed += 1
        case .unchanged: counts[type.name, default: Counts()].unchanged += 1
        }
    }
}

/// One record of a file that cannot be taken.
public struct ImportProblem: Sendable, Equatable {
    public let line: Int
    public let field: String?
    public let reason: String
    public let value: String?
}

/// Why nothing of a file was taken.
public struct ImportError: Error, Sendable, Equatable {
    public let file: String
    /// The first problems, at most ``shown``.
    public let problems: [ImportProblem]
    /// How many records could not be taken; nil where reading could not go on.
    public let total: Int
    /// Whether the rest of the file was not read.
    public let isIncomplete: Bool

    static let shown = 20
}
