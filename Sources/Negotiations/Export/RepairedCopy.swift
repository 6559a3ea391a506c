import SQLite

extension Tracker {
    /// Lends a transaction in which every text is one that an import takes: of a copy of the database, in which the others were
    /// repaired (``Field/repaired(_:)``).
    ///
    /// A copy, since repaired names sort otherwise, and what refers to a record by its name must follow.
    ///
    /// - Parameter question: gets the number of texts that were repaired, too.
    public mutating func askRepaired<Answer>(
        asOf moment: Moment? = nil, _ question: (borrowing Questions, _ repaired: Int) throws -> Answer
    ) throws -> Answer {
        var copy = try Connection.temporary()
        try connection.replaceContent(of: &copy)
        copy.repairText(noting: TextRepairs())
        try TrackerSchema.prepare(&copy, path: "the copy")
        let repaired = try copy.write { transaction in
            let repaired = try transaction.repairTexts()
            // The repair left former rows too.
            if moment != nil { try transaction.repairFormerTexts() }
            return repaired
        }
        if let moment { try copy.lookBack(to: moment) }
        return try copy.read { transaction in try question(Questions(transaction), repaired) }
    }
}

extension Transaction {
    /// - Returns: how many texts were repaired; those that show nothing and are left out do not count.
    fileprivate func repairTexts() throws -> Int {
        var count = 0
        for fault in try textFaults(includingBlanks: true) {
            try repair(fault, in: fault.table, number: "id")
            if fault.problem != TextFault.blank { count += 1 }
        }
        return count
    }

    fileprivate func repairFormerTexts() throws {
        let faults = try textFaults(inFormerRows: true, includingBlanks: true)
        for table in Set(faults.map(\.table)).sorted() {
            try run("DROP TRIGGER \(identifier: table + "_history_unchanged")")
        }
        for fault in faults { try repair(fault, in: fault.table + "_history", number: "version") }
    }

    /// What cannot be repaired stays, and is then refused by its name.
    private func repair(_ fault: TextFault, in table: String, number: SQL) throws {
        let bytes = try first(
            "SELECT \(identifier: fault.column) FROM \(identifier: table) WHERE \(number) = \(fault.row)"
        ) { row in try row.withText(0) { bytes in bytes.indices.map { bytes[$0] } } }
        let text: String?
        do throws(FieldError) { text = try fault.field.repaired(bytes ?? []) } catch { return }
        let update: SQL = "UPDATE \(identifier: table) SET \(identifier: fault.column)"
        // A place that is not said is empty.
        let empty: String? = fault.field == CitationDraft.placeField ? "" : nil
        do throws(DatabaseError) {
            try run("\(update) = \(text ?? empty) WHERE \(number) = \(fault.row)")
        } catch {
            guard error.code.primary == .constraint else { throw error }
            // Another record is called so, or a source is left without anything that tells it.
            let told = (text.map { $0 + " " } ?? "") + "<\(fault.row)>"
            try run("\(update) = \(told) WHERE \(number) = \(fault.row)")
        }
    }
}
