/// What a name turned out to mean.
enum NameResolution {
    case official(Int64, isLabel: Bool)
    case ambiguous([Int64])
    case unknown
}

extension OfficialDirectory {
    /// Finds whom a name means.
    ///
    /// An exact full name comes first, then an alias that holds on the date, then a surname; then the same without regard to case.
    /// Where several people share a name, those who can have held an office for the party on the date are preferred, then those who
    /// took part in the round. Nothing is guessed beyond that.
    ///
    /// - Parameters:
    ///   - date: when the name was used; nil where no date is known.
    ///   - partyID: for whom the person spoke, where known.
    ///   - participants: who took part in the round it is about, where known.
    func resolve(
        _ name: String, on date: PartialDate? = nil, partyID: Int64? = nil, participants: Set<Int64> = []
    ) -> NameResolution {
        let folded = Self.fold(name)
        for tier in Tier.allCases {
            let isFolded = tier.rawValue >= Tier.foldedFullName.rawValue
            let hits = (tiers[tier]?[isFolded ? folded : name] ?? []).filter { $0.span.canContain(date) }
            guard !hits.isEmpty else { continue }
            var ids = Set(hits.map(\.officialID))
            if ids.count > 1, let partyID { ids.narrow { holds(officeFor: partyID, official: $0, on: date) } }
            if ids.count > 1 { ids.narrow(participants.contains) }
            guard ids.count == 1, let id = ids.first else { return .ambiguous(ids.sorted()) }
            return .official(id, isLabel: hits.contains { $0.officialID == id && $0.isLabel })
        }
        return .unknown
    }

    /// Whether a name is one of an official's, at whatever time.
    func isCalled(_ name: String, _ id: Int64) -> Bool {
        let folded = Self.fold(name)
        return [Tier.foldedFullName, .foldedAlias, .foldedSurname].contains { tier in
            tiers[tier]?[folded]?.contains { $0.officialID == id } ?? false
        }
    }

    /// Whether an official can have held an office for a party on a date.
    func holds(officeFor partyID: Int64, official: Int64, on date: PartialDate?) -> Bool {
        entries[official]?.offices.contains { $0.partyID == partyID && $0.span.canContain(date) } ?? false
    }

    /// An official in words that tell namesakes apart: name, offices, key.
    func description(of id: Int64) -> String {
        guard let entry = entries[id] else { return "official \(id)" }
        let offices = entry.offices.map { office in
            let begin = office.span.start?.text ?? ""
            let end = office.span.end?.text ?? ""
            return "\(office.title), \(office.party)" + (begin.isEmpty && end.isEmpty ? "" : ", \(begin)–\(end)")
        }
        let key = entry.key.map { " [key \($0)]" } ?? ""
        return entry.name + key + (offices.isEmpty ? "" : " (\(offices.joined(separator: "; ")))")
    }

    /// Known names that are nearest to one that is not known, at most three.
    func suggestions(for name: String) -> [String] {
        let folded = Self.fold(name)
        var nearest: [(distance: Int, name: String)] = []
        for tier in [Tier.foldedFullName, .foldedAlias, .foldedSurname] {
            for (known, hits) in tiers[tier] ?? [:] {
                guard let distance = editDistance(folded, known, atMost: max(1, folded.count / 3)) else { continue }
                for hit in hits { if let entry = entries[hit.officialID] { nearest.append((distance, entry.name)) } }
            }
        }
        var seen: Set<String> = []
        return nearest.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.map(\.name).filter {
            seen.insert($0).inserted
        }
        .prefix(3).map { $0 }
    }
}

extension Set {
    /// Keeps those that pass, unless none does.
    fileprivate mutating func narrow(_ passes: (Element) -> Bool) {
        let rest = filter(passes)
        if !rest.isEmpty { self = rest }
    }
}

/// The Levenshtein distance of two names, or nil where it is larger than the limit.
func editDistance(_ left: String, _ right: String, atMost limit: Int) -> Int? {
    let left = Array(left.unicodeScalars)
    let right = Array(right.unicodeScalars)
    guard abs(left.count - right.count) <= limit else { return nil }
    var previous = Array(0...right.count)
    for (row, scalar) in left.enumerated() {
        var current = [row + 1]
        for (column, other) in right.enumerated() {
            let substitution = previous[column] + (scalar == other ? 0 : 1)
            current.append(min(substitution, previous[column + 1] + 1, current[column] + 1))
        }
        previous = current
    }
    guard let distance = previous.last, distance <= limit else { return nil }
    return distance
}
