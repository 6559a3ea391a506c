@_spi(_Unicode) import Swift
import Testing

@testable import Text

struct NormalFormTests {
    /// Letters and marks that come apart, come together, change places, or do none of these.
    private static let alphabet: [Unicode.Scalar] = [
        "a", "e", "\u{300}", "\u{301}", "\u{308}", "\u{323}", "\u{327}", "\u{345}", "\u{E9}", "\u{1E69}", "\u{212B}",
        "\u{3B1}", "\u{1F80}", "\u{1FEE}", "\u{1100}", "\u{1161}", "\u{11A8}", "\u{AC00}", "\u{AC01}", "\u{958}",
        "\u{FB2C}", "\u{2126}", "\u{FA0C}", "\u{2F81A}", "\u{1D15E}", "\u{1F600}", "\u{5B0}", "\u{5BC}", "\u{E01}",
    ]

    @Test func `composed and decomposed forms are those of the standard library, whatever follows what`() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<20_000 {
            let length = Int.random(in: 0...9, using: &generator)
            let scalars = (0..<length).compactMap { _ in Self.alphabet.randomElement(using: &generator) }
            let text = String(String.UnicodeScalarView(scalars))
            #expect(Array(text.composed.unicodeScalars) == Array(text._nfc), "\(scalars)")
            #expect(text.decomposed == Array(text._nfd), "\(scalars)")
            #expect(Array(text.composed.composed.unicodeScalars) == Array(text.composed.unicodeScalars))
        }
    }

    @Test func `each character of Unicode has the forms that the standard library gives it`() {
        // What has come into Unicode since is left alone.
        for scalar in (0...0x33FFF as ClosedRange<UInt32>).lazy.compactMap({ Unicode.Scalar($0) })
        where scalar.properties.age.map({ $0.major < 15 }) ?? false {
            let text = String(scalar)
            #expect(Array(text.composed.unicodeScalars) == Array(text._nfc), "\(scalar.value)")
            #expect(text.decomposed == Array(text._nfd), "\(scalar.value)")
        }
    }

    @Test(.timeLimit(.minutes(1))) func `a million marks in the wrong order are brought in order at once`() {
        let marks = (0..<1_000_000).map { $0.isMultiple(of: 2) ? "\u{301}" : "\u{323}" as Unicode.Scalar }
        let text = "a" + String(String.UnicodeScalarView(marks))
        #expect(text.composed.unicodeScalars.count == 1_000_000)
    }
}
