import Testing

@testable import Formats

@Suite struct EncodingTests {
    private static let text = "naïve,ö\n“€”,😀\n"
    private static let expected = ["2: naïve='“€”' ö='😀'"]

    private static func utf16(_ text: String, isBigEndian: Bool, hasMark: Bool) -> [UInt8] {
        ((hasMark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
            let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            return isBigEndian ? bytes.reversed() : bytes
        }
    }

    @Test(arguments: [true, false], [true, false])
    func `UTF-16 is read by its mark, or where it begins with ASCII`(_ isBigEndian: Bool, _ hasMark: Bool) {
        let bytes = Self.utf16(Self.text, isBigEndian: isBigEndian, hasMark: hasMark)
        for encoding in [ReadingOptions.Encoding.utf8, .latin1, .utf16] {
            for pace in [.whole] + Pace.all {
                #expect(
                    steps(bytes, .csv(delimiter: nil), pace: pace, encoding: encoding).map(brief) == Self.expected,
                    "\(pace)")
            }
        }
        let record = Self.utf16(#"{"a":"😀é"}"#, isBigEndian: isBigEndian, hasMark: hasMark)
        #expect(steps(record, nil).map(brief) == ["1: a='😀é'"])
    }

    @Test func `half a character of UTF-16 is refused where it stands`() {
        let half =
            Self.utf16("a,b\n1,", isBigEndian: false, hasMark: true) + [0x3D, 0xD8]
            + Self.utf16("x\n3,4\n", isBigEndian: false, hasMark: false)
        for pace in [.whole] + Pace.all {
            #expect(
                steps(half, .csv(delimiter: nil), pace: pace).map(brief) == [
                    "refused 2:3: b: half a character of UTF-16", "3: a='3' b='4'",
                ])
        }
        #expect(
            steps(Self.utf16("a\n1", isBigEndian: false, hasMark: true) + [0x31], .csv(delimiter: nil)).map(brief) == [
                "refused 2:2: a: half a character of UTF-16"
            ])
    }

    @Test func `a byte order mark of UTF-8 wins over the encoding that is asked for`() throws {
        let bytes = Array("\u{FEFF}\(Self.text)".utf8)
        #expect(steps(bytes, .csv(delimiter: nil), encoding: .latin1).map(brief) == Self.expected)
        for (encoding, isOverridden) in [(ReadingOptions.Encoding.utf8, false), (.latin1, true)] {
            let source = ByteSource(bytes: bytes, name: "x.csv")
            _ = try RecordReader(source: source, options: ReadingOptions(encoding: encoding))
            #expect(source.overridesEncoding == isOverridden)
        }
    }

    @Test func `JSON is read in the encoding that is asked for`() {
        #expect(
            steps(Array(#"{"a":"n"#.utf8) + [0xE9, 0x93] + Array(#""}"#.utf8), encoding: .latin1).map(brief) == [
                "1: a='né“'"
            ])
    }

    /// Every text comes back from UTF-16, in either order of bytes, however the bytes come.
    @Test func `every character comes back from UTF-16`() throws {
        var random = SplitMix(state: 7)
        for _ in 0..<200 {
            var text = ""
            for _ in 0..<Int.random(in: 1..<40, using: &random) {
                if let scalar = Unicode.Scalar(UInt32.random(in: 1..<0x11_0000, using: &random)) {
                    text.unicodeScalars.append(scalar)
                }
            }
            let bytes = Self.utf16(text, isBigEndian: Bool.random(using: &random), hasMark: true)
            let source = ByteSource(bytes: bytes, name: "x", largestRead: Int.random(in: 1..<9, using: &random))
            #expect(try source.text(encoding: .utf8) == Array(text.utf8))
        }
    }
}

/// Words in encodings that are not UTF-8, and what is advised of them.
@Test(
    arguments: [
        ([0x5A, 0xF6, 0x6C, 0x6C, 0x65], .western),  // Zölle
        ([0x47, 0x72, 0xF6, 0xDF, 0x65], .western),  // Größe
        ([0x93, 0xC9, 0x74, 0x61, 0x74, 0x94], .western),  // “État”
        ([0xCE, 0xD2, 0xC3, 0xC7, 0xBD, 0xF8, 0xD5, 0xB9, 0xCB, 0xB3, 0xC0, 0xFB, 0xA1, 0xA3], .eastAsian),  // GBK
        ([0xC7, 0xD1, 0xB1, 0xB9], .eastAsian),  // 한국 in EUC-KR
        ([0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2], .unknown),  // Привет in Windows-1251
        ([0xD6, 0xD0], .unknown), ([0x82, 0xB1, 0x82, 0xF1], .unknown),  // Shift JIS
        ([0x61, 0x62, 0x81], .unknown), ([], .western),
    ] as [([UInt8], EncodingGuess)])
func `an encoding is only named where the bytes stand as in it`(_ bytes: [UInt8], _ guess: EncodingGuess) {
    #expect(EncodingGuess(bytes) == guess)
}
