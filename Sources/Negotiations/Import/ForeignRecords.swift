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
        let found: [ForeignRecord]
        if record.members.list("persons") != nil {
            found = PopoloDocument(record.members).records
        } else if let results = record.members.object("results"), let rows = results.list("bindings") {
            found = rows.enumerated().compactMap { place, row in
                guard case .object(let row) = row else { return nil }
                return WikidataRow(binding: row).record(leaving: leave).map {
                    ForeignRecord(members: $0, list: "results.bindings", place: place)
                }
            }
        } else if let row = WikidataRow(flat: record.members) {
            found = row.record(leaving: leave).map { [ForeignRecord(members: $0)] } ?? []
        } else {
            return nil
        }
        return found.map { foreign in
            var bytes: [UInt8] = []
            JSONWriter.append(.object(foreign.members), to: &bytes)
            let lines = foreign.list.flatMap { record.places[$0 + "[]"] } ?? []
            let line = foreign.place < lines.count ? lines[foreign.place] : record.line
            return Record(line: line, members: foreign.members, raw: bytes)
        }
    }
}

/// A record made of an element of a list in a document.
struct ForeignRecord {
    let members: [Member]
    /// The path of the list; nil where it is the document itself.
    var list: String?
    var place = 0
}

extension [Member] {
    func object(_ name: String) -> [Member]? {
        guard case .object(let members) = first(where: { $0.name == name })?.value else { return nil }
        return members
    }

    /// The objects in a list, each with its place.
    func placedObjects(_ name: String) -> [(place: Int, members: [Member])] {
        (list(name) ?? []).enumerated().compactMap { place, element in
            if case .object(let members) = element { (place, members) } else { nil }
        }
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
