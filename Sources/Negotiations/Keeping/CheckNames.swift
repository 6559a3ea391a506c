import SQLite

extension Check {
    /// Records that another program made beside others of the same name, written otherwise.
    static func twins(in transaction: borrowing Transaction) throws -> [Finding] {
        var findings: [Finding] = []
        for type in FoldedNames.types {
            for (id, first) in try transaction.twins(of: type) {
                findings.append(
                    Finding(
                        part: .text, record: "\(type.table) \(id)",
                        problem: "has the name of \(type.table) \(first), written otherwise",
                        advice:
                            "Rename one with tracker edit-\(type.name), or move what refers to it and remove it."
                    ))
            }
        }
        return findings
    }
}
