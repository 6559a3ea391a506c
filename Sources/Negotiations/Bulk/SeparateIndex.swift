import SQLite
import Threads

/// The search index of a table that was empty, made by a thread of its own while the statements are written: in a temporary database, as
/// the same kind of table, whose content is then moved to where it belongs.
///
/// It is a matter of time alone. Where it cannot be had, or breaks off, the index is made afterwards from the table.
final class SeparateIndex {
    /// What is indexed of a statement.
    struct Words: Sendable {
        fileprivate(set) var id: Int64 = 0
        let text: String
        let translation: String?
        let official: Int64?

        /// - Returns: nil for what is no statement.
        init?(of row: ResolvedRow) {
            guard let places = row.table.statement, case .text(let text) = row.values[places.text] else { return nil }
            self.text = row.forms.text ?? text
            if case .text(let words) = row.values[places.translation] {
                translation = row.forms.translation ?? words
            } else {
                translation = nil
            }
            if case .integer(let number) = row.values[places.official] { official = number } else { official = nil }
        }
    }

    /// To index takes longer than to record, and what can wait lets the recording go on: some bytes of text.
    private let channel = Channel<[Words]>(capacity: 3 << 20)
    private let database: Database
    private var thread: WorkerThread?
    private var waiting: [Words] = []

    /// The database of the thread: the thread's until that has ended.
    private final class Database: @unchecked Sendable {
        var connection: Connection
        /// Whether all that was sent is in it.
        var isComplete = false

        init() throws { connection = try Connection.temporary() }
    }

    /// - Returns: nil where no thread or no temporary file can be had.
    init?() {
        guard let database = try? Database() else { return nil }
        self.database = database
        thread = WorkerThread { [channel, database] in
            database.isComplete = (try? Self.index(channel, in: &database.connection)) != nil
            channel.close(dropping: true)
        }
        if thread == nil { return nil }
    }

    deinit { end(dropping: true) }

    private func end(dropping: Bool) {
        channel.close(dropping: dropping)
        thread?.join()
        thread = nil
    }

    /// How many statements wait to be passed on.
    var countOfWaiting: Int { waiting.count }

    /// Adds statements whose ids follow each other.
    func add(_ words: [Words], numberedFrom first: Int64) {
        for (offset, var words) in words.enumerated() {
            words.id = first + Int64(offset)
            waiting.append(words)
        }
    }

    /// Takes back what was added and not passed on, but for the first `count`.
    func takeBack(to count: Int) { waiting.removeSubrange(min(count, waiting.count)...) }

    /// Passes on what was added. It cannot be taken back then.
    func passOn() {
        guard !waiting.isEmpty else { return }
        _ = channel.send(
            waiting, weight: waiting.reduce(0) { $0 + $1.text.utf8.count + ($1.translation?.utf8.count ?? 0) })
        waiting.removeAll(keepingCapacity: true)
    }

    private static func index(_ channel: Channel<[Words]>, in connection: inout Connection) throws {
        try connection.write(undo: .memory) { transaction in
            try transaction.execute(
                script: """
                    CREATE VIRTUAL TABLE words USING fts5 (
                        text, translation, official_id, content = '',
                        tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'");
                    INSERT INTO words (words, rank) VALUES ('hashsize', 4194304);
                    """)
            while let batch = channel.receive() {
                for words in batch {
                    try transaction.run(
                        "INSERT INTO words (rowid, text, translation, official_id) VALUES (?, ?, ?, ?)", words.id,
                        words.text, words.translation, words.official)
                }
            }
        }
    }

    /// No statement is added any more: the thread can end while other things are done.
    func close() {
        passOn()
        channel.close()
    }

    /// Makes the content of the temporary index that of the index of statements.
    ///
    /// An index of FTS5 is three ordinary tables (https://www.sqlite.org/fts5.html#external_content_tables, “shadow tables”), which refer
    /// to themselves alone.
    ///
    /// - Returns: false where it does not hold all statements; nothing was changed then.
    func move(into transaction: borrowing Transaction) throws -> Bool {
        end(dropping: false)
        let all = try transaction.value("SELECT count(*) FROM statement", as: Int.self)
        guard database.isComplete else { return false }
        return try database.connection.read { source in
            guard try source.value("SELECT count(*) FROM words_docsize", as: Int.self) == all else { return false }
            try transaction.writingShadowTables {
                for (table, columns) in [
                    ("data", ["id", "block"]), ("idx", ["segid", "term", "pgno"]), ("docsize", ["id", "sz"]),
                ] {
                    let target = "statement_search_" + table
                    try transaction.run("DELETE FROM \(identifier: target)")
                    let insertion = Insertion(into: target, columns)
                    let names = columns.map { SQL("\(identifier: $0)") }.joined(separator: ", ")
                    var rows: [SQLite.Value] = []
                    try source.forEach("SELECT \(names) FROM \(identifier: "words_" + table) ORDER BY 1, 2") { row in
                        for index in 0..<columns.count { rows.append(try row.value(index)) }
                        guard rows.count == Insertion.together * columns.count else { return }
                        try insertion.insertAll(rows, in: transaction)
                        rows.removeAll(keepingCapacity: true)
                    }
                    try insertion.insertAll(rows, in: transaction)
                }
            }
            return true
        }
    }
}
