import SQLite

/// A record of a type that is listed as it is declared: its fields, with names in place of ids, and what follows from other records.
public struct ListedRecord: Sendable, Equatable {
    public let id: Int64
    /// One value for each field of the type.
    let values: [String?]
    /// One number for each count of the type.
    let counts: [Int]
    public internal(set) var topics: [String] = []
    public internal(set) var sources: [Citation] = []
    let type: RecordType

    /// The value of a field, by its name.
    public subscript(_ field: String) -> String? { type.index(of: field).flatMap { values[$0] } }

    /// What is counted for it, by its name.
    public func count(_ name: String) -> Int? {
        type.counts.firstIndex { $0.name == name }.map { counts[$0] }
    }
}

extension RecordType {
    /// What follows from other records and can be counted.
    public var counts: [Derived] { derived.filter { $0.count != nil } }
}

extension Transaction {
    /// All records of a type, in the order of an export.
    func records(of type: RecordType) throws -> [ListedRecord] {
        let counts: [SQL] = type.counts.compactMap(\.count).map { "(\($0))" }
        var records = try all(type.exportQuery(where: "TRUE", and: counts)) { row in
            let id: Int64 = try row.column(0)
            let further = 1 + type.fields.count
            return ListedRecord(
                id: id, values: try (1..<further).map { try row.column($0) },
                counts: try (further..<further + counts.count).map { try row.column($0) }, type: type)
        }
        let ids = records.map(\.id)
        if type.hasTopics {
            let topics = try topics(of: type.table, ids)
            for index in records.indices { records[index].topics = topics[records[index].id] ?? [] }
        }
        if type.isCitable {
            let citations = try citations(of: [(type, ids)])
            for index in records.indices { records[index].sources = citations[type, records[index].id] }
        }
        return records
    }
}
