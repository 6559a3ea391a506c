/// A name in which that of the family stands in capitals, as in tables of people: `BESSENT Scott`, `Scott BESSENT`, `XI Jinping`, `Fiona McALLISTER`,
/// `van der BERG Jan`.
struct CapitalSurname: Equatable {
    /// The name as it is spoken: `Scott Bessent`, `Xi Jinping`.
    let spoken: String
    let family: String

    /// - Parameter states: the codes of the states for which its bearer acts, as far as they are known.
    /// - Returns: nil for a name that is not written so.
    init?(_ name: String, states: Set<String> = []) {
        let words = Surname.withoutSuffixes(name).split(whereSeparator: \.isWhitespace)
        let leading = Self.familyLength(words)
        let trailing = leading == 0 || leading == words.count ? Self.familyLength(behindGiven: words) : 0
        var (family, given) =
            trailing > 0
            ? (Array(words.suffix(trailing)), Array(words.dropLast(trailing)))
            : (Array(words.prefix(leading)), Array(words.dropFirst(leading)))
        // BERG Jan van der.
        let particles = trailing > 0 ? [] : given.reversed().prefix(while: Self.isSmallParticle).reversed()
        if !particles.isEmpty, particles.count < given.count {
            given.removeLast(particles.count)
            family = particles + family
        }
        // MCCAIN III John.
        let within = family.dropFirst().filter(Surname.isGeneration)
        family.removeAll(where: within.contains)
        guard !family.isEmpty, !given.isEmpty, given.allSatisfy(Self.isGiven),
            given.contains(where: { $0.contains(where: \.isLowercase) }),
            !given.contains(where: { $0.count > 2 && Self.isInCapitals($0) }),
            !Surname.isOnlyAroundNames(given.joined(separator: " "))
        else { return nil }
        let surname = SmallLetters.of(family, isFamily: true)
        let others = given.joined(separator: " ")
        let isFamilyFirst = NameCustom.standsFirst(surname, before: others, states: states)
        // JD Vance is no family JD.
        guard isFamilyFirst || family.contains(where: { $0.filter(\.isLetter).count > 2 && Self.isInCapitals($0) })
        else { return nil }
        self.family = surname
        let alone = trailing == 0 && isFamilyFirst ? "\(surname) \(others)" : "\(others) \(surname)"
        spoken = alone + within.map { " \($0)" }.joined() + Surname.generationBehind(name)
    }

    /// How many words at the beginning of a name are that of the family: those in capitals, with particles before and between them.
    private static func familyLength(_ words: [Substring]) -> Int {
        var length = 0
        var place = 0
        while place < words.count {
            if isInCapitals(words[place]) {
                length = place + 1
            } else if !(isParticle(words[place]) || length > 0 && words[place] == "i") {
                break
            }
            place += 1
        }
        return length
    }

    /// The same at the end, behind a given name.
    private static func familyLength(behindGiven words: [Substring]) -> Int {
        var length = 0
        for (place, word) in words.enumerated().dropFirst().reversed() {
            // Of Charles III the numeral is no surname.
            if isInCapitals(word), !isNumeral(word) {
                length = words.count - place
            } else if length == 0 {
                return 0
            } else if isSmallParticle(word) || isParticle(word) && !isOfSyllables(words[place + 1]) {
                length = words.count - place
            } else {
                break
            }
        }
        return length
    }

    /// Whether a family is called so in East Asia, where Van is a given name.
    private static func isOfSyllables(_ word: Substring) -> Bool {
        NameCustom.isEastAsian(family: OfficialDirectory.fold(String(word)))
    }

    static func isInCapitals(_ word: Substring) -> Bool {
        if ["ST.", "STE."].contains(word) { return true }
        let rest = behindSmallLetters(word) ?? word
        let letters = rest.filter(\.isLetter)
        // Ann Roe of the USA.
        return letters.count > 1 && letters.allSatisfy(\.isUppercase)
            && word.allSatisfy { $0.isLetter || "-‑'’ʼ".contains($0) }
            && StateNames.code(named: OfficialDirectory.fold(String(word))) == nil
    }

    /// What stands in capitals behind the beginning of a name that is not: `ALLISTER` of `McALLISTER`, `ARCY` of `d’ARCY`; nil where nothing does.
    static func behindSmallLetters(_ word: Substring) -> Substring? {
        guard let last = word.lastIndex(where: \.isLowercase) else { return nil }
        let beginning = word[...last]
        var rest = word[word.index(after: last)...]
        if let mark = rest.first, "-‑'’ʼ".contains(mark) { rest = rest.dropFirst() }
        // MdB and PhD are no names.
        guard beginning.count <= longestBeginning, beginning.allSatisfy(\.isLetter),
            rest.count(where: \.isLetter) >= shortestBehind
        else { return nil }
        return rest
    }

    private static let longestBeginning = 4
    private static let shortestBehind = 3

    /// Whether a word in capitals before one name is likelier that of a family than short for a title or an organisation.
    static func canBeFamily(_ word: Substring) -> Bool {
        isInCapitals(word) && word.count >= shortestFamily && !organisations.contains(word.lowercased())
    }

    private static let shortestFamily = 5
    private static let organisations: Set = [
        "asean", "unctad", "unesco", "unicef", "mercosur", "ecowas", "caricom", "aukus",
    ]

    private static func isNumeral(_ word: Substring) -> Bool { word.allSatisfy { "IVX".contains($0) } }

    /// Whether a word that is not in capitals joins those of a name.
    private static func isParticle(_ word: Substring) -> Bool {
        word.contains(where: \.isLowercase) && Surname.isParticle(word)
    }

    private static func isSmallParticle(_ word: Substring) -> Bool {
        word.first?.isLowercase == true && isParticle(word)
    }

    private static func isGiven(_ word: Substring) -> Bool {
        word.first?.isUppercase == true && word.allSatisfy { $0.isLetter || "-‑'’.".contains($0) }
            && !OfficeTitle.isPart(word)
    }
}
