import Foundation
import Testing

/// Quotations out of news text.
@Suite struct ExtractTests {
    private static let article = """
        Trade Minister Jane Doe told reporters on Tuesday that the quotas were “a beginning”.

        “We will meet again,” said Howard Lutnick.

        """

    @Test func `a text in another encoding is read as import reads it`() throws {
        let tracker = try TrackerRunner.withExample()
        let article = "\"Café,\" said Howard Lutnick. \"We meet again.\""
        var utf16: [UInt8] = [0xFF, 0xFE]
        for unit in article.utf16 {
            utf16 += [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
        }
        let latin1 = article.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        let first = try tracker.run(["extract", "-", "--format", "json"], input: utf16)
        let second = try tracker.run(["extract", "-", "--encoding", "latin1", "--format", "json"], input: latin1)
        for outcome in [first, second] {
            #expect(outcome.exitCode == 0)
            #expect(try json(outcome.output).map { $0["text"] as? String } == ["Café", "We meet again."])
        }
    }

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
        #expect(try tracker.run(["extract", "-"], input: [0xC3, 0x28]).isRefusal(65, saying: "UTF-8"))
        for mark: [UInt8] in [[0xFF, 0xFE], [0xEF, 0xBB, 0xBF]] {
            #expect(try tracker.run(["extract", "-"], input: mark).isRefusal(65, saying: "is empty"))
        }
        #expect(try tracker.run("extract", "absent.txt").isRefusal(66, saying: "absent.txt"))
    }
}
