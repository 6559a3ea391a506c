import Formats
import SQLite

// Who speaks and acts, under which names, in which office.
extension RecordType {
    public static let official = RecordType(
        "official",
        [
            Field("key", .line, help: "Key that distinguishes people with the same name.", valueName: "KEY"),
            .name("Full name.", helpOfChange: "Full name; the former name becomes an alias.", title: "Official"),
            Field("surname", .line, help: "Surname."), .note,
        ],
        identity: .name(["name"], isShared: true),
        parts: [
            Part(
                name: "offices", type: "office", links: [("official", "name"), ("official_key", "key")],
                columns: [.one("party"), .one("office"), .one("start"), .one("end")]),
            Part(
                name: "names", type: "name", links: [("official", "name"), ("official_key", "key")],
                title: "Other names",
                columns: [
                    PartColumn(name: "aliases", field: "text", isList: true),
                    PartColumn(
                        name: "native_name", field: "text", isList: true,
                        constants: [Member(name: "kind", value: .string(NameKind.native.rawValue))]),
                ]),
        ],
        derived: [Derived("rounds"), Derived("statements", .references(table: "statement", column: "official_id"))],
        listing: Listing(
            columns: ["name", "statements"],
            summaries: [
                Summary("held", title: "Offices", beside: "offices") { official in
                    official.list("offices").map { office in
                        "\(office["office"] ?? ""), \(office["party"] ?? "")"
                            + period(from: office["start"], to: office["end"])
                    }.joined(separator: "; ")
                },
                Summary("aliases", title: "Other names", beside: "names") { official in
                    official.list("names").compactMap { $0["text"] }.joined(separator: "; ")
                },
            ],
            filters: [
                Listing.Filter(
                    .party("Only officials who held an office of this party or took part for it.", isRequired: false)
                ) { parties in
                    """
                    (record.id IN (SELECT official_id FROM office WHERE party_id IN (\(list: parties)))
                        OR record.id IN (SELECT official_id FROM participation WHERE party_id IN (\(list: parties))))
                    """
                }
            ],
            order: [.ascending("record.name"), .ascending("record.id")]),
        wording: CommandWording(
            naming: "name, key or number", example: "Lutnick", change: "--note \"Leads the delegation\"",
            listing: CommandText(
                "List the officials with their offices and other names.", "tracker list-officials",
                "tracker list-officials --party CN"),
            showing: CommandText(
                "Show an official: names, offices, rounds attended.",
                discussion: "What the official said: tracker query --official NAME.", "tracker show-official Bessent")))

    public static let name = RecordType(
        "name",
        [
            .official("Official who bears the name."), .officialKey,
            Field(
                "text", .line, isRequired: true, naming: .exact, help: "Name as written.", argument: "NAME",
                title: "Name"),
            Field(
                "kind", .word(NameKind.words), standard: NameKind.alias.rawValue, help: "Kind of name."),
            .start, .end,
        ],
        owner: Owner(field: "official"),
        identity: .values(["official", "text", "kind", "start"]),
        conflict: Uniqueness(field: "text") {
            "\($0("official") ?? "the official") has \(Uniqueness.quoted("text", $0, else: "this name", as: "the name ")) already"
        },
        title: ["text", "official"], summary: "{text}, for {official}",
        listing: Listing(order: [.ascending("record.id")]),
        wording: CommandWording(
            naming: "number, as show-official lists it, or the name itself", example: "1",
            change: "--end 2025-01-20",
            adding: CommandText(
                "Record another name of an official, perhaps for a time only.",
                discussion:
                    "A label is a name as transcripts print it. A name with dates means the official only on those dates.",
                examples: [
                    (
                        "tracker add-name \"THE PRESIDENT\" --official Trump --kind label --start 2025-01-20T12:00-05:00",
                        ""
                    ),
                    ("tracker add-name 何立峰 --official \"He Lifeng\" --kind native", ""),
                ]),
            order: ["text", "official"]))

    public static let office = RecordType(
        "office",
        [
            .official("Official who holds the office."), .officialKey,
            .party("Party for which the office is held.", isRequired: true),
            Field(
                "office", .line, column: "title", isRequired: true, naming: .caseless, help: "Title of the office.",
                valueName: "TITLE",
                argument: "OFFICE"),
            .start, .end,
        ],
        citing: Citing(4),
        owner: Owner(field: "official"),
        identity: .values(["official", "party", "office", "start"]),
        conflict: Uniqueness(field: "office") {
            "\($0("official") ?? "the official") has the office \(Uniqueness.quoted("office", $0, else: "of this title")) already"
        },
        title: ["office", "official"], summary: "{office}, {official}",
        listing: Listing(
            columns: ["office", "party", "start", "end"], summaries: [.reported],
            order: [.descending("record.earliest"), .descending("record.id")]),
        wording: CommandWording(
            naming: "number, as show-official lists it, or title", example: "1", change: "--start 2025-02-21",
            adding: CommandText(
                "Record an office that an official holds or held.",
                discussion: "Statements show the office held on the day they were made.",
                examples: [
                    ("tracker add-office \"Trade Representative\" --official Greer --party US --start 2025-02-27", "")
                ]),
            order: ["office", "official", "party"]))
}

/// ` (2021 to 2025)`, ` (from 2025)`; nothing where no day is known.
private func period(from start: String?, to end: String?) -> String {
    switch (start, end) {
    case (nil, nil): ""
    case (let start?, nil): " (from \(start))"
    case (nil, let end?): " (until \(end))"
    case (let start?, let end?): " (\(start) to \(end))"
    }
}
