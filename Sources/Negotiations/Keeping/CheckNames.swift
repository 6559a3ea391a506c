import SQLite
import Text

extension Check {
    /// Records that another program made beside others of the same name, written otherwise: no rule of the schema can compare so.
    static func twins(in transaction: borrowing Transaction) throws -> [Finding] {
        var findings: [Finding] = []
        for type in FoldedNames.types {
            // Rounds of several negotiations, and officials who have keys, may share a name.
            let scope: SQL = type == .round ? "negotiation_id" : "0"
            let isAlone: SQL = type == .official || type == .round ? "key IS NULL" : "TRUE"
            var first: [String: Int64] = [:]
            try transaction.forEach(
                "SELECT id, name, \(scope) FROM \(identifier: type.table) WHERE \(isAlone) ORDER BY id"
            ) { row in
                let id: Int64 = try row.column(0)
                let folded = Folding.folded(try row.repairedText(1))
                let name = "\(try row.column(2, as: Int64.self)) \(folded)"
                guard !folded.isEmpty, let twin = first[name] else { return first[name] = id }
                findings.append(
                    Finding(
                        part: .text, record: "\(type.table) \(id)",
                        problem: "has the name of \(type.table) \(twin), written otherwise",
                        advice:
                            "Rename one with tracker edit-\(type.name), or move what refers to it and remove it."
                    ))
            }
        }
        return findings
    }
}
