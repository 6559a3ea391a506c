import Foundation
import Testing

/// A command in a terminal: tmux draws the screen, and types.
final class TerminalScreen {
    private let tracker: TrackerRunner
    private let socket: String

    /// Starts a line of shell in a terminal of its own.
    ///
    /// - Parameters:
    ///   - environment: variables besides `TRACKER_DB`, `HOME`, `PATH` and `TERM`.
    init(
        running line: String, in tracker: TrackerRunner, columns: Int = 80, rows: Int = 24,
        environment: [String: String] = [:]
    ) throws {
        self.tracker = tracker
        socket = tracker.file("tmux-\(UUID().uuidString.prefix(8))")
        // The shell outlives Ctrl-C, and says how the command ended; what it runs has its signals back.
        let script = "trap : INT\n\(line)\necho \"exit $?\"\nexec sleep 600\n"
        let file = try tracker.write(script, to: "screen-\(UUID().uuidString.prefix(8)).sh")
        let binaries = URL(filePath: TrackerRunner.binary).deletingLastPathComponent().path(percentEncoded: false)
        var variables = [
            "TRACKER_DB": tracker.database, "HOME": tracker.folder, "PATH": "\(binaries):/usr/bin:/bin",
            "LANG": "C.UTF-8",
        ]
        variables.merge(environment) { $1 }
        let assignments = variables.map { "\($0.key)=\($0.value)" }
        let started = try tmux(
            ["new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-c", tracker.folder]
                + ["env", "-u", "TMUX"] + assignments + ["bash", file], isStarting: true)
        #expect(started.exitCode == 0, "\(started.errors)")
    }

    deinit { _ = try? tmux(["kill-server"]) }

    private func tmux(_ arguments: [String], isStarting: Bool = false) throws -> Outcome {
        let settings = ["-u", "-S", socket, "-f", "/dev/null"]
        let options =
            isStarting
            ? ["set-option", "-g", "status", "off", ";"] : []
        // The server must not keep the descriptor open by which Foundation sees that its child has ended.
        let start =
            "for file in /proc/self/fd/*; do n=${file##*/}; [ $n -gt 2 ] && eval \"exec $n>&-\"; done; exec tmux \"$@\""
        return try tracker.run(
            ["-c", start, "bash"] + settings + options + arguments,
            environment: ["TERM": "xterm-256color", "LANG": "C.UTF-8"], executable: "/bin/bash")
    }

    /// Types keys, by their names in tmux: `C-c`, `Space`, `q`.
    func press(_ keys: String...) throws { _ = try tmux(["send-keys"] + keys) }

    /// Types text.
    func write(_ text: String) throws { _ = try tmux(["send-keys", "-l", text]) }

    /// Types text and the return key.
    func type(_ text: String) throws {
        try write(text)
        _ = try tmux(["send-keys", "Enter"])
    }

    /// What stands on the screen now, without the spaces at the ends of lines and the empty lines below.
    ///
    /// - Parameter isStyled: with the sequences that make text bold or coloured.
    func text(isStyled: Bool = false) -> String {
        let shown = (try? tmux(["capture-pane", "-p"] + (isStyled ? ["-e"] : [])))?.output ?? ""
        var lines = shown.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            String(line.reversed().drop { $0 == " " }.reversed())
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.map { $0 + "\n" }.joined()
    }

    /// Waits until the screen shows what is awaited, and gives it.
    @discardableResult
    func text(until isThere: (String) -> Bool) throws -> String {
        let end = ContinuousClock.now + .seconds(20)
        while ContinuousClock.now < end {
            let shown = text()
            if isThere(shown) { return shown }
            usleep(20_000)
        }
        Issue.record("not seen within 20 seconds; the screen shows:\n\(text())")
        return text()
    }

    /// How the command ended, when it has.
    func exitCode() throws -> Int32? {
        let shown = try text { $0.contains(/(?m)^exit \d+$/) }
        return shown.matches(of: /(?m)^exit (\d+)$/).last.flatMap { Int32($0.output.1) }
    }
}
