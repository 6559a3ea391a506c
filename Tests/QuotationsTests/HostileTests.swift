import Quotations
import Testing

@Suite struct HostileTests {
    /// Asserts what holds for any text, and returns how many quotations were found.
    private func check(_ text: String) -> Int {
        let length = text.unicodeScalars.count
        let found = QuotationScanner(articleDate: ArticleDate(iso: "2025-06-11")).quotations(in: text)
        for quotation in found {
            #expect(quotation.range.lowerBound >= 0 && quotation.range.upperBound <= length && !quotation.range.isEmpty)
            #expect(!quotation.parts.isEmpty && quotation.parts.allSatisfy { !$0.isEmpty && $0.upperBound <= length })
            #expect((0...1).contains(quotation.confidence))
            #expect(quotation.speaker.map { !$0.range.isEmpty && $0.range.upperBound <= length } ?? true)
            for mention in [quotation.speaker?.antecedent, quotation.speaker?.fullName] {
                #expect(mention.map { !$0.range.isEmpty && $0.range.upperBound <= length } ?? true)
            }
        }
        return found.count
    }

    @Test(arguments: [
        "", " ", "\n", "“", "”", "\"", "'", "''", "\"\"", "“”", "He", "said", "He said", "said He", "according to",
        "told", "\u{0}", "…",
        "“a", "a”", "\u{FEFF}“a”", "\r\n\r\n“A b c,” he said\r\n", ",,,said,,,", "(((", ")))said", "said that",
        "’s said “x”", "「", "」「",
        "A.B.C.D.", "-", "--", "– said –", "1,2,3 said 4", "May", "Monday said", "to say", ":", "He:",
        "e\u{301} said \u{301}", "A\u{0}n s sostiene e.", "„t“e erklärt,sagte am",
    ])
    func `small and broken texts are read`(_ text: String) {
        #expect(check(text) <= 1)
    }

    @Test(arguments: [
        "\"", "“", "”", "'", "''", "said ", "He said ", "\" said ", "“a ", "a” ", ", said Smith", "(", ")", "\n",
        "\n\n", "and Smith ",
        "who said, ", "“A”\n\n", "‘", "x", "that ", "of ", "Monday ", "“Ab cd ef gh,” he said. ", "Mr. ", "told told ",
        "他说", "\u{301}",
    ])
    func `repeated pieces take linear time`(_ piece: String) {
        let clock = ContinuousClock()
        let small = String(repeating: piece, count: 20_000 / piece.utf8.count)
        let large = String(repeating: piece, count: 320_000 / piece.utf8.count)
        _ = check(small)
        let few = clock.measure { _ = QuotationScanner().quotations(in: small) }
        let many = clock.measure { _ = QuotationScanner().quotations(in: large) }
        // 16 times the text; a quadratic scanner would need 256 times as long.
        #expect(many < few * 100 + .milliseconds(200))
    }

    @Test func `texts made of random pieces keep every promise`() {
        let pieces = [
            "“", "”", "\"", "'", "''", "«", "»", "„", "‘", "’", "said", "told", "He", "she", "Smith", "the",
            "officials", "according", "to", "that", ",",
            ".", "?", ":", ";", "—", "(", ")", "\n", "\n\n", "on", "Monday", "Jun", "9", "2025", "who", "and", "of",
            "'s", "saying", "Mr.", "U.S.", "要", "说",
            "\u{0}", "é", "a", "interview", "in", "it", "put", "what", "called", "not", "citing", "added", "déclaré",
        ]
        checkTexts(3000, of: 40, pieces, areSpaced: true, seed: 42)
    }

    /// Texts of so many pieces each, by a linear congruential generator (Knuth, MMIX).
    private func checkTexts(_ number: Int, of length: Int, _ pieces: [String], areSpaced: Bool, seed: UInt64) {
        var state = seed
        for _ in 0..<number {
            var text = ""
            for _ in 0..<length {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += pieces[Int(state >> 33) % pieces.count]
                if areSpaced, state >> 62 != 0 { text += " " }
            }
            _ = check(text)
        }
    }

    @Test(arguments: [
        "她没有回应。", "外交部拒绝回答。", "说。", "他说。他说。", "他说", "部长称！", "问。", "有人问？", "他说，", "他说：", "他说“", "他说”", "“是”他说", "“”他说。",
        "答：", "答：。",
        "问：说。\n答：说。", "他否认。", "否认", "说说说。", "，说。", "他說「", "据报道，说。", "上周", "周五说。", "今（说。", "今（5）日说。", "她在说。",
    ])
    func `a Chinese verb of saying may end what is written`(_ text: String) {
        #expect(check(text) <= 1)
        // The language is told by its letters: beside others a text is read as theirs.
        #expect(check(text + text) <= 3)
    }

    @Test func `Chinese texts made of random pieces keep every promise`() {
        let pieces = [
            "说", "表示", "称", "回应", "问", "答", "：", "，", "。", "“", "”", "「", "」", "他", "她", "发言人", "李例", "没有", "拒绝", "否认",
            "在记者会上", "今（5）日",
            "上周五", "7月", "31日", "曾", "据", "报道", "电", "（", "）", "\n", "？", "！", "…", " ", "a", "承诺", "接受采访时", "主持例行记者会",
            "也", "·",
        ]
        checkTexts(6000, of: 24, pieces, areSpaced: false, seed: 7)
    }

    @Test func `the order is the text's and a second reading is the same`() {
        let text = "“We build,” said Jane Example. It will open in May, the officials said. “It is late,” he said."
        let first = QuotationScanner().quotations(in: text)
        #expect(first == QuotationScanner().quotations(in: text))
        #expect(first.map(\.range.lowerBound) == first.map(\.range.lowerBound).sorted())
        #expect(first.count == 3)
    }
}
