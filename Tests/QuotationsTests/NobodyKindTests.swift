import Quotations
import Testing

/// Words in marks and clauses that nobody said, and those whom a pronoun, an owner or a clause hides.
@Suite struct NobodyKindTests {
    @Test(
        arguments: [
            "The cable, known to the trade as “the Shoelace”, carried all that Norland and Sudoria said.",
            "Recalling the principle that “the polluter pays”, the session went on.",
            "Article 7 of the draft provides that “no animal shall be loaded in darkness”.",
            "At no point did Jane Example say that the president had seen the letter.",
            "Never has Jane Example said that the president had seen the letter.",
            "The senator pressed Jane Example, who testified next, on whether the letter was still in force.",
            "En el hangar del puerto hay una pintada: «Menos cumbres, más lluvia».",
            "Le texte prévoit que « tout animal malade sera mis en quarantaine aux frais de son propriétaire ».",
        ])
    func `what a text, a trade or nobody says is not proposed`(_ text: String) { #expect(Found.rows(text) == []) }

    @Test(
        arguments: [
            (
                "Anna Muster blieb skeptisch. „Einen kleinen Mast gibt es nicht“, sagte sie. Man könnte meinen, sie sei dagegen.",
                ["Einen kleinen Mast gibt es nicht | Anna Muster"]
            ),
            (
                "Anna Muster blieb skeptisch. „Einen kleinen Mast gibt es nicht“, sagte sie. Sie sei dagegen.",
                ["Einen kleinen Mast gibt es nicht | Anna Muster", "Sie sei dagegen | Anna Muster"]
            ),
            (
                "In einem Brief an die Gemeinden, der dieser Zeitung vorliegt, schreibt Anna Muster, kein Mast werde höher als die Kirche. Das ist neu und die Leute sind froh.",
                ["kein Mast werde höher als die Kirche | Anna Muster"]
            ),
            ("Jane Example told him that it was late.", ["it was late | Jane Example"]),
            ("Jane Example told her staff that it was late.", ["it was late | Jane Example"]),
            ("Jane Example told them to leave at once.", []),
            (
                "The talks went on. Norland’s rail union said its members were tired.",
                ["its members were tired | Norland’s rail union"]
            ),
            (
                "Le ministère de la mer affirme qu’aucune drague n’opère à moins de trois milles des côtes.",
                ["aucune drague n’opère à moins de trois milles des côtes | Le ministère de la mer"]
            ),
            (
                "Mercredi, le gouverneur du district, le colonel Jean Exemple, a estimé que l’accord était « mûr à point ».",
                ["mûr à point | Jean Exemple"]
            ),
            (
                "The minister is tired. “Once is enough,” Jane Example told the known hall as “a friend”.",
                ["Once is enough | Jane Example"]
            ),
        ])
    func `what is said is told of whoever says it`(_ text: String, _ expected: [String]) {
        #expect(Found.rows(text) == expected)
    }

    @Test func `what somebody did without the reporter dates nothing that the reporter was told`() {
        let opening = "I met Tom Sample in the port.\n\nHe thinks it can be moved. "
        #expect(
            Found.datedRows(opening + "On March 12 he wrote to both. “It is silly,” he told me.") == [
                "It is silly | Tom Sample | –"
            ])
    }

    @Test func `names with a joint, hosts with a day and acts before a verb are read in Chinese`() {
        #expect(
            Found.rows("海国代表穆罕默德·阿里-卡萨姆说：“我们带来的是样品。”") == ["我们带来的是样品。 | 穆罕默德·阿里-卡萨姆"])
        #expect(
            Found.datedRows(
                "2025年6月2日外交部发言人陈晓棠主持例行记者会\n\n海城日报记者：昨天的会谈情况如何？\n\n陈晓棠：会谈很好，我们期待下一次。\n\n会后，陈晓棠在网站发表谈话，强调“签证是桥”。"
            ) == ["会谈很好，我们期待下一次。 | 陈晓棠 | 2025-06-02", "签证是桥 | 陈晓棠 | 2025-06-02"])
    }
}
