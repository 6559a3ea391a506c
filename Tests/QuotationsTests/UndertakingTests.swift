import Testing
@testable import Quotations

/// What parties agree to, and by when, in a text published on Wednesday 11 June 2025.
@Suite struct UndertakingTests {
    private static func undertakings(in text: String) -> [Undertaking] {
        QuotationScanner(articleDate: ArticleDate(iso: "2025-06-11")).quotations(in: text).compactMap(\.undertaking)
    }

    @Test(arguments: [
        ("The Parties agreed to exchange lists by June 30, 2025.", "exchange lists by June 30, 2025", "2025-06-30"),
        ("The Parties commit to take these steps by 1 July:", "take these steps by 1 July", "2025-07-01"),
        (
            "Both sides undertook to open their ports before 15 September.", "open their ports before 15 September",
            "2025-09-14"
        ),
        ("The two governments pledged to report no later than Friday.", "report no later than Friday", "2025-06-13"),
        ("The parties committed themselves to reopening the strait by May.", "reopening the strait by May", "2026-05"),
        ("The sides agreed to meet by the end of next month.", "meet by the end of next month", "2025-07"),
        ("The delegations decided to publish figures by 2027.", "publish figures by 2027", "2027"),
        ("The parties agreed to suspend duties until 1 July.", "suspend duties until 1 July", nil),
        ("The parties agreed to sign the text in September.", "sign the text in September", "2025-09"),
        ("The parties agreed to open the port on 1 March 2026.", "open the port on 1 March 2026", "2026-03-01"),
        ("The parties agreed to lift the duty imposed in July 2024.", "lift the duty imposed in July 2024", nil),
        ("The parties agreed to keep the rules set in August.", "keep the rules set in August", nil),
        ("The parties agreed to keep talking.", "keep talking", nil),
    ])
    func `what the parties undertake has the day by which it is due`(_ text: String, _ words: String, _ due: String?) {
        #expect(
            Self.undertakings(in: text) == [
                Undertaking(text: words, due: due, isJoint: true, isOfInstrument: false, isResult: false)
            ])
    }

    @Test func `what holds by agreement is no deed, and what one party undertakes is its own`() {
        #expect(
            Self.undertakings(in: "The two sides agreed that the talks will go on in Oskar by the end of the year.")
                == [
                    Undertaking(
                        text: "the talks will go on in Oskar by the end of the year", due: "2025", isJoint: true,
                        isOfInstrument: false, isResult: true)
                ])
        #expect(
            Self.undertakings(in: "Northern Norland committed itself to reopening the ports by 1 July.") == [
                Undertaking(
                    text: "reopening the ports by 1 July", due: "2025-07-01", isJoint: false, isOfInstrument: false,
                    isResult: false)
            ])
    }

    @Test(arguments: [
        "The parties would agree to lift the ban by June 20.",
        "The two sides have not agreed to lift the ban by June 20.",
        "The parties refused to lift the ban by June 20.",
        "The parties are expected to agree to lift the ban by June 20.",
        "Jane Example denied that the parties agreed to lift the ban by June 20.",
        "If the parties agreed to lift the ban by June 20, boats would sail.",
        "The parties failed to agree to lift the ban.",
        "The parties agreed to disagree.",
        "The parties said that the ban would end by June 20.",
    ])
    func `what nobody undertakes is no undertaking`(_ text: String) {
        #expect(Self.undertakings(in: text).isEmpty)
    }
}
