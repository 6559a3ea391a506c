// What came of a round, who must approve it, and who undertook what.
extension RecordType {
    public static let outcome = RecordType(
        "outcome",
        [
            .key, .round("Round that produced it.", isRequired: true), .negotiationOfRound,
            Field(
                "kind", .line, isRequired: true,
                help: "Kind: framework, truce, joint statement, agreement, no deal, …", valueName: "KIND"),
            Field(
                "title", .line, isRequired: true, naming: .caseless, help: "Title of the outcome.", valueName: "TITLE"),
            Field("text", .text, help: "Full text."),
            Field("status", .word(OutcomeStatus.words), help: "How the outcome stands."),
            Field("date", .date, help: "Date it was reached."),
            Field("effective", .bound, help: "Date it takes effect."),
            Field(
                "expires", .bound, help: "Date it expires.",
                notBefore: NotBefore("effective", "the outcome expires before it takes effect")), .note,
        ],
        citing: Citing(3),
        owner: Owner(field: "round"),
        identity: .values(["round", "title"]),
        conflict: Uniqueness(field: "title") {
            "an outcome titled \($0("title") ?? "so") already exists in \($0("round") ?? "the round")"
        },
        parts: [.ofOutcome("approvals", type: "approval"), .ofOutcome("commitments", type: "commitment")],
        title: ["title", "round"], summary: "{title}",
        listing: Listing(
            columns: ["date", "round", "kind", "title", "status"],
            summaries: [
                Summary("needs", title: "Approvals", beside: "approvals") { outcome in
                    outcome.list("approvals").map { approval in
                        "\(approval["authority"] ?? ""): \(approval["status"] ?? "")"
                            + (approval["date"].map { " \($0)" } ?? "")
                    }.joined(separator: "; ")
                }
            ],
            filters: ["status", "round", "negotiation"],
            order: [
                .descending(
                    "coalesce(record.earliest, (SELECT coalesce(latest, earliest) FROM round WHERE id = record.round_id))"
                ), .descending("record.id"),
            ],
            heading: "{title}: {round}, {negotiation}"),
        wording: CommandWording(
            naming: "number, key or title", example: "1", change: "--status agreed",
            listing: CommandText(
                "List what rounds produced, and what still awaits approval.", "tracker list-outcomes",
                "tracker list-outcomes --status pending"),
            showing: CommandText(
                "Show an outcome: what it says, who must approve it, who undertook what.", "tracker show-outcome 2",
                "tracker show-outcome \"Framework of London\""),
            telling: [Field.roundOfOutcome, .negotiationOfRound],
            order: ["kind", "title", "round", "negotiation", "text", "date"]))

    public static let approval = RecordType(
        "approval",
        Field.outcome + [
            Field("authority", .line, isRequired: true, naming: .caseless, help: "Authority whose approval is needed."),
            Field(
                "status", .word(ApprovalStatus.words), standard: ApprovalStatus.pending.rawValue,
                help: "How the approval stands."),
            Field("date", .date, help: "Date of the decision."), .note,
        ],
        citing: Citing(6),
        owner: Owner(field: "outcome"),
        identity: .values(["outcome", "authority"]),
        conflict: Uniqueness(field: "authority") {
            "the approval of \($0("authority") ?? "this authority") already exists for \($0("outcome") ?? "the outcome")"
        },
        title: ["authority", "outcome"], summary: "{authority}, for {outcome}",
        listing: Listing(summaries: [.reported], order: [.ascending("record.id")]),
        wording: CommandWording(
            naming: "number, as show-outcome lists it, or authority", example: "1",
            change: "--status given --date 2025-06-20",
            adding: CommandText(
                "Record that an outcome needs an approval, or that it was given or refused.",
                examples: [
                    (
                        "tracker add-approval --outcome 2 --authority Washington --status given --date 2025-06-27",
                        ""
                    )
                ])))

    public static let commitment = RecordType(
        "commitment",
        [Field.key] + Field.outcome + [
            .party("Party that made the commitment.", isRequired: true),
            Field("text", .text, isRequired: true, help: "What the party undertook.", title: "Commitment"),
            Field("due", .date, help: "Day by which it is due."),
            Field(
                "status", .word(CommitmentStatus.words), standard: CommitmentStatus.open.rawValue,
                help: "How the commitment stands."),
            .note,
        ],
        citing: Citing(7),
        owner: Owner(field: "outcome"),
        identity: .values(["outcome", "party", "text"]),
        conflict: Uniqueness(field: "text") {
            "\($0("party") ?? "the party") has this commitment in \($0("outcome") ?? "the outcome") already"
        },
        listing: Listing(
            columns: ["due", "party", "text", "status", "outcome", "round", "note"], summaries: [.reported],
            filters: ["status", "party", "round", "negotiation"],
            order: [.ascending("record.latest IS NULL"), .ascending("record.latest"), .ascending("record.id")]),
        wording: CommandWording(
            naming: "number, as list-commitments lists it, or key", example: "1", change: "--status met",
            adding: CommandText(
                "Record what one party undertook in an outcome.",
                examples: [
                    (
                        "tracker add-commitment --outcome 2 --party CN --text \"Issue licences for rare earths\" --due 2025-12-10",
                        ""
                    )
                ]),
            listing: CommandText(
                "List what parties undertook, by the day it is due.", "tracker list-commitments --status open",
                "tracker list-commitments --party CN"),
            order: ["text", "party"], confirmation: "{party}: {text}"))
}

extension Part {
    /// Approvals or commitments inside an outcome.
    fileprivate static func ofOutcome(_ name: String, type: String) -> Part {
        Part(
            name: name, type: type,
            links: [("outcome", "title"), ("outcome_key", "key"), ("round", "round"), ("negotiation", "negotiation")])
    }
}
