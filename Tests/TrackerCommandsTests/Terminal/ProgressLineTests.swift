import Foundation
import Testing

@testable import TrackerCommands

@Suite struct `A progress line` {
    private static let screen = Terminal(isTerminal: true, width: 40, usesColor: false)

    private final class Clock {
        var now: Duration = .zero
    }

    @Test func `is written at most ten times a second, after the first half second`() {
        let (sink, clock) = (ByteSink(), Clock())
        let line = ProgressLine(sink: sink, terminal: Self.screen) { clock.now }
        for record in 0...200 {
            clock.now = .milliseconds(5 * record)
            line.show("a", records: record)
        }
        let shown = String(decoding: sink.bytes, as: UTF8.self).split(separator: "\r")
        #expect(shown.map { $0.prefix { $0 != "," } } == [100, 120, 140, 160, 180, 200].map { "a: \($0) records" })
    }

    @Test func `is taken away without a trace`() {
        let (sink, clock) = (ByteSink(), Clock())
        let line = ProgressLine(sink: sink, terminal: Self.screen) { clock.now }
        line.show("a", records: 0)
        clock.now = .seconds(1)
        line.show("a", records: 5)
        line.clear()
        line.clear()
        let written = String(decoding: sink.bytes, as: UTF8.self)
        #expect(written == "\ra: 5 records, 5/s\r" + String(repeating: " ", count: 17) + "\r")
    }

    @Test func `is never wider than the terminal, whatever its label holds`() {
        let (sink, clock) = (ByteSink(), Clock())
        let line = ProgressLine(sink: sink, terminal: Self.screen) { clock.now }
        line.show("東京\u{1B}[2J" + String(repeating: "x", count: 60), records: 0)
        clock.now = .seconds(1)
        line.show("東京\u{1B}[2J" + String(repeating: "x", count: 60), records: 5)
        let written = String(decoding: sink.bytes, as: UTF8.self)
        #expect(written == "\r東京␛[2J" + String(repeating: "x", count: 30) + "…")
    }

    @Test func `is not written where nobody looks on`() {
        let (sink, clock) = (ByteSink(), Clock())
        let line = ProgressLine(sink: sink, terminal: .pipe) { clock.now }
        line.show("a", records: 0)
        clock.now = .seconds(1)
        line.show("a", records: 5)
        line.clear()
        #expect(sink.bytes == [])
    }

    @Test(arguments: [
        (1, 0, nil, 0, "f: 1 record"),
        (120_000, 41, 100, 3, "f: 120,000 records, 40,000/s, 41 %, 4 s left"),
        (1_200_000, 1, 100, 3, "f: 1,200,000 records, 400,000/s, 1 %"),
        (7, 50, 100, 90, "f: 7 records, 0/s, 50 %, 1 min 30 s left"),
        (7, 50, 100, 7260, "f: 7 records, 0/s, 50 %, 2 h 1 min left"),
        (5, 100, 100, 1, "f: 5 records, 5/s, 99 %, 0 s left"),
        (5, 300, 100, 1, "f: 5 records, 5/s, 99 %, 0 s left"), (5, 0, 0, 1, "f: 5 records, 5/s"),
    ])
    func `says records, rate, share and time left`(
        records: Int, done: Int, total: Int?, seconds: Double, text: String
    ) {
        #expect(ProgressLine.text("f", records: records, done: done, total: total, seconds: seconds) == text)
    }
}
