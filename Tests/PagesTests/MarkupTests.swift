import Testing

@testable import Pages

@Suite struct MarkupTests {
    private func text(_ markup: Markup) -> String { String(decoding: markup.bytes, as: UTF8.self) }

    @Test func `text and attributes are escaped`() {
        let markup = HTML.p(.class("a\"><script>"), .anyDirection) { "<script>alert('1' & \"2\")</script>" }
        #expect(
            text(markup)
                == "<p class=\"a&quot;&gt;&lt;script&gt;\" dir=\"auto\">&lt;script&gt;alert(&#39;1&#39; &amp; &quot;2&quot;)&lt;/script&gt;</p>"
        )
    }

    @Test func `what would be obeyed or turn text around is made visible`() {
        #expect(
            text(Markup("a\u{1B}[1m\u{7F}\u{202E}b\u{2066}c\u{85}\u{FFFE}"))
                == "a␛[1m␡&lt;U+202E&gt;b&lt;U+2066&gt;c&lt;U+0085&gt;&lt;U+FFFE&gt;")
        #expect(text(Markup("שלום\u{200F} a\nb\tc\r\n")) == "שלום\u{200F} a\nb\tc \n")
    }

    @Test func `whatever the text, no markup comes of it`() {
        var seed: UInt64 = 7
        func random(_ bound: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1
            return Int(seed >> 33) % bound
        }
        let pieces = [
            "<", ">", "&", "\"", "'", "</p>", "<!--", "]]>", "javascript:", "\u{0}", "\u{202E}", "é", "𝄞", "&lt;", "=",
            " ",
        ]
        for _ in 0..<2000 {
            let words = (0..<random(12)).map { _ in pieces[random(pieces.count)] }.joined()
            let markup = text(HTML.p(.value(words)) { words })
            #expect(markup.hasPrefix("<p value=\"") && markup.hasSuffix("</p>"))
            let inner = markup.dropFirst(10).dropLast(4)
            let parts = inner.split(separator: "\">", maxSplits: 1, omittingEmptySubsequences: false)
            #expect(parts.count == 2)
            for part in parts {
                #expect(!part.contains("<") && !part.contains(">") && !part.contains("\"") && !part.contains("\u{0}"))
            }
        }
    }

    @Test(arguments: [
        ("https://example.org/a?b=c#d", true), ("HTTP://example.org", true), ("javascript:alert(1)", false),
        ("JavaScript:alert(1)", false), (" https://example.org", false), ("data:text/html,x", false),
        ("//example.org", false),
        ("https:example.org", false), ("https://exa mple.org", false), ("java\nscript:alert(1)", false), ("", false),
        ("file:///etc/passwd", false), ("ftp://example.org", false),
    ])
    func `only addresses of the web are led to`(address: String, isLink: Bool) {
        #expect((WebAddress(address) != nil) == isLink)
    }

    @Test(arguments: [
        ("US–China trade talks", "us-china-trade-talks"), ("He Lifeng", "he-lifeng"), ("何立峰", ""),
        ("../../etc/passwd", "etc-passwd"),
        ("Trump’s", "trumps"), ("", ""), ("<script>", "script"),
        (String(repeating: "ab ", count: 100), String(repeating: "ab-", count: 19) + "ab"),
    ])
    func `a name stands in an address in plain letters`(name: String, slug: String) {
        #expect(Address.slug(of: name) == slug)
    }
}
