import Testing

@testable import Negotiations

@Suite struct SearchExpressionTests {
    @Test(
        arguments: [
            ("", [], []), ("   \t\n", [], []), ("rare", [[.word("rare")]], []),
            ("rare earths", [[.word("rare")], [.word("earths")]], []),
            ("\"rare earths\"", [[.phrase("rare earths")]], []), ("“rare earths”", [[.phrase("rare earths")]], []),
            ("„rare earths”", [[.phrase("rare earths")]], []), ("„rare earths“", [[.phrase("rare earths")]], []),
            ("«rare earths»", [[.phrase("rare earths")]], []),
            ("»rare earths« no", [[.phrase("rare earths")], [.word("no")]], []),
            ("tariffs OR quotas", [[.word("tariffs"), .word("quotas")]], []),
            ("a OR b OR c d", [[.word("a"), .word("b"), .word("c")], [.word("d")]], []),
            ("tar* OR \"no deal\"", [[.beginning("tar"), .phrase("no deal")]], []),
            ("50%*", [[.beginning("50%")]], []), ("négo*", [[.beginning("négo")]], []),
            ("rare -earths", [[.word("rare")]], [.word("earths")]),
            ("rare -earth* -\"no deal\"", [[.word("rare")]], [.beginning("earth"), .phrase("no deal")]),
            ("OR", [], []), ("OR rare", [[.word("rare")]], []), ("rare OR", [[.word("rare")]], []),
            ("rare OR OR earths", [[.word("rare"), .word("earths")]], []),
            ("rare AND earths", [[.word("rare")], [.word("AND")], [.word("earths")]], []),
            ("NEAR(a b)", [[.word("NEAR(a")], [.word("b)")]], []), ("He-Lifeng", [[.word("He-Lifeng")]], []),
            ("\"", [], []), ("\"\"", [], []), ("\"rare", [[.phrase("rare")]], []),
            ("rare\"earths", [[.word("rare")], [.phrase("earths")]], []), ("*", [], []), ("-", [], []), ("--", [], []),
            ("- rare", [[.word("rare")]], []), ("text:rare", [[.word("text:rare")]], []),
            ("a\u{0}b", [[.word("ab")]], []), ("何立峰", [[.word("何立峰")]], []), ("-earths", [], [.word("earths")]),
        ] as [(String, [[SearchExpression.Term]], [SearchExpression.Term])])
    func `what is typed is words, phrases and beginnings, wanted or not`(
        _ typed: String, _ wanted: [[SearchExpression.Term]], _ unwanted: [SearchExpression.Term]
    ) {
        let expression = SearchExpression(typed)
        #expect(expression.wanted == wanted)
        #expect(expression.unwanted == unwanted)
    }

    @Test(arguments: [
        ("rare rare earths rare", "rare earths"), ("a OR b OR a", "a OR b"), ("-a b -a", "b -a"),
        (String(repeating: "rare ", count: 3000), "rare"),
    ])
    func `what is typed again is looked for once`(_ typed: String, _ once: String) {
        #expect(SearchExpression(typed) == SearchExpression(once))
    }

    @Test(arguments: [
        ("\"rare", true), ("rare \"earths and", true), ("“rare", true), ("-\"no deal", true), ("a \"b\" \"c", true),
        ("rare\"earths", true),
        ("„rare", true), ("„rare“", false), ("\"rare\"", false), ("“rare”", false), ("“rare\"", false), ("rare", false),
        ("rare \"", false), ("", false),
        ("-\"no deal\" a", false),
    ])
    func `a phrase without an end is told`(_ typed: String, _ isOpen: Bool) {
        #expect(SearchExpression(typed).hasOpenPhrase == isOpen)
    }

    @Test(arguments: [
        ("", false), ("  \t\n", false), ("*", true), ("-", true), ("\"", true), ("--", true), ("\" * -", true),
        ("OR", true), ("rare", false), ("-rare", false), ("rare *", false), ("\u{0}", true),
    ])
    func `signs alone are nothing that a statement can hold`(_ typed: String, _ isUnsearchable: Bool) {
        #expect(SearchExpression(typed).isUnsearchable == isUnsearchable)
    }
}
