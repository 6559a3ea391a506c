/// A way to read what was typed or printed as a name.
struct NameReading: Equatable {
    /// The name that is looked for.
    let name: String
    /// Words before or behind the name, titles and honorifics, that may tell namesakes apart; in lower case.
    var titles: Set<String> = []
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
        let plain = Self.withoutExcellency(text)
        if plain != text { readings.append(NameReading(name: plain, rule: "without “H.E.”")) }
        let bare = Surname.withoutCredentials(Self.withoutConstituency(plain))
        if bare != plain { readings.append(NameReading(name: bare, rule: "without what is set behind it")) }
        if let owner = Self.owner(bare) {
            readings.append(NameReading(name: owner, rule: "without the “’s” of what is somebody’s"))
            readings += withoutTitles(owner, knowing: [])
        }
        let parts = Self.commaParts(of: bare)
        if parts.count == 2, let first = parts.first, let last = parts.last {
            let words = OfficeTitle.words(in: last)
            if isTitle(words), Initials.alone(last) == nil {
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
            let places = words.indices.filter { $0 > 0 && $0 < words.count - 1 && Self.isInitial(words[$0]) }
            guard !places.isEmpty else { continue }
            readings.append(
                NameReading(
                    name: words.indices.filter { !places.contains($0) }.map { words[$0] }.joined(separator: " "),
                    titles: reading.titles, initials: places.flatMap { Initials.alone(String(words[$0])) ?? [] },
                    rule: reading.rule + ", without initials"))
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
            // S. is Sergey, and no title.
            guard isTitle(title), !Self.isInitial(words[place]) else { break }
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

    /// Whose something is, by a possessive: `Putin’s`; nil where a name is none.
    private static func owner(_ name: String) -> String? {
        for ending in ["'s", "’s", "ʼs"] where name.hasSuffix(ending) {
            let rest = String(name.dropLast(ending.count))
            return rest.contains(where: \.isLetter) ? rest : nil
        }
        return nil
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
    func isTitle(_ words: Set<String>) -> Bool {
        let known = titleWords
        return words.allSatisfy { known.contains($0) || OfficeTitle.isGeneral($0) }
    }

    fileprivate static func isInitial(_ word: Substring) -> Bool {
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
        "chinese", "european", "high",
    ]).union(foreignWords)

    /// Whether a word, as it is compared, stands in titles everywhere; German joins what somebody is minister of.
    static func isGeneral(_ word: String) -> Bool {
        generalWords.contains(word) || germanEndings.contains { word.hasSuffix($0) && word.utf8.count > $0.utf8.count }
    }

    private static let germanEndings = [
        "minister", "ministerin", "kanzler", "kanzlerin", "prasident", "prasidentin", "sekretar", "sekretarin",
        "botschafter",
        "botschafterin", "sprecher", "sprecherin", "kommissar", "kommissarin", "beauftragte", "beauftragter",
    ]

    /// Words of titles in other languages, as they are compared.
    private static let foreignWords = Set(
        WordScanner.words(
            in: """
                Präsident Präsidentin Kanzler Kanzlerin Ministerin Botschafter Botschafterin Kommissar Kommissarin Sprecher Sprecherin Sekretär Sekretärin \
                président présidente ministre première chancelier chancelière ambassadeur ambassadrice secrétaire sénateur sénatrice député députée \
                commissaire presidente presidenta ministro ministra canciller secretario secretaria embajador embajadora senadora vicepresidente vicepresidenta \
                portavoz vocero cancelliere ambasciatore onorevole sottosegretario chanceler embaixador embaixadora taoiseach tánaiste premiér prezydent prezident \
                ministr kanclerz statsminister utrikesminister udenrigsminister statsråd minister-president staatssecretaris cumhurbaşkanı başbakan bakanı \
                președintele ministrul președinte presiden menteri πρωθυπουργός πρόεδρος υπουργός президент президента премьер министр канцлер посол \
                прем’єр міністр президентка спикер секретарь господин госпожа представитель الرئيس وزير
                """
        ).map(\.folded))

    /// Words that say of what somebody is: who bears one is not called so but in front of the name.
    static let offices: Set<String> = [
        "president", "minister", "secretary", "undersecretary", "ambassador", "commissioner", "representative",
        "chancellor", "spokesman", "spokeswoman", "spokesperson", "senator", "governor", "director", "envoy", "premier",
        "congressman", "congresswoman", "chairman", "chairwoman", "chairperson", "negotiator", "adviser", "advisor",
    ]

    /// Titles behind which people are called by one name: King Charles III, Pope Leo XIV.
    static let regnal: Set<String> = [
        "king", "queen", "prince", "princess", "emperor", "pope", "sheikh", "sheikha", "baron", "count", "lord", "lady",
        "dame",
    ]
}

extension OfficialDirectory {
    /// A name without titles around it, by which somebody is recorded; nil where too little or too much is left of it for a name.
    static func nameAlone(_ text: String) -> String? {
        var name = withoutExcellency(text)
        let parts = commaParts(of: name)
        if parts.count == 2, Initials.alone(parts[1]) == nil,
            OfficeTitle.words(in: parts[1]).allSatisfy(OfficeTitle.isGeneral)
        {
            name = parts[0]
        }
        var words = name.split(separator: " ")
        let whole = words.count
        func titles(_ word: Substring) -> Set<String> { OfficeTitle.words(in: String(word)) }
        if let first = words.first, !titles(first).isDisjoint(with: OfficeTitle.regnal) { return text }
        while words.count > 1, let first = words.first, !isInitial(first),
            titles(first).allSatisfy(OfficeTitle.isGeneral)
        {
            words.removeFirst()
        }
        guard words.count < whole || name != text else {
            return holdsOffice(words.dropLast()) ? nil : text
        }
        // A number tells speakers apart who have no name: Speaker 1.
        if words.allSatisfy({ $0.contains(where: \.isNumber) }) { return text }
        guard words.count > 1, !holdsOffice(words.dropLast()) else { return nil }
        return words.joined(separator: " ")
    }

    private static func holdsOffice(_ words: some Sequence<Substring>) -> Bool {
        words.contains { !OfficeTitle.words(in: String($0)).isDisjoint(with: OfficeTitle.offices) }
    }

    /// What stands behind the last word of an office: `Macron` of `French President Macron`; nil where none does.
    static func nameBehindOffice(_ text: String) -> String? {
        let words = text.split(separator: " ")
        guard let place = words.dropLast().lastIndex(where: { holdsOffice([$0]) }) else { return nil }
        return words[(place + 1)...].joined(separator: " ")
    }
}
