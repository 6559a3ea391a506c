import Formats

/// One column of an answer: its heading, and what it says of a row.
struct Column<Row>: Sendable {
    let heading: Heading
    let value: @Sendable (Row) -> RecordValue

    /// - Parameter content: what the column says of a row.
    init<Content: CellContent>(
        _ name: String, title: String, isFlexible: Bool = false, alignment: Heading.Alignment = .leading,
        shown: Heading.Shown = .everywhere, isInstant: Bool = false, isSaidOnce: Bool = false,
        _ content: @escaping @Sendable (Row) -> Content
    ) {
        heading = Heading(
            name, title: title, isFlexible: isFlexible, alignment: alignment, shown: shown, isInstant: isInstant,
            isSaidOnce: isSaidOnce)
        value = { row in content(row).cell }
    }
}

extension Column {
    /// A column of a part of each row.
    init<Part>(of column: Column<Part>, _ part: @escaping @Sendable (Row) -> Part) {
        heading = column.heading
        value = { row in column.value(part(row)) }
    }
}

/// What answers list: it knows its columns, and inside other records it is the object that they make of it.
protocol Listed: CellContent {
    static var columns: [Column<Self>] { get }
}

extension Listed {
    var cell: RecordValue { Self.columns.object(of: self) }
}

extension Array {
    /// A row as the object that JSON shows for it.
    func object<Row>(of row: Row) -> RecordValue where Element == Column<Row> {
        .object(
            filter { $0.heading.shown.contains(.inObjects) }.map { Member(name: $0.heading.name, value: $0.value(row)) }
        )
    }

    /// A row as the labelled values of a card.
    func entries<Row>(of row: Row) -> [Card.Entry] where Element == Column<Row> {
        filter { $0.heading.shown.contains(.inObjects) }.map { column in
            let heading = column.heading
            let label = heading.name == "id" ? "Number" : heading.title
            return Card.Entry(heading.name, label: label, column.value(row), isInstant: heading.isInstant)
        }
    }
}
