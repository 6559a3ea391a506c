import Formats

// Who speaks and acts, under which names, in which office.
extension RecordType {
    public static let official = RecordType(
        "official",
        [
            Field("key", .line, help: "Key that distinguishes people with the same name.", valueName: "KEY"),
            .name("Full name.", helpOfChange: "Full name; the former name becomes an alias."),
            Field("surname", .line, help: "Surname."), .note,
        ],
        identity: .name(["name"]),
        parts: [
            Part(
                name: "names", type: "name", links: [("official", "name"), ("official_key", "key")],
                columns: [
                    PartColumn(name: "aliases", field: "text", isList: true),
                    PartColumn(
                        name: "native_name", field: "text", isList: true,
                        constants: [Member(name: "kind", value: .string(NameKind.native.rawValue))]),
                ]),
            Part(
                name: "offices", type: "office", links: [("official", "name"), ("official_key", "key")],
                columns: [.one("party"), .one("office"), .one("start"), .one("end")]),
        ],
        derived: [Derived("rounds"), Derived("statements")],
        wording: CommandWording(
            naming: "A name, key or number.", example: "Lutnick", change: "--note \"Founder of the talks\""))

    public static let name = RecordType(
        "name",
        [
            .official("Official who bears the name."), .officialKey,
            Field("text", .line, isRequired: true, naming: .exact, help: "Name as written.", argument: "NAME"),
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
        wording: CommandWording(
            naming: "Its number; show-official has it.", example: "1", change: "--end 2025-01-20",
            adding: CommandWording.Adding(
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
            .official("Official who holds the office."), .officialKey, .party("Party.", isRequired: true),
            Field(
                "office", .line, column: "title", isRequired: true, naming: .caseless, help: "The title.",
                valueName: "TITLE",
                argument: "OFFICE"),
            .start, .end,
        ],
        citing: Citing(4, "An office; show-official has its number."),
        owner: Owner(field: "official"),
        identity: .values(["official", "party", "office", "start"]),
        conflict: Uniqueness(field: "office") {
            "\($0("official") ?? "the official") has the office \(Uniqueness.quoted("office", $0, else: "of this title")) already"
        },
        title: ["office", "official"], summary: "{office}, {official}",
        wording: CommandWording(
            naming: "Its number; show-official has it.", example: "1", change: "--start 2025-02-21",
            adding: CommandWording.Adding(
                "Record an office that an official holds or held.",
                discussion: "Statements show the office held on the day they were made.",
                examples: [
                    ("tracker add-office \"Trade Representative\" --official Greer --party US --start 2025-02-27", "")
                ]),
            order: ["office", "official", "party"]))
}
