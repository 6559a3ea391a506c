import SQLite

// Files for another desk that somebody has edited: a record says that it is the version that is here, and says something else.
extension Recorder {
    /// Takes what was written into the file. What the record leaves out stays as it is here.
    ///
    /// - Returns: nil where nothing was.
    mutating func takeWrittenByHand(
        _ row: ResolvedRow, over existing: ExistingRow, in transaction: borrowing Transaction
    ) throws -> Result? {
        guard exchange.preference != .ours, !isOfHeir(row.draft) else { return nil }
        var written = row.over(existing)
        for (index, field) in row.type.columns.enumerated() where row.type == .statement {
            // These are concluded from offices and names, which are records of their own.
            if ["party", "attribution"].contains(field.name) { written.values[index] = existing.values[index] }
        }
        var changed = try replace(existing, with: written, in: transaction)
        if row.type == .official, changed.contains("name") {
            try keepFormerName(of: existing, written, in: transaction)
        }
        if try !hasTopics(row, existing.id, in: transaction),
            try link(row.draft.topics ?? [], to: existing.id, of: row, isNew: false, replaces: true, in: transaction)
        {
            changed.append("topics")
        }
        if try cite(row.draft.citations, for: row, id: existing.id, isNew: false, in: transaction) {
            changed.append("sources")
        }
        guard !changed.isEmpty else { return nil }
        let title = try transaction.title(of: row.type, existing.id)
        exchange.writtenByHand.note("\(row.type.name) \(existing.id) (\(title)): \(changed.joined(separator: ", "))")
        return Result(id: existing.id, action: .changed(changed))
    }

    /// Whether a record has the topics that the file gives it, where it gives any, whatever these are called here.
    private func hasTopics(_ row: ResolvedRow, _ id: Int64, in transaction: borrowing Transaction) throws -> Bool {
        guard row.type.hasTopics, let topics = row.draft.topics else { return true }
        let ours = try transaction.all(row.table.topicSelection, id) { row in try row.column(0, as: Int64.self) }
        let theirs = try topics.map { name in
            try exchange.names[["topic", name]] ?? transaction.id(ofNamed: .topic, name)
        }
        return Set(theirs) == Set(ours.map(Optional.some))
    }
}
