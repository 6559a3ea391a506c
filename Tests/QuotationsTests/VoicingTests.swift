import Quotations
import Testing

/// Speech without a clause and as other languages print it, and the days of occasions.
@Suite struct VoicingTests {
    @Test(
        arguments: [
            (
                "ADA SAMPLE (Norland) expressed concern at the pace of the work.",
                Found(.indirect, "expressed concern at the pace of the work", "ADA SAMPLE")
            ),
            (
                "The representative of Sudoria urged the Committee to adopt the draft.",
                Found(.indirect, "urged the Committee to adopt the draft", "The representative of Sudoria")
            ),
            (
                "Minister Jane Example called for a fund of 40 million crowns.",
                Found(.indirect, "called for a fund of 40 million crowns", "Minister Jane Example")
            ),
            (
                "Minister Jane Example reiterated her country’s offer to host the buoys.",
                Found(.indirect, "reiterated her country’s offer to host the buoys", "Minister Jane Example")
            ),
        ])
    func `the verb belongs to what is voiced without a clause`(_ text: String, _ expected: Found) {
        #expect(Found.all(in: text) == [expected])
    }

    @Test func `a name behind another one's office is that one's`() {
        let text = "The Secretary-General, in a message read out by his deputy, Jane Example, appealed for “light”."
        #expect(Found.all(in: text) == [Found(.mixed, "light", "The Secretary-General")])
    }

    @Test(arguments: [
        "Minister Jane Example expressed her gratitude to the hosts.",
        "Minister Jane Example called on Tuesday.",
        "Minister Jane Example voiced concern over what she knew.",
    ])
    func `courtesies and words that break off are left out`(_ text: String) {
        #expect(Found.all(in: text).filter { !$0.text.contains("what she knew") } == [])
    }

    @Test(
        arguments: [
            (
                "—No hemos perdido nada en la mesa —dijo la ministra de Pesca, Juana Ejemplo—. Solo hemos perdido el tiempo y la voz.",
                [
                    "No hemos perdido nada en la mesa | Juana Ejemplo",
                    "Solo hemos perdido el tiempo y la voz. | Juana Ejemplo",
                ]
            ),
            (
                "Le négociateur de la partie adverse, Jean Exemple, dénonce « un barrage de papier » dans la presse du pays et de la région.",
                ["un barrage de papier | Jean Exemple"]
            ),
            (
                "„Ein Deich ist kein Zaun“, sagte die Verkehrsministerin Eva Beispiel in der Sitzung. Der Bau sei nicht verloren, so die Ministerin.",
                ["Ein Deich ist kein Zaun | die Verkehrsministerin Eva Beispiel"]
            ),
            ("“桥要两头一起修”，王小明说。王小明表示，双方就配额交换了意见。", ["桥要两头一起修 | 王小明", "双方就配额交换了意见 | 王小明"]),
            ("据某通讯社报道，王小明表示，谈判已经破裂。", []),
        ])
    func `other languages by their own marks and verbs`(_ text: String, _ expected: [String]) {
        let found = QuotationScanner(articleDate: ArticleDate(iso: "2025-06-11")).quotations(in: text)
        #expect(
            found.filter { $0.kind != .indirect || text.contains("表示") }.map {
                "\($0.text) | \($0.speaker?.name ?? "–")"
            } == expected)
    }

    @Test(
        arguments: [
            (
                "Im Rundfunk sagte Minister Jan Beispiel am Montag, er rechne mit einer Einigung und mit einer Frist.",
                ["er rechne mit einer Einigung und mit einer Frist"]
            ),
            (
                "Die Kommission teilte mit, die Frist für das Netz auf dem See und in der Bucht gelte weiter.",
                ["die Frist für das Netz auf dem See und in der Bucht gelte weiter"]
            ),
            ("Der Minister Jan Beispiel habe nie gesagt, dass die Netze auf dem See und in der Bucht leer seien.", []),
            ("Der Minister Jan Beispiel sagte nicht, ob die Netze auf dem See und in der Bucht leer seien.", []),
            (
                "HAFENSTADT, 3. Juni (dpa) — Der Minister Jan Beispiel sagte, die Netze auf dem See seien leer.",
                ["die Netze auf dem See seien leer"]
            ),
            (
                "D’après la porte-parole, Anne Modèle, le délai pour la remise du texte est passé et les filets sont dans la cale.",
                ["le délai pour la remise du texte est passé et les filets sont dans la cale"]
            ),
        ])
    func `where the words begin in German and French`(_ text: String, _ expected: [String]) {
        #expect(Found.all(in: text).map(\.text) == expected)
    }

    @Test(
        arguments: [
            (
                "The envoys met in Harbour Town on Monday. Speaking to Radio Norland the next morning, Minister Jane Example said that she was sorry.",
                "2025-06-10"
            ),
            (
                "HARBOUR TOWN, June 11 (Nordpress) — Norland will leave the talks on Thursday. “We are here,” Minister Jane Example told reporters.",
                "2025-06-11"
            ),
            (
                "The round took place in Harbour Town from 2 to 6 June 2025. The Union explained that testing could be done at home.",
                "2025-06-02/2025-06-06"
            ),
            (
                "Commissioner Ada Sample spoke to growers on Monday. Two days later, before the committee, she said that some fields would be left out.",
                "2025-06-11"
            ),
            (
                "On Tuesday the port was shut. Sunday Okoro, who speaks for the owners, said the clause would cost them.",
                "2025-06-10"
            ),
            (
                "The sides have not met since Monday. “We are here,” Minister Jane Example told reporters.",
                "2025-06-11"
            ),
        ])
    func `the day of the occasion`(_ text: String, _ date: String) {
        let found = QuotationScanner(articleDate: ArticleDate(iso: "2025-06-11")).quotations(in: text)
        #expect(found.last?.date == date)
    }
}
