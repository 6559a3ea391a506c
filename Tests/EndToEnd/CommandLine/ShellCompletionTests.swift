import Foundation
import Testing

/// A person types in a real shell and presses the tab key; names come from the founding case.
@Suite struct ShellCompletionTests {
    static let shells = [
        "bash": "bash --noprofile --rcfile rc -i", "zsh": "ZDOTDIR=. zsh -d -i",
        "fish": "fish --no-config -C 'source rc'",
    ]

    static let cases: [(typed: String, completed: String)] = [
        ("tracker show-rou", "tracker show-round"), ("tracker query --unsou", "tracker query --unsourced"),
        ("tracker query --kind ind", "tracker query --kind indirect"),
        ("tracker query --official Howard", "tracker query --official Howard\\ Lutnick"),
        ("tracker show-round Lon", "tracker show-round London"),
        ("tracker query --topic rare", "tracker query --topic rare\\ earths"),
    ]

    private static func screen(_ shell: String, in tracker: TrackerRunner) throws -> TerminalScreen {
        let script = try tracker.succeed("completions", shell)
        let settings =
            switch shell {
            case "bash": "PS1='> '\n"
            case "zsh": "PS1='> '\nautoload -U compinit\ncompinit -u\n"
            default: "function fish_prompt; echo '> '; end\nfunction fish_greeting; end\n"
            }
        _ = try tracker.write(settings + script, to: shell == "zsh" ? ".zshrc" : "rc")
        let screen = try TerminalScreen(
            running: try #require(Self.shells[shell]), in: tracker, columns: 120, rows: 60,
            environment: ["TERM": "screen"])
        try screen.text { $0.hasPrefix(">") }
        return screen
    }

    @Test(arguments: shells.keys.sorted())
    func `commands, options, values and names are completed`(shell: String) throws {
        let tracker = try TrackerRunner.withExample()
        let screen = try Self.screen(shell, in: tracker)
        for (typed, completed) in Self.cases {
            try screen.write(typed)
            try screen.text { $0.contains(typed) }
            try screen.press("Tab")
            // Shells quote what has a space in their own ways.
            let forms = [completed, completed.replacing("\\ ", with: " ")]
            try screen.text { text in forms.contains { text.contains("> \($0)") } }
            try screen.press("C-u")
            try screen.text { !$0.contains(typed) }
        }
    }
}
