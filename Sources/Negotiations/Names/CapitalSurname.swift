/// A name in which that of the family stands in capitals, as in tables of people: `BESSENT Scott`, `Scott BESSENT`, `XI Jinping`.
struct CapitalSurname: Equatable {
    /// The name as it is spoken: `Scott Bessent`, `Xi Jinping`.
    let spoken: String
    let family: String

    /// - Parameter states: the codes of the states for which its bearer acts, as far as they are known.
    /// - Returns: nil for a name that is not written so.
    init?(_ name: String, states: Set<String> = []) {
        let words = name.split(whereSeparator: \.isWhitespace)
        let leading = words.prefix(while: Self.isInCapitals)
        // Of Charles III the numeral is no surname, and of XI Jinping the first word is one.
        let trailing = words.reversed().prefix { Self.isInCapitals($0) && !Self.isNumeral($0) }.count
        let (family, given) =
            leading.isEmpty
            ? (words.suffix(trailing), words.dropLast(trailing)) : (leading, words.dropFirst(leading.count))
        guard Surname.withoutSuffixes(name) == name, !family.isEmpty, !given.isEmpty, given.allSatisfy(Self.isGiven),
            given.contains(where: { $0.contains(where: \.isLowercase) }),
            !Surname.isOnlyAroundNames(given.joined(separator: " "))
        else { return nil }
        let surname = SmallLetters.of(family, isFamily: true)
        let others = given.joined(separator: " ")
        let isFamilyFirst = NameCustom.standsFirst(surname, before: others, states: states)
        // JD Vance is no family JD.
        guard isFamilyFirst || family.contains(where: { $0.filter(\.isLetter).count > 2 }) else { return nil }
        self.family = surname
        spoken = !leading.isEmpty && isFamilyFirst ? "\(surname) \(others)" : "\(others) \(surname)"
    }

    private static func isInCapitals(_ word: Substring) -> Bool {
        let letters = word.filter(\.isLetter)
        // Ann Roe of the USA.
        return letters.count > 1 && letters.allSatisfy(\.isUppercase)
            && word.allSatisfy { $0.isLetter || "-‑'’".contains($0) }
            && StateNames.code(named: OfficialDirectory.fold(String(word))) == nil
    }

    /// Whether a word in capitals before one name is likelier that of a family than short for a title or an organisation.
    static func canBeFamily(_ word: Substring) -> Bool {
        isInCapitals(word) && word.count >= shortestFamily && !organisations.contains(word.lowercased())
    }

    private static let shortestFamily = 5
    private static let organisations: Set = [
        "asean", "unctad", "unesco", "unicef", "mercosur", "ecowas", "caricom", "aukus",
    ]

    private static func isNumeral(_ word: Substring) -> Bool { word.allSatisfy { "IVX".contains($0) } }

    private static func isGiven(_ word: Substring) -> Bool {
        word.first?.isUppercase == true && word.allSatisfy { $0.isLetter || "-‑'’.".contains($0) }
            && !OfficeTitle.isPart(word)
    }
}
