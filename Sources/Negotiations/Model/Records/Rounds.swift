// When and where parties met, and who took part.
extension RecordType {
    public static let round = RecordType(
        "round",
        [
            .key,
            Field(
                "negotiation", .reference(.negotiation), column: "negotiation_id", isRequired: true,
                help: "Negotiation the round belongs to.",
                helpOfChange: "Negotiation to move the round to."),
            .name("Name, unique within its negotiation.", title: "Round"), .start, .end,
            Field("venue", .line, help: "Building where it was held."),
            Field("city", .line, help: "City where it was held."),
            Field(
                "country", .line, help: "Country where it was held: two-letter code if there is one.", valueName: "CODE"
            ),
            Field("status", .word(RoundStatus.words), help: "How the round stands."), .note,
        ],
        hasTopics: true, citing: Citing(5),
        owner: Owner(field: "negotiation"),
        identity: .name(["negotiation", "name"], isShared: false),
        conflict: Uniqueness(field: "name") {
            "a round named \($0("name") ?? "so") already exists in \($0("negotiation") ?? "this negotiation")"
        },
        parts: [
            Part(
                name: "participants", type: "participation",
                links: [("round", "name"), ("negotiation", "negotiation")], isListed: false),
            Part(
                name: "outcomes", type: "outcome", links: [("round", "name"), ("negotiation", "negotiation")],
                isListed: false),
        ],
        derived: [Derived("statements", .references(table: "statement", column: "round_id"), isListed: false)],
        listing: Listing(
            columns: ["name", "negotiation", "start", "end", "status"],
            summaries: [
                Summary("place", title: "Place", beside: "end") { round in
                    ["venue", "city", "country"].compactMap { round[$0] }.joined(separator: ", ")
                }
            ],
            filters: ["negotiation"],
            order: [.descending("coalesce(record.earliest, record.latest)"), .descending("record.id")],
            heading: "{name}: {negotiation}"),
        wording: CommandWording(
            naming: "name, number or key", example: "London", change: "--end 2025-06-11",
            adding: CommandText(
                "Record a round: one meeting of a negotiation.",
                discussion: "A negotiation and topics that are named for the first time are recorded too.",
                examples: [
                    (
                        "tracker add-round London --negotiation \"US–China trade talks\" --start 2025-06-09 --end 2025-06-10",
                        ""
                    ),
                    (
                        "tracker add-round London --negotiation \"US–China trade talks\" --venue \"Lancaster House\" --city London --country GB --topic \"rare earths\" --topic tariffs",
                        "Recording it again adds what was missing."
                    ),
                ]),
            listing: CommandText(
                "List the rounds, the latest first.", "tracker list-rounds",
                "tracker list-rounds --negotiation \"US–China trade talks\""),
            showing: CommandText(
                "Show a round: when and where, who took part, what came of it.", "tracker show-round London"),
            telling: [
                Field(
                    "negotiation", .qualifier, help: "Negotiation to look in, when several have a round of this name.")
            ]))

    public static let participation = RecordType(
        "participation",
        [
            .round("Round that the official took part in.", isRequired: true), .negotiationOfRound,
            .official("Official who took part."),
            .officialKey,
            .party("Party represented.", isRequired: false),
            Field(
                "capacity", .word(Capacity.words), standard: Capacity.member.rawValue,
                help: "Capacity in which the official took part."),
            Field("joined", .bound, help: "Date joined, if not at the start."),
            Field(
                "left", .bound, help: "Date left, if not at the end.",
                notBefore: NotBefore("joined", "the day of leaving is before the day of joining")), .note,
        ],
        citing: Citing(2),
        owner: Owner(field: "round"),
        identity: .values(["round", "official"]),
        conflict: Uniqueness(field: "official") {
            "\($0("official") ?? "the official") takes part in \($0("round") ?? "the round") already"
        },
        derived: [
            // The title held when the round began.
            Derived(
                "office",
                .text(
                    """
                    (SELECT office.title FROM office JOIN round ON round.id = record.round_id
                        WHERE office.official_id = record.official_id
                            AND office.party_id = ifnull(record.party_id, office.party_id)
                            AND ifnull(office.earliest <= ifnull(round.latest, round.earliest), 1)
                            AND ifnull(office.latest >= round.earliest, 1)
                        ORDER BY office.earliest DESC, office.id DESC LIMIT 1)
                    """))
        ],
        title: ["official", "round"], summary: "{official} in {round}",
        listing: Listing(
            columns: ["official", "party", "office", "capacity"],
            summaries: [
                // When somebody came and went and why, and on whose word it is known.
                Summary("remarks", title: "Remarks", beside: "sources") { participation in
                    let presence = [
                        participation["joined"].map { "joined \($0)" }, participation["left"].map { "left \($0)" },
                        participation["note"],
                    ]
                    return (presence.compactMap { $0 } + participation.sources.map(\.report)).joined(separator: "; ")
                }
            ],
            order: [
                .ascending("(SELECT name FROM party WHERE id = record.party_id) COLLATE NOCASE"),
                .ascending(
                    "CASE record.capacity WHEN 'head' THEN 0 WHEN 'member' THEN 1 WHEN 'host' THEN 2 ELSE 3 END"),
                .ascending("(SELECT name FROM official WHERE id = record.official_id) COLLATE NOCASE"),
                .ascending("record.id"),
            ]),
        wording: CommandWording(
            noun: "participant", naming: "number, as show-round lists it", example: "1",
            change: "--left 2025-06-10",
            adding: CommandText(
                "Record that an official took part in a round.",
                examples: [
                    (
                        "tracker add-participant --round London --official Bessent --party US --left 2025-06-10 --note \"returned to Washington to testify before Congress\"",
                        ""
                    )
                ])))
}
