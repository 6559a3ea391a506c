import Testing

@testable import Formats

@Suite struct XMLWriterTests {
    /// Whatever the text, our own reader takes it, and gives it back but for what XML has no place for.
    @Test func `every text can be read again`() throws {
        final class Taken: XMLHandler {
            var text = ""
            var attribute: String?
            func begin(_ name: String, _ attributes: [String: String]) { attribute = attributes["a"] }
            func end(_ name: String) {}
            func text(_ text: String) { self.text += text }
        }
        let text = "a<b>&\"c\" ]]> é中😀\tx\ny\r\u{1}\u{FFFF}z"
        var bytes: [UInt8] = []
        XMLWriter.append("e", [("a", "<\"&>")], text: text, to: &bytes)
        let taken = Taken()
        let reader = try XMLReader(taken)
        _ = try reader.read(bytes[...])
        _ = try reader.read([])
        #expect(taken.text == "a<b>&\"c\" ]]> é中😀\tx\ny\r\u{FFFD}\u{FFFD}z")
        #expect(taken.attribute == "<\"&>")
    }
}
