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
        }.filter { known in row.beginsLessExactly(than: known) || row.isUndatedOffice(beside: known) }
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

    /// Whether it begins at a time that contains the other's beginning, or that is what a plain date makes of that.
    fileprivate func beginsLessExactly(than known: ExistingRow) -> Bool {
        guard let start = table.names.firstIndex(of: "start_date"), !draft.isExchanged else { return false }
        return isLessExact(start, than: known)
    }

    /// Whether a date of an office or a name says nothing that the known one does not say more exactly.
    func isLessExact(_ column: Int, than known: ExistingRow) -> Bool {
        guard type == .office || type == .name, ["start_date", "end_date"].contains(table.names[column]),
            let ours = known.values[column].date, let theirs = values[column].date
        else { return false }
        return ours.plain == theirs.text
            || theirs.earliest <= ours.earliest && ours.latest <= theirs.latest
                && (theirs.earliest != ours.earliest || ours.latest != theirs.latest)
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
}
