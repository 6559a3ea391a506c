/// One type of record: its name, its table, its fields, and what people see of it.
///
/// Recording, import, export, editing, history, lists and the options of commands all work from this declaration.
public final class RecordType: Sendable, Hashable {
    /// The `type` of a record in a file: `statement`.
    public let name: String
    /// Its fields, in the order in which they are exported.
    public let fields: [Field]
    /// Whether topics can be attached.
    public let hasTopics: Bool
    /// How a source is cited for it; nil where none can be.
    public let citing: Citing?
    /// The field that says what it belongs to; nil for what stands alone.
    let owner: Owner?
    /// What makes two records the same where no key decides.
    package let identity: Identity
    /// What to say of a record whose identity another one has.
    private let conflict: Uniqueness?
    private let ownUniqueness: [String: Uniqueness]
    /// A field of which one must be given, beside those that are required.
    public let alternatives: Alternatives?
    /// Records of other types that can stand inside, as lists.
    let parts: [Part]
    /// What follows from other records; read, it is passed over.
    public let derived: [Derived]
    /// The fields that tell a person which record it is, in the order in which they are shown.
    var title: [String] { ownTitle ?? fields.map(\.name).filter { ["name", "title", "text"].contains($0) } }
    private let ownTitle: [String]?
    /// The record in a few words, where a source or another record names it.
    var summary: Phrase { ownSummary ?? Phrase(stringLiteral: "{\(title.first ?? "id")}") }
    private let ownSummary: Phrase?
    /// How it is listed and shown.
    public let listing: Listing
    /// What commands say of it.
    public let wording: CommandWording

    /// The table that holds it; it has the name of the record.
    public var table: String { name }

    /// The fields that are columns of the table, in order.
    public let columns: [Field]

    // What drafts look at of each record, found out once: to take fields apart for each of a million records takes longer than to record it.
    /// Of each column, the position of its field, what the field refers to, and the position of the key by which it can do so alone.
    let columnFields: [(position: Int, reference: Field.Reference?, key: Int?)]
    private let namesOfFields: [String]
    /// The positions of the fields that a record must have.
    let requiredFields: [Int]
    /// The positions of dates of which the second must not be before the first.
    let orderedFields: [(first: Int, second: Int)]
    /// The positions of the columns that a record is known by.
    let identityColumns: [Int]

    /// The positions of fields that only tell which record is meant, and of those that name it.
    let qualifierFields: [(position: Int, qualified: [Int])]

    /// Whether a record can carry the key that its own source gives it.
    public let hasKey: Bool

    /// Whether sources can be cited for it.
    public var isCitable: Bool { citing != nil }

    /// - Parameters:
    ///   - conflict: what to say of a record whose identity another one has.
    ///   - unique: what else may be there only once.
    ///   - title: by default, its name, title or text.
    ///   - summary: by default, the first field of the title.
    init(
        _ name: String, _ fields: [Field], hasTopics: Bool = false, citing: Citing? = nil, owner: Owner? = nil,
        identity: Identity, conflict: Uniqueness? = nil, unique: [String: Uniqueness] = [:],
        alternatives: Alternatives? = nil, parts: [Part] = [], derived: [Derived] = [], title: [String]? = nil,
        summary: Phrase? = nil, listing: Listing = Listing(), wording: CommandWording
    ) {
        self.name = name
        plural = name.plural
        self.fields = fields
        namesOfFields = fields.map(\.name)
        self.hasTopics = hasTopics
        self.citing = citing
        self.owner = owner
        self.identity = identity
        self.alternatives = alternatives
        self.parts = parts
        self.derived = derived
        self.conflict = conflict
        ownUniqueness = unique
        ownTitle = title
        ownSummary = summary
        self.listing = listing
        self.wording = wording
        hasKey = fields.first?.name == "key"
        let columns = fields.filter { $0.column != nil }
        self.columns = columns
        columnFields = fields.indices.filter { fields[$0].column != nil }.map { position in
            let key = fields[position].name + "_key"
            return (position, fields[position].reference, fields.firstIndex { $0.name == key })
        }
        requiredFields = fields.indices.filter { fields[$0].isRequired }
        orderedFields = fields.indices.compactMap { second in
            guard let rule = fields[second].notBefore,
                let first = fields.firstIndex(where: { $0.name == rule.field })
            else { return nil }
            return (first, second)
        }
        qualifierFields = fields.indices.compactMap { position in
            guard fields[position].kind == .qualifier, !fields[position].name.hasSuffix("_key") else { return nil }
            var named: [Int] = []
            var next = fields[position].qualifies
            while let name = next {
                named += fields.indices.filter { fields[$0].name == name || fields[$0].name == name + "_key" }
                next = fields.first { $0.name == name }?.qualifies
            }
            return (position, named)
        }
        identityColumns = identity.fields.compactMap { name in columns.firstIndex { $0.name == name } }
    }

    /// What may be there only once, by what SQLite calls it: columns, or an index.
    var uniqueness: [String: Uniqueness] {
        ownUniqueness.merging(Uniqueness.common(to: self, conflict)) { own, _ in own }
    }

    public static func == (left: RecordType, right: RecordType) -> Bool { left.name == right.name }

    public func hash(into hasher: inout Hasher) { hasher.combine(name) }

    /// Whether a record of this type can have a member with this name.
    func accepts(_ name: String) -> Bool {
        index(of: name) != nil || isDerived(name) || RecordIdentity.members.contains(name)
            || parts.contains { $0.name == name }
            || partColumn(name) != nil
            || (hasTopics && name == "topics")
            || (isCitable && (name == "sources" || name == FlatSources.further || FlatSources.members[name] != nil))
    }

    /// The part that a column of a table says something of.
    func partColumn(_ name: String) -> (part: Int, column: PartColumn)? {
        for (index, part) in parts.enumerated() {
            if let column = part.columns.first(where: { $0.name == name }) { return (index, column) }
        }
        return nil
    }

    /// Whether a member is one that our own answers show and that follows from other records.
    func isDerived(_ name: String) -> Bool { name == "id" || derived.contains { $0.name == name } }

    /// The names of its fields, lists included, for messages.
    var fieldNames: String { memberNames.joined(separator: ", ") }

    /// The field that names by its key what a field refers to; nil where there is none.
    func keyField(of field: Field) -> Field? { fields.first { $0.name == field.name + "_key" } }

    /// The fields that a qualifier helps to resolve: the round, and the outcome whose round it is.
    public func qualified(by field: Field) -> [Field] {
        guard let name = field.qualifies, let index = index(of: name) else { return [] }
        return [fields[index]] + qualified(by: fields[index])
    }

    /// Whether its records lie in a round, of their own or of the outcome that they belong to.
    public var isOfRound: Bool {
        self == .round || columns.contains { $0.reference == .round || $0.reference == .outcome }
    }

    /// Whether a record of it can bring a negotiation, party or topic into being by naming it.
    public var namesNewRecords: Bool {
        hasTopics || fields.contains { $0.reference == .negotiation || $0.reference == .party }
    }

    /// Whether a change of it can make the date of a statement one that does not fit.
    public var decidesDates: Bool { [.statement, .office, .round].contains(self) }

    /// The position of a field, by its name in files.
    public func index(of name: String) -> Int? {
        // Asked for every member of every record: to compare lengths first is the cheaper half of it.
        let length = name.utf8.count
        return namesOfFields.firstIndex { $0.utf8.count == length && $0 == name }
    }

    /// `an` before an official, `a` before a round.
    var article: String { name.article }

    /// What several are called: `list-parties`.
    public let plural: String

    /// The type with this name.
    public static func named(_ name: String) -> RecordType? { all.first { $0.name == name } }

    /// The column of `citation` that says for which record of this type a source is cited.
    var citationColumn: String { name + "_id" }

    /// The types that a source can be cited for, in the order of the columns of `citation`.
    public static let citable: [RecordType] = all.compactMap { type in type.citing.map { ($0.place, type) } }
        .sorted { $0.0 < $1.0 }.map(\.1)
}
