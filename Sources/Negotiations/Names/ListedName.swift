/// A name as lists have it, with that of the family before a comma: `Lutnick, Howard W.`, `BESSENT, Scott`, `Kennedy Jr., Robert F.`; or with the given
/// names in parentheses: `DUPONT (Jean)`.
struct ListedName: Equatable {
    /// With what tells a father from a son.
    let family: String
    let given: String

    /// - Returns: nil where what stands behind the comma can be no given names: an office, a state, `Jr.`, another whole name.
    init?(_ text: String) {
        let text = Self.withGivenBehindComma(text) ?? Self.withoutAside(text)
        var parts = Surname.commaParts(of: text)
        // J.D. Vance is no lawyer by that, and M.D. is a doctor.
        let hasInitials =
            parts.count == 2
            && (Initials.areWord(parts[1][...]) && parts[1].uppercased() != "M.D."
                || Self.areInitials(parts[1]) && !parts[0].contains(" "))
        if !hasInitials { parts = Surname.commaParts(of: Surname.withoutCredentials(text)) }
        guard parts.count == 2 else { return nil }
        // Gen is a given name in Japan, and Gen. a general.
        let isGen = parts[1] == "Gen" && NameCustom.isJapanese(family: OfficialDirectory.fold(parts[0]))
        guard isGen || hasInitials || !Surname.isOnlyAroundNames(parts[1]) && Self.isPersons(parts[1]) else {
            return nil
        }
        let family = Self.withoutTitles(parts[0])
        let given = Self.withoutTitles(parts[1])
        // King and Judge are surnames too.
        let isSurname = family.count == 1 && OfficeTitle.words(in: parts[0]).isDisjoint(with: OfficeTitle.offices)
        guard (1...Self.mostWords).contains(family.count), (1..<Self.mostWords).contains(given.count),
            family.allSatisfy({
                Self.isWritten($0) && (isSurname || !OfficeTitle.isPart($0)) || Surname.isGeneration($0)
            }),
            isGen || given.allSatisfy(Self.canBeOfName), family.contains(where: { $0.count(where: \.isLetter) > 1 })
        else { return nil }
        // Scott Bessent, Politburo.
        let isWholeName =
            family.count { !Surname.isParticle($0) && !Surname.isGeneration($0) } > 1
            && (NobodysName.isGiven(family[0]) || given.count > 1) && !given.allSatisfy(NobodysName.isGiven)
        let isInCapitals = !parts[0].contains(where: \.isLowercase) && parts[1].contains(where: \.isLowercase)
        guard !isWholeName || isInCapitals else { return nil }
        self.family = family.joined(separator: " ")
        self.given = given.joined(separator: " ")
    }

    /// Two letters in capitals that are no degree and no seat behind a surname: `Vance, JD`.
    private static func areInitials(_ text: String) -> Bool {
        text == "JD"
            || text.count == 2 && text.allSatisfy { $0.isASCII && $0.isUppercase }
                && !PostNominals.contain(text[...], text.lowercased())
    }

    /// A name with a comma without what stands in parentheses behind it: `Baerbock, Annalena (Grüne)`.
    private static func withoutAside(_ text: String) -> String {
        guard text.hasSuffix(")"), let open = text.firstIndex(of: "("), text[..<open].contains(",") else { return text }
        return String(text[..<open]).trimmed
    }

    /// A name with the given names in parentheses as one with a comma before them; nil for any other, and where what stands in parentheses may be
    /// something else.
    private static func withGivenBehindComma(_ text: String) -> String? {
        guard let (family, inside, isInCapitals) = Self.parenthesised(text) else { return nil }
        let given = inside.split(separator: " ")
        guard given.allSatisfy(NobodysName.isGiven) || isInCapitals && inside.contains(where: \.isLowercase) else {
            return nil
        }
        return "\(family.joined(separator: " ")), \(inside)"
    }

    /// The words of a name that can be that of the family alone, what stands in parentheses behind it, and whether the family's is in capitals; nil for a
    /// text that is not so.
    static func parenthesised(_ text: String) -> (family: [Substring], inside: String, isInCapitals: Bool)? {
        guard text.hasSuffix(")"), let open = text.firstIndex(of: "("), open > text.startIndex else { return nil }
        let inside = String(text[open...].dropFirst().dropLast()).trimmed
        let family = text[..<open].split(whereSeparator: \.isWhitespace)
        let isOne = family.dropLast().allSatisfy(Surname.isParticle)
        let isInCapitals =
            family.allSatisfy { CapitalSurname.isInCapitals($0) || $0.first?.isLowercase == true }
        guard !family.isEmpty, isOne || isInCapitals, !inside.isEmpty, !inside.contains("(") else { return nil }
        return (family, inside, isInCapitals)
    }

    private static let mostWords = 4

    private static func withoutTitles(_ part: String) -> [Substring] {
        let words = part.split(whereSeparator: \.isWhitespace)
        let places = OfficeTitle.places(before: words) { $0.allSatisfy(OfficeTitle.isGeneral) }
        return Array(words.dropFirst(places.last.map { $0 + 1 } ?? 0))
    }

    /// Whether what stands behind a comma is nothing else than a person's: a body, a state, a word for nobody. Israel and Jordan are given names.
    private static func isPersons(_ part: String) -> Bool {
        switch NobodysName.reason(for: part, isParty: false) {
        case nil, .label, .oneInCapitals: true
        case .party: ["israel", "jordan", "chad", "georgia"].contains(OfficialDirectory.fold(part))
        default: false
        }
    }

    private static func canBeOfName(_ word: Substring) -> Bool {
        isWritten(word) && (!OfficeTitle.isPart(word) || Surname.isParticle(word))
    }

    /// Whether a word is written as one of a name.
    private static func isWritten(_ word: Substring) -> Bool {
        if Surname.isParticle(word) { return true }
        return word.first?.isUppercase == true && word.allSatisfy { $0.isLetter || "-‑'’ʼ.".contains($0) }
    }
}
