extension RecordType {
    /// Every type, in an order in which each refers only to those before it.
    public static let all: [RecordType] = [
        negotiation, party, topic, official, name, office, round, participation, source, statement, outcome, approval,
        commitment,
    ]

    public static let negotiation = RecordType(
        "negotiation", [.name, .note], derived: ["rounds", "statements"])

    public static let party = RecordType(
        "party", [.name, Field("code", .line), .note], derived: ["officials"])

    public static let topic = RecordType("topic", [.name], derived: ["rounds", "statements"])

    public static let official = RecordType(
        "official", [.key, .name, Field("surname", .line), .note],
        parts: [
            Part(name: "names", type: "name", links: [("official", "name"), ("official_key", "key")]),
            Part(name: "offices", type: "office", links: [("official", "name"), ("official_key", "key")]),
        ], derived: ["rounds", "statements"])

    public static let name = RecordType(
        "name",
        [.official, .officialKey, Field("text", .line, isRequired: true)]
            + [Field("kind", .word(NameKind.words), standard: NameKind.alias.rawValue), .start, .end])

    public static let office = RecordType(
        "office",
        [
            .official, .officialKey, .party(isRequired: true),
            Field("office", .line, column: "title", isRequired: true), .start, .end,
        ],
        isCitable: true)

    public static let round = RecordType(
        "round",
        [
            .key, Field("negotiation", .reference(.negotiation), column: "negotiation_id", isRequired: true), .name,
            .start, .end,
            Field("venue", .line), Field("city", .line), Field("country", .line),
            Field("status", .word(RoundStatus.words)), .note,
        ], hasTopics: true, isCitable: true,
        parts: [
            Part(
                name: "participants", type: "participation", links: [("round", "name"), ("negotiation", "negotiation")]),
            Part(name: "outcomes", type: "outcome", links: [("round", "name"), ("negotiation", "negotiation")]),
        ], derived: ["statements"])

    public static let participation = RecordType(
        "participation",
        [
            .round(isRequired: true), .negotiation, .official, .officialKey, .party(isRequired: false),
            Field("capacity", .word(Capacity.words), standard: Capacity.member.rawValue),
            Field("joined", .bound), Field("left", .bound), .note,
        ], isCitable: true, derived: ["office"])

    public static let source = RecordType(
        "source",
        [
            .key, Field("outlet", .line), Field("title", .line), Field("url", .line), Field("author", .line),
            Field("published", .bound), Field("accessed", .bound), Field("content_digest", .line),
        ], derived: ["citations", "facts"])

    public static let statement = RecordType(
        "statement",
        [
            .key, Field("date", .date, isRequired: true),
            Field("official", .reference(.official), column: "official_id"), .officialKey, Field("attribution", .line),
            .party(isRequired: false), .round(isRequired: false), .negotiation,
            Field("kind", .word(StatementKind.words)),
            Field("text", .text, isRequired: true), Field("language", .line), Field("translation", .text),
            Field("setting", .line), Field("tone", .word(Tone.words)),
        ], hasTopics: true, isCitable: true, derived: ["office"])

    public static let outcome = RecordType(
        "outcome",
        [
            .key, .round(isRequired: true), .negotiation, Field("kind", .line, isRequired: true),
            Field("title", .line, isRequired: true), Field("text", .text), Field("status", .word(OutcomeStatus.words)),
            Field("date", .date), Field("effective", .bound), Field("expires", .bound), .note,
        ], isCitable: true, parts: ["approvals", "commitments"].map(Part.ofOutcome))

    public static let approval = RecordType(
        "approval",
        [
            .outcome, .outcomeKey, .round(isRequired: false, column: nil), .negotiation,
            Field("authority", .line, isRequired: true),
            Field("status", .word(ApprovalStatus.words), standard: ApprovalStatus.pending.rawValue),
            Field("date", .date), .note,
        ], isCitable: true)

    public static let commitment = RecordType(
        "commitment",
        [
            .key, .outcome, .outcomeKey, .round(isRequired: false, column: nil), .negotiation, .party(isRequired: true),
            Field("text", .text, isRequired: true), Field("due", .date),
            Field("status", .word(CommitmentStatus.words), standard: CommitmentStatus.open.rawValue), .note,
        ], isCitable: true)
}

extension Field {
    fileprivate static let key = Field("key", .line)
    fileprivate static let name = Field("name", .line, isRequired: true)
    fileprivate static let note = Field("note", .text)
    fileprivate static let start = Field("start", .bound, column: "start_date")
    fileprivate static let end = Field("end", .bound, column: "end_date")
    fileprivate static let official = Field("official", .reference(.official), column: "official_id", isRequired: true)
    fileprivate static let officialKey = Field("official_key", .qualifier)
    fileprivate static let negotiation = Field("negotiation", .qualifier)
    fileprivate static let outcome = Field("outcome", .reference(.outcome), column: "outcome_id", isRequired: true)
    fileprivate static let outcomeKey = Field("outcome_key", .qualifier)

    fileprivate static func party(isRequired: Bool) -> Field {
        Field("party", .reference(.party), column: "party_id", isRequired: isRequired)
    }

    /// The round of a record; without a column it only tells which outcome is meant.
    fileprivate static func round(isRequired: Bool, column: String? = "round_id") -> Field {
        column == nil
            ? Field("round", .qualifier) : Field("round", .reference(.round), column: column, isRequired: isRequired)
    }
}

extension Part {
    /// Approvals or commitments inside an outcome.
    fileprivate static func ofOutcome(_ name: String) -> Part {
        Part(
            name: name, type: String(name.dropLast()),
            links: [("outcome", "title"), ("outcome_key", "key"), ("round", "round"), ("negotiation", "negotiation")])
    }
}
