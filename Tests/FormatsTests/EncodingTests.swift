import Glibc
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

    /// Words, and what they are in an encoding of East Asia.
    static let eastAsian: [(text: String, encoding: ReadingOptions.Encoding, bytes: [UInt8])] = [
        ("王文涛€A", .gb18030, [0xCD, 0xF5, 0xCE, 0xC4, 0xCC, 0xCE, 0x80, 0x41]),
        ("谈ö😀", .gb18030, [0xCC, 0xB8, 0x81, 0x30, 0x8B, 0x32, 0x94, 0x39, 0xFC, 0x36]),
        ("經濟", .big5, [0xB8, 0x67, 0xC0, 0xD9]), ("表ソｱ", .shiftJIS, [0x95, 0x5C, 0x83, 0x5C, 0xB1]),
        ("한국똠", .eucKR, [0xC7, 0xD1, 0xB1, 0xB9, 0x8C, 0x63]),
    ]

    @Test(arguments: eastAsian)
    func `encodings of East Asia are read, however the bytes come`(
        _ text: String, _ encoding: ReadingOptions.Encoding, _ bytes: [UInt8]
    ) {
        for pace in [.whole] + Pace.all {
            #expect(
                steps(
                    Array("a,b\n".utf8) + bytes + Array(",\"".utf8) + bytes + Array("\"\n".utf8), .csv(delimiter: nil),
                    pace: pace, encoding: encoding
                ).map(brief) == ["2: a='\(text)' b='\(text)'"])
        }
    }

    @Test(
        arguments: [
            (.gb18030, [0xFF, 0x41], "GBK"), (.gb18030, [0x81, 0x30, 0x41, 0x42], "GBK"),
            (.big5, [0x80, 0x41], "Big5"),
            (.shiftJIS, [0x85, 0x20], "Shift_JIS"), (.eucKR, [0xC7, 0x30], "EUC-KR"), (.eucKR, [0xC7], "EUC-KR"),
        ] as [(ReadingOptions.Encoding, [UInt8], String)])
    func `bytes that mean nothing are refused, and the line ends where it ends`(
        _ encoding: ReadingOptions.Encoding, _ bytes: [UInt8], _ name: String
    ) {
        #expect(
            steps(Array("a\nx".utf8) + bytes + Array("\n1\n".utf8), .csv(delimiter: nil), encoding: encoding).map(brief)
                == ["refused 2:2: a: bytes that mean nothing in \(name)", "3: a='1'"])
        let object = Array(#"{"a":"x"#.utf8) + bytes + Array("\"}\n{\"a\":\"1\"}\n".utf8)
        #expect(
            steps(object, encoding: encoding).map(brief).map {
                $0.split(separator: " ").suffix(6).joined(separator: " ")
            }
                == ["bytes that mean nothing in \(name)", "2: a='1'"])
    }

    /// What the C library makes of a code; nil where that is no character, or one of private use.
    private static func character(_ code: [UInt8], by conversion: iconv_t) -> Unicode.Scalar? {
        var bytes = code.map { CChar(bitPattern: $0) }
        var scalars = [UInt32](repeating: 0, count: 4)
        let room = 4 * MemoryLayout<UInt32>.size
        var left = room
        let isWhole = bytes.withUnsafeMutableBufferPointer { input in
            scalars.withUnsafeMutableBytes { output in
                var (from, to) = (input.baseAddress, output.assumingMemoryBound(to: CChar.self).baseAddress)
                var count = input.count
                iconv(conversion, nil, nil, nil, nil)
                iconv(conversion, &from, &count, &to, &left)
                iconv(conversion, nil, nil, &to, &left)
                return count == 0
            }
        }
        guard isWhole, left == room - MemoryLayout<UInt32>.size else { return nil }
        return Unicode.Scalar(scalars[0]).flatMap { (0xE000...0xF8FF).contains($0.value) ? nil : $0 }
    }

    @Test(
        arguments: [
            (.gb18030, "GB18030", 50_000), (.big5, "CP950", 13_000), (.shiftJIS, "CP932", 7_500),
            (.eucKR, "UHC", 17_000),
        ] as [(ReadingOptions.Encoding, String, Int)])
    func `what the C library reads of an encoding of East Asia is what is read`(
        _ encoding: ReadingOptions.Encoding, _ name: String, _ number: Int
    ) throws {
        let set = try #require(encoding.doubleByteSet)
        let conversion = try #require(iconv_open("UCS-4LE", name))
        defer { iconv_close(conversion) }
        var (agreeing, differing) = (0, [[UInt8]]())
        func compare(_ code: [UInt8], _ ours: Unicode.Scalar?) {
            guard let theirs = Self.character(code, by: conversion), let ours, !(0xE000...0xF8FF).contains(ours.value)
            else { return }
            if ours == theirs { agreeing += 1 } else { differing.append(code) }
        }
        for first in UInt8(0x81)...0xFE {
            for second in UInt8(0x40)...0xFE { compare([first, second], set.character(first, second)) }
        }
        for number in 0..<(set.hasCodesOfFour ? 39_420 : 0) {
            let code = [
                0x81 + UInt8(number / 12_600), 0x30 + UInt8(number / 1260 % 10), 0x81 + UInt8(number / 10 % 126),
                0x30 + UInt8(number % 10),
            ]
            compare(code, set.character((code[0], code[1], code[2], code[3])))
        }
        #expect(differing == [])
        #expect(agreeing > number, "\(agreeing)")
    }

    @Test(
        arguments: [
            ("GB2312", .gb18030), ("SHIFT-JIS", .shiftJIS), ("x-gbk", .gb18030), ("ISO-8859-1", .latin1),
            ("UTF-8", .utf8),
            ("KS_C_5601-1987", .eucKR), ("koi8-r", nil),
        ] as [(String, ReadingOptions.Encoding?)])
    func `encodings are known by the names that files and iconv have for them`(
        _ label: String, _ encoding: ReadingOptions.Encoding?
    ) {
        #expect(ReadingOptions.Encoding(label: label) == encoding)
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
        ([0xCE, 0xD2, 0xC3, 0xC7, 0xBD, 0xF8, 0xD5, 0xB9, 0xCB, 0xB3, 0xC0, 0xFB, 0xA1, 0xA3], .eastAsian([.gb18030])),
        ([0xC7, 0xD1, 0xB1, 0xB9], .eastAsian([.gb18030, .eucKR])),  // 한국 in EUC-KR
        ([0xB8, 0x67, 0xC0, 0xD9, 0xB3, 0xA1, 0xAA, 0xF8], .eastAsian([.big5])),  // 經濟部長
        (
            [0xBF, 0xEC, 0xB8, 0xAE, 0xB4, 0xC2, 0x20, 0xC7, 0xF9, 0xBB, 0xF3, 0xC0, 0xBB],
            .eastAsian([.gb18030, .eucKR])
        ),
        ([0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2], .unknown),  // Привет in Windows-1251
        ([0xD6, 0xD0], .unknown), ([0x82, 0xB1, 0x82, 0xF1], .eastAsian([.shiftJIS])),
        ([0x61, 0x62, 0x81], .unknown), ([], .western),
        // věci zahraničních, célèbre père, così è
        ([0x76, 0xEC, 0x63, 0x69, 0x20, 0x69, 0xE8, 0x6E, 0xED, 0x63, 0x68], .centralEuropean),
        ([0x63, 0xE9, 0x6C, 0xE8, 0x62, 0x72, 0x65, 0x20, 0x70, 0xE8, 0x72, 0x65], .western),
        ([0x63, 0x6F, 0x73, 0xEC, 0x20, 0xE8], .western),
        // 中, in UTF-16; é and ü in UTF-8, and a dash in Windows-1252
        ([0x2D, 0x4E, 0x2C, 0x00], .utf16), ([0xC3, 0xA9, 0x20, 0xC3, 0xBC, 0x96], .mostlyUTF8),
    ] as [([UInt8], EncodingGuess)])
func `an encoding is only named where the bytes stand as in it`(_ bytes: [UInt8], _ guess: EncodingGuess) {
    #expect(EncodingGuess(bytes) == guess)
}
