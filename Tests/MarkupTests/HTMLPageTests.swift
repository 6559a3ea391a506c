import Markup
import Testing

@Suite struct HTMLPageTests {
    private func page(_ html: String) throws -> HTMLPage { try #require(HTMLPage(Array(html.utf8))) }

    @Test func `the text of a page is that of its article`() throws {
        let page = try page(
            """
            <!DOCTYPE html><html><head><title>Nets – The Post</title><meta property="og:title" content="Nets agreed">
            <meta property="og:site_name" content="The Post"><meta name="author" content="Jane Example">
            <meta property="article:published_time" content="2025-06-11T10:00:00Z">
            <link rel="canonical" href="https://example.org/nets"></head>
            <body><nav><p>Home</p></nav><article><h1>Nets agreed</h1>
            <p>&ldquo;We have a <b>deal</b>,&rdquo;
            Tom Sample said.</p><figure><figcaption>A net</figcaption></figure><div class="related-links"><p>More</p></div>
            <p>The end &amp; more, and so that this article is long enough to be one, a good many further words about nets stand here,
            which nobody needs to read, since they say nothing at all.</p></article><footer>© The Post</footer></body></html>
            """)
        #expect(
            page.text == """
                Nets agreed

                “We have a deal,” Tom Sample said.

                The end & more, and so that this article is long enough to be one, a good many further words about nets stand here, \
                which nobody needs to read, since they say nothing at all.
                """)
        #expect(page.metadata.title == "Nets agreed")
        #expect(page.metadata.outlet == "The Post")
        #expect(page.metadata.author == "Jane Example")
        #expect(page.metadata.published == "2025-06-11T10:00:00Z")
        #expect(page.metadata.url == "https://example.org/nets")
    }

    @Test(arguments: [
        ("<!DOCTYPE html><p>x", true), ("\n <html lang=en>", true), ("<!-- a --><html>", true),
        ("<p>We agree.</p>", true), ("<div class=\"a\">x", true), ("<pony> x", false), ("<p", false),
        ("“We agree,” she said.", false),
        ("a < b", false), ("", false),
    ])
    func `a page is told by its first words`(_ text: String, _ isPage: Bool) {
        #expect(HTMLPage.isPage(Array(text.utf8)) == isPage)
    }

    @Test func `a page nested as none is is not read`() throws {
        let html = "<html><body>" + String(repeating: "<div>", count: 1500) + "deep"
        #expect(try page(html).text == "deep")
        #expect(HTMLPage(Array(String(repeating: "<div>", count: 200_000).utf8)) == nil)
    }

    @Test func `what is no page gives its words`() throws {
        #expect(try page("").text == "")
        #expect(try page("<p>one<p>two<script>x</script>").text == "one\n\ntwo")
    }
}
