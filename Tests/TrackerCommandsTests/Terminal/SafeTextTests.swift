import Testing

@testable import TrackerCommands

@Suite struct `Unsafe text is made visible` {
    @Test(arguments: [
        ("plain", "plain"), ("\u{1B}[2J", "␛[2J"), ("a\u{7}\u{7F}", "a␇␡"), ("\u{9B}31m", "<U+009B>31m"),
        ("\u{202E}evil\u{202C}", "<U+202E>evil<U+202C>"),
        ("\u{2066}x\u{2069}\u{200F}\u{61C}", "<U+2066>x<U+2069><U+200F><U+061C>"),
        ("a\u{2028}b\u{2029}", "a<U+2028>b<U+2029>"), ("\u{E0041}", "<U+E0041>"), ("\u{0}", "␀"),
        ("a\tb\nc\r\nd\r", "a b␊c␍␊d␍"), ("何立峰 é “x” 👩‍👩‍👧 \u{200B}", "何立峰 é “x” 👩‍👩‍👧 \u{200B}"),
    ])
    func `in a line`(text: String, expected: String) {
        #expect(SafeText.line(text) == expected)
    }

    @Test(arguments: [("a\tb\nc\r\nd\re\r\r\n", "a b\nc\nd␍e␍\n"), ("\u{1B}\n", "␛\n"), ("\r", "␍")])
    func `in a paragraph, whose line breaks stay`(text: String, expected: String) {
        #expect(SafeText.paragraph(text) == expected)
    }

    @Test(arguments: [
        ("a\tb\r\n\u{1B}", "a\tb\r\n␛"), ("a\rb\r\r\nc\r", "a␍b␍\r\nc␍"), ("\n\u{202E}\r\n", "\n<U+202E>\r\n"),
    ])
    func `in a field, whose tabs and line ends are data`(text: String, expected: String) {
        #expect(SafeText.field(text) == expected)
    }

    @Test func `in JSON by escapes, so that it means the same`() {
        let line = "{\"a\":\"\u{7F}\u{9B}2J\u{202E}é\u{E0041}\"}\n"
        let shown = SafeText.data(Array(line.utf8), isJSON: true)
        #expect(String(decoding: shown, as: UTF8.self) == #"{"a":"\u007f\u009b2J\u202eé\udb40\udc41"}"# + "\n")
        #expect(SafeText.data(Array("{\"a\":\"é\"}\n".utf8), isJSON: true) == Array("{\"a\":\"é\"}\n".utf8))
    }
}
