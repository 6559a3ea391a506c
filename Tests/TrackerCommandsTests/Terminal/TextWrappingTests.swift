import Testing

@testable import TrackerCommands

@Suite struct `Text is wrapped` {
    @Test(arguments: [
        ("", 5, [""]), ("short", 5, ["short"]), ("one two three", 7, ["one two", "three"]),
        ("one  two", 8, ["one  two"]),
        ("one   two", 4, ["one", "two"]), ("a\n\nb", 5, ["a", "", "b"]), ("abcdefghij k", 4, ["abcd", "efgh", "ij k"]),
        ("see abcdefghij", 4, ["see", "abcd", "efgh", "ij"]), ("我们今天谈贸易了。好", 8, ["我们今天", "谈贸易", "了。好"]),
        ("会议（伦敦）开", 6, ["会议", "（伦", "敦）开"]), ("US中国", 4, ["US中", "国"]), ("何立峰", 1, ["何", "立", "峰"]),
        ("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
        ("  indented words", 10, ["  indented", "words"]),
        ("trailing   ", 8, ["trailing"]), ("a\u{A0}b c", 3, ["a\u{A0}b", "c"]), ("     ", 3, [""]),
    ])
    func `at words, and nothing is cut`(text: String, width: Int, expected: [String]) {
        let lines = TextWrapping.lines(of: text, width: width)
        #expect(lines.map(\.text) == expected)
        #expect(lines.map(\.columns) == expected.map(DisplayWidth.columns))
    }

    @Test func `at line feeds only without a width`() {
        #expect(TextWrapping.lines(of: "a long line\nb", width: nil).map(\.text) == ["a long line", "b"])
    }

    @Test(arguments: 1...30) func `to lines that fit, with every letter kept`(width: Int) {
        let text = "Framework: “we agreed” https://example.org/a/very/long/address 中美经贸磋商，在伦敦。👩‍👩‍👧 (end)"
        let lines = TextWrapping.lines(of: text, width: width)
        #expect(lines.map(\.text).joined().filter { $0 != " " } == text.filter { $0 != " " })
        #expect(lines.allSatisfy { $0.columns <= max(2, width) })
    }
}
