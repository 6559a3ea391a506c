import Negotiations

// What review decides on: what is kept in history like every fact, and is none.
extension Table {
    static let proposal = Table(
        "proposal",
        "Words that a document reports somebody to have said, or parties to have agreed, to be accepted as a record or rejected.",
        [
            .word(
                "status", ["open", "accepted", "rejected"], "NOT NULL DEFAULT 'open'",
                "open, accepted or rejected: what a person decided"),
            Column(
                "statement_id", "INTEGER", reference: ("statement", .isForgotten),
                "the statement that it became; null: none, or that was removed since"),
            Column(
                "outcome_id", "INTEGER", reference: ("outcome", .isForgotten),
                "the outcome that it became, or of which it became a commitment; null: none, or that was removed since"),
            .word(
                "kind", ["direct", "mixed", "indirect", "commitment", "outcome"], "NOT NULL",
                "a statement: direct (the words themselves), mixed (some of them, inside a paraphrase) or indirect (a paraphrase); or a commitment that parties undertake, or an outcome on which they agree"
            ),
            .filled("text", "NOT NULL", "what the statement, the commitment or the outcome is to say"),
            .filled(
                "speaker", "the words of the document that name the speaker; null: it does not show clearly who speaks"
            ),
            .flag("speaker_is_inferred", "1: concluded from a pronoun or an earlier quotation"),
            .flag("speaker_is_joint", "1: those who negotiate, together: the parties, both sides"),
            Column(
                "confidence", "REAL", "CHECK (confidence BETWEEN 0 AND 1)",
                "how likely the speaker is right, 0 to 1"),
            .filled("official", "the name or key of the official whom a person chose; null: nobody chose"),
            .filled("attribution", "the label that a person chose to keep instead of an official"),
            .filled("party", "for whom, where a person said so"),
            .filled("round", "the name of the round that it is about"),
            .filled("negotiation", "the name of the negotiation of that round"),
            Column("date", "TEXT", "when it was said, as far as the document tells"),
            .flag(
                "date_is_inferred",
                "1: concluded from other dates of the document or from when it was published"),
            .word(
                "date_basis", ["told", "occasion", "article", "dateline", "publication"], "",
                "what date rests on: told beside the words, where the speaker began, the day of the article, the head of it, or when it was published; null: a person said it, or there is none"
            ),
            .filled("date_words", "the words of the document that tell the date"),
            Column("due", "TEXT", "when a commitment is due, as far as the document tells"),
            .filled("outcome", "the title of the outcome that a person chose"),
            .filled("setting", "to whom or where: reporters, Bloomberg Television"),
            .filled(
                "topics",
                "names of topics that a person chose, with ; between them (; alone: none); null: those that its paragraph names"
            ),
            Column(
                "words", "BLOB", "CHECK (length(words) = 16)",
                "the words as printed, normalised and digested: what makes it the same in another article"),
        ] as [Column] + Span.on("date").columns,
        constraints: [
            Constraint(
                "only_accepted_is_recorded", "statement_id IS NULL AND outcome_id IS NULL OR status = 'accepted'"),
            Constraint("due_is_a_date", "\n        \(DateColumns("due", takesIntervals: false).check)\n    "),
            Constraint("date_is_a_date", "\n        \(DateColumns("date", takesIntervals: true).check)\n    "),
        ],
        indexes: [
            Index("words", "words"), Index("status", "status, id"),
            Index("statement", "statement_id", where: "statement_id IS NOT NULL"),
            Index("outcome", "outcome_id", where: "outcome_id IS NOT NULL"),
        ])

    static let passage = Table(
        "passage",
        "Where in a document the words of a proposal stand. Offsets count Unicode scalars from the start of the document; an end is behind the last.",
        [
            Column("proposal_id", "INTEGER", "NOT NULL", reference: ("proposal", .takesThisAlong), "the proposal"),
            Column("source_id", "INTEGER", "NOT NULL", reference: ("source", .isRefused), "the source, as it is cited"),
            Column("document_id", "INTEGER", "NOT NULL", reference: ("document", .isRefused), "the text of the source"),
            Column(
                "first_offset", "INTEGER", "NOT NULL CHECK (first_offset >= 0)",
                "where the quotation begins, its marks included"),
            Column("end_offset", "INTEGER", "NOT NULL", "where it ends"),
            Column(
                "speaker_first", "INTEGER", "CHECK (speaker_first >= 0)",
                "where the words begin that name the speaker there, a pronoun included"),
            Column("speaker_end", "INTEGER", "where they end"),
            Column(
                "paragraph_first", "INTEGER", "NOT NULL CHECK (paragraph_first >= 0)", "where its paragraph begins"),
            Column(
                "paragraph_end", "INTEGER", "NOT NULL", "where its paragraph, or the last of several, ends"),
            .filled("place", "NOT NULL", "where, for a citation: paragraph 3"),
        ],
        constraints: [
            Constraint("passage_not_empty", "end_offset > first_offset AND paragraph_end > paragraph_first"),
            Constraint(
                "passage_has_whole_speaker",
                "(speaker_first IS NULL) = (speaker_end IS NULL) AND ifnull(speaker_end > speaker_first, 1)"),
        ],
        indexes: [
            Index("identity", "proposal_id, source_id, document_id, first_offset", isUnique: true),
            Index("source", "source_id"), Index("document", "document_id, first_offset"),
        ])

    static let conflict = Table(
        "conflict",
        "A record that this desk and another both changed, as the other has it, to be decided on. Until then its version counts as not known here.",
        [
            .word(
                "status", ConflictStatus.allCases.map(\.rawValue), "NOT NULL DEFAULT 'open'",
                "open; ours or theirs: what was decided to hold"),
            .word("type", RecordType.all.map(\.name), "NOT NULL", "the type of the record"),
            Column(
                "record_id", "INTEGER", "CHECK (record_id > 0)",
                "its number, which it keeps when it is removed; null: it is not here, since it refers to what was removed here"
            ),
            .filled("title", "NOT NULL", "what the file of the other desk calls it"),
            .uuid("identity", "what it is called for good there"),
            .uuid("their_version", "which version it is there"),
            Column(
                "theirs", "TEXT", "NOT NULL CONSTRAINT theirs_is_a_record CHECK (theirs GLOB '{*}')",
                "the record as the other desk has it, as JSON of its file; references have the names of here"),
            Column("import_run_id", "INTEGER", reference: ("import_run", .isRefused), "the import that it came by"),
        ],
        indexes: [
            Index("known", "identity, their_version"), Index("status", "status, id"),
            Index("record", "type, record_id", where: "status = 'open'"),
        ])
}

extension Column {
    /// A text that is not empty where there is one.
    fileprivate static func filled(_ name: String, _ meaning: String) -> Column { filled(name, "", meaning) }

    fileprivate static func filled(_ name: String, _ rule: String, _ meaning: String) -> Column {
        let check = "CONSTRAINT \(name)_not_empty CHECK (\(name) <> '')"
        return Column(name, "TEXT", rule.isEmpty ? check : "\(rule) \(check)", meaning)
    }

    fileprivate static func word(_ name: String, _ words: [String], _ rule: String, _ meaning: String) -> Column {
        let condition = words.map { "\(name) = '\($0)'" }.joined(separator: " OR ")
        let check = "CONSTRAINT \(name)_word CHECK (\(condition))"
        return Column(name, "TEXT", rule.isEmpty ? check : "\(rule) \(check)", meaning)
    }

    /// A UUID of version 7 (RFC 9562).
    fileprivate static func uuid(_ name: String, _ meaning: String) -> Column {
        let form =
            "\(name) GLOB '????????-????-7???-[89ab]???-????????????' AND replace(\(name), '-', '') NOT GLOB '*[^0-9a-f]*'"
        return Column(name, "TEXT", "NOT NULL CONSTRAINT \(name)_is_a_uuid CHECK (\(form))", meaning)
    }

    fileprivate static func flag(_ name: String, _ meaning: String) -> Column {
        Column(name, "INTEGER", "NOT NULL DEFAULT 0 CHECK (\(name) IN (0, 1))", meaning)
    }
}
