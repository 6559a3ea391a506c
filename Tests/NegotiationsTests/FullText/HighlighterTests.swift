import Testing

@testable import Negotiations

@Suite struct HighlighterTests {
    private static func highlighter(_ patterns: [[Set<String>]], beginning: Bool = false) -> Highlighter {
        Highlighter(patterns: patterns.map { .init(words: $0, endsInBeginning: beginning) })
    }

    @Test func `words, phrases and beginnings are marked where they stand`() {
        let text = "The Négociations on rare earths; rare negotiators."
        #expect(
            Self.highlighter([[["rare"], ["earths"]]]).marked(text, open: "[", close: "]")
                == "The Négociations on [rare earths]; rare negotiators.")
        #expect(
            Self.highlighter([[["rare", "earths"]]]).marked(text, open: "[", close: "]")
                == "The Négociations on [rare] [earths]; [rare] negotiators.")
        #expect(
            Self.highlighter([[["nego"]]], beginning: true).marked(text, open: "[", close: "]")
                == "The [Négociations] on rare earths; rare [negotiators].")
        #expect(Highlighter(patterns: []).marked(text, open: "[", close: "]") == text)
    }

    @Test func `what overlaps is marked once`() {
        let both = Self.highlighter([[["a"], ["b"]], [["b"], ["c"]]])
        #expect(both.marked("a b c d b c", open: "[", close: "]") == "[a b c] d [b c]")
    }

    @Test func `a snippet is cut at spaces around the first find`() {
        let text = String(repeating: "word ", count: 100) + "rare earths " + String(repeating: "more ", count: 100)
        let snippet = Self.highlighter([[["rare"]]]).snippet(of: text, open: "**", close: "**", characters: 60)
        #expect(snippet == "…word word word **rare** earths more more more more more more…")
        #expect(Self.highlighter([[["rare"]]]).snippet(of: "rare", open: "<", close: ">") == "<rare>")
        #expect(Self.highlighter([[["none"]]]).snippet(of: text, open: "<", close: ">") == nil)
    }

    @Test(arguments: [
        ("He-Lifeng raised 50%", ["he", "lifeng", "raised", "50"]), ("ÜBER Straße", ["uber", "strasse"]),
        ("e\u{301}te\u{301}", ["ete"]), ("何立峰 said", ["何", "立", "峰", "said"]), ("한국", ["한", "국"]), ("", []), ("—!", []),
        ("don’t", ["don", "t"]),
    ])
    func `words are taken apart as the index does`(_ text: String, _ words: [String]) {
        #expect(WordScanner.words(in: text).map(\.folded) == words)
    }
}
