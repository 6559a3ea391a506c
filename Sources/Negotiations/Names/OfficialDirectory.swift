import SQLite
import Text

/// Every official with all names and offices, held in memory to resolve names: officials are few, statements are many.
final class OfficialDirectory {
    struct Entry {
        let id: Int64
        let key: String?
        let name: String
        let surname: String?
        var offices: [Office] = []
        /// Whether another name is written in Chinese or Korean characters.
        var isWrittenInEastAsia = false
    }

    struct Office {
        let partyID: Int64
        let party: String
        let title: String
        /// When it was held, as recorded.
        let start: String?
        let end: String?
        var partyCode: String?

        var span: Span { Span(storedStart: start, storedEnd: end) }
    }

    /// A name under which an official can be found.
    struct Hit {
        let officialID: Int64
        let span: Span
        /// Whether this is a label as transcripts print it.
        let isLabel: Bool
    }

    private(set) var entries: [Int64: Entry] = [:]
    private(set) var idsByKey: [String: Int64] = [:]
    private var tiers: [Tier: [String: Bearers]] = [:]
    // Most questions name an official in full. What only others need is made for the first of them.
    private var unfolded: [(name: String, tier: Tier, hit: Hit)] = []
    private var unreadSurnames: Set<Int64> = []
    private var indexedSurnames: [Int64: Set<String>] = [:]
    /// The codes of the states that parties are.
    private var states: [Int64: String?] = [:]
    /// Whether somebody's name has initials.
    private(set) var hasInitials = false
    /// The recorded parties by their names and codes, as their words are compared.
    private(set) var partiesByName: [String: Set<Int64>] = [:]
    /// The first words of these names.
    private(set) var beginningsOfParties: Set<String> = []
    private var unreadTitles: Set<String> = []
    private var readTitleWords: Set<String> = []
    private var twins: OfficialTwins?
    /// Those who are among the twins by names that may not be theirs any more.
    private var changedTwins: Set<Int64> = []
    /// The names under which each official is found; made for the first that changes.
    private var namesByOfficial: [Int64: [(tier: Tier, name: String)]]?

    /// How a name can mean an official, the surest way first.
    enum Tier: Int, CaseIterable {
        case fullName, alias, surname
        case foldedFullName, foldedAlias, foldedSurname
        /// The full name or another one, without regard to spaces: `Kim Jongun` is `Kim Jong-un`.
        case closedUp
        /// A surname behind initials of the given names.
        case initials
        /// The full name or another one with the surname in the other place.
        case reversed

        var isFolded: Bool { rawValue >= Tier.foldedFullName.rawValue }
    }

    init() {}

    func add(party name: String, code: String?, _ id: Int64) {
        unreadTitles.insert(name)
        if let code { unreadTitles.insert(code) }
        for name in [name, code].compactMap({ $0 }) {
            let key = NameWords.of(name).joined(separator: " ")
            guard let first = key.split(separator: " ").first else { continue }
            partiesByName[key, default: []].insert(id)
            beginningsOfParties.insert(String(first))
        }
    }

    func add(id: Int64, key: String?, name: String, surname: String?) {
        entries[id] = Entry(id: id, key: key, name: name, surname: surname)
        if !hasInitials { hasInitials = Initials.stand(in: name) }
        if let key { idsByKey[key] = id }
        let always = Hit(officialID: id, span: Span(start: nil, end: nil), isLabel: false)
        index(name, as: .fullName, always)
        unreadSurnames.insert(id)
    }

    func add(name: String, kind: String, span: Span, to id: Int64) {
        index(name, as: .alias, Hit(officialID: id, span: span, isLabel: kind == NameKind.label.rawValue))
        if name.unicodeScalars.allSatisfy({ if case .word = SearchLetter($0) { true } else { $0 == " " } }) {
            entries[id]?.isWrittenInEastAsia = true
            unreadSurnames.insert(id)
        }
    }

    func add(_ office: Office, to id: Int64) {
        entries[id]?.offices.append(office)
        if states[office.partyID] == nil { add(party: office.party, code: office.partyCode, office.partyID) }
        _ = state(of: office)
        unreadTitles.insert(office.title)
        unreadSurnames.insert(id)
    }

    /// The forms of an official's surname, as it is recorded or as the full name has it.
    func surnames(of id: Int64) -> [String] {
        guard let entry = entries[id] else { return [] }
        if let surname = entry.surname {
            return Surname.forms(ofRecorded: surname) + Surname.patronymics(in: entry.name.split(separator: " ")[...])
        }
        return Surname.forms(of: entry.name, custom(of: entry))
    }

    /// In which order the parts of an official's name stand, by the states for which offices were held.
    func custom(of entry: Entry) -> NameCustom {
        let states = Set(entry.offices.compactMap { state(of: $0) })
        return NameCustom(of: entry.name, states: states, isWrittenInEastAsia: entry.isWrittenInEastAsia)
    }

    /// The code of the state for which an office is held; nil where the party is none.
    func state(of office: Office) -> String? {
        if let known = states[office.partyID] { return known }
        let state = StateNames.code(of: office.party) ?? office.partyCode.flatMap { StateNames.code(of: $0) }
        states[office.partyID] = .some(state)
        return state
    }

    /// Indexes surnames that are not, or that an office or another name gave another form.
    private func readSurnames() {
        let ids = unreadSurnames
        unreadSurnames = []
        for id in ids {
            let surnames = Set(surnames(of: id))
            if surnames == indexedSurnames[id] { continue }
            for surname in indexedSurnames[id] ?? [] { takeOut(id, surname) }
            indexedSurnames[id] = surnames
            let hit = Hit(officialID: id, span: Span(start: nil, end: nil), isLabel: false)
            for surname in surnames {
                tiers[.surname, default: [:]][surname, default: Bearers()].add(hit)
                let folded = Self.fold(surname)
                for spelling in Surname.spellings(of: folded) where !spelling.isEmpty {
                    tiers[.foldedSurname, default: [:]][spelling, default: Bearers()].add(hit)
                }
            }
        }
    }

    private func takeOut(_ id: Int64, _ surname: String) {
        let spellings = Surname.spellings(of: Self.fold(surname)).map { (Tier.foldedSurname, $0) }
        for (tier, name) in [(Tier.surname, surname)] + spellings {
            tiers[tier]?[name]?.remove(id)
            if tiers[tier]?[name]?.hits.isEmpty == true { tiers[tier]?[name] = nil }
        }
    }

    private func index(_ name: String, as tier: Tier, _ hit: Hit) {
        insert(hit, under: name, in: tier)
        unfolded.append((name, tier, hit))
    }

    private func insert(_ hit: Hit, under name: String, in tier: Tier) {
        tiers[tier, default: [:]][name, default: Bearers()].add(hit)
        if tier == .fullName || tier == .alias { twins?.add(name, hit.officialID) }
        namesByOfficial?[hit.officialID, default: []].append((tier, name))
    }

    /// Takes an official out. The words of titles stay.
    func remove(_ id: Int64) {
        guard let entry = entries.removeValue(forKey: id) else { return }
        if let key = entry.key { idsByKey[key] = nil }
        unreadSurnames.remove(id)
        for surname in indexedSurnames.removeValue(forKey: id) ?? [] { takeOut(id, surname) }
        if namesByOfficial == nil {
            var names: [Int64: [(tier: Tier, name: String)]] = [:]
            for tier in Tier.allCases where tier != .surname && tier != .foldedSurname {
                for (name, bearers) in self.names(in: tier) {
                    for id in bearers.ids { names[id, default: []].append((tier, name)) }
                }
            }
            namesByOfficial = names
        }
        // What is not folded yet.
        _ = names(in: .foldedFullName)
        if twins != nil { changedTwins.insert(id) }
        for (tier, name) in namesByOfficial?.removeValue(forKey: id) ?? [] {
            tiers[tier]?[name]?.remove(id)
            if tiers[tier]?[name]?.hits.isEmpty == true { tiers[tier]?[name] = nil }
        }
    }

    /// What the surest kind of name gives that a text is one of and that gives anything.
    func surestTier<Found>(of name: String, _ find: (Tier, Bearers) -> Found?) -> Found? {
        var folded: String?
        for tier in Tier.allCases {
            var key = name
            if tier.isFolded {
                key = folded ?? Self.fold(name)
                folded = key
            }
            if tier == .closedUp { key = Self.closedUp(key) }
            let bearers: Bearers? =
                switch tier {
                case .initials: self.bearers(ofInitialsIn: name)
                case .reversed: self.bearers(ofReversed: key)
                default: names(in: tier)[key]
                }
            if let bearers, !bearers.ids.isEmpty, let found = find(tier, bearers) { return found }
        }
        return nil
    }

    /// Who bears the names that are indexed in a way, by name.
    func names(in tier: Tier) -> [String: Bearers] {
        switch tier {
        case .surname, .foldedSurname: readSurnames()
        // Initials are compared with the names of those who have the surname, and what is reversed with full names.
        case .fullName, .alias, .initials, .reversed: break
        case .foldedFullName, .foldedAlias, .closedUp:
            for (name, tier, hit) in unfolded {
                guard let folded = Tier(rawValue: tier.rawValue + 3) else { continue }
                let key = Self.fold(name)
                // A name of marks alone is found only as it is written.
                guard !key.isEmpty else { continue }
                insert(hit, under: key, in: folded)
                insert(hit, under: Self.closedUp(key), in: .closedUp)
                guard tier == .fullName else { continue }
                // What honours somebody may be left out, and the comma before a suffix or between the surname and given names.
                let spoken = Surname.inSpokenOrder(Surname.withoutCredentials(name))
                let bare = Self.fold(spoken.split(separator: ",").joined())
                for other in [bare, bare.hasSuffix(".") ? String(bare.dropLast()) : bare]
                where other != key && !other.isEmpty {
                    insert(hit, under: other, in: folded)
                }
            }
            unfolded = []
        }
        return tiers[tier] ?? [:]
    }

    /// Officials whom a name that is nobody's may mean all the same.
    func officials(like name: String) -> [Int64] {
        if twins == nil {
            var made = OfficialTwins()
            for tier in [Tier.fullName, .alias] {
                for (name, bearers) in names(in: tier) { for id in bearers.ids { made.add(name, id) } }
            }
            twins = made
        }
        let found = twins.map { officials(like: name, among: $0) } ?? []
        return found.filter { id in
            guard changedTwins.contains(id) else { return entries[id] != nil }
            var own = OfficialTwins()
            for (tier, name) in namesByOfficial?[id] ?? [] where tier == .fullName || tier == .alias {
                own.add(name, id)
            }
            return officials(like: name, among: own).contains(id)
        }
    }

    private func officials(like name: String, among twins: OfficialTwins) -> [Int64] {
        let bare = Surname.withoutParentheses(name)
        var found: Set<Int64> = []
        for reading in readings(of: bare) {
            found.formUnion(twins.officials(like: reading.name))
            found.formUnion(bearers(ofInitialsIn: reading.name, mayBeMore: true)?.ids ?? [])
            found.formUnion(officials(abbreviating: reading.name))
        }
        if let name = Self.nameBehindAbbreviation(bare) {
            found.formUnion(everybody(called: name).map(\.officialID))
        }
        if let name = Self.nameBehindOffice(bare) {
            found.formUnion(everybody(called: name).map(\.officialID))
            found.formUnion(twins.officials(like: name))
        }
        guard !found.isEmpty else { return [] }
        let generation = Surname.generation(of: bare)
        let figures = bare.filter(\.isNumber)
        return found.filter { id in
            // Figures tell apart on purpose.
            guard let entry = entries[id], entry.name.filter(\.isNumber) == figures,
                !Self.areOfTwoFathers(bare, entry.name)
            else { return false }
            // Father and son.
            let other = entries[id].flatMap { Surname.generation(of: $0.name) }
            return generation == nil || other == nil || generation == other
        }.sorted()
    }

    /// Whether two names have a father's name each behind names that are not one: Salman bin Abdulaziz is the father of Abdulaziz bin Salman.
    private static func areOfTwoFathers(_ name: String, _ other: String) -> Bool {
        guard let own = Surname.ownName(beforePatronymicIn: fold(name)),
            let others = Surname.ownName(beforePatronymicIn: fold(other))
        else { return false }
        return own != others && !WordSlip.areSlips(own, others)
            && GivenNameForms.full(own) != GivenNameForms.full(others)
            && SpokenForm.of(own) ?? own != SpokenForm.of(others) ?? others
    }

    /// The words of the titles and parties that are recorded.
    var titleWords: Set<String> {
        for title in unreadTitles { readTitleWords.formUnion(OfficeTitle.words(in: title)) }
        unreadTitles = []
        return readTitleWords
    }

    /// The name as it is compared (``Folding``), without accents and with hyphens as spaces: `He-Lifeng` is found as `he lifeng`.
    static func fold(_ name: String) -> String {
        let folded = Folding.foldedWithoutMarks(name)
        let isJoined =
            folded.isASCII
            ? folded.utf8.contains(UInt8(ascii: "-"))
            : folded.unicodeScalars.contains { Self.hyphens.contains($0) }
        guard isJoined else { return folded }
        return folded.unicodeScalars.split { $0 == " " || Self.hyphens.contains($0) }.map { String($0) }.joined(
            separator: " ")
    }

    /// A folded name without its spaces.
    private static func closedUp(_ folded: String) -> String { folded.filter { $0 != " " } }

    /// What joins the parts of a name, or stands between them in Chinese and Japanese.
    private static let hyphens: Set<Unicode.Scalar> = ["-", "\u{B7}", "\u{2027}", "\u{30FB}"]
}

extension Span {
    /// From two columns of the database. What another program wrote there passed the schema's checks; a text that is no date all
    /// the same bounds nothing.
    init(storedStart: String?, storedEnd: String?) {
        self.init(start: storedStart.flatMap { try? PartialDate($0) }, end: storedEnd.flatMap { try? PartialDate($0) })
    }
}
