import Quotations
import Testing

@Suite struct CircumstanceTests {
    @Test(arguments: [
        ("On Monday (Jun 9), Jane Example said: “We are doing well.”", "2025-06-09"),
        ("Jane Example said on Tuesday: “We are doing well.”", "2025-06-10"),
        ("Jane Example on Wednesday said: “We are doing well.”", "2025-06-11"),
        ("Jane Example said last Wednesday: “We are doing well.”", "2025-06-04"),
        ("Jane Example said yesterday: “We are doing well.”", "2025-06-10"),
        ("Jane Example said last month: “We are doing well.”", "2025-05"),
        ("Jane Example said last year: “We are doing well.”", "2024"),
        ("Jane Example said in 2016: “We are doing well.”", "2016"),
        ("Jane Example said in December: “We are doing well.”", "2024-12"),
        ("Jane Example said on June 3, 2024: “We are doing well.”", "2024-06-03"),
        ("Jane Example said on 3 June 2024: “We are doing well.”", "2024-06-03"),
        ("“We are doing well,” Jane Example said on Dec. 30.", "2024-12-30"),
        ("“We are doing well,” Jane Example said in an interview on Sunday.", "2025-06-08"),
    ])
    func `the day of saying is resolved against the article's date`(_ text: String, _ date: String) {
        let found = QuotationScanner(articleDate: ArticleDate(iso: "2025-06-11")).quotations(in: text)
        #expect(found.map(\.date) == [date])
    }

    @Test(arguments: [
        "Following the talks last month, Jane Example said: “We are doing well.”",
        "Jane Example said: “We will meet on Monday.”",
        "“We may do well,” Jane Example said.",
        "Jane Example said that the talks on Tuesday went well.",
        "Jane Example said on Feb. 30: “We are doing well.”",
    ])
    func `a date that is not the verb's is left alone`(_ text: String) {
        let found = QuotationScanner(articleDate: ArticleDate(iso: "2025-06-11")).quotations(in: text)
        #expect(found.allSatisfy { $0.dateBasis?.kind != .told })
    }

    @Test func `without an article's date only complete dates are read`() {
        let scanner = QuotationScanner()
        #expect(scanner.quotations(in: "Jane Example said on Monday: “We are well.”").map(\.date) == [nil])
        #expect(
            scanner.quotations(in: "Jane Example said on 3 June 2024: “We are well.”").map(\.date) == ["2024-06-03"])
    }

    @Test(
        arguments: [
            ("Jane Example told reporters: “We are doing well.”", "reporters"),
            ("Jane Example told Harbour Television on Monday that the talks were “doing well”.", "Harbour Television"),
            (
                "“We are doing well,” Jane Example said in an interview with the station.",
                "an interview with the station"
            ),
            ("“We are doing well,” Jane Example said on Harbour TV’s “Evening Talk.”", "Harbour TV’s “Evening Talk.”"),
            ("“We are doing well,” Jane Example told parliament last week.", "parliament"),
            ("“We are doing well,” Jane Example said in remarks carried by the station.", "remarks"),
            ("“We are doing well,” Jane Example told me.", nil),
            ("“We are doing well,” Jane Example said after lunch.", nil),
        ] as [(String, String?)])
    func `the setting is whoever was told or the occasion`(_ text: String, _ setting: String?) {
        #expect(QuotationScanner().quotations(in: text).first?.setting == setting)
    }

    @Test func `what somebody added was said where and when the rest was`() {
        let text = "Jane Example told reporters on Monday, “We are doing well.” She added, “We will do better.”"
        let found = QuotationScanner(articleDate: ArticleDate(iso: "2025-06-11")).quotations(in: text)
        #expect(found.map(\.setting) == ["reporters", "reporters"])
        #expect(found.map(\.date) == ["2025-06-09", "2025-06-09"])
        #expect(found.map { $0.speaker?.name } == ["Jane Example", "Jane Example"])
    }

    @Test(arguments: ["2025-02-29", "2025-13-01", "2025-00-10", "25-01-01", "2025/01/01", "2025-1-1", "", "0000-01-01"])
    func `a day that does not exist is no article date`(_ text: String) {
        #expect(ArticleDate(iso: text) == nil)
    }

    @Test func `an article date is read from a timestamp too`() {
        #expect(ArticleDate(iso: "2024-02-29T10:00Z")?.iso == "2024-02-29")
    }
}
