/// A way to read what was typed or printed as a name.
struct NameReading: Equatable {
    /// The name that is looked for.
    let name: String
    /// Words before or behind the name, titles and honorifics, that may tell namesakes apart; in lower case.
    var titles: Set<String> = []
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
        let plain = Self.withoutExcellency(text)
        if plain != text { readings.append(NameReading(name: plain, rule: "without “H.E.”")) }
        let bare = Surname.withoutCredentials(Self.withoutConstituency(plain))
        if bare != plain { readings.append(NameReading(name: bare, rule: "without what is set behind it")) }
        let parts = Self.commaParts(of: bare)
        if parts.count == 2, let first = parts.first, let last = parts.last {
            let words = OfficeTitle.words(in: last)
            if isTitle(words) {
                readings += [NameReading(name: first, titles: words, rule: "without the title behind it")]
                readings += withoutTitles(first, knowing: words)
            } else {
                readings.append(NameReading(name: "\(last) \(first)", rule: "with the surname behind"))
                readings.append(NameReading(name: "\(first) \(last)", rule: "without the comma"))
            }
        } else {
            readings += withoutTitles(bare, knowing: [])
        }
        for reading in readings {
            let words = reading.name.split(separator: " ")
            let rest = words.enumerated().filter { $0 == 0 || $0 == words.count - 1 || !Self.isInitial($1) }.map(\.1)
            guard rest.count < words.count else { continue }
            readings.append(
                NameReading(
                    name: rest.joined(separator: " "), titles: reading.titles, rule: reading.rule + ", without initials"
                ))
        }
        return readings
    }

    /// What remains when honorifics and titles before a name are taken away, the longest rest first.
    private func withoutTitles(_ text: String, knowing titles: Set<String>) -> [NameReading] {
        let words = text.split(separator: " ")
        var titles = titles
        var readings: [NameReading] = []
        for place in words.indices.dropLast().prefix(Self.mostTitleWords) {
            let title = OfficeTitle.words(in: String(words[place]))
            guard isTitle(title) else { break }
            titles.formUnion(title)
            readings.append(
                NameReading(
                    name: words[(place + 1)...].joined(separator: " "), titles: titles,
                    rule: "without “\(words[...place].joined(separator: " "))”"))
        }
        return readings
    }

    /// What commas part, a suffix with the surname that it belongs to: `Kennedy Jr.`, `Robert F.` of `Kennedy, Robert F., Jr.`
    private static func commaParts(of name: String) -> [String] {
        let parts = name.split(separator: ",").map { String($0).trimmed }
        guard parts.count > 2, let suffix = parts.last, Surname.isGeneration(suffix[...]) else { return parts }
        return ["\(parts[0]) \(suffix)"] + parts.dropFirst().dropLast()
    }

    /// A name without the party and the place for which a member of a parliament sits: `(I-Maine)`, `(D-Calif.)`.
    private static func withoutConstituency(_ name: String) -> String {
        guard name.hasSuffix(")"), let open = name.lastIndex(of: "("), open > name.startIndex else { return name }
        let inside = name[open...].dropFirst().dropLast()
        guard let dash = inside.firstIndex(where: { "-–,".contains($0) }) else { return name }
        let party = inside[..<dash].filter { $0 != "." }
        let place = inside[dash...].dropFirst().drop(while: \.isWhitespace)
        guard (1...3).contains(party.count), party.allSatisfy(\.isUppercase), place.first?.isUppercase == true else {
            return name
        }
        return String(name[..<open]).trimmed
    }

    /// A name without the abbreviated style before it: `H.E.`, in capitals, for He is a surname.
    private static func withoutExcellency(_ text: String) -> String {
        for style in ["H.E. ", "H. E. ", "HE ", "H.R.H. ", "HRH ", "H.H. ", "S.E. ", "S. E. "]
        where text.hasPrefix(style) {
            let rest = String(text.dropFirst(style.count)).trimmed
            // `HE LIFENG` is all in capitals.
            if rest.contains(where: \.isLowercase) { return rest }
        }
        return text
    }

    /// The maximum number of words before a name that are taken for titles. “Under Secretary of State for Economic Growth, Energy, and the
    /// Environment” has twelve; a text that goes on like that for a page would be read in thousands of ways.
    private static let mostTitleWords = 40

    /// Whether every word is one of a title, an honorific, or names a party.
    private func isTitle(_ words: Set<String>) -> Bool {
        let known = titleWords
        return words.allSatisfy { known.contains($0) || OfficeTitle.generalWords.contains($0) }
    }

    private static func isInitial(_ word: Substring) -> Bool {
        let letters = word.filter { $0 != "." }
        return letters.count == 1 && letters.allSatisfy(\.isLetter)
    }
}

/// Words of titles.
enum OfficeTitle {
    /// The words that count, in lower case: “Secretary of Commerce” and “Commerce Secretary” have the same.
    static func words(in title: String) -> Set<String> {
        // U.S. is one word, as US is.
        let closed = title.filter { $0 != "." && $0 != "’" && $0 != "'" }
        return Set(WordScanner.words(in: closed).map(\.folded)).subtracting(["of", "the", "for", "and", "to", "s"])
    }

    static let honorifics: Set<String> = [
        "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "hon", "honourable",
        "honorable", "excellency", "his", "her", "madam", "madame", "mme", "mlle", "herr", "frau", "monsieur", "senor",
        "senora", "signor", "signora",
        "baron", "baroness", "count", "countess", "sheikh", "sheikha", "rep", "sen", "amb", "gov", "gen", "adm", "col",
        "capt", "lt", "maj", "brig", "rev", "rt", "sra", "dona", "shri", "smt", "datuk", "hrh",
    ]

    /// Words that stand in titles everywhere, whatever offices are recorded.
    static let generalWords: Set<String> = honorifics.union([
        "president", "vice", "deputy", "prime", "premier", "minister", "secretary", "undersecretary", "under",
        "assistant", "associate", "chief", "senior", "acting", "former", "special", "envoy", "ambassador",
        "representative", "commissioner", "chancellor", "chair", "chairman", "chairwoman", "chairperson", "director",
        "administrator", "governor", "mayor", "senator", "congressman", "congresswoman", "general", "attorney",
        "surgeon", "admiral", "colonel", "captain", "king", "queen", "prince", "princess", "emperor", "pope",
        "negotiator", "spokesman", "spokeswoman", "spokesperson", "adviser", "advisor", "counselor", "councillor",
        "delegate", "justice", "judge", "speaker", "leader", "head", "state", "foreign", "trade", "commerce",
        "treasury", "finance", "economy", "defense", "defence", "interior", "labor", "labour", "energy", "press",
        "national", "security", "international", "central", "bank", "us", "uk", "eu", "un", "american", "british",
        "chinese", "european",
    ])
}
