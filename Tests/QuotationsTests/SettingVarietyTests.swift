import Quotations
import Testing

/// The many ways in which news tells where and to whom something was said.
@Suite struct SettingVarietyTests {
    private func rows(_ text: String) -> [String] {
        Found.quotations(in: text).map { quotation in
            "\(quotation.text) | \(quotation.setting ?? "–")"
        }
    }

    @Test(
        arguments: [
            (
                "In an interview with the Harbour Gazette, Anna Keller said the strait was open.",
                ["the strait was open | an interview with the Harbour Gazette"]
            ),
            (
                "Anna Keller told the Harbour Gazette in an interview that the strait was open.",
                ["the strait was open | the Harbour Gazette"]
            ),
            (
                "Anna Keller said in an interview with the Harbour Gazette that the strait was open.",
                ["the strait was open | an interview with the Harbour Gazette"]
            ),
            (
                "On the sidelines of the summit in Norport, Anna Keller said the strait was open.",
                ["the strait was open | the sidelines of the summit in Norport"]
            ),
            (
                "“The strait is open,” Anna Keller said on the sidelines of a summit in Norport.",
                ["The strait is open | the sidelines of a summit in Norport"]
            ),
            (
                "Anna Keller said at a news conference in Norport that the strait was open.",
                ["the strait was open | a news conference in Norport"]
            ),
            (
                "In a letter to Tom Sample dated 2 June, Anna Keller wrote: “The strait is open.”",
                ["The strait is open. | a letter to Tom Sample"]
            ),
            ("In a post on X, Anna Keller said the strait was open.", ["the strait was open | a post on X"]),
            ("Writing on X, Anna Keller said the strait was open.", ["the strait was open | X"]),
            (
                "Anna Keller wrote in the Harbour Gazette that the strait was open.",
                ["the strait was open | the Harbour Gazette"]
            ),
            (
                "Writing in the Harbour Gazette, Anna Keller said the strait was open.",
                ["the strait was open | the Harbour Gazette"]
            ),
            (
                "Speaking to reporters outside the ministry, Anna Keller said the strait was open.",
                ["the strait was open | reporters"]
            ),
            ("Speaking after the talks, Anna Keller said the strait was open.", ["the strait was open | –"]),
            ("Speaking in parliament, Anna Keller said the strait was open.", ["the strait was open | parliament"]),
            ("At the podium, Anna Keller said the strait was open.", ["the strait was open | the podium"]),
            (
                "Anna Keller told parliament’s trade committee that the strait was open.",
                ["the strait was open | parliament’s trade committee"]
            ),
            (
                "Appearing before the trade committee, Anna Keller said the strait was open.",
                ["the strait was open | the trade committee"]
            ),
            (
                "Addressing delegates in Norport, Anna Keller said the strait was open.",
                ["the strait was open | delegates in Norport"]
            ),
            (
                "In her opening remarks, Anna Keller said the strait was open.",
                ["the strait was open | her opening remarks"]
            ),
            (
                "In remarks to the cabinet, Anna Keller said the strait was open.",
                ["the strait was open | remarks to the cabinet"]
            ),
            (
                "In a televised address, Anna Keller said the strait was open.",
                ["the strait was open | a televised address"]
            ),
            (
                "Anna Keller said in a written answer to lawmakers that the strait was open.",
                ["the strait was open | lawmakers"]
            ),
            (
                "Anna Keller told the BBC’s Today programme that the strait was open.",
                ["the strait was open | the BBC’s Today programme"]
            ),
            ("Anna Keller told broadcaster NRT that the strait was open.", ["the strait was open | broadcaster NRT"]),
            (
                "Anna Keller told the daily Harbour Voice that the strait was open.",
                ["the strait was open | the daily Harbour Voice"]
            ),
            (
                "Anna Keller said on state television on Monday night that the strait was open.",
                ["the strait was open | state television"]
            ),
            (
                "On the podcast Harbour Talk, Anna Keller said the strait was open.",
                ["the strait was open | the podcast Harbour Talk"]
            ),
            (
                "Anna Keller told an audience of shipowners that the strait was open.",
                ["the strait was open | an audience of shipowners"]
            ),
            (
                "At a closed-door meeting with envoys, Anna Keller said the strait was open.",
                ["the strait was open | a closed-door meeting with envoys"]
            ),
            ("During the hearing, Anna Keller said the strait was open.", ["the strait was open | the hearing"]),
            ("Testifying under oath, Anna Keller said the strait was open.", ["the strait was open | –"]),
            (
                "Asked by the Harbour Gazette about the strait, Anna Keller said it was open.",
                ["it was open | the Harbour Gazette"]
            ),
            ("“The strait is open,” Anna Keller said to applause.", ["The strait is open | –"]),
            ("“The strait is open,” Anna Keller said in response to a question.", ["The strait is open | –"]),
            ("“The strait is open,” Anna Keller said in English.", ["The strait is open | –"]),
            ("“The strait is open,” Anna Keller said at last.", ["The strait is open | –"]),
            ("“The strait is open,” Anna Keller said on behalf of the Isles.", ["The strait is open | –"]),
            (
                "“The strait is open,” Anna Keller said in her weekly column.",
                ["The strait is open | her weekly column"]
            ),
            (
                "“The strait is open,” Anna Keller told the 15-member council.",
                ["The strait is open | the 15-member council"]
            ),
            ("“The strait is open,” she told the same committee.", ["The strait is open | the same committee"]),
            (
                "“The strait is open,” Anna Keller said at Norport’s town hall.",
                ["The strait is open | Norport’s town hall"]
            ),
            (
                "“The strait is open,” Anna Keller said in a debate in parliament.",
                ["The strait is open | a debate in parliament"]
            ),
        ])
    func `the occasion is where somebody speaks, and no manner of speaking is one`(_ text: String, _ expected: [String])
    {
        #expect(rows(text) == expected)
    }
}
