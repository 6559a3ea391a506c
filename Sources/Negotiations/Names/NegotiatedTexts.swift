import SQLite

// A title is that of all versions of a text, so it names several records.
extension Transaction {
    /// The number of a text by its number or key, or by its title where only one version has it.
    func textID(_ name: String) throws -> Int64 {
        let named = try versions(of: name)
        if named.count == 1, let only = named.first { return only.id }
        throw ambiguous(name, named)
    }

    /// The latest version of a title, or that which is named; or a text by its number or key.
    ///
    /// - Throws: ``TrackerError`` where several have an equal claim: one version tabled by several parties.
    func latestText(_ name: String, edition: String?) throws -> Int64 {
        var meant = try versions(of: name)
        if let edition {
            meant = meant.filter { $0.required("edition").lowercased() == edition.lowercased() }
            guard !meant.isEmpty else {
                throw TrackerError(
                    .badData, "there is no version “\(edition.beginning)” of the text “\(name.beginning)”",
                    hints: ["tracker list-texts lists the known ones."])
            }
        }
        guard let latest = meant.last else { throw ambiguous(name, meant) }
        let rivals = meant.filter {
            $0["edition"] == latest["edition"] && (edition != nil || $0.ownerID == latest.ownerID)
        }
        guard rivals.count == 1 else { throw ambiguous(name, rivals) }
        return latest.id
    }

    /// The text with a number or key, else all versions of a title: from the oldest round to the latest, and in each as they were tabled.
    private func versions(of name: String) throws -> [ShownRecord] {
        let named = try unsourcedRecords(of: .text, where: "record.id = \(Int64(name)) OR record.key = \(name)")
        guard named.isEmpty else { return Array(named.prefix(1)) }
        let versions = try unsourcedRecords(of: .text, where: "record.title = \(name)")
        guard !versions.isEmpty else {
            let titles = try all("SELECT DISTINCT title FROM text") { row in try row.column(0, as: String.self) }
            throw TrackerError.unknown(
                name, "text", suggestions: nearest(to: name, among: titles),
                advice: "tracker list-texts lists the known ones.")
        }
        // A list has the latest round first.
        var rounds: [Int64?] = []
        for text in versions where !rounds.contains(text.ownerID) { rounds.append(text.ownerID) }
        return rounds.reversed().flatMap { round in versions.filter { $0.ownerID == round } }
    }

    private func ambiguous(_ name: String, _ texts: [ShownRecord]) -> TrackerError {
        TrackerError.ambiguous(
            name, "text", count: texts.count,
            candidates: texts.prefix(TrackerError.shownCandidates).map { text in
                "\(text.id): \(text.heading), "
                    + ["party", "round"].compactMap { text[$0] }.joined(separator: ", ")
            })
    }
}
