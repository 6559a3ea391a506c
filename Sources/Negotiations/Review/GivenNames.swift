// Namesakes in articles: a surname with another given name before it is somebody else's.
extension OfficialDirectory {
    /// Whether words before a surname are given names that an official does not have: “Secretary Jane” before the surname of Tom Example.
    ///
    /// - Parameter name: the words that are the official's.
    func isAnother(_ before: ArraySlice<Substring>, _ name: ArraySlice<Substring>, than id: Int64) -> Bool {
        guard let entry = entries[id] else { return false }
        let surname = Set(Self.words(of: entry.surname ?? Surname.forms(of: entry.name).first ?? entry.name))
        let known = Self.words(of: entry.name).filter { !surname.contains($0) && !Self.particles.contains($0) }
        let printed = name.flatMap { Self.words(of: $0) }
        guard !known.isEmpty, known.allSatisfy({ !printed.contains($0) }) else { return false }
        let given = givenNames(endingAt: before, isInCapitals: name.allSatisfy(Self.isInCapitals))
        return !given.isEmpty
            && !given.contains { one in surname.contains(one) || known.contains { Self.isAlike(one, $0) } }
    }

    /// The words that can be given names, right before a surname and its particles.
    private func givenNames(endingAt words: ArraySlice<Substring>, isInCapitals: Bool) -> [String] {
        var found: [String] = []
        for word in words.reversed() {
            if found.isEmpty, word.first?.isLowercase == true, Self.particles.contains(word.lowercased()) { continue }
            guard mayBeGivenName(word, isInCapitals: isInCapitals) else { break }
            found += Self.words(of: word)
        }
        return found
    }

    private func mayBeGivenName(_ word: Substring, isInCapitals: Bool) -> Bool {
        guard word.first?.isUppercase == true, word.allSatisfy({ $0.isLetter || "-.'’".contains($0) }) else {
            return false
        }
        // An initial alone is a given name, in capitals too, but for “M.”, which French writes for Monsieur.
        if word == "M." { return false }
        if Initials.areWord(word) { return true }
        // “US”, “EU” and “Norland’s” are no names.
        if !isInCapitals, word.count > 1, Self.isInCapitals(word) { return false }
        if word.hasSuffix("'s") || word.hasSuffix("’s") { return false }
        let parts = OfficeTitle.words(in: String(word))
        return !parts.isEmpty
            && parts.allSatisfy { part in
                !isTitle([part]) && !Self.offices.contains(part)
                    && !Self.officeEndings.contains { part.count > $0.count && part.hasSuffix($0) }
            }
    }

    private static func isInCapitals(_ word: Substring) -> Bool {
        word.contains(where: \.isLetter) && !word.contains(where: \.isLowercase)
    }

    private static func words(of name: some StringProtocol) -> [String] {
        fold(String(name)).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// “Jon” is Jonathan, and “J.” may be.
    private static func isAlike(_ left: String, _ right: String) -> Bool {
        if left == right { return true }
        let (short, long) = left.count < right.count ? (left, right) : (right, left)
        return long.hasPrefix(short) && short.count != 2
    }

    private static let particles: Set = [
        "de", "del", "della", "der", "den", "di", "da", "do", "dos", "du", "van", "von", "vom", "zu", "zur", "bin",
        "ibn", "al", "el", "la", "le", "los", "las", "y", "ter", "ten", "af", "av", "abu", "ben",
    ]
    /// Words of offices in the languages of articles, beside those that stand in titles everywhere.
    private static let offices: Set = [
        "mediator", "rapporteur", "captain", "lieutenant", "sergeant", "archbishop", "bishop", "cardinal", "rabbi",
        "imam", "analyst", "economist", "lawyer", "aide", "host", "editor", "reporter", "correspondent", "lawmaker",
        "undersecretary", "taoiseach", "tanaiste", "crown", "first", "second", "co", "then", "ex", "mr", "consul",
        "trustee", "expert", "spokesman", "ministre", "ministra", "ministro", "presidente", "presidenta", "présidente",
        "président", "premier", "première", "primer", "primera", "chancelier", "chancelière", "canciller",
        "ambassadeur", "ambassadrice", "embajador", "embajadora", "botschafter", "botschafterin", "kanzler",
        "kanzlerin", "bundeskanzler", "bundeskanzlerin", "portavoz", "porte-parole", "commissaire", "comisario",
        "comisaria", "negociador", "negociadora", "négociateur", "négociatrice", "secretario", "secretaria",
        "secrétaire", "außenamtschef", "könig", "königin", "señor", "señora",
    ]
    /// Offices end many German compounds.
    private static let officeEndings = [
        "minister", "ministerin", "sprecher", "sprecherin", "präsident", "präsidentin", "kanzler", "kanzlerin", "chef",
        "chefin", "beauftragte", "beauftragter", "kommissar", "kommissarin", "sekretär", "sekretärin", "unterhändler",
        "unterhändlerin", "leiter", "leiterin", "führer", "führerin",
    ]
}
