import Formats
import Foundation
import Testing

@testable import TrackerCommands

/// The zone is the process's, so these tests take turns.
@Suite(.serialized) struct `The user's own time` {
    private func with(zone: String, _ body: () throws -> Void) rethrows {
        let before = getenv("TZ").map { String(cString: $0) }
        setenv("TZ", zone, 1)
        defer { if let before { setenv("TZ", before, 1) } else { unsetenv("TZ") } }
        try body()
    }

    @Test(arguments: [
        ("CET-1CEST,M3.5.0,M10.5.0/3", "2025-06-10T22:30:05Z", "2025-06-11 00:30:05 +02:00"),
        ("CET-1CEST,M3.5.0,M10.5.0/3", "2025-12-10T22:30:05Z", "2025-12-10 23:30:05 +01:00"),
        ("NST3:30", "2025-01-01T00:00:00Z", "2024-12-31 20:30:00 -03:30"),
        ("UTC0", "2025-01-01T00:00:00Z", "2025-01-01 00:00:00 +00:00"),
        ("UTC0", "2025-01-01T00:00:00.999Z", "2025-01-01 00:00:00 +00:00"),
        ("UTC0", "2025-01-01T00:00:00.9x9Z", "2025-01-01T00:00:00.9x9Z"),
        ("UTC0", "2025-01-01T00:00:00.", "2025-01-01T00:00:00."),
        ("UTC0", "2025-01-01", "2025-01-01"), ("UTC0", "yesterday", "yesterday"), ("UTC0", "", ""),
    ])
    func `is what people are shown of an instant`(zone: String, instant: String, text: String) {
        with(zone: zone) { #expect(LocalTime.text(of: instant) == text) }
    }

    @Test func `is shown in tables and markdown, not to programs`() throws {
        try with(zone: "EST5") {
            let columns: [Column<String>] = [
                Column("at", title: "At", isInstant: true) { $0 }, Column("other", title: "Other") { $0 },
            ]
            let instant = "2025-06-10T22:30:05Z"
            var written: [String] = []
            for format in OutputFormat.allCases {
                let sink = ByteSink()
                var writer = try ResultWriter(format: format, columns: columns, terminal: .pipe, sink: sink)
                try writer.write(instant)
                try writer.finish()
                written.append(String(decoding: sink.bytes, as: UTF8.self))
            }
            let local = "2025-06-10 17:30:05 -05:00"
            let object = "{\"at\":\"\(instant)\",\"other\":\"\(instant)\"}"
            #expect(
                written == [
                    "At                          Other\n\(local)  \(instant)\n",
                    "[\n\(object)\n]\n", "\(object)\n", "at,other\r\n\(instant),\(instant)\r\n",
                    "at\tother\n\(instant)\t\(instant)\n",
                    "| At | Other |\n| --- | --- |\n| \(local) | \(instant) |\n",
                ])
            let card = Card(title: "T", entries: [Card.Entry("at", label: "At", instant, isInstant: true)])
            let sink = ByteSink()
            try CardWriter.write(card, format: .table, terminal: .pipe, to: sink)
            try CardWriter.write(card, format: .ndjson, terminal: .pipe, to: sink)
            #expect(String(decoding: sink.bytes, as: UTF8.self) == "T\nAt:  \(local)\n{\"at\":\"\(instant)\"}\n")
        }
    }
}
