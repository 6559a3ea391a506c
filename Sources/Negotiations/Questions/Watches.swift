import Formats
import SQLite

/// A question that is saved.
public struct Watch: Sendable, Equatable {
    public let name: String
    /// The words behind `tracker query`.
    public let words: [String]
    /// What came after this revision has not been shown yet.
    public let revision: Int64
    /// When it was answered last, or saved; UTC.
    public let at: String
}

extension Questions {
    /// Every saved question, by name.
    public func watches() throws -> [Watch] {
        try transaction.all("SELECT name, words, revision, at FROM watch ORDER BY name") { row in
            let (name, words, revision, at): (String, String, Int64, String) = try row.columns()
            let list = JSONText.array(in: words)?.compactMap { word -> String? in
                if case .string(let text) = word { text } else { nil }
            }
            return Watch(name: name, words: list ?? [], revision: revision, at: at)
        }
    }

    /// A saved question by its name.
    public func watch(_ name: String) throws -> Watch {
        guard let watch = try watches().first(where: { $0.name.lowercased() == name.lowercased() }) else {
            throw TrackerError.unknownWatch(name)
        }
        return watch
    }

    /// The name by which a question goes on to mean an official when another of the surname is recorded, or when the official is
    /// renamed: the full name, which a change of it keeps as another name.
    ///
    /// - Returns: the name itself where it means no official, or is a printed label, which means whoever is called so on a day.
    public func lastingName(ofOfficial name: String) throws -> String {
        let directory = try OfficialDirectory(from: transaction)
        guard try transaction.officialID(numbered: name, directory) == nil else { return name }
        let hits = directory.everybody(called: name)
        guard let id = hits.first?.officialID, hits.allSatisfy({ $0.officialID == id && !$0.isLabel }),
            let official = directory.entries[id],
            Set(directory.everybody(called: official.name).map(\.officialID)) == [id]
        else { return name }
        return official.name
    }

    /// The last revision.
    public func lastRevision() throws -> Int64 {
        try transaction.value("SELECT ifnull(max(id), 0) FROM revision", as: Int64.self) ?? 0
    }
}

extension Tracker {
    /// Puts another question in the place of one; what has not been shown stays to be shown.
    public mutating func change(watch name: String, words: [String]) throws {
        try write { transaction in
            guard try transaction.run("UPDATE watch SET words = \(Self.json(words)) WHERE name = \(name)") == 1 else {
                throw TrackerError.unknownWatch(name)
            }
        }
    }

    private static func json(_ words: [String]) -> String {
        var json: [UInt8] = []
        JSONWriter.append(.array(words.map(RecordValue.string)), to: &json)
        return String(decoding: json, as: UTF8.self)
    }

    /// Saves a question; what is recorded from now on is new to it.
    public mutating func add(watch name: String, words: [String]) throws {
        guard let name = try Field.name("Name.").checked(name) else {
            throw TrackerError(
                .usage, "the name of a saved question is empty", hints: ["Write tracker watch add NAME -- query …"])
        }
        try write { transaction in
            let added = try transaction.run(
                """
                INSERT INTO watch (name, words, revision, at)
                VALUES (\(name), \(Self.json(words)), (SELECT ifnull(max(id), 0) FROM revision), \(UTCTime.now()))
                ON CONFLICT (name) DO NOTHING
                """)
            guard added == 1 else {
                throw TrackerError(
                    .badData, "a saved question “\(name)” already exists",
                    hints: ["Give this one another name, or put this question in its place: tracker watch change."])
            }
        }
    }

    /// Removes a saved question.
    public mutating func remove(watch name: String) throws {
        try write { transaction in
            guard try transaction.run("DELETE FROM watch WHERE name = ?", name) == 1 else {
                throw TrackerError.unknownWatch(name)
            }
        }
    }

    /// Notes up to which revision saved questions have been answered.
    public mutating func note(answersTo watches: [String], upTo revision: Int64) throws {
        try write { transaction in
            for name in watches {
                try transaction.run(
                    "UPDATE watch SET revision = \(revision), at = \(UTCTime.now()) WHERE name = \(name)")
            }
        }
    }
}

extension TrackerError {
    static func unknownWatch(_ name: String) -> TrackerError {
        TrackerError(
            .badData, "there is no saved question “\(name)”", hints: ["tracker watch list lists the known ones."])
    }
}
