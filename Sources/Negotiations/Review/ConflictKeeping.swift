import Formats
import SQLite

extension Recorder {
    /// Leaves a record of another desk as it is here: it is told, or kept for a person to decide, or waits for that already.
    mutating func leave(
        _ conflict: ExchangeConflict, of theirs: Draft, in transaction: borrowing Transaction
    ) throws {
        guard let version = theirs.version, let identity = theirs.identities.map(\.text).min() else {
            return exchange.add(conflict)
        }
        let known = try transaction.first(
            "SELECT id, status FROM conflict WHERE identity = \(identity) AND their_version = \(version.current)"
        ) { row in try row.columns() as (Int64, String) }
        switch known.flatMap({ ConflictStatus(rawValue: $0.1) }) {
        case .open? where exchange.preference == nil || exchange.preference == .review:
            exchange.waitingCount += 1
            return
        // What refers to what is not here has no record that could know the version.
        case .ours? where conflict.kind == .referring: return
        default: break
        }
        let status: ConflictStatus
        switch exchange.preference {
        case .review: status = .open
        case .ours where conflict.kind == .referring: status = .ours
        default: return exchange.add(conflict)
        }
        if status == .open { exchange.waitingCount += 1 }
        exchange.isAnythingWaiting = true
        var line: [UInt8] = []
        JSONWriter.append(.object(try members(of: theirs, in: transaction)), to: &line)
        let content: [SQLite.Value] = [
            .text(status.rawValue), .text(theirs.type.name), conflict.id.map { .integer($0) } ?? .null,
            .text(conflict.title.isEmpty ? theirs.type.name : conflict.title), .text(identity),
            .text(version.current), .text(String(decoding: line, as: UTF8.self)),
            importRun.map { .integer($0) } ?? .null,
        ]
        // What waited of an older version is no longer what the other desk has.
        guard let former = try known?.0 ?? transaction.waiting(of: theirs, in: version.known).first else {
            let written = content + [.blob(Digest.of(row: content)), .integer(try revision(in: transaction))]
            return try TableColumns.conflict.insertion.insert(written, in: transaction)
        }
        try updateConflict(former, content, in: transaction)
    }

    /// Closes what waited of a record, where what came from another desk knows it: that desk has decided.
    mutating func closeWaiting(
        _ theirs: Draft, _ result: Result, in transaction: borrowing Transaction
    ) throws {
        if exchange.isAnythingWaiting == nil {
            exchange.isAnythingWaiting = try transaction.value(
                "SELECT EXISTS (SELECT 1 FROM conflict WHERE status = 'open')")
        }
        guard exchange.isAnythingWaiting == true, let version = theirs.version else { return }
        for id in try transaction.waiting(of: theirs, in: version.known) {
            // Sources and topics come from both desks whichever is preferred.
            let isOurs = exchange.preference == .ours || result.action == .unchanged
            try closeConflict(id, as: isOurs ? .ours : .theirs, in: transaction)
        }
    }

    mutating func closeConflict(
        _ id: Int64, as status: ConflictStatus, in transaction: borrowing Transaction
    ) throws {
        let table = TableColumns.conflict
        let content = try transaction.first("SELECT \(table.list) FROM conflict WHERE id = \(id)") { row in
            try (0..<row.count).map { try row.value($0) }
        }
        guard var content, let place = table.names.firstIndex(of: "status") else { throw TrackerError.noConflict(id) }
        content[place] = .text(status.rawValue)
        try updateConflict(id, content, in: transaction)
    }

    private mutating func updateConflict(
        _ id: Int64, _ content: [SQLite.Value], in transaction: borrowing Transaction
    ) throws {
        var assignments = zip(TableColumns.conflict.names, content).map { SQL("\(identifier: $0) = \($1)") }
        assignments.append("digest = \(Digest.of(row: content))")
        assignments.append("revision = \(try revision(in: transaction))")
        try transaction.run("UPDATE conflict SET \(assignments.joined(separator: ", ")) WHERE id = \(id)")
    }

    /// What a file says of a record, with the names of here for what it refers to.
    private func members(of theirs: Draft, in transaction: borrowing Transaction) throws -> [Member] {
        try theirs.members { field, name in
            guard let reference = field.reference, let id = exchanged(reference, name, in: theirs) else { return name }
            let column: SQL = reference == .outcome ? "title" : "name"
            return try transaction.value("SELECT \(column) FROM \(identifier: reference.rawValue) WHERE id = \(id)")
                ?? name
        }
    }
}

extension Transaction {
    /// The numbers of the conflicts that wait of a record, in one of some versions.
    fileprivate func waiting(of theirs: Draft, in versions: Set<String>) throws -> [Int64] {
        let rows = try theirs.identities.flatMap { identity in
            try all(
                """
                SELECT id, their_version FROM conflict
                WHERE identity = \(identity.text) AND status = 'open' AND type = \(theirs.type.name) ORDER BY id
                """
            ) { row in try row.columns() as (Int64, String) }
        }
        return rows.filter { versions.contains($0.1) }.map(\.0)
    }
}
