import Testing

@testable import Formats

@Test(arguments: [
    Case("a,b\n1,2\n", "2: a='1' b='2'"), Case("a,b\r\n1,2", "2: a='1' b='2'"), Case("a,b", ""), Case("a,b\r\n", ""),
    Case("\u{FEFF}a,b\n1,2", "2: a='1' b='2'"), Case("a;b\n1,5;2", "2: a='1,5' b='2'"),
    Case("a\tb\n1\t2", "2: a='1' b='2'"),
    Case("\"a,x\",b,\"c\"\n,x,\n", "2: a,x='' b='x' c=''"),
    // What spreadsheets add: rows and cells in which nothing stands, and a line that names the delimiter.
    Case("a,b\n,\n1,2\n , \t\n\n,,,,\n3,4,,,\n\"\",\n", "3: a='1' b='2'", "7: a='3' b='4'", "8: a='' b=''"),
    Case("a,b\n1,2,,x\n", "refused 2:-: the row has 4 fields, and the header 2"),
    Case("sep=;\r\na;b,c\r\n1;2\r\n", "3: a='1' b,c='2'"), Case("\"sep=,\"\na,b;c;d\n1,2\n", "3: a='1' b;c;d='2'"),
    Case("SEP=|\na|b\n1|\n", "3: a='1' b=''"), Case("sep=x\n1\n", "2: sep=x='1'"),
    Case("a\n1\n\n\r\n2\n", "2: a='1'", "5: a='2'"),
    Case("a,b\n\"x \"\"y\"\"\",\"line\r\none\ntwo\"\n3,\"\"\n", "2: a='x \"y\"' b='line\r\none\ntwo'", "5: a='3' b=''"),
    Case("a,b\n\"\"\"\",\n", "2: a='\"' b=''"), Case("a,b\n é , 😀 ", "2: a=' é ' b=' 😀 '"),
    Case("", ""), Case("\n\n", ""),
    Case("a,,b,\n1,,2,\n", "2: a='1' b='2'"),
    Case("a, \n1,x\n2, \t\n", "2: a='1' column 2='x'", "3: a='2'"),
    Case(",\n1,\n", "fatal 1:1: the header names no column"),
    Case("a,b,a\n1,2,3", "fatal 1:5: a: the header names “a” twice"),
    Case("a,b\"\n1,2", "fatal 1:4: a quote in the middle of a field: quote the field and double the quote"),
    Case(
        "a,b\n1\n1,2,3\n4,5\n", "refused 2:-: the row has 1 field, and the header 2",
        "refused 3:-: the row has 3 fields, and the header 2", "4: a='4' b='5'"),
    Case(
        "a,b\n1,x\"y\n1,2\n", "refused 2:4: a quote in the middle of a field: quote the field and double the quote",
        "3: a='1' b='2'"),
    Case("a,b\n\"1\nx\" y,2\r\n3,4\n", "refused 3:3: text after a closing quote", "4: a='3' b='4'"),
    Case(
        "a,b\n1\rx,2\n3,4", "refused 2:2: a carriage return without a line feed: quote the field or end the line",
        "3: a='3' b='4'"),
    Case("a,b\n1,\"x\n2,3\n4,5\n", "fatal 2:3: a quoted field that begins here is never closed with a quote"),
    Case("a,b\n1,2\n\"", "2: a='1' b='2'", "fatal 3:1: a quoted field that begins here is never closed with a quote"),
    Case("a,b\n1,x\u{0}y\n1,2", "refused 2:4: b: a NUL byte in the text", "3: a='1' b='2'"),
    Case(
        "a,b\n\u{FEFF}1,2\n3,4", "refused 2:1: a byte order mark in the middle of the file (were two files joined?)",
        "3: a='3' b='4'"),
    Case("a\u{0},b\n1,2", "fatal 1:1: a NUL byte in the header"),
])
func `rows are read by RFC 4180 and strictly`(_ sample: Case) {
    for pace in [.whole] + Pace.all {
        #expect(
            steps(sample.text, .csv(delimiter: nil), pace: pace).map(brief) == sample.expected.filter { !$0.isEmpty })
    }
}

@Test func `invalid UTF-8 in a row is refused with its line, column and field`() {
    let bytes =
        Array("a,b\né,x".utf8) + [0xE9] + Array("y\n,xé".utf8) + [0xE9] + Array("y\n\"\"\"".utf8) + [0xC3]
        + Array("\",\n1,2\n".utf8)
    for pace in [.whole] + Pace.all {
        #expect(
            steps(bytes, .csv(delimiter: nil), pace: pace).map(brief) == [
                "refused 2:4: b: byte 0xE9 is not valid UTF-8 (is it Windows-1252, as Excel writes it? then give --encoding windows-1252)",
                "refused 3:4: b: byte 0xE9 is not valid UTF-8 (other characters beside it are UTF-8: write this one anew)",
                "refused 4:4: a: byte 0xC3 is not valid UTF-8 (which encoding is it? make it UTF-8: iconv -f ENCODING -t UTF-8)",
                "5: a='1' b='2'",
            ])
    }
}

@Test(arguments: [ReadingOptions.Encoding.latin1, .windows1250])
func `UTF-8 is refused where another encoding is asked for, though a byte is wrong in it`(
    _ encoding: ReadingOptions.Encoding
) {
    for bytes in [Array("name\nZürich é\n".utf8), Array("name\nZürich é ".utf8) + [0x96, 0x0A]] {
        #expect(
            steps(bytes, .csv(delimiter: nil), encoding: encoding).map(brief) == [
                "fatal 1:-: the text is UTF-8, and not \(encoding.name): leave --encoding out; a record in which a byte is wrong can be left out with --skip-bad"
            ])
    }
}

@Test func `latin1 is read as windows-1252`() {
    let bytes: [UInt8] = [
        0x6E, 0xE9, 0x0A, 0x93, 0xE9, 0x94, 0x0A, 0x80, 0x0A, 0x22, 0x22, 0x22, 0xFF, 0x22, 0x0A, 0x81,
    ]
    #expect(
        steps(bytes, .csv(delimiter: nil), encoding: .latin1).map(brief) == [
            "2: né='“é”'", "3: né='€'", "4: né='\"ÿ'", "refused 5:1: né: byte 0x81 means nothing in Windows-1252",
        ])
}

@Test func `ten thousand columns are read`() {
    let names = (0..<10_000).map { "c\($0)" }
    let text = names.joined(separator: ",") + "\n" + names.joined(separator: ",") + "\n"
    #expect(
        steps(text, .csv(delimiter: nil))
            == [.record(line: 2, names.map { Member(name: $0, value: .string($0)) })])
}

@Test func `a given delimiter wins over the header`() {
    #expect(steps("a|b,c\n1|2", .csv(delimiter: Delimiter("|"))).map(brief) == ["2: a='1' b,c='2'"])
    #expect(Delimiter("\"") == nil && Delimiter("\n") == nil && Delimiter("\r\n") == nil && Delimiter("é") == nil)
}

@Test func `a refused row keeps all its lines as they came`() {
    guard case .refused(_, let raw)? = steps("a,b\n\"1\r\n2\"\r\n3,4", .csv(delimiter: nil)).first else {
        Issue.record("the row was not refused")
        return
    }
    #expect(Array(raw.utf8) == Array("\"1\r\n2\"".utf8))
}

@Test func `a row of very many fields is counted and not kept, and a header of too many is refused`() {
    let commas = String(repeating: ",", count: 100_000)
    #expect(
        steps("a,b\nx\(commas)y\n1,2\n", .csv(delimiter: nil)).map(brief) == [
            "refused 2:-: the row has 100001 fields, and the header 2", "3: a='1' b='2'",
        ])
    #expect(
        steps("a\(commas)\n", .csv(delimiter: nil)).map(brief) == [
            "fatal 1:1: the header has 100001 columns; at most 65536 are read"
        ])
}

@Test(arguments: [
    Case("a\tb\nHe said \"no\" twice\t\"No\" he said\n", "2: a='He said \"no\" twice' b='\"No\" he said'"),
    Case("a\tb\n\"1\t\"\"2\"\t\"\nx\"\n", "2: a='1\t\"2' b='\nx'"),
    Case("a\tb\n\"1\t2\n3\t4\n", "2: a='\"1' b='2'", "3: a='3' b='4'"),
    Case("a\tb\n1\t\"\n3\t4\"\n", "2: a='1' b='\n3\t4'"),
    Case("a\tb\n5\" 6\"\t\"x\"y\"\n", "2: a='5\" 6\"' b='\"x\"y\"'"),
    Case("a\tb\n\t\n1\t2\t\t\n", "3: a='1' b='2'"),
])
func `a quote in a table with tabs encloses a whole field, or is a quote`(_ sample: Case) {
    for pace in [.whole] + Pace.all {
        #expect(steps(sample.text, .tsv, pace: pace).map(brief) == sample.expected)
    }
}
