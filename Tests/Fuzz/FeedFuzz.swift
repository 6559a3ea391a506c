@testable import Formats

/// Feeds whose XML is put right: what is right stays as it is, and what was put right is so the second time.
enum FeedFuzz {
    static func repair(_ input: [UInt8]) {
        let repaired = FeedRepair(input)
        let lines = { (bytes: [UInt8]) in bytes.count { $0 == UInt8(ascii: "\n") } }
        if lines(repaired.bytes) != lines(input) { broken("another number of lines", input) }
        if repaired.bytes.contains(where: { $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) }) {
            broken("a control character is left", input)
        }
        let again = FeedRepair(repaired.bytes)
        if again.bytes != repaired.bytes || again.count > 0 { broken("what was put right is put right again", input) }
        guard let feed = try? XMLFeed.read(input, wasTranscoded: true) else { return }
        guard let same = try? XMLFeed.read(repaired.bytes, wasTranscoded: true), same == feed else {
            broken("what could be read is another feed", input)
        }
    }
}
