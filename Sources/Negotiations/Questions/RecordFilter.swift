import SQLite
import Text

extension Transaction {
    /// Lends the records of a type that a list is narrowed to, in its order.
    ///
    /// - Parameter filter: values of fields, of which a record has one each; names stand for records.
    func forEachRecord(
        of type: RecordType, matching filter: [String: [String]], _ body: (ShownRecord) throws -> Void
    ) throws {
        let conditions = try type.listing.filters.compactMap { narrowing in
            try filter[narrowing.name].flatMap { values in
                try condition(narrowing, values, on: type, negotiations: filter["negotiation"] ?? [])
            }
        }
        try forEachRecord(of: type, where: .all(conditions), body)
    }

    private func condition(
        _ filter: Listing.Filter, _ values: [String], on type: RecordType, negotiations: [String]
    ) throws -> SQL? {
        guard !values.isEmpty, let field = filter.own?.field ?? type.index(of: filter.name).map({ type.fields[$0] })
        else { return nil }
        guard let named = field.referredType else {
            let column: SQL = "record.\(identifier: field.column ?? field.name)"
            guard field.kind == .line else { return .any(values.map { "\(column) = \($0) COLLATE NOCASE" }) }
            // However it is written.
            let folded = Set(values.map { Folding.folded($0) })
            let known: [String] = try all(
                "SELECT DISTINCT \(column) FROM \(identifier: type.table) AS record WHERE \(column) IS NOT NULL"
            ) { row in try row.repairedText(0) }
            let spellings = known.filter { folded.contains(Folding.folded($0)) }
            return spellings.isEmpty ? "FALSE" : .any(spellings.map { spelling -> SQL in "\(column) = \(spelling)" })
        }
        let ids =
            named == .round
            ? try roundIDs(named: values, negotiations: negotiations)
            : try values.map { try requiredID(ofNamed: named, $0) }
        if let own = filter.own { return own.condition(ids) }
        if let column = field.column { return "record.\(identifier: column) IN (\(list: ids))" }
        return switch named {
        case .round: "\(type.roundOfRecord) IN (\(list: ids))"
        default: "\(type.roundOfRecord) IN (SELECT id FROM round WHERE negotiation_id IN (\(list: ids)))"
        }
    }

    /// Lends some fields of each record of a type, in no order.
    func forEachRecord(
        of type: RecordType, saying fields: [String], _ body: (Int64, [String?]) throws -> Void
    ) throws {
        let columns = fields.compactMap { name in type.index(of: name).map { type.exportColumn(of: type.fields[$0]) } }
        let all: [SQL] = ["record.id"] + columns
        try forEach("SELECT \(all.joined(separator: ", ")) FROM \(identifier: type.table) AS record") { row in
            try body(try row.column(0), try columns.indices.map { try row.column($0 + 1) })
        }
    }

    /// A record by its number, with everything that is known of it.
    func record(of type: RecordType, _ id: Int64, depth: RecordDepth = .whole) throws -> ShownRecord {
        var found: ShownRecord?
        try forEachRecord(of: type, where: "record.id = \(id)", depth: depth) { found = $0 }
        guard let found else { throw TrackerError(.badData, "there is no \(type.name) \(id)") }
        return found
    }

    /// A record that a person names in whatever way its type allows.
    ///
    /// - Parameter telling: what tells which is meant, where several have the name.
    func record(of type: RecordType, typed name: String, _ telling: [String: String?] = [:]) throws -> ShownRecord {
        try record(of: type, try id(of: type, typed: name, telling))
    }
}

extension Field {
    /// The type of the records that it names; nil for a value of its own.
    fileprivate var referredType: RecordType? {
        switch kind {
        case .reference(let reference): RecordType.named(reference.rawValue)
        case .qualifier: RecordType.named(name)
        default: nil
        }
    }
}
