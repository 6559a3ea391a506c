import SQLite

extension Recorder {
    /// What is to be said of a statement whose speaker was found by a surname, beside which a title stands that is none of this official's.
    mutating func titleDoubt(about row: ResolvedRow, in transaction: borrowing Transaction) throws -> Doubt? {
        guard let places = row.table.statement, case .integer(let official) = row.values[places.official],
            case .text(let date) = row.values[places.date], let name = row.draft["official"], name.contains(" "),
            row.draft["official_key"] == nil
        else { return nil }
        let use = References.TitleInUse(name: name, official: official, date: date)
        if let known = references.titleDoubts[use] { return known.map { Doubt(field: "official", reason: $0) } }
        let directory = try references.directory(in: transaction)
        var reason: String?
        if directory.titleContradicts(name, official, on: try? PartialDate(date)) {
            reason =
                "“\(name.beginning)” was taken for \(directory.description(of: official)), of whom no such office is recorded; write the full name of who is meant"
        }
        // A file can name any number of days, and memory is bounded.
        if references.titleDoubts.count >= 1 << 14 { references.titleDoubts = [:] }
        references.titleDoubts[use] = .some(reason)
        return reason.map { Doubt(field: "official", reason: $0) }
    }
}

extension References {
    /// A name with a title, and all that decides whether the title fits.
    struct TitleInUse: Hashable {
        let name: String
        let official: Int64
        let date: String
    }
}
