import SQLite
import Testing

@Suite struct RelevanceTests {
    @Test(arguments: [
        ["trade"], ["trade", "talks"], ["\"rare earths\"", "the"], ["tar *", "talks", "nowhere"],
    ])
    func `what is found is as relevant as FTS5 says`(phrases: [String]) throws {
        var connection = try Connection.inMemory()
        try connection.write { transaction in
            try transaction.run("CREATE VIRTUAL TABLE said USING fts5 (text, translation, speaker)")
            let words = ["the", "trade", "talks", "on", "rare earths", "tariffs", "tariff", "went", "well"]
            for row in 0..<200 {
                let text = (0..<(row % 13 + 1)).map { words[(row * 7 + $0 * $0) % words.count] }.joined(separator: " ")
                try transaction.run("INSERT INTO said VALUES (?, ?, ?)", text, row % 3 == 0 ? "the talks" : "", "1")
            }
            try transaction.useRelevance()
            try transaction.useRelevance()
            let counts = try phrases.map { phrase in
                try transaction.value("SELECT count(*) FROM said WHERE said MATCH ?", "{text translation} : \(phrase)")
                    ?? 0
            }
            let query = "{text translation} : (\(phrases.joined(separator: " OR "))) AND speaker : \"1\""
            let scores = try transaction.all(
                """
                SELECT bm25(said, 1, 2, 0), relevance(said, 1, 2, 0, \(counts.countsOfPhrases)) FROM said
                WHERE said MATCH \(query)
                """
            ) { row in try row.columns() as (Double, Double) }
            #expect(scores.count > 20)
            for (theirs, ours) in scores { #expect((theirs - ours).magnitude < 1e-9) }
            // What is not told is taken for rare, and no memory beside the counts is read.
            let untold: [Double] = try transaction.all(
                "SELECT relevance(said, 1, x'010203') FROM said WHERE said MATCH 'trade'"
            ) { row in try row.column(0) }
            #expect(untold.allSatisfy { $0 < 0 })
        }
    }
}
