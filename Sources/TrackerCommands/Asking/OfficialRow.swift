import Formats
import Negotiations

/// An official as a row of an answer, and the parts of one.
enum OfficialRow {
    static let columns = [
        Column("id", title: "#", alignment: .trailing), Column("name", title: "Official"),
        Column("surname", title: "Surname", shown: .notInTable),
        Column("offices", title: "Offices", shown: .notInTable),
        Column("held", title: "Offices", isFlexible: true, shown: .onlyInTable),
        Column("names", title: "Other names", shown: .notInTable),
        Column("aliases", title: "Other names", isFlexible: true, shown: .onlyInTable),
        Column("statements", title: "Statements", alignment: .trailing),
        Column("note", title: "Note", shown: .notInTable), Column("key", title: "Key", shown: .notInTable),
    ]

    static func values(of official: Official) -> [Value] {
        [
            .integer(official.id), .string(official.name), .optional(official.surname),
            .array(official.offices.map(OfficeRow.object)),
            .string(official.offices.map(OfficeRow.summary).joined(separator: "; ")),
            .array(official.names.map(NameRow.object)), .string(official.names.map(\.text).joined(separator: "; ")),
            .integer(official.statementCount), .optional(official.note), .optional(official.key),
        ]
    }
}

/// An office as a row of an answer.
enum OfficeRow {
    static let columns = [
        Column("id", title: "#", alignment: .trailing), Column("office", title: "Office", isFlexible: true),
        Column("party", title: "Party"), Column("start", title: "Start"), Column("end", title: "End"),
        Column("sources", title: "Sources", shown: .notInTable),
        Column("reported", title: "Reported by", isFlexible: true, shown: .onlyInTable),
    ]

    static func values(of office: Office) -> [Value] {
        [
            .integer(office.id), .string(office.title), .string(office.party), .optional(office.start),
            .optional(office.end),
            .array(office.sources.map(\.value)), .string(office.sources.map(\.report).joined(separator: "; ")),
        ]
    }

    static func object(_ office: Office) -> Value { .row(values(of: office), columns: columns) }

    static func summary(_ office: Office) -> String {
        let period =
            switch (office.start, office.end) {
            case (nil, nil): ""
            case (let start?, nil): " (from \(start))"
            case (nil, let end?): " (until \(end))"
            case (let start?, let end?): " (\(start) to \(end))"
            }
        return "\(office.title), \(office.party)\(period)"
    }
}

/// Another name of an official as a row of an answer.
enum NameRow {
    static let columns = [
        Column("id", title: "#", alignment: .trailing), Column("text", title: "Name", isFlexible: true),
        Column("kind", title: "Kind"), Column("start", title: "Start"), Column("end", title: "End"),
    ]

    static func values(of name: OfficialName) -> [Value] {
        [.integer(name.id), .string(name.text), .string(name.kind), .optional(name.start), .optional(name.end)]
    }

    static func object(_ name: OfficialName) -> Value { .row(values(of: name), columns: columns) }
}

extension Value {
    /// A row as the object that JSON shows for it.
    static func row(_ values: [Value], columns: [Column]) -> Value {
        .object(
            zip(columns, values).filter { $0.0.shown != .onlyInTable }.map { Member(name: $0.0.name, value: $0.1) })
    }
}
