/// A person's full name as it is spoken, made of one that is printed with titles, as in a list, or in capitals: `Dr. Robert Habeck`, `Lutnick, Howard W.`,
/// `SCOTT BESSENT`.
struct SpokenName: Equatable {
    let name: String
    /// That of the family, where it is told by how the name is printed, and not by the name alone.
    let surname: String?
    /// That of the family, where how the name is printed tells it at all.
    private(set) var family: String?
    /// The same in its own script, where that is printed beside it.
    private(set) var native: String?

    /// - Parameters:
    ///   - states: the codes of the states for which its bearer acts, as far as they are known.
    ///   - isOfficial: whether it is that of a record of its own, beside which an office stands, and not of who says something.
    /// - Returns: nil where too little or too much is left beside titles for a name.
    init?(_ printed: String, states: Set<String> = [], isOfficial: Bool = false) {
        let unmarked = PrintedMarks.removed(from: printed)
        if let both = NativeScript(unmarked) {
            self.init(both.name, states: states, isOfficial: isOfficial)
            native = both.native
            return
        }
        var words = unmarked.split(whereSeparator: \.isWhitespace)
        // Elsewhere it is an initial.
        if words.count > 2, words[0] == "M.", !states.isDisjoint(with: Self.statesOfMonsieur) { words.removeFirst() }
        let text = words.joined(separator: " ")
        if let listed = ListedName(OfficialDirectory.withoutSurroundings(text)) {
            self.init(listed, states)
            return
        }
        // USTR Greer says something, and MODI Narendra holds an office.
        if isOfficial, words.count == 2, let first = words.first, first.count > 2,
            !OfficialDirectory.isTitleInShort(first), let written = CapitalSurname(text, states: states)
        {
            self.init(name: written.spoken, surname: nil)
            family = written.family
            return
        }
        guard let plain = OfficialDirectory.nameAlone(text) else { return nil }
        let alone = Surname.withoutCredentials(plain)
        // Roe, MP.
        guard alone == plain || alone.contains(" ") else { return nil }
        if let listed = ListedName(alone) {
            self.init(listed, states)
            return
        }
        if let written = CapitalSurname(alone, states: states) {
            self.init(name: written.spoken, surname: written.family.contains(" ") ? written.family : nil)
            family = written.family
        } else {
            let letters = isOfficial ? Self.inCapitals(alone) ?? alone : alone
            let name = Self.inSmallLetters(letters, states) ?? letters
            self.init(name: PatronymicBehind.spoken(name, states: states) ?? name, surname: nil)
        }
    }

    private init(name: String, surname: String?) {
        self.name = Surname.withoutCommaBeforeGeneration(name)
        self.surname = surname
    }

    private static let statesOfMonsieur: Set = [
        "FR", "BE", "CH", "LU", "MC", "CA", "SN", "CI", "ML", "BF", "NE", "TG", "BJ", "CM", "GA", "CG", "CD", "TD",
        "CF",
        "GN", "MG", "DJ", "KM", "HT", "MA", "DZ", "TN", "MR", "RW", "BI",
    ]

    private init(_ listed: ListedName, _ states: Set<String>) {
        func words(_ text: String) -> [Substring] { text.split(separator: " ") }
        let isWhole = !(listed.family + listed.given).contains(where: \.isLowercase)
        let family =
            listed.family.contains(where: \.isLowercase)
            ? listed.family : SmallLetters.of(words(listed.family), isFamily: true)
        let isFirst = NameCustom.standsFirst(family, before: listed.given, states: states)
        let given = isWhole ? SmallLetters.of(words(listed.given), isOfSyllables: isFirst) : listed.given
        let name = isFirst ? "\(family) \(given)" : "\(given) \(family)"
        let told = Surname.withoutSuffixes(family)
        let concluded = Surname.parts(of: name, NameCustom(of: name, states: states)).family
        // Berg, Jan van der.
        let before = concluded.hasSuffix(" " + told) ? concluded.dropLast(told.count).split(separator: " ") : []
        let isConcluded =
            told == concluded
            || !before.isEmpty && before.allSatisfy(Surname.isParticle)
        self.init(name: name, surname: isConcluded ? nil : told)
        self.family = told
    }

    /// A whole name in small letters as one in capitals; nil for any other.
    private static func inCapitals(_ name: String) -> String? {
        guard name.contains(" "), !name.contains(where: \.isUppercase), name.contains(where: \.isLowercase),
            name.allSatisfy({ $0.isLowercase || $0.isWhitespace || "-‑'’ʼ.".contains($0) }), !name.contains("ß")
        else { return nil }
        return name.uppercased()
    }

    /// A whole name in capitals; nil for any other. Initials are in capitals anyway, and so are words of one letter or two.
    private static func inSmallLetters(_ name: String, _ states: Set<String>) -> String? {
        let words = name.split(whereSeparator: \.isWhitespace)
        guard words.count > 1, !name.contains(where: \.isLowercase), let first = words.first,
            words.allSatisfy({ word in word.allSatisfy { $0.isUppercase || "-‑'’ʼ.".contains($0) } })
        else { return nil }
        let isFamilyFirst = NameCustom.standsFirst(
            String(first), before: words.dropFirst().joined(separator: " "), states: states)
        // JAISHANKAR S.
        if words.dropFirst().allSatisfy(Initials.areWord), !Initials.areWord(first) {
            return (words.dropFirst().map(String.init) + [SmallLetters.of([first])]).joined(separator: " ")
        }
        guard isFamilyFirst || words.contains(where: { $0.count > 2 && !Initials.areWord($0) }) else { return nil }
        guard isFamilyFirst else { return SmallLetters.of(words) }
        return SmallLetters.of([first]) + " " + SmallLetters.of(words.dropFirst(), isOfSyllables: true)
    }
}
