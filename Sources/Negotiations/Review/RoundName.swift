import SQLite

extension References {
    /// The name of a round and of its negotiation, as they are recorded.
    mutating func roundName(_ name: String, negotiation: String?, in transaction: borrowing Transaction) throws -> (
        name: String, negotiation: String
    ) {
        do {
            let id = try round(name, negotiation: negotiation, in: transaction)
            let found = try transaction.first(
                """
                SELECT round.name, negotiation.name FROM round JOIN negotiation ON negotiation.id = round.negotiation_id
                WHERE round.id = ?
                """, id
            ) { row in try row.columns() as (String, String) }
            return found.map { (name: $0.0, negotiation: $0.1) } ?? (name: name, negotiation: negotiation ?? "")
        } catch let error as TrackerError {
            throw FieldError(field: "round", reason: ([error.message] + error.hints).joined(separator: "\n"))
        }
    }
}
