// What came of a round, who must approve it, and who undertook what.
extension RecordType {
    public static let outcome = RecordType(
        "outcome",
        [
            .key, .round("The round.", isRequired: true), .negotiationOfRound,
            Field(
                "kind", .line, isRequired: true,
                help: "Kind: framework, truce, joint statement, agreement, no deal, …", valueName: "KIND"),
            Field("title", .line, isRequired: true, naming: .caseless, help: "Title.", valueName: "TITLE"),
            Field("text", .text, help: "Full text."),
            Field("status", .word(OutcomeStatus.words), help: "Status."),
            Field("date", .date, help: "Date it was reached."),
            Field("effective", .bound, help: "Date it takes effect."),
            Field("expires", .bound, help: "Date it expires."), .note,
        ],
        citing: Citing(3, "An outcome."),
        owner: Owner(field: "round"),
        identity: .values(["round", "title"]),
        conflict: Uniqueness(field: "title") {
            "an outcome titled \($0("title") ?? "so") already exists in \($0("round") ?? "the round")"
        },
        parts: [.ofOutcome("approvals", type: "approval"), .ofOutcome("commitments", type: "commitment")],
        title: ["title", "round"], summary: "{title}",
        wording: CommandWording(
            naming: "Its number, key or title.", example: "1", change: "--status agreed",
            order: ["kind", "title", "round", "negotiation", "text", "date"]))

    public static let approval = RecordType(
        "approval",
        Field.outcome + [
            Field("authority", .line, isRequired: true, naming: .caseless, help: "Authority whose approval is needed."),
            Field(
                "status", .word(ApprovalStatus.words), standard: ApprovalStatus.pending.rawValue,
                help: "Status."),
            Field("date", .date, help: "Date of the decision."), .note,
        ],
        citing: Citing(6, "An approval; show-outcome has its number."),
        owner: Owner(field: "outcome", isFixed: true),
        identity: .values(["outcome", "authority"]),
        conflict: Uniqueness(field: "authority") {
            "the approval of \($0("authority") ?? "this authority") already exists for \($0("outcome") ?? "the outcome")"
        },
        title: ["authority", "outcome"], summary: "{authority}, for {outcome}",
        wording: CommandWording(
            naming: "Its number; show-outcome has it.", example: "1", change: "--status given --date 2025-06-20",
            adding: CommandWording.Adding(
                "Record that an outcome needs an approval, or that it was given or refused.",
                examples: [
                    (
                        "tracker add-approval --outcome 2 --authority Washington --status given --date 2025-06-27",
                        ""
                    )
                ]),
            confirmation: "{authority}, for outcome {outcome}"))

    public static let commitment = RecordType(
        "commitment",
        [Field.key] + Field.outcome + [
            .party("Party that made the commitment.", isRequired: true),
            Field("text", .text, isRequired: true, help: "What."), Field("due", .date, help: "Due date."),
            Field(
                "status", .word(CommitmentStatus.words), standard: CommitmentStatus.open.rawValue,
                help: "Status."),
            .note,
        ],
        citing: Citing(7, "A commitment."),
        owner: Owner(field: "outcome", isFixed: true),
        identity: .values(["outcome", "party", "text"]),
        conflict: Uniqueness(field: "text") {
            "\($0("party") ?? "the party") has this commitment in \($0("outcome") ?? "the outcome") already"
        },
        wording: CommandWording(
            naming: "Its number; show-outcome has it.", example: "1", change: "--status met",
            adding: CommandWording.Adding(
                "Record what one party undertook in an outcome.",
                examples: [
                    (
                        "tracker add-commitment --outcome 2 --party CN --text \"Issue licences for rare earths\" --due 2025-12-10",
                        ""
                    )
                ]),
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
