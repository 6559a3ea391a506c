import Formats
import Negotiations

/// The fields that JSON shows, and summaries for people.
extension Proposal: Listed {
    static let columns: [Column<Proposal>] = [
        Column("id", title: "#", alignment: .trailing) { $0.id },
        Column("status", title: "Status") { $0.status.rawValue },
        Column("statement", title: "Statement", alignment: .trailing, shown: .notInTable) { $0.statement },
        Column("outcome_id", title: "Number of outcome", alignment: .trailing, shown: .notInTable) { $0.outcomeID },
        Column("date", title: "Date") { $0.date },
        Column("date_inferred", title: "Date inferred", shown: .notInTable) { $0.isDateInferred },
        Column("date_basis", title: "Date rests on", shown: .notInTable) { $0.dateBasis?.rawValue },
        Column("date_words", title: "Words of the date", shown: .notInTable) { $0.dateWords },
        Column("official", title: "Official", shown: .notInTable) { $0.official },
        Column("official_key", title: "Key of official", shown: .notInTable) { $0.officialKey },
        Column("attribution", title: "Attribution", shown: .notInTable) { $0.attribution },
        Column("speaker", title: "Speaker", shown: .notInTable) { $0.speaker },
        Column("who", title: "Who", isFlexible: true, shown: .onlyInTable) { $0.who },
        Column("question", title: "Question", shown: .notInTable) { $0.question?.rawValue },
        Column("candidates", title: "Candidates", shown: .notInTable) { $0.candidates.map(\.description) },
        Column("party", title: "Party", shown: .notInTable) { $0.party },
        Column("negotiation", title: "Negotiation", shown: .notInTable) { $0.negotiation },
        Column("round", title: "Round") { $0.round },
        Column("kind", title: "Kind") { $0.kind.rawValue },
        Column("text", title: "Text", isFlexible: true) { $0.text },
        Column("due", title: "Due", shown: .notInTable) { $0.due },
        Column("outcome", title: "Outcome", shown: .notInTable) { $0.outcome },
        Column("setting", title: "Setting", shown: .notInTable) { $0.setting },
        Column("topics", title: "Topics", shown: .notInTable) { $0.topics },
        Column("inferred", title: "Inferred", shown: .notInTable) { $0.isSpeakerInferred },
        Column("confidence", title: "Confidence", shown: .notInTable) { $0.confidence.map(Confidence.init) },
        Column("places", title: "Places", shown: .notInTable) { $0.passages },
        Column("where", title: "Source", isFlexible: true, shown: .onlyInTable) { Passage.summary(of: $0.passages) },
    ]
}

extension Proposal {
    /// The speaker for people, or what is open about it.
    var who: String {
        if let official { return official }
        if let attribution { return "“\(attribution)”" }
        guard let speaker else { return "? (not clear who)" }
        return question == .ambiguous ? "? \(speaker) (several)" : "? \(speaker)"
    }
}

extension Passage: CellContent {
    /// The document in a few words.
    var documentName: String { [outlet ?? title ?? url, published].compactMap { $0 }.joined(separator: ", ") }

    /// Documents with the places in each.
    static func summary(of passages: [Passage]) -> String {
        var documents: [String] = []
        var places: [String: [String]] = [:]
        for passage in passages {
            if places[passage.documentName] == nil { documents.append(passage.documentName) }
            places[passage.documentName, default: []].append(passage.place)
        }
        return documents.map { ([$0] + (places[$0] ?? [])).joined(separator: ", ") }.joined(separator: "; ")
    }

    /// For JSON: where the words stand, with their paragraph; offsets count Unicode scalars from the start of the document.
    var cell: RecordValue {
        .object([
            "source": source, "outlet": outlet, "title": title, "url": url, "published": published, "place": place,
            "start": range.lowerBound, "end": range.upperBound, "paragraph_start": paragraphRange.lowerBound,
            "paragraph": paragraph,
        ])
    }
}
