import Formats
import Testing

@testable import Negotiations

/// Fields that tell which record is meant, and name none themselves.
@Suite struct QualifierTests {
    @Test(arguments: [
        (#"{"date":"2025","attribution":"x","text":"a","negotiation":"Talks"}"#, "negotiation", "round"),
        (
            #"{"type":"statement","date":"2025","attribution":"x","text":"a","negotiation":"Talks","round":""}"#,
            "negotiation", "round"
        ),
    ])
    func `are refused, with the line, where there is nothing to tell apart`(line: String, field: String, what: String)
        throws
    {
        let database = try TestDatabase()
        let error = try #require(throws: ImportError.self) { try database.importLines(line) }
        #expect(error.problems.map(\.line) == [1])
        #expect(error.problems.first?.field == field)
        #expect(error.problems.first?.reason == "only tells which \(what) is meant, and the record names no \(what)")
    }

    @Test func `are taken beside what they tell apart, of the round of an outcome too`() throws {
        let database = try TestDatabase()
        let report = try database.importLines(
            #"{"type":"round","negotiation":"A","name":"London"}"#,
            #"{"type":"round","negotiation":"B","name":"London"}"#,
            #"{"type":"outcome","round":"London","negotiation":"B","kind":"x","title":"T"}"#,
            #"{"type":"approval","outcome":"T","negotiation":"B","authority":"Rome"}"#,
            #"{"date":"2025","attribution":"x","text":"a","negotiation":"B","round":"London"}"#)
        #expect(report.counts.values.map(\.added).reduce(0, +) == 7)
    }

    @Test func `an ambiguity is said of the field that is ambiguous`() throws {
        let database = try TestDatabase()
        try database.importLines(
            #"{"type":"round","negotiation":"A","name":"London"}"#,
            #"{"type":"round","negotiation":"B","name":"London"}"#)
        let line = #"{"type":"approval","outcome":"T","round":"London","authority":"Rome"}"#
        let error = try #require(throws: ImportError.self) { try database.importLines(line) }
        #expect(error.problems.first?.field == "round")
        #expect(error.problems.first?.reason.hasPrefix("“London” fits 2 rounds:") == true)
        let draft = try Draft.of(.approval, ["outcome": "T", "round": "London", "authority": "Rome"])
        var tracker = try Tracker(path: database.path, for: .recording)
        let refusal = fieldError { try tracker.record(by: TestDatabase.author) { try $0.record(draft) } }
        #expect(refusal?.field == "round")
    }
}
