extension Page {
    /// Where published statements are searched, in the browser.
    static func search(_ context: PageContext) -> Page {
        Page(
            title: "Search", address: .search,
            content: Markup([
                HTML.h1 { "Search" },
                HTML.form(.id("search"), .role("search"), .class("filters")) {
                    HTML.div {
                        HTML.label(Attribute(.htmlFor, "words")) { "Words that were said" }
                        HTML.input(
                            .id("words"), .type("search"), .name("q"), .anyDirection, Attribute(.autocomplete, "off"))
                    }
                    HTML.button { "Search" }
                },
                HTML.p(.class("hint")) {
                    "Found is what has all of the words: as they are, as English inflects them, or at the beginning of others. Put a phrase in quotation marks, OR between two words of which one is enough, and - before a word that must not occur. Phrases are looked for in the first 4 000 characters of a text."
                },
                HTML.noscript {
                    HTML.p {
                        "This search runs in your browser, by JavaScript. Without it, see "
                        context.link(.statements, "all statements")
                        "."
                    }
                },
                HTML.p(.class("count"), .role("status"), .id("count")),
                HTML.div(.id("found")),
                context.linking.reference(to: .searchProgram).map { HTML.script(.source($0)) } ?? Markup(),
            ]))
    }
}
