import SQLite
import Text

// A person names a record by its number, its key or a name of its own. Whatever fits counts: what means one record by its number and another
// by its key or name is refused, not guessed.
extension RecordType {
    /// The fields by which people call a record, beside its number and key.
    public var names: [Field] { fields.filter { $0.naming != nil } }

    /// What holds of the row `record` that has a key or name.
    fileprivate func isCalled(_ name: String) -> SQL {
        var ways: [SQL] = (hasKey ? ["record.key = \(name)"] : [])
        ways += names.map { "record.\(identifier: $0.column ?? $0.name) = \(name)" }
        if self == .source { ways += ["record.url = \(name)", "record.title = \(name) COLLATE NOCASE"] }
        return ways.isEmpty ? "FALSE" : .any(ways)
    }

    /// What tells a person where to find the names of records.
    fileprivate var advice: String {
        wording.listing == nil
            ? "Give its \(wording.naming)."
            : "tracker list-\(plural) lists the known ones."
    }
}

extension Transaction {
    /// The id of a record as a person names it.
    ///
    /// - Parameter telling: what tells which is meant, where several have the name: the negotiation of a round.
    /// - Throws: ``TrackerError`` where none fits, or several.
    func id(of type: RecordType, typed name: String, _ telling: [String: String?] = [:]) throws -> Int64 {
        let found = try ids(of: type, typed: name, telling)
        if found.count == 1, let only = found.first { return only }
        guard found.isEmpty else { throw try ambiguous(name, type, found) }
        let isNarrowed = telling.values.contains { $0 != nil }
        throw try absent(name, type, among: isNarrowed ? ids(of: type, typed: name) : [], telling)
    }

    /// The ids of all records that a person can mean: `12`, a key or a name, or `id:12`, which is a number and nothing else.
    func ids(of type: RecordType, typed name: String, _ telling: [String: String?] = [:]) throws -> [Int64] {
        let isWithin = try narrowing(type, telling)
        func those(_ condition: SQL) throws -> [Int64] {
            try all(
                "SELECT record.id FROM \(identifier: type.table) AS record WHERE (\(condition)) AND \(isWithin) ORDER BY record.id"
            ) { row in try row.column(0) }
        }
        if let number = name.numberAlone {
            let found = try those("record.id = \(number)")
            if !found.isEmpty { return found }
        }
        if type == .official { return try officials(typed: name) }
        let isMeant: SQL = "record.id = \(Int64(name)) OR \(type.isCalled(name))"
        let found = try those(isMeant)
        // Digits can be another name of a party.
        guard found.isEmpty || type == .party && Int64(name) != nil else { return found }
        let written = try ids(of: type, written: name)
        if type == .party, found.isEmpty, written.isEmpty, let id = try party(ofStateCalled: name) { return [id] }
        return try those("\(isMeant) OR record.id IN \(set: written)")
    }

    /// The record that `id:12` means; nil where the name is none of that form, or no record has the number.
    func id(of type: RecordType, numberedAlone name: String) throws -> Int64? {
        guard let number = name.numberAlone else { return nil }
        return try value("SELECT id FROM \(identifier: type.table) WHERE id = \(number)")
    }

    /// The official with a number or a key; nil where nobody has it.
    func officialID(numbered name: String, _ directory: OfficialDirectory) throws -> Int64? {
        let found = try officials(numbered: name, directory)
        guard found.count < 2 else { throw try ambiguous(name, .official, found) }
        return found.first
    }

    /// The officials with a number or a key.
    func officials(numbered name: String, _ directory: OfficialDirectory) throws -> [Int64] {
        // Most names are neither, and cost nothing here.
        guard let number = Int64(name) ?? name.numberAlone else { return directory.idsByKey[name].map { [$0] } ?? [] }
        // Digits can be another name of an official.
        let called = directory.names(in: .alias)[name]?.ids ?? []
        return try all(
            "SELECT id FROM official WHERE id = \(number) OR key = \(name) OR id IN (\(list: called)) ORDER BY id"
        ) { row in try row.column(0) }
    }

    private func officials(typed name: String) throws -> [Int64] {
        let directory = try OfficialDirectory(from: self, toResolve: [name])
        if let id = try officialID(numbered: name, directory) { return [id] }
        guard let id = try directory.id(typed: name) else { throw directory.unknown(name) }
        return [id]
    }

    /// The records that have a name, however it is written.
    func ids(of type: RecordType, written name: String) throws -> [Int64] {
        guard !type.names.isEmpty else { return [] }
        return try FoldedNames(of: type, in: self).ids(of: name, limit: .max, self)
    }

    /// What holds of the row `record` that belongs to the round or the negotiation which tells it from others.
    private func narrowing(_ type: RecordType, _ telling: [String: String?]) throws -> SQL {
        let negotiation = telling["negotiation"] ?? nil
        if let round = telling["round"] ?? nil {
            let id = try id(of: .round, typed: round, ["negotiation": negotiation])
            return "\(type.roundOfRecord) = \(id)"
        }
        guard let negotiation else { return "TRUE" }
        // One that is not there has no records. The error for the record says so.
        let id = try ids(of: .negotiation, typed: negotiation).first
        return "\(type.roundOfRecord) IN (SELECT id FROM round WHERE negotiation_id = \(id))"
    }

    /// The error for a name that fits several records.
    func ambiguous(_ name: String, _ type: RecordType, _ ids: [Int64]) throws -> TrackerError {
        let shown = Array(ids.prefix(TrackerError.shownCandidates))
        let records = try unsourcedRecords(of: type, where: "record.id IN (\(list: shown))")
        let candidates = shown.compactMap { id in records.first { $0.id == id }?.candidate }
        let error = TrackerError.ambiguous(name, type.name, count: ids.count, candidates: candidates)
        return TrackerError(error.kind, error.message, hints: error.hints + ["id:N means the one with the number N."])
    }

    /// The error for a name that fits no record where it was looked for.
    ///
    /// - Parameters:
    ///   - others: the records that it fits elsewhere.
    ///   - telling: the round and the negotiation in which it was looked for.
    func absent(
        _ name: String, _ type: RecordType, among others: [Int64], _ telling: [String: String?]
    ) throws -> TrackerError {
        let negotiation = telling["negotiation"] ?? nil
        guard !others.isEmpty, let place = try place(telling) else {
            return try unknown(name, type, negotiation: negotiation)
        }
        // All of the list but what tells how to choose from it.
        return TrackerError(
            .badData, "there is no \(type.name) “\(name.beginning)” in \(place); elsewhere there is:",
            hints: Array(try ambiguous(name, type, others).hints.dropLast()))
    }

    /// The round or negotiation in which a record was looked for, in words; nil where neither was said, or it is not there.
    private func place(_ telling: [String: String?]) throws -> String? {
        let negotiation = telling["negotiation"] ?? nil
        for (type, name) in [(RecordType.round, telling["round"] ?? nil), (.negotiation, negotiation)] {
            guard let name else { continue }
            let found = try ids(of: type, typed: name, type == .round ? ["negotiation": negotiation] : [:])
            guard found.count == 1, let id = found.first else { return nil }
            let known = try value("SELECT name FROM \(identifier: type.table) WHERE id = \(id)", as: String.self)
            return "the \(type.name) “\(known ?? name)”"
        }
        return nil
    }

    /// The error for a name that fits no record.
    ///
    /// - Parameter negotiation: that in which it was looked for; where there is none of that name, the error is about it.
    func unknown(_ name: String, _ type: RecordType, negotiation: String? = nil) throws -> TrackerError {
        if let negotiation, try ids(of: .negotiation, typed: negotiation).isEmpty {
            return try unknown(negotiation, negotiationOf: type, name)
        }
        var known: [String] = []
        for field in type.names {
            known += try all("SELECT \(identifier: field.column ?? field.name) FROM \(identifier: type.table)") { row in
                try row.column(0, as: String?.self)
            }.compactMap { $0 }
        }
        return TrackerError.unknown(
            name, type.name, suggestions: try suggestions(for: name, type, among: Array(Set(known))),
            advice: type.advice)
    }

    /// The error for a negotiation that is not there. It says where there is a round of the name.
    private func unknown(_ negotiation: String, negotiationOf type: RecordType, _ name: String) throws -> TrackerError {
        let others =
            type == .round
            ? try all(
                """
                SELECT negotiation.name FROM round JOIN negotiation ON negotiation.id = round.negotiation_id
                WHERE round.name = \(name) ORDER BY round.id LIMIT \(TrackerError.shownCandidates)
                """
            ) { row in try row.column(0, as: String.self) } : []
        let advice =
            others.isEmpty
            ? RecordType.negotiation.advice
            : "There is a round “\(name.beginning)” in \(others.map { "“\($0)”" }.joined(separator: ", "))."
        return TrackerError.unknown(
            negotiation, "negotiation",
            suggestions: try suggestions(for: negotiation, .negotiation, among: try names(of: .negotiation)),
            advice: advice)
    }
}

extension String {
    /// The number in `id:12`, which means a record by it and by nothing else.
    var numberAlone: Int64? { hasPrefix("id:") ? Int64(dropFirst(3)) : nil }
}

extension ShownRecord {
    /// What tells it from others of its name.
    fileprivate var candidate: String {
        let described =
            type == .source
            ? ["outlet", "title", "url", "published"].compactMap { self[$0] }
            : [heading]
                + ["party", "round", "negotiation", "outcome", "official"].compactMap { self[$0] }.filter {
                    !heading.contains($0)
                }
        return "\(id): \(described.joined(separator: ", "))" + (self["key"].map { " [key \($0)]" } ?? "")
    }
}
