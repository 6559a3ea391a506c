import Testing

@testable import TrackerCommands

@Suite struct ShellWordsTests {
    static let words: [(words: [String], line: String)] = [
        (["tracker", "query"], "tracker query"), (["a b", "", "it's"], "'a b' '' 'it'\\''s'"),
        (["$(rm x)", "--text=a"], "'$(rm x)' --text=a"),
        // An accent on the mark makes it another character, but not for a shell.
        (["a'\u{301}; rm x; '"], "'a'\\''\u{301}; rm x; '\\'''"),
    ]

    @Test(arguments: words)
    func `a command line is written as a shell reads it`(_ words: [String], _ line: String) {
        #expect(Array(ShellWords.join(words).unicodeScalars) == Array(line.unicodeScalars))
    }
}
