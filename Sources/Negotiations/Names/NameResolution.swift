import Text

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
    /// An exact full name comes first, then an alias that holds on the date, then a surname (``Surname``); then the same without regard to case and
    /// accents, then a surname behind the initials of the given names, then a full name with the surname in the other place. Where none fits, the same is tried without titles before the
    /// name, and with the surname brought behind. Where several people share a name, those who held the office that stands before it are
    /// preferred, then those who can have held an office for the party on the date, then those who took part in the round. A
    /// surname alone is nobody's who held offices for other parties only, or whose last office ended long before. Nothing is guessed beyond
    /// that.
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
        // Whoever is recorded under such words is meant by them.
        if SomebodyNear.isMeant(by: name), surestTier(of: name, { $1.ids.isEmpty ? nil : true }) == nil {
            return .unknown
        }
        return surestReading(of: name) { resolve($0, date, partyID, participants, note) } ?? .unknown
    }

    private func resolve(
        _ reading: NameReading, _ date: PartialDate?, _ partyID: Int64?, _ participants: Set<Int64>,
        _ note: ((ResolutionStep) -> Void)?
    ) -> NameResolution? {
        surestTier(of: reading.name) { tier, bearers in
            let named = without(bearers, contradicting: reading.initials)
            guard !named.ids.isEmpty else { return nil }
            // Where the date tells nobody apart nobody is looked at: thousands can share a surname.
            let hits = named.dependsOnDate ? named.hits.filter { $0.span.canContain(date) } : named.hits
            var ids = named.ids
            func tell(_ rule: String) {
                note?(ResolutionStep(name: reading.name, rule: rule, officials: listed(ids)))
            }
            tell("\(tier.rule), \(reading.rule)")
            if hits.count < named.hits.count {
                ids = Set(hits.map(\.officialID)).sorted()
                tell("a name that holds on \(date?.text ?? "the date")")
            }
            guard !hits.isEmpty else { return nil }
            func narrow(_ rule: String, _ passes: (Int64) -> Bool) {
                guard ids.count > 1 else { return }
                let before = ids.count
                ids.narrow(passes)
                if ids.count < before { tell(rule) }
            }
            let titles = reading.titles.subtracting(OfficeTitle.honorifics)
            if !titles.isEmpty {
                narrow("who held the office that is named") { holds(officeNamed: titles, $0, on: date) }
            }
            if !reading.parties.isEmpty {
                narrow("who held an office for the party that is named") { id in
                    reading.parties.allSatisfy { speaks(for: $0, id) }
                }
            }
            if let partyID {
                narrow("who can have held an office for the party then") {
                    holds(officeFor: partyID, official: $0, on: date)
                }
            }
            if !participants.isEmpty { narrow("who took part in the round", participants.contains) }
            guard ids.count == 1, let id = ids.first else { return .ambiguous(ids) }
            if tier.isSurname || tier == .initials || tier == .reversed, !participants.contains(id) {
                var reason: String?
                if reading.parties.contains(where: { speaks(onlyForOthersThan: $0, id) }) {
                    reason = "who held an office for the party that is named"
                } else if speaksForSomebodyElse(titled: titles, id) {
                    reason = "who speaks for somebody else"
                } else if tier == .initials {
                    reason = nil
                } else if let partyID, speaks(onlyForOthersThan: partyID, id) {
                    reason = "who held an office for the party"
                } else if let date, isOutOfOffice(id, longBefore: date) {
                    reason = Self.holdingOffice(before: date)
                }
                if let reason {
                    ids = []
                    tell(reason)
                    return .unknown
                }
            }
            return .official(id, isLabel: hits.contains { $0.officialID == id && $0.isLabel })
        }
    }

    /// The one official whom a name means on any date, as any party's and in any round; nil where one of these could matter, or where
    /// the name is none as it is written.
    ///
    /// - Parameter isForParty: whether a party is known that the surname alone could contradict.
    func certainOfficial(_ name: String, isForParty: Bool = false) -> Int64? {
        let found: Int64?? = surestTier(of: name) { tier, bearers in
            if isForParty, tier.isSurname || tier == .reversed { return .some(nil) }
            if tier.isSurname, bearers.ids.contains(where: { lastEnd(ofOffices: $0) != nil }) { return .some(nil) }
            let isCertain = bearers.ids.count == 1 && !bearers.dependsOnDate && !bearers.hits.contains(where: \.isLabel)
            return .some(isCertain ? bearers.ids.first : nil)
        }
        return found ?? nil
    }

    /// Who was ever called so by the surest reading, and when, whatever the date; none where nobody was.
    func everybody(called name: String) -> [Hit] {
        surestReading(of: name) { reading in
            surestTier(of: reading.name) { _, all in
                let bearers = without(all, contradicting: reading.initials)
                guard !bearers.ids.isEmpty else { return nil }
                var ids = bearers.ids
                let titles = reading.titles.subtracting(OfficeTitle.honorifics)
                if ids.count > 1, !titles.isEmpty { ids.narrow { holds(officeNamed: titles, $0, on: nil) } }
                guard ids.count < bearers.ids.count else { return bearers.hits }
                let left = Set(ids)
                return bearers.hits.filter { left.contains($0.officialID) }
            }
        } ?? []
    }

    /// Whether a name is one of an official's, at whatever time.
    func isCalled(_ name: String, _ id: Int64) -> Bool {
        readings(of: name).contains { reading in
            guard !contradicts(reading.initials, id) else { return false }
            if bearers(ofInitialsIn: reading.name)?.contains(id) ?? false { return true }
            let folded = Self.fold(reading.name)
            return [Tier.foldedFullName, .foldedAlias, .foldedSurname].contains { tier in
                names(in: tier)[folded]?.contains(id) ?? false
            }
        }
    }

    /// Whether an official held offices, and none for a party: somebody else of the surname is meant.
    func speaks(onlyForOthersThan partyID: Int64, _ id: Int64) -> Bool {
        let offices = entries[id]?.offices ?? []
        return !offices.isEmpty && !offices.contains { $0.partyID == partyID }
    }

    /// Whether a title says that its bearer speaks for somebody else, and an official holds offices of which none does: the minister is not
    /// the spokesperson of the name.
    func speaksForSomebodyElse(titled titles: Set<String>, _ id: Int64) -> Bool {
        let offices = entries[id]?.offices ?? []
        return !titles.isDisjoint(with: SomebodyNear.speakers) && !offices.isEmpty
            && offices.allSatisfy { OfficeTitle.words(in: $0.title).isDisjoint(with: SomebodyNear.speakers) }
    }

    /// Whether the last office of an official ended so long before a date that somebody else of the surname is meant.
    func isOutOfOffice(_ id: Int64, longBefore date: PartialDate) -> Bool {
        guard let end = lastEnd(ofOffices: id) else { return false }
        return end.days(until: Day(firstOf: date)) > Self.daysAfterOffice
    }

    /// The day on which the last office of an official ended; nil where one may go on, or none is recorded.
    private func lastEnd(ofOffices id: Int64) -> Day? {
        var last: Day?
        for office in entries[id]?.offices ?? [] {
            guard let end = office.span.end else { return nil }
            last = max(last ?? Day(lastOf: end), Day(lastOf: end))
        }
        return last
    }

    /// For how many years after the last office a surname alone can mean an official.
    static let yearsAfterOffice = 10
    private static let daysAfterOffice = yearsAfterOffice * 365 + 3

    /// The surname by which alone a name means an official, as it is compared; nil where the name has more of this one's.
    func surnameAlone(in name: String, of id: Int64) -> String? {
        surestReading(of: name) { reading -> String?? in
            surestTier(of: reading.name) { tier, bearers -> String?? in
                guard bearers.contains(id) else { return nil }
                return .some(tier.isSurname ? Self.fold(reading.name) : nil)
            }
        } ?? nil
    }

    /// The initials with the surname, as it is compared, by which alone a name means an official; nil where the name has more of this one's.
    func initialsAlone(in name: String, of id: Int64) -> (initials: [Character], surname: String)? {
        surestReading(of: name) { reading -> (initials: [Character], surname: String)?? in
            surestTier(of: reading.name) { tier, bearers -> (initials: [Character], surname: String)?? in
                guard bearers.contains(id) else { return nil }
                guard tier == .initials, let found = Initials.beforeSurname(reading.name) else { return .some(nil) }
                return (found.initials, Self.fold(found.surname))
            }
        } ?? nil
    }

    /// Whether an official can have held an office for a party on a date.
    func holds(officeFor partyID: Int64, official: Int64, on date: PartialDate?) -> Bool {
        entries[official]?.offices.contains { $0.partyID == partyID && $0.span.canContain(date) } ?? false
    }

    /// Whether an official can have held on a date an office of this title, or for this party where only that is named.
    private func holds(officeNamed words: Set<String>, _ official: Int64, on date: PartialDate?) -> Bool {
        entries[official]?.offices.contains { office in
            let party = OfficeTitle.words(in: office.party).union(OfficeTitle.words(in: office.partyCode ?? ""))
            let rest = words.subtracting(party)
            return office.span.canContain(date) && rest.isSubset(of: OfficeTitle.words(in: office.title))
        } ?? false
    }

    /// An official in words that tell namesakes apart: name, offices, key.
    func description(of id: Int64) -> String {
        guard let entry = entries[id] else { return "official \(id)" }
        var offices = entry.offices.prefix(Self.shownOffices).map { "\($0.title), \($0.party)" + Self.period($0.span) }
        if offices.count < entry.offices.count { offices.append("… and \(entry.offices.count - offices.count) more") }
        let key = entry.key.map { " [key \($0)]" } ?? ""
        return entry.name + key + (offices.isEmpty ? "" : " (\(offices.joined(separator: "; ")))")
    }

    private static let shownOffices = 10

    /// Officials in such words: the first of very many.
    private func listed(_ ids: [Int64]) -> [String] {
        let shown = ids.prefix(TrackerError.shownCandidates).map(description)
        return ids.count > shown.count ? shown + ["… and \(ids.count - shown.count) more"] : shown
    }

    private static func period(_ span: Span) -> String {
        let (begin, end) = (span.start?.text ?? "", span.end?.text ?? "")
        return begin.isEmpty && end.isEmpty ? "" : ", \(begin)–\(end)"
    }

    /// Officials as candidates for a name, each with when the name meant that official.
    func candidates(_ ids: some Sequence<Int64>, for name: String) -> [String] {
        var periods: [Int64: String] = [:]
        for hit in everybody(called: name) where periods[hit.officialID] == nil {
            let period = Self.period(hit.span)
            if !period.isEmpty { periods[hit.officialID] = period }
        }
        return ids.map { id in
            description(of: id) + (periods[id].map { ", called so" + $0.drop { $0 == "," } } ?? "")
        }
    }

    /// The error for a name that fits several.
    func ambiguous(_ name: String, _ ids: [Int64]) -> TrackerError {
        TrackerError.ambiguous(
            name, "official", count: ids.count,
            candidates: candidates(ids.prefix(TrackerError.shownCandidates), for: name))
    }

    /// Known names that are nearest to one that is not known, at most three.
    func suggestions(for name: String) -> [String] {
        guard name.isComparable else { return [] }
        let folded = Self.fold(name)
        var near: [(distance: Int, name: String)] = []
        for tier in [Tier.foldedFullName, .foldedAlias, .foldedSurname] {
            let names = names(in: tier)
            for (distance, known) in nearest(to: folded, among: names.keys, within: folded.nearDistance) {
                for id in names[known]?.ids ?? [] {
                    if let entry = entries[id] { near.append((distance, entry.name)) }
                }
            }
        }
        // Any other part of a name, and its parts in another order, means nobody for certain.
        let parts = Set(folded.split(separator: " "))
        for (known, bearers) in names(in: .foldedFullName)
        where !parts.isEmpty && parts.isSubset(of: known.split(separator: " ")) {
            for id in bearers.ids { if let entry = entries[id] { near.append((1, entry.name)) } }
        }
        for id in officials(like: name) { if let entry = entries[id] { near.append((1, entry.name)) } }
        if near.isEmpty, let last = name.split(separator: " ").last, last.count < name.count {
            // Behind a title that nobody bears.
            for hit in everybody(called: String(last)) {
                if let entry = entries[hit.officialID] { near.append((1, entry.name)) }
            }
        }
        var seen: Set<String> = []
        return near.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.map(\.name).filter {
            seen.insert($0).inserted
        }
        .prefix(3).map { $0 }
    }
}

extension OfficialDirectory.Tier {
    var isSurname: Bool { self == .surname || self == .foldedSurname }

    /// What kind of name it looks for, for a person.
    fileprivate var rule: String {
        switch self {
        case .fullName: "full name"
        case .alias: "another name"
        case .surname: "surname"
        case .foldedFullName: "full name without regard to case, accents and hyphens"
        case .foldedAlias: "another name without regard to case, accents and hyphens"
        case .foldedSurname: "surname without regard to case, accents and hyphens"
        case .closedUp: "full name or another name without regard to spaces"
        case .initials: "surname behind initials of the given names"
        case .reversed: "full name or another name with the surname in the other place"
        }
    }
}

extension Array {
    /// Keeps those that pass, unless none does.
    fileprivate mutating func narrow(_ passes: (Element) -> Bool) {
        let rest = filter(passes)
        if !rest.isEmpty { self = rest }
    }
}
