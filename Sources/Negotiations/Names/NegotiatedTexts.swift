import SQLite
import Text

// A title is that of all versions of a text, so it names several records.
extension Transaction {
    /// The latest version of a title, or that which is named; or a text by its number or key.
    ///
    /// - Parameter telling: what tells which is meant: round, negotiation, party.
    /// - Throws: ``TrackerError`` where several have an equal claim: one version tabled by several parties, or a title in several
    ///   negotiations.
    func latestText(_ name: String, edition: String?, _ telling: [String: String?] = [:]) throws -> Int64 {
        var meant = try texts(try ids(of: .text, typed: name, telling))
        if let party = telling["party"] ?? nil {
            let known = try partyName(party)
            meant.removeAll { $0["party"] != known }
        }
        guard let first = meant.first else {
            let isTold = telling.values.contains { $0 != nil }
            throw try absent(name, .text, among: isTold ? ids(of: .text, typed: name) : [], telling)
        }
        // A number of one text can be the key of another.
        guard meant.allSatisfy({ $0.isSameText(as: first) }) else { throw try ambiguous(name, .text, meant.map(\.id)) }
        if let edition {
            meant = meant.called(edition)
            guard !meant.isEmpty else {
                throw TrackerError(
                    .badData, "there is no version “\(edition.beginning)” of the text “\(name.beginning)”",
                    hints: ["tracker list-texts lists the known ones."])
            }
        }
        let latest = meant[meant.count - 1]
        let rivals = meant.filter {
            $0["edition"] == latest["edition"] && (edition != nil || $0.ownerID == latest.ownerID)
        }
        guard rivals.count == 1 else { throw try ambiguous(name, .text, rivals.map(\.id)) }
        return latest.id
    }

    /// The name of a party, however it is named.
    fileprivate func partyName(_ name: String) throws -> String? {
        try value("SELECT name FROM party WHERE id = ?", requiredID(ofNamed: .party, name), as: String.self)
    }

    /// What a text is to be compared with: another version of its title, else that which a party tabled, else another text by its title or
    /// key, or by `id:12`. A number alone is a version. Of one version that several parties tabled, it is that of the same party.
    func text(_ name: String, comparedWith text: ShownRecord) throws -> Int64 {
        let versions = try texts(try ids(of: .text, written: text.required("title"))).filter { $0.isSameText(as: text) }
        var others = versions.called(name).filter { $0.id != text.id }
        if others.count > 1 {
            let own = others.filter { $0["party"] == text["party"] }
            if own.count == 1 { others = own }
        }
        if others.count == 1, let only = others.first { return only.id }
        guard others.isEmpty else { throw try ambiguous(name, .text, others.map(\.id)) }
        if let tabled = try versions.tabled(by: name, beside: text, in: self) { return tabled }
        guard versions.called(name).isEmpty else {
            throw TrackerError(
                .badData, "version “\(name.beginning)” is the one to be shown",
                hints: ["Give another version, or id:N for the text with the number N."])
        }
        if let number = Int64(name) {
            throw TrackerError(
                .badData, "“\(text.required("title").beginning)” has no version “\(name)”",
                hints: [
                    "It has \(Set(versions.map { "“\($0.required("edition"))”" }).sorted().joined(separator: ", ")). id:\(number) means the text with that number."
                ])
        }
        // A title means that of the same negotiation, where there is one.
        let near = try texts(ids(of: .text, typed: name, ["negotiation": text["negotiation"]]))
        let other = try latestText(name, edition: nil, near.isEmpty ? [:] : ["negotiation": text["negotiation"]])
        guard other != text.id else {
            throw TrackerError(
                .badData, "“\(name.beginning)” is the text to be shown",
                hints: ["Give another version of it, or another text."])
        }
        return other
    }

    /// The versions of the texts of a title, or of all texts, whose names begin so, without regard to case; at most a hundred.
    func editions(ofText title: String?, beginningWith beginning: String) throws -> [String] {
        let isMeant: SQL = try title.map { title in "id IN \(set: try ids(of: .text, typed: title))" } ?? "TRUE"
        return try all(
            """
            SELECT DISTINCT edition FROM text
            WHERE \(isMeant) AND substr(edition, 1, length(\(beginning))) = \(beginning) COLLATE NOCASE ORDER BY edition LIMIT 100
            """
        ) { row in try row.column(0) }
    }

    /// Texts by their numbers: from the oldest round to the latest, and in each by the numbers of their versions, where all have one, else as they were
    /// recorded.
    private func texts(_ ids: [Int64]) throws -> [ShownRecord] {
        let texts = try unsourcedRecords(of: .text, where: "record.id IN \(set: ids)")
        // A list has the latest round first.
        var rounds: [Int64?] = []
        for text in texts where !rounds.contains(text.ownerID) { rounds.append(text.ownerID) }
        return rounds.reversed().flatMap { round in texts.filter { $0.ownerID == round }.inOrderOfVersions }
    }
}

extension ShownRecord {
    /// Whether it is a version of the same text: a title is that of one text of a negotiation.
    fileprivate func isSameText(as other: ShownRecord) -> Bool {
        Folding.folded(required("title")) == Folding.folded(other.required("title"))
            && self["negotiation"] == other["negotiation"]
    }
}

extension [ShownRecord] {
    /// By the numbers of their versions, where all of them are numbers.
    fileprivate var inOrderOfVersions: [ShownRecord] {
        let numbers = compactMap { Int64($0.required("edition")) }
        guard numbers.count == count else { return self }
        return zip(numbers, self).sorted { ($0.0, $0.1.id) < ($1.0, $1.1.id) }.map(\.1)
    }

    /// The text that a party tabled: of the same version as another, else the latest; nil where the name is that of no party, or it tabled none.
    fileprivate func tabled(
        by name: String, beside text: ShownRecord, in transaction: borrowing Transaction
    ) throws -> Int64? {
        // A number is that of a text or of a version.
        guard Int64(name) == nil, name.numberAlone == nil, try !transaction.ids(of: .party, typed: name).isEmpty else {
            return nil
        }
        let party = try transaction.partyName(name)
        let tabled = filter { $0["party"] == party && $0.id != text.id }
        return (tabled.last { $0["edition"] == text["edition"] } ?? tabled.last)?.id
    }

    /// Those whose version is called so: to the letter where there is one, else however it is written.
    fileprivate func called(_ edition: String) -> [ShownRecord] {
        let exact = filter { $0.required("edition") == edition }
        let folded = Folding.folded(edition)
        return exact.isEmpty ? filter { Folding.folded($0.required("edition")) == folded } : exact
    }
}
