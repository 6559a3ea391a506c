import SQLite

/// What is done with a record that two desks changed: one of them decides, or a person does later.
public enum Preference: String, Sendable, CaseIterable { case ours, theirs, review }

/// A record of another desk that was not taken, and why.
public struct ExchangeConflict: Sendable, Equatable {
    public let type: String
    /// Its number here, where it has one.
    public let id: Int64?
    public let title: String
    /// What each desk says; none where one has removed the record.
    public let fields: [Field]
    public var kind = Kind.changed

    public enum Kind: String, Sendable {
        /// Both desks changed it.
        case changed
        /// It was removed here, and the other desk changed it since.
        case removedHere = "removed-here"
        /// The other desk removed it, and it was changed here since.
        case removedThere = "removed-there"
        /// The other desk removed it, and something here refers to it.
        case referredTo = "referred-to"
        /// It was merged into another here, and the other desk changed it since.
        case mergedHere = "merged-here"
        /// The other desk merged it into another, and it was changed here since, or contradicts that one.
        case mergedThere = "merged-there"
        /// The other desk merged it into one that was merged into it here.
        case mergedOppositely = "merged-oppositely"
        /// It refers to what is not here, or is called as another record is.
        case referring
    }

    public struct Field: Sendable, Equatable {
        public let name: String
        public let ours: String?
        public let theirs: String?
        /// Why theirs cannot be taken; nil where only a decision is wanting.
        public var obstacle: String?
    }
}

extension Recorder {
    /// What each desk says in the fields in which they differ.
    func conflict(
        in columns: [Int], of existing: ExistingRow, _ row: ResolvedRow, in transaction: borrowing Transaction
    ) throws -> ExchangeConflict {
        let ours = try transaction.exportedFields(of: row.type, existing.id) ?? []
        let fields = columns.map { index in
            let name = row.type.columns[index].name
            return ExchangeConflict.Field(name: name, ours: ours.text(name), theirs: row.draft[name])
        }
        return ExchangeConflict(
            type: row.type.name, id: existing.id, title: try transaction.title(of: row.type, existing.id),
            fields: fields)
    }
}

extension Draft {
    /// What tells a person which record it is.
    var heading: String {
        type.title.compactMap { self[$0] }.joined(separator: ", ").excerpt
    }
}
