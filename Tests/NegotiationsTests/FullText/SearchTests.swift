import Testing

@testable import Negotiations

@Suite struct SearchTests {
    private static let texts = [
        "The concerns over rare earths “will be resolved.”", "He-Lifeng raised tariffs by 50%.",
        "Talks, and NOT a deal.",
        "Les négociations à Genève.", "何立峰 met the delegation.", "Either this or that: an AND b.",
    ]

    private static func database() throws -> TestDatabase {
        let database = try TestDatabase()
        try database.record(
            texts.map { try Draft.of(.statement, ["date": "2025", "attribution": "x", "text": .string($0)]) })
        return database
    }

    @Test func `words find what they say`() throws {
        let database = try Self.database()
        let cases: [(String, [Int])] = [
            ("rare earths", [0]), ("\"earths rare\"", []), ("\"rare earths\"", [0]), ("earth", [0]), ("RESOLVED", [0]),
            ("He-Lifeng", [1]), ("50%", [1]), ("50", [1]), ("tarif*", [1]), ("geneve", [3]), ("Négociations", [3]),
            ("何立峰", [4]), ("NOT", [2]), ("AND", [2, 5]), ("tariffs OR deal", [1, 2]), ("AND -deal", [5]),
            ("nothing-of-the-kind", []), ("rare nothing", []),
        ]
        for (words, found) in cases {
            #expect(Set(try database.texts(withWords: words)) == Set(found.map { Self.texts[$0] }), "\(words)")
        }
    }

    @Test func `nothing that is typed is an error`() throws {
        let database = try Self.database()
        let marks = [
            "\"", "“", "”", "„", "'", "-", "*", "^", ":", "(", ")", "{", "}", "+", "NEAR", "AND", "OR", "NOT", ",",
        ]
        var typed = [
            "", " ", "\u{0}", "\"\u{0}\"", "a\u{0}", "\u{0}*", "-\u{0}", "\u{FEFF}", "\u{200B}", "\u{301}", "é\u{301}*",
            "😀", "-😀",
            "👨‍👩‍👧*", "½", "²", "Ⅷ", "٣", "\u{E000}", "\u{FFFF}", "\u{10FFFF}", "ſ", "a\u{AD}b", "\\", "\\\"", "%", "_",
            ";", "--",
            "---", "-- DROP", "'; DROP TABLE statement; --", "text : rare", "text:rare", "{text translation}: rare",
            "-text: rare", "^ rare", "NEAR(rare earths, 2)", "NEAR(", "a AND", "OR a", "NOT a", "(a", "a)", "\"a",
            "a\"",
            "\"\"\"", "\"\"\"\"", "a\"\"b", "-\"", "-\"a", "-\"\"", "“", "“a", "a”", "„”", "“\"”", "*", "**", "a**",
            // A mark with an accent on it is another character to Swift, and the same mark to FTS5.
            "/\"a phrase\"\u{301} -word oR pre*", "a\"\u{301}b", "“a\"\u{301} OR text : b”", "\"a\u{301}\"\u{20E3}",
            "\"a\"*", "*a",
            "a + b", "a\u{2028}b", "a\r\nb", String(repeating: "a", count: 100_000),
            String(repeating: "\"", count: 9_999), String(repeating: "a OR ", count: 200),
            String(repeating: "-a ", count: 200),
        ]
        for first in marks {
            for second in marks { typed += [first + second, "\(first) \(second)", "\(first)a\(second)"] }
        }
        try database.ask { transaction in
            for words in typed {
                var filter = StatementFilter()
                filter.words = words
                do {
                    let found = try transaction.statements(matching: filter).count
                    let count = try transaction.count(matching: filter)
                    #expect(found == count, "\(words.prefix(60).debugDescription)")
                } catch { Issue.record("\(words.prefix(60).debugDescription): \(error)") }
            }
        }
    }

    @Test func `many words are searched all the same`() throws {
        let database = try Self.database()
        let many = Array(repeating: "rare earths", count: 1000).joined(separator: " ")
        #expect(try database.texts(withWords: many) == [Self.texts[0]])
    }

    @Test func `words that hold nothing to be searched are passed over beside others, and find nothing alone`() throws {
        let database = try Self.database()
        #expect(try database.texts(withWords: "rare - \" * earths") == [Self.texts[0]])
        for signs in ["*", "-", "\"", "\" * -"] { #expect(try database.texts(withWords: signs) == [], "\(signs)") }
        for none in ["", "  "] { #expect(Set(try database.texts(withWords: none)) == Set(Self.texts)) }
    }

    private static let inflected: [(prefix: String, found: [String], others: [String])] = [
        (
            "negotiat*",
            [
                "negotiate", "negotiates", "negotiated", "negotiating", "negotiation", "Negotiations", "negotiator",
                "NEGOTIATORS",
            ], ["negotiable", "nego", "negate", "renegotiation"]
        ),
        (
            "administrat*",
            ["administration", "administrations", "administrator", "administrative", "Administrate"],
            ["administer", "administers", "minister", "administrable"]
        ),
        (
            "securit*", ["security", "securities", "Securitisation", "securitize"],
            ["secure", "secured", "secures", "securely", "insecurity"]
        ),
    ]

    @Test(arguments: inflected)
    func `a beginning finds every word that begins so, and nothing else`(
        _ prefix: String, _ found: [String], _ others: [String]
    ) throws {
        let database = try TestDatabase()
        try database.record(
            (found + others).map {
                try Draft.of(
                    .statement, ["date": "2025", "attribution": "x", "text": .string("They said \($0) today.")])
            })
        let texts = found.map { "They said \($0) today." }
        #expect(try database.texts(withWords: prefix).sorted() == texts.sorted())
        #expect(try database.texts(withWords: prefix.uppercased()).sorted() == texts.sorted())
        #expect(try database.texts(withWords: "today \(prefix)").sorted() == texts.sorted())
        #expect(try database.texts(withWords: "tomorrow \(prefix)") == [])
    }

    private static let beginnings: [(words: String, found: [String])] = [
        ("responsibilit*", ["a great responsibility", "Responsibilities"]), ("tariff* OR respons*", texts(0, 1, 3)),
        ("quota -respons*", []), ("a -respons*", ["a 25% tariff"]), ("sibilit*", []), ("ariff", []),
        ("negotiat*", []), ("negociat*", ["les négociations"]), ("NÉGOC*", ["les négociations"]),
        ("great respons*", ["a great responsibility"]), ("great-respons*", ["a great responsibility"]),
        ("respons* great", ["a great responsibility"]), ("great-ariff*", []),
    ]

    private static let whole = ["a great responsibility", "Responsibilities", "les négociations", "a 25% tariff"]

    private static func texts(_ positions: Int...) -> [String] { positions.map { whole[$0] } }

    @Test(arguments: beginnings)
    func `a beginning is found wherever it may stand, at the beginning of a word alone`(
        _ words: String, _ found: [String]
    ) throws {
        let database = try TestDatabase()
        try database.record(
            Self.whole.map { try Draft.of(.statement, ["date": "2025", "attribution": "x", "text": .string($0)]) })
        #expect(Set(try database.texts(withWords: words)) == Set(found))
        #expect(try database.ask { try $0.count(matching: StatementFilter(words: words)) } == found.count)
    }

    private static let families: [[String]] = [
        ["negotiate", "negotiates", "negotiated", "negotiating", "negotiations", "negotiators"],
        ["happy", "happiness"], ["size", "sizes", "sizing", "sized"], ["hop", "hops", "hopping", "hopped"],
        ["party", "parties"], ["possible", "possibility", "possibly"], ["trade", "trades", "traded", "trading"],
        ["earth", "earths"], ["con", "cons", "conned"],
    ]

    @Test func `a word is found in all its forms, and no other word`() throws {
        let database = try TestDatabase()
        let words = Self.families.flatMap { $0 } + ["confer", "conference", "hope", "us", "use", "bet", "between"]
        try database.record(
            words.map { try Draft.of(.statement, ["date": "2025", "attribution": "x", "text": .string($0)]) })
        for family in Self.families {
            for word in family { #expect(try database.texts(withWords: word).sorted() == family.sorted(), "\(word)") }
        }
        #expect(try database.texts(withWords: "US") == ["us"])
        #expect(try database.texts(withWords: "\"trade\"") == ["trade"], "a phrase stands as it is")
    }

    @Test func `the forms of a short word are found among very many others`() throws {
        let database = try TestDatabase()
        let others = (0..<400).map { "con" + String(UnicodeScalar(UInt8(97 + $0 % 26))) + "\($0)" }
        try database.record(
            (others + ["cons", "conning", "conz"]).map {
                try Draft.of(.statement, ["date": "2025", "attribution": "x", "text": .string($0)])
            })
        #expect(try database.texts(withWords: "con").sorted() == ["conning", "cons"])
    }

    @Test func `the past is searched as it was`() throws {
        let database = try TestDatabase()
        try database.record(
            (.statement, ["key": "k", "date": "2025", "attribution": "x", "text": "The tariffs stay."]))
        let before = Moment.revision(1)
        try database.record((.statement, ["key": "k", "date": "2025", "attribution": "x", "text": "The quotas go."]))
        try database.record((.statement, ["date": "2025", "attribution": "x", "text": "Tariffs again."]))
        func found(_ words: String, _ moment: Moment?) throws -> [String] {
            try database.ask(asOf: moment) { try $0.statements(matching: StatementFilter(words: words)).map(\.text) }
        }
        #expect(try found("tariff", before) == ["The tariffs stay."])
        #expect(try found("quota*", before) == [])
        #expect(try found("-quotas", before) == ["The tariffs stay."])
        #expect(try found("tariff", nil) == ["Tariffs again."])
        #expect(try found("quota", nil) == ["The quotas go."])
    }

    @Test func `a beginning finds a translation too`() throws {
        let database = try TestDatabase()
        try database.record(
            (.statement, ["date": "2025", "attribution": "x", "text": "谈判", "translation": "The negotiations go on."]))
        #expect(try database.texts(withWords: "negotiat*") == ["谈判"])
    }

    @Test func `words that must not occur leave the rest, also when they stand alone`() throws {
        let database = try Self.database()
        #expect(Set(try database.texts(withWords: "-tariffs")) == Set(Self.texts).subtracting([Self.texts[1]]))
    }

    @Test func `a translation is searched like the text`() throws {
        let database = try TestDatabase()
        try database.record(
            (.statement, ["date": "2025", "attribution": "x", "text": "我们谈得很好", "translation": "The talks went well"]))
        #expect(try database.texts(withWords: "\"went well\"") == ["我们谈得很好"])
    }
}
