import Testing

@testable import Text

struct FoldingTests {
    /// The characters of Unicode; of the thousands of Chinese and Korean ones, that are all alike, some. Beyond them stand no letters.
    private static let characters = (0...0x33FFF as ClosedRange<UInt32>).filter { number in
        let isOneOfMany = (0x3400...0xA3FF).contains(number) || (0xAC00...0xD7A3).contains(number) || number >= 0x11000
        return !isOneOfMany || number % 61 == 0
    }.compactMap { Unicode.Scalar($0) }

    @Test(arguments: [
        ("Ann\u{A0}Lee", "ann lee"), ("  Ann \t\n Lee ", "ann lee"), ("United States\u{200E}", "united states"),
        ("mov\u{AD}ing the nego\u{200B}tiations", "moving the negotiations"), ("\u{FEFF}a\u{2060}b\u{200D}c", "abc"),
        ("US–China", "us-china"), ("US—China", "us-china"), ("US‑China", "us-china"), ("US−China", "us-china"),
        ("“O’Brien”", "\"o'brien\""), ("«oui»", "\"oui\""), ("wait…", "wait..."), ("ＵＳ１", "us1"), ("ﬁnance", "finance"),
        ("Gießen", "giessen"), ("STRASSE", "strasse"), ("ΣΊΣΥΦΟΣ", "σίσυφοσ"), ("Σίσυφος", "σίσυφοσ"),
        ("İstanbul", "istanbul"),
        ("Ërdo\u{308}g", "ërdög"), ("ПЕТРО́В", "петро́в"), ("協定", "協定"), ("\u{1112}\u{1167}\u{11B8}상", "협상"),
        ("\u{200E}", ""), ("", ""), ("a\u{3000}b", "a b"), ("½", "1/2"),
        ("1½ years", "1 1/2 years"), ("1 ½ years", "1 1/2 years"), ("3⁄4", "3/4"), ("10⁶ tonnes", "10^6 tonnes"),
        ("10^6 tonnes", "10^6 tonnes"),
        ("10⁻¹²", "10^-12"), ("10\u{2060}⁶\u{200B}⁷", "10^67"), ("5² 5³", "5^2 5^3"), ("xⁿ", "x^n"), ("CO₂", "co_2"),
        ("C₆H₁₂", "c_6h_12"),
        ("x₁²", "x_1^2"), ("① Ⓐ ㊙", "(1) (a) (秘)"), ("⑴", "(1)"), ("2", "2"), ("Nº", "no"),
        ("ایران", "ايران"), ("مکتوب", "مكتوب"), ("مصطفى", "مصطفي"), ("مدرسة أحمد", "مدرسة أحمد"), ("ئ", "ئ"),
        ("ی\u{654}", "ئ"),
        ("น้ำ", "น้ํา"), ("น้\u{E4D}า", "น้ํา"), ("น\u{E4D}้า", "น้ํา"), ("ນ\u{ECD}້າ", "ນ້ໍາ"),
    ])
    func `a text is compared in one form`(text: String, folded: String) {
        #expect(Array(Folding.folded(text).unicodeScalars) == Array(folded.unicodeScalars), "\(Folding.folded(text))")
    }

    @Test(arguments: [
        ("José Rodríguez", "jose rodriguez"), ("συμφωνία υπογράφηκε", "συμφωνια υπογραφηκε"), ("Ёлкин", "елкин"),
        ("مُحَمَّد", "محمد"), ("협상", "협상"), ("Đặng", "dang"), ("Łukasz Sørensen", "lukasz sorensen"),
        ("ISMAİL IŞIK", "ismail isik"),
        ("أحمد إبراهيم آل", "احمد ابراهيم ال"), ("ٱلی مکة مصطفى", "الي مكه مصطفي"), ("ہ ۃ ە", "ه ه ه"),
        ("Ismail Işık", "ismail isik"), ("Ægir Þórðarson", "aegir thordarson"), ("Œuvre Ħal Ŧ", "oeuvre hal t"),
    ])
    func `without marks letters are compared alone`(text: String, folded: String) {
        #expect(Array(Folding.foldedWithoutMarks(text).unicodeScalars) == Array(folded.unicodeScalars))
    }

    /// Where it fails, what is stored was computed otherwise: the version grows, and a migration computes it anew.
    @Test func `a version of the form never changes`() {
        var digest: UInt64 = 0xCBF2_9CE4_8422_2325
        for scalar in Self.characters where scalar.properties.age.map({ $0.major < 15 }) ?? false {
            let form = "\(Folding.folded("a\(scalar)"))\0\(SearchForm.of("a\(scalar)") ?? "")\0"
            for byte in form.utf8 { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
        #expect([Folding.version: digest] == [3: 8_749_804_583_565_780_921])
    }

    @Test func `folding again changes nothing, whatever the character`() {
        for scalar in Self.characters {
            for text in ["\(scalar)", "a\(scalar)b"] {
                let folded = Folding.folded(text)
                if Folding.folded(folded) != folded { Issue.record("U+\(String(scalar.value, radix: 16))") }
            }
        }
    }

    @Test func `folding again changes nothing, and a normal form does not count, whatever follows what`() {
        let alphabet: [Unicode.Scalar] = [
            "a", "E", " ", "\u{A0}", "-", "–", "\u{AD}", "\u{200D}", "\u{301}", "\u{323}", "\u{345}", "\u{130}", "ß",
            "Σ", "\u{1E9E}",
            "ﬁ", "…", "´", "\u{1FBF}", "\u{1F80}", "가", "\u{11A8}", "\u{1100}", "\u{1161}", "½", "Ω", "\u{212B}", "𝔸",
            "\u{FDFA}", "²", "₂", "①", "2", "^", "\u{E19}", "\u{E4D}", "\u{E49}", "\u{E48}", "\u{E38}", "\u{E32}",
            "\u{E33}", "\u{6CC}", "\u{649}",
            "\u{654}",
        ]
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<20_000 {
            let length = Int.random(in: 0...8, using: &generator)
            let text = String(
                String.UnicodeScalarView((0..<length).compactMap { _ in alphabet.randomElement(using: &generator) }))
            let folded = Folding.folded(text)
            #expect(Folding.folded(folded) == folded, "\(Array(text.unicodeScalars))")
            let decomposed = String(String.UnicodeScalarView(text.decomposed))
            #expect(
                Array(Folding.folded(decomposed).unicodeScalars) == Array(folded.unicodeScalars),
                "\(Array(text.unicodeScalars))")
        }
    }

    @Test func `the sign of a tone stands before the vowel am, whatever marks stand between`() {
        let folded = Folding.folded("\u{E4D}\u{654}\u{E4D}\u{E48}")
        #expect(Array(folded.unicodeScalars) == ["\u{E48}", "\u{E4D}", "\u{654}", "\u{E4D}"])
        #expect(Folding.folded(folded) == folded)
    }

    @Test func `plain text is folded as any other`() {
        var generator = SystemRandomNumberGenerator()
        let alphabet = Array("aBz 09-'\".,\t\n[@`{~\u{1}\u{7F}“”‘’–—…«»\u{A0}".unicodeScalars)
        for _ in 0..<5_000 {
            let length = Int.random(in: 0...40, using: &generator)
            let text = String(
                String.UnicodeScalarView((0..<length).compactMap { _ in alphabet.randomElement(using: &generator) }))
            // A letter beyond ASCII takes the other way.
            #expect(Folding.folded(text + "é") == (Folding.folded(text + "e").dropLast() + "é"), "\(text)")
        }
    }
}
