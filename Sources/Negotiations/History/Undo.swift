import SQLite

/// What an undo did.
public struct UndoReport: Sendable {
    /// The revisions that were undone, the latest first, each with its command; nil for another program's.
    public let undone: [(id: Int64, command: String?)]
    /// The revision in which that was done; nil where everything was as it was to be already.
    public let revision: Int64?
    /// Records that came into being with what was undone and that others refer to, by type and name: they stay.
    public let kept: [String]
    /// What was recorded for officials since others were merged into them, whom the undo has brought back: it stays with the former.
    public let recordedSinceMerging: ToldRecords
}

extension Tracker {
    /// Undoes a revision, as a new revision: what it added goes, what it changed or removed comes back.
    ///
    /// - Parameters:
    ///   - id: the revision; nil for the last.
    ///   - cascade: whether to undo later revisions too that build on it.
    /// - Throws: ``TrackerError`` that lists the later revisions that stand in the way.
    public mutating func undo(_ id: Int64?, cascade: Bool, by author: Author) throws -> UndoReport {
        try write { transaction in
            let id = try transaction.revisionToUndo(id)
            var plan = try UndoPlan(undoing: id, in: transaction)
            var obstacles = try plan.obstacles(in: transaction)
            guard obstacles.isEmpty || cascade else { throw try transaction.refusal(to: id, because: obstacles) }
            while !obstacles.isEmpty {
                try plan.add(Set(obstacles.map(\.revision)), in: transaction)
                obstacles = try plan.obstacles(in: transaction)
            }
            var revision: Int64?
            let met = try transaction.met(by: plan.revisions)
            if try met.contains(where: \.isDecided) || !plan.isCarriedOut(in: transaction) {
                let opened = try transaction.openRevision(by: author, importRun: nil)
                do {
                    try plan.carryOut(as: opened, in: transaction)
                    try transaction.renewMergers(as: opened)
                    try transaction.forget(met, as: opened)
                } catch let error as DatabaseError where error.code.primary == .constraint {
                    throw TrackerError(
                        .badData, "revision \(id) cannot be undone: \(ConstraintWording.text(for: error))",
                        hints: ["Nothing was changed."])
                }
                revision = opened
            }
            let report = UndoReport(
                undone: try plan.revisions.sorted(by: >).map { ($0, try transaction.command(of: $0)) },
                revision: revision, kept: try plan.kept(in: transaction),
                recordedSinceMerging: try transaction.recorded(sinceMergingIn: plan.revisions))
            try plan.end(in: transaction)
            return report
        }
    }
}

extension Transaction {
    fileprivate func command(of revision: Int64) throws -> String? {
        try value("SELECT command FROM revision WHERE id = ?", revision, as: String?.self) ?? nil
    }

    fileprivate func revisionToUndo(_ id: Int64?) throws -> Int64 {
        let last = try value("SELECT max(id) FROM revision", as: Int64?.self) ?? nil
        guard let last else { throw TrackerError(.badData, "nothing has been recorded yet") }
        guard let id else { return last }
        guard (try value("SELECT 1 FROM revision WHERE id = ?", id, as: Int.self)) != nil else {
            throw TrackerError(
                .badData, "there is no revision \(id); the last is \(last)", hints: ["tracker log shows them."])
        }
        return id
    }

    fileprivate func refusal(to id: Int64, because obstacles: [UndoObstacle]) throws -> TrackerError {
        var hints = try obstacles.prefix(20).map { obstacle in
            let (at, command) =
                try first(
                    "SELECT at, ifnull(command, 'another program') FROM revision WHERE id = ?", obstacle.revision
                ) { row in try row.columns() as (String, String) } ?? ("", "")
            return "  revision \(obstacle.revision) \(obstacle.reason) (\(at), \(command))"
        }
        if obstacles.count > 20 { hints.append("  … and \(obstacles.count - 20) more") }
        return TrackerError(
            .badData, "revision \(id) cannot be undone alone, because later ones build on it:",
            hints: hints + ["Undo those first, or all of them together with --cascade."])
    }
}
