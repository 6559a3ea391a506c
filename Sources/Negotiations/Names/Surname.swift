/// A full name, taken apart.
public struct NameParts: Sendable, Equatable {
    public let given: String
    public let family: String
    public var suffix: String?
    /// Whether it is spoken with the name of the family first.
    public var isFamilyFirst = false
}

/// The part of a full name that stands for the whole where no surname is recorded: the last word, with the particles before it and without
/// what is set behind a name; or what the custom of its bearer makes of it (``NameCustom``).
public enum Surname {
    /// The forms by which somebody may be called: `Leyen` and `von der Leyen`, `Kennedy` and `Kennedy Jr.`; never `Jr.` alone. Of two names
    /// of the family either and both: `Rodríguez`, `Zapatero` and `Rodríguez Zapatero`. Where the name of the family stands first, only that.
    static func forms(of name: String, _ custom: NameCustom? = nil) -> [String] {
        let whole = inSpokenOrder(name).split(whereSeparator: \.isWhitespace)
        let words = whole.withoutBehind(isGeneration)
        let forms =
            switch custom ?? NameCustom(of: name) {
            case .familyFirst: words.first.map { [String($0)] } ?? []
            case .familyLast: withPatronymics(unsuffixed(words).forms, of: words)
            case .twoFamilyNames: ofTwoFamilyNames(words)
            }
        let generations = whole[words.endIndex...].filter(isGeneration)
        guard !generations.isEmpty else { return forms }
        let suffix = generations.joined(separator: " ")
        // With its point or without.
        let endings = suffix.hasSuffix(".") ? [suffix, String(suffix.dropLast())] : [suffix]
        return forms + forms.flatMap { form in endings.map { "\(form) \($0)" } }
    }

    private static func withPatronymics(_ forms: [String], of words: ArraySlice<Substring>) -> [String] {
        forms + patronymics(in: words).filter { !forms.contains($0) }
    }

    /// Whose child somebody is, by which alone he is called where the name of the family stands behind too: `bin Salman` of Khalid bin Salman Al
    /// Saud.
    static func patronymics(in words: ArraySlice<Substring>) -> [String] {
        words.indices.dropFirst().dropLast().filter { isChildOf(words[$0]) }.map { "\(words[$0]) \(words[$0 + 1])" }
    }

    /// The name of a person before that of the father, as names are compared: `khalid` of `khalid bin salman`; nil where none is.
    static func ownName(beforePatronymicIn folded: String) -> String? {
        let words = folded.split(separator: " ")
        guard let place = words.firstIndex(where: isChildOf), place > 0 else { return nil }
        return String(words[place - 1])
    }

    static func isChildOf(_ word: Substring) -> Bool {
        ["bin", "bint", "ibn"].contains(OfficialDirectory.fold(String(word)))
    }

    /// The forms of a surname that is recorded as one: of López Obrador either word.
    static func forms(ofRecorded surname: String) -> [String] {
        var (forms, rest) = unsuffixed(surname.split(whereSeparator: \.isWhitespace)[...], isSurname: true)
        while !rest.isEmpty {
            let before = unsuffixed(rest, isSurname: true)
            forms += before.forms
            rest = before.rest
        }
        return [surname] + forms.filter { $0 != surname }
    }

    /// A name with two surnames, unless the one before the last is a given name: of Juan Manuel Santos the last alone.
    private static func ofTwoFamilyNames(_ words: ArraySlice<Substring>) -> [String] {
        let last = unsuffixed(words)
        guard let longest = last.forms.max(by: { $0.utf8.count < $1.utf8.count }) else { return [] }
        let first = unsuffixed(last.rest)
        guard !first.rest.isEmpty, let other = last.rest.last, other.count > 2, !other.contains("."),
            !NameCustom.isIberian(given: OfficialDirectory.fold(String(other)))
        else { return last.forms }
        return last.forms + first.forms + first.forms.map { "\($0) \(longest)" }
    }

    /// The forms of the surname at the end of a name, and what stands before it.
    ///
    /// - Parameter isSurname: whether no given name stands before it.
    private static func unsuffixed(
        _ name: ArraySlice<Substring>, isSurname: Bool = false
    ) -> (forms: [String], rest: ArraySlice<Substring>) {
        var words = name
        guard let end = words.popLast() else { return ([], []) }
        let last = end.hasSuffix(",") ? end.dropLast() : end
        var particles: [Substring] = []
        while words.count > 1, let word = words.last, isParticle(word) {
            particles.insert(word, at: 0)
            words.removeLast()
        }
        var bound = particles.lastIndex(where: isBound)
        // A name can begin with one: de la Cruz, and Ben Wallace by his given name.
        if words.count == 1, let first = words.first, isParticle(first) {
            particles.insert(first, at: 0)
            words.removeLast()
            bound = isSurname ? particles.lastIndex(where: isBound) : bound.map { $0 + 1 }
        }
        var forms: [String] = []
        if bound == nil {
            forms.append(String(last))
            if let rest = withoutJoinedParticle(last) { forms.append(String(rest)) }
        }
        for start in particles.indices where start <= bound ?? start {
            forms.append((particles[start...] + [last]).joined(separator: " "))
        }
        return (forms, words)
    }

    /// Whether a particle is never left out: what stands behind it is the father's name or that of an ancestor.
    private static func isBound(_ particle: Substring) -> Bool {
        ["bin", "bint", "ibn", "ben", "abu", "o", "mc"].contains(OfficialDirectory.fold(String(particle)))
    }

    /// The ways in which a surname, as it is compared, is written that begins with a particle: `o neill`, `oneill` and `o'neill`.
    static func spellings(of surname: String) -> [String] {
        for particle in ["o", "d", "l", "mc", "mac"] where surname.hasPrefix(particle) {
            let behind = surname.dropFirst(particle.count)
            let rest = behind.drop { $0 == "'" || $0 == " " }
            guard rest.count > 2, rest.count < behind.count || particle == "mc", !rest.contains(" ") else { continue }
            return ["\(particle)'\(rest)", "\(particle) \(rest)", "\(particle)\(rest)"]
        }
        return [surname]
    }

    /// A surname without the article or preposition that is joined to it: `Sharaa` of `al-Sharaa`, `Escoto` of `d’Escoto`; nil where none is.
    /// The O of `O’Brien` is never left out.
    private static func withoutJoinedParticle(_ surname: Substring) -> Substring? {
        guard let end = surname.firstIndex(where: { "-'’ʼ‑–".contains($0) }) else { return nil }
        let rest = surname[end...].dropFirst()
        let particle = surname[..<end].lowercased()
        let isJoined = "-‑–".contains(surname[end]) ? arabicArticles.contains(particle) : ["d", "l"].contains(particle)
        return isJoined && rest.count > 2 ? rest : nil
    }

    private static let arabicArticles: Set<String> = [
        "al", "el", "ul", "as", "ash", "ad", "adh", "ar", "an", "at", "ath", "az", "es", "esh", "ed", "er", "et", "ez",
    ]

    /// A full name in the order in which it is spoken, taken apart as bibliographies order it: `("Ursula", "von der Leyen", nil)`.
    public static func parts(of name: String) -> NameParts { parts(of: name, NameCustom(of: name)) }

    static func parts(of name: String, _ custom: NameCustom) -> NameParts {
        let whole = inSpokenOrder(name).split(whereSeparator: \.isWhitespace)
        var words = whole.withoutBehind(isGeneration)
        let suffix = whole[words.endIndex...].filter(isGeneration).joined(separator: " ")
        if custom == .familyFirst, let family = words.popFirst() {
            return NameParts(given: words.joined(separator: " "), family: String(family), isFamilyFirst: true)
        }
        let forms = custom == .twoFamilyNames ? ofTwoFamilyNames(words) : unsuffixed(words).forms
        let family = forms.max { $0.utf8.count < $1.utf8.count } ?? ""
        words.removeLast(min(words.count, family.split(separator: " ").count))
        return NameParts(
            given: words.joined(separator: " "), family: family, suffix: suffix.isEmpty ? nil : suffix)
    }

    /// A full name taken apart by the surname that is recorded of its bearer; nil where the name neither begins nor ends with it.
    static func parts(of name: String, surname: String) -> NameParts? {
        let words = withoutSuffixes(name).split(whereSeparator: \.isWhitespace)
        let family = surname.split(whereSeparator: \.isWhitespace)
        guard !family.isEmpty, family.count < words.count else { return nil }
        let suffix = parts(of: name).suffix
        if words.suffix(family.count).elementsEqual(family) {
            return NameParts(
                given: words.dropLast(family.count).joined(separator: " "), family: surname, suffix: suffix)
        }
        guard words.starts(with: family) else { return nil }
        return NameParts(
            given: words.dropFirst(family.count).joined(separator: " "), family: surname, suffix: suffix,
            isFamilyFirst: true)
    }

    /// What commas part, a suffix with the surname that it belongs to: `Kennedy Jr.`, `Robert F.` of `Kennedy, Robert F., Jr.`
    static func commaParts(of name: String) -> [String] {
        let parts = name.split(separator: ",").map { String($0).trimmed }
        guard parts.count > 2, let suffix = parts.last, isGeneration(suffix[...]) else { return parts }
        return ["\(parts[0]) \(suffix)"] + parts.dropFirst().dropLast()
    }

    /// A name in the order in which it is spoken, where it is written as in a list: `Howard Lutnick` of `Lutnick, Howard`.
    static func inSpokenOrder(_ name: String) -> String {
        guard name.contains(",") else { return name }
        let parts = commaParts(of: name)
        guard parts.count == 2, !parts[0].isEmpty, !isOnlyAroundNames(parts[1]) else { return name }
        let words = parts[0].split(whereSeparator: \.isWhitespace).droppingLast(isGeneration)
        let suffix = parts[0].dropFirst(words.joined(separator: " ").count)
        return "\(parts[1]) \(words.joined(separator: " "))\(suffix)"
    }

    /// A name without the degrees and honours behind it, which tell nobody apart. Jr. and III do.
    static func withoutCredentials(_ name: String) -> String {
        let whole = name.split(separator: " ")
        let words = whole.withoutBehind { _ in false }
        guard words.count < whole.count else { return name }
        let rest = words.joined(separator: " ")
        return rest.hasSuffix(",") ? String(rest.dropLast()) : rest
    }

    /// A name without what stands in parentheses.
    static func withoutParentheses(_ name: String) -> String {
        guard name.unicodeScalars.contains(where: { $0 == "(" || $0 == "（" }) else { return name }
        var depth = 0
        let rest = name.filter { character in
            switch character {
            case "(", "（": depth += 1
            case ")", "）": depth = max(0, depth - 1); return false
            default: break
            }
            return depth == 0
        }
        return rest.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Whether a text has only what is set before or behind a name: `Jr.`, `Dr.`.
    static func isOnlyAroundNames(_ text: String) -> Bool {
        let words = text.split { $0.isWhitespace || $0 == "," }
        return !words.isEmpty
            && words.allSatisfy { word in
                let suffix = suffix(word)
                return PostNominals.contain(word, suffix) || generations.contains(suffix)
                    || OfficeTitle.honorifics.contains(suffix)
            }
    }

    /// Whether a text is one word with what tells a father from a son: `King Jr.`
    static func isSuffixed(surnameAlone text: String) -> Bool {
        let words = text.split(whereSeparator: \.isWhitespace)
        return generation(of: text) != nil && words.withoutBehind(isGeneration).count == 1
            // Of Charles III the numeral is part of the name.
            && (words.dropFirst().contains { !$0.allSatisfy { "IVX".contains($0) } }
                || words.first.map { !isSovereigns(String($0)) } ?? true)
    }

    /// Whether sovereigns are called by a name, with a numeral behind it.
    private static func isSovereigns(_ name: String) -> Bool {
        let name = OfficialDirectory.fold(name)
        return GivenNameForms.full(name) != name || GivenNameForms.isKnown(name) || NameCustom.isIberian(given: name)
            || sovereigns.contains(name)
    }

    private static let sovereigns: Set = [
        "carl", "harald", "frederik", "frederick", "leo", "pius", "benedict", "abdullah", "hamad", "hussein", "hassan",
        "mswati",
        "letsie", "tupou", "albert", "henri", "willem", "louis", "philippe", "filip", "george", "edward", "mohammed",
        "shenouda", "tawadros", "theodoros", "bartholomew", "kirill", "ilia", "karekin", "aram", "rama", "hans-adam",
        "hans adam",
        "haakon", "olav", "margrethe", "beatrix", "farouk", "faisal", "idris", "zog", "wilhelm", "napoleon", "clement",
    ]

    /// A name without all that is set behind it.
    static func withoutSuffixes(_ name: String) -> String {
        let words = name.split(separator: " ").withoutBehind(isGeneration)
        let rest = words.joined(separator: " ")
        return rest.hasSuffix(",") ? String(rest.dropLast()) : rest
    }

    /// What tells a father from a son: `jr`, `iii`; nil where nothing does.
    static func generation(of name: String) -> String? {
        behind(name).first(where: isGeneration).map(suffix)
    }

    /// The same as it is written, with the space before it; nothing where nothing does.
    static func generationBehind(_ name: String) -> String {
        behind(name).filter(isGeneration).map { " \($0)" }.joined()
    }

    private static func behind(_ name: String) -> ArraySlice<Substring> {
        let words = name.split(separator: " ")
        return words[words.withoutBehind(isGeneration).endIndex...]
    }

    /// A name without the comma before what tells a father from a son: `Ann Roe Jr.` of `Ann Roe, Jr.`
    static func withoutCommaBeforeGeneration(_ name: String) -> String {
        guard name.contains(",") else { return name }
        var words = name.split(separator: " ")
        for place in words.indices.dropFirst(2) where isGeneration(words[place]) && words[place - 1].hasSuffix(",") {
            words[place - 1].removeLast()
        }
        return words.joined(separator: " ")
    }

    static func isGeneration(_ word: Substring) -> Bool { generations.contains(suffix(word)) }

    fileprivate static func suffix(_ word: Substring) -> String {
        OfficialDirectory.fold(String(word.filter { $0 != "." && $0 != "," }))
    }

    private static let generations: Set<String> = ["jr", "sr", "junior", "senior", "ii", "iii", "iv"]
    /// No such ending of a name is longer.
    static let longestSuffix = 20

    static func isParticle(_ word: Substring) -> Bool { isParticle(OfficialDirectory.fold(String(word))) }

    /// - Parameter word: as names are compared.
    static func isParticle(_ word: String) -> Bool { particles.contains(word) }

    private static let particles: Set<String> = [
        "von", "vom", "zu", "zum", "zur", "van", "den", "der", "de", "la", "las", "los", "el", "del", "della", "delle",
        "di", "da", "do",
        "dos", "das", "du", "des", "le", "al", "bin", "bint", "ibn", "ben", "abu", "ter", "ten", "te", "'t", "'s", "af",
        "av", "y", "e",
        "san", "santa", "st", "st.", "saint", "mac", "mc", "o",
    ]
}

extension [Substring] {
    /// Without what is set behind a name, but never without all.
    ///
    /// - Parameter isSuch: what else is left out than degrees, honours and seats.
    fileprivate func withoutBehind(_ isSuch: (Substring) -> Bool) -> ArraySlice<Substring> {
        var words = self[...]
        while words.count > 1, let last = words.last {
            let suffix = Surname.suffix(last)
            let isOne = isSuch(last) || PostNominals.contain(last, suffix)
            let isAfterComma = words.dropLast().last?.hasSuffix(",") ?? false
            // Ma and Ba are families, and behind a whole name and a comma degrees.
            let isDoubtful =
                !isOne && words.count > 2 && !Surname.isGeneration(last) && (isAfterComma || words.count < count)
                && PostNominals.canContain(last, suffix)
            guard isOne || isDoubtful else { break }
            words.removeLast()
        }
        return words
    }

    /// Without the last words that are so, but never without all.
    fileprivate func droppingLast(_ isSuch: (Substring) -> Bool) -> ArraySlice<Substring> {
        var words = self[...]
        while words.count > 1, let last = words.last, isSuch(last) { words.removeLast() }
        return words
    }
}
