import SQLite

/// A text that another program wrote and no record can hold.
struct TextFault: Equatable {
    let table: String
    /// The number of the row; of a former row, that of its version.
    let row: Int64
    let column: String
    let field: Field
    let problem: String

    static let blank = "is blank"
}

extension Transaction {
    /// The texts of records and citations that an import would not take as they are, each found where it stands.
    ///
    /// - Parameters:
    ///   - former: looks at former rows instead.
    ///   - includesBlanks: takes texts that show nothing for faults too, where none need be.
    func textFaults(inFormerRows former: Bool = false, includingBlanks includesBlanks: Bool = false) throws
        -> [TextFault]
    {
        var faults: [TextFault] = []
        for (table, fields) in Self.textFields {
            let columns = fields.compactMap(\.column)
            let number: SQL = former ? "version" : "id"
            let list = columns.map { SQL("\(identifier: $0)") }.joined(separator: ", ")
            let source = former ? table + "_history" : table
            try forEach("SELECT \(number), \(list) FROM \(identifier: source) ORDER BY 1") { row in
                for (index, field) in fields.enumerated() {
                    let repaired = repairs?.count ?? 0
                    guard let text = try row.column(index + 1, as: String?.self) else { continue }
                    let fit = repairs?.count ?? 0 == repaired ? field.fit(of: text) : .fault("is not UTF-8")
                    let problem: String
                    switch fit {
                    case .fault(let fault): problem = fault
                    case .blank where includesBlanks && !(text.isEmpty && field == CitationDraft.placeField):
                        problem = TextFault.blank
                    case .whole, .blank: continue
                    }
                    faults.append(
                        TextFault(
                            table: table, row: try row.column(0), column: columns[index], field: field,
                            problem: problem))
                }
            }
        }
        return faults
    }

    /// The columns of each table that hold text of a record.
    private static var textFields: [(table: String, fields: [Field])] {
        RecordType.all.map { type in (type.table, type.columns.filter { $0.reference == nil }) }
            + [(TableColumns.citation.table, [CitationDraft.wordingField, CitationDraft.placeField])]
    }
}

extension Check {
    /// Texts that another program wrote and that cannot be exported.
    static func texts(in transaction: borrowing Transaction) throws -> [Finding] {
        try transaction.textFaults().map { fault in
            Finding(
                part: .text, record: "\(fault.table) \(fault.row)", problem: "\(fault.field.name) \(fault.problem)",
                advice:
                    "Write it again with tracker edit-\(noun(of: fault.table)), or undo what the other program did (tracker log shows it)."
            )
        }
    }

    /// What the commands call the records of a table.
    private static func noun(of table: String) -> String { table == "participation" ? "participant" : table }
}
