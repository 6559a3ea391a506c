import Arguments

@testable import TrackerCommands

/// Command lines, a word a line: they are understood or refused in two lines, and so are those that a shell wants completed.
enum ArgumentFuzz {
    static func parse(_ input: [UInt8]) {
        guard let text = String(validating: input, as: UTF8.self) else { return }
        let words = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        do {
            _ = try TrackerProgram.interface.parse(words, environment: [:])
        } catch {
            if error.message.isEmpty || error.hint.isEmpty { broken("a refusal says nothing", input) }
        }
        for shell in Shell.allCases {
            let answer = TrackerProgram.interface.completionAnswer(for: shell, question: words) { _ in [text, "Li"] }
            let directive = answer.prefix { $0 != "\n" }
            if !["words", "file", "directory"].contains(directive) { broken("a shell gets \(answer)", input) }
        }
    }
}
