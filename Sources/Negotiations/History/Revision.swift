import SQLite

/// Who makes the changes of one run of the program, and by which command.
public struct Author: Sendable {
    /// `user@host`, or whom the command names.
    public let who: String
    /// The command line.
    public let command: String

    public init(who: String, command: String) {
        self.who = who
        self.command = command
    }
}

extension Transaction {
    /// Opens a revision: what is written from here on belongs to it.
    func openRevision(by author: Author, importRun: Int64?) throws -> Int64 {
        try run(
            "INSERT INTO revision (who, command, import_run_id) VALUES (?, ?, ?)", author.who, author.command, importRun
        )
        let revision = lastInsertedRowID
        try run("UPDATE current_revision SET revision = ?", revision)
        return revision
    }

    /// Closes it: a committed file never has an open revision.
    func closeRevision() throws {
        try run("UPDATE current_revision SET revision = NULL WHERE revision IS NOT NULL")
    }

    /// The last revision that what is asked is answered from, and when it was made; nil where nothing was recorded.
    func shownRevision() throws -> (id: Int64, at: String)? {
        try ofContent("shown revision") {
            let last = try asOf() ?? value("SELECT ifnull(max(id), 0) FROM revision", as: Int64.self)
            guard let last, let at: String = try value("SELECT at FROM revision WHERE id = \(last)") else { return nil }
            return (last, at)
        }
    }
}
