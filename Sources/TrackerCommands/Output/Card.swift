import Formats

/// One record shown whole: a title, labelled values, and sections below them.
public struct Card: Sendable, Hashable {
    /// A labelled value. In JSON a member named `name`, null too; people see `label`, and nothing of a null.
    public struct Entry: Sendable, Hashable {
        public let name: String
        public let label: String
        public let value: Value
        /// See ``Column/isInstant``.
        public let isInstant: Bool

        public init(_ name: String, label: String, _ value: Value, isInstant: Bool = false) {
            self.name = name
            self.label = label
            self.value = value
            self.isInstant = isInstant
        }

        /// The value as people read it.
        var shownValue: Value { isInstant ? value.inLocalTime : value }
    }

    /// A part with a heading of its own. In JSON a member named `name`, empty too; people see it when it holds anything.
    public struct Section: Sendable, Hashable {
        public let name: String
        public let title: String
        public let content: Content

        public init(_ name: String, title: String, _ content: Content) {
            self.name = name
            self.title = title
            self.content = content
        }
    }

    public enum Content: Sendable, Hashable {
        /// In JSON an array of objects. A row has one value per column.
        case table(columns: [Column], rows: [[Value]])
        /// Running text. In JSON an array of strings.
        case paragraphs([String])
        /// In JSON an object.
        case entries([Entry])
    }

    /// The heading, for people only.
    public let title: String
    public let entries: [Entry]
    public let sections: [Section]

    public init(title: String, entries: [Entry], sections: [Section] = []) {
        self.title = title
        self.entries = entries
        self.sections = sections
    }

    /// The card with only the fields that are named, in that order; sections stay below entries.
    ///
    /// - Parameter fields: names of entries and sections; `nil` keeps all.
    public func choosing(_ fields: [String]?) throws(FieldSelectionError) -> Card {
        guard let fields else { return self }
        let known = entries.map(\.name) + sections.map(\.name)
        guard !fields.isEmpty else { throw .empty(known: known) }
        var seen: Set<String> = []
        for field in fields {
            guard known.contains(field) else { throw .unknown(field, known: known) }
            guard seen.insert(field).inserted else { throw .repeated(field) }
        }
        return Card(
            title: title,
            entries: fields.compactMap { field in entries.first { $0.name == field } },
            sections: fields.compactMap { field in sections.first { $0.name == field } }
        )
    }

    /// The card as one JSON object: entries, then sections.
    public var value: Value {
        .object(
            entries.map { Member(name: $0.name, value: $0.value) }
                + sections.map { Member(name: $0.name, value: $0.content.value) })
    }
}

extension Card.Content {
    /// Whether there is nothing for people to see.
    var isEmpty: Bool {
        switch self {
        case .table(_, let rows): rows.isEmpty
        case .paragraphs(let texts): texts.isEmpty
        case .entries(let entries): entries.allSatisfy { $0.value == .null }
        }
    }

    var value: Value {
        switch self {
        case .table(let columns, let rows):
            .array(
                rows.map { row in
                    .object(
                        zip(columns, row).filter { $0.0.shown != .onlyInTable }
                            .map { Member(name: $0.name, value: $1) })
                })
        case .paragraphs(let texts): .array(texts.map(Value.string))
        case .entries(let entries): .object(entries.map { Member(name: $0.name, value: $0.value) })
        }
    }
}
