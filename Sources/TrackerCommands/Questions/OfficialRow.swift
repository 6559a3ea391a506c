import Negotiations

extension Official: Listed {
    static let columns: [Column<Official>] = [
        Column("id", title: "#", alignment: .trailing) { $0.id },
        Column("name", title: "Official") { $0.name },
        Column("surname", title: "Surname", shown: .notInTable) { $0.surname },
        Column("offices", title: "Offices", shown: .notInTable) { $0.offices },
        Column("held", title: "Offices", isFlexible: true, shown: .onlyInTable) {
            $0.offices.map(\.summary).joined(separator: "; ")
        },
        Column("names", title: "Other names", shown: .notInTable) { $0.names },
        Column("aliases", title: "Other names", isFlexible: true, shown: .onlyInTable) {
            $0.names.map(\.text).joined(separator: "; ")
        },
        Column("statements", title: "Statements", alignment: .trailing) { $0.statementCount },
        Column("note", title: "Note", shown: .notInTable) { $0.note },
        Column("key", title: "Key", shown: .notInTable) { $0.key },
    ]
}

extension Office: Listed {
    static let columns: [Column<Office>] = [
        Column("id", title: "#", alignment: .trailing) { $0.id },
        Column("office", title: "Office", isFlexible: true) { $0.title },
        Column("party", title: "Party") { $0.party },
        Column("start", title: "Start") { $0.start },
        Column("end", title: "End") { $0.end },
        Column("sources", title: "Sources", shown: .notInTable) { $0.sources },
        Column("reported", title: "Reported by", isFlexible: true, shown: .onlyInTable) { $0.sources.reports },
    ]

    /// Title, party and period.
    fileprivate var summary: String {
        let period =
            switch (start, end) {
            case (nil, nil): ""
            case (let start?, nil): " (from \(start))"
            case (nil, let end?): " (until \(end))"
            case (let start?, let end?): " (\(start) to \(end))"
            }
        return "\(title), \(party)\(period)"
    }
}

extension OfficialName: Listed {
    static let columns: [Column<OfficialName>] = [
        Column("id", title: "#", alignment: .trailing) { $0.id },
        Column("text", title: "Name", isFlexible: true) { $0.text },
        Column("kind", title: "Kind") { $0.kind },
        Column("start", title: "Start") { $0.start },
        Column("end", title: "End") { $0.end },
    ]
}
