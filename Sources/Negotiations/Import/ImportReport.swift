/// Records that a person is told of: the first in words, at most ``ImportError/shown``, and how many there are.
public struct ToldRecords: Sendable, Equatable {
    public private(set) var first: [String] = []
    public private(set) var count = 0

    mutating func note(_ record: String) {
        count += 1
        if first.count < ImportError.shown { first.append(record) }
    }
}

/// What an import did.
public struct ImportReport: Sendable, Equatable {
    /// Counts of records of one type.
    public struct Counts: Sendable, Equatable {
        public var added = 0
        public var changed = 0
        public var unchanged = 0
        public var removed = 0
    }

    public let file: String
    /// By the name of the type.
    public internal(set) var counts: [String: Counts] = [:]
    /// How many records were wrong and were not taken.
    public internal(set) var rejected = 0
    /// The first of the records that were not taken, at most ``ImportError/shown``.
    public internal(set) var problems: [ImportProblem] = []

    /// The first of the records that another desk changed and that were not taken, at most ``ImportError/shown``, and how many there are.
    public internal(set) var conflicts: [ExchangeConflict] = []
    public internal(set) var conflictCount = 0
    /// How many records that both desks changed wait for a decision in the database.
    public internal(set) var waitingCount = 0
    /// How many records of another desk were not brought back, since they were removed here.
    public internal(set) var removedCount = 0

    /// The records that the other desk removed and that are gone here too.
    public internal(set) var removals = ToldRecords()
    /// The records that somebody has edited in the file of another desk, each with its fields.
    public internal(set) var writtenByHand = ToldRecords()
    /// The records that have other names now, since those of the other desk are called as they were.
    public internal(set) var gaveWay = ToldRecords()
    /// The records that stay as people edited them here, where the file has what they were before, each with its fields.
    public internal(set) var newerEdits = ToldRecords()
    /// The records that were made anew which a person had removed here, or called otherwise.
    public internal(set) var broughtBack = ToldRecords()

    /// The first of the statements that were recorded though their dates do not fit, and how many there are.
    public private(set) var doubts: [ImportProblem] = []
    /// The first of the names that are like others, or beside which a title stands that does not fit, and how many there are.
    public private(set) var likenesses: [ImportProblem] = []
    public private(set) var likenessCount = 0
    public private(set) var doubtCount = 0
    private var toldOfNames: Set<String> = []
    /// How many of them are shown.
    private static let shownDoubts = 5

    /// What an answer of Wikidata has no label for, by the numbers there: it was passed over.
    public internal(set) var unlabelled = ToldRecords()

    /// Names of columns, or of members, of which a person said what they mean and that no record has, each with the option.
    public internal(set) var unmetNames: [String] = []

    /// Rows of officials that were passed over, since they name nobody: an office is vacant, or who holds it is not known yet.
    public internal(set) var vacancies = ToldRecords()

    /// The sheets of a spreadsheet in which something stands and that were not read, and the one that was.
    public internal(set) var unreadSheets: [String] = []
    public internal(set) var sheetName = ""

    /// Whether it is of a desk that wrote its records without their identities, where some came with theirs before.
    public internal(set) var lacksIdentities = false
    /// No file of a program that gathers statements has records of as many types; that of a desk has.
    static let mostTypesOfFeed = 4

    /// Whether the file held no record, and that is to be told.
    public internal(set) var isEmpty = false
    /// Whether it is a table, which has a header.
    public internal(set) var hasHeader = false

    /// Whether a byte order mark said another encoding than the one that was asked for.
    public internal(set) var overridesEncoding = false

    public init(file: String) { self.file = file }

    public var added: Int { counts.values.reduce(0) { $0 + $1.added } }
    public var changed: Int { counts.values.reduce(0) { $0 + $1.changed } }
    public var unchanged: Int { counts.values.reduce(0) { $0 + $1.unchanged } }

    public var removed: Int { counts.values.reduce(0) { $0 + $1.removed } }

    mutating func addDoubt(_ doubt: Recorder.Doubt, line: Int) {
        let isOfDate = doubt.field == "date"
        // Each title once.
        if doubt.field == "official", !toldOfNames.insert(doubt.reason).inserted { return }
        if isOfDate { doubtCount += 1 } else { likenessCount += 1 }
        guard isOfDate ? doubtCount <= Self.shownDoubts : likenessCount <= Self.shownDoubts else { return }
        let problem = ImportProblem(line: line, field: doubt.field, reason: doubt.reason, value: nil)
        if isOfDate { doubts.append(problem) } else { likenesses.append(problem) }
    }

    mutating func count(_ action: Recorder.Result.Action, of type: RecordType) {
        switch action {
        case .added: counts[type.name, default: Counts()].added += 1
        case .changed, .cited: counts[type.name, default: Counts()].changed += 1
        case .removed: counts[type.name, default: Counts()].removed += 1
        case .postponed: break
        case .unchanged: counts[type.name, default: Counts()].unchanged += 1
        }
    }
}

/// One record of a file that cannot be taken.
public struct ImportProblem: Error, Sendable, Equatable {
    public let line: Int
    public let field: String?
    public let reason: String
    public let value: String?
    /// How many more records have the same fault.
    public var repetitions = 0

    /// Whether another record has the same fault.
    func isRepeated(by other: ImportProblem) -> Bool {
        field == other.field && reason == other.reason && value == other.value
    }
}

/// Why nothing of a file was taken.
public struct ImportError: Error, Sendable, Equatable {
    public let file: String
    /// The first problems that differ, at most ``shown``.
    public let problems: [ImportProblem]
    /// How many problems there are.
    public let total: Int
    /// Whether the rest of the file was not read.
    public let isIncomplete: Bool
    /// Whether the header of a table is what is wrong.
    public var isInHeader = false

    public static let shown = 20
}
