import Testing

@testable import Negotiations

/// What became of records that are no longer there.
@Suite struct RecordFateTests {
    @Test func `who was merged is found by number and identity, and what was removed by the revision that did it`()
        throws
    {
        let database = try TestDatabase()
        try database.importLines(
            #"{"type":"official","name":"Howard Lutnick"}"#, #"{"type":"official","name":"Howard W. Lutnick"}"#,
            #"{"date":"2025-06-10","official":"Howard Lutnick","text":"Going well."}"#)
        let identity = try #require(try database.ask { try $0.identities(of: .official, [2])[2]?.first })
        var tracker = try Tracker(path: database.path, for: .recording)
        let author = Author(who: "test", command: "test")
        _ = try tracker.mergeOfficials(keep: "id:1", other: "id:2", by: author)
        var asked = try Tracker(path: database.path, for: .asking)
        let (id, removal) = try asked.removal(of: .statement, typed: "1")
        try tracker.remove(.statement, id, expecting: removal, by: author)
        let asking: [(RecordType, String, RecordFate?)] = [
            (.official, "2", .merged(into: 1)), (.official, identity, .merged(into: 1)), (.official, "1", nil),
            (.official, "9", nil), (.statement, "1", .removed(by: 3)),
        ]
        for (type, name, fate) in asking {
            #expect(try database.ask { try $0.fate(of: type, name) } == fate, "\(type.name) \(name)")
        }
    }
}
