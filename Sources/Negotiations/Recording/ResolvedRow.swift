import SQLite

/// A draft whose names have become ids: the content of a row.
struct ResolvedRow {
    let draft: Draft
    let table: TableColumns
    /// One value for each content column; null where the draft says nothing.
    var values: [SQLite.Value]
    /// The identity of a statement; nil for other records.
    var fingerprint: [UInt8]?
    /// The words of a statement as they are searched.
    var forms = StatementForms()

    var type: RecordType { draft.type }

    /// The value of a column.
    subscript(_ column: String) -> SQLite.Value {
        guard let index = table.names.firstIndex(of: column) else { return .null }
        return values[index]
    }

    /// Fills in the standard words for what was left open: for a new row.
    mutating func fillStandards() {
        for (index, field) in type.columns.enumerated() where values[index] == .null {
            if let standard = field.standard { values[index] = .text(standard) }
        }
    }
}

extension Recorder {
    /// Finds what the names of a draft refer to.
    mutating func resolvedRow(of draft: Draft, in transaction: borrowing Transaction) throws -> ResolvedRow {
        let table = references.table(of: draft.type)
        var values: [SQLite.Value] = []
        values.reserveCapacity(table.names.count)
        references.lastLabel = nil
        for (position, reference, key) in draft.type.columnFields {
            guard let reference else {
                values.append(draft.values[position].map { .text($0) } ?? .null)
                continue
            }
            guard let name = draft.values[position] ?? key.flatMap({ draft.values[$0] }),
                let id = try id(of: name, reference, at: position, in: draft, transaction)
            else {
                values.append(.null)
                continue
            }
            values.append(.integer(id))
        }
        var row = ResolvedRow(draft: draft, table: table, values: values)
        if draft.type == .statement || draft.type == .participation {
            try requireSamePerson(in: &row, in: transaction)
        }
        if draft.type == .statement { try completeStatement(&row, in: transaction) }
        return row
    }

    /// Keeps the printed label beside the person it stood for, drops a party that the official's office tells anyway, and takes the
    /// fingerprint.
    mutating func completeStatement(_ row: inout ResolvedRow, in transaction: borrowing Transaction) throws {
        guard let places = row.table.statement else { return }
        if let label = references.lastLabel, row.values[places.attribution].isNull {
            row.values[places.attribution] = .text(label)
        }
        if case .integer(let partyID) = row.values[places.party], case .integer(let id) = row.values[places.official],
            case .text(let date) = row.values[places.date],
            try references.directory(in: transaction).holds(
                officeFor: partyID, official: id, on: try PartialDate(date))
        {
            row.values[places.party] = .null
        }
        row.fingerprint = Fingerprint.of(row: row.values, places)
        row.forms = StatementForms(of: row.values, places)
    }
}
