import SQLite

extension Recorder {
    /// What is to be said of a statement whose speaker was found by a surname, beside which a title stands that is none of this official's.
    mutating func titleDoubt(about row: ResolvedRow, in transaction: borrowing Transaction) throws -> Doubt? {
        guard let places = row.table.statement, case .integer(let official) = row.values[places.official],
            case .text(let date) = row.values[places.date], let name = row.draft["official"]
        else { return nil }
        let directory = try references.directory(in: transaction)
        // Most statements say the name as it is recorded.
        guard directory.entries[official]?.name != name, name.utf8.contains(UInt8(ascii: " ")),
            row.draft["official_key"] == nil
        else { return nil }
        let use = References.TitleInUse(name: name, official: official)
        let title: TitleSense?
        if let known = references.titles[use] {
            title = known
        } else {
            title = directory.title(besideSurnameOf: official, in: name)
            // A file can name any number of people, and memory is bounded.
            if references.titles.count >= 1 << 14 { references.titles = [:] }
            references.titles[use] = .some(title)
        }
        guard let title, directory.isContradicted(title, by: official, on: try? PartialDate(date)) else { return nil }
        return Doubt(
            field: "official",
            reason:
                "“\(name.beginning)” was taken for \(directory.description(of: official)), of whom no such office is recorded; write the full name of who is meant"
        )
    }
}

extension References {
    /// A name in which a title can stand, and whom it was taken for.
    struct TitleInUse: Hashable {
        let name: String
        let official: Int64
    }
}
