// What lies on the table: the texts that are negotiated.
extension RecordType {
    public static let text = RecordType(
        "text",
        [
            .key, .round("Round it was negotiated in.", isRequired: true), .negotiationOfRound,
            Field(
                "title", .line, isRequired: true, naming: .caseless, help: "Title, the same for all versions.",
                valueName: "TITLE", namedRecords: "texts"),
            Field(
                "edition", .line, standard: "1", help: "Version: 2, rev. 1, 2025-06-10.", valueName: "VERSION",
                title: "Version"),
            .party("Party that tabled it.", isRequired: false, title: "Tabled by"),
            Field("kind", .word(TextKind.words), standard: TextKind.draft.rawValue, help: "Kind of text."),
            Field("date", .date, help: "Date it was tabled."),
            Field("text", .text, isRequired: true, help: "The text itself."),
            Field("language", .line, help: "Language of the text (BCP 47 tag).", valueName: "TAG"),
            Field(
                "outcome", .reference(.outcome), column: "outcome_id", help: "Outcome it became or belongs to."),
            .outcomeKey, .note,
        ],
        citing: Citing(8),
        owner: Owner(field: "round"),
        identity: .values(["round", "title", "edition", "party"]),
        conflict: Uniqueness(field: "edition") {
            "version \($0("edition") ?? "1") of \(Uniqueness.quoted("title", $0, else: "this text")) already exists in \($0("round") ?? "the round")"
        },
        title: ["title", "edition", "round"], summary: "{title}, version {edition}",
        listing: Listing(
            columns: ["title", "edition", "kind", "party", "date", "round"],
            filters: ["round", "negotiation", "title"],
            // The latest round first, and of a text the oldest version first.
            order: [
                .descending("(SELECT coalesce(earliest, latest) FROM round WHERE id = record.round_id)"),
                .ascending("record.round_id"),
                .ascending("record.title COLLATE NOCASE"), .ascending("ifnull(record.earliest, '9999')"),
                .ascending("record.id"),
            ],
            heading: "{title}, version {edition}"),
        wording: CommandWording(
            naming: "number or key, or title where it has one version", example: "1", change: "--kind final",
            adding: CommandText(
                "Record a text that is negotiated, or a version of one.",
                discussion:
                    "Versions of one text have the same title. What was tabled by different parties under one version number are different texts. show-text --diff shows what changed from one to another.",
                examples: [
                    (
                        "tracker add-text --round London --title \"Framework of London\" --edition 2 --party CN --text \"Both sides [shall] lower tariffs.\"",
                        ""
                    ),
                    ("tracker add-text --round London --title Annex --text - <<< 'Tariffs: see below.'", ""),
                ]),
            listing: CommandText(
                "List the texts that are negotiated, with their versions.", "tracker list-texts",
                "tracker list-texts --round London --format ndjson"),
            order: ["title", "round", "edition"]))
}
