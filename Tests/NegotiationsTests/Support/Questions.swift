import SQLite
import Testing

@testable import Negotiations

/// A question as a command asks it; it tells how much it found.
struct Question: Sendable, CustomTestStringConvertible {
    let name: String
    /// How many SQL statements it may take.
    let most: Int
    let ask: @Sendable (borrowing Transaction) throws -> Int
    var testDescription: String { name }

    init(_ name: String, most: Int = 13, _ ask: @escaping @Sendable (borrowing Transaction) throws -> Int) {
        self.name = name
        self.most = most
        self.ask = ask
    }

    static func query(
        _ name: String, order: StatementOrder? = nil, most: Int = 13,
        _ change: @escaping @Sendable (inout StatementFilter) throws -> Void
    ) -> Question {
        Question("query \(name)", most: most) { transaction in
            let filter = try StatementFilter.with(change)
            return try transaction.statements(matching: filter, order: order, page: Page(limit: 1000)).count
        }
    }
}

extension Question {
    static let all: [Question] = [
        .query("everything") { _ in }, .query("of an official") { $0.officials = ["Official 1"] },
        .query("of an attribution") { $0.officials = ["an aide 0"] },
        .query("by official", order: .official) { _ in }, .query("of a party") { $0.parties = ["Party 1"] },
        .query("about a round") { $0.rounds = ["Round 1"] }, .query("of a negotiation") { $0.negotiations = ["Talks"] },
        .query("on a topic") { $0.topics = ["topic 1"] }, .query("in an office") { $0.offices = ["Minister 1"] },
        .query("of an outlet") { $0.outlets = ["Outlet 1"] }, .query("unsourced") { $0.isUnsourced = true },
        .query("since a day") { $0.since = try PartialDate("2025-01") },
        .query("of a kind in a language") {
            $0.kinds = [.direct]
            $0.languages = ["en"]
        },
        .query("words") { $0.words = "rare earths" }, .query("a phrase") { $0.words = #""rare earths""# },
        // How rare the words are is counted for the order.
        .query("words of an official", most: 14) {
            $0.words = "tariffs"
            $0.officials = ["Official 1"]
        },
        .query("related") { $0.related = "1" },
        Question("count") { try $0.count(matching: .with { $0.topics = ["topic 1"] }) },
        Question("timeline") { transaction in
            var events = 0
            try transaction.forEachEvent(matching: StatementFilter(), page: Page(limit: 1000)) { _ in events += 1 }
            return events
        },
        Question("timeline of a round") { transaction in
            var events = 0
            try transaction.forEachEvent(matching: .with { $0.rounds = ["Round 1"] }) { _ in events += 1 }
            return events
        },
        Question("timeline of an official") { transaction in
            var events = 0
            try transaction.forEachEvent(matching: .with { $0.officials = ["Official 1"] }) { _ in events += 1 }
            return events
        },
        Question("list-officials") { try $0.records(of: .official).count },
        Question("list-officials of a party") { try $0.records(of: .official, matching: ["party": ["Party 1"]]).count },
        Question("list-rounds") { try $0.records(of: .round).count },
        Question("list-outcomes") { try $0.records(of: .outcome).count },
        Question("list-commitments") { try $0.records(of: .commitment).count },
        Question("list-sources") { try $0.records(of: .source).count },
        Question("list-negotiations") { try $0.records(of: .negotiation).count },
        Question("list-parties") { try $0.records(of: .party).count },
        Question("list-topics") { try $0.records(of: .topic).count },
        Question("show-official") { try $0.record(of: .official, typed: "Official 1").count("statements") ?? 0 },
        Question("show-round") { try $0.record(of: .round, typed: "Round 1").list("participants").count },
        Question("show-statement") { try $0.statement(1) == nil ? 0 : 1 },
        Question("show-outcome") { try $0.record(of: .outcome, typed: "Outcome 1").list("commitments").count },
        Question("show-source") {
            try $0.facts(citing: try $0.record(of: .source, typed: "https://example.org/1").id).count
        },
        Question("compare") { try $0.comparison(of: ["Round 0", "Round 1"]).positions.count },
        Question("attendance") { try $0.attendance().count },
        Question("positions") { questions in
            var count = 0
            _ = try questions.forEachPosition(PositionQuestion(topic: "Topic 1"), page: Page()) { _ in count += 1 }
            return count
        },
        Question("news", most: 3 * RecordType.all.count) { transaction in
            var items = 0
            _ = try transaction.forEachNews(.always, today: Day(firstOf: try PartialDate("2025-06-01"))) { _ in
                items += 1
            }
            return items
        },
        Question("due") {
            try $0.dueItems(
                on: Day(firstOf: try PartialDate("2025-06-01")), today: Day(firstOf: try PartialDate("2025-06-01")),
                within: 1000
            ).count
        },
        // Three of each type of record.
        Question("export", most: 3 * RecordType.all.count) { transaction in
            var bytes = 0
            try transaction.export { bytes += $0.count }
            return bytes
        },
        Question("log") { transaction in
            var revisions = 0
            try transaction.forEachRevision(matching: RevisionFilter()) { _ in revisions += 1 }
            return revisions
        },
        Question("review --list") { try $0.proposals(matching: ProposalFilter()).count },
        Question("stats by official") { try $0.counts(of: .official, matching: StatementFilter()).count },
        Question("stats by party") { try $0.counts(of: .party, matching: StatementFilter()).count },
        Question("stats by topic") { try $0.counts(of: .topic, matching: StatementFilter()).count },
        Question("stats by month") { try $0.counts(of: .month, matching: StatementFilter()).count },
    ]
}

extension TestDatabase {
    /// Records of every kind, each with sources; statements of several officials, rounds and topics; and proposals. In two revisions.
    static func withEverything(statements count: Int) throws -> TestDatabase {
        let database = try TestDatabase()
        let words = (0...count / 10).map { "We will meet again and again, \($0)." }
        try database.importArticle(
            .of(
                "Gazette", words.joined(separator: "\n"), round: nil,
                words.enumerated().map { .of($1, by: "Official \($0 % 5)") }))
        var lines: [String] = []
        let sources = #""sources":[{"outlet":"Outlet 1","url":"https://example.org/1"},{"outlet":"AFP"}]"#
        for number in 0..<4 {
            lines.append(
                #"{"type":"official","name":"Official \#(number)","names":[{"text":"O\#(number)"}],"offices":[{"office":"Minister \#(number)","party":"Party \#(number % 2)",\#(sources)},{"office":"Envoy","party":"Party \#(number % 2)","start":"2024"}]}"#
            )
        }
        for number in 0..<3 {
            lines.append(
                #"{"type":"round","negotiation":"Talks","name":"Round \#(number)","start":"2025-0\#(number + 1)-10","topics":["topic 0","topic \#(number)"],\#(sources),"participants":[{"official":"Official 1",\#(sources)},{"official":"Official 2","party":"Party 0",\#(sources)}],"outcomes":[{"kind":"truce","title":"Outcome \#(number)",\#(sources),"approvals":[{"authority":"A",\#(sources)},{"authority":"B"}],"commitments":[{"party":"Party 1","text":"to sell","due":"2025-07",\#(sources)},{"party":"Party 0","text":"to buy"}]}]}"#
            )
        }
        for number in 0..<count {
            let topics = number % 2 == 0 ? #""topic 0""# : #""topic 1","topic 0""#
            lines.append(
                #"{"date":"2025-0\#(1 + number % 9)-10",\#(number % 10 == 9 ? #""attribution":"An aide \#(number % 3)""# : #""official":"Official \#(number % 4)""#),"round":"Round \#(number % 3)","kind":"direct","language":"en","text":"On rare earths, tariffed and tariffs \#(number).","topics":[\#(topics)]\#(number % 5 == 0 ? "" : ",\(sources)")}"#
            )
        }
        try database.importText(lines.joined(separator: "\n") + "\n")
        return database
    }
}
