import Formats
import Negotiations

/// A proposal as a row of an answer: the fields that JSON shows, and summaries for people.
enum ReviewRow {
    static let columns = [
        Column("id", title: "#", alignment: .trailing), Column("status", title: "Status"),
        Column("statement", title: "Statement", alignment: .trailing, shown: .notInTable),
        Column("date", title: "Date"), Column("date_inferred", title: "Date inferred", shown: .notInTable),
        Column("official", title: "Official", shown: .notInTable),
        Column("official_key", title: "Key of official", shown: .notInTable),
        Column("attribution", title: "Attribution", shown: .notInTable),
        Column("speaker", title: "Speaker", shown: .notInTable),
        Column("who", title: "Who", isFlexible: true, shown: .onlyInTable),
        Column("question", title: "Question", shown: .notInTable),
        Column("candidates", title: "Candidates", shown: .notInTable),
        Column("party", title: "Party", shown: .notInTable),
        Column("negotiation", title: "Negotiation", shown: .notInTable),
        Column("round", title: "Round"), Column("kind", title: "Kind"), Column("text", title: "Text", isFlexible: true),
        Column("setting", title: "Setting", shown: .notInTable), Column("topics", title: "Topics", shown: .notInTable),
        Column("inferred", title: "Inferred", shown: .notInTable),
        Column("confidence", title: "Confidence", shown: .notInTable),
        Column("places", title: "Places", shown: .notInTable),
        Column("where", title: "Source", isFlexible: true, shown: .onlyInTable),
    ]

    static func values(of proposal: Proposal) -> [Value] {
        [
            .integer(proposal.id), .string(proposal.status.rawValue),
            proposal.statement.map { .integer($0) } ?? .null, .optional(proposal.date), .bool(proposal.isDateInferred),
            .optional(proposal.official), .optional(proposal.officialKey), .optional(proposal.attribution),
            .optional(proposal.speaker), .string(proposal.who), .optional(proposal.question?.rawValue),
            .strings(proposal.candidates.map(\.description)), .optional(proposal.party),
            .optional(proposal.negotiation), .optional(proposal.round), .string(proposal.kind.rawValue),
            .string(proposal.text), .optional(proposal.setting), .strings(proposal.topics),
            .bool(proposal.isSpeakerInferred), proposal.confidence.map { .number(String($0)) } ?? .null,
            .array(proposal.passages.map(\.value)), .string(Passage.summary(of: proposal.passages)),
        ]
    }
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

extension Passage {
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
    fileprivate var value: Value {
        .object([
            "source": .integer(source), "outlet": .optional(outlet), "title": .optional(title), "url": .optional(url),
            "published": .optional(published), "place": .string(place), "start": .integer(range.lowerBound),
            "end": .integer(range.upperBound), "paragraph_start": .integer(paragraphRange.lowerBound),
            "paragraph": .string(paragraph),
        ])
    }
}
