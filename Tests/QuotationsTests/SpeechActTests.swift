import Quotations
import Testing

@Suite struct SpeechActTests {
    @Test(arguments: [
        ("Jane Example denied that the nets had been cut.", "denied that the nets had been cut"),
        ("Jane Example refused to rule out a ban on nets.", "refused to rule out a ban on nets"),
        ("Jane Example ruled out a second vote.", "ruled out a second vote"),
        ("Norland did not agree that nets were weapons.", "did not agree that nets were weapons"),
        (
            "Jane Example neither confirmed nor denied that the nets were cut.",
            "neither confirmed nor denied that the nets were cut"
        ),
        ("Jane Example rejected the claim that nets had been cut.", "rejected the claim that nets had been cut"),
        ("Jane Example warned against cutting the nets.", "warned against cutting the nets"),
        ("Norland agreed to mend the nets by July.", "agreed to mend the nets by July"),
    ])
    func `the verb that denies or undertakes is part of what is stated`(_ text: String, _ words: String) {
        let found = QuotationScanner().quotations(in: text)
        #expect(found.map(\.text) == [words])
        #expect(found.map(\.kind) == [.indirect])
    }

    @Test(arguments: [
        "Jane Example would not say whether the nets had been cut.",
        "Jane Example did not say when the boats would sail.",
        "Jane Example declined to confirm that a day had been set.",
        "Jane Example could have said that the nets were dry.",
        "Jane Example might say that the nets were dry.",
        "Jane Example asked whether the nets were dry.",
        "Nobody said that the nets were dry.",
        "Neither side said why the nets were dry.",
        "Jane Example is expected to say on Monday that the nets are dry.",
        "Jane Example has never said that the nets were dry.",
        "Many sailors believe that the nets are lost.",
        "The minister said nothing: the nets were dry.",
        "If Jane Example said “no”, the boats would sail.",
        "Had Jane Example said “no”, the boats would have sailed.",
        "Jane Example has yet to say whether the nets “will last”.",
        "Jane Example is expected to announce “a ban on nets” on Friday.",
        "Jane Example stopped short of saying the nets were “lost”.",
        "The remarks suggested movement on the nets, the matter of the talks.",
    ])
    func `what nobody says is proposed by nobody`(_ text: String) {
        #expect(QuotationScanner().quotations(in: text).isEmpty)
    }

    @Test(arguments: [
        (
            "Jane Example said that the nets were dry, adding that a boat would come.",
            ["the nets were dry", "a boat would come"]
        ),
        ("Jane Example (Norland), noting the storm, called for new nets.", ["called for new nets"]),
        (
            "Jane Example said the draft was “a net”, that her cabinet had rejected it and that it would stay there.",
            ["a net", "it would stay there"]
        ),
        ("It is untrue, Jane Example said, that the nets were sold.", ["It is untrue that the nets were sold"]),
        ("The mediators spoke of “a pause in the storm”.", ["a pause in the storm"]),
        ("The two sides agreed late on Thursday to meet again.", ["agreed late on Thursday to meet again"]),
        ("Jane Example warned against “a storm of nets”.", ["a storm of nets"]),
        ("“The nets,” said Minister Jane Example of Norland, “are gone.”", ["The nets, are gone."]),
    ])
    func `one verb’s words end where the next one’s begin`(_ text: String, _ words: [String]) {
        #expect(Found.all(in: text).map(\.text) == words)
    }

    @Test func `whoever is quoted is named behind the verb that quotes`() {
        let found = Found.all(in: "Example quoted Sample as saying “we quit the nets”.")
        #expect(found.map(\.speaker) == ["Sample"])
    }

    @Test func `a condition says nothing, its consequence does`() {
        let text = "If Tom Sample said the nets were dry, Jane Example told the station, “we would look at the nets”."
        #expect(Found.all(in: text).map(\.text) == ["we would look at the nets"])
    }

    @Test func `questions of journalists are not statements`() {
        let text = "“Will you cut the nets?” a reporter asked. “I will mend them,” Jane Example said."
        #expect(Found.all(in: text).map(\.text) == ["I will mend them"])
    }
}
