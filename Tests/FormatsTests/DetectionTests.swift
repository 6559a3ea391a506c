import Testing

@testable import Formats

@Test(
    arguments: [
        ("{\"a\":1}\n", "input", .ndjson), ("[{\"a\":1}]", "input", .json), (" \n[", "x.ndjson", .json),
        ("{\n\"a\":1}\n", "input", .json), ("{\n\"a\":1}\n", "x.ndjson", .ndjson),
        ("{\"a\":1,\n\"b\":1}", "x.json.gz", .json),
        ("{\"a\":1}\n{\"a\":2}", "x.json", .ndjson), ("a,b;c,d\n", "input", .csv(delimiter: .comma)),
        ("a;b,c;d\n1,2,3", "input", .csv(delimiter: .semicolon)), ("a\tb\n", "input", .tsv),
        ("a\tb\n", "x.csv", .csv(delimiter: .tab)), ("a|b,c|d\n", "x.csv", .csv(delimiter: .bar)),
        ("\"a,b,c\";d\n", "x.CSV.GZ", .csv(delimiter: .semicolon)), ("a,b\n", "x.tsv", .tsv),
        ("a\n", "input", .csv(delimiter: .comma)),
        ("{a},b\n", "x.csv", .csv(delimiter: .comma)), ("", "input", .ndjson), ("oops", "x.jsonl", .ndjson),
        ("oops", "x.json", .json),
    ] as [(String, String, RecordFormat)])
func `the format is found by content and name`(_ text: String, _ name: String, _ expected: RecordFormat) throws {
    for content in [Array(text.utf8), Array("\u{FEFF}\(text)".utf8)] where !text.isEmpty {
        for bytes in name.lowercased().hasSuffix(".gz") ? [gzip(content)] : [content, gzip(content)] {
            for largestRead in [1, Int.max] {
                let source = ByteSource(bytes: bytes, name: name, largestRead: largestRead)
                #expect(try RecordReader(source: source).format == expected)
            }
        }
    }
    if text.isEmpty { #expect(try RecordReader(source: ByteSource(bytes: [], name: name)).format == expected) }
}

@Test(
    arguments: [
        (gzip(gzip([0x61])), "the content is gzip within gzip: decompress it once"),
        (Array("%PDF-1.7\n".utf8), "this is a PDF, of which nothing is read: copy its text"),
        (
            Array("\u{FEFF}\n <TABLE><tr><td>date</td></tr></TABLE>".utf8),
            "this is HTML, and no table: an article is imported with --from article; a table of it, saved as .xlsx or CSV"
        ),
        (
            Array("<?xml version=\"1.0\"?><rss></rss>".utf8),
            "this is XML, and no table: a feed is imported with --from feed; what a spreadsheet program wrote, saved as .xlsx or CSV"
        ),
    ] as [([UInt8], String)])
func `what is no text is refused by name`(_ bytes: [UInt8], _ reason: String) {
    #expect(steps(bytes, nil) == [.fatal(FormatError(line: 1, reason: reason, isFatal: true))])
}
