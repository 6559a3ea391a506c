import SQLite

/// A record as it is listed and shown: its fields, with names in place of numbers, what stands inside it, and what follows from others.
public struct ShownRecord: Sendable, Equatable {
    public let type: RecordType
    public let id: Int64
    /// One value for each field of the type.
    private let values: [String?]
    /// Of what is derived: a text for each that is one.
    private let texts: [String: String]
    /// The number of what it belongs to; nil for what stands alone.
    let ownerID: Int64?
    fileprivate var counts: [String: Int]
    fileprivate var lists: [String: [ShownRecord]] = [:]
    public fileprivate(set) var topics: [String] = []
    public fileprivate(set) var sources: [Citation] = []

    /// What a field says, or what is derived; nil where nothing is known.
    public subscript(_ name: String) -> String? { type.index(of: name).flatMap { values[$0] } ?? texts[name] }

    /// The field that every record of the type has; empty where another program left it out.
    public func required(_ name: String) -> String { self[name] ?? "" }

    /// What is counted for it, by its name.
    public func count(_ name: String) -> Int? { counts[name] }

    /// The records of other types that stand inside, by the name of their list.
    public func list(_ name: String) -> [ShownRecord] { lists[name] ?? [] }

    /// What stands above the record when it is shown by itself.
    public var heading: String {
        let first = type.title.lazy.compactMap { self[$0] }.first ?? ""
        guard let phrase = type.listing.heading else { return first }
        var isWhole = true
        let text = phrase.text { name in
            if let value = self[name] { return value }
            isWhole = false
            return ""
        }
        return isWhole ? text : first
    }
}

/// How much of a record an answer has.
enum RecordDepth {
    /// What lists show.
    case listed
    /// Everything.
    case whole
    /// Everything but what is counted among other records, which takes time with their number.
    case uncounted

    /// Whether an answer has a part that lists show or do not.
    fileprivate func has(listed isListed: Bool) -> Bool { self != .listed || isListed }
}

extension RecordType {
    /// What is derived as a text.
    fileprivate var derivedTexts: [(name: String, sql: SQL)] {
        derived.compactMap { derived in
            if case .text(let sql) = derived.value { (derived.name, sql) } else { nil }
        }
    }

    /// What is counted row by row.
    fileprivate func derivedCounts(_ depth: RecordDepth) -> [(name: String, sql: SQL)] {
        derived.compactMap { derived in
            guard case .count(let sql) = derived.value, depth != .uncounted, depth.has(listed: derived.isListed)
            else { return nil }
            return (derived.name, sql)
        }
    }

    /// The column of what a record belongs to.
    var ownerColumn: String? { owner.flatMap { index(of: $0.field) }.flatMap { fields[$0].column } }

    /// The records that meet a condition on the row `record`, in the order of a list: number, owner, fields, derived texts and counts.
    fileprivate func shownQuery(where condition: SQL, _ depth: RecordDepth) -> SQL {
        var columns: [SQL] = ["record.id", ownerColumn.map { "record.\(identifier: $0)" } ?? "NULL"]
        columns += fields.map { exportColumn(of: $0) }
        columns += derivedTexts.map(\.sql) + derivedCounts(depth).map { "(\($0.sql))" }
        // What it is ordered by stands in the result: then a view of the past is taken apart, and its indexes lead.
        let order = listing.order.isEmpty ? fields.map { Listing.Order.ascending(exportColumn(of: $0)) } : listing.order
        var terms: [SQL] = []
        for term in order {
            switch term {
            case .ascending(let sql):
                columns.append(sql)
                terms.append(SQL(ordinal: columns.count))
            case .descending(let sql):
                columns.append(sql)
                terms.append("\(SQL(ordinal: columns.count)) DESC")
            }
        }
        return """
            SELECT \(columns.joined(separator: ", ")) FROM \(identifier: table) AS record
            WHERE \(condition) ORDER BY \(terms.joined(separator: ", "))
            """
    }
}

extension ShownRecord {
    fileprivate init(_ row: borrowing Row, of type: RecordType, _ depth: RecordDepth) throws {
        self.type = type
        id = try row.column(0)
        ownerID = try row.column(1)
        var position = 2
        func next<Value: CellDecodable>() throws -> Value? {
            defer { position += 1 }
            return try row.column(position)
        }
        values = try type.fields.map { _ in try next() }
        var texts: [String: String] = [:]
        for (name, _) in type.derivedTexts { texts[name] = try next() }
        self.texts = texts
        var counts: [String: Int] = [:]
        for (name, _) in type.derivedCounts(depth) { counts[name] = try next() }
        self.counts = counts
    }

    /// Lends itself and what stands inside, however deep.
    fileprivate func forEach(_ body: (ShownRecord) -> Void) {
        body(self)
        for elements in lists.values { for element in elements { element.forEach(body) } }
    }

    /// Takes what is cited for it and for what stands inside.
    fileprivate mutating func cite(_ citations: FactCitations) {
        sources = citations[type, id]
        for name in lists.keys {
            for position in list(name).indices { lists[name]?[position].cite(citations) }
        }
    }
}

extension Transaction {
    /// Lends the records that meet a condition on the row `record`, in the order of a list.
    func forEachRecord(
        of type: RecordType, where condition: SQL = "TRUE", depth: RecordDepth = .listed,
        _ body: (ShownRecord) throws -> Void
    ) throws {
        try forEachPage(
            of: type.shownQuery(where: condition, depth), row: { row in try ShownRecord(row, of: type, depth) }
        ) { page in
            var page = page
            try fill(&page, type, depth)
            try cite(&page)
            for record in page { try body(record) }
        }
    }

    /// The records that meet a condition, in the order of a list.
    func records(of type: RecordType, where condition: SQL = "TRUE") throws -> [ShownRecord] {
        var records = try unsourcedRecords(of: type, where: condition)
        try cite(&records)
        return records
    }

    /// The same without what is cited.
    func unsourcedRecords(
        of type: RecordType, where condition: SQL, depth: RecordDepth = .listed
    ) throws -> [ShownRecord] {
        var records = try all(type.shownQuery(where: condition, depth)) { row in
            try ShownRecord(row, of: type, depth)
        }
        if !records.isEmpty { try fill(&records, type, depth) }
        return records
    }

    /// Adds what stands elsewhere but for what is cited: topics, lists, counts.
    private func fill(_ records: inout [ShownRecord], _ type: RecordType, _ depth: RecordDepth) throws {
        let ids = records.map(\.id)
        if type.hasTopics {
            let topics = try topics(of: type.table, ids)
            for index in records.indices { records[index].topics = topics[records[index].id] ?? [] }
        }
        for derived in type.derived where depth != .uncounted && depth.has(listed: derived.isListed) {
            guard case .references(let table, let column) = derived.value else { continue }
            let counts = try counts(of: "\(identifier: table)", by: "\(identifier: column)", ids)
            for index in records.indices { records[index].counts[derived.name] = counts[records[index].id] ?? 0 }
        }
        for (part, elements) in type.lists where depth.has(listed: part.isListed) {
            guard let column = elements.ownerColumn else { continue }
            let found = try unsourcedRecords(
                of: elements, where: "record.\(identifier: column) IN \(set: ids)",
                depth: depth == .uncounted ? .uncounted : .whole)
            let owned = Dictionary(grouping: found) { $0.ownerID }
            for index in records.indices { records[index].lists[part.name] = owned[records[index].id] ?? [] }
        }
    }

    /// Adds what is cited for records and for what stands inside them, read in one statement.
    func cite(_ records: inout [ShownRecord]) throws {
        var facts: [RecordType: [Int64]] = [:]
        for record in records {
            record.forEach { if $0.type.isCitable { facts[$0.type, default: []].append($0.id) } }
        }
        guard !facts.isEmpty else { return }
        let citations = try citations(of: facts.map { (fact: $0.key, ids: $0.value) })
        for index in records.indices { records[index].cite(citations) }
    }
}

extension SQL {
    /// The position of a column of the result, from 1.
    fileprivate init(ordinal: Int) { self.init(untrusted: String(ordinal)) }
}
