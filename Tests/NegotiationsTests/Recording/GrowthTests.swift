import Formats
import Foundation
import SQLite
import Synchronization
import Testing

@testable import Negotiations

/// Twice as many records take about twice as long: nobody who records much, or means harm, keeps others from writing.
@Suite struct GrowthTests {
    /// A kind of records of which there are many, each recorded beside all that were before.
    struct Kind: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let drafts: @Sendable (_ number: Int) throws -> [Draft]
    }

    private static func said(_ number: Int, _ members: Member...) throws -> Draft {
        let speaker = members.contains { $0.name == "official" } ? [] : [member("attribution", "x")]
        return try Draft(.statement, [member("date", "2025"), member("text", "t\(number)")] + speaker + members)
    }

    private static func member(_ name: String, _ value: String) -> Member { Member(name: name, value: .string(value)) }

    static let kinds: [Kind] = [
        Kind(testDescription: "rounds") { number in
            let round = [member("negotiation", "N"), member("name", "R\(number)")]
            return [
                try Draft(.round, round), try said(number, member("round", "R\(number)"), member("negotiation", "N")),
                try said(-number, member("round", "R\(number)")),
            ]
        },
        Kind(testDescription: "rounds of one name") { number in
            [
                try Draft(.round, [member("negotiation", "N\(number)"), member("name", "R")]),
                try said(number, member("round", "R"), member("negotiation", "N\(number)")),
                try said(-number, member("round", "R")),
            ]
        },
        Kind(testDescription: "officials with other names") { number in
            [
                try Draft(.official, [member("name", "A N\(number)")]),
                try Draft(.name, [member("official", "A N\(number)"), member("text", "O\(number)")]),
                try said(number, member("official", "O\(number)")),
            ]
        },
        Kind(testDescription: "namesakes with keys") { number in
            [
                try Draft(.official, [member("name", "A N"), member("key", "k\(number)")]),
                try said(number, member("official", "A N"), member("official_key", "k\(number)")),
                try said(-number, member("official", "N")),
            ]
        },
        Kind(testDescription: "topics of one statement") { number in
            [
                try Draft(
                    .statement,
                    [
                        member("date", "2025"), member("attribution", "x"), member("text", "t"),
                        Member(name: "topics", value: .array([.string("T\(number)")])),
                    ])
            ]
        },
        Kind(testDescription: "sources of one statement") { number in
            [
                try Draft(
                    .statement,
                    [
                        member("date", "2025"), member("attribution", "x"), member("text", "t"),
                        member("url", "http://a/\(number)"),
                    ])
            ]
        },
        Kind(testDescription: "outcomes of one round") { number in
            let round = [member("negotiation", "N"), member("round", "R")]
            return [
                try Draft(.round, [member("negotiation", "N"), member("name", "R")]),
                try Draft(.outcome, round + [member("kind", "truce"), member("title", "O\(number)")]),
                try Draft(.approval, round + [member("outcome", "O\(number)"), member("authority", "A")]),
                try Draft(.approval, [member("outcome", "P\(number)"), member("authority", "A")]),
            ]
        },
        Kind(testDescription: "outcomes that are not there") { number in
            let round = [member("negotiation", "N"), member("round", "R")]
            return [
                try Draft(.round, [member("negotiation", "N"), member("name", "R")]),
                try Draft(.outcome, round + [member("kind", "truce"), member("title", "O\(number)")]),
                try Draft(.approval, round + [member("outcome", "P\(number)"), member("authority", "A")]),
            ]
        },
        Kind(testDescription: "offices of one official") { number in
            [
                try Draft(.official, [member("name", "A N")]),
                try Draft(.office, [member("official", "A N"), member("party", "US"), member("office", "O\(number)")]),
            ]
        },
        Kind(testDescription: "outcomes of one title") { number in
            let outcome = [
                member("negotiation", "N"), member("round", "R"), member("title", "O"), member("kind", "truce"),
            ]
            return [
                try Draft(.round, [member("negotiation", "N"), member("name", "R")]),
                try Draft(.outcome, outcome + [member("key", "k\(number)")]),
                try Draft(
                    .approval,
                    [
                        member("round", "R"), member("outcome", "O"), member("outcome_key", "k\(number)"),
                        member("authority", "A"),
                    ]),
            ]
        },
        Kind(testDescription: "participants of one round") { number in
            [
                try Draft(.round, [member("negotiation", "N"), member("name", "R")]),
                try Draft(.official, [member("name", "A N\(number)")]),
                try Draft(.participation, [member("round", "R"), member("official", "A N\(number)")]),
                try said(number, member("official", "Mr N\(number)"), member("round", "R")),
            ]
        },
    ]

    /// How many hundreds of instructions SQLite's machine takes: the same on every machine.
    private static func instructions(of kind: Kind, _ count: Int) throws -> Int {
        let database = try TestDatabase()
        var connection = try Connection(path: database.path, access: .creating)
        try TrackerSchema.prepare(&connection, path: database.path)
        let instructions = Counter()
        connection.onProgress(every: 100) {
            instructions.value.add(1, ordering: .relaxed)
            return true
        }
        try connection.write { transaction in
            var recorder = Recorder(author: TestDatabase.author)
            // As in an import, once it has more refusals than are shown.
            recorder.references.explainsRefusals = false
            for number in 1...count {
                // Some of them are there to be refused.
                for draft in try kind.drafts(number) { _ = fieldError { try recorder.record(draft, in: transaction) } }
            }
            try transaction.closeRevision()
        }
        return instructions.value.load(ordering: .relaxed)
    }

    /// What this thread has had of the processor, in which the tests beside it take no part.
    private static var secondsOfThread: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private final class Counter: Sendable { let value = Atomic(0) }

    @Test(arguments: kinds)
    func `twice as many records take SQLite about twice as many instructions`(_ kind: Kind) throws {
        let (some, twice) = (try Self.instructions(of: kind, 300), try Self.instructions(of: kind, 600))
        #expect(Double(twice) < 2.3 * Double(some), "\(some), \(twice)")
    }

    @Test func `a surname that many share is refused as often as it is used, and ten of them are shown`() throws {
        let database = try TestDatabase()
        var lines = (0..<400).map { #"{"type":"official","name":"First\#($0) Smith"}"# }
        lines += (0..<400).map { #"{"date":"2025-01-01","official":"Smith","text":"t\#($0)"}"# }
        let start = Self.secondsOfThread
        let error = #expect(throws: ImportError.self) { try database.importText(lines.joined(separator: "\n")) }
        // Not to explain each anew is the difference between a fraction of a second and a minute.
        #expect(Self.secondsOfThread - start < 20)
        let problem = try #require(error?.problems.first)
        #expect(error?.problems.count == 1)
        #expect(problem.repetitions == 399)
        let shown = problem.reason.split(separator: "\n")
        #expect(shown.first == "“Smith” fits 400 officials:")
        #expect(shown.dropFirst().first == "  First0 Smith")
        #expect(shown.last == "  … and 390 more")
        #expect(shown.count == 12)
    }

    @Test(arguments: ["Secretary of ", "Mr. ", "Minister ", "A. "])
    func `a name of thousands of titles is read in few ways`(_ title: String) {
        let directory = OfficialDirectory()
        #expect(directory.readings(of: String(repeating: title, count: 4000) + "Smith").count < 100)
        #expect(directory.readings(of: "Smith, " + String(repeating: title, count: 4000)).count < 100)
    }
}
