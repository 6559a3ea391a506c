import MessageDigest
import SQLite
import SharedLog

extension SharedDatabase {
    /// Compares each row of the file of this machine with what the log says, from its newest snapshot on; nothing where they are the same.
    ///
    /// What another program changed behind the triggers, or while they were away, is found so.
    public func compareWithLog() throws -> [Finding] {
        let (_, identity) = try log()
        let draft = try DatabasePlace.makeDraft(for: replica)
        defer { draft.remove() }
        let (position, time) = try takeSnapshot(into: draft)
        var copy = try Connection(path: draft.path, access: .writing)
        try copy.write { transaction in try transaction.follow(identity, to: position, at: time) }
        var own = try Connection(path: replica, access: .reading, busyTimeout: Tracker.milliseconds(of: wait))
        for _ in 0..<Self.attempts {
            try translating { try takeEntries(into: &copy, at: draft.path) }
            if let findings = try differences(&own, &copy) { return findings }
            try follow()
        }
        throw TrackerError(
            .tryAgain, "others write to \(name) faster than it can be compared", hints: ["Try again later."])
    }

    /// Others can write while it is compared.
    private static let attempts = 10

    /// - Returns: nil where the two are not at the same entry.
    private func differences(_ own: inout Connection, _ copy: inout Connection) throws -> [Finding]? {
        try own.read { here in
            try copy.read { there in
                guard let position = try here.following()?.position, try there.following()?.position == position else {
                    return nil
                }
                var comparison = LogComparison(
                    advice: "Move \(folder) away, to join anew; what only this file has is lost then.")
                for table in try here.plainTables() {
                    try comparison.compare(table.name, key: table.key, table.columns, here, there)
                }
                for table in try here.factTables() {
                    try comparison.compare(table.name, key: table.identity, table.sharedColumns, here, there)
                    try comparison.compare(
                        table.history, key: table.identity + ["version"], table.formerColumns, here, there)
                }
                return comparison.findings
            }
        }
    }
}

/// The rows of two files, table by table, in the order of their keys.
private struct LogComparison {
    let advice: String
    private(set) var findings: [Finding] = []
    /// How many rows are read at a time, and how many different ones of a table are named.
    private static let page = 1000
    private static let shown = 10

    init(advice: String) { self.advice = advice }

    private typealias Row = [SQLite.Value]

    mutating func compare(
        _ table: String, key: [String], _ columns: [String], _ here: borrowing Transaction,
        _ there: borrowing Transaction
    ) throws {
        let columns = key + columns.filter { !key.contains($0) }
        var different = 0
        var last: Row?
        while true {
            let own = try Self.rows(of: table, columns, key, after: last, upTo: nil, atMost: Self.page, here)
            let end = own.count < Self.page ? nil : own.last.map { Array($0.prefix(key.count)) }
            let others = try Self.rows(of: table, columns, key, after: last, upTo: end, atMost: Self.page * 10, there)
            if own != others { different += tell(of: table, key.count, own, others, after: different) }
            guard let end else { break }
            last = end
        }
        if different > Self.shown {
            add("\(table), \(different - Self.shown) more or above", "differ from what the log says")
        }
    }

    /// The next rows in the order of their keys.
    private static func rows(
        of table: String, _ columns: [String], _ key: [String], after last: Row?, upTo end: Row?,
        atMost limit: Int, _ transaction: borrowing Transaction
    ) throws -> [Row] {
        let places = key.map { _ in "?" as SQL }.joined(separator: ", ")
        var conditions: [SQL] = []
        if last != nil { conditions.append("(\(FactTable.list(key))) > (\(places))") }
        if end != nil { conditions.append("(\(FactTable.list(key))) <= (\(places))") }
        let condition: SQL = conditions.isEmpty ? "" : "WHERE \(conditions.joined(separator: " AND "))"
        let query: SQL = """
            SELECT \(FactTable.list(columns)) FROM main.\(identifier: table) \(condition) ORDER BY \(FactTable.list(key))
            LIMIT ?
            """
        return try transaction.all(query.binding((last ?? []) + (end ?? []) + [.integer(Int64(limit))])) { row in
            try (0..<row.count).map { try row.storedValue($0) }
        }
    }

    /// - Returns: how many rows differ.
    private mutating func tell(of table: String, _ width: Int, _ own: [Row], _ others: [Row], after told: Int) -> Int {
        func byKey(_ rows: [Row]) -> [[SQLite.Value]: Row] {
            Dictionary(rows.map { (Array($0.prefix(width)), $0) }) { first, _ in first }
        }
        let (mine, theirs) = (byKey(own), byKey(others))
        var different = 0
        for row in own + others {
            let key = Array(row.prefix(width))
            let (here, there) = (mine[key], theirs[key])
            // A row that both have stands in both lists.
            if here == there || (row == there && here != nil) { continue }
            different += 1
            guard told + different <= Self.shown else { continue }
            let name = "\(table) \(key.map(Self.text).joined(separator: " "))"
            add(
                name,
                here == nil
                    ? "is missing here, and the log has it"
                    : there == nil ? "is not in the log" : "differs from what the log says")
        }
        return different
    }

    private mutating func add(_ record: String, _ problem: String) {
        findings.append(Finding(part: .log, record: record, problem: problem, advice: advice))
    }

    private static func text(_ value: SQLite.Value) -> String {
        switch value {
        case .null: "null"
        case .integer(let number): String(number)
        case .real(let number): String(number)
        case .text(let text): text.beginning
        case .foreignText(let bytes): String(decoding: bytes, as: UTF8.self).beginning
        case .blob(let bytes): SHA256.hexadecimal(bytes)
        }
    }
}
