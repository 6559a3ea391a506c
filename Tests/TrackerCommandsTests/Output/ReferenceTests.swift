import Testing

@testable import Negotiations
@testable import TrackerCommands

@Suite struct ReferenceTests {
    @Test(arguments: [
        ("Ann Lee", "Ann Lee", "Lee, A."),
        ("By Ann B. Lee", "Ann B. Lee", "Lee, A. B."),
        ("Lee, Ann", "Ann Lee", "Lee, A."),
        ("Ann Lee and Bob Ray", "Ann Lee and Bob Ray", "Lee, A., & Ray, B."),
        ("Ann Lee, Bob Ray and Cy Fox", "Ann Lee, Bob Ray, and Cy Fox", "Lee, A., Ray, B., & Fox, C."),
        ("Lee, Ann; Ray, Bob", "Ann Lee and Bob Ray", "Lee, A., & Ray, B."),
        (
            "Müller, Hans; Anne van der Berg and José García", "Hans Müller, Anne van der Berg, and José García",
            "Müller, H., van der Berg, A., & García, J."
        ),
        ("Ursula von der Leyen", "Ursula von der Leyen", "von der Leyen, U."),
        ("Jean-Luc de la Tour", "Jean-Luc de la Tour", "de la Tour, J.-L."),
        ("J.R. King Jr.", "J.R. King Jr.", "King, J. R., Jr."),
        ("Xi Jinping", "Xi Jinping", "Xi, J."),
        ("Kim Jong-un and Ann Lee", "Kim Jong-un and Ann Lee", "Kim, J.-u., & Lee, A."),
        ("Orbán Viktor", "Orbán Viktor", "Orbán, V."),
        ("Pedro Sánchez Pérez", "Pedro Sánchez Pérez", "Sánchez Pérez, P."),
        ("Reuters Staff", "Reuters Staff", "Reuters Staff"),
        ("The White House", "The White House", "The White House"),
        (
            "Department of Health and Human Services", "Department of Health and Human Services",
            "Department of Health and Human Services"
        ),
        ("Ann Lee and Reuters Staff", "Ann Lee and Reuters Staff", "Lee, A., & Reuters Staff"),
        ("新华社", "新华社", "新华社"),
        (" , ", "", ""),
    ])
    func `authors are taken apart where they are people`(_ text: String, _ spoken: String, _ initialled: String) {
        let authors = ReferenceAuthor.list(text)
        #expect(ReferenceAuthor.spoken(authors) == spoken)
        #expect(ReferenceAuthor.initialled(authors) == initialled)
    }

    @Test func `somebody who is recorded is taken apart by the surname that is recorded`() {
        let known = [
            "Hun Manet": NameParts(given: "Manet", family: "Hun", isFamilyFirst: true),
            "Iain Duncan Smith": NameParts(given: "Iain", family: "Duncan Smith"),
        ]
        let authors = ReferenceAuthor.list("Hun Manet; Iain Duncan Smith", known)
        #expect(ReferenceAuthor.spoken(authors) == "Hun Manet and Iain Duncan Smith")
        #expect(ReferenceAuthor.initialled(authors) == "Hun, M., & Duncan Smith, I.")
    }

    @Test(arguments: [
        ("2025-06-10", "June 10, 2025", "2025, June 10", "2025-06-10", "jun"),
        ("2025-06-10T18:30", "June 10, 2025", "2025, June 10", "2025-06-10", "jun"),
        ("2025-06", "June 2025", "2025, June", "2025-06", "jun"), ("2025", "2025", "2025", "2025", nil),
        ("2025-06~", "ca. June 2025", "ca. 2025, June", "2025-06~", "jun"),
        ("2025?", "ca. 2025", "ca. 2025", "2025?", nil), ("2025%", "ca. 2025", "ca. 2025", "2025~", nil),
        ("2025-21", "Spring 2025", "2025, Spring", "2025-21", nil),
        (
            "2025-06-10/2025-06-12", "June 10, 2025–June 12, 2025", "2025, June 10–2025, June 12",
            "2025-06-10/2025-06-12", nil
        ),
        ("202X", "202X", "202X", "202X", nil),
        ("2025-06-10/..", "2025-06-10/..", "2025-06-10/..", "2025-06-10/..", nil),
    ])
    func `dates keep what is known of them, and no more`(
        _ text: String, _ monthFirst: String, _ yearFirst: String, _ bibLaTeX: String, _ month: String?
    ) {
        let date = ReferenceDate(text)
        #expect(date.monthFirst == monthFirst)
        #expect(date.yearFirst == yearFirst)
        #expect(date.bibLaTeX == bibLaTeX)
        #expect(date.bibTeXMonth == month)
    }

    @Test func `a date for programs says that it is approximate, a season, or a span`() {
        func written(_ text: String) -> String { "\(ReferenceDate(text).csl)" }
        #expect(written("2025-06~").contains("circa"))
        #expect(written("2025-21").contains("season"))
        #expect(written("202X").contains("literal"))
        #expect(ReferenceDate("2025-06-10/2025-06").csl != ReferenceDate("2025-06-10").csl)
    }

    private static func reference(
        author: String? = nil, title: String? = nil, outlet: String? = nil, url: String? = nil, published: String? = nil
    ) -> Reference {
        var statement = Statement(
            id: 3, key: nil, date: "2025-06-12", attribution: nil, kind: nil, text: "Words.", language: nil,
            translation: nil, setting: nil, tone: nil, earliest: "2025-06-12", roundID: nil)
        statement.official = "Howard Lutnick"
        return Reference(
            statement: statement,
            citation: Citation(
                source: 1, outlet: outlet, title: title, url: url, author: author, published: published, accessed: nil,
                key: nil, wording: nil, place: nil), number: 1)
    }

    @Test func `what a source lacks is not written twice, nor is it left empty`() {
        let address = Self.reference(url: "https://example.org/a")
        #expect(address.apa == "[Statement by Howard Lutnick, June 12, 2025]. (n.d.). https://example.org/a")
        #expect(address.chicago == "Howard Lutnick, quoted in https://example.org/a.")
        #expect(Self.reference(title: "Will it hold?", outlet: "AFP").apa == "AFP. (n.d.). Will it hold?")
        #expect(
            Self.reference(title: "A “new” deal", outlet: "AFP").chicago
                == "Howard Lutnick, quoted in “A ‘new’ deal,” AFP.")
        #expect(Self.reference(outlet: "AFP").apa == "AFP. (n.d.). [Statement by Howard Lutnick, June 12, 2025].")
        #expect(
            Self.reference(author: "The White House", title: "Fact sheet", published: "2025-05-12~").bibTeX == [
                "@misc{tracker-3-1,", "  author = {{The White House}},", "  title = {{Fact sheet}},",
                "  date = {2025-05-12~},", "  year = {2025},", "  note = {Howard Lutnick, 2025-06-12},",
                "  month = may,", "}",
            ])
    }
}
