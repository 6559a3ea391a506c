import Foundation
import Testing

@testable import TrackerCommands

@Suite struct `The width of text` {
    @Test(arguments: [
        ("", 0), ("plain", 5), ("Müller – “so”", 13), ("e\u{301}", 1), ("何立峰", 6), ("ｶﾅ", 2), ("Ａ", 2), ("한국", 4),
        ("\u{1112}\u{1161}\u{11AB}", 2), ("👩‍👩‍👧", 2), ("👍🏽", 2), ("🇺🇸🇨🇳", 4), ("🇺", 1), ("1️⃣", 2), ("☎", 1), ("☎️", 2),
        ("a\u{200B}b", 2), ("a\u{FEFF}", 1), ("नि", 2), ("العربية", 7), ("\u{600}1", 2), ("Z\u{334}\u{351}", 1),
        ("\u{1B}", 0), ("€", 1),
    ])
    func `is counted by what a reader sees`(text: String, columns: Int) {
        #expect(DisplayWidth.columns(of: text) == columns)
    }

    private static let source = "/usr/share/unicode/EastAsianWidth.txt"

    @Test(.enabled(if: FileManager.default.fileExists(atPath: source), "Debian's unicode-data is not installed"))
    func `agrees with the Unicode Character Database`() throws {
        var wide = Set<UInt32>()
        for line in try String(contentsOfFile: Self.source, encoding: .utf8).split(separator: "\n") {
            let parts = line.prefix { $0 != "#" }.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
            guard parts.count == 2, parts[1] == "W" || parts[1] == "F" else { continue }
            let ends = parts[0].components(separatedBy: "..").compactMap { UInt32($0, radix: 16) }
            wide.formUnion(try #require(ends.first)...(try #require(ends.last)))
        }
        for unassigned: ClosedRange<UInt32> in [
            0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x2FFFD, 0x30000...0x3FFFD,
        ] {
            wide.formUnion(unassigned)
        }
        let differing = (0...0x10FFFF).compactMap(Unicode.Scalar.init).filter {
            WideRanges.contains($0) != wide.contains($0.value)
        }
        #expect(differing == [])
    }
}
