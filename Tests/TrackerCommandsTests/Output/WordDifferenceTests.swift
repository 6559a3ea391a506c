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

    @Test func `in long texts too only what changed is marked`() {
        let words = (0..<4000).map { "word\($0 % 1500)" }
        for (place, change) in [(0, "new"), (2000, "new"), (3999, "new"), (1999, "word7")] {
            var others = words
            others[place] = change
            let difference = WordDifference.text(
                from: words.joined(separator: " "), to: others.joined(separator: " "))
            var expected = words
            expected[place] = "[-\(words[place])-]{+\(change)+}"
            #expect(difference == expected.joined(separator: " "))
        }
        let sentence = String(repeating: "协议草案", count: 800)
        #expect(
            WordDifference.text(from: sentence, to: sentence + "新" + sentence)
                == sentence + "{+新\(sentence)+}")
    }

    @Test func `what is marked as kept and removed is the old text, what is kept and added the new one`() {
        var random = Numbers(state: 5)
        for _ in 0..<20 {
            let words = (0..<2000).map { _ in "w\(Int.random(in: 0..<900, using: &random))" }
            var others = words.shuffled(using: &random)
            if Bool.random(using: &random) {
                others = words.filter { _ in Int.random(in: 0..<50, using: &random) > 0 } + ["end"]
            }
            let (before, after) = (words.joined(separator: " "), others.joined(separator: " "))
            let difference = WordDifference.text(from: before, to: after)
            #expect(difference.replacing(/\{\+[^+]*\+\}/, with: "").replacing(/\[-|-\]/, with: "") == before)
            #expect(difference.replacing(/\[-[^-]*-\]/, with: "").replacing(/\{\+|\+\}/, with: "") == after)
        }
    }

    @Test func `long texts that have nothing in common are shown whole, one after the other`() {
        let (long, other) = (String(repeating: "a ", count: 1000), String(repeating: "b ", count: 1000))
        #expect(WordDifference.text(from: long, to: other) == "[-\(long.dropLast())-]{+\(other.dropLast())+} ")
    }
}

/// The same numbers at each run: a linear congruential generator with the constants of Knuth's MMIX.
private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ state >> 33
    }
}
