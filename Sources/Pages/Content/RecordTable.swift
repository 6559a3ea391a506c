import Negotiations

/// A table of records, with the columns that their type declares for people.
struct RecordTable {
    let type: RecordType
    let context: PageContext
    private let columns: [TableColumn<ShownRecord>]

    /// - Parameters:
    ///   - part: the list of a whole in which the records stand; what the whole says is left out.
    ///   - left: columns that are not shown, since all records say the same.
    init(_ type: RecordType, inside part: Part? = nil, without left: Set<String> = [], in context: PageContext) {
        self.type = type
        self.context = context
        let shown = Set(type.shownColumns).subtracting(left)
        var columns: [TableColumn<ShownRecord>] = []
        for name in type.listedNames(inside: part) {
            if shown.contains(name) { columns.append(Self.column(name, of: type, context)) }
            columns += type.listing.summaries.filter { $0.place == name && !left.contains($0.name) }.map { summary in
                TableColumn(summary.title) { context.text(summary.text($0)) }
            }
        }
        self.columns = columns
    }

    /// The records as a table; a sentence where there are none.
    func markup(_ records: [ShownRecord], caption: TableCaption) -> Markup {
        Table(columns: columns, caption: caption).markup(records)
    }

    private static func column(_ name: String, of type: RecordType, _ context: PageContext) -> TableColumn<ShownRecord>
    {
        let title =
            type.fields.first { $0.name == name }?.title ?? type.derived.first { $0.name == name }?.title ?? name
        if type.derived.first(where: { $0.name == name })?.isNumber == true {
            return TableColumn(title, isNumber: true) { context.text(String($0.count(name) ?? 0)) }
        }
        let isTitle = type.titleColumn == name
        return TableColumn(title, isHeading: isTitle) { record in
            isTitle && Address.shown.contains(type)
                ? record[name].map { context.link(to: record, $0) } ?? context.link(to: record, record.name)
                : context.value(of: name, in: record)
        }
    }
}

extension RecordType {
    /// The column by which a record is called.
    var titleColumn: String? {
        ["name", "title", "text", "official", "office", "authority"].first { name in
            shownColumns.contains(name) || (name == "text" && self == .commitment)
        }
    }
}

/// What a table is called.
enum TableCaption {
    /// By words of its own, for who does not see what stands around it.
    case words(String)
    /// By the heading of the section in which it stands.
    case section(String)

    fileprivate var markup: Markup {
        guard case .words(let words) = self else { return Markup() }
        return HTML.caption { words }
    }

    fileprivate var reference: Attribute? {
        guard case .section(let title) = self else { return nil }
        return .label(title)
    }
}

/// One column of a table: its heading, and what it says of a row.
struct TableColumn<Row> {
    let title: String
    var isNumber = false
    /// Whether it says what the row is about.
    var isHeading = false
    let cell: (Row) -> Markup

    init(_ title: String, isNumber: Bool = false, isHeading: Bool = false, _ cell: @escaping (Row) -> Markup) {
        self.title = title
        self.isNumber = isNumber
        self.isHeading = isHeading
        self.cell = cell
    }
}

/// A table, whose rows stand below each other where the window is narrow. Columns in which no row says anything are left out.
struct Table<Row> {
    let columns: [TableColumn<Row>]
    let caption: TableCaption

    func markup(_ rows: [Row]) -> Markup {
        guard !rows.isEmpty else { return HTML.p(.class("none")) { "Nothing is recorded." } }
        let cells = rows.map { row in columns.map { $0.cell(row) } }
        let said = columns.indices.filter { column in cells.contains { !$0[column].isEmpty } }
        // What a browser shows as no table is told to be one still, by its roles.
        return HTML.div(.class("table")) {
            HTML.table(.role("table"), caption.reference) {
                caption.markup
                HTML.thead(.role("rowgroup")) {
                    HTML.tr(.role("row")) {
                        said.map { index in
                            HTML.th(
                                Attribute(.scope, "col"), .role("columnheader"),
                                columns[index].isNumber ? .class("number") : nil
                            ) { columns[index].title }
                        }
                    }
                }
                HTML.tbody(.role("rowgroup")) {
                    cells.map { row in
                        HTML.tr(.role("row")) {
                            said.map { index in cell(row[index], columns[index]) }
                        }
                    }
                }
            }
        }
    }

    private func cell(_ content: Markup, _ column: TableColumn<Row>) -> Markup {
        let name: Attribute? = content.isEmpty ? .class("empty") : column.isNumber ? .class("number") : nil
        let heading = Attribute(.heading, column.title)
        return column.isHeading && !content.isEmpty
            ? HTML.th(Attribute(.scope, "row"), .role("rowheader"), heading, name) { content }
            : HTML.td(.role("cell"), heading, name) { content }
    }
}
