import Foundation
import Testing

@Suite struct DateFormTests {
    static let dates: [(text: String, first: String, last: String)] = [
        ("2025", "2025-01-01", "2025-12-31"), ("2025-06", "2025-06-01", "2025-06-30"),
        ("2025-06-10", "2025-06-10", "2025-06-10"),
        ("2025-06-10T18:30+01:00", "2025-06-10", "2025-06-10"), ("2025-06-10T23:59Z", "2025-06-10", "2025-06-10"),
        ("2025-06-10T00:30", "2025-06-10", "2025-06-10"), ("2025-06-09/2025-06-10", "2025-06-09", "2025-06-10"),
        ("2025-06-10?", "2025-06-10", "2025-06-10"), ("2025-06~", "2025-06-01", "2025-06-30"),
        ("2025?/2026~", "2025-01-01", "2026-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
    ]

    @Test(arguments: dates)
    func `a date goes in, comes back as written and is found where it can fall`(
        _ text: String, _ first: String, _ last: String
    ) throws {
        let tracker = try TrackerRunner()
        try tracker.succeed("add-statement", "--attribution", "x", "--date", text, "--text", "y")
        #expect(try json(try tracker.succeed("query", "--format", "json")).map { $0["date"] as? String } == [text])
        #expect(
            try tracker.recorded() == lines(#"{"type":"statement","date":"\#(text)","attribution":"x","text":"y"}"#))
        let calendar = try Self.neighbours(of: first, and: last)
        for (arguments, count) in [
            (["--since", first], 1), (["--since", last], 1), (["--since", calendar.after], 0), (["--until", last], 1),
            (["--until", first], 1),
            (["--until", calendar.before], 0), (["--since", first, "--until", last], 1),
            (["--since", first, "--until", first], 1), (["--since", last, "--until", last], 1),
            (["--since", calendar.before, "--until", calendar.before], 0),
            (["--since", calendar.after, "--until", calendar.after], 0),
            (["--since", calendar.before, "--until", calendar.after], 1),
            (["--since", text, "--until", text], 1),
        ] where !arguments.contains(where: { $0.contains("T") }) {
            #expect(
                try tracker.run(["query", "--count"] + arguments)
                    == Outcome(exitCode: 0, output: "\(count)\n", errors: ""), "\(arguments)")
        }
        if text.contains("T") {
            #expect(
                try tracker.run("query", "--since", text).isRefusal(
                    64, saying: "--since takes a day, not a time of day"))
        }
        #expect(
            try tracker.run("query", "--count", "--since", calendar.after, "--until", calendar.before)
                .isRefusal(64, saying: "--until is before --since"))
    }

    private static func neighbours(of first: String, and last: String) throws -> (before: String, after: String) {
        let format = DateFormatter()
        format.locale = Locale(identifier: "en_US_POSIX")
        format.timeZone = TimeZone(identifier: "UTC")
        format.dateFormat = "yyyy-MM-dd"
        let begin = try #require(format.date(from: first))
        let end = try #require(format.date(from: last))
        return (
            format.string(from: begin.addingTimeInterval(-86_400)), format.string(from: end.addingTimeInterval(86_400))
        )
    }
}
