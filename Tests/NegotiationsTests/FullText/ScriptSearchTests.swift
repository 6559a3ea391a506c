import Testing
import Text

@testable import Negotiations

/// Words are found in every script, as they are typed.
@Suite struct ScriptSearchTests {
    /// A text, what finds it, and what does not.
    private static let cases: [(text: String, found: [String], not: [String])] = [
        (
            "双方就稀土出口管制问题达成一致。", ["稀土", "出口管制", "土", "稀土 一致", "\"达成一致\"", "稀*", "稀土 -关税", "稀土 OR 関税"],
            ["土稀", "稀一", "管出", "稀土 -出口", "關稅"]
        ),
        ("関税交渉は続いている。ガイドライン", ["関税", "交渉", "続いている", "ガイド", "ｶﾞｲﾄﾞ"], ["税関", "カイド"]),
        ("관세 협상을 계속하겠습니다.", ["협상", "관세", "협상을", "관세 협상", "\u{1112}\u{1167}\u{11B8}\u{1109}\u{1161}\u{11BC}"], ["상협"]),
        ("การเจรจาการค้าระหว่างประเทศ", ["เจรจา", "การค้า", "ค้า"], ["คา", "จรเจา"]),
        ("Η συμφωνία υπογράφηκε από τον Σίσυφο.", ["συμφωνια", "ΣΥΜΦΩΝΙΑ", "συμφωνία", "σίσυφο*"], ["συμφωνιε"]),
        ("Ο ΣΙΣΥΦΟΣ", ["Σίσυφος", "σισυφοσ"], []),
        (
            "Переговоры о ёмкости рынка и отно\u{301}шениях", ["емкости", "ЁМКОСТИ", "отношениях", "Переговоры"],
            ["рынки"]
        ),
        ("قال مُحَمَّد إنّ الاتفاقـــية جيدة", ["محمد", "ان", "الاتفاقية", "إن"], ["محمود"]),
        (
            "رئیس جمهور ایران در مکه با علی مصطفى",
            ["رئيس", "ايران", "ایران", "مكه", "مکة", "علي", "علی", "مصطفي", "مصطفی"],
            ["مصطف"]
        ),
        ("أحمد في المدرسة إلى آخر", ["احمد", "المدرسه", "المدرسة", "الي", "الى", "اخر", "في", "فى"], []),
        ("ราคาน้ำมันและคำ", ["น้ำ", "น้\u{E4D}า", "น\u{E4D}้า", "น้ำมัน", "คำ", "ค\u{E4D}า"], ["น้า"]),
        ("ระบบน\u{E4D}้ามันและค\u{E4D}า", ["น้ำ", "น้\u{E4D}า", "น้ำมัน", "คำ"], ["น้า"]),
        ("שָׁלוֹם לכולם", ["שלום"], []), ("हिन्दी में समझौता", ["समझौता", "हिन्दी"], ["हनद", "समझता"]),
        ("Die Maßnahmen in Gießen", ["massnahmen", "MASSNAHMEN", "Maßnahmen", "giessen"], ["masnahmen"]),
        ("İstanbul ve Diyarbakır", ["istanbul", "ISTANBUL", "İSTANBUL", "diyarbakir", "DIYARBAKIR"], []),
        (
            "Łukasz Sørensen met Đorđe at Ħamrun",
            ["lukasz", "ŁUKASZ", "sorensen", "Sørensen", "dorde", "hamrun", "ukasz OR sorensen*"],
            ["ukasz", "rensen"]
        ),
        (
            "Encyclopædia, œuvre; Þórður", ["encyclopaedia", "ENCYCLOPÆDIA", "oeuvre", "œuvre", "thordur"],
            ["encyclop dia"]
        ),
        (
            "The U.K., the E.U. and N.A.T.O. met; they told us",
            ["uk", "UK", "u.k.", "Nato", "nato eu", "\"the uk\"", "\"eu and nato\"", "us"],
            ["un", "who", "th", "\"uk and nato\""]
        ),
        ("I'd go; it is U.S. law at the W.T.O.", ["us", "us wto", "u.s.", "it"], ["id", "un"]),
        ("The US will act", ["us", "u.s.", "U.s."], []),
        ("The U.S. will act, not the UK", ["US", "U.S.", "U.S", "UK", "U.K.", "\"US will\""], ["UN", "U.N."]),
        ("The US will act", ["US", "U.S.", "\"U.S. will\"", "\"the U.S. will act\""], ["USA", "\"act U.S.\""]),
        (
            "US tariffs on EU cars",
            ["\"U.S. tariffs\"", "\"U.S tariffs\"", "\"tariffs on E.U. cars\"", "\"U.S. tariffs on E.U. cars\""],
            ["\"U.S. cars\"", "-\"U.S. tariffs\" cars"]
        ),
        ("U.S.-China trade", ["\"US China trade\"", "\"US-China\"", "US-China", "U.S.-China"], ["\"US trade\""]),
        ("US-China trade", ["\"U.S.-China trade\"", "U.S.-China"], []),
        (
            "They are mov\u{AD}ing the nego\u{200B}tiations \u{202B}now\u{202C} \u{FEFF}here",
            ["moving", "negotiations", "negotiate", "now", "here", "\"moving the negotiations\"", "mov\u{AD}ing"],
            ["mov", "ing"]
        ),
        ("A ﬁne ＵＳ deal: Ⅷ, 50 ㎞", ["fine", "us", "viii", "50"], []),
        ("Négociations à Genève, cafe\u{301}", ["negociations", "NÉGOCIATIONS", "geneve", "café", "cafe"], []),
        ("中美US协定2025年", ["US", "协定", "2025", "中美US", "2025年"], ["美2025"]),
        ("Հայաստանի բանակցություններ", ["ՀԱՅԱՍՏԱՆԻ"], []), ("საქართველოს მოლაპარაკება", ["მოლაპარაკება"], []),
    ]

    private static func faults(in database: TestDatabase) throws -> [Finding] {
        try Check.withWriter(to: database.path, wait: 0) { connection in try Check.search(in: &connection) }
    }

    @Test func `what is typed finds the words of each script, and only them`() throws {
        let database = try TestDatabase()
        try database.record(
            Self.cases.map { try Draft.of(.statement, ["date": "2025", "attribution": "x", "text": .string($0.text)]) })
        for (text, found, not) in Self.cases {
            for words in found {
                #expect(try database.texts(withWords: words).contains(text), "\(words) finds \(text)")
            }
            for words in not { #expect(try !database.texts(withWords: words).contains(text), "\(words) in \(text)") }
        }
        #expect(try Self.faults(in: database) == [])
    }

    @Test func `an import of many statements, a translation, and what was said formerly are searched alike`() throws {
        let database = try TestDatabase()
        let line = #"{"date":"2025","attribution":"x","text":"稀土 %","translation":"Η συμφωνία %"}"#
        let lines = (0..<100).map { number in
            line.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "\(number)")
        }
        try database.importLines(lines)
        #expect(try database.texts(withWords: "稀土").count == 100)
        #expect(try database.texts(withWords: "συμφωνια").count == 100)
        #expect(try database.texts(withWords: "稀土 -συμφωνια").count == 0)
        let before = try database.ask { try $0.value("SELECT max(id) FROM revision", as: Int64.self) } ?? 0
        var tracker = try Tracker(path: database.path, for: .recording)
        _ = try tracker.edit(
            .statement, typed: "7", Changes(setting: [.init(name: "text", value: .string("関税"))], clearing: []),
            by: TestDatabase.author)
        #expect(try database.texts(withWords: "稀土").count == 99)
        #expect(try database.texts(withWords: "関税") == ["関税"])
        #expect(
            try database.ask(asOf: .revision(before)) { transaction in
                var filter = StatementFilter()
                filter.words = "稀土"
                return try transaction.count(matching: filter)
            } == 100)
        #expect(try Self.faults(in: database) == [])
    }

    @Test func `what another program writes is searched as SQLite can, and as all else after the next write`() throws {
        let database = try TestDatabase()
        try database.record([
            try Draft.of(.statement, ["date": "2025", "attribution": "x", "text": "稀土问题", "translation": "Ä"])
        ])
        let other = try database.otherProgram()
        try other.run("UPDATE statement SET text = '関税 Gießen' WHERE id = 1")
        #expect(try database.texts(withWords: "稀土") == [])
        #expect(try Self.faults(in: database) == [])
        try other.run("INSERT INTO statement (date, attribution, text) VALUES ('2025', 'y', '협상을')")
        try other.run("UPDATE statement SET translation = '稀' WHERE id = 1")
        #expect(try Self.faults(in: database) == [])
        try database.record([try Draft.of(.topic, ["name": "t"])])
        #expect(try database.texts(withWords: "関税") == ["関税 Gießen"])
        #expect(try database.texts(withWords: "giessen 稀") == ["関税 Gießen"])
        #expect(try database.texts(withWords: "협상") == ["협상을"])
        try other.run("DELETE FROM statement WHERE id = 1")
        #expect(try database.texts(withWords: "関税") == [])
        #expect(try Self.faults(in: database) == [])
    }

    @Test
    func `what was computed by a former version of the form is computed anew by the next write after a migration`()
        throws
    {
        let database = try TestDatabase()
        try database.record([try Draft.of(.statement, ["date": "2025", "attribution": "x", "text": "Sørensen"])])
        #expect(
            try database.ask { try $0.value("SELECT version FROM folding", as: Int.self) } == Folding.version)
        let other = try database.otherProgram()
        // Version 1 had no form of this text.
        try other.run("UPDATE statement SET text_form = NULL, digest = NULL")
        #expect(try database.texts(withWords: "sorensen") == [])
        try database.record([try Draft.of(.topic, ["name": "t"])])
        #expect(try database.texts(withWords: "sorensen") == ["Sørensen"])
        #expect(try Self.faults(in: database) == [])
    }

    @Test(arguments: [
        ("稀土", "双方就稀土出口管制", "双方就[稀土]出口管制"), ("협상", "관세 협상을 계속", "관세 [협상]을 계속"),
        ("συμφωνια", "Η συμφωνία.", "Η [συμφωνία]."), ("moving", "are mov\u{AD}ing on", "are [mov\u{AD}ing] on"),
        ("massnahmen", "Die Maßnahmen.", "Die [Maßnahmen]."), ("US", "the U.S. and US", "the [U.S]. and [US]"),
        ("\"U.S. tariffs\"", "on US tariffs, U.S. tariffs", "on [US tariffs], [U.S. tariffs]"),
        ("محمد", "قال مُحَمَّد.", "قال [مُحَمَّد]."),
        ("น้ำ", "ราคาน\u{E4D}้ามัน", "ราคา[น\u{E4D}้า]มัน"), ("ايران", "در ایران و", "در [ایران] و"),
        ("uk", "the U.K. and UK", "the [U.K]. and [UK]"),
    ])
    func `what was found is marked where it stands`(words: String, text: String, marked: String) throws {
        let database = try TestDatabase()
        try database.record([try Draft.of(.statement, ["date": "2025", "attribution": "x", "text": .string(text)])])
        try database.ask { transaction in
            var filter = StatementFilter()
            filter.words = words
            var found: [String] = []
            try transaction.forEachStatement(matching: filter) { statement, highlighter in
                found.append(highlighter.marked(statement.text, open: "[", close: "]"))
            }
            #expect(found == [marked])
        }
    }
}
