import SQLite

extension Tracker {
    /// Everything that is wrong with a database; nothing where it is sound.
    ///
    /// What another program changed by the rules is not wrong: its write cleared the digest, and history has the former row.
    ///
    /// - Parameters:
    ///   - verifyingData: also compute every digest anew, and all that is computed from what was written.
    ///   - allowingOlder: check what can be checked of an older schema, instead of refusing it.
    public static func check(
        path: String, verifyingData: Bool, allowingOlder: Bool = false, wait seconds: Int
    ) throws -> [Finding] {
        let place = try DatabasePlace.require(path)
        let wait = milliseconds(of: seconds)
        let applied = try appliedMigrations(path: path, place: place, allowingOlder: allowingOlder, wait: wait)
        let isCurrent = applied == TrackerSchema.migrator.migrations.count
        return try Check.withWriter(to: place, wait: wait) { connection in
            var findings = try connection.read { transaction in
                var findings = try Check.structure(in: transaction)
                try Check.collect(.structure, into: &findings) { try Check.references(in: transaction) }
                let schema = try Check.schema(in: transaction, applied: applied)
                findings += schema
                guard isCurrent, schema.isEmpty else { return findings }
                try Check.collect(.history, into: &findings) { try Check.history(in: transaction) }
                try Check.collect(.text, into: &findings) { try Check.texts(in: transaction) }
                try Check.collect(.text, into: &findings) { try Check.twins(in: transaction) }
                try Check.collect(.fingerprints, into: &findings) { try Check.fingerprints(in: transaction) }
                if verifyingData {
                    try Check.collect(.data, into: &findings) { try Check.digests(in: transaction) }
                    try Check.collect(.data, into: &findings) { try Check.documents(in: transaction) }
                    try Check.collect(.data, into: &findings) { try Check.computedColumns(in: transaction) }
                    try Check.collect(.data, into: &findings) { try Check.indexedTexts(in: transaction) }
                }
                return findings
            }
            guard isCurrent, !findings.contains(where: { $0.part == .schema }) else { return findings }
            try Check.collect(.search, into: &findings) { try Check.search(in: &connection) }
            return findings
        }
    }

    /// How many migrations a file has that is one of ours; looked up by a reader, so that another file is left as it is.
    private static func appliedMigrations(
        path: String, place: String, allowingOlder: Bool, wait milliseconds: Int32
    ) throws -> Int {
        var connection = try Connection(path: place, access: .reading, busyTimeout: milliseconds)
        switch try TrackerSchema.state(of: &connection, path: path) {
        case .empty: throw TrackerError(.noInput, "\(path) is empty: nothing has been recorded in it yet")
        case .older(let count):
            if !allowingOlder { try TrackerSchema.requireCurrent(&connection, path: path) }
            return count
        case .current: return TrackerSchema.migrator.migrations.count
        }
    }
}

/// The parts of a check.
enum Check {
    static let restoreAdvice = "Restore a backup (tracker restore FILE), or export what can be read into a new file."

    /// Adds what `body` finds; where it meets damage that lets it not go on, that is a finding too.
    static func collect(_ part: Finding.Part, into findings: inout [Finding], _ body: () throws -> [Finding]) throws {
        do {
            findings += try body()
        } catch let error as DatabaseError {
            switch error.code.primary {
            case .busy, .locked, .interrupt, .outOfMemory, .ioError, .permission, .cantOpen: throw error
            default:
                findings.append(
                    Finding(
                        part: part, record: nil, problem: "cannot be checked to its end: \(error.message)",
                        advice: restoreAdvice))
            }
        }
    }

    /// Does without what cannot be read because a file is damaged, where that is found and told otherwise.
    static func passingOverDamage(_ body: () throws -> Void) throws {
        do {
            try body()
        } catch let error as DatabaseError where error.isOfDamage {}
    }

    /// What SQLite finds in pages, indexes, types and constraints.
    static func structure(in transaction: borrowing Transaction) throws -> [Finding] {
        var findings: [Finding] = []
        try collect(.structure, into: &findings) {
            // A message may quote names out of a damaged file, so it need not be UTF-8.
            let lines = try transaction.all("PRAGMA integrity_check(100)") { row in
                try row.repairedText(0)
            }
            return lines.filter { $0 != "ok" }.map {
                Finding(part: .structure, record: nil, problem: $0, advice: restoreAdvice)
            }
        }
        return findings
    }

    /// Rows that refer to what is not there.
    static func references(in transaction: borrowing Transaction) throws -> [Finding] {
        try transaction.all("PRAGMA foreign_key_check") { row in
            let (table, id, parent, _): (String, Int64?, String, Int64) = try row.columns()
            return Finding(
                part: .references, record: id.map { "\(table) \($0)" } ?? table,
                problem: "refers to a row of \(parent) that does not exist",
                advice: "Point it to an existing record, or remove it; tracker log shows what became of the other.")
        }
    }

    /// Objects that are missing, altered or added.
    static func schema(in transaction: borrowing Transaction, applied: Int) throws -> [Finding] {
        try TrackerSchema.migrator.unexpectedSchema(in: transaction, applied: applied).map { name in
            Finding(
                part: .schema, record: nil, problem: "“\(name)” differs from the schema",
                advice: "Drop what was added (DROP), or restore a backup; nothing is recorded until then.")
        }
    }
}

extension DatabaseError {
    /// Whether a file is damaged, or is no database.
    var isOfDamage: Bool { code.primary == .corrupt || code.primary == .notADatabase }
}
