import Testing

@testable import Negotiations

/// What another program can write and no record can hold.
@Suite struct FittingTextTests {
    private static let line = Field("setting", .line)
    private static let name = Field("name", .line, isRequired: true)
    private static let text = Field("text", .text)
    private static let marks = String(repeating: "\u{323}", count: 100)

    private static let fits: [(Field, String, Field.Fit)] = [
        (line, "reporters", .whole), (line, "é", .whole), (text, "a\tb\n", .whole), (line, "", .blank),
        (line, " \u{200B}", .blank), (line, "\u{FEFF}\n", .blank), (line, "\u{301}", .blank), (text, " \n", .blank),
        (name, " \u{200B}", .fault("is blank")), (line, "a\tb", .fault("must be one line without control characters")),
        (text, "a\0", .fault("holds a NUL character")),
        (line, "a ", .fault("has white space at its ends, or accents apart from their letters")),
        (line, "e\u{301}", .fault("has white space at its ends, or accents apart from their letters")),
        (line, "a\(marks)\u{323}", .fault("holds more than 100 combining marks in a row")),
        (Field("kind", .word(["direct"])), "said", .fault("is not one of direct")),
    ]

    @Test(arguments: fits)
    func `what an import would not take as it is has a fault`(field: Field, text: String, fit: Field.Fit) {
        #expect(field.fit(of: text) == fit)
    }

    private static let repairs: [(Field, [UInt8], String?)] = [
        (line, Array("caf".utf8) + [0xE9], "caf<E9>"), (text, [0xED, 0xA0, 0x80, 0x0A, 0xC3], "<ED><A0><80>\n<C3>"),
        (line, Array("a\tb\u{85}c\u{7}\u{9B}".utf8), "a b c<U+0007><U+009B>"), (text, Array("a\0".utf8), "a<U+0000>"),
        (line, Array(" e\u{301}\u{A0}".utf8), "é"), (line, Array(" \u{200B}".utf8), nil),
        (name, Array(" \u{200B}".utf8), "<U+0020><U+200B>"), (text, Array(" \n".utf8), nil),
        (text, Array("a\(marks)\u{323}\u{323}".utf8), "a\(marks)"),
    ]

    @Test(arguments: repairs)
    func `is repaired so that an import takes it`(field: Field, bytes: [UInt8], repaired: String?) throws {
        let text = try field.repaired(bytes)
        #expect(text.map { Array($0.utf8) } == repaired.map { Array($0.utf8) })
        if let text { #expect(field.fit(of: text) == .whole) }
    }
}
