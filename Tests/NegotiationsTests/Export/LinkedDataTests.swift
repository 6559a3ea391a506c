import Testing

@testable import Formats
@testable import Negotiations

@Suite struct LinkedDataTests {
    @Test func `every record of every type is a node of JSON-LD`() throws {
        let database = try TestDatabase.full()
        var records: Set<String> = []
        var nodes: Set<String> = []
        try database.ask { transaction in
            let identities = try StableIdentities(from: transaction)
            try transaction.exportRecords(ExportSelection(), { _ in }) { record, _ in
                records.insert(record.type.name)
                if LinkedNode(record, identities).value != nil { nodes.insert(record.type.name) }
            }
        }
        #expect(records == Set(RecordType.all.map(\.name)), "the full database has a record of every type")
        #expect(nodes == records)
    }

    @Test(arguments: [
        ("2025", true), ("2025-06", true), ("2025-12", true), ("2025-06-10", true), ("2025-06-10T18:30+01:00", true),
        ("2025-06-09/2025-06-10", false), ("2025-06-10/..", false), ("2025-21", false), ("202X", false),
        ("2025-XX", false),
        ("2025-06~", false), ("2025?", false), ("2025-06-10%", false),
    ])
    func `a date that ISO 8601 does not have is a literal of EDTF`(_ text: String, _ isISO: Bool) {
        let literal = RecordValue.object([
            Member(name: "@type", value: .string("http://id.loc.gov/datatypes/edtf/EDTF-level1")),
            Member(name: "@value", value: .string(text)),
        ])
        #expect(LinkedNode.date(text) == (isISO ? .string(text) : literal))
    }
}
