import Formats

/// Makes our records of what other programs write as JSON: Popolo (popoloproject.com), as EveryPolitician has it, and answers of Wikidata.
enum ForeignRecords {
    /// The records that a document holds; nil where it is a record of our own.
    ///
    /// - Parameters:
    ///   - record: an object of JSON.
    ///   - leave: is told of what is passed over, since Wikidata has no name for it.
    static func records(of record: Record, leaving leave: (String) -> Void) -> [Record]? {
        guard !record.members.contains(where: { $0.name == "type" }) else { return nil }
        let found: [[Member]]
        if record.members.list("persons") != nil {
            found = PopoloDocument(record.members).records
        } else if let results = record.members.object("results"), let rows = results.list("bindings") {
            found = rows.compactMap { row in
                if case .object(let row) = row { WikidataRow(binding: row).record(leaving: leave) } else { nil }
            }
        } else if let row = WikidataRow(flat: record.members) {
            found = row.record(leaving: leave).map { [$0] } ?? []
        } else {
            return nil
        }
        return found.map { members in

            var bytes: [UInt8] = []
            JSONWriter.append(.object(members), to: &bytes)
            return Record(line: record.line, members: members, raw: bytes)
        }
    }
}

extension [Member] {
    func object(_ name: String) -> [Member]? {
        guard case .object(let members) = first(where: { $0.name == name })?.value else { return nil }
        return members
    }

    /// The objects in a list.
    func objects(_ name: String) -> [[Member]] {
        (list(name) ?? []).compactMap { if case .object(let members) = $0 { members } else { nil } }
    }

    /// A record's members, without those that say nothing.
    static func record(_ type: String, _ members: [(String, RecordValue?)]) -> [Member] {
        [Member(name: "type", value: .string(type))]
            + members.compactMap { name, value in
                guard let value, value != .string(""), value != .array([]) else { return nil }
                return Member(name: name, value: value)
            }
    }
}
