/// What a name turned out to mean.
enum NameResolution {
    case official(Int64, isLabel: Bool)
    case ambiguous([Int64])
    case unknown
}

/// One step on the way from a name to a person, for somebody who wants to know why.
public struct ResolutionStep: Sendable, Equatable {
    /// What was looked for.
    public let name: String
    /// How: how the name was read, and as what kind of name.
    public let rule: String
    /// Whom that left, in words that tell namesakes apart.
    public let officials: [String]
}

extension OfficialDirectory {
    /// Finds whom a name means.
    ///
    /// An exact full name comes first, then an alias that holds on the date, then a surname; then the same without regard to case and
    /// accents. Where none fits, the same is tried without titles before the name, and with the surname brought behind. Where several
    /// people share a name, those who held the office that stands before it are preferred, then those who can have held an office for
    /// the party on the date, then those who took part in the round. Nothing is guessed beyond that.
    ///
    /// - Parameters:
    ///   - date: when the name was used; nil where no date is known.
    ///   - partyID: for whom the person spoke, where known.
    ///   - participants: who took part in the round it is about, where known.
    ///   - note: is told each step that found anybody, or left somebody out.
    func resolve(
        _ name: String, on date: PartialDate? = nil, partyID: Int64? = nil, participants: Set<Int64> = [],
        note: ((ResolutionStep) -> Void)? = nil
    ) -> NameResolution {
        surestReading(of: name) { resolve($0, date, partyID, participants, note) } ?? .unknown
    }

    private func resolve(
        _ reading: NameReading, _ date: PartialDate?, _ partyID: Int64?, _ participants: Set<Int64>,
        _ note: ((ResolutionStep) -> Void)?
    ) -> NameResolution? {
        for tier in Tier.allCases {
            let named = hits(of: reading.name, in: tier)
            guard !named.isEmpty else { continue }
            let hits = named.filter { $0.span.canContain(date) }
            var ids = Set(named.map(\.officialID))
            func tell(_ rule: String) {
                note?(ResolutionStep(name: reading.name, rule: rule, officials: ids.sorted().map(description)))
            }
            tell("\(tier.rule), \(reading.rule)")
            if hits.count < named.count {
                ids = Set(hits.map(\.officialID))
                tell("a name that holds on \(date?.text ?? "the date")")
            }
            guard !hits.isEmpty else { continue }
            func narrow(_ rule: String, _ passes: (Int64) -> Bool) {
                guard ids.count > 1 else { return }
                let before = ids.count
                ids.narrow(passes)
                if ids.count < before { tell(rule) }
            }
            narrow("who held the office that is named") { holds(officeNamed: reading.titles, $0, on: date) }
            if let partyID {
                narrow("who can have held an office for the party then") {
                    holds(officeFor: partyID, official: $0, on: date)
                }
            }
            narrow("who took part in the round", participants.contains)
            guard ids.count == 1, let id = ids.first else { return .ambiguous(ids.sorted()) }
            return .official(id, isLabel: hits.contains { $0.officialID == id && $0.isLabel })
        }
        return nil
    }

    private func hits(of name: String, in tier: Tier) -> [Hit] {
        names(in: tier)[tier.isFolded ? Self.fold(name) : name] ?? []
    }

    /// The one official whom a name means on any date, as any party's and in any round; nil where one of these could matter, or where
    /// the name is none as it is written.
    func certainOfficial(_ name: String) -> Int64? {
        for tier in Tier.allCases {
            let hits = hits(of: name, in: tier)
            guard let first = hits.first else { continue }
            let isCertain = hits.allSatisfy {
                $0.officialID == first.officialID && !$0.isLabel && $0.span.start == nil && $0.span.end == nil
            }
            return isCertain ? first.officialID : nil
        }
        return nil
    }

    /// Who was ever called so by the surest reading, and when, whatever the date; none where nobody was.
    func everybody(called name: String) -> [Hit] {
        surestReading(of: name) { reading in
            for tier in Tier.allCases {
                let found = hits(of: reading.name, in: tier)
                guard !found.isEmpty else { continue }
                var ids = Set(found.map(\.officialID))
                if ids.count > 1 { ids.narrow { holds(officeNamed: reading.titles, $0, on: nil) } }
                return found.filter { ids.contains($0.officialID) }
            }
            return nil
        } ?? []
    }

    /// Whether a name is one of an official's, at whatever time.
    func isCalled(_ name: String, _ id: Int64) -> Bool {
        readings(of: name).contains { reading in
            [Tier.foldedFullName, .foldedAlias, .foldedSurname].contains { tier in
                hits(of: reading.name, in: tier).contains { $0.officialID == id }
            }
        }
    }

    /// Whether an official can have held an office for a party on a date.
    func holds(officeFor partyID: Int64, official: Int64, on date: PartialDate?) -> Bool {
        entries[official]?.offices.contains { $0.partyID == partyID && $0.span.canContain(date) } ?? false
    }

    /// Whether an official can have held on a date an office of this title, or for this party where only that is named.
    private func holds(officeNamed words: Set<String>, _ official: Int64, on date: PartialDate?) -> Bool {
        let words = words.subtracting(OfficeTitle.honorifics)
        guard !words.isEmpty else { return false }
        return entries[official]?.offices.contains { office in
            let party = OfficeTitle.words(in: office.party).union(OfficeTitle.words(in: office.partyCode ?? ""))
            let rest = words.subtracting(party)
            return office.span.canContain(date) && rest.isSubset(of: OfficeTitle.words(in: office.title))
        } ?? false
    }

    /// An official in words that tell namesakes apart: name, offices, key.
    func description(of id: Int64) -> String {
        guard let entry = entries[id] else { return "official \(id)" }
        let offices = entry.offices.map { "\($0.title), \($0.party)" + Self.period($0.span) }
        let key = entry.key.map { " [key \($0)]" } ?? ""
        return entry.name + key + (offices.isEmpty ? "" : " (\(offices.joined(separator: "; ")))")
    }

    private static func period(_ span: Span) -> String {
        let (begin, end) = (span.start?.text ?? "", span.end?.text ?? "")
        return begin.isEmpty && end.isEmpty ? "" : ", \(begin)–\(end)"
    }

    /// An official as a candidate for a name, with when the name meant that official.
    func candidate(_ id: Int64, for name: String) -> String {
        let periods = everybody(called: name).filter { $0.officialID == id }.map { Self.period($0.span) }
        guard let period = periods.first(where: { !$0.isEmpty }) else { return description(of: id) }
        return description(of: id) + ", called so" + period.drop { $0 == "," }
    }

    /// Known names that are nearest to one that is not known, at most three.
    func suggestions(for name: String) -> [String] {
        guard name.isComparable else { return [] }
        let folded = Self.fold(name)
        var nearest: [(distance: Int, name: String)] = []
        for tier in [Tier.foldedFullName, .foldedAlias, .foldedSurname] {
            for (known, hits) in names(in: tier) {
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

extension OfficialDirectory.Tier {
    /// What kind of name it looks for, for a person.
    fileprivate var rule: String {
        switch self {
        case .fullName: "full name"
        case .alias: "another name"
        case .surname: "surname"
        case .foldedFullName: "full name without regard to case, accents and hyphens"
        case .foldedAlias: "another name without regard to case, accents and hyphens"
        case .foldedSurname: "surname without regard to case, accents and hyphens"
        }
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
