import Formats
import SQLite

extension Transaction {
    /// Writes the records of a selection, in an order that depends on what the records say and not on when they came.
    ///
    /// Names and keys stand for ids. Imported into an empty file the export gives the same records, and the same export again.
    ///
    /// - Parameter write: takes the bytes of some records.
    /// - Throws: ``TrackerError`` where CSV is asked for and the selection has not just one type, and for a record with a text that
    ///   no import would take as it is, which another program wrote.
    func export(
        _ selection: ExportSelection = ExportSelection(), as format: ExportFormat = .ndjson,
        _ write: ([UInt8]) throws -> Void
    ) throws {
        switch format {
        case .ndjson:
            if selection.hasIdentities, selection.filter.isEmpty { try exportRemoved(selection, write) }
            try exportRecords(selection, write) { record, bytes in
                JSONWriter.append(
                    .object([Member(name: "type", value: .string(record.type.name))] + record.members), to: &bytes)
                bytes.append(UInt8(ascii: "\n"))
            }
            if selection.types.isEmpty, let rounds = try wholeRounds(of: selection.filter) {
                try exportDecisions(ofRounds: rounds, write)
            }
        case .csv:
            guard let type = selection.types.first, selection.types.count == 1 else {
                throw TrackerError(
                    .usage, "CSV holds records of one type", hints: ["Choose one with --type, or write NDJSON."])
            }
            try exportTable(of: type, selection, cell: CSVCell.text, write)
        case .datapackage:
            throw TrackerError(.usage, "a data package is a folder", hints: ["Name a new one with --output DIR."])
        case .jsonld: try exportLinkedData(selection, write)
        case .popolo: try exportPopolo(selection, write)
        case .icalendar: try exportCalendar(selection, write)
        case .atom: try exportNews(selection, write)
        }
    }

    /// Writes which records were removed, each before those that it refers to.
    private func exportRemoved(_ selection: ExportSelection, _ write: ([UInt8]) throws -> Void) throws {
        guard try asOf() == nil else { return }
        for type in selection.inOrder.reversed() {
            try forEachRemoved(type) { removed in
                var bytes: [UInt8] = []
                let members = [Member(name: "type", value: .string(type.name))] + removed.members
                let named = RecordIdentity.members(removed.identities.map(\.text), removed.version)
                JSONWriter.append(.object(members + named), to: &bytes)
                bytes.append(UInt8(ascii: "\n"))
                try write(bytes)
            }
        }
    }

    /// Writes the records of one type as CSV with a header.
    ///
    /// - Parameter cell: the text of a cell.
    func exportTable(
        of type: RecordType, _ selection: ExportSelection, cell: (RecordValue) -> String,
        _ write: ([UInt8]) throws -> Void
    ) throws {
        var selection = selection
        selection.types = [type]
        let comma = UInt8(ascii: ",")
        var header: [UInt8] = []
        CSVWriter.appendRow(type.exportedColumns, delimiter: comma, guardsFormulas: false, to: &header)
        try write(header)
        try exportRecords(selection, write) { record, bytes in
            CSVWriter.appendRow(record.cells.map(cell), delimiter: comma, guardsFormulas: false, to: &bytes)
        }
    }

    /// Writes records, what they come to a good many bytes at a time.
    ///
    /// - Parameters:
    ///   - knowsChange: whether it is asked of each when it last changed.
    ///   - append: appends what is written of a record.
    func exportRecords(
        _ selection: ExportSelection, knowsChange: Bool = false, _ write: ([UInt8]) throws -> Void,
        _ append: (ExportedRecord, inout [UInt8]) throws -> Void
    ) throws {
        var bytes: [UInt8] = []
        for type in selection.inOrder {
            guard let condition = try exportCondition(of: type, in: selection) else { continue }
            if !selection.hasIdentities { try requireNoTwins(of: type) }
            let query = type.exportQuery(where: condition, and: knowsChange ? [.changed] : [])
            try forEachExported(query, of: type, hasIdentities: selection.hasIdentities) { record in
                let start = bytes.count
                try append(record, &bytes)
                if bytes.count - start > ReadingOptions.largestRecord {
                    throw unfit(type, record.id, "it takes more than \(ReadingOptions.largestRecord >> 20) MiB")
                }
                if bytes.count > 1 << 16 {
                    try write(bytes)
                    bytes.removeAll(keepingCapacity: true)
                }
            }
        }
        try write(bytes)
    }

    /// Lends each record that a query of exported columns selects.
    func forEachExported(
        _ query: SQL, of type: RecordType, hasIdentities: Bool = false, _ body: (ExportedRecord) throws -> Void
    ) throws {
        try forEachPage(of: query, row: { row in try exportedRecord(row, of: type) }, size: \.byteCount) { records in
            let identities = hasIdentities ? try identities(of: type, records.map(\.id)) : [:]
            let versions = hasIdentities ? try versions(of: type, records.map(\.id)) : [:]
            for record in try complete(records, of: type, hasIdentities: hasIdentities) {
                var record = record
                record.identities = identities[record.id] ?? []
                record.version = versions[record.id]
                try body(record)
            }
        }
    }

    private func exportedRecord(_ row: borrowing Row, of type: RecordType) throws -> ExportedRecord {
        let id: Int64 = try row.column(0)
        var values: [RecordValue] = []
        for (index, field) in type.fields.enumerated() {
            values.append(try value(of: row, index + 1, as: field, of: type, id))
        }
        let last = type.fields.count + 1
        return ExportedRecord(
            type: type, id: id, values: values, changed: last < row.count ? try row.column(last) : nil)
    }

    /// The fields of one record as an export has them, without topics and sources; nil where there is no such record.
    func exportedFields(of type: RecordType, _ id: Int64) throws -> [Member]? {
        try first(type.exportQuery(where: "record.id = \(id)")) { row in
            var members: [Member] = []
            for (index, field) in type.fields.enumerated() {
                if let text: String = try row.column(index + 1) {
                    members.append(Member(name: field.name, value: .string(text)))
                }
            }
            return members
        }
    }

    /// Records of one page with their topics and sources.
    private func complete(
        _ records: [ExportedRecord], of type: RecordType, hasIdentities: Bool
    ) throws -> [ExportedRecord] {
        let ids = records.map(\.id)
        let topics = try type.hasTopics ? exportedTopics(of: type, ids) : nil
        let citations = try type.isCitable ? exportedCitations(of: type, ids, hasIdentities: hasIdentities) : nil
        return records.map { record in
            var record = record
            for lists in [topics, citations] {
                if let lists { record.values.append(lists[record.id].map { .array($0) } ?? .null) }
            }
            return record
        }
    }

    /// A text as an import takes it; null where it would leave it out.
    fileprivate func value(of row: borrowing Row, _ index: Int, as field: Field, of type: RecordType, _ id: Int64)
        throws
        -> RecordValue
    {
        let repaired = repairs?.count ?? 0
        guard let text: String = try row.column(index) else { return .null }
        switch repairs?.count ?? 0 == repaired ? field.fit(of: text) : .fault("is not UTF-8") {
        case .whole: return .string(text)
        case .blank: return .null
        case .fault(let fault): throw unfit(type, id, "its \(field.name) \(fault)")
        }
    }

    /// Refuses records of which an import would make one.
    private func requireNoTwins(of type: RecordType) throws {
        guard let twin = try twins(of: type).first else { return }
        throw TrackerError(
            .badData,
            "\(type.name) \(twin.id) cannot be exported: it has the name of \(type.name) \(twin.first), written otherwise, and an import would make one of both",
            hints: [
                "Another program wrote it. tracker check names all such records; rename them with tracker edit-\(type.name)."
            ])
    }

    private func unfit(_ type: RecordType, _ id: Int64, _ problem: String) -> TrackerError {
        TrackerError(
            .badData, "\(type.name) \(id) cannot be exported: \(problem)",
            hints: [
                "Another program wrote it. tracker check names all such texts; correct them, or export with --repair-text."
            ])
    }

    /// The topics of records, by name.
    private func exportedTopics(of type: RecordType, _ ids: [Int64]) throws -> [Int64: [RecordValue]] {
        var topics: [Int64: [RecordValue]] = [:]
        var repaired = repairs?.count ?? 0
        try forEachTopic(of: type.table, ids) { id, name in
            let fit = repairs?.count ?? 0 == repaired ? Field.topics.fit(of: name) : .fault("is not UTF-8")
            if case .fault(let fault) = fit { throw unfit(type, id, "a topic \(fault)") }
            repaired = repairs?.count ?? 0
            topics[id, default: []].append(.string(name))
        }
        return topics
    }

    /// The citations of facts with all that identifies their sources, in an order of their own.
    ///
    /// - Parameter hasIdentities: whether they say what their sources are called for good.
    func exportedCitations(
        of type: RecordType, _ ids: [Int64], hasIdentities: Bool = false
    ) throws -> [Int64: [RecordValue]] {
        let fields = RecordType.source.columns + [CitationDraft.wordingField, CitationDraft.placeField]
        let columns = RecordType.source.columns.map { SQL("source.\(identifier: $0.name)") }.joined(separator: ", ")
        let told: SQL = columns + ", citation.wording, nullif(citation.place, '')"
        let column: SQL = "citation.\(identifier: type.citationColumn)"
        let identities =
            hasIdentities
            ? try identities(
                of: .source,
                all("SELECT DISTINCT source_id FROM citation WHERE \(column) IN \(set: ids)") { try $0.column(0) })
            : [:]
        var citations: [Int64: [RecordValue]] = [:]
        try forEach(
            """
            SELECT \(column), \(told), source.id FROM citation JOIN source ON source.id = citation.source_id
            WHERE \(column) IN \(set: ids) ORDER BY \(told), citation.id
            """
        ) { row in
            let id: Int64 = try row.column(0)
            var members: [Member] = []
            for (index, field) in fields.enumerated() {
                let value = try value(of: row, index + 1, as: field, of: type, id)
                if value != .null { members.append(Member(name: field.name, value: value)) }
            }
            members += RecordIdentity.members(identities[try row.column(fields.count + 1)] ?? [], nil)
            citations[id, default: []].append(.object(members))
        }
        return citations
    }
}

extension SQL {
    /// When the row `record` last changed.
    static var changed: SQL { "(SELECT at FROM revision WHERE id = record.revision)" }
}

extension RecordType {
    /// Selects the id and one column for each field, references as names; then what else is asked of the row `record`.
    func exportQuery(where condition: SQL, and further: [SQL] = []) -> SQL {
        let columns = fields.map { SQL("\(exportColumn(of: $0)) AS \(identifier: $0.name)") }.joined(separator: ", ")
        let isDated = self == .round || fields.contains { $0.kind == .date }
        let order =
            (isDated ? ["record.earliest" as SQL] : []) + fields.map { SQL("\(identifier: $0.name)") } + ["record.id"]
        return """
            SELECT record.id, \(([columns] + further).joined(separator: ", ")) FROM \(identifier: table) AS record
            WHERE \(condition) ORDER BY \(order.joined(separator: ", "))
            """
    }

    /// What stands for a field of the row `record`: a name where it refers to another record.
    func exportColumn(of field: Field) -> SQL {
        switch field.kind {
        case .reference(.negotiation): return "(SELECT name FROM negotiation WHERE id = record.negotiation_id)"
        case .reference(.party) where self == .statement:
            // What the official's office tells is not said twice.
            return """
                (SELECT name FROM party WHERE id = record.party_id AND NOT EXISTS (
                    SELECT 1 FROM office
                    WHERE office.official_id = record.official_id AND office.party_id = record.party_id
                        AND ifnull(office.earliest <= record.latest, 1) AND ifnull(office.latest >= record.earliest, 1)))
                """
        case .reference(.party): return "(SELECT name FROM party WHERE id = record.party_id)"
        case .reference(.official): return "(SELECT name FROM official WHERE id = record.official_id)"
        case .reference(.round): return "(SELECT name FROM round WHERE id = record.round_id)"
        case .reference(.outcome): return "(SELECT title FROM outcome WHERE id = record.outcome_id)"
        case .qualifier: return qualifierColumn(named: field.name)
        default: return "record.\(identifier: field.column ?? field.name)"
        }
    }

    private func qualifierColumn(named name: String) -> SQL {
        switch name {
        case let key where key.hasSuffix("_key"):
            "(SELECT key FROM \(identifier: String(key.dropLast(4))) WHERE id = record.\(identifier: key.dropLast(4) + "_id"))"
        case "round": "(SELECT name FROM round WHERE id = \(roundOfRecord))"
        default:
            "(SELECT name FROM negotiation WHERE id = (SELECT negotiation_id FROM round WHERE id = \(roundOfRecord)))"
        }
    }

    /// The number of the round that the row `record` is or belongs to, by itself or by its outcome.
    var roundOfRecord: SQL {
        self == .round
            ? "record.id"
            : columns.contains { $0.column == "round_id" }
                ? "record.round_id" : "(SELECT round_id FROM outcome WHERE id = record.outcome_id)"
    }
}
