import Formats
import SQLite

extension Transaction {
    /// Writes every record as one line of JSON, in an order that depends on what the records say and not on when they came.
    ///
    /// Names and keys stand for ids; what is unknown is left out. Imported into an empty file it gives the same records, and the same
    /// export again.
    ///
    /// - Parameter write: takes the bytes of some lines.
    public func export(_ write: ([UInt8]) throws -> Void) throws {
        var bytes: [UInt8] = []
        for type in RecordType.all {
            try forEach(type.exportQuery) { row in
                JSONWriter.append(.object(try members(of: row, type)), to: &bytes)
                bytes.append(UInt8(ascii: "\n"))
                if bytes.count > 1 << 16 {
                    try write(bytes)
                    bytes.removeAll(keepingCapacity: true)
                }
            }
        }
        try write(bytes)
    }

    private func members(of row: borrowing Row, _ type: RecordType) throws -> [Member] {
        var members = [Member(name: "type", value: .string(type.name))]
        let id: Int64 = try row.column(0)
        for (index, field) in type.fields.enumerated() {
            if let text: String = try row.column(index + 1) {
                members.append(Member(name: field.name, value: .string(text)))
            }
        }
        if type.hasTopics {
            let topics = try topics(of: type.table, id)
            if !topics.isEmpty { members.append(Member(name: "topics", value: .array(topics.map { .string($0) }))) }
        }
        if let fact = CitableFact(type) {
            let sources = try exportedCitations(of: fact, id)
            if !sources.isEmpty { members.append(Member(name: "sources", value: .array(sources))) }
        }
        return members
    }

    /// The citations of a fact with all that identifies their sources, in an order of their own.
    private func exportedCitations(of fact: CitableFact, _ id: Int64) throws -> [Formats.Value] {
        let names = RecordType.source.columns.map(\.name) + ["wording", "place"]
        let columns = RecordType.source.columns.map { SQL("source.\(identifier: $0.name)") }.joined(separator: ", ")
        let all: SQL = columns + ", citation.wording, nullif(citation.place, '')"
        return try self.all(
            """
            SELECT \(all) FROM citation JOIN source ON source.id = citation.source_id
            WHERE citation.\(identifier: fact.column) = ? ORDER BY \(all), citation.id
            """, id
        ) { row in
            var members: [Member] = []
            for (index, name) in names.enumerated() {
                if let text: String = try row.column(index) { members.append(Member(name: name, value: .string(text))) }
            }
            return .object(members)
        }
    }
}

extension RecordType {
    /// Selects the id and one column for each field, references as names.
    fileprivate var exportQuery: SQL {
        let columns = fields.map { SQL("\(exportColumn(of: $0)) AS \(identifier: $0.name)") }.joined(separator: ", ")
        let isDated = [RecordType.statement, .round, .outcome, .approval, .commitment].contains(self)
        let order =
            (isDated ? ["record.earliest" as SQL] : []) + fields.map { SQL("\(identifier: $0.name)") } + ["record.id"]
        return
            "SELECT record.id, \(columns) FROM \(identifier: table) AS record ORDER BY \(order.joined(separator: ", "))"
    }

    private func exportColumn(of field: Field) -> SQL {
        switch field.kind {
        case .reference(.negotiation): return "(SELECT name FROM negotiation WHERE id = record.negotiation_id)"
        case .reference(.party): return "(SELECT name FROM party WHERE id = record.party_id)"
        case .reference(.official): return "(SELECT name FROM official WHERE id = record.official_id)"
        case .reference(.round): return "(SELECT name FROM round WHERE id = record.round_id)"
        case .reference(.outcome): return "(SELECT title FROM outcome WHERE id = record.outcome_id)"
        case .qualifier: return qualifierColumn(named: field.name)
        default: return "record.\(identifier: field.column ?? field.name)"
        }
    }

    private func qualifierColumn(named name: String) -> SQL {
        let round: SQL =
            columns.contains { $0.column == "outcome_id" }
            ? "(SELECT round_id FROM outcome WHERE id = record.outcome_id)" : "record.round_id"
        return switch name {
        case "official_key": "(SELECT key FROM official WHERE id = record.official_id)"
        case "outcome_key": "(SELECT key FROM outcome WHERE id = record.outcome_id)"
        case "round": "(SELECT name FROM round WHERE id = \(round))"
        default: "(SELECT name FROM negotiation WHERE id = (SELECT negotiation_id FROM round WHERE id = \(round)))"
        }
    }
}
