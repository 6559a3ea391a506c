import Formats
import SQLite

/// Records of another type that stand inside a record as a list: the offices of an official.
public struct Part: Sendable {
    /// The name of the list.
    public let name: String
    /// The name of the type of its elements.
    let type: String
    /// Fields of an element, and the fields of the whole whose values they take.
    let links: [(field: String, source: String)]
    /// Columns of a table that make elements.
    let columns: [PartColumn]
    /// The heading of the list.
    public let title: String
    /// Whether lists of the whole have it too, not only what shows one whole.
    let isListed: Bool

    init(
        name: String, type: String, links: [(field: String, source: String)], title: String? = nil,
        isListed: Bool = true, columns: [PartColumn] = []
    ) {
        self.name = name
        self.type = type
        self.links = links
        self.title = title ?? name.capitalizedWords
        self.isListed = isListed
        self.columns = columns
    }

    /// The type of its elements.
    var elements: RecordType? { RecordType.named(type) }
}

/// A column of a table of records that says something of a record inside: the party of an official's office.
struct PartColumn: Sendable {
    /// Its name.
    let name: String
    /// The field of the element.
    let field: String
    /// Whether each of the names in a cell, with `;` between them, is an element of its own; else the columns make one element together.
    var isList = false
    /// What else the element says.
    var constants: [Member] = []

    /// A column that is called as the field.
    static func one(_ name: String) -> PartColumn { PartColumn(name: name, field: name) }
}

extension Part {
    /// Gathers the elements that columns of a table make.
    struct Builder {
        private var together: [Member] = []
        private var apart: [RecordValue] = []

        mutating func take(_ value: RecordValue, of column: PartColumn) {
            guard value != .null, value != .string("") else { return }
            guard column.isList, case .string(let text) = value else {
                together.append(Member(name: column.field, value: value))
                return
            }
            for part in text.split(separator: ";") where !part.allSatisfy(\.isWhitespace) {
                let element = Member(name: column.field, value: .string(String(part)))
                apart.append(.object([element] + column.constants))
            }
        }

        var elements: [RecordValue] { (together.isEmpty ? [] : [.object(together)]) + apart }
    }
}

/// What a record belongs to.
struct Owner: Sendable {
    /// The field that refers to it.
    let field: String
}

/// Fields of which a record needs one: the first is said to be at fault where none is given.
public struct Alternatives: Sendable {
    public let fields: [String]
    /// A field by which a record that is there already is known, which says enough.
    let key: String
    /// The name of the rule in the schema.
    package let rule: String
    /// Why a record is refused that has none of them.
    public let reason: String
}

/// What follows from other records.
public struct Derived: Sendable {
    public let name: String
    /// The heading of its column.
    public let title: String
    /// How it is found; nil where only a question of its own tells it.
    let value: Value?
    /// Whether lists have it too, not only what shows one record.
    let isListed: Bool

    enum Value: Sendable {
        /// How many rows of a table refer to the record by a column.
        case references(table: String, column: String)
        /// SQL that counts it for the row `record`.
        case count(SQL)
        /// SQL that says it of the row `record`.
        case text(SQL)
    }

    init(_ name: String, _ value: Value? = nil, isListed: Bool = true) {
        self.name = name
        title = name.capitalizedWords
        self.value = value
        self.isListed = isListed && value != nil
    }

    /// Whether a record says it when it is shown.
    var isShown: Bool { value != nil }

    /// Whether it is a number.
    public var isNumber: Bool {
        switch value {
        case .references, .count: true
        case .text, nil: false
        }
    }
}

/// How a source is cited for a record.
public struct Citing: Sendable {
    /// The place of its column among those of `citation`, from 1; digests go by it.
    let place: Int

    init(_ place: Int) { self.place = place }
}

/// What the commands of a type of record are called, and say of themselves.
public struct CommandWording: Sendable {
    /// What the commands call a record, where it is not the name of the type: `edit-participant`.
    public let noun: String?
    /// What a person may name a record by: `name, number or key`.
    public let naming: String
    /// An example of such a name, quoted for a shell.
    public let exampleName: String
    /// Options that change the example.
    public let exampleChange: String
    /// What the help of the command says that adds a record; nil where there is none, or one of its own.
    public let adding: CommandText?
    /// The same of the command that lists them.
    public let listing: CommandText?
    /// The same of the command that shows one.
    public let showing: CommandText?
    /// Options that tell which record is meant, where several have the name.
    public let telling: [Field]
    /// The fields in the order in which options ask for them, where that is another than they have in files; those that are not named follow.
    let order: [String]
    /// What a record is called when it was added; by default, its summary.
    let confirmation: Phrase?

    init(
        noun: String? = nil, naming: String, example: String, change: String, adding: CommandText? = nil,
        listing: CommandText? = nil, showing: CommandText? = nil, telling: [Field] = [], order: [String] = [],
        confirmation: Phrase? = nil
    ) {
        self.noun = noun
        self.naming = naming
        exampleName = example
        exampleChange = change
        self.adding = adding
        self.listing = listing
        self.showing = showing
        self.telling = telling
        self.order = order
        self.confirmation = confirmation
    }
}

/// What the help of a command says.
public struct CommandText: Sendable {
    public let abstract: String
    public let discussion: String
    /// Command lines, and what each does.
    public let examples: [(command: String, explanation: String)]

    init(_ abstract: String, discussion: String = "", examples: [(command: String, explanation: String)]) {
        self.abstract = abstract
        self.discussion = discussion
        self.examples = examples
    }

    /// - Parameter examples: command lines that need no explanation.
    init(_ abstract: String, discussion: String = "", _ examples: String...) {
        self.init(abstract, discussion: discussion, examples: examples.map { ($0, "") })
    }
}
