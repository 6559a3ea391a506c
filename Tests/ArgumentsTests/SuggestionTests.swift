import Testing

@testable import Arguments

struct SuggestionTests {
    @Test(arguments: [
        ("untill", "until"), ("UNTIL", "until"), ("sicne", "since"), ("li", "limit"), ("lmit", "limit"), ("xx", nil),
        ("", nil), ("s", nil), ("until-then-and-ever", nil), ("sinceabc", nil),
    ])
    func `the nearest candidate is within a third of the word, or the only one that it begins`(
        word: String, expected: String?
    ) {
        #expect(nearest(to: word, among: ["until", "since", "source", "limit"]) == expected)
    }

    @Test(arguments: [
        ([], ""), (["a"], "a"), (["a", "b"], "a or b"), (["a", "b", "c"], "a, b or c"),
    ])
    func `lists are written as a sentence has them`(items: [String], sentence: String) {
        #expect(sentenceList(items, conjunction: "or") == sentence)
    }

    @Test(arguments: [
        ("plain-word", "plain-word"), ("", "''"), ("two words", "'two words'"), ("it's", "'it'\\''s'"), ("$x", "'$x'"),
        ("Zürich", "Zürich"),
    ])
    func `words in hints are quoted as a shell needs them`(word: String, written: String) {
        #expect(shellWord(word) == written)
    }
}
