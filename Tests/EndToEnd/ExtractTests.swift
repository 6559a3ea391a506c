import Foundation
import Testing

/// Quotations out of news text.
@Suite struct ExtractTests {
    private static let article = """
        Trade Minister Jane Doe told reporters on Tuesday that the quotas were “a beginning”.

        “We will meet again,” said Howard Lutnick.

        """

    @Test func `quotations come with speaker, setting, date and the person whom the database knows`() throws {
        let tracker = try TrackerRunner.withExample()
        let path = try tracker.write(Self.article, to: "article.txt")
        let before = try tracker.recorded()
        let found = try json(
            tracker.succeed("extract", path, "--published", "2025-06-12", "--format", "json"))
        #expect(found.map { $0["kind"] as? String } == ["mixed", "direct"])
        #expect(found.map { $0["text"] as? String } == ["a beginning", "We will meet again"])
        #expect(found.map { $0["official"] as? String } == [nil, "Howard Lutnick"])
        #expect(found.map { $0["setting"] as? String } == ["reporters", nil])
        #expect(found.map { $0["date"] as? String } == ["2025-06-10", "2025-06-10"])
        #expect(found.map { $0["date_inferred"] as? Bool } == [false, true])
        let scalars = Array(Self.article.unicodeScalars)
        for row in found {
            let start = try #require(row["start"] as? Int)
            let end = try #require(row["end"] as? Int)
            #expect(scalars[start] == "“")
            #expect(scalars[end - 1] == "”")
            let speaker = try #require(row["speaker"] as? String)
            let first = try #require(row["speaker_start"] as? Int)
            let last = try #require(row["speaker_end"] as? Int)
            var printed = String.UnicodeScalarView()
            printed.append(contentsOf: scalars[first..<last])
            #expect(String(printed) == speaker)
        }
        #expect(try tracker.recorded() == before)
    }

    @Test func `no database is needed, and none is made`() throws {
        let tracker = try TrackerRunner()
        let found = try tracker.succeed(
            "extract", "-", "--format", "ndjson", "--fields", "official,kind", input: Self.article)
        #expect(found == lines(#"{"official":null,"kind":"mixed"}"#, #"{"official":null,"kind":"direct"}"#))
        #expect(try tracker.recorded() == nil)
    }

    @Test func `what is no text is refused`() throws {
        let tracker = try TrackerRunner()
        #expect(try tracker.run(["extract", "-"], input: [0xFF, 0xFE]).isRefusal(65, saying: "UTF-8"))
        #expect(try tracker.run("extract", "absent.txt").isRefusal(66, saying: "absent.txt"))
    }
}
