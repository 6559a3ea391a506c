import SQLite

/// A fact that a source is cited for.
public struct CitedFact: Sendable, Equatable {
    /// The type of the record: `statement`.
    public let type: String
    public let id: Int64
    /// The fact in a few words.
    public let summary: String
    public let wording: String?
    public let place: String?
}

extension Transaction {
    /// The facts that a source is cited for, in the order in which they were recorded.
    func facts(citing source: Int64) throws -> [CitedFact] {
        let types = RecordType.citable
        let names: [SQL] = types.map { "WHEN \(identifier: $0.citationColumn) IS NOT NULL THEN \($0.name)" }
        let ids: [SQL] = types.map { "\(identifier: $0.citationColumn)" }
        let summaries: [SQL] = types.map { type in
            """
            (SELECT \(type.summaryColumn) FROM \(identifier: type.table) AS record
                WHERE record.id = citation.\(identifier: type.citationColumn))
            """
        }
        return try all(
            """
            SELECT CASE \(names.joined(separator: " ")) END, coalesce(\(ids.joined(separator: ", "))),
                coalesce(\(summaries.joined(separator: ", "))), wording, nullif(place, '')
            FROM citation WHERE source_id = \(source) ORDER BY id
            """
        ) { row in
            let (type, id, summary, wording, place): (String, Int64, String, String?, String?) = try row.columns()
            return CitedFact(type: type, id: id, summary: summary, wording: wording, place: place)
        }
    }
}

extension RecordType {
    /// Its summary, of the row `record`.
    fileprivate var summaryColumn: SQL {
        summary.parts.map { part -> SQL in
            switch part {
            case .text(let text): return "\(text)"
            case .field(let name):
                guard let position = index(of: name) else { return "''" }
                return "ifnull(\(exportColumn(of: fields[position])), '')"
            }
        }.joined(separator: " || ")
    }
}
