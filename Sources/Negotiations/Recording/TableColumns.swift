import SQLite

/// The SQL that writes and reads the content of one table, made once from the declaration of its records.
final class TableColumns: Sendable {
    let table: String
    /// The content columns: all but the id, what is computed, and the revision.
    let names: [String]
    /// Of the table of statements, whose rows carry a fingerprint and the words as they are searched.
    let statement: StatementPlaces?

    /// The content columns as a list for SQL.
    let list: SQL
    /// Of the content columns, the digest and the revision; what a statement carries beside stands before the digest.
    let insertion: Insertion
    /// The same, for a row that may be there already: then it changes nothing.
    let insertionIfNew: SQL
    /// Of its id, the topic and the revision.
    let topicInsertion: Insertion
    /// The topics of a row.
    let topicSelection: SQL
    /// Whether a row has a topic.
    let topicSearch: SQL

    convenience init(_ type: RecordType) {
        let names = type.columns.compactMap(\.column)
        self.init(table: type.table, names: names, statement: type == .statement ? StatementPlaces(names) : nil)
    }

    private init(table: String, names: [String], statement: StatementPlaces? = nil) {
        self.table = table
        self.names = names
        self.statement = statement
        list = names.map { SQL("\(identifier: $0)") }.joined(separator: ", ")
        let written =
            names + (statement == nil ? [] : ["fingerprint", "text_form", "translation_form"]) + ["digest", "revision"]
        insertion = Insertion(into: table, written)
        insertionIfNew = "\(insertion.ofOne) ON CONFLICT DO NOTHING"
        let owner = table + "_id"
        topicInsertion = Insertion(into: table + "_topic", [owner, "topic_id", "revision"])
        topicSelection = "SELECT topic_id FROM \(identifier: table + "_topic") WHERE \(identifier: owner) = ?"
        topicSearch = "SELECT 1 FROM \(identifier: table + "_topic") WHERE \(identifier: owner) = ? AND topic_id = ?"
    }

    static let citation = TableColumns(
        table: "citation",
        names: ["source_id"] + RecordType.citable.map(\.citationColumn) + ["wording", "place"])

    static let proposal = TableColumns(
        table: "proposal",
        names: [
            "status", "statement_id", "outcome_id", "kind", "text", "speaker", "speaker_is_inferred",
            "speaker_is_joint",
            "confidence", "official", "attribution", "party", "round", "negotiation", "date", "date_is_inferred",
            "date_basis", "date_words", "due", "outcome", "setting", "topics", "words",
        ])

    static let passage = TableColumns(
        table: "passage",
        names: [
            "proposal_id", "source_id", "document_id", "first_offset", "end_offset", "speaker_first", "speaker_end",
            "paragraph_first", "paragraph_end", "place",
        ])

    static let conflict = TableColumns(
        table: "conflict",
        names: ["status", "type", "record_id", "title", "identity", "their_version", "theirs", "import_run_id"])

    /// Every table whose rows carry a digest, each after those that it refers to.
    static let all: [TableColumns] = RecordType.all.map(TableColumns.init) + [citation, proposal, passage, conflict]
}

/// Where the columns of a statement stand that the program looks at itself.
struct StatementPlaces: Sendable {
    let official, attribution, party, round, date, text, translation: Int

    init?(_ names: [String]) {
        guard let official = names.firstIndex(of: "official_id"), let attribution = names.firstIndex(of: "attribution"),
            let party = names.firstIndex(of: "party_id"), let date = names.firstIndex(of: "date"),
            let text = names.firstIndex(of: "text"), let translation = names.firstIndex(of: "translation"),
            let round = names.firstIndex(of: "round_id")
        else { return nil }
        (self.official, self.attribution, self.party) = (official, attribution, party)
        (self.round, self.date, self.text, self.translation) = (round, date, text, translation)
    }
}
