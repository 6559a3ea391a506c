import Formats
import Negotiations

// What an answer says of a record, as its type declares it.
extension RecordType {
    /// The columns of a list.
    ///
    /// - Parameters:
    ///   - part: the list of a whole in which the records stand.
    ///   - more: what people see beside the usual.
    func columnsOfList(inside part: Part? = nil, showing more: Set<String> = []) -> [Column<ShownRecord>] {
        // What a summary says, people do not need to see beside it.
        let shown = Set(shownColumns).union(more)
        var columns = [Column<ShownRecord>("id", title: "#", alignment: .trailing) { $0.id }]
        for name in listedNames(inside: part) {
            columns +=
                name == "sources" ? Column.sources { $0.sources } : [column(name, isShown: shown.contains(name))]
            columns += listing.summaries.filter { $0.place == name }.map { summary in
                Column(summary.name, title: summary.title, isFlexible: true, shown: .onlyInTable) { summary.text($0) }
            }
        }
        return columns
    }

    /// A column of a field, of topics or a list, or of what is derived.
    private func column(_ name: String, isShown: Bool) -> Column<ShownRecord> {
        let shown: Heading.Shown = isShown ? .everywhere : .notInTable
        if let index = index(of: name) {
            let field = fields[index]
            return Column(name, title: field.title, isFlexible: field.isLong, shown: shown) { $0[name] }
        }
        if let derived = derived.first(where: { $0.name == name }) {
            return derived.isNumber
                ? Column(name, title: derived.title, alignment: .trailing, shown: shown) { $0.count(name) }
                : Column(name, title: derived.title, isFlexible: true, shown: shown) { $0[name] }
        }
        if let (part, elements) = lists.first(where: { $0.part.name == name }) {
            let inside = elements.columnsOfList(inside: part)
            return Column(name, title: part.title, shown: .notInTable) { record in
                RecordValue.array(record.list(name).map { inside.object(of: $0) })
            }
        }
        return Column(name, title: Field.topics.title, shown: .notInTable) { $0.topics }
    }
}

extension Card {
    /// A record shown whole, with the lists that stand inside it and its sources.
    ///
    /// - Parameters:
    ///   - left: fields that sections show.
    ///   - sections: what else there is to say of it, before its sources.
    init(of record: ShownRecord, without left: [String] = [], sections: [Section] = []) {
        let type = record.type
        let entries = type.cardNames.filter { !left.contains($0) }.map { name in
            Entry(name, label: type.label(of: name), type.value(of: name, in: record))
        }
        let lists = type.lists.map { part, elements in
            Section(part.name, title: part.title, record.list(part.name), columns: elements.columnsOfList(inside: part))
        }
        self.init(
            title: record.heading, entries: [Entry("id", label: "Number", record.id)] + entries,
            sections: lists + sections + (type.isCitable ? [Citation.section(record.sources)] : []))
    }
}

extension RecordType {
    fileprivate func label(of name: String) -> String {
        index(of: name).map { fields[$0].title } ?? derived.first { $0.name == name }?.title ?? Field.topics.title
    }

    fileprivate func value(of name: String, in record: ShownRecord) -> RecordValue {
        if index(of: name) != nil { return record[name].cell }
        guard let derived = derived.first(where: { $0.name == name }) else { return record.topics.cell }
        return derived.isNumber ? record.count(name).cell : record[name].cell
    }
}
