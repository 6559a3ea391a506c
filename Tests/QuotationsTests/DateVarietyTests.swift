import Quotations
import Testing

/// The many ways in which news tells when something was said; what follows from no calendar stays undated.
@Suite struct DateVarietyTests {
    private func rows(_ text: String) -> [String] {
        Found.quotations(in: text).map { quotation in
            "\(quotation.text) | \(quotation.date ?? "–")"
        }
    }

    @Test(
        arguments: [
            (
                "OSTMARK, June 10 — Anna Keller said the strait was open. Earlier in the day she had told parliament that it was shut.",
                ["the strait was open | 2025-06-10", "it was shut | 2025-06-10"]
            ),
            (
                "OSTMARK, June 10 — Anna Keller said the strait was open. The previous evening she had told a dinner that it was shut.",
                ["the strait was open | 2025-06-10", "it was shut | 2025-06-09"]
            ),
            (
                "On Monday, Anna Keller said the strait was shut. Two days later she said it was open.",
                ["the strait was shut | 2025-06-09", "it was open | 2025-06-11"]
            ),
            (
                "On 3 June, Anna Keller said the strait was shut. Two days later, she told reporters that it was open.",
                ["the strait was shut | 2025-06-03", "it was open | 2025-06-05"]
            ),
            ("On the eve of the talks, Anna Keller said the strait was shut.", ["the strait was shut | –"]),
            (
                "Anna Keller said the strait would be open by Thursday.",
                ["the strait would be open by Thursday | 2025-06-11"]
            ),
            ("Anna Keller said last Friday that the strait was shut.", ["the strait was shut | 2025-06-06"]),
            ("A week ago, Anna Keller said the strait was shut.", ["the strait was shut | –"]),
            ("Three days ago Anna Keller told state radio the strait was shut.", ["the strait was shut | 2025-06-08"]),
            (
                "OSTMARK, June 10 — Anna Keller said the strait was open. In March, Keller told a newspaper that it would stay shut for a year.",
                ["the strait was open | 2025-06-10", "it would stay shut for a year | 2025-03"]
            ),
            (
                "OSTMARK, June 10 — Anna Keller said the strait was open. Keller had said in March that it would stay shut.",
                ["the strait was open | 2025-06-10", "it would stay shut | 2025-03"]
            ),
            (
                "OSTMARK, June 10 — Anna Keller said the strait was open. When the first round collapsed in April, Tom Sample had blamed the weather. “The wind signed nothing,” he had said then.",
                ["the strait was open | 2025-06-10", "The wind signed nothing | –"]
            ),
            (
                "OSTMARK, June 10 — Anna Keller said on Tuesday the strait was open. Eve Muster wrote on Sunday that it was shut.\n\nAn hour later Tom Sample replied that it was not.",
                ["the strait was open | 2025-06-10", "it was shut | 2025-06-08", "it was not | 2025-06-08"]
            ),
            ("“Tomorrow we sail,” Anna Keller said on Tuesday.", ["Tomorrow we sail | 2025-06-10"]),
            (
                "The crates came on Monday. By Tuesday they had started a quarrel. “It is mine,” said Anna Keller, the mayor, on Monday as they were opened.",
                ["It is mine | 2025-06-09"]
            ),
            (
                "OSTMARK, June 10 — Anna Keller said on Tuesday the strait was open. On Monday the envoys had failed to agree. “It took hours,” Norland’s envoy, Tom Sample, said that evening.",
                ["the strait was open | 2025-06-10", "It took hours | 2025-06-09"]
            ),
            (
                "OSTMARK, June 10 — Anna Keller said on Tuesday the strait was open. On Monday the envoys met. Tom Sample told reporters that it was shut.",
                ["the strait was open | 2025-06-10", "it was shut | 2025-06-10"]
            ),
            (
                "OSTMARK, June 10 — Anna Keller said on Tuesday the strait was open. The capitals settled it in March. At the time Norland’s port minister, Tom Sample, called it “a loan”.",
                ["the strait was open | 2025-06-10", "a loan | –"]
            ),
            (
                "On Sunday, Tom Sample told the assembly that it was no loan. Anna Keller answered the next day in a letter. She added that she would “not argue”.",
                ["it was no loan | 2025-06-08", "not argue | 2025-06-09"]
            ),
            (
                "OSTMARK, June 10 — Anna Keller said on Tuesday the strait was open. On Wednesday Tom Sample said it was shut. A day later he said that it was “half shut”.",
                ["the strait was open | 2025-06-10", "it was shut | 2025-06-11", "half shut | –"]
            ),
            (
                "OSTMARK, June 10 — Anna Keller said on Tuesday the strait was open. The port ministry told a newspaper on Monday that it was shut. “It is,” its spokesman said.",
                ["the strait was open | 2025-06-10", "it was shut | 2025-06-09", "It is | –"]
            ),
            (
                "Anna Keller said on Tuesday that the ships would sail next week.",
                ["the ships would sail next week | 2025-06-10"]
            ),
            ("Anna Keller said the ships would sail on Friday.", ["the ships would sail on Friday | –"]),
            ("Anna Keller said the ships had sailed on Friday.", ["the ships had sailed on Friday | –"]),
            ("Anna Keller said on Friday the ships had sailed.", ["the ships had sailed | 2025-06-06"]),
            ("The ships sailed on Friday, Anna Keller said on Monday.", ["The ships sailed on Friday | 2025-06-09"]),
            (
                "Speaking on Monday, Anna Keller said the ships had sailed on Friday.",
                ["the ships had sailed on Friday | 2025-06-09"]
            ),
            (
                "In a statement issued late on Monday, Anna Keller said the ships had sailed.",
                ["the ships had sailed | 2025-06-09"]
            ),
            (
                "In a letter dated 2 June, Anna Keller wrote that the ships had sailed.",
                ["the ships had sailed | 2025-06-02"]
            ),
            (
                "In a letter dated June 2, seen by the Gazette, Anna Keller said the ships had sailed.",
                ["the ships had sailed | 2025-06-02"]
            ),
            (
                "In an interview to be published on Sunday, Anna Keller said the ships had sailed.",
                ["the ships had sailed | 2025-06-11"]
            ),
            (
                "Anna Keller, who took office in March, said the ships had sailed.",
                ["the ships had sailed | 2025-06-11"]
            ),
            (
                "Anna Keller, who visited the port on Monday, said the ships had sailed.",
                ["the ships had sailed | –"]
            ),
            ("Anna Keller said overnight that the ships had sailed.", ["the ships had sailed | 2025-06-11"]),
            (
                "Late on Tuesday night Anna Keller said that the ships had sailed.",
                ["the ships had sailed | 2025-06-10"]
            ),
            ("Anna Keller said at the weekend that the ships had sailed.", ["the ships had sailed | –"]),
            ("Anna Keller said earlier this month that the ships had sailed.", ["the ships had sailed | 2025-06"]),
            ("Anna Keller said in early May that the ships had sailed.", ["the ships had sailed | 2025-05"]),
            ("Anna Keller said at the end of May that the ships had sailed.", ["the ships had sailed | 2025-05"]),
            (
                "Ahead of Thursday’s talks, Anna Keller said the ships had sailed.",
                ["the ships had sailed | 2025-06-11"]
            ),
            (
                "At a news conference on Monday, Anna Keller said the ships had sailed. “All of them,” she added.\n\nTom Sample said the harbour was empty.",
                ["the ships had sailed | 2025-06-09", "All of them | 2025-06-09", "the harbour was empty | 2025-06-09"]
            ),
            (
                "Anna Keller said on Monday the ships had sailed.\n\nA day later, Tom Sample said they had not.",
                ["the ships had sailed | 2025-06-09", "they had not | 2025-06-10"]
            ),
            (
                "Anna Keller said on Monday the ships had sailed.\n\nOn Tuesday morning, Tom Sample said they had not.\n\nBy the evening, he was less sure. “Some have sailed,” he said.",
                ["the ships had sailed | 2025-06-09", "they had not | 2025-06-10", "Some have sailed | 2025-06-10"]
            ),
            (
                "Anna Keller said on 2 June the ships had sailed.\n\nThe following week, Tom Sample said they had not.",
                ["the ships had sailed | 2025-06-02", "they had not | –"]
            ),
            (
                "OSTMARK, June 10 — Anna Keller will meet Tom Sample on Thursday. “We will see,” Keller said.",
                ["We will see | 2025-06-10"]
            ),
            (
                "As recently as April, Anna Keller was saying that the ships would stay.",
                ["the ships would stay | 2025-04"]
            ),
            ("Since January, Anna Keller has said that the ships would stay.", ["the ships would stay | –"]),
            ("Anna Keller said in the spring that the ships would stay.", ["the ships would stay | –"]),
            (
                "Anna Keller said on the second day of the talks that the ships would stay.",
                ["the ships would stay | –"]
            ),
            ("Two weeks before the talks, Anna Keller said that the ships would stay.", ["the ships would stay | –"]),
            (
                "In her first speech as minister, in 2021, Anna Keller said that the ships would stay.",
                ["the ships would stay | 2021"]
            ),
            ("Anna Keller said on Tuesday, 10 June, that the ships would stay.", ["the ships would stay | 2025-06-10"]),
            ("Anna Keller said on Tuesday (June 10) that the ships would stay.", ["the ships would stay | 2025-06-10"]),
            ("Anna Keller said on June 10, 2024, that the ships would stay.", ["the ships would stay | 2024-06-10"]),
            (
                "Anna Keller said on the morning of June 10 that the ships would stay.",
                ["the ships would stay | 2025-06-10"]
            ),
            ("“Yes,” Anna Keller said on Monday. “No,” she said on Tuesday.", ["Yes | 2025-06-09", "No | 2025-06-10"]),
            (
                "It was on Monday that Anna Keller first said the ships would stay.",
                ["the ships would stay | 2025-06-09"]
            ),
            (
                "Just a day earlier, on Monday, Anna Keller had said that the ships would stay.",
                ["the ships would stay | 2025-06-09"]
            ),
            ("Until Monday, Anna Keller said that the ships would stay.", ["the ships would stay | –"]),
            ("Weeks earlier, Anna Keller had said that the ships would stay.", ["the ships would stay | –"]),
            (
                "On the first anniversary of the treaty, Anna Keller said that the ships would stay.",
                ["the ships would stay | –"]
            ),
            ("On Christmas Eve, Anna Keller said that the ships would stay.", ["the ships would stay | –"]),
            (
                "The minister’s remarks on Monday were different. “The ships stay,” Anna Keller said then.",
                ["The ships stay | –"]
            ),
        ])
    func `the day is that of the saying, and where the words tell another time without a day there is none`(
        _ text: String, _ expected: [String]
    ) {
        #expect(rows(text) == expected)
    }
}
