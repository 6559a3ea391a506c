import Formats

/// One record shown whole: a title, labelled values, and sections below them.
struct Card: Sendable, Hashable {
    /// A labelled value. In JSON a member named `name`, null too; people see `label`, and nothing of a null.
    struct Entry: Sendable, Hashable {
        let name: String
        let label: String
        let value: RecordValue
        /// See ``Heading/isInstant``.
        let isInstant: Bool

        init(_ name: String, label: String, _ content: some CellContent, isInstant: Bool = false) {
            self.name = name
            self.label = label
            value = content.cell
            self.isInstant = isInstant
        }

        /// The value as people read it.
        var shownValue: RecordValue { isInstant ? value.inLocalTime : value }
    }

    /// A part with a heading of its own. In JSON a member named `name`, empty too; people see it when it holds anything.
    struct Section: Sendable, Hashable {
        let name: String
        let title: String
        let content: Content
        /// What stands for it in the cells of a row.
        let cells: [Entry]

        /// - Parameter cells: nil for one cell with what JSON has.
        init(_ name: String, title: String, _ content: Content, cells: [Entry]? = nil) {
            self.name = name
            self.title = title
            self.content = content
            self.cells = cells ?? [Entry(name, label: title, content.value)]
        }

        /// A section that lists rows.
        init<Row>(_ name: String, title: String, _ rows: [Row], columns: [Column<Row>]) {
            self.init(name, title: title, .table(Table(rows, columns)))
        }

        init<Row: Listed>(_ name: String, title: String, _ rows: [Row]) {
            self.init(name, title: title, rows, columns: Row.columns)
        }
    }

    /// What columns say of rows.
    struct Table: Sendable, Hashable {
        let headings: [Heading]
        /// One value for each heading.
        let rows: [[RecordValue]]

        init<Row>(_ rows: [Row], _ columns: [Column<Row>]) {
            headings = columns.map(\.heading)
            self.rows = rows.map { row in columns.map { $0.value(row) } }
        }

        private init(headings: [Heading], rows: [[RecordValue]]) {
            self.headings = headings
            self.rows = rows
        }

        /// The part that people see.
        var shown: Table { having { $0.shown.contains(.forPeople) } }

        /// In JSON an array of objects.
        var value: RecordValue {
            let data = having { $0.shown.contains(.inObjects) }
            return .array(
                data.rows.map { row in
                    .object(zip(data.headings, row).map { Member(name: $0.name, value: $1) })
                })
        }

        private func having(_ isWanted: (Heading) -> Bool) -> Table {
            let positions = headings.indices.filter { isWanted(headings[$0]) }
            return Table(
                headings: positions.map { headings[$0] }, rows: rows.map { row in positions.map { row[$0] } })
        }
    }

    enum Content: Sendable, Hashable {
        /// In JSON an array of objects.
        case table(Table)
        /// Running text. In JSON an array of strings.
        case paragraphs([String])
        /// Running text. In JSON a string.
        case text(String)
        /// Running text with marks of what was changed. In JSON an array of the parts.
        case marked(String, parts: RecordValue)
        /// In JSON an object.
        case entries([Entry])
    }

    /// The heading, for people only.
    let title: String
    let entries: [Entry]
    let sections: [Section]

    init(title: String, entries: [Entry], sections: [Section] = []) {
        self.title = title
        self.entries = entries
        self.sections = sections
    }

    /// The card as a row: entries, and cells for sections.
    var row: [Entry] { entries + sections.flatMap(\.cells) }

    /// The card with only the fields that are named, in that order; sections stay below entries.
    ///
    /// - Parameter fields: names of entries and sections, and in a row of what stands for these in cells; `nil` keeps all.
    func choosing(_ fields: [String]?, for format: OutputFormat) throws(FieldSelectionError) -> Card {
        guard let fields else { return self }
        if format.isOfCells {
            let names = Set(row.map(\.name))
            let whole = sections.filter { !names.contains($0.name) }.map {
                Entry($0.name, label: $0.title, $0.content.value)
            }
            return try Card(title: title, entries: row + whole).choosing(fields)
        }
        return try choosing(fields)
    }

    private func choosing(_ fields: [String]) throws(FieldSelectionError) -> Card {
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
    var value: RecordValue {
        .object(
            entries.map { Member(name: $0.name, value: $0.value) }
                + sections.map { Member(name: $0.name, value: $0.content.value) })
    }
}

extension Card.Content {
    /// Whether there is nothing for people to see.
    var isEmpty: Bool {
        switch self {
        case .table(let table): table.rows.isEmpty
        case .paragraphs(let texts): texts.isEmpty
        case .text(let text), .marked(let text, _): text.isEmpty
        case .entries(let entries): entries.allSatisfy { $0.value == .null }
        }
    }

    var value: RecordValue {
        switch self {
        case .table(let table): table.value
        case .paragraphs(let texts): .array(texts.map(RecordValue.string))
        case .text(let text): .string(text)
        case .marked(_, let parts): parts
        case .entries(let entries): .object(entries.map { Member(name: $0.name, value: $0.value) })
        }
    }
}
