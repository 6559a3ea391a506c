import Negotiations

extension Table {
    /// Every table of facts, and of what review decides, in the order in which they refer to each other.
    static let all: [Table] =
        [
            negotiation, party, topic, official, name, office, round, participation, source, statement, outcome,
            approval, commitment, text, citation, topics(of: "statement"), topics(of: "round"), proposal, passage,
            conflict,
        ]

    private static let negotiation = Table(.negotiation, "A process between parties that spans rounds.")
    private static let party = Table(.party, "A state, bloc or organisation that negotiates.")
    private static let topic = Table(.topic, "What is talked about.")

    private static let official = Table(
        .official, "A person.",
        meanings: [
            "name": "the full name; several people may share one, then each has a key",
            "surname": "the part of the name that stands for the whole, where it is not the last word: He in He Lifeng",
        ],
        notEmpty: ["surname"], indexes: [Index("name", "name, key")])

    private static let name = Table(
        .name, "Another name of an official.",
        meanings: [
            "kind":
                "alias; full (a former or longer full name); native (in its own script); label (as transcripts print it: THE PRESIDENT)",
            "start": "when it began to mean this person; null: always did",
            "end": "when it ceased to; null: still does",
        ],
        takenAlong: "official", span: .bounds, indexes: [Index("official", "official_id"), Index("text", "text")])

    private static let office = Table(
        .office, "A title that an official held for a party.",
        meanings: ["start": "first day; null: not known", "end": "last day; null: not known, or still held"],
        span: .bounds, indexes: [Index("title", "title"), Index("party", "party_id")])

    private static let round = Table(
        .round, "One meeting of a negotiation.", span: .bounds,
        indexes: [Index("name", "name"), Index("earliest", "earliest")])

    private static let participation = Table(
        .participation, "An official in a round.",
        indexes: [Index("official", "official_id"), Index("party", "party_id")])

    private static let source = Table(
        .source, "A document that reports.",
        meanings: ["content_digest": "SHA-256 of the document, in hexadecimal"],
        indexes: [
            Index("url", "url", where: "key IS NULL AND url IS NOT NULL", isUnique: true),
            Index(
                "title", "ifnull(outlet, ''), ifnull(title, ''), ifnull(published, '')",
                where: "key IS NULL AND url IS NULL", isUnique: true),
            Index("outlet", "outlet COLLATE NOCASE"),
        ])

    private static let statement = Table(
        .statement, "What was said.",
        meanings: [
            "date": "when it was said, as far as known, where it was said",
            "attribution": "who said it, as printed: a US official; beside an official, the label the source used",
            "kind":
                "direct (the words themselves), mixed (some of them, inside a paraphrase) or indirect (a paraphrase)",
        ],
        keyIndex: true, notEmpty: ["attribution"], span: .on("date", isMostlyDays: true),
        computed: [
            Column(
                "fingerprint", "BLOB", "CHECK (length(fingerprint) = 16)",
                "who, when and the normalised words, digested: the identity where there is no key; null: not computed since another program wrote the row"
            ),
            Column(
                "text_form", "TEXT",
                "the words of the text as they are searched; null: they are found in the text as it stands, or another program wrote it"
            ),
            Column("translation_form", "TEXT", "the same of the translation"),
        ],
        indexes: [
            Index("key", "key", where: "key IS NOT NULL", isUnique: true, isInTwin: false),
            Index(
                "fingerprint", "fingerprint", where: "key IS NULL AND fingerprint IS NOT NULL", isUnique: true),
            // With the time of day, as questions have it: a day can have thousands of statements, and the last of them are to be found
            // without looking at all.
            Index("earliest", "earliest, CASE substr(date, 11, 1) WHEN 'T' THEN julianday(rtrim(date, '?~%')) END"),
            Index("official", "official_id, earliest"),
            .ofSome("round", "round_id"), .ofSome("party", "party_id"), .ofSome("attribution", "attribution"),
            Index("span", "latest, earliest", where: "latest > earliest"),
            .ofSome("kind", "kind", isInTwin: false), .ofSome("tone", "tone", isInTwin: false),
            .ofSome("setting", "setting", collation: " COLLATE NOCASE", isInTwin: false),
            .ofSome("language", "language", collation: " COLLATE NOCASE", isInTwin: false),
        ],
        clearedByOthers: ["fingerprint"], derived: ["text_form", "translation_form"])

    private static let outcome = Table(
        .outcome, "What a round produced.", span: .on("date"),
        indexes: [
            Index("title", "title, key"), Index("round", "round_id, title"), Index("status", "status"),
        ])

    private static let approval = Table(
        .approval, "What an outcome still needs, and from whom.", span: .on("date"),
        indexes: [Index("status", "status")])

    private static let commitment = Table(
        .commitment, "What one party undertook in an outcome.", span: .on("due"),
        indexes: [
            Index("outcome", "outcome_id"), Index("party", "party_id"), Index("status", "status, latest"),
        ])

    private static let text = Table(
        .text, "A text that is negotiated, in one version.", span: .on("date"),
        indexes: [Index("outcome", "outcome_id"), Index("party", "party_id"), Index("title", "title")])

    /// A reference to each type of record that can be cited, of which exactly one is set.
    private static let citation: Table = {
        let facts = RecordType.citable.map { (name: $0.name, column: $0.name + "_id") }
        let place = Column(
            "place", "TEXT", "NOT NULL DEFAULT ''", "where in the document: paragraph 3; empty: not said")
        return Table(
            "citation", "What a source says for one fact.",
            [Column("source_id", "INTEGER", "NOT NULL", reference: ("source", .isRefused), "the source")]
                + facts.enumerated().map { index, fact in
                    Column(
                        fact.column, "INTEGER", reference: (fact.name, .takesThisAlong),
                        "\(index == 0 ? "the fact:" : "or") \(fact.name.withArticle)\(index == facts.count - 1 ? ": exactly one" : ",")"
                    )
                } + [
                    Column("wording", "TEXT", "the words as printed, where they differ from the fact's own"), place,
                ],
            constraints: [
                Constraint(
                    "citation_has_one_fact",
                    facts.map { "(\($0.column) IS NOT NULL)" }.joined(separator: " + ") + " = 1")
            ] + Constraint.withoutNUL([place]),
            indexes: [Index("source", "source_id")]
                + facts.map { fact in
                    Index(
                        fact.name, "\(fact.column), source_id, place, ifnull(wording, '')",
                        where: "\(fact.column) IS NOT NULL", isUnique: true)
                })
    }()

    private static func topics(of owner: String) -> Table {
        Table(
            owner + "_topic", "The topics of \(owner.withArticle).",
            [
                Column("\(owner)_id", "INTEGER", "NOT NULL", reference: (owner, .takesThisAlong), "the \(owner)"),
                Column("topic_id", "INTEGER", "NOT NULL", reference: ("topic", .isRefused), "the topic"),
            ],
            indexes: [Index("topic", "topic_id, \(owner)_id")], isLink: true)
    }
}

extension String {
    fileprivate var withArticle: String { ("aeiou".contains(prefix(1)) ? "an " : "a ") + self }
}
