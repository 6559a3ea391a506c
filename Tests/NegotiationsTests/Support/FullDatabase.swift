@testable import Negotiations

extension TestDatabase {
    /// A database with one row, number 1, in every table of facts, and a second topic.
    ///
    /// - Parameter unreferred: a second row, to which nothing refers, in each table to whose first row something refers.
    static func full(with unreferred: [Draft] = []) throws -> TestDatabase {
        let database = try TestDatabase()
        let drafts: [Draft] = [
            try .of(.negotiation, ["name": "Talks"]), try .of(.party, ["name": "United States", "code": "US"]),
            try .of(.topic, ["name": "tariffs"]), try .of(.topic, ["name": "quotas"]),
            try .of(.official, ["name": "Howard Lutnick"]), try .of(.name, ["official": "Lutnick", "text": "HL"]),
            try .of(.office, ["official": "Lutnick", "party": "US", "office": "Secretary of Commerce"]),
            try .of(.round, ["negotiation": "Talks", "name": "London", "topics": .array(["tariffs"])]),
            try .of(.participation, ["round": "London", "official": "Lutnick"]),
            try .of(.source, ["outlet": "AFP"]),
            try .of(
                .statement,
                [
                    "date": "2025-06-10", "official": "Lutnick", "text": "Going well.", "topics": .array(["tariffs"]),
                    "outlet": "AFP",
                ]),
            try .of(.outcome, ["round": "London", "kind": "framework", "title": "Framework"]),
            try .of(.approval, ["outcome": "Framework", "authority": "Washington"]),
            try .of(.commitment, ["outcome": "Framework", "party": "US", "text": "to sell"]),
            try .of(
                .text,
                [
                    "round": "London", "title": "Framework text", "text": "Tariffs [shall] fall.", "party": "US",
                    "outcome": "Framework",
                ]),
        ]
        var tracker = try Tracker(path: database.path, for: .recording)
        try tracker.record(by: author) { recorder, transaction in
            for draft in drafts + unreferred { _ = try recorder.record(draft, in: transaction) }
            let article = try ArticleDraft.of("AFP", "“Going well,” he said.", [.of("Going well,", by: "Lutnick")])
            var report = ArticleReport(file: "article.txt")
            try recorder.propose(article, &report, in: transaction)
            recorder.exchange.preference = .review
            let theirs = try Draft.of(
                .topic,
                [
                    "name": "duties", "identity": "019728f3-7c00-7abc-8def-000000000001",
                    "version": "019728f3-7c00-7abc-8def-000000000002",
                ])
            try recorder.leave(
                ExchangeConflict(type: "topic", id: 1, title: "duties", fields: []), of: theirs, in: transaction)
            guard !unreferred.isEmpty else { return }
            try transaction.run(
                "INSERT INTO proposal (kind, text, digest, revision) SELECT 'direct', 'Going badly.', NULL, revision FROM proposal"
            )
        }
        return database
    }

    /// A second row, to which nothing refers, in each table to whose first row something refers; the second topic is such a row already.
    static func unreferred() throws -> [Draft] {
        [
            try .of(.negotiation, ["name": "Other talks"]), try .of(.party, ["name": "China"]),
            try .of(.official, ["name": "He Lifeng"]), try .of(.round, ["negotiation": "Talks", "name": "Geneva"]),
            try .of(.source, ["outlet": "CNA"]),
            try .of(.statement, ["date": "2025-06-10", "attribution": "a US official", "text": "Going badly."]),
            try .of(.outcome, ["round": "London", "kind": "truce", "title": "Truce"]),
        ]
    }

    /// Tables to whose rows others refer, or with whose rows others go.
    static let referredTables: Set = [
        "negotiation", "party", "topic", "official", "round", "source", "statement", "outcome", "proposal",
    ]

    /// Every table of facts with a column that can be changed, and to what.
    static let factTables: [(table: String, column: String, value: String)] = [
        ("negotiation", "note", "'n'"), ("party", "note", "'n'"), ("topic", "name", "'duties'"),
        ("official", "note", "'n'"),
        ("name", "text", "'H. L.'"), ("office", "title", "'Envoy'"), ("round", "venue", "'Lancaster House'"),
        ("participation", "note", "'n'"), ("source", "title", "'Talks'"), ("statement", "setting", "'reporters'"),
        ("outcome", "text", "'t'"), ("approval", "note", "'n'"), ("commitment", "note", "'n'"), ("text", "note", "'n'"),
        ("citation", "wording", "'w'"), ("proposal", "setting", "'reporters'"), ("passage", "place", "'paragraph 9'"),
        ("conflict", "title", "'tolls'"),
        ("statement_topic", "topic_id", "2"), ("round_topic", "topic_id", "2"),
    ]
}
