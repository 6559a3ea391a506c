import MessageDigest
import SQLite

extension Check {
    /// The identity of each statement against its words.
    static func fingerprints(in transaction: borrowing Transaction) throws -> [Finding] {
        guard let table = TableColumns.all.first(where: { $0.statement != nil }), let places = table.statement else {
            return []
        }
        var findings: [Finding] = []
        try transaction.forEach("SELECT id, fingerprint, digest IS NULL, \(table.list) FROM statement ORDER BY id") {
            row in
            let id = try row.column(0, as: Int64.self)
            guard !(try row.column(2, as: Bool.self)) else { return }
            let expected = Fingerprint.of(row: try (3..<row.count).map { try row.value($0) }, places)
            let found = try row.column(1, as: [UInt8]?.self)
            guard found != expected else { return }
            // A statement that came to say the same as another, by another program, has none.
            if found == nil, let expected, try transaction.hasTwin(of: expected, besides: id) { return }
            findings.append(
                Finding(
                    part: .fingerprints, record: "statement \(id)",
                    problem: "its fingerprint is not that of its speaker, date and words",
                    advice:
                        "Compare it with a backup. To have it computed anew, set its digest to NULL and record anything."
                ))
        }
        return findings
    }

    /// Every digest, of rows and of former rows, against the content.
    static func digests(in transaction: borrowing Transaction) throws -> [Finding] {
        var findings: [Finding] = []
        for table in TableColumns.all {
            try transaction.forEach(
                "SELECT id, digest, \(table.list) FROM \(identifier: table.table) WHERE digest IS NOT NULL ORDER BY id"
            ) { row in
                guard let problem = try damage(in: row, from: 2) else { return }
                findings.append(damaged("\(table.table) \(try row.column(0, as: Int64.self))", problem))
            }
            try transaction.forEach(
                """
                SELECT id, digest, revision, \(table.list) FROM \(identifier: table.table + "_history")
                WHERE digest IS NOT NULL ORDER BY version
                """
            ) { row in
                guard let problem = try damage(in: row, from: 3) else { return }
                let (id, revision): (Int64?, Int64?) = (try row.column(0), try row.column(2))
                let name = "\(table.table) \(id.map { String($0) } ?? "?")"
                findings.append(damaged("\(name), as of revision \(revision.map { String($0) } ?? "?")", problem))
            }
        }
        return findings
    }

    /// The texts of documents against the digests by which they are known.
    static func documents(in transaction: borrowing Transaction) throws -> [Finding] {
        var findings: [Finding] = []
        try transaction.forEach("SELECT id, sha256, text FROM document ORDER BY id") { row in
            let id = try row.column(0, as: Int64.self)
            let text = try? row.column(2, as: String.self)
            guard let text, SHA256.hexadecimal(SHA256.digest(of: text)) == (try row.column(1, as: String.self)) else {
                findings.append(damaged("document \(id)", "its text is not what was read: the digest differs"))
                return
            }
        }
        return findings
    }

    private static func damage(in row: borrowing Row, from first: Int) throws -> String? {
        do {
            let values = try (first..<row.count).map { try row.value($0) }
            if Digest.of(row: values) == (try row.column(1, as: [UInt8].self)) { return nil }
            return "its content is not what was recorded: the digest differs"
        } catch let error as DatabaseError {
            guard case .decoding(_, let name, _, let found) = error.kind else { throw error }
            return "its content is not what was recorded: \(name) holds \(found)"
        }
    }

    private static func damaged(_ record: String, _ problem: String) -> Finding {
        Finding(
            part: .data, record: record, problem: problem,
            advice: "Compare it with a backup and correct it, or restore the backup.")
    }

    /// What SQL computes from what was written (the days that a date can mean), computed anew by the schema's own expressions.
    static func computedColumns(in transaction: borrowing Transaction) throws -> [Finding] {
        var findings: [Finding] = []
        // Only tables of ours: the text of another's must not become a statement.
        for table in RecordType.all.map(\.table) + ["proposal"] {
            let schema = try transaction.value(
                "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ? AND sql LIKE '% GENERATED ALWAYS AS (%'",
                table, as: String.self)
            for column in ComputedColumn.all(in: schema ?? "") {
                let ids = try transaction.all(
                    """
                    SELECT id FROM \(identifier: table)
                    WHERE \(identifier: column.name) IS NOT (\(SQL(untrusted: column.expression)))
                    """
                ) { row in try row.column(0, as: Int64.self) }
                for id in ids {
                    findings.append(damaged("\(table) \(id)", "\(column.name) is not the day that its date means"))
                }
            }
        }
        return findings
    }
}

extension Transaction {
    fileprivate func hasTwin(of fingerprint: [UInt8], besides id: Int64) throws -> Bool {
        try value(
            "SELECT 1 FROM statement WHERE key IS NULL AND fingerprint = ? AND id <> ?", fingerprint, id, as: Int.self)
            != nil
    }
}
