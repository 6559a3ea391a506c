import Testing

@testable import Negotiations

@Suite struct SearchExpressionTests {
    @Test(
        arguments: [
            ("", nil), ("   \t\n", nil), ("rare", "\"rare\""), ("rare earths", "\"rare\" AND \"earths\""),
            ("\"rare earths\"", "\"rare earths\""), ("“rare earths”", "\"rare earths\""),
            ("„rare earths”", "\"rare earths\""),
            ("tariffs OR quotas", "(\"tariffs\" OR \"quotas\")"),
            ("a OR b OR c d", "(\"a\" OR \"b\" OR \"c\") AND \"d\""), ("tarif*", "\"tarif\" *"),
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
}
