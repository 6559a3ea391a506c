// What was said, and who reports it. What is special to a statement stands in Bulk/StatementGroup, Recording/Fingerprint and
// Questions/StatementReader; what is special to a source in Recording/Citations and Questions/Source.
extension RecordType {
    public static let source = RecordType(
        "source",
        [
            .key, Field("outlet", .line, help: "Who published the source.", namedRecords: "outlets"),
            Field(
                "title", .line, help: "Headline of the source.", option: "source-title", valueName: "TITLE",
                isLong: true),
            Field("url", .line, help: "URL of the source.", valueName: "URL", title: "URL", isLong: true),
            Field("author", .line, help: "Who wrote the source."),
            Field("published", .bound, help: "Date the source was published."),
            Field("accessed", .bound, help: "Date the source was accessed."),
            Field("content_digest", .line, title: "Digest"),
        ],
        identity: .document,
        unique: [
            "source.url": Uniqueness(field: "url") {
                "a source with \(Uniqueness.quoted("url", $0, else: "this URL", as: "the URL ")) already exists"
            },
            "index 'source_title'": Uniqueness(field: "title") { _ in
                "a source with this outlet, title and date already exists"
            },
        ],
        alternatives: Alternatives(
            fields: ["outlet", "title", "url"], key: "key", rule: "source_says_something",
            reason: "a source needs an outlet, a title or a URL"),
        derived: [Derived("citations", .references(table: "citation", column: "source_id")), Derived("facts")],
        title: ["outlet", "title", "url"],
        listing: Listing(
            columns: ["outlet", "title", "url", "author", "published", "citations"], filters: ["outlet"],
            order: [.descending("record.published"), .descending("record.id")], heading: "{title}"),
        wording: CommandWording(
            naming: "number, key, URL or title", example: "1", change: "--published 2025-06-11",
            adding: CommandText(
                "Record a source: a document that reports.",
                discussion: "A source is known by its key, else by its URL, else by outlet, title and date.",
                "tracker add-source --outlet Reuters --source-title \"Talks in London\" --url https://example.org/london --published 2025-06-11"
            ),
            listing: CommandText(
                "List the sources, the latest first.", "tracker list-sources", "tracker list-sources --outlet AFP"),
            showing: CommandText("Show a source and every fact that it is cited for.", "tracker show-source 2")))

    public static let statement = RecordType(
        "statement",
        [
            .key, Field("date", .date, isRequired: true, help: "Date it was said."),
            .official("Speaker.", isRequired: false), .officialKey,
            Field(
                "attribution", .line, help: "Attribution as printed, when no official is named.", valueName: "TEXT"),
            .party("Party spoken for, if it does not follow from an office.", isRequired: false),
            .round("Round it is about.", isRequired: false), .negotiationOfRound,
            Field(
                "kind", .word(StatementKind.words), help: "Direct quotation, mixed, or paraphrase."),
            Field("text", .text, isRequired: true, help: "What was said."),
            Field("language", .line, help: "Language of the text (BCP 47 tag).", valueName: "TAG"),
            Field("translation", .text, help: "Translation of the text."),
            Field(
                "setting", .line, help: "Audience or place: reporters, Bloomberg Television.", valueName: "TEXT"),
            Field("tone", .word(Tone.words), help: "Tone of what was said."),
        ],
        hasTopics: true, citing: Citing(1),
        identity: .words,
        unique: [
            "statement.fingerprint": Uniqueness(field: "text") {
                "\($0("official") ?? $0("attribution") ?? "the speaker") said the same on \($0("date") ?? "that day") already"
            }
        ],
        alternatives: Alternatives(
            fields: ["official", "attribution"], key: "official_key", rule: "statement_has_a_speaker",
            reason: "a statement needs an official or an attribution"),
        derived: [Derived("office"), Derived("who"), Derived("snippet")],
        title: ["date", "official", "attribution", "text"], summary: "{text}",
        wording: CommandWording(
            naming: "number, as query lists it, or key", example: "1", change: "--date 2025-06-09",
            adding: CommandText(
                "Record what an official said, and where it was reported.",
                discussion:
                    "A date, a text and an official or an attribution are required; the rest can follow later. The same words, said by the same person on the same date, are one statement however often they are recorded, and each new source is added to it; a statement with a --key is known by that alone.",
                "tracker add-statement --official Lutnick --round London --date 2025-06-10 --kind mixed --text \"The talks were “going well”\" --setting \"Bloomberg Television\" --outlet CNA",
                "tracker add-statement --attribution \"a US official\" --date 2025-06-10 --kind indirect --text \"Bessent left early\" --outlet AFP"
            ),
            order: [
                "date", "text", "official", "attribution", "party", "round", "negotiation", "kind", "setting", "tone",
                "language", "translation",
            ], confirmation: "{official}, {date}: {text}"))
}
