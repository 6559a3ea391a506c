import Testing

@testable import Formats

@Test(arguments: [
    Case("[]", ""), Case(" [ \n ] \n", ""), Case("\u{FEFF}[{}]", "1: "),
    Case("[{\"a\":1},{\"a\":2}]", "1: a=1", "1: a=2"),
    Case("[\n  {\n    \"a\": \"]}\\\"{\"\n  },\r\n  {\"a\": [{}]}\n]\n", "2: a=']}\"{'", "5: a=[{}]"),
    Case("{\n \"a\": 1\n}\n", "1: a=1"),
    Case(
        "[1,\"x,]\",null,[{}],{\"a\":2}]", "refused 1:2: a record must be a JSON object",
        "refused 1:4: a record must be a JSON object", "refused 1:10: a record must be a JSON object",
        "refused 1:15: a record must be a JSON object", "1: a=2"),
    Case(
        "[{\"a\":1},\n {\"é\":1,\"b\":\"\\ud800\"},{\"a\":2}]", "1: a=1",
        "refused 2:14: b: half of a surrogate pair stands alone in a string", "2: a=2"),
    Case("[{\"a\":1,\"a\":2}, {\"a\":\n2}]", "refused 1:9: the name “a” appears twice", "1: a=2"),
    Case("", "fatal 1:1: the file holds nothing; a document without records is []"),
    Case("[", "fatal 1:2: the JSON document is cut short: it ends before its closing ]"),
    Case("[{\"a\":1}\n", "1: a=1", "fatal 2:1: the JSON document is cut short: it ends before its closing ]"),
    Case(
        "[{\"a\":1},\n{\"a\":", "1: a=1",
        "fatal 2:1: the JSON document is cut short: it ends inside the record that begins here"),
    Case("[{\"a\":\"\\", "fatal 1:2: the JSON document is cut short: it ends inside the record that begins here"),
    Case("[{\"a\":1},]", "1: a=1", "fatal 1:10: a value was expected, not “]”"),
    Case("[{\"a\":1} {\"a\":2}]", "1: a=1", "fatal 1:10: a comma or ] was expected after a record"),
    Case("[,]", "fatal 1:2: a value was expected, not “,”"),
    Case("[}", "fatal 1:2: a value was expected, not “}”"),
    Case("[{\"a\":1]", "fatal 1:8: a comma or } was expected, not “]”"),
    Case("[{\"a\":1]}]", "fatal 1:8: a comma or } was expected, not “]”"),
    Case("[{\"a\":1}] x", "1: a=1", "fatal 1:11: there is text after the end of the JSON document"),
    Case("[{\"a\":1}][{\"a\":2}]", "1: a=1", "fatal 1:10: there is text after the end of the JSON document"),
    Case("{\"a\":1}\n{\"a\":2}", "1: a=1", "fatal 2:1: there is text after the end of the JSON document"),
    Case("x", "fatal 1:1: a JSON document of records begins with [ or {"),
    Case(
        "[{\"a\":1},\u{FEFF}{\"a\":2}]", "1: a=1",
        "fatal 1:10: a value was expected, not a byte order mark in the middle of the file (were two files joined?)"),
])
func `a JSON document is read element by element and strictly`(_ sample: Case) {
    let expected = sample.expected.filter { !$0.isEmpty }
    for pace in [.whole] + Pace.all {
        #expect(steps(sample.text, .json, pace: pace).map(brief) == expected, "\(pace)")
    }
}
