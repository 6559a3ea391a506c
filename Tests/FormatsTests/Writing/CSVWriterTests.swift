import Formats
import Testing

private func row(_ fields: [String], delimiter: Character = ",", guardsFormulas: Bool = false) -> String {
    var bytes: [UInt8] = []
    CSVWriter.appendRow(
        fields, delimiter: delimiter.asciiValue ?? 0, guardsFormulas: guardsFormulas, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
}

@Suite struct `A row of separated values` {
    @Test(arguments: [
        (["a", "b c", ""], "a,b c,\r\n"), (["a,b"], "\"a,b\"\r\n"), (["say \"yes\""], "\"say \"\"yes\"\"\"\r\n"),
        (["\""], "\"\"\"\"\r\n"), (["one\ntwo", "\r"], "\"one\ntwo\",\"\r\"\r\n"), (["a;b\tc"], "a;b\tc\r\n"),
        ([""], "\"\"\r\n"), (["", ""], ",\r\n"), (["何立峰", " x "], "何立峰, x \r\n"), (["nul\u{0}l"], "nul\u{0}l\r\n"),
        (["12345678,"], "\"12345678,\"\r\n"), (["=1"], "=1\r\n"),
    ])
    func `is quoted as RFC 4180 says`(fields: [String], expected: String) {
        #expect(row(fields) == expected)
    }

    @Test func `is quoted for the delimiter that it has`() {
        #expect(row(["a;b", "a,b"], delimiter: ";") == "\"a;b\";a,b\r\n")
    }

    @Test func `with tabs is quoted as with commas, and ends in LF`() {
        #expect(
            row(["a\tb", "c\nd\re", "C:\\new", "\"q\"", ""], delimiter: "\t")
                == "\"a\tb\"\t\"c\nd\re\"\tC:\\new\t\"\"\"q\"\"\"\t\n")
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"), ("\tx", "'\tx"), ("\rx", "\"'\rx\""),
        ("=a,b", "\"'=a,b\""), ("a=1", "a=1"), ("", "\"\""), (" =1", "' =1"), ("\n=1", "\"'\n=1\""),
        ("\n1", "\"'\n1\""), ("＝1", "'＝1"), ("＋1", "'＋1"), ("－1", "'－1"), ("＠x", "'＠x"), ("﹦1", "'﹦1"), ("−1", "'−1"),
        ("\u{200B}=1", "'\u{200B}=1"), ("\u{FEFF} \u{AD}@x", "'\u{FEFF} \u{AD}@x"), ("\u{A0}+1", "'\u{A0}+1"),
        ("\u{1}=1", "'\u{1}=1"), (" 1", " 1"), ("\u{200B}a=1", "\u{200B}a=1"), ("é=1", "é=1"), ("  ", "  "),
    ])
    func `is guarded against formulas when asked`(field: String, expected: String) {
        #expect(row([field], guardsFormulas: true) == expected + "\r\n")
    }

    @Test func `with tabs is guarded inside its quotes`() {
        #expect(row(["\tx", "=1", "x"], delimiter: "\t", guardsFormulas: true) == "\"'\tx\"\t'=1\tx\n")
    }
}

@Suite struct `The cell of a value` {
    @Test(arguments: [
        (RecordValue.null, ""), (.string(""), ""), (.bool(true), "true"), (.bool(false), "false"),
        (.number("1.50"), "1.50"),
        (.array([]), ""), (.array([.string("tariffs")]), "tariffs"),
        (.array([.string("rare earths"), .string("tariffs")]), "rare earths; tariffs"),
        (.array([.string("a;b"), .string("c")]), #"["a;b","c"]"#), (.array([.string("say \"x\"")]), #"["say \"x\""]"#),
        (.array([.string("")]), #"[""]"#), (.array([.string("a"), .string("")]), #"["a",""]"#),
        (.array([.string(" a")]), #"[" a"]"#), (.array([.string("a\n")]), #"["a\n"]"#),
        (.array([.string("[a]")]), #"["[a]"]"#),
        (.array([.number("1"), .number("2")]), "[1,2]"), (.array([.string("a"), .null]), #"["a",null]"#),
        (.array([.object([Member(name: "a", value: .null)])]), #"[{"a":null}]"#),
        (.object([Member(name: "a", value: .string("b"))]), #"{"a":"b"}"#),
    ])
    func `joins a plain list and writes any other as JSON`(value: RecordValue, expected: String) {
        #expect(CSVCell.text(of: value) == expected)
    }

    @Test func `is guarded when it is text, never when it is a number`() {
        var bytes: [UInt8] = []
        for value in [RecordValue.number("-5"), .string("-5"), .array([.string("=a"), .string("b")])] {
            CSVCell.append(value, delimiter: 0x2C, guardsFormulas: true, to: &bytes)
            bytes.append(0x20)
        }
        #expect(String(decoding: bytes, as: UTF8.self) == "-5 '-5 '=a; b ")
    }

    @Test func `of a list reads back as the list`() {
        let alphabet = ["a", ";", "\"", "[", "]", " ", "\n", ",", "", "; ", "é", "\t"]
        for first in alphabet {
            for second in alphabet {
                for third in alphabet {
                    let list = [first + second, second + third]
                    let cell = CSVCell.text(of: .array(list.map(RecordValue.string)))
                    if cell.hasPrefix("[") {
                        var json: [UInt8] = []
                        JSONWriter.append(.array(list.map(RecordValue.string)), to: &json)
                        #expect(cell == String(decoding: json, as: UTF8.self))
                    } else {
                        let parts = cell.split(separator: ";", omittingEmptySubsequences: false)
                        #expect(parts.map { $0.drop { $0 == " " } }.map(String.init) == list)
                    }
                }
            }
        }
    }
}
