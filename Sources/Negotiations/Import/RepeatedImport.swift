import Formats
import SQLite
import SchemaMigrations

/// A file that was imported before, in the same way, and since which nothing has changed in the database: nothing can come of it, so it
/// is not read again but for its SHA-256.
extension Transaction {
    /// Notes such a run, with the counts that reading the file would give.
    ///
    /// - Returns: nil where the file is to be read.
    func repeatRun(of input: ImportInput, _ options: ImportOptions, _ clock: RunClock) throws -> ImportReport? {
        // Before the file is read for it: whether anything was changed since the latest run that could be repeated.
        let isUnchanged = try value(
            """
            SELECT last_revision = (SELECT ifnull(max(id), 0) FROM revision) FROM import_run
            WHERE recipe IS NOT NULL ORDER BY id DESC LIMIT 1
            """, as: Bool.self)
        guard isUnchanged == true, !options.isTrial else { return nil }
        let recipe = options.recipe
        let isRepeatable: SQL = """
            file = \(input.name) AND recipe = \(recipe) AND rejected = 0
            AND last_revision = (SELECT ifnull(max(id), 0) FROM revision)
            """
        guard try value("SELECT 1 FROM import_run WHERE \(isRepeatable) LIMIT 1", as: Int.self) != nil else {
            return nil
        }
        let sha256 = try input.sha256()
        let former = try all(
            """
            SELECT records, format FROM import_run WHERE sha256 = \(sha256) AND \(isRepeatable)
            ORDER BY id DESC LIMIT 1
            """
        ) { row in (records: try row.column(0, as: String.self), format: try row.column(1, as: String.self)) }
        guard let former = former.first else { return nil }
        var report = ImportReport(file: input.name)
        let counts = try all("SELECT key, value FROM json_each(\(former.records))") { row in
            (type: try row.column(0, as: String.self), count: try row.column(1, as: Int.self))
        }
        // Another program may have written there what no file holds: then the file is read.
        guard counts.allSatisfy({ (0...1 << 48).contains($0.count) }) else { return nil }
        for (type, count) in counts { report.counts[type] = ImportReport.Counts(unchanged: count) }
        var row = ImportRunRow(file: input.name, clock: clock)
        (row.sha256, row.format, row.recipe, row.records) = (sha256, former.format, recipe, former.records)
        row.take(report)
        try finishImportRun(try beginImportRun(row), row)
        return report
    }
}

extension ImportOptions {
    /// All that decides what is made of the bytes of a file.
    var recipe: String {
        let constants = fields.constants.map { [$0.name, "\($0.value)"] }
        let renamed = fields.renamed.sorted { $0.key < $1.key }.map { [$0.key, $0.value] }
        return """
            tracker \(program), schema \(SchemaMigrations.schemaDigest), \(type.name), \(format.map { "\($0)" } ?? "any format"), \
            \(encoding), sheet \(sheet.map { [$0] } ?? []), dates \(dates?.rawValue ?? "certain"), unknown officials \(unknownOfficials), similar names \(takesSimilarNames), map \(renamed), set \(constants), ignore \(fields.ignored.sorted()), prefer \(preference?.rawValue ?? "neither")
            """
    }
}

extension ImportReport {
    /// How many records of each type were read, as JSON.
    var recordsOfEachType: String {
        var line: [UInt8] = []
        let members = counts.sorted { $0.key < $1.key }.map { type, counts in
            Member(name: type, value: .number("\(counts.added + counts.changed + counts.unchanged)"))
        }
        JSONWriter.append(.object(members), to: &line)
        return String(decoding: line, as: UTF8.self)
    }
}
