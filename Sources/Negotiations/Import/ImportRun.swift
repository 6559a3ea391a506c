import Glibc
import SQLite

/// One execution of an import, as it was noted.
public struct ImportRun: Sendable, Equatable {
    public let id: Int64
    /// What was read; `-` is standard input.
    public let file: String
    /// Of the file as stored, in hexadecimal; nil where it was not read to its end.
    public let sha256: String?
    /// `ndjson`, `json`, `csv` or `tsv`; nil where that was not found out.
    public let format: String?
    /// UTC.
    public let started: String
    public let finished: String
    /// How long it took.
    public let milliseconds: Int64
    public let added: Int64
    public let changed: Int64
    public let unchanged: Int64
    /// How many records were wrong.
    public let rejected: Int64
    /// `done`, or `failed`: nothing was kept.
    public let result: String
    public let error: String?
    /// The revision that its changes are; nil where it changed nothing.
    public let revision: Int64?
}

extension Transaction {
    /// The executions of imports, the latest first.
    ///
    /// - Parameters:
    ///   - failed: only those that failed.
    ///   - limit: the maximum number of runs; nil for all.
    func importRuns(failed: Bool = false, limit: Int? = nil) throws -> [ImportRun] {
        try all(
            """
            SELECT id, file, sha256, format, started, finished, milliseconds, added, changed, unchanged, rejected, result, error,
                (SELECT max(revision.id) FROM revision WHERE revision.import_run_id = import_run.id)
            FROM import_run WHERE result = 'failed' OR NOT ? ORDER BY id DESC LIMIT ?
            """, failed, limit ?? -1
        ) { row in
            ImportRun(
                id: try row.column(0), file: try row.column(1), sha256: try row.column(2), format: try row.column(3),
                started: try row.column(4), finished: try row.column(5), milliseconds: try row.column(6),
                added: try row.column(7), changed: try row.column(8), unchanged: try row.column(9),
                rejected: try row.column(10), result: try row.column(11), error: try row.column(12),
                revision: try row.column(13))
        }
    }
}

/// When a run began, and how long ago that is by a clock that nobody sets back.
struct RunClock {
    let started = UTCTime.now()
    private let beginning = RunClock.monotonic()

    var milliseconds: Int64 { RunClock.monotonic() - beginning }

    private static func monotonic() -> Int64 {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
    }
}

/// The row of a run while it is made.
struct ImportRunRow {
    let file: String
    let clock: RunClock
    var sha256: String?
    var format: String?
    var added = 0
    var changed = 0
    var unchanged = 0
    var rejected = 0
    var error: String?
    /// How many records of each type there are, as JSON.
    var records: String?
    /// ``ImportOptions/recipe``.
    var recipe: String?

    init(file: String, clock: RunClock) {
        self.file = file
        self.clock = clock
    }

    mutating func take(_ report: ImportReport) {
        added = report.added
        changed = report.changed
        unchanged = report.unchanged
        rejected = report.rejected
    }

    /// Why a run failed, in one line.
    static func words(for error: any Error) -> String {
        if let error = error as? TrackerError { return ([error.message] + error.hints).joined(separator: ". ") }
        guard let error = error as? ImportError, let first = error.problems.first else { return "\(error)" }
        let field = first.field.map { "\($0.beginning): " } ?? ""
        let more = error.total > 1 ? " (and \(error.total - 1) more)" : ""
        return "line \(first.line): \(field)\(first.reason.split(separator: "\n").first ?? "")\(more)"
    }
}

extension Transaction {
    /// Makes the row of a run, for the revision to refer to.
    func beginImportRun(_ row: ImportRunRow) throws -> Int64 {
        try run(
            "INSERT INTO import_run (file, started, finished, result) VALUES (?, ?, ?, 'done')", row.file,
            row.clock.started, row.clock.started)
        return lastInsertedRowID
    }

    func finishImportRun(_ id: Int64, _ row: ImportRunRow) throws {
        try run(
            """
            UPDATE import_run SET sha256 = \(row.sha256), format = \(row.format), finished = \(UTCTime.now()),
                milliseconds = \(row.clock.milliseconds), added = \(row.added), changed = \(row.changed),
                unchanged = \(row.unchanged), rejected = \(row.rejected),
                result = \(row.error == nil ? "done" : "failed"), error = \(row.error),
                recipe = \(row.recipe), records = \(row.records),
                last_revision = CASE WHEN \(row.recipe) IS NOT NULL THEN (SELECT ifnull(max(id), 0) FROM revision) END
            WHERE id = \(id)
            """)
    }
}

extension Tracker {
    /// Whether a file of an inbox was imported as it is: a process that was killed before it could move the file leaves it so.
    public mutating func hasImported(_ entry: Inbox.Entry, _ input: ImportInput) throws -> Bool {
        let digests = try read { transaction in
            try transaction.all(
                """
                SELECT sha256 FROM import_run
                WHERE file = ? AND result = 'done' AND sha256 IS NOT NULL AND unixepoch(started) * 1000000000 > ?
                """, entry.path, entry.stamp.changed
            ) { row in try row.column(0, as: String.self) }
        }
        guard !digests.isEmpty else { return false }
        return digests.contains(try input.sha256())
    }
}
