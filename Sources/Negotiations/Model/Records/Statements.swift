// What was said, and who reports it. What is special to a statement stands in Bulk/StatementGroup, Recording/Fingerprint and
// Questions/StatementReader; what is special to a source in Recording/Citations and Questions/Source.
extension RecordType {
    public static let source = RecordType(
        "source",
        [
            .key, Field("outlet", .line, help: "Who published the source."),
            Field(
                "title", .line, help: "Headline of the source.", option: "source-title", valueName: "TITLE"),
            Field("url", .line, help: "URL of the source.", valueName: "URL"),
            Field("author", .line, help: "Who wrote the source."),
            Field("published", .bound, help: "Date the source was published."),
            Field("accessed", .bound, help: "Date the source was accessed."), Field("content_digest", .line),
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
            fields: ["key", "outlet", "title", "url"], field: "outlet",
            reason: "a source needs an outlet, a title or a URL"),
        derived: [Derived("citations"), Derived("facts")],
        title: ["outlet", "title", "url"],
        wording: CommandWording(
            naming: "Its number, key, URL or title.", example: "1", change: "--published 2025-06-11"))

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
            Field("tone", .word(Tone.words), help: "Tone."),
        ],
        hasTopics: true, citing: Citing(1, "A statement."),
        identity: .words,
        unique: [
            "statement.fingerprint": Uniqueness(field: "text") {
                "\($0("official") ?? $0("attribution") ?? "the speaker") said the same on \($0("date") ?? "that day") already"
            }
        ],
        alternatives: Alternatives(
            fields: ["official", "official_key", "attribution"], field: "official",
            reason: "a statement needs an official or an attribution"),
        derived: [Derived("office")],
        title: ["date", "official", "attribution", "text"], summary: "{text}",
        wording: CommandWording(
            naming: "Its number; query shows it.", example: "1", change: "--date 2025-06-09",
            order: [
                "date", "text", "official", "attribution", "party", "round", "negotiation", "kind", "setting", "tone",
                "language", "translation",
            ]))
}
