import SQLite
import Text

extension Recorder {
    /// Refuses to take somebody for a person of the same name who has offices of other parties only: that may be another. A key tells.
    func requireSamePerson(_ id: Int64, _ row: ResolvedRow, in transaction: borrowing Transaction) throws {
        guard row.type == .official, row.draft["key"] == nil else { return }
        let given = Set(row.draft.parts.filter { $0.type == .office }.compactMap { $0["party"] })
        guard !given.isEmpty else { return }
        let held = try transaction.all(
            """
            SELECT DISTINCT party.name, code, aliases FROM office JOIN party ON party.id = party_id
            WHERE official_id = \(id) ORDER BY party.name
            """
        ) { row in try row.columns() as (String, String?, String?) }
        let names = held.flatMap { [$0.0] + ($0.1.map { [$0] } ?? []) + PartyAliases.names(in: $0.2) }
        let known = Set(names.map(Folding.folded))
        guard !held.isEmpty, given.allSatisfy({ !known.contains(Folding.folded($0)) }) else { return }
        let parties = held.map(\.0).joined(separator: ", ")
        throw FieldError(
            field: "name",
            reason:
                "is that of somebody who has offices of \(parties), and not of \(given.sorted().joined(separator: ", ")); give each person a key (a column “key”), the same in both lines for one person",
            value: row.draft["name"])
    }
}
