import Foundation
import Testing

/// Text that would command a terminal or forge markup, in every field that takes text, and every command that shows it.
@Suite struct HostileTextTests {
    /// A colour, the reversal of what follows, a tag, a cell's end, and a link.
    private static let escape = "\u{1B}[31m"
    private static let reversal = "\u{202E}"
    private static let tag = "<b>"
    private static let hostile = "x\(escape)\(reversal)\(tag)|[l](j:y) *s* "

    /// A record of every type. A name may be refused for what it holds; then it comes without what a terminal obeys.
    private static func database() throws -> TrackerRunner {
        func name(_ text: String) -> String { text + "\(reversal)\(tag)|[l](j:y) *s*" }
        func text(_ text: String) -> String { text + hostile + text }
        let source: [String: Any] = [
            "outlet": name("o"), "title": name("t"), "url": "https://x/\(tag)|[l](j:y)", "author": name("a"),
            "wording": text("w"), "place": name("p"),
        ]
        let records: [[String: Any]] = [
            ["type": "negotiation", "name": name("N"), "note": text("n")],
            ["type": "party", "name": name("P"), "code": "C<b>|", "note": text("n")],
            ["type": "official", "name": name("O"), "surname": name("S"), "note": text("n")],
            ["type": "name", "official": name("O"), "text": name("L"), "kind": "label"],
            ["type": "office", "official": name("O"), "party": name("P"), "office": name("of"), "start": "2025"],
            [
                "type": "round", "negotiation": name("N"), "name": name("R"), "start": "2025-06-09",
                "end": "2025-06-10",
                "venue": name("v"), "city": name("c"), "country": name("c"), "note": text("n"), "topics": [name("T")],
            ],
            [
                "type": "round", "negotiation": name("N"), "name": name("R2"), "start": "2025-07-09",
                "topics": [name("T")],
            ],
            [
                "type": "participation", "round": name("R"), "official": name("O"), "party": name("P"),
                "note": text("n"),
                "sources": [source],
            ],
            [
                "type": "statement", "date": "2025-06-10", "official": name("O"), "round": name("R"), "text": text("s"),
                "translation": text("t"), "setting": name("s"), "topics": [name("T")], "sources": [source],
            ],
            [
                "type": "statement", "date": "2025-06-10", "attribution": name("a"), "round": name("R2"),
                "text": text("s2"), "topics": [name("T")],
            ],
            [
                "type": "outcome", "round": name("R"), "kind": name("k"), "title": name("W"), "text": text("t"),
                "note": text("n"), "date": "2025-06-10", "expires": "2025-06-11", "sources": [source],
            ],
            ["type": "approval", "outcome": name("W"), "authority": name("a"), "note": text("n")],
            [
                "type": "commitment", "outcome": name("W"), "party": name("P"), "text": text("c"), "due": "2025-06-11",
                "note": text("n"),
            ],
        ]
        let tracker = try TrackerRunner()
        let lines = try records.map { record in
            String(decoding: try JSONSerialization.data(withJSONObject: record), as: UTF8.self)
        }
        try tracker.succeed(
            "import", try tracker.write(lines.joined(separator: "\n") + "\n", to: "\(tag)\(reversal).ndjson"))
        let article = try tracker.write(
            "“We \(hostile) agree,” Mr \(name("O")) told \(hostile) on Tuesday.\n", to: "article.txt")
        try tracker.succeed("import", "--from", "article", article, "--outlet", name("o"), "--published", "2025-06-11")
        try tracker.succeed("edit-statement", "1", "--setting", name("edited"))
        return tracker
    }

    private static let reading: [[String]] = [
        ["query"], ["query", "s"], ["timeline"], ["due"], ["news"], ["attendance"], ["stats"],
        ["resolve", "S\(reversal)\(tag)|[l](j:y) *s*"],
        ["list-negotiations"], ["list-rounds"], ["list-parties"], ["list-officials"], ["list-outcomes"],
        ["list-commitments"], ["list-topics"], ["list-sources"], ["list-imports"],
        ["show-round", "R\(reversal)\(tag)|[l](j:y) *s*"],
        ["show-official", "O\(reversal)\(tag)|[l](j:y) *s*"], ["show-statement", "1"], ["show-outcome", "1"],
        ["show-source", "1"],
        ["compare", "R\(reversal)\(tag)|[l](j:y) *s*", "R2\(reversal)\(tag)|[l](j:y) *s*"], ["log"], ["log", "1"],
        ["log", "--statement", "1"],
        ["review", "--list"], ["sql", "SELECT * FROM statement"],
        ["sql", "SELECT 1 AS \"\(hostile)\""], ["extract", "article.txt"], ["status"],
    ]

    @Test(arguments: ["table", "markdown"])
    func `what people read commands no terminal and forges no markup`(_ format: String) throws {
        let tracker = try Self.database()
        for command in Self.reading {
            let outcome = try tracker.run(command + ["--format", format])
            #expect(outcome.exitCode == 0, "\(command): \(outcome.errors)")
            #expect(!outcome.output.isEmpty)
            for sign in [Self.escape, Self.reversal] { #expect(!outcome.output.contains(sign), "\(command)") }
            guard format == "markdown" else { continue }
            #expect(!outcome.output.replacing("\\<", with: "").contains("<b"), "\(command): \(outcome.output)")
            #expect(!outcome.output.replacing("\\[", with: "").contains("[l]"), "\(command)")
        }
    }

    @Test(arguments: ["table", "markdown", "json", "ndjson", "csv", "tsv"])
    func `a terminal is sent nothing that it obeys, in any format`(_ format: String) throws {
        let tracker = try Self.database()
        try tracker.writeAsOther(
            "UPDATE statement SET setting = 'a' || char(13) || 'b' || char(155) || '2J' WHERE id = 1")
        // What the terminal driver makes of a line's end is CR LF.
        var commands = (Self.reading + [["check"]]).map { $0 + ["--format", format] }
        switch format {
        case "ndjson":
            commands += [["export", "--repair-text"], ["completions", "fish", "--", "query", "--round", "R"]]
        case "csv": commands += [["export", "--repair-text", "--type", "statement", "--format", "csv"]]
        default: break
        }
        for command in commands {
            let (_, shown) = try PseudoTerminal(tracker, command, environment: ["PAGER": "cat"]).finish()
            let scalars = Array(shown.replacing("\r\n", with: "\n").replacing("\r\n", with: "\n").unicodeScalars)
            #expect(!scalars.isEmpty, "\(command)")
            #expect(!scalars.contains { $0 != "\n" && $0 != "\t" && Self.isObeyed($0) }, "\(command): \(shown)")
        }
    }

    private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control || (0x202A...0x202E).contains(scalar.value)
            || (0x2066...0x2069).contains(scalar.value)
    }

    @Test func `what is complained of commands no terminal`() throws {
        let tracker = try Self.database()
        for command in [
            ["show-official", Self.hostile], ["resolve", Self.hostile], ["query", "--round", Self.hostile],
            ["add-statement", "--official", Self.hostile, "--date", Self.hostile, "--text", "x"], [Self.hostile],
            ["query", "--\(Self.hostile)"], ["query", "--format", Self.hostile],
            ["sql", "SELECT '\(Self.hostile)' FROM nothing"],
            ["import", Self.hostile], ["query", "--db", Self.hostile], ["remove-official", "O", "--yes"],
        ] {
            let outcome = try tracker.run(command)
            #expect(outcome.exitCode != 0 && outcome.exitCode != 1, "\(command)")
            for sign in ["\u{1B}", Self.reversal] {
                #expect(!outcome.errors.contains(sign), "\(command): \(outcome.errors)")
            }
        }
    }
}
