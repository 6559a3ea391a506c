import Quotations
import Testing

/// How Chinese news names speakers and days, each by invented words.
@Suite struct ChineseTests {
    private func rows(_ text: String) -> [String] {
        // A Wednesday.
        QuotationScanner(articleDate: ArticleDate(iso: "2025-06-11")).quotations(in: text).map { quotation in
            [quotation.text, quotation.speaker?.text ?? "–", quotation.setting ?? "–", quotation.date ?? "–"]
                .joined(separator: " | ")
        }
    }

    @Test(arguments: [
        "部长没有回应。", "商务部拒绝回答，会谈仍在继续。", "她尚未作出回应。", "“会停止吗？”大使不愿说。", "对此，部长并未直接回答。", "外长未予回应。", "说。",
    ])
    func `what is not said is no speech`(_ text: String) {
        #expect(rows(text) == [])
    }

    @Test(
        arguments: [
            ("商务部发言人周明10日指出，会谈没有结束。", "会谈没有结束 | 周明 | – | 2025-06-10"),
            ("发言人周一鸣表示，会谈没有结束。", "会谈没有结束 | 周一鸣 | – | 2025-06-11"),
            ("部长李例今（11）日受訪時表示，會談沒有結束。", "會談沒有結束 | 李例 | – | 2025-06-11"),
            ("部长李例昨（10）日称，会谈没有结束。", "会谈没有结束 | 李例 | – | 2025-06-10"),
            ("李例上周五曾表示，会谈没有结束。", "会谈没有结束 | 李例 | – | 2025-06-06"),
            ("李例周一在记者会上说，会谈没有结束。", "会谈没有结束 | 李例 | 记者会 | 2025-06-09"),
            ("周一李例说，会谈没有结束。", "会谈没有结束 | 李例 | – | 2025-06-09"),
            ("李例最后强调，会谈没有结束。", "会谈没有结束 | 李例 | – | 2025-06-11"),
            ("一名代表私下透露：“会谈没有结束。”", "会谈没有结束。 | 一名代表 | – | 2025-06-11"),
            ("但李例也说，会谈没有结束。", "会谈没有结束 | 李例 | – | 2025-06-11"),
            ("本报讯　海城部长李例10日在记者会上表示，会谈没有结束。", "会谈没有结束 | 李例 | 记者会 | 2025-06-10"),
            // Some other time, which is not told.
            ("李例曾表示，会谈没有结束。", "会谈没有结束 | 李例 | – | –"),
        ])
    func `names end before days, manners and places`(_ text: String, _ expected: String) {
        #expect(rows(text) == [expected])
    }

    @Test func `answers of a transcript are those of the one whom its head names`() {
        let text = """
            2025年6月11日，商务部发言人李例主持例行记者会

            问：对方称港口已关闭，有何评论？

            答：港口一直开着。

            问：会谈何时结束？

            答：没有消息。
            """
        #expect(
            rows(text) == ["港口一直开着。 | 李例 | 例行记者会 | 2025-06-11", "没有消息。 | 李例 | 例行记者会 | 2025-06-11"])
    }

    @Test func `where the text tells of another day, what has none of its own is not that of publication`() {
        func bases(_ text: String) -> [DateBasis.Kind?] {
            QuotationScanner(articleDate: ArticleDate(iso: "2025-06-11")).quotations(in: text).map(\.dateBasis?.kind)
        }
        let said = "港口部长林例表示：“渔网干了。”"
        #expect(bases(said) == [.publication])
        #expect(bases(said + "\n\n两国代表团曾于6月9日在港口会面。") == [nil])
    }

    @Test func `her who was never named is nobody's name`() {
        let found = QuotationScanner(articleDate: ArticleDate(iso: "2025-06-11"))
            .quotations(in: "答：港口一直开着。\n\n她强调：“会谈没有结束。”她又说：“不急。”")
        #expect(found.map { $0.speaker?.name } == [nil, "她", "她"])
        #expect(found.allSatisfy { $0.speaker?.antecedent == nil })
    }
}
