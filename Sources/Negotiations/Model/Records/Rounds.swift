// When and where parties met, and who took part.
extension RecordType {
    public static let round = RecordType(
        "round",
        [
            .key,
            Field(
                "negotiation", .reference(.negotiation), column: "negotiation_id", isRequired: true,
                help: "Negotiation the round belongs to."),
            .name("Name, unique within its negotiation.", title: "Round"), .start, .end,
            Field("venue", .line, help: "Building."), Field("city", .line, help: "City."),
            Field(
                "country", .line, help: "Country: two-letter code if there is one.", valueName: "CODE"),
            Field("status", .word(RoundStatus.words), help: "Status."), .note,
        ],
        hasTopics: true, citing: Citing(5, "Round.", isByNumber: false),
        owner: Owner(field: "negotiation"),
        identity: .name(["negotiation", "name"]),
        conflict: Uniqueness(field: "name") {
            "a round named \($0("name") ?? "so") already exists in \($0("negotiation") ?? "this negotiation")"
        },
        parts: [
            Part(
                name: "participants", type: "participation", links: [("round", "name"), ("negotiation", "negotiation")]),
            Part(name: "outcomes", type: "outcome", links: [("round", "name"), ("negotiation", "negotiation")]),
        ],
        derived: [Derived("statements")],
        wording: CommandWording(
            naming: "Its name, number or key.", example: "London", change: "--end 2025-06-11",
            adding: CommandWording.Adding(
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
                ])))

    public static let participation = RecordType(
        "participation",
        [
            .round("The round.", isRequired: true), .negotiationOfRound, .official("Official who took part."),
            .officialKey,
            .party("Party represented.", isRequired: false),
            Field(
                "capacity", .word(Capacity.words), standard: Capacity.member.rawValue, help: "Capacity."),
            Field("joined", .bound, help: "Date joined, if not at the start."),
            Field("left", .bound, help: "Date left, if not at the end."), .note,
        ],
        citing: Citing(2, "A participation; show-round has its number."),
        owner: Owner(field: "round"),
        identity: .values(["round", "official"]),
        conflict: Uniqueness(field: "official") {
            "\($0("official") ?? "the official") takes part in \($0("round") ?? "the round") already"
        },
        derived: [Derived("office")],
        title: ["official", "round"], summary: "{official} in {round}",
        wording: CommandWording(
            noun: "participant", naming: "Its number; show-round has it.", example: "1", change: "--left 2025-06-10",
            adding: CommandWording.Adding(
                "Record that an official took part in a round.",
                examples: [
                    (
                        "tracker add-participant --round London --official Bessent --party US --left 2025-06-10 --note \"returned to Washington to testify before Congress\"",
                        ""
                    )
                ])))
}
