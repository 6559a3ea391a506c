import Foundation
import Negotiations
import Testing

@testable import Pages

/// Data of pages, as the commands whose answers it is.
@Suite struct PageDataTests {
    /// Asks the founding case.
    private static func ask<Answer>(_ body: (borrowing Questions, PageContext) throws -> Answer) throws -> Answer {
        let folder = NSTemporaryDirectory() + "tracker-pages-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let example = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Examples/us-china-2025.ndjson").path
        _ = try Tracker.recording(at: folder + "/tracker.db") { tracker in
            try tracker.importRecords(from: ImportInput(example), by: Author(who: "test", command: "import"))
        }
        var tracker = try Tracker(path: folder + "/tracker.db", for: .asking)
        return try tracker.ask { questions in
            let context = PageContext(
                linking: .served(asOf: nil), directory: try RecordDirectory(questions), today: Day.today())
            return try body(questions, context)
        }
    }

    @Test(arguments: [
        ("negotiations/1-us-china-trade-talks", ["query", "--format=json", "--negotiation=US–China trade talks"]),
        ("rounds/2-london", ["show-round", "--format=json", "id:2"]),
        ("parties/1-united-states", ["query", "--format=json", "--party=United States"]),
        ("timeline", ["timeline", "--format=json", "--limit=100", "--offset=0"]),
        ("statistics", ["stats", "--format=json", "--by=month"]),
    ])
    func `who asks for data waits for no page`(path: String, command: [String]) throws {
        let parts = path.split(separator: "/").map(String.init)
        let (answer, runsForData, runsForPage) = try Self.ask { questions, context in
            let data = parts.dropLast() + [(parts.last ?? "") + ".json"]
            let first = questions.runCount
            let answer = try Site.answer(SiteRequest(path: Array(data), query: []), questions, context)
            let second = questions.runCount
            _ = try Site.answer(SiteRequest(path: parts, query: []), questions, context)
            return (answer, second - first, questions.runCount - second)
        }
        guard case .data(let found, .json) = answer else {
            Issue.record("\(answer)")
            return
        }
        #expect(found == command)
        #expect(runsForData * 2 < runsForPage, "\(runsForData) and \(runsForPage)")
    }

    /// A page of the founding case, as HTML.
    private static func page(_ path: String, _ query: [(name: String, value: String)] = []) throws -> String {
        let answer = try ask { questions, context in
            try Site.answer(
                SiteRequest(path: path.split(separator: "/").map(String.init), query: query), questions, context)
        }
        guard case .page(let bytes) = answer else { return "\(answer)" }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func `who searches for a name finds the pages of those who are called so`() throws {
        let found = try Self.page("statements", [("q", "lutnick")])
        #expect(found.contains("Called so: ") && found.contains("href=\"/officials/") && found.contains("(official)"))
        #expect(try !Self.page("statements", [("q", "going")]).contains("Called so: "))
    }

    @Test func `readers see no commands, which can name files of the machine`() throws {
        for path in ["changes", "changes/1", "", "statements/1"] {
            #expect(try !Self.page(path).contains("us-china-2025.ndjson"), "\(path)")
        }
        let data = try Self.ask { questions, context in
            try Site.answer(SiteRequest(path: ["changes.json"], query: []), questions, context)
        }
        guard case .data(let command, _) = data else {
            Issue.record("\(data)")
            return
        }
        #expect(command.contains { $0.hasPrefix("--fields=") && !$0.contains("command") && !$0.contains("import") })
    }
}
