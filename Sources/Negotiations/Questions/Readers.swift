import SQLite

extension Tracker {
    /// Since when somebody has not asked for news; nil where nobody of that name has yet.
    public mutating func lastAnswer(to reader: String) throws -> Moment? {
        try read { transaction in
            try transaction.value("SELECT revision FROM reader WHERE name = ?", reader, as: Int64.self)
                .map { .revision($0) }
        }
    }

    /// Notes up to which revision somebody has got the news.
    public mutating func note(answerTo reader: String, upTo revision: Int64) throws {
        let reader = try Field.name("Reader.").checked(reader) ?? ""
        try write { transaction in
            try transaction.run(
                """
                INSERT INTO reader (name, revision, at) VALUES (\(reader), \(revision), \(UTCTime.now()))
                ON CONFLICT (name) DO UPDATE SET revision = excluded.revision, at = excluded.at
                """)
        }
    }
}
