import Foundation
import Testing

/// Sessions in a real terminal.
@Suite struct TerminalTests {
    @Test func `an answer fits the terminal, its heading is bold, and a short one is not paged`() throws {
        let tracker = try TrackerRunner.withExample()
        let screen = try TerminalScreen(running: "tracker list-rounds", in: tracker)
        #expect(try screen.exitCode() == 0)
        #expect(
            screen.text()
                == lines(
                    "#  Round   Negotiation       Start       End         Place             Status",
                    "2  London  US–China trade    2025-06-09  2025-06-10  Lancaster House,  concluded",
                    "           talks                                     London, GB",
                    "1  Geneva  US–China trade    2025-05-10  2025-05-11  Geneva, CH        concluded",
                    "           talks",
                    "exit 0"))
        #expect(screen.text(isStyled: true).hasPrefix("\u{1B}[1m#\u{1B}[0m"))
    }

    @Test func `where a table does not fit, a row is its values one below the other`() throws {
        let tracker = try TrackerRunner.withExample()
        let screen = try TerminalScreen(running: "tracker list-rounds", in: tracker, columns: 40)
        #expect(try screen.exitCode() == 0)
        #expect(
            screen.text().hasPrefix(
                lines(
                    "#:            2", "Round:        London", "Negotiation:  US–China trade talks",
                    "Start:        2025-06-09", "End:          2025-06-10", "Place:        Lancaster House, London,",
                    "              GB",
                    "Status:       concluded", "", "#:            1")))
    }

    @Test(arguments: [["NO_COLOR": "1"], ["TERM": "dumb"], ["NO_COLOR": "1", "CLICOLOR_FORCE": "1"]])
    func `where styling is off there is none`(environment: [String: String]) throws {
        let tracker = try TrackerRunner.withExample()
        let screen = try TerminalScreen(running: "tracker list-topics", in: tracker, environment: environment)
        #expect(try screen.exitCode() == 0)
        #expect(screen.text().contains("rare earths"))
        #expect(!screen.text(isStyled: true).contains("\u{1B}["))
    }

    @Test func `a pipe has style where it is forced`() throws {
        let tracker = try TrackerRunner.withExample()
        #expect(try tracker.run(["list-topics"], environment: ["CLICOLOR_FORCE": "1"]).output.contains("\u{1B}[1m"))
        #expect(
            try tracker.run(["list-topics"], environment: ["CLICOLOR_FORCE": "0"]).output.contains("\u{1B}") == false)
        #expect(
            try tracker.run(["list-topics"], environment: ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"]).output
                .contains("\u{1B}") == false)
    }

    @Test func `a long answer is paged by less, and q leaves it`() throws {
        let tracker = try TrackerRunner.withExample()
        let screen = try TerminalScreen(running: "tracker query", in: tracker, rows: 10)
        let first = try screen.text { $0.hasSuffix(":\n") }
        #expect(first.contains("Date") && !first.contains("exit"))
        try screen.press("Space")
        try screen.text { !$0.contains("Date") }
        try screen.press("q")
        #expect(try screen.exitCode() == 0)
    }

    @Test func `Ctrl-C in the pager is the pager's`() throws {
        let tracker = try TrackerRunner.withExample()
        let screen = try TerminalScreen(running: "tracker query", in: tracker, rows: 10)
        try screen.text { $0.hasSuffix(":\n") }
        try screen.press("C-c")
        usleep(800_000)
        #expect(!screen.text().contains("exit"))
        try screen.press("q")
        #expect(try screen.exitCode() == 0)
    }

    @Test(arguments: [
        ("tracker query --no-pager", [:]), ("tracker query", ["PAGER": ""]), ("tracker query", ["PAGER": "cat"]),
        ("tracker query", ["TERM": "dumb"]), ("tracker query", ["PAGER": "head -n 3"]),
    ])
    func `a pager is not used where it is turned off, and may be another`(
        line: String, environment: [String: String]
    ) throws {
        let tracker = try TrackerRunner.withExample()
        let screen = try TerminalScreen(running: line, in: tracker, rows: 10, environment: environment)
        #expect(try screen.exitCode() == 0)
    }

    @Test func `a pager that cannot be run is an error, since nothing was seen`() throws {
        let tracker = try TrackerRunner.withExample()
        let screen = try TerminalScreen(running: "tracker query", in: tracker, environment: ["PAGER": "no-such-pager"])
        #expect(try screen.exitCode() == 69)
        #expect(screen.text().contains("tracker: the pager “no-such-pager” could not be run\n"))
    }

    @Test func `characters that would steer the terminal or hide are seen`() throws {
        let tracker = try TrackerRunner()
        try tracker.succeed(
            "add-statement", "--date", "2025", "--attribution", "a\u{202E}b", "--text", "\u{1B}[2J\u{7}red\u{200B}.")
        for format in ["table", "json", "ndjson", "csv", "tsv", "markdown"] {
            let screen = try TerminalScreen(
                running: "tracker query --format \(format) --fields attribution,text", in: tracker)
            #expect(try screen.exitCode() == 0)
            let seen = screen.text()
            let forms = ["<U+202E>", "&lt;U+202E&gt;", "\\u202e"].filter(seen.contains)
            #expect(forms.count == 1, "\(format): \(seen)")
            let controls = ["␛[2J␇red", "␛\\[2J␇red", "\\u001b[2J\\u0007red"].filter(seen.contains)
            #expect(controls.count == 1, "\(format): \(seen)")
            #expect(!seen.contains("\u{202E}"))
        }
    }

    @Test func `Ctrl-C ends a command that waits for input`() throws {
        let tracker = try TrackerRunner()
        let screen = try TerminalScreen(
            running: "tracker add-statement --date 2025 --attribution x --text -", in: tracker)
        usleep(300_000)
        try screen.press("C-c")
        #expect(try screen.exitCode() == 130)
        #expect(screen.text() == lines("^C", "tracker: interrupted", "exit 130"))
        #expect(try tracker.recorded() == nil)
    }
}
