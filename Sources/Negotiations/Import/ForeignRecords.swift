import Formats

/// Makes our records of what other programs write as JSON: Popolo (popoloproject.com), as EveryPolitician has it, and answers of Wikidata.
enum ForeignRecords {
    /// The records that a document holds; nil where it is a record of our own.
    ///
    /// - Parameters:
    ///   - record: an object of JSON.
    ///   - constants: what records say that do not say it themselves.
    ///   - leave: is told of what is passed over, since Wikidata has no name for it.
    static func records(
        of record: Record, constants: [Member], leaving leave: (String) -> Void
    ) -> [Taken]? {
        guard !record.members.contains(where: { $0.name == "type" }) else { return nil }
        let found: [ForeignRecord]
        if record.members.list("persons") != nil {
            found = PopoloDocument(record.members).records(constants)
        } else if let results = record.members.object("results"), let rows = results.list("bindings") {
            found = rows.enumerated().compactMap { place, row in
                guard case .object(let row) = row else { return nil }
                let answer = WikidataRow(binding: row)
                return answer.record(leaving: leave).map { members in
                    ForeignRecord(
                        members: members, list: "results.bindings", place: place,
                        fault: answer.fault(inRow: place + 1, constants))
                }
            }
        } else if let row = WikidataRow(flat: record.members) {
            found =
                row.record(leaving: leave).map { [ForeignRecord(members: $0, fault: row.fault(inRow: nil, constants))] }
                ?? []
        } else {
            return nil
        }
        return found.map { foreign in
            var bytes: [UInt8] = []
            JSONWriter.append(.object(foreign.members), to: &bytes)
            let lines = foreign.list.flatMap { record.places[$0 + "[]"] } ?? []
            let line = foreign.place < lines.count ? lines[foreign.place] : record.line
            return Taken(record: Record(line: line, members: foreign.members, raw: bytes), fault: foreign.fault)
        }
    }

    /// The record that a row of a table is which Wikidata's query service saved; nil for what has no label.
    static func row(_ row: Record, constants: [Member], leaving leave: (String) -> Void) -> Taken? {
        let answer = WikidataRow(row: row.members)
        guard let members = answer.record(leaving: leave) else { return nil }
        let record = Record(line: row.line, members: members, raw: row.raw)
        return Taken(record: record, fault: answer.fault(inRow: nil, constants))
    }

    /// Why a document has no records for us, though it tells of some: other programs read what it is. Nil where that is not known.
    static func refusal(of document: Record) -> String? {
        let members = document.members
        guard !members.contains(where: { $0.name == "type" }) else { return nil }
        if members.contains(where: { $0.name == "@context" || $0.name == "@graph" }) {
            return
                "this is JSON-LD, which is for other programs: what comes back is NDJSON, as tracker export writes it"
        }
        if members.objects("resources").contains(where: { $0.text("path") != nil }) {
            return "this describes a data package: \(dataPackageStep)"
        }
        return nil
    }

    /// How a data package is imported.
    static let dataPackageStep =
        "its tables are imported one by one, with their types, in this order: \(RecordType.names) (tracker import --type party party.csv); what tracker export writes as NDJSON comes back at once"

    /// A record of ours, and why it cannot be taken.
    struct Taken {
        let record: Record
        let fault: FieldError?
    }
}

/// A record made of an element of a list in a document.
struct ForeignRecord {
    let members: [Member]
    /// The path of the list; nil where it is the document itself.
    var list: String?
    var place = 0
    /// Why it cannot be taken; nil where nothing but the record itself tells.
    var fault: FieldError? { found?.fault }
    /// Held apart: a document has very many records, and hardly any has a fault.
    private let found: Found?

    private final class Found {
        let fault: FieldError

        init(_ fault: FieldError) { self.fault = fault }
    }

    init(members: [Member], list: String? = nil, place: Int = 0, fault: FieldError? = nil) {
        self.members = members
        self.list = list
        self.place = place
        found = fault.map(Found.init)
    }
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
