import SQLite

/// A row of proposals as it is stored.
struct ProposalRow {
    let status: ProposalStatus
    let statement: Int64?
    let kind: StatementKind
    let text: String
    let speaker: String?
    let isSpeakerInferred: Bool
    let confidence: Double?
    let official: String?
    let attribution: String?
    let party: String?
    let round: String?
    let negotiation: String?
    let date: String?
    let isDateInferred: Bool
    let setting: String?
    let topics: String?
}

extension Transaction {
    func proposalRow(_ id: Int64) throws -> ProposalRow? {
        try first(
            """
            SELECT status, statement_id, kind, text, speaker, speaker_is_inferred, confidence, official, attribution, party,
                round, negotiation, date, date_is_inferred, setting, topics
            FROM proposal WHERE id = ?
            """, id
        ) { row in
            ProposalRow(
                status: ProposalStatus(rawValue: try row.column(0)) ?? .open, statement: try row.column(1),
                kind: StatementKind(rawValue: try row.column(2)) ?? .indirect, text: try row.column(3),
                speaker: try row.column(4), isSpeakerInferred: try row.column(5), confidence: try row.column(6),
                official: try row.column(7), attribution: try row.column(8), party: try row.column(9),
                round: try row.column(10), negotiation: try row.column(11), date: try row.column(12),
                isDateInferred: try row.column(13), setting: try row.column(14), topics: try row.column(15))
        }
    }
}

/// What is known of officials and topics while proposals are read.
struct ProposalReading {
    let directory: OfficialDirectory
    /// The names of all topics.
    let topics: [String]
    private var references = References()
    /// Paragraphs that were read: one can hold thousands of quotations.
    private var paragraphs: [Int64: [Range<Int>: String]] = [:]
    /// Whom and what the last one names.
    private var lastOfficials: (paragraph: String, ids: [Int64])?
    private var lastTopics: (paragraph: String, names: [String])?

    init(directory: OfficialDirectory, topics: [String]) {
        self.directory = directory
        self.topics = topics
    }

    /// A paragraph of a document.
    mutating func paragraph(
        _ range: Range<Int>, of document: Int64, in transaction: borrowing Transaction
    ) throws -> String {
        if let known = paragraphs[document]?[range] { return known }
        let text: String? = try transaction.value(
            "SELECT substr(text, ?, ?) FROM document WHERE id = ?", range.lowerBound + 1, range.count, document)
        paragraphs[document, default: [:]][range] = text ?? ""
        return text ?? ""
    }

    /// The known topics that a paragraph names.
    mutating func topics(namedIn paragraph: String) -> [String] {
        if let lastTopics, lastTopics.paragraph == paragraph { return lastTopics.names }
        let names = ProposedTopics.named(in: paragraph, of: topics)
        lastTopics = (paragraph, names)
        return names
    }

    /// The officials whose surnames a paragraph names.
    private mutating func officials(namedIn paragraph: String) -> [Int64] {
        if let lastOfficials, lastOfficials.paragraph == paragraph { return lastOfficials.ids }
        let ids = directory.officials(namedIn: paragraph)
        lastOfficials = (paragraph, ids)
        return ids
    }

    /// Who took part in the round of a proposal; nobody where the round is no longer known.
    mutating func participants(of row: ProposalRow, in transaction: borrowing Transaction) throws -> Set<Int64> {
        guard let name = row.round,
            let id = try? references.round(name, negotiation: row.negotiation, in: transaction)
        else { return [] }
        return try references.participants(ofRound: id, in: transaction)
    }

    /// Who the speaker is: as a person chose, else as the words say.
    mutating func speaker(of row: ProposalRow, participants: Set<Int64>, passages: [Passage]) throws -> (
        official: Int64?, question: SpeakerQuestion?, candidates: [Candidate]
    ) {
        let date = row.date.flatMap { try? PartialDate($0) }
        if let chosen = row.official {
            if let id = directory.idsByKey[chosen] { return (id, nil, []) }
            if case .official(let id, _) = directory.resolve(chosen, on: date, participants: participants) {
                return (id, nil, [])
            }
        }
        if row.attribution != nil { return (nil, nil, []) }
        let paragraph = passages.first?.paragraph ?? ""
        guard let name = row.official ?? row.speaker else {
            return (nil, .unnamed, directory.candidates(nearest: nil, officials(namedIn: paragraph)))
        }
        switch directory.speaker(printedAs: name, on: date, participants: participants) {
        case .official(let id): return (id, nil, [])
        case .ambiguous(let ids): return (nil, .ambiguous, ids.map(directory.candidate))
        case .unknown: return (nil, .unknown, directory.candidates(nearest: name, officials(namedIn: paragraph)))
        }
    }
}

extension OfficialDirectory {
    func candidate(_ id: Int64) -> Candidate {
        let entry = entries[id]
        return Candidate(reference: entry?.key ?? entry?.name ?? "", description: description(of: id))
    }

    /// Officials whose names are nearest to one that is not known, and others; at most nine.
    func candidates(nearest name: String?, _ others: [Int64]) -> [Candidate] {
        var ids: [Int64] = []
        if let name {
            let words = name.split(separator: " ")
            for count in stride(from: min(3, words.count), to: 0, by: -1) {
                for near in suggestions(for: words.suffix(count).joined(separator: " ")) {
                    if case .official(let id, _) = resolve(near) { ids.append(id) }
                }
            }
        }
        var seen: Set<Int64> = []
        return (ids + others).filter { seen.insert($0).inserted }.prefix(9).map(candidate)
    }

    /// Officials whose surnames a paragraph names.
    func officials(namedIn paragraph: String) -> [Int64] {
        let words = Self.wordSet(of: paragraph)
        return entries.values.filter { entry in
            let surname = entry.surname ?? entry.name.split(separator: " ").last.map(String.init) ?? entry.name
            return words.contains(Self.fold(surname))
        }.map(\.id).sorted()
    }

    private static func wordSet(of text: String) -> Set<String> {
        Set(text.split { !$0.isLetter && !$0.isNumber }.map { fold(String($0)) })
    }
}
