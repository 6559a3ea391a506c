extension OfficialDirectory {
    /// A name without titles around it, by which somebody is recorded; nil where too little or too much is left of it for a name.
    static func nameAlone(_ text: String) -> String? {
        var name = withoutSurroundings(text)
        let parts = Surname.commaParts(of: name)
        if parts.count == 2, Initials.alone(parts[1]) == nil,
            OfficeTitle.words(in: parts[1]).allSatisfy(OfficeTitle.isGeneral)
                || holdsOffice(parts[1].split(separator: " "))
        {
            name = parts[0]
        }
        var words = name.split(separator: " ")
        let whole = words.count
        words.removeAll { $0.hasPrefix("(") && Surname.isOnlyAroundNames(String($0.filter { !"()".contains($0) })) }
        words.removeFirst(stateBeforeTitle(words))
        // The Rt Hon the Baroness Ashton of Upholland.
        let styles = words.prefix { ["the", "rt", "right", "hon", "honourable"].contains(OfficeTitle.styled($0)) }.count
        if styles > 0, styles < words.count {
            let rest = words[styles...].joined(separator: " ")
            if OfficeTitle.isOfPeer(rest) { return nameAlone(Surname.withoutCredentials(rest)) }
        }
        if OfficeTitle.isOfPeer(name) { return OfficeTitle.isTitle(withNameAlone: name) ? nil : name }
        if isTitledInEastAsia(text) || hasTitleInShort(words) { return nil }
        // Gen is a given name in Japan, and Gen. a general.
        if words.count == 2, words[0] == "Gen", NameCustom.isJapanese(family: fold(String(words[1]))) { return text }
        let places = OfficeTitle.places(before: words) { $0.allSatisfy(OfficeTitle.isGeneral) }
        if let last = places.last { words.removeFirst(last + 1) }
        guard words.count < whole || name != text else {
            return isLed(byOffice: words) ? fullName(behindOfficeIn: words) : text
        }
        // A number tells speakers apart who have no name: Speaker 1.
        if words.allSatisfy({ $0.contains(where: \.isNumber) }) { return text }
        if isLed(byOffice: words) { return fullName(behindOfficeIn: words) }
        return words.count > 1 ? words.joined(separator: " ") : nil
    }

    /// A name without what is set around it that is no title: `H.E.`, a colon, a constituency, a state or other characters in parentheses.
    static func withoutSurroundings(_ text: String) -> String {
        var name = withoutConstituency(withoutExcellency(text))
        if name.hasSuffix(":") { name = String(name.dropLast()).trimmed }
        return withoutOfficeBehindDash(withoutStateOrScript(name))
    }

    /// A name without the title of an office behind a dash: `Wang Yi – Foreign Minister`.
    private static func withoutOfficeBehindDash(_ name: String) -> String {
        for dash in [" - ", " – ", " — "] {
            let parts = name.split(separator: dash)
            guard parts.count == 2, holdsOffice(parts[1].split(separator: " ")) else { continue }
            return String(parts[0]).trimmed
        }
        return name
    }

    /// Whether an office stands before the end of a name, with what it is of before it: `Kremlin spokesman Dmitry Peskov`, `Fed Chair Jerome Powell`.
    private static func isLed(byOffice words: [Substring]) -> Bool {
        holdsOffice(words.dropLast()) || words.dropFirst().dropLast(2).contains(where: isPost)
    }

    /// A given name and a surname behind the last word of an office; nil where it is not to be seen that nothing else stands there.
    private static func fullName(behindOfficeIn words: [Substring]) -> String? {
        guard let place = words.dropLast().lastIndex(where: { holdsOffice([$0]) || isPost($0) }) else { return nil }
        let name = words[(place + 1)...]
        guard (2...mostWordsOfName).contains(name.count),
            name.allSatisfy({ word in
                Surname.isParticle(fold(String(word)))
                    || word.first?.isUppercase == true
                        && !OfficeTitle.words(in: String(word)).contains(where: OfficeTitle.isGeneral)
                        && StateNames.code(named: fold(String(word))) == nil
            }), name.first.map({ !Surname.isParticle(fold(String($0))) }) == true
        else { return nil }
        return name.joined(separator: " ")
    }

    /// A name without the state of its bearer, or the same in other characters, in parentheses behind it: `Wang Wentao (王文涛)`.
    private static func withoutStateOrScript(_ name: String) -> String {
        guard name.hasSuffix(")") || name.hasSuffix("）"), let open = name.firstIndex(where: { "(（".contains($0) })
        else {
            return name
        }
        let inside = String(name[open...].dropFirst().dropLast()).trimmed
        let isScript = EastAsianName.letters(of: fold(inside)) != nil
        let words = inside.split(separator: " ")
        let isTitle =
            !words.isEmpty
            && words.allSatisfy { word in
                ["acting", "interim", "incumbent", "former", "caretaker"].contains(fold(String(word)))
                    || holdsOffice([word])
            }
        // A party, a house, a seat: (SPD), (MdB).
        let isAbbreviation =
            words.count == 1 && name[..<open].split(separator: " ").count > 1
            && (inside.count > 1 && inside.allSatisfy { $0.isUppercase || $0 == "/" }
                || Surname.isOnlyAroundNames(inside)
                || ["he/him", "she/her", "they/them"].contains(inside.lowercased()))
        guard
            isScript || isTitle || isAbbreviation
                || StateNames.code(named: NameWords.of(inside).joined(separator: " ")) != nil
        else {
            return name
        }
        let rest = String(name[..<open]).trimmed
        return rest.isEmpty ? name : rest
    }

    private static let mostWordsOfName = 4

    /// Whether a word says what somebody is, though it may be a name too.
    private static func isPost(_ word: Substring) -> Bool {
        ["chair", "chief", "head", "boss", "leader", "speaker"].contains(fold(String(word)))
    }

    /// How many words name a state at the beginning of a title: of `German Foreign Minister Jan Weber` one.
    private static func stateBeforeTitle(_ words: [Substring]) -> Int {
        for length in (1...StateNames.longestAdjective).reversed() where length + 1 < words.count {
            let said = NameWords.of(words[..<length].joined(separator: " ")).joined(separator: " ")
            guard StateNames.code(named: said) != nil || !StateNames.codes(ofAdjective: said).isEmpty else { continue }
            return OfficeTitle.words(in: String(words[length])).contains(where: OfficeTitle.isGeneral) ? length : 0
        }
        return 0
    }

    /// A title before or behind a name in the characters of East Asia: where the name ends is not to be seen.
    static func isTitledInEastAsia(_ text: String) -> Bool {
        EastAsianName.letters(of: fold(text)).map { EastAsianName.isTitled($0) || EastAsianName.isLedByTitle($0) }
            ?? false
    }

    /// Whether a title in short stands before one name: `HR/VP Borrell`, `UNSG Guterres`, `M. Macron`; never for given names, as in `JD Vance`.
    private static func hasTitleInShort(_ words: [Substring]) -> Bool {
        guard words.count == 2, let short = words.first, words[1].contains(where: \.isLowercase),
            !CapitalSurname.canBeFamily(short), NameCustom(of: "\(short) \(words[1])") != .familyFirst
        else { return false }
        let letters = short.filter { $0 != "." && $0 != "/" }
        guard letters.allSatisfy(\.isUppercase), letters.allSatisfy(\.isASCII) else { return false }
        return short == "M." || short.contains("/") && letters.count > 2 || short == letters && letters.count > 2
            || shortTitles.contains(letters.lowercased())
    }

    /// Director-General, Secretary-General, foreign and prime minister, and the like.
    private static let shortTitles = Set(
        "dg sg fm pm vp ag hr mp cm dm em ceo mep".split(separator: " ").map(String.init))

    /// Whether a word is short for a title or for a body, as far as such words are in use.
    static func isTitleInShort(_ word: Substring) -> Bool {
        let letters = word.filter(\.isLetter).lowercased()
        return shortTitles.contains(letters) || OfficeTitle.isGeneral(letters) || acronyms.contains(letters)
    }

    private static let acronyms: Set = [
        "ustr", "unsg", "potus", "flotus", "vpotus", "evp", "svp", "cfo", "coo", "cto", "wto", "imf", "nato", "asean",
        "opec", "iaea", "ecb", "boj", "pboc", "fed", "doj", "fbi", "cia", "nsa", "nsc", "mfa", "meti", "mofa", "mofcom",
        "ndrc", "oecd", "unctad", "unesco", "who", "gen", "adm", "sen", "rep", "amb", "gov", "sec", "sgt", "col", "maj",
    ]

    private static func holdsOffice(_ words: some Sequence<Substring>) -> Bool {
        words.contains { !OfficeTitle.words(in: String($0)).isDisjoint(with: OfficeTitle.offices) }
    }

    /// What stands behind the last word of an office: `Macron` of `French President Macron`; nil where none does.
    static func nameBehindOffice(_ text: String) -> String? {
        let words = text.split(separator: " ")
        guard let place = words.dropLast().lastIndex(where: { holdsOffice([$0]) }) else { return nil }
        return words[(place + 1)...].joined(separator: " ")
    }

    /// What stands behind words that are short for a title, or for given names: `Greer` of `USTR Greer`, `Barrot` of `M. Barrot`; nil where none are.
    static func nameBehindAbbreviation(_ text: String) -> String? {
        let words = text.split(separator: " ")
        let short = words.dropLast().prefix { word in
            let letters = word.filter { $0 != "." }
            if word == "M." || letters.count > 1 && word.hasSuffix(".") && !word.dropLast().contains(".") {
                return true
            }
            return (2...mostLetters).contains(letters.count) && letters.allSatisfy(\.isUppercase)
        }
        // All of a name can be in capitals.
        guard !short.isEmpty, words[short.endIndex...].contains(where: { $0.contains(where: \.isLowercase) }) else {
            return nil
        }
        return words[short.endIndex...].joined(separator: " ")
    }

    /// No title in short has more.
    private static let mostLetters = 5
}
