import Formats
import Glibc
import MessageDigest
import SQLite

extension Tracker {
    /// Records every record of a file in one transaction: all of it or, where anything is wrong, nothing.
    ///
    /// - Parameter type: what records are that do not say so.
    /// - Throws: ``ImportError`` with what is wrong where; `InputError` where the file cannot be read.
    public mutating func importFile(
        _ path: String, type: RecordType = .statement, by author: Author
    ) throws -> ImportReport {
        let digest = RunningDigest()
        let source = try ByteSource(path: path) { bytes in digest.update(bytes) }
        let started = UTCTime.now()
        return try write { transaction in
            let run = try transaction.beginImportRun(file: path, started: started)
            var recorder = Recorder(author: author, importRun: run)
            try recorder.putOffIndexing(in: transaction)
            var reading = Reading(type: type, report: ImportReport(file: path))
            try reading.readAll(from: source, into: &recorder, transaction)
            if reading.total == 0, reading.records == 0, reading.format == "ndjson" {
                throw TrackerError(
                    .badData, "\(path) holds no record",
                    hints: ["A file that should not be empty may not be complete yet."])
            }
            guard reading.total == 0 else {
                throw ImportError(
                    file: path, problems: reading.problems, total: reading.total, isIncomplete: reading.isIncomplete)
            }
            try recorder.finishIndexing(in: transaction)
            for part in recorder.partResults { reading.report.count(part.action, of: part.type) }
            for creation in recorder.creations { reading.report.count(.added, of: creation.type) }
            try transaction.finishImportRun(
                run, reading.report, sha256: digest.hex(), format: reading.format, finished: UTCTime.now())
            return reading.report
        }
    }
}

/// The state of one reading.
private struct Reading {
    /// What records are that do not say so.
    let type: RecordType
    var report: ImportReport
    var problems: [ImportProblem] = []
    /// How many records are wrong.
    var total = 0
    /// How many records were read.
    var records = 0
    var isIncomplete = false
    var format = ""

    mutating func readAll(
        from source: ByteSource, into recorder: inout Recorder, _ transaction: borrowing Transaction
    ) throws {
        let reader: RecordReader
        do {
            reader = try RecordReader(source: source)
        } catch { return add(error) }
        format = reader.format.name
        if let error = Self.unknownColumns(in: reader.header, of: type) { return add(error) }
        while true {
            do {
                guard let record = try reader.next() else { break }
                records += 1
                do {
                    let draft = try Draft(record, standard: type)
                    report.count(try recorder.record(draft, in: transaction).action, of: draft.type)
                } catch let error as DatabaseError where error.code.primary == .constraint {
                    add(
                        ImportProblem(
                            line: record.line, field: nil, reason: ConstraintWording.text(for: error), value: nil))
                } catch let error as FieldError {
                    add(ImportProblem(line: record.line, field: error.field, reason: error.reason, value: error.value))
                }
            } catch let error as FormatError {
                add(error)
                if error.isFatal {
                    isIncomplete = true
                    return
                }
            }
        }
    }

    /// Columns of a header that no record of the type has; where a column says the type, each record is checked by itself.
    private static func unknownColumns(in header: [String]?, of type: RecordType) -> FormatError? {
        guard let header, !header.contains("type") else { return nil }
        let unknown = header.filter { !type.accepts($0) }
        guard !unknown.isEmpty else { return nil }
        let names = unknown.map { "“\($0)”" }.joined(separator: ", ")
        return FormatError(
            line: 1, reason: "no field of a \(type.name) is called \(names) (it has \(type.fieldNames))", isFatal: true)
    }

    private mutating func add(_ error: FormatError) {
        let place = error.column.map { "column \($0)" } ?? error.field
        add(ImportProblem(line: error.line, field: place, reason: error.reason, value: nil))
    }

    private mutating func add(_ problem: ImportProblem) {
        total += 1
        if problems.count < ImportError.shown { problems.append(problem) }
    }
}

extension Draft {
    /// Makes a draft from a record, which may say its type.
    fileprivate init(_ record: Record, standard: RecordType) throws(FieldError) {
        guard let member = record.members.first(where: { $0.name == "type" }), member.value != .string("") else {
            if let stranger = record.members.first(where: { !standard.accepts($0.name) && $0.name != "type" }) {
                throw FieldError(
                    field: "type",
                    reason: "is missing, and a \(standard.name) has no field “\(stranger.name)”; say what the record is"
                )
            }
            try self.init(standard, record.members.filter { $0.name != "type" })
            return
        }
        guard case .string(let name) = member.value, let type = RecordType.named(name) else {
            var value: String?
            if case .string(let text) = member.value { value = text }
            throw FieldError(field: "type", reason: "must be one of \(RecordType.names)", value: value)
        }
        try self.init(type, record.members.filter { $0.name != "type" })
    }
}

extension RecordType {
    /// The names of all types, for messages.
    static var names: String { all.map(\.name).joined(separator: ", ") }
}

/// The digest of bytes that pass by.
private final class RunningDigest {
    private var digest = SHA256()

    func update(_ bytes: UnsafeRawBufferPointer) { digest.update(bytes) }

    func hex() -> String { SHA256.hexadecimal(digest.finalize()) }
}

extension Transaction {
    fileprivate func beginImportRun(file: String, started: String) throws -> Int64 {
        try run(
            "INSERT INTO import_run (file, started, finished, result) VALUES (?, ?, ?, 'done')", file, started, started)
        return lastInsertedRowID
    }

    fileprivate func finishImportRun(
        _ id: Int64, _ report: ImportReport, sha256: String, format: String, finished: String
    ) throws {
        try run(
            """
            UPDATE import_run SET sha256 = \(sha256), format = \(format), finished = \(finished), added = \(report.added),
                changed = \(report.changed), unchanged = \(report.unchanged) WHERE id = \(id)
            """)
    }
}

extension RecordFormat {
    /// What the row of an import run calls it.
    fileprivate var name: String {
        switch self {
        case .ndjson: "ndjson"
        case .json: "json"
        case .csv: "csv"
        case .tsv: "tsv"
        }
    }
}

extension Tracker {
    /// Makes sure that a file can be read at all.
    ///
    /// - Throws: `InputError` where it is not there, is a directory, or may not be read.
    public static func requireReadable(_ path: String) throws {
        _ = try ByteSource(path: path)
    }
}
