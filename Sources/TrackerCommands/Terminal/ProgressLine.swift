/// How far a long command is: one line on standard error that is written over and over, where a person looks on.
///
/// ```swift
/// context.progress.show("statements.ndjson", records: 120_000, done: bytesRead, of: totalBytes)
/// …
/// context.progress.clear()
/// ```
///
/// To call ``show(_:records:done:of:)`` for each record costs a look at the clock: the line changes at most ten times a
/// second, and only after the first half second, so that a short command shows none. Without a terminal nothing is written.
public final class ProgressLine {
    /// What is shown next no sooner than this.
    private static let interval: Duration = .milliseconds(100)
    private static let delay: Duration = .milliseconds(500)

    private let sink: ByteSink
    private let terminal: Terminal
    private let elapsed: () -> Duration
    private var label = ""
    private var start: Duration = .zero
    private var due: Duration = .zero
    private var shownColumns = 0

    /// - Parameters:
    ///   - sink: standard error.
    ///   - terminal: what standard error is connected to.
    ///   - elapsed: a clock that never goes back.
    init(sink: ByteSink, terminal: Terminal, elapsed: @escaping () -> Duration = ProgressLine.clock()) {
        self.sink = sink
        self.terminal = terminal
        self.elapsed = elapsed
    }

    /// Says how far the work is. A new label begins the count of time anew.
    ///
    /// - Parameters:
    ///   - label: what is worked on, such as a file.
    ///   - records: how many records are done.
    ///   - done: how much is done, in the unit of `total`, mostly bytes.
    ///   - total: how much there is; nil where that is not known, as of a pipe.
    public func show(_ label: String, records: Int, done: Int = 0, of total: Int? = nil) {
        guard terminal.isTerminal else { return }
        let now = elapsed()
        if label != self.label {
            self.label = label
            start = now
            due = now + Self.delay
        }
        guard now >= due else { return }
        due = now + Self.interval
        write(Self.text(label, records: records, done: done, total: total, seconds: (now - start).inSeconds))
    }

    /// Takes the line away; standard error is free for other words.
    public func clear() {
        label = ""
        guard shownColumns > 0 else { return }
        write("")
    }

    private func write(_ text: String) {
        // The last column stays free: a full line would make some terminals begin another.
        let line = TextWrapping.beginning(of: SafeText.line(text), columns: max(1, (terminal.width ?? 80) - 1))
        // Spaces, not a sequence that clears the line: a terminal of type dumb knows none.
        let rest = String(repeating: " ", count: max(0, shownColumns - line.columns))
        let end = line.columns == 0 ? "\r" : ""
        shownColumns = line.columns
        try? sink.write("\r" + line.text + rest + end)
        try? sink.flush()
    }

    /// `statements.ndjson: 120,000 records, 40,000/s, 41 %, 4 s left`.
    static func text(_ label: String, records: Int, done: Int, total: Int?, seconds: Double) -> String {
        var parts = [records == 1 ? "1 record" : "\(grouped(records)) records"]
        if seconds > 0 { parts.append("\(grouped(rounded(Double(records) / seconds)))/s") }
        if let total, total > 0, done >= 0 {
            let share = min(1, Double(done) / Double(total))
            // Not 100 % before it is done: what follows the last byte, the index, takes time too.
            parts.append("\(min(99, rounded(share * 100 - 0.5))) %")
            if share > 0.01 { parts.append("\(span(seconds * (1 - share) / share)) left") }
        }
        return "\(label): \(parts.joined(separator: ", "))"
    }

    /// A span of time in its two greatest units.
    private static func span(_ seconds: Double) -> String {
        let seconds = rounded(seconds)
        if seconds < 60 { return "\(seconds) s" }
        if seconds < 3600 { return "\(seconds / 60) min \(seconds % 60) s" }
        return "\(seconds / 3600) h \(seconds % 3600 / 60) min"
    }

    private static func rounded(_ number: Double) -> Int { Int(exactly: max(0, number).rounded()) ?? .max }

    /// Digits in groups of three.
    private static func grouped(_ number: Int) -> String {
        let digits = Array(String(number))
        return digits.indices.reduce(into: "") { text, index in
            if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
            text.append(digits[index])
        }
    }

    private static func clock() -> () -> Duration {
        let start = ContinuousClock.now
        return { start.duration(to: .now) }
    }
}

extension Duration {
    fileprivate var inSeconds: Double {
        let (seconds, attoseconds) = components
        return Double(seconds) + Double(attoseconds) * 1e-18
    }
}
