import SQLite

/// How a name was resolved, for somebody who wants to know why it means whom.
public struct NameExplanation: Sendable, Equatable {
    /// What was looked for, in order; a step that found nobody is left out.
    public let steps: [ResolutionStep]
    /// Whom the name means: one where it is clear, several where it is not, none where it is unknown.
    public let candidates: [Candidate]
    /// The nearest names, where it is unknown.
    public let suggestions: [String]
    /// Why it means nobody, where there is more to be said than that it is nobody's: what is said of a record that has the name.
    public let refusal: TrackerError?

    /// An official whom a name can mean.
    public struct Candidate: Sendable, Equatable {
        public let id: Int64
        public let name: String
        public let key: String?
        /// Name, offices, key: what tells namesakes apart.
        public let description: String
    }
}

extension Transaction {
    /// Resolves a name as a record would, and tells the steps.
    ///
    /// - Parameters:
    ///   - date: when the name was used.
    ///   - party: for whom the person spoke.
    ///   - round: the round it is about, and its negotiation where rounds share a name.
    func explain(
        _ name: String, on date: PartialDate?, party: String?, round: String?, negotiation: String?
    ) throws -> NameExplanation {
        let directory = try OfficialDirectory(from: self)
        var steps: [ResolutionStep] = []
        var ids: [Int64] = []
        let numbered = try officials(numbered: name, directory)
        if !numbered.isEmpty {
            ids = numbered
            steps = numbered.map { id in
                ResolutionStep(
                    name: name, rule: directory.idsByKey[name] == id ? "key" : "number",
                    officials: [directory.description(of: id)])
            }
        } else {
            let partyID = try party.map { try requiredID(ofNamed: .party, $0) }
            var participants: Set<Int64> = []
            if let round {
                let id = try roundID(named: round, negotiation: negotiation)
                participants = Set(
                    try all("SELECT official_id FROM participation WHERE round_id = ?", id) { row in try row.column(0) }
                )
            }
            let found = directory.resolve(
                name, on: date, partyID: partyID, participants: participants, note: { steps.append($0) })
            switch found {
            case .official(let id, _): ids = [id]
            case .ambiguous(let several): ids = several
            case .unknown: break
            }
        }
        return NameExplanation(
            steps: steps,
            candidates: zip(ids, directory.candidates(ids, for: name)).map { id, description in
                NameExplanation.Candidate(
                    id: id, name: directory.entries[id]?.name ?? "", key: directory.entries[id]?.key,
                    description: description)
            },
            suggestions: ids.isEmpty ? directory.suggestions(for: name) : [],
            refusal: ids.isEmpty
                ? directory.contradiction(of: name, for: party, on: date).map { directory.error(name, $0) } : nil)
    }
}
