/// A way to read what was typed or printed as a name.
struct NameReading: Equatable {
    /// The name that is looked for.
    let name: String
    /// Words before or behind the name, titles and honorifics, that may tell namesakes apart; in lower case.
    var titles: Set<String> = []
    /// The parties that words before or behind it name.
    var parties: [NamedParty] = []
    /// Initials within the name that were left out.
    var initials: [Character] = []
    /// What was done to come to this reading, for a person.
    let rule: String
}

extension NameReading {
    fileprivate init(asWritten name: String) { self.init(name: name, rule: "as it is written") }
}

extension OfficialDirectory {
    /// What the surest reading of a name gives that gives anything.
    func surestReading<Found>(of text: String, _ find: (NameReading) -> Found?) -> Found? {
        // To read a name otherwise, the titles of everybody must be known.
        if let found = find(NameReading(asWritten: text)) { return found }
        for reading in readings(of: text).dropFirst() {
            if let found = find(reading) { return found }
        }
        return nil
    }

    /// The readings of a name, the surest first.
    func readings(of text: String) -> [NameReading] {
        var readings = [NameReading(asWritten: text)]
        let spoken = Self.withoutExcellency(text)
        let plain = spoken.hasSuffix(":") ? String(spoken.dropLast()).trimmed : spoken
        if plain != text { readings.append(NameReading(name: plain, rule: "without “H.E.” or a colon")) }
        if let both = NativeScript(plain) {
            readings.append(NameReading(name: both.name, rule: "without the same in other characters"))
        }
        let bare = Surname.withoutCredentials(Self.withoutConstituency(plain))
        if bare != plain { readings.append(NameReading(name: bare, rule: "without what is set behind it")) }
        if let owner = Self.owner(bare) {
            readings.append(NameReading(name: owner, rule: "without the “’s” of what is somebody’s"))
            readings += withoutTitles(owner)
        }
        if let peer = OfficeTitle.withoutPlace(bare) {
            readings.append(NameReading(name: peer, rule: "without the place of a title"))
            readings += withoutTitles(peer)
        }
        let parts = Surname.commaParts(of: bare)
        if parts.count == 2, let first = parts.first, let last = parts.last {
            if Initials.alone(last) == nil, let behind = title(last) {
                readings += [
                    NameReading(
                        name: first, titles: behind.words, parties: behind.parties, rule: "without the title behind it")
                ]
                readings += withoutTitles(first, knowing: behind)
            } else {
                readings.append(NameReading(name: "\(last) \(first)", rule: "with the surname behind"))
                readings.append(NameReading(name: "\(first) \(last)", rule: "without the comma"))
            }
        } else {
            readings += withoutTitles(bare)
        }
        if let written = CapitalSurname(bare) {
            readings.append(
                NameReading(name: written.spoken, rule: "with the surname that is in capitals in its place"))
        }
        for reading in readings {
            let words = reading.name.split(separator: " ")
            if let first = words.first, !Initials.areWord(first), words.count > 1,
                words.dropFirst().allSatisfy(Initials.areWord)
            {
                readings.append(
                    NameReading(
                        name: (words.dropFirst() + [first]).joined(separator: " "), titles: reading.titles,
                        parties: reading.parties, rule: reading.rule + ", with the initials before the surname"))
            }
            let places = words.indices.filter { $0 > 0 && $0 < words.count - 1 && Initials.areWord(words[$0]) }
            guard !places.isEmpty else { continue }
            readings.append(
                NameReading(
                    name: words.indices.filter { !places.contains($0) }.map { words[$0] }.joined(separator: " "),
                    titles: reading.titles, parties: reading.parties,
                    initials: places.flatMap { Initials.alone(String(words[$0])) ?? [] },
                    rule: reading.rule + ", without initials"))
        }
        return readings
    }

    /// The words of a title with the parties that it names.
    private struct TitleBeside {
        var words: Set<String> = []
        var parties: [NamedParty] = []

        mutating func add(_ word: Substring) { words.formUnion(OfficeTitle.words(in: String(word))) }
    }

    /// What remains when honorifics and titles before a name are taken away, with the parties that they name, the longest rest first.
    private func withoutTitles(_ text: String, knowing behind: TitleBeside = TitleBeside()) -> [NameReading] {
        let words = text.split(separator: " ")
        var title = behind
        var readings: [NameReading] = []
        var place = 0
        func end(_ end: Int) {
            readings.append(
                NameReading(
                    name: words[end...].joined(separator: " "), titles: title.words, parties: title.parties,
                    rule: "without “\(words[..<end].joined(separator: " "))”"))
        }
        while place < words.count - 1, place < OfficeTitle.mostWords {
            let party = party(namedAt: place, of: words)
            if let party, isTitle(party, at: place, of: words) {
                title.parties.append(party)
                place += party.length
                if party.isPossessive || OfficeTitle.isPreposition(words, before: place - party.length) { end(place) }
                continue
            }
            if !OfficeTitle.isConnecting(words[place]) {
                // S. is Sergey, and no title.
                guard !Initials.areWord(words[place]), isTitle(OfficeTitle.words(in: String(words[place]))) else {
                    break
                }
                if let party, party.length == 1 { title.parties.append(party) } else { title.add(words[place]) }
                end(place + 1)
            }
            place += 1
        }
        return readings
    }

    /// Whether a party that words name is part of a title: `German Foreign Minister`, `President of France`, `Norland’s`. Alone it may be a given
    /// name: Israel Katz, Jordan Bardella.
    private func isTitle(_ party: NamedParty, at place: Int, of words: [Substring]) -> Bool {
        let next = place + party.length
        guard next < words.count else { return false }
        if party.isPossessive || OfficeTitle.isPreposition(words, before: place) { return true }
        let following = OfficeTitle.words(in: String(words[next]))
        return next < words.count - 1 && !following.isEmpty && !OfficeTitle.isConnecting(words[next])
            && !Initials.areWord(words[next]) && isTitle(following)
    }

    /// A text of which every word is one of a title or names a party: `Foreign Minister of Germany`; nil for any other.
    private func title(_ text: String) -> TitleBeside? {
        let words = text.split(separator: " ")
        guard !OfficeTitle.isOfPeer(text) else { return TitleBeside(words: OfficeTitle.words(in: text)) }
        var title = TitleBeside()
        var place = 0
        while place < words.count {
            if let party = party(namedAt: place, of: words) {
                title.parties.append(party)
                place += party.length
            } else if isTitle(OfficeTitle.words(in: String(words[place]))) {
                title.add(words[place])
                place += 1
            } else {
                return nil
            }
        }
        return title
    }

    /// A name without the party and the place for which a member of a parliament sits: `(I-Maine)`, `(D-Calif.)`.
    static func withoutConstituency(_ name: String) -> String {
        let comma = name.lastIndex(of: ",")
        let isBehindComma = comma.map { $0 > name.startIndex && !name[$0...].contains("(") } ?? false
        guard isBehindComma || name.hasSuffix(")"), let open = isBehindComma ? comma : name.lastIndex(of: "("),
            open > name.startIndex
        else { return name }
        let inside =
            isBehindComma ? String(name[open...].dropFirst()).trimmed[...] : name[open...].dropFirst().dropLast()
        guard let dash = inside.firstIndex(where: { "-–,".contains($0) }) else { return name }
        let party = inside[..<dash].filter { $0 != "." }
        let place = inside[dash...].dropFirst().drop(while: \.isWhitespace)
        guard (1...3).contains(party.count), party.allSatisfy(\.isUppercase), place.first?.isUppercase == true,
            place.count(where: \.isLetter) > 1
        else {
            return name
        }
        return String(name[..<open]).trimmed
    }

    /// Whose something is, by a possessive: `Putin’s`; nil where a name is none.
    private static func owner(_ name: String) -> String? {
        for ending in ["'s", "’s", "ʼs"] where name.hasSuffix(ending) {
            let rest = String(name.dropLast(ending.count))
            return rest.contains(where: \.isLetter) ? rest : nil
        }
        return nil
    }

    /// A name without the abbreviated style before it: `H.E.`, in capitals, for He is a surname.
    static func withoutExcellency(_ text: String) -> String {
        for style in ["H.E. ", "H. E. ", "HE ", "H.R.H. ", "HRH ", "S.E. ", "S. E. "]
        where text.hasPrefix(style) {
            let rest = String(text.dropFirst(style.count)).trimmed
            // Son Excellence Monsieur.
            if style.hasPrefix("S."), rest.hasPrefix("M. ") { return String(rest.dropFirst(3)).trimmed }
            // `HE LIFENG` is all in capitals.
            if style.contains(".") || rest.contains(where: \.isLowercase) { return rest }
        }
        // H.M. Patel is somebody.
        for style in ["HM ", "H.M. ", "HH ", "H.H. "] where text.hasPrefix(style) {
            let rest = String(text.dropFirst(style.count)).trimmed
            if OfficeTitle.isOfPeer(rest) { return rest }
        }
        return text
    }

    /// Whether every word is one of a title, an honorific, or names a party.
    func isTitle(_ words: Set<String>) -> Bool {
        let known = titleWords
        return words.allSatisfy { known.contains($0) || OfficeTitle.isGeneral($0) }
    }
}
