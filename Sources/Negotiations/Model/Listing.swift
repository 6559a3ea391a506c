import SQLite

/// How the records of a type are listed, and shown one by one.
public struct Listing: Sendable {
    /// What people see in a table, in order: fields, and what is derived. Everything but keys and qualifiers where nothing is said.
    let columns: [String]?
    /// What people see in place of several fields.
    public let summaries: [Summary]
    /// The fields by which a list can be narrowed.
    let filters: [Filter]
    /// The order of a list, of the row `record`; that of an export where nothing is said.
    let order: [Order]
    /// What stands above a record that is shown by itself; where a field of it has no value, the first of the title that has one.
    let heading: Phrase?

    init(
        columns: [String]? = nil, summaries: [Summary] = [], filters: [Filter] = [], order: [Order] = [],
        heading: Phrase? = nil
    ) {
        self.columns = columns
        self.summaries = summaries
        self.filters = filters
        self.order = order
        self.heading = heading
    }

    /// One thing by which records are ordered.
    enum Order: Sendable {
        case ascending(SQL), descending(SQL)
    }

    /// A field by which a list can be narrowed.
    struct Filter: Sendable, ExpressibleByStringLiteral {
        let name: String
        /// What the list is narrowed by, where it is no field of its records.
        let own: Own?

        struct Own: Sendable {
            let field: Field
            /// The condition on the row `record`, given the numbers of the records that are named.
            let condition: @Sendable ([Int64]) -> SQL
        }

        /// One of the type's own fields.
        init(stringLiteral name: String) {
            self.name = name
            own = nil
        }

        init(_ field: Field, condition: @escaping @Sendable ([Int64]) -> SQL) {
            name = field.name
            own = Own(field: field, condition: condition)
        }
    }
}

/// What people see in place of several fields, or of what stands inside a record.
public struct Summary: Sendable {
    public let name: String
    /// The heading of its column.
    public let title: String
    /// The field, list or derived value that it stands beside; at the end where there is no such thing.
    public let place: String
    /// What it says of a record.
    public let text: @Sendable (ShownRecord) -> String

    init(_ name: String, title: String, beside place: String, _ text: @escaping @Sendable (ShownRecord) -> String) {
        self.name = name
        self.title = title
        self.place = place
        self.text = text
    }

    /// Who reports the fact.
    static let reported = Summary("reported", title: "Reported by", beside: "sources") { $0.sources.reports }
}

extension RecordType {
    /// The fields of which people see nothing in a list.
    private func isHidden(_ field: Field) -> Bool { field.kind == .qualifier || field.name == "key" }

    /// What people see in a table, in order, by the names of fields and of what is derived.
    public var shownColumns: [String] {
        listing.columns
            ?? fields.filter { !isHidden($0) && $0.name != "note" }.map(\.name) + derived.filter(\.isListed).map(\.name)
            + fields.filter { $0.name == "note" }.map(\.name)
    }

    /// Everything that an answer says of a record beside its number, in order: what people see, what they need less, lists, key and note.
    ///
    /// - Parameter part: the list of a whole in which it stands; what the whole says is left out.
    public func listedNames(inside part: Part? = nil) -> [String] {
        let lists = (hasTopics ? ["topics"] : []) + parts.filter { part == nil && $0.isListed }.map(\.name)
        let last = ["note", "key"].filter { index(of: $0) != nil } + (isCitable ? ["sources"] : [])
        let shown = shownColumns.filter { $0 != "note" }
        let numbers = derived.filter { $0.isNumber }.map(\.name)
        let fields = fields.map(\.name).filter { !last.contains($0) }
        // Where nothing is said of what people see, all stand in their own order.
        let first = listing.columns == nil ? fields + shown.filter { !fields.contains($0) } : shown
        let whole = part?.links.map(\.field) ?? []
        return
            (first.filter { !numbers.contains($0) } + fields.filter { !first.contains($0) } + lists
            + shown.filter(numbers.contains) + last).filter { !whole.contains($0) }
    }

    /// Everything that a card says of a record beside its number, in order: its name, what it belongs to, the rest, running text at the end.
    public var cardNames: [String] {
        let names = fields.filter { $0.naming != nil && $0.kind == .line && title.contains($0.name) }.map(\.name)
        let last =
            fields.filter { $0.kind == .text && $0.name != "note" }.map(\.name) + (hasTopics ? ["topics"] : [])
            + ["note", "key"].filter { index(of: $0) != nil } + derived.filter { $0.isShown }.map(\.name)
        return names + fields.map(\.name).filter { !names.contains($0) && !last.contains($0) } + last
    }

    /// The lists that stand inside a record, with the types of their elements.
    public var lists: [(part: Part, type: RecordType)] {
        parts.compactMap { part in part.elements.map { (part, $0) } }
    }

    /// The options that narrow a list: fields, with what the help says of them.
    public var listFilters: [(field: Field, help: String)] {
        listing.filters.compactMap { filter in
            if let own = filter.own { return (own.field, own.field.help ?? "") }
            return index(of: filter.name).map { (fields[$0], help(of: fields[$0])) }
        }
    }

    private func help(of field: Field) -> String {
        switch field.kind {
        case .qualifier where listing.filters.contains { $0.name == "round" }:
            "Only of this \(field.name); also tells apart rounds that share a name."
        case .reference, .qualifier: "Only of this \(field.name)."
        default: "Only with this \(field.name)."
        }
    }
}
