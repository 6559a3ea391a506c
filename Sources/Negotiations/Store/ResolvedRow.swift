import SQLite

/// A draft whose names have become ids: the content of a row.
struct ResolvedRow {
    let draft: Draft
    let table: TableColumns
    /// One value for each content column; null where the draft says nothing.
    var values: [SQLite.Value]
    /// The identity of a statement; nil for other records.
    var fingerprint: [UInt8]?

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
        for (index, field) in draft.type.fields.enumerated() where field.column != nil {
            guard case .reference(let reference) = field.kind else {
                values.append(draft.values[index].map { .text($0) } ?? .null)
                continue
            }
            // An official can be named by the key alone.
            guard let name = draft.values[index] ?? (reference == .official ? draft["official_key"] : nil),
                let id = try id(of: name, reference, field: field, in: draft, transaction)
            else {
                values.append(.null)
                continue
            }
            values.append(.integer(id))
        }
        var row = ResolvedRow(draft: draft, table: table, values: values)
        if draft.type == .statement { try completeStatement(&row, in: transaction) }
        return row
    }

    /// Keeps the printed label beside the person it stood for, drops a party that the official's office tells anyway, and takes the
    /// fingerprint.
    mutating func completeStatement(_ row: inout ResolvedRow, in transaction: borrowing Transaction) throws {
        let names = row.table.names
        guard let official = names.firstIndex(of: "official_id"),
            let attribution = names.firstIndex(of: "attribution"), let party = names.firstIndex(of: "party_id"),
            let date = row.draft["date"]
        else { return }
        if row.values[attribution] == .null, let label = references.lastLabel {
            row.values[attribution] = .text(label)
        }
        if case .integer(let id) = row.values[official] {
            if case .integer(let partyID) = row.values[party],
                try references.directory(in: transaction).holds(
                    officeFor: partyID, official: id, on: try PartialDate(date))
            {
                row.values[party] = .null
            }
        }
        row.fingerprint = Fingerprint.of(row: row.values, names: names)
    }
}
