/// A table of facts: what ``TableText`` and ``TwinText`` write out.
struct Table {
    let name: String
    /// What a row is, for people who read the schema.
    let meaning: String
    /// Its columns, without `digest` and `revision`, which each has.
    let columns: [Column]
    /// What holds of a row as a whole.
    let constraints: [Constraint]
    let indexes: [Index]
    /// Whether it only joins two tables: rows have no id and no digest.
    let isLink: Bool
    /// Columns of the program's own that another program's write makes stale.
    let clearedByOthers: [String]
    /// Columns of the program's own that follow from others; who changes those clears them.
    let derived: [String]

    init(
        _ name: String, _ meaning: String, _ columns: [Column], constraints: [Constraint] = [], indexes: [Index] = [],
        isLink: Bool = false, clearedByOthers: [String] = [], derived: [String] = []
    ) {
        self.name = name
        self.meaning = meaning
        self.columns = columns
        self.constraints = constraints
        self.indexes = indexes
        self.isLink = isLink
        self.clearedByOthers = isLink ? [] : ["digest"] + clearedByOthers
        self.derived = derived
    }

    /// The columns that tell a row from the others.
    var identity: [String] { isLink ? columns.map(\.name) : ["id"] }

    /// What a person or a program says of a row; not what is computed of it.
    var content: [Column] { columns.filter { !$0.isComputed && !(clearedByOthers + derived).contains($0.name) } }

    /// All its columns, in order.
    var all: [Column] { columns + (isLink ? [.revision] : [.digest, .revision]) }
}

/// A rule for a row as a whole; the program knows what to say of it by its name.
struct Constraint {
    let name: String
    let condition: String

    init(_ name: String, _ condition: String) {
        self.name = name
        self.condition = condition
    }
}

struct Index {
    /// The part of its name behind the table's.
    let name: String
    let terms: String
    let condition: String?
    let isUnique: Bool
    /// Whether a question about the past needs it too.
    let isInTwin: Bool

    /// An index of the rows that have a value in a column, the newest first.
    static func ofSome(_ name: String, _ column: String, collation: String = "", isInTwin: Bool = true) -> Index {
        Index(name, "\(column)\(collation), earliest", where: "\(column) IS NOT NULL", isInTwin: isInTwin)
    }

    init(_ name: String, _ terms: String, where condition: String? = nil, isUnique: Bool = false, isInTwin: Bool = true)
    {
        self.name = name
        self.terms = terms
        self.condition = condition
        self.isUnique = isUnique
        self.isInTwin = isInTwin
    }
}

struct Column {
    let name: String
    let type: String
    /// What stands behind the type: `NOT NULL`, a default, checks.
    let rule: String
    let meaning: String
    /// The table that it refers to, and what the end of that row means for this one.
    let reference: (table: String, onRemoval: Removal)?
    /// Whether SQL computes it from other columns.
    let isComputed: Bool
    /// Whether values that differ by capitals only are the same.
    let isFolded: Bool

    init(_ name: String, _ type: String, _ meaning: String) { self.init(name, type, "", meaning) }

    enum Removal { case isRefused, takesThisAlong, isForgotten }

    init(
        _ name: String, _ type: String, _ rule: String = "", reference: (table: String, onRemoval: Removal)? = nil,
        isComputed: Bool = false, isFolded: Bool = false, _ meaning: String
    ) {
        self.name = name
        self.type = type
        self.rule = rule
        self.reference = reference
        self.isComputed = isComputed
        self.isFolded = isFolded
        self.meaning = meaning
    }
}
