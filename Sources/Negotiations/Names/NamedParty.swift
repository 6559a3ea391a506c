/// A party that words beside a name say: by its name, its code or the adjective of a state: `Chinese`, `Norland’s`.
struct NamedParty: Equatable {
    /// The codes of the states that are meant: of `Korean` two.
    let states: Set<String>
    /// The recorded parties that are called so.
    let parties: Set<Int64>
    /// How many words say it.
    let length: Int
    let isPossessive: Bool
}

extension OfficialDirectory {
    /// The party that words name from a place on; nil where they name none.
    func party(namedAt place: Int, of words: [Substring]) -> NamedParty? {
        // Of New Mexico and Northern Ireland the second word says nothing.
        if place > 0, Self.partsOfPlaces.contains(Self.fold(String(words[place - 1]))) { return nil }
        guard canBegin(party: words[place]) else { return nil }
        for length in (1...Self.longestParty).reversed() where place + length <= words.count {
            let said = words[place..<(place + length)].joined(separator: " ")
            let owner = ["’s", "'s", "ʼs", "s’", "s'"].first(where: said.hasSuffix)
            let name = owner.map { String(said.dropLast($0.hasPrefix("s") ? 1 : 2)) } ?? said
            let key = NameWords.of(name).joined(separator: " ")
            var states = StateNames.codes(ofAdjective: key)
            if let code = StateNames.code(named: key) { states.insert(code) }
            let parties = partiesByName[key] ?? []
            guard !states.isEmpty || !parties.isEmpty else { continue }
            return NamedParty(states: states, parties: parties, length: length, isPossessive: owner != nil)
        }
        return nil
    }

    /// Whether the name of a party can begin with a word: what most words are is found without comparing names.
    private func canBegin(party word: Substring) -> Bool {
        let isPossessive = word.unicodeScalars.contains { "'’ʼ".unicodeScalars.contains($0) }
        guard !isPossessive, let first = NameWords.of(String(word)).first, !NameWords.articles.contains(first) else {
            return true
        }
        return StateNames.beginnings.contains(first) || beginningsOfParties.contains(first)
    }

    /// The parties that words name, wherever among them.
    func parties(namedIn words: some Sequence<Substring>) -> [NamedParty] {
        let words = Array(words)
        var named: [NamedParty] = []
        var place = 0
        while place < words.count {
            let party = party(namedAt: place, of: words)
            if let party { named.append(party) }
            place += party?.length ?? 1
        }
        return named
    }

    /// Whether an official held an office for a party that words name.
    func speaks(for party: NamedParty, _ id: Int64) -> Bool {
        entries[id]?.offices.contains { office in
            party.parties.contains(office.partyID) || state(of: office).map(party.states.contains) ?? false
        } ?? false
    }

    /// Whether an official held offices for other parties only than one that words name. Whoever held one for an organisation may be of any state.
    func speaks(onlyForOthersThan party: NamedParty, _ id: Int64) -> Bool {
        let offices = entries[id]?.offices ?? []
        guard !offices.isEmpty, !speaks(for: party, id) else { return false }
        let states = offices.map(state)
        // Georgia is one of the United States too.
        if party.states == ["GE"], states.contains("US") { return false }
        return party.states.isEmpty || !states.contains(nil)
    }

    private static let longestParty = 4
    private static let partsOfPlaces: Set = [
        "new", "northern", "southern", "western", "eastern", "north", "south", "west", "east", "latin", "central",
    ]
}
