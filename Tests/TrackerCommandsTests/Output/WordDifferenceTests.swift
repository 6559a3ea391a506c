import Testing

@testable import TrackerCommands

@Suite struct WordDifferenceTests {
    @Test(arguments: [
        ("", "", ""), ("same words", "same words", "same words"), ("", "new", "{+new+}"), ("old", "", "[-old-]"),
        ("going well", "going badly", "going [-well-]{+badly+}"), ("a b c", "a c", "a [-b -]c"),
        ("a c", "a b c", "a {+b +}c"), ("two\nlines", "two lines", "two[-\n-]{+ +}lines"),
        ("2025-06-09", "2025-06-10", "2025-06-[-09-]{+10+}"), ("磋商机制", "磋商框架", "磋商[-机制-]{+框架+}"),
        ("不是问题。", "是问题。", "[-不-]是问题。"), ("café", "cafe", "[-café-]{+cafe+}"), ("“well”", "“well,”", "“well{+,+}”"),
    ])
    func `words that went and came are marked where they stood`(_ before: String, _ after: String, _ text: String) {
        #expect(WordDifference.text(from: before, to: after) == text)
    }

    @Test func `texts of very many words are shown whole, one after the other`() {
        let (long, other) = (String(repeating: "a ", count: 1000), String(repeating: "b ", count: 1000))
        #expect(WordDifference.text(from: long, to: other) == "[-\(long)-]{+\(other)+}")
    }
}
