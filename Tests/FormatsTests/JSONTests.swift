import Testing

@testable import Formats

struct Case: CustomTestStringConvertible, Sendable {
    let text: String
    let expected: [String]

    init(_ text: String, _ expected: String...) {
        self.text = text
        self.expected = expected
    }

    var testDescription: String { String(text.prefix(60)).debugDescription }
}

@Test(arguments: [
    Case(#"{"a":1}"#, "1: a=1"),
    Case("", ""), Case("\n \r\n\t\n", ""), Case("{}", "1: "),
    Case("{\"a\":1}\r\n\r\n{\"a\":2}\r\n", "1: a=1", "3: a=2"),
    Case("\u{FEFF}{\"a\":1}\n", "1: a=1"),
    Case(
        #" { "a" : [ 1 , true , false , null , { "b" : "c" } , [ ] , { } ] } "#,
        "1: a=[1,true,false,null,{b='c'},[],{}]"),
    Case(#"{"a":"\"\\\/\b\f\n\r\t\u0041\u00e9\ud83d\ude00"}"#, "1: a='\"\\/\u{8}\u{C}\n\r\tAé😀'"),
    Case(#"{"a":"x\u0000y"}"#, "1: a='x\u{0}y'"),
    Case(#"{"\u0061":1}"#, "1: a=1"),
    Case("{\"a\":\"x\u{FEFF}y\"}", "1: a='x\u{FEFF}y'"),
    Case(
        #"{"a":-0.5e+10,"b":0,"c":1E400,"d":123456789012345678901234567890.10}"#,
        "1: a=-0.5e+10 b=0 c=1E400 d=123456789012345678901234567890.10"),
    Case(
        "{\"a\":1}\n{\"b\":2}\n{\"a\":3,\"b\":4}\n{\"b\":5,\"a\":6}\n{\"b\":7}", "1: a=1", "2: b=2", "3: a=3 b=4",
        "4: b=5 a=6",
        "5: b=7"),
])
func `well-formed lines are read`(_ sample: Case) {
    #expect(steps(sample.text).map(brief) == sample.expected.filter { !$0.isEmpty })
}

@Test(arguments: [
    Case("[1]", "refused 1:1: a record must be a JSON object"),
    Case("1", "refused 1:1: a record must be a JSON object"),
    Case(#"  "text""#, "refused 1:3: a record must be a JSON object"),
    Case("date,text", "refused 1:1: a value was expected, not “d”"),
    Case(
        "{\"a\":1}\n{\"a\":\n{\"a\":2}", "1: a=1",
        "refused 2:6: a: the record ends too early: a value was expected", "3: a=2"),
    Case("{", "refused 1:2: the record ends too early: a name in double quotes was expected"),
    Case(#"{"a""#, "refused 1:5: the record ends too early: a colon was expected"),
    Case(#"{"a":1"#, "refused 1:7: the record ends too early: a comma or } was expected"),
    Case(#"{"a":1,}"#, "refused 1:8: a name in double quotes was expected, not “}”"),
    Case(#"{"a":[1,]}"#, "refused 1:9: a: a value was expected, not “]”"),
    Case(#"{"a":[1}"#, "refused 1:8: a: a comma or ] was expected, not “}”"),
    Case(#"{'a':1}"#, "refused 1:2: a name in double quotes was expected, not “'”"),
    Case(#"{"a" 1}"#, "refused 1:6: a colon was expected, not “1”"),
    Case(#"{"a":1} {"a":2}"#, "refused 1:9: nothing more after the object was expected, not “{”"),
    Case(#"{"a":1,"b":2,"a":3}"#, "refused 1:14: the name “a” appears twice"),
    Case(#"{"a":1,"\u0061":3}"#, "refused 1:8: the name “a” appears twice"),
    Case(#"{"a":{"b":1,"b":2}}"#, "refused 1:13: a: the name “b” appears twice"),
    Case(
        "{\"a\":1,\"b\":2}\n{\"b\":1,\"b\":2}\n{\"b\":1,\"a\":2,\"b\":2}", "1: a=1 b=2",
        "refused 2:8: the name “b” appears twice", "refused 3:14: the name “b” appears twice"),
    Case(#"{"a":"\ud800"}"#, "refused 1:7: a: half of a surrogate pair stands alone in a string"),
    Case(#"{"a":"é\udc00x"}"#, "refused 1:8: a: half of a surrogate pair stands alone in a string"),
    Case(#"{"a":"\ud800\u0041"}"#, "refused 1:7: a: half of a surrogate pair stands alone in a string"),
    Case(#"{"a":"\u12"}"#, "refused 1:7: a: \\u must be followed by four hexadecimal digits"),
    Case(#"{"a":"\x"}"#, "refused 1:7: a: an unknown escape in a string"),
    Case("{\"a\":\"x\ty\"}", "refused 1:8: a: a control character in a string must be escaped (\\u0009)"),
    Case("{\"a\":\"x\u{0}y\"}", "refused 1:8: a: a control character in a string must be escaped (\\u0000)"),
    Case(#"{"a":"x}"#, "refused 1:6: a: a string is not closed with a double quote"),
    Case(#"{"a":"x\"#, "refused 1:9: a: the record ends too early: an escape was expected"),
    Case(#"{"a":01}"#, "refused 1:6: a: a number must not begin with 0"),
    Case(#"{"a":-}"#, "refused 1:7: a: a digit was expected, not “}”"),
    Case(#"{"a":1.}"#, "refused 1:8: a: a digit was expected, not “}”"),
    Case(#"{"a":1e}"#, "refused 1:8: a: a digit was expected, not “}”"),
    Case(#"{"a":.5}"#, "refused 1:6: a: a value was expected, not “.”"),
    Case(#"{"a":+1}"#, "refused 1:6: a: a value was expected, not “+”"),
    Case(#"{"a":NaN}"#, "refused 1:6: a: a value was expected, not “N”"),
    Case(#"{"a":tru}"#, "refused 1:6: a: a value was expected, not “t”"),
    Case(#"{"a":nullx}"#, "refused 1:10: a comma or } was expected, not “x”"),
    Case(
        "{\"a\":1}\n\u{FEFF}{\"a\":2}\n", "1: a=1",
        "refused 2:1: a value was expected, not a byte order mark in the middle of the file (were two files joined?)"),
    Case("{\"a\":\u{A0}1}", "refused 1:6: a: a value was expected, not “\u{A0}”"),
])
func `a malformed line is refused with its place and the next one is read`(_ sample: Case) {
    #expect(steps(sample.text).map(brief) == sample.expected)
}

@Test(
    arguments: [
        ([0xFF], "byte 0xFF"), ([0xC0, 0xAF], "byte 0xC0"), ([0xE0, 0x80, 0x80], "byte 0xE0"),
        ([0xED, 0xA0, 0x80], "byte 0xED"),
        ([0xF4, 0x90, 0x80, 0x80], "byte 0xF4"), ([0xF5, 0x80, 0x80, 0x80], "byte 0xF5"), ([0xC3], "byte 0xC3"),
        ([0xE2, 0x82], "byte 0xE2"), ([0x80], "byte 0x80"),
    ] as [([UInt8], String)])
func `invalid UTF-8 is refused with its column in every place of a record`(_ bad: [UInt8], _ words: String) {
    // What is advised stands behind the words, in brackets.
    func told(_ bytes: [UInt8]) -> [String] {
        steps(bytes).map { step in brief(step).split(separator: " (", maxSplits: 1).first.map(String.init) ?? "" }
    }
    let inValue = Array("{\"née\":\"é".utf8) + bad + Array("\"}\n{\"a\":1}".utf8)
    #expect(told(inValue) == ["refused 1:10: née: \(words) is not valid UTF-8", "2: a=1"])
    let besideEscape = Array("{\"née\":\"\\n".utf8) + bad + Array("\"}".utf8)
    #expect(told(besideEscape) == ["refused 1:11: née: \(words) is not valid UTF-8"])
    let inName = Array("{\"n".utf8) + bad + Array("\":1}".utf8)
    #expect(told(inName) == ["refused 1:4: \(words) is not valid UTF-8"])
    let outside = Array("{\"n\":".utf8) + bad + Array("}".utf8)
    #expect(steps(outside).map(brief) == ["refused 1:6: n: a value was expected, not \(words) is not valid UTF-8"])
}

@Test func `nesting is accepted to 64 levels and refused beyond`() {
    func nested(_ levels: Int) -> String {
        "{\"a\":" + String(repeating: "[", count: levels - 1) + String(repeating: "]", count: levels - 1) + "}"
    }
    #expect(steps(nested(64)).count { if case .record = $0 { true } else { false } } == 1)
    #expect(steps(nested(65)).map(brief) == ["refused 1:69: a: nested deeper than 64 levels"])
    #expect(steps(nested(1_000_000)).map(brief) == ["refused 1:69: a: nested deeper than 64 levels"])
    let objects = String(repeating: "{\"a\":", count: 100_000)
    #expect(steps(objects).map(brief) == ["refused 1:321: a: nested deeper than 64 levels"])
    #expect(
        steps("[" + nested(65) + ",{\"a\":1}]", .json).map(brief)
            == ["refused 1:70: a: nested deeper than 64 levels", "1: a=1"])
}

@Test func `a line of 10 MB is one record`() {
    let text = String(repeating: "word ", count: 2_000_000)
    #expect(
        steps("{\"a\":\"\(text)\"}\n{\"a\":1}") == [
            .record(line: 1, [Member(name: "a", value: .string(text))]),
            .record(line: 2, [Member(name: "a", value: .number("1"))]),
        ])
}

@Test func `ten thousand members are read and a duplicate among them is found`() {
    let members = (0..<10_000).map { "\"n\($0)\":\($0)" }.joined(separator: ",")
    let expected = (0..<10_000).map { Member(name: "n\($0)", value: .number("\($0)")) }
    #expect(steps("{\(members)}\n{\(members)}") == [.record(line: 1, expected), .record(line: 2, expected)])
    let column = members.utf8.count + 3
    #expect(steps("{\(members),\"n5000\":1}").map(brief) == ["refused 1:\(column): the name “n5000” appears twice"])
    #expect(
        steps("{\(members)}\n{\(members),\"n5000\":1}").dropFirst().map(brief)
            == ["refused 2:\(column): the name “n5000” appears twice"])
}

@Test func `a name that needs escapes is not taken for other text`() {
    let tricky = #"{"a\":\"b":1}"#
    #expect(
        steps(tricky + "\n" + #"{"a":"b"}"# + "\n" + tricky).map(brief) == ["1: a\":\"b=1", "2: a='b'", "3: a\":\"b=1"])
}

@Test func `a refused line is kept as it came`() {
    let expected = Array("{\"a\":\"é\"} x\t".utf8)
    guard case .refused(_, let raw)? = steps(expected + [0x0D, 0x0A]).first else {
        Issue.record("the line was not refused")
        return
    }
    #expect(Array(raw.utf8) == expected)
}

@Test func `a record keeps its bytes without the line ending`() throws {
    let text = " {\"a\" : 1} \r\n{\"b\":\"\\u0041\"}"
    let reader = try RecordReader(source: ByteSource(bytes: Array(text.utf8), name: "input"))
    var raw: [String] = []
    while let record = try reader.next() { raw.append(String(decoding: record.raw, as: UTF8.self)) }
    #expect(raw == [" {\"a\" : 1} ", "{\"b\":\"\\u0041\"}"])
}

@Test func `a record longer than the limit is a fatal error that says so`() {
    let reason = "a record is longer than 20 bytes, the most that is accepted"
    for format in [RecordFormat.ndjson, .json, .csv(delimiter: nil)] {
        for pace in Pace.all + [.whole] {
            let long = format == .csv(delimiter: nil) ? "a\nb\n123456789012345678901" : "{\"a\":\"12345678901234\"}"
            let whole = format == .json ? "[\(long)]" : long + "\n"
            let read = steps(whole, format, pace: pace, largestRecord: 20)
            guard case .fatal(let error)? = read.last else {
                Issue.record("\(format) \(pace): \(read)")
                continue
            }
            #expect(error.reason == reason && error.kind == .tooLarge)
        }
    }
    #expect(steps("{\"a\":\"1234567890123\"}\n", largestRecord: 21).map(brief) == ["1: a='1234567890123'"])
}

@Test func `a record of very many values is refused, and those after it are read`() {
    let zeros = Array(repeating: "0", count: 250_000).joined(separator: ",")
    #expect(
        steps("{\"id\":[\(zeros)]}\n{\"a\":1}\n").map(brief) == [
            "refused 1:500006: id: more than 250000 values in one record", "2: a=1",
        ])
}
