import Quotations
import Testing

/// The many ways in which news tells that somebody said something, each by invented words.
@Suite struct ReportingVarietyTests {
    @Test(
        arguments: [
            (
                "Anna Keller warned the strait could be shut by the winter.",
                ["the strait could be shut by the winter | Anna Keller"]
            ),
            (
                "Anna Keller stressed that nothing had been signed, noting that two chapters were open.",
                ["nothing had been signed | Anna Keller", "two chapters were open | Anna Keller"]
            ),
            ("Anna Keller countered that her side had paid twice.", ["her side had paid twice | Anna Keller"]),
            (
                "Anna Keller was quoted as saying that the port would stay open.",
                ["the port would stay open | Anna Keller"]
            ),
            (
                "“The port stays open,” Anna Keller was quoted as saying by the Harbour Gazette.",
                ["The port stays open | Anna Keller"]
            ),
            (
                "Anna Keller was quoted by the Harbour Gazette as saying the port would stay open.",
                ["the port would stay open | Anna Keller"]
            ),
            (
                "The Harbour Gazette quoted Anna Keller as saying that the port would stay open.",
                ["the port would stay open | Anna Keller"]
            ),
            (
                "The port, according to Anna Keller, will stay open until the spring.",
                ["The port will stay open until the spring | Anna Keller"]
            ),
            (
                "In the words of Anna Keller, the deal is “a bridge with one bank”.",
                ["a bridge with one bank | Anna Keller"]
            ),
            (
                "The deal is, in Anna Keller’s words, “a bridge with one bank”.",
                ["a bridge with one bank | Anna Keller"]
            ),
            ("Per Anna Keller, the deal is done.", ["the deal is done | Anna Keller"]),
            ("It was, as Anna Keller put it, “a bridge with one bank”.", ["a bridge with one bank | Anna Keller"]),
            ("“It is a bridge with one bank,” as Anna Keller put it.", ["It is a bridge with one bank | Anna Keller"]),
            (
                "Anna Keller said the deal was close, adding that two chapters remained.",
                ["the deal was close | Anna Keller", "two chapters remained | Anna Keller"]
            ),
            (
                "Anna Keller said the deal was close, adding: “Two chapters remain.”",
                ["the deal was close | Anna Keller", "Two chapters remain. | Anna Keller"]
            ),
            (
                "“The deal is close,” Anna Keller said, adding that two chapters remained.",
                ["The deal is close | Anna Keller", "two chapters remained | Anna Keller"]
            ),
            ("Anna Keller’s message was that the port would stay open.", ["the port would stay open | Anna Keller"]),
            (
                "The message from Anna Keller was that the port would stay open.",
                ["the port would stay open | Anna Keller"]
            ),
            ("The minister is said to have told the cabinet that the deal was close.", []),
            ("It is understood that the deal is close.", []),
            ("Anna Keller is reported to have said that the deal was dead.", []),
            ("Lawmakers were told by Anna Keller that the deal was dead.", ["the deal was dead | Anna Keller"]),
            ("Anna Keller reminded delegates that the deadline had passed.", ["the deadline had passed | Anna Keller"]),
            ("Anna Keller hinted that a pause was near.", ["a pause was near | Anna Keller"]),
            (
                "Anna Keller made it clear that the port would not be sold.",
                ["the port would not be sold | Anna Keller"]
            ),
            ("Anna Keller made clear the port would not be sold.", ["the port would not be sold | Anna Keller"]),
            ("Anna Keller went further, saying the port would be closed.", ["the port would be closed | Anna Keller"]),
            ("Anna Keller was adamant that the plan was thin.", ["the plan was thin | Anna Keller"]),
            ("Anna Keller stopped short of saying the plan was dead.", []),
            ("Anna Keller had earlier denied that she walked out.", ["denied that she walked out | Anna Keller"]),
            (
                "Anna Keller thanked the hosts, saying that they had been patient.",
                ["they had been patient | Anna Keller"]
            ),
            (
                "“The cranes,” Anna Keller explained, “are older than I am.”",
                ["The cranes, are older than I am. | Anna Keller"]
            ),
            (
                "The cranes, Anna Keller explained, are older than the port.",
                ["The cranes are older than the port | Anna Keller"]
            ),
            ("“The cranes are old” was Anna Keller’s verdict.", ["The cranes are old | Anna Keller"]),
            ("The reply from Anna Keller: “The cranes are old.”", ["The cranes are old. | Anna Keller"]),
            ("Anna Keller’s answer was short: “No.”", ["No. | Anna Keller"]),
            ("Said Anna Keller: “The cranes are old.”", ["The cranes are old. | Anna Keller"]),
            ("Anna Keller, for her part, said the cranes were old.", ["the cranes were old | Anna Keller"]),
            (
                "Anna Keller told the Harbour Gazette in an interview published on Sunday that the cranes were old.",
                ["the cranes were old | Anna Keller"]
            ),
            (
                "A statement from Anna Keller’s office said that the cranes were old.",
                ["the cranes were old | Anna Keller’s office"]
            ),
            (
                "In a statement, Anna Keller’s office said the cranes were old.",
                ["the cranes were old | Anna Keller’s office"]
            ),
            ("The ministry’s statement described the cranes as “old”.", ["old | The ministry"]),
            ("Anna Keller disclosed that a second letter existed.", ["a second letter existed | Anna Keller"]),
            ("Anna Keller responded by saying the room was hers.", ["the room was hers | Anna Keller"]),
            ("Anna Keller went on to say that the room was hers.", ["the room was hers | Anna Keller"]),
            ("Anna Keller affirmed that a warm room was needed.", ["a warm room was needed | Anna Keller"]),
            ("Anna Keller has long maintained that the room was bugged.", ["the room was bugged | Anna Keller"]),
        ])
    func `whoever is reported speaks, however that is told`(_ text: String, _ expected: [String]) {
        #expect(Found.rows(text) == expected)
    }
}
