import SQLite

extension Tracker {
    /// Since when somebody has not asked for news; nil where nobody of that name has yet.
    public mutating func lastAnswer(to reader: String) throws -> Moment? {
        let reader = try Self.checked(reader: reader)
        return try read { transaction in
            try transaction.value("SELECT revision FROM reader WHERE name = ?", reader, as: Int64.self)
                .map { .revision($0) }
        }
    }

    /// Notes up to which revision somebody has got the news.
    public mutating func note(answerTo reader: String, upTo revision: Int64) throws {
        let reader = try Self.checked(reader: reader)
        try write { transaction in
            try transaction.run(
                """
                INSERT INTO reader (name, revision, at) VALUES (\(reader), \(revision), \(UTCTime.now()))
                ON CONFLICT (name) DO UPDATE SET revision = excluded.revision, at = excluded.at
                """)
        }
    }

    /// The name of a reader as it is kept.
    private static func checked(reader: String) throws -> String {
        guard let name = try Field.name("Reader.").checked(reader) else {
            throw TrackerError(
                .usage, "--since-last has an empty name", hints: ["Give the name of who reads: --since-last desk."])
        }
        return name
    }
}
