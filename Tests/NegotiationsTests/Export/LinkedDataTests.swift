import Testing

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
}
