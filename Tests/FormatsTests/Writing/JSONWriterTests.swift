import Formats
import Foundation
import Testing

private func compact(_ value: RecordValue, escapesUnsafe: Bool = false) -> String {
    var bytes: [UInt8] = []
    JSONWriter.append(value, escapesUnsafe: escapesUnsafe, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
}

@Suite struct `JSON is written` {
    @Test(arguments: [
        (RecordValue.null, "null"), (.bool(true), "true"), (.bool(false), "false"), (.number("-1.50e+9"), "-1.50e+9"),
        (.string(""), #""""#), (.array([]), "[]"), (.object([]), "{}"), (.array([.array([]), .object([])]), "[[],{}]"),
        (.array([.number("1"), .array([.null]), .number("2")]), "[1,[null],2]"),
        (
            .object([
                Member(name: "z", value: .object([Member(name: "b", value: .array([.bool(true), .null]))])),
                Member(name: "a\"", value: .string("x")),
            ]), #"{"z":{"b":[true,null]},"a\"":"x"}"#
        ),
    ])
    func `without spaces and in the given order`(value: RecordValue, expected: String) {
        #expect(compact(value) == expected)
    }

    @Test(arguments: [
        ("\"\\/", #""\"\\/""#), ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#),
        ("\u{0}\u{1F}\u{7F}", "\"\\u0000\\u001f\u{7F}\""),
        ("何立峰 é 👩‍👩‍👧", "\"何立峰 é 👩‍👩‍👧\""), ("\u{202E}\u{2028}", "\"\u{202E}\u{2028}\""),
        ("1234567\"", #""1234567\"""#), ("12345678\"", #""12345678\"""#),
        ("1234567\n12345678\\9", #""1234567\n12345678\\9""#),
        ("\u{1F}\u{20}\u{21}", "\"\\u001f !\""),
    ])
    func `with the escapes that RFC 8259 demands and no others`(text: String, expected: String) {
        #expect(compact(.string(text)) == expected)
    }

    @Test(arguments: 0..<24) func `with every special byte found wherever it stands in a long text`(position: Int)
        throws
    {
        for special in ["\"", "\\", "\u{0}", "\u{1F}", "é\n"] {
            let text =
                String(repeating: "ÿ", count: position / 2) + String(repeating: "x", count: position) + special
                + " !#[]~\u{7F}"
            let decoded = try JSONSerialization.jsonObject(
                with: Data(compact(.string(text)).utf8), options: .fragmentsAllowed)
            #expect(decoded as? String == text)
        }
    }

    @Test func `with unsafe characters escaped for a terminal`() throws {
        let text = "a\u{1B}[31m\u{7F}\u{9B}\u{202E}\u{2066}\u{E0041}é\""
        let written = compact(.string(text), escapesUnsafe: true)
        #expect(written == #""a\u001b[31m\u007f\u009b\u202e\u2066\udb40\udc41é\"""#)
        let decoded = try JSONSerialization.jsonObject(with: Data(written.utf8), options: .fragmentsAllowed)
        #expect(decoded as? String == text)
    }

    @Test func `indented for people`() {
        var bytes: [UInt8] = []
        let value = RecordValue.object([
            Member(name: "names", value: .array([.string("He Lifeng"), .string("何立峰")])),
            Member(name: "none", value: .array([])),
            Member(name: "in", value: .object([Member(name: "x", value: .number("1"))])),
        ])
        JSONWriter.append(value, indent: 2, to: &bytes)
        #expect(
            String(decoding: bytes, as: UTF8.self) == """
                {
                  "names": [
                    "He Lifeng",
                    "何立峰"
                  ],
                  "none": [],
                  "in": {
                    "x": 1
                  }
                }
                """)
    }

    @Test func `however deep it is nested`() {
        let depth = 2_000
        let value = (0..<depth).reduce(RecordValue.null) { inner, _ in .array([inner]) }
        let expected = String(repeating: "[", count: depth) + "null" + String(repeating: "]", count: depth)
        #expect(compact(value) == expected)
    }
}
