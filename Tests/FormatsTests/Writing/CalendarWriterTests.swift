import Testing

@testable import Formats

@Suite struct CalendarWriterTests {
    @Test func `text is escaped, and what is no text is not`() {
        var bytes: [UInt8] = []
        CalendarWriter.append("SUMMARY", text: "a, b; c\\d\ne\r\u{7}", to: &bytes)
        CalendarWriter.append("DTSTART;VALUE=DATE", "20250610", to: &bytes)
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == "SUMMARY:a\\, b\\; c\\\\d\\ne\r\nDTSTART;VALUE=DATE:20250610\r\n")
    }

    /// Put together again, the pieces are the line, and none is longer than 75 bytes or cuts a character.
    @Test func `lines are folded to 75 bytes`() throws {
        var random = SplitMix(state: 3)
        for _ in 0..<100 {
            let text = String(
                (0..<Int.random(in: 0..<300, using: &random)).map { _ in "aß中😀".randomElement(using: &random) ?? "a" })
            var bytes: [UInt8] = []
            CalendarWriter.append("X", text: text, to: &bytes)
            let pieces = bytes.split(separator: 0x0A).map { $0.dropLast() }
            for piece in pieces {
                #expect(piece.count <= 75)
                #expect(String(validating: piece, as: UTF8.self) != nil)
            }
            let whole = pieces.enumerated().flatMap { $0.offset == 0 ? $0.element : $0.element.dropFirst() }
            #expect(String(decoding: whole, as: UTF8.self) == "X:" + text)
        }
    }
}
