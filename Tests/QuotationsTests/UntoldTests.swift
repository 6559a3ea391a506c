import Quotations
import Testing

/// What somebody did not say, and names in marks.
@Suite struct UntoldTests {
    @Test(arguments: [
        "Contrary to what Jane Example said on Monday, the deal is not “free”.",
        "Anders als Petra Muster am Montag sagte, ist das Abkommen nicht „kostenlos“.",
        "Jane Example said nothing on Monday about the claim that Norland had “cheated”.",
        "Jane Example told nobody that she was leaving.", "Jane Example told no one that she was leaving.",
        "Jane Example did not go so far as to say on Monday that the deal was “dead”.",
        "Petra Muster sagte am Montag nicht, dass das Abkommen „tot“ sei.",
        "Anne Exemple a refusé lundi de dire si l'accord était « mort ».",
    ])
    func `what was not said is not proposed`(_ text: String) { #expect(Found.rows(text) == []) }

    @Test(
        arguments: [
            ("Jane Example said nothing had been decided.", ["nothing had been decided | Jane Example"]),
            ("Jane Example said that nobody was leaving.", ["nobody was leaving | Jane Example"]),
            (
                "Petra Muster sagte am Montag, dass das Abkommen nicht „tot“ sei.",
                ["das Abkommen nicht „tot“ sei | Petra Muster"]
            ),
        ])
    func `what was said to be nothing is proposed`(_ text: String, _ expected: [String]) {
        #expect(
            Found.quotations(in: text).map { "\($0.clause ?? $0.text) | \($0.speaker?.name ?? "–")" } == expected)
    }

    @Test(
        arguments: [
            (
                "Dans un entretien au « Journal de Port », Anne Exemple a affirmé lundi que « la France ne paiera pas seule ».",
                ["la France ne paiera pas seule | Anne Exemple"]
            ),
            (
                "In der Sendung „Abendrunde“ sagte Petra Muster: „Wir zahlen nicht allein.“",
                ["Wir zahlen nicht allein. | Petra Muster"]
            ),
        ])
    func `the name of a paper or a programme in marks is nobody's words`(_ text: String, _ expected: [String]) {
        #expect(Found.rows(text) == expected)
    }

    @Test func `words in marks that somebody denies in Chinese keep the verb`() {
        #expect(
            Found.rows("陈立国9日否认中方已“让步”。陈立国9日驳斥“产能过剩”论。") == [
                "否认中方已“让步” | 陈立国", "驳斥“产能过剩”论 | 陈立国",
            ])
    }
}
