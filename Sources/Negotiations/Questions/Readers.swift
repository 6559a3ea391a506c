import SQLite

extension Questions {
    /// The names under which news since the last time were asked for.
    public func readers() throws -> [String] {
        try transaction.all("SELECT name FROM reader ORDER BY name") { row in try row.column(0, as: String.self) }
    }
}

extension Tracker {
    /// What somebody has not been told yet: all, where nobody of that name has asked.
    public mutating func newsSinceLastAnswer(to reader: String) throws -> NewsSpan {
        let reader = try Self.checked(reader: reader)
        return try read { transaction in
            try transaction.all("SELECT revision, at FROM reader WHERE name = \(reader)") { row in
                let (revision, at): (Int64, String) = try row.columns()
                return NewsSpan.sinceAnswer(revision: revision, at: at)
            }.first ?? .always
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
