import SQLite

// What is negotiated, between whom, and about what.
extension RecordType {
    public static let negotiation = RecordType(
        "negotiation", [.name("Name of the negotiation.", title: "Negotiation"), .note],
        identity: .values(["name"]), conflict: .named("negotiation"),
        derived: [
            Derived("rounds", .references(table: "round", column: "negotiation_id")),
            Derived(
                "statements",
                .count(
                    """
                    SELECT count(*) FROM statement
                    WHERE round_id IN (SELECT id FROM round WHERE negotiation_id = record.id)
                    """)),
        ],
        wording: CommandWording(
            naming: "name or number", example: "\"US–China trade talks\"", change: "--note \"Since May 2025\"",
            adding: CommandText(
                "Record a negotiation: a process between parties that spans rounds.",
                examples: [("tracker add-negotiation \"US–China trade talks\"", "")]),
            listing: CommandText("List the negotiations.", "tracker list-negotiations")))

    public static let party = RecordType(
        "party",
        [
            .name("Name of the party.", title: "Party"),
            Field(
                "code", .line, naming: .caseless, help: "Short form; name or short form identifies the party.",
                valueName: "CODE"),
            Field(
                "aliases", .line,
                help:
                    "Other names of it, of its capital and of its bodies, with ; between: \"Beijing; the Chinese Ministry of Commerce\".",
                helpOfChange:
                    "Other names of the party, its capital and its institutions, separated by ;. They replace the recorded list.",
                valueName: "NAMES"),
            .note,
        ],
        identity: .nameOrCode,
        unique: [
            "party.name": .named("party"),
            "party.code": Uniqueness(field: "code") {
                "another party has \(Uniqueness.quoted("code", $0, else: "this code", as: "the code "))"
            },
        ],
        // How many held an office of it.
        derived: [
            Derived("officials", .count("SELECT count(DISTINCT official_id) FROM office WHERE party_id = record.id"))
        ],
        wording: CommandWording(
            naming: "name, code or number", example: "US", change: "--name \"United States\"",
            adding: CommandText(
                "Record a party: a state, bloc or organisation that negotiates.",
                examples: [("tracker add-party \"United States\" --code US", "")]),
            listing: CommandText("List the parties.", "tracker list-parties")))

    public static let topic = RecordType(
        "topic", [.name("Name of the topic.", title: "Topic")],
        identity: .values(["name"]), conflict: .named("topic"),
        derived: [
            Derived("rounds", .references(table: "round_topic", column: "topic_id")),
            Derived("statements", .references(table: "statement_topic", column: "topic_id")),
        ],
        wording: CommandWording(
            naming: "name or number", example: "tariffs", change: "--name duties",
            listing: CommandText("List the topics.", "tracker list-topics")))
}
