/// One type of record: its name, its table and its fields. Recording, import, export, editing and history all work from this declaration.
public final class RecordType: Sendable, Equatable {
    /// The `type` of a record in a file: `statement`.
    public let name: String
    /// Its fields, in the order in which they are exported.
    public let fields: [Field]
    /// Whether topics can be attached.
    public let hasTopics: Bool
    /// Whether sources can be cited for it.
    public let isCitable: Bool
    /// Records of other types that can stand inside, as lists.
    let parts: [Part]
    /// Fields that our own answers show and that follow from other records; read, they are passed over.
    let derivedFields: [String]

    /// The table that holds it; it has the name of the record.
    public var table: String { name }

    /// The fields that are columns of the table, in order.
    public let columns: [Field]

    // What drafts look at of each record, found out once: to take fields apart for each of a million records takes longer than to record it.
    /// Of each column, the position of its field, and what the field refers to.
    let columnFields: [(position: Int, reference: Field.Reference?)]
    /// The positions of the fields that a record must have.
    let requiredFields: [Int]
    /// The positions of dates of which the second must not be before the first.
    let orderedFields: [(first: Int, second: Int)]

    /// Whether a record can carry the key that its own source gives it.
    public var hasKey: Bool { fields.first?.name == "key" }

    init(
        _ name: String, _ fields: [Field], hasTopics: Bool = false, isCitable: Bool = false, parts: [Part] = [],
        derived: [String] = []
    ) {
        self.name = name
        self.fields = fields
        self.hasTopics = hasTopics
        self.isCitable = isCitable
        self.parts = parts
        derivedFields = ["id"] + derived
        columns = fields.filter { $0.column != nil }
        columnFields = fields.indices.filter { fields[$0].column != nil }.map { ($0, fields[$0].reference) }
        requiredFields = fields.indices.filter { fields[$0].isRequired }
        orderedFields = [("start", "end"), ("joined", "left")].compactMap { first, second in
            guard let first = fields.firstIndex(where: { $0.name == first }),
                let second = fields.firstIndex(where: { $0.name == second })
            else { return nil }
            return (first, second)
        }
    }

    public static func == (left: RecordType, right: RecordType) -> Bool { left.name == right.name }

    /// Whether a record of this type can have a member with this name.
    func accepts(_ name: String) -> Bool {
        index(of: name) != nil || derivedFields.contains(name) || parts.contains { $0.name == name }
            || (hasTopics && name == "topics")
            || (isCitable && (name == "sources" || CitationDraft.Builder.names[name] != nil))
    }

    /// The names of its fields, lists included, for messages.
    var fieldNames: String {
        let lists = parts.map(\.name) + (hasTopics ? ["topics"] : []) + (isCitable ? ["sources"] : [])
        return (fields.map(\.name) + lists).joined(separator: ", ")
    }

    /// The position of a field, by its name in files.
    public func index(of name: String) -> Int? { fields.firstIndex { $0.name == name } }

    /// `an` before an official, `a` before a round.
    var article: String { "aeiou".contains(name.prefix(1)) ? "an" : "a" }

    /// What several are called: `list-parties`.
    public var plural: String { name.hasSuffix("y") ? name.dropLast() + "ies" : name + "s" }

    /// The type with this name.
    public static func named(_ name: String) -> RecordType? { all.first { $0.name == name } }
}

/// Records of another type that stand inside a record as a list: the offices of an official.
struct Part: Sendable {
    /// The name of the list.
    let name: String
    /// The name of the type of its elements.
    let type: String
    /// Fields of an element, and the fields of the whole whose values they take.
    let links: [(field: String, source: String)]
}

/// One field of a record.
public struct Field: Sendable, Equatable {
    /// Its name in files; options have the same name with `-` for `_`.
    public let name: String
    /// The column that holds it; nil for what only helps to find another record.
    public let column: String?
    public let kind: Kind
    public let isRequired: Bool
    /// The value where none is given.
    public let standard: String?

    public enum Kind: Sendable, Equatable {
        /// Text of any length, kept to the letter.
        case text
        /// One line, without white space around it.
        case line
        /// A date, an interval included.
        case date
        /// A date that bounds something: no interval.
        case bound
        /// A word of a closed vocabulary.
        case word([String])
        /// The name of another record.
        case reference(Reference)
        /// Helps to tell which record a reference means: the key of an official, the negotiation of a round.
        case qualifier
    }

    /// What the field refers to, where it does.
    var reference: Reference? {
        guard case .reference(let reference) = kind else { return nil }
        return reference
    }

    /// What a name in a record can refer to.
    public enum Reference: Sendable { case negotiation, party, official, round, outcome }

    init(_ name: String, _ kind: Kind, column: String? = nil, isRequired: Bool = false, standard: String? = nil) {
        self.name = name
        self.kind = kind
        self.column = kind == .qualifier ? nil : column ?? name
        self.isRequired = isRequired
        self.standard = standard
    }
}
