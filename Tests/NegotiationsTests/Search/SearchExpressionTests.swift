import Testing

@testable import Negotiations

@Suite struct SearchExpressionTests {
    @Test(
        arguments: [
            ("", nil), ("   \t\n", nil), ("rare", "\"rare\""), ("rare earths", "\"rare\" AND \"earths\""),
            ("\"rare earths\"", "\"rare earths\""), ("“rare earths”", "\"rare earths\""),
            ("„rare earths”", "\"rare earths\""),
            ("tariffs OR quotas", "(\"tariffs\" OR \"quotas\")"),
            ("a OR b OR c d", "(\"a\" OR \"b\" OR \"c\") AND \"d\""), ("tar*", "\"tar\" *"),
            ("tarif*", "(\"tarif\" * OR \"tarif\" OR \"tari\" OR \"tar\")"),
            ("50%*", "\"50%\" *"), ("négo*", "\"négo\" *"),
            ("rare -earths", "(\"rare\") NOT (\"earths\")"),
            ("rare -earths -\"no deal\"", "(\"rare\") NOT (\"earths\" OR \"no deal\")"),
            ("OR", nil), ("OR rare", "\"rare\""), ("rare OR", "\"rare\""),
            ("rare OR OR earths", "(\"rare\" OR \"earths\")"),
            ("rare AND earths", "\"rare\" AND \"AND\" AND \"earths\""), ("NOT", "\"NOT\""),
            ("NEAR(a b)", "\"NEAR(a\" AND \"b)\""),
            ("He-Lifeng", "\"He-Lifeng\""), ("50%", "\"50%\""), ("\"", nil), ("\"\"", nil), ("\"rare", "\"rare\""),
            ("rare\"earths", "\"rare\" AND \"earths\""), ("*", nil), ("-", nil), ("--", nil), ("- rare", "\"rare\""),
            ("text:rare", "\"text:rare\""), ("^rare", "\"^rare\""), ("a\u{0}b", "\"ab\""), ("何立峰", "\"何立峰\""),
        ] as [(String, String?)])
    func `what is typed becomes a query of quoted words`(_ typed: String, _ query: String?) {
        #expect(SearchExpression(typed).fts == query)
    }

    @Test(
        arguments: [
            ("rare", nil), ("rare -earths", nil), ("-earths", "\"earths\""),
            ("-earths -\"no deal\"", "\"earths\" OR \"no deal\""), ("-*", nil), ("- earths", nil), ("", nil),
        ] as [(String, String?)])
    func `what must not occur stands apart where nothing must`(_ typed: String, _ exclusion: String?) {
        #expect(SearchExpression(typed).exclusion == exclusion)
    }

    @Test(
        arguments: [
            ("negotiat*", [.init(text: "negotiat", fts: "\"negotiat\" *")]), ("tar*", []), ("négotiat*", []),
            ("talk 2025*", []), ("negotiat", []), ("\"negotiat*\"", []),
            (
                "tarif* rare securit*",
                [.init(text: "tarif", fts: "\"tarif\" *"), .init(text: "securit", fts: "\"securit\" *")]
            ),
        ] as [(String, [SearchExpression.Prefix])])
    func `a beginning of four letters of ASCII is looked for in the text`(
        _ typed: String, _ prefixes: [SearchExpression.Prefix]
    ) {
        #expect(SearchExpression(typed).prefixes == prefixes)
    }

    @Test(arguments: [
        ("", false), ("  \t\n", false), ("*", true), ("-", true), ("\"", true), ("--", true), ("\" * -", true),
        ("OR", true), ("rare", false), ("-rare", false), ("rare *", false), ("\u{0}", true),
    ])
    func `signs alone are nothing that a statement can hold`(_ typed: String, _ isUnsearchable: Bool) {
        #expect(SearchExpression(typed).isUnsearchable == isUnsearchable)
    }
}
