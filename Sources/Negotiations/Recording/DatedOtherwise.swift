import SQLite

// Offices and names that are known by when they begin, of which one record says so and another does not, or less precisely: one that is held since noon
// of a day is the one that is held since that day.
extension Recorder {
    /// The rows that are the same as a row but for how their beginning is written.
    func datedOtherwise(_ row: ResolvedRow, in transaction: borrowing Transaction) throws -> [ExistingRow] {
        guard row.type == .office || row.type == .name else { return [] }
        let isSame = row.type == .office ? row.officeIdentity : row.nameIdentity
        // The plus has SQLite take the index of what is the same, and not one that gives very many rows in this order.
        return try transaction.all(
            "SELECT id, \(row.table.list) FROM \(identifier: row.table.table) WHERE \(isSame) ORDER BY +id DESC"
        ) { found in
            ExistingRow(id: try found.column(0), values: try (1..<found.count).map { try found.value($0) })
        }.filter { known in row.beginsWithin(known) || row.isUndatedOffice(beside: known) }
    }

    /// The office that one of another desk is, and that no other office of the file is.
    ///
    /// - Throws: ``FieldError`` as long as one may be.
    func officeLeft(for row: ResolvedRow, in transaction: borrowing Transaction) throws -> ExistingRow? {
        guard exchange.isComplete else {
            throw FieldError(field: "start", reason: "may be that of another office in the file")
        }
        return try datedOtherwise(row, in: transaction).first { !exchange.offices.contains($0.id) }
    }
}

extension ResolvedRow {
    /// Whether a row that was found begins at another time, as it is written.
    func isDatedOtherwise(than known: ExistingRow) -> Bool {
        guard type == .office, let start = table.names.firstIndex(of: "start_date") else { return false }
        return values[start] != known.values[start]
    }

    /// Whether one of two offices has no beginning, and the ends do not contradict each other.
    fileprivate func isUndatedOffice(beside known: ExistingRow) -> Bool {
        guard type == .office, let start = table.names.firstIndex(of: "start_date"),
            let end = table.names.firstIndex(of: "end_date")
        else { return false }
        if values[start].isNull { return true }
        guard known.values[start].isNull else { return false }
        let (ours, theirs) = (known.values[end], values[end])
        guard let ended = ours.date else { return true }
        if let begun = values[start].date, ended.isBefore(begun) { return false }
        return theirs.isNull || theirs == ours || draft.isExchanged
    }

    /// Whether the beginning of one contains that of the other, and neither began when the other was over.
    fileprivate func beginsWithin(_ known: ExistingRow) -> Bool {
        guard let start = table.names.firstIndex(of: "start_date"), !draft.isExchanged,
            isLessExact(start, than: known) || isMoreExact(start, than: known)
        else { return false }
        guard let end = table.names.firstIndex(of: "end_date") else { return true }
        func isOver(_ end: PartialDate?, before start: PartialDate?) -> Bool {
            if let end, let start { end.isBefore(start) } else { false }
        }
        return !isOver(known.values[end].date, before: values[start].date)
            && !isOver(values[end].date, before: known.values[start].date)
    }

    /// Whether a date of an office or a name says nothing that the known one does not say more exactly.
    func isLessExact(_ column: Int, than known: ExistingRow) -> Bool {
        isDated(column) && values[column].isLessExact(than: known.values[column])
    }

    /// Whether a date of an office or a name says all that the known one says, and more exactly.
    func isMoreExact(_ column: Int, than known: ExistingRow) -> Bool {
        isDated(column) && known.values[column].isLessExact(than: values[column])
    }

    private func isDated(_ column: Int) -> Bool {
        (type == .office || type == .name) && ["start_date", "end_date"].contains(table.names[column])
    }

    /// The name of an official, whenever it is borne.
    fileprivate var nameIdentity: SQL {
        let kind = self["kind"].isNull ? SQLite.Value.text(NameKind.alias.rawValue) : self["kind"]
        return "official_id = \(self["official_id"]) AND text = \(self["text"]) AND kind = \(kind)"
    }
}

extension SQLite.Value {
    fileprivate var date: PartialDate? {
        guard case .text(let text) = self else { return nil }
        return try? PartialDate(text)
    }

    /// Whether it is a date that contains another, or what a plain date makes of that.
    fileprivate func isLessExact(than other: SQLite.Value) -> Bool {
        guard let ours = date, let theirs = other.date else { return false }
        return theirs.plain == ours.text && theirs.text != ours.text
            || ours.earliest <= theirs.earliest && theirs.latest <= ours.latest
                && (ours.earliest != theirs.earliest || theirs.latest != ours.latest)
    }
}
