/// The part of a full name that stands for the whole where no surname is recorded: the last word, with the particles before it and without
/// what is set behind a name.
public enum Surname {
    /// The forms by which somebody may be called: `Leyen` and `von der Leyen`, `Zapatero` and `Rodríguez Zapatero`, `Kennedy` and
    /// `Kennedy Jr.`; never `Jr.` alone.
    static func forms(of name: String) -> [String] {
        let whole = name.split(whereSeparator: \.isWhitespace)
        let words = whole.droppingLast { isCredential($0) || isGeneration($0) }
        let forms = unsuffixed(words)
        let generations = whole[words.endIndex...].filter(isGeneration)
        guard !generations.isEmpty else { return forms }
        let suffix = generations.joined(separator: " ")
        // With its point or without.
        let endings = suffix.hasSuffix(".") ? [suffix, String(suffix.dropLast())] : [suffix]
        return forms + forms.flatMap { form in endings.map { "\(form) \($0)" } }
    }

    private static func unsuffixed(_ name: ArraySlice<Substring>) -> [String] {
        var words = name
        guard let end = words.popLast() else { return [] }
        let last = end.hasSuffix(",") ? end.dropLast() : end
        var forms = [String(last)]
        if let rest = withoutJoinedParticle(last) { forms.append(String(rest)) }
        var particles: [Substring] = []
        while words.count > 1, let word = words.last, isParticle(word) {
            particles.insert(word, at: 0)
            words.removeLast()
        }
        // A name can begin with one: de la Cruz.
        if !particles.isEmpty || words.first.map(isParticle) == true {
            if words.count == 1, let first = words.first, isParticle(first) { particles.insert(first, at: 0) }
            for start in particles.indices { forms.append((particles[start...] + [last]).joined(separator: " ")) }
        } else if words.count > 1, let other = words.last, other.count > 2, !other.contains(".") {
            // Of two surnames, both; the first alone might as well be a given name.
            forms.append("\(other) \(last)")
        }
        return forms
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
    public static func parts(of name: String) -> (given: String, family: String, suffix: String?) {
        let whole = name.split(whereSeparator: \.isWhitespace)
        var words = whole.droppingLast { isCredential($0) || isGeneration($0) }
        let suffix = whole[words.endIndex...].filter(isGeneration).joined(separator: " ")
        var family = words.popLast().map { [$0.hasSuffix(",") ? $0.dropLast() : $0] } ?? []
        while words.count > 1, let word = words.last, isParticle(word) {
            family.insert(word, at: 0)
            words.removeLast()
        }
        return (
            words.joined(separator: " "), family.joined(separator: " "), suffix.isEmpty ? nil : suffix
        )
    }

    /// A name without the degrees and honours behind it, which tell nobody apart. Jr. and III do.
    static func withoutCredentials(_ name: String) -> String {
        let whole = name.split(separator: " ")
        let words = whole.droppingLast(isCredential)
        guard words.count < whole.count else { return name }
        let rest = words.joined(separator: " ")
        return rest.hasSuffix(",") ? String(rest.dropLast()) : rest
    }

    /// A name without what stands in parentheses.
    static func withoutParentheses(_ name: String) -> String {
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
            && words.allSatisfy { isCredential($0) || isGeneration($0) || OfficeTitle.honorifics.contains(suffix($0)) }
    }

    /// A name without all that is set behind it.
    static func withoutSuffixes(_ name: String) -> String {
        let words = name.split(separator: " ").droppingLast { isCredential($0) || isGeneration($0) }
        let rest = words.joined(separator: " ")
        return rest.hasSuffix(",") ? String(rest.dropLast()) : rest
    }

    /// What tells a father from a son: `jr`, `iii`; nil where nothing does.
    static func generation(of name: String) -> String? {
        name.split(separator: " ").reversed().prefix { isCredential($0) || isGeneration($0) }.last(where: isGeneration)
            .map(suffix)
    }

    private static func isCredential(_ word: Substring) -> Bool { credentials.contains(suffix(word)) }

    static func isGeneration(_ word: Substring) -> Bool { generations.contains(suffix(word)) }

    private static func suffix(_ word: Substring) -> String {
        OfficialDirectory.fold(String(word.filter { $0 != "." && $0 != "," }))
    }

    private static let generations: Set<String> = ["jr", "sr", "junior", "senior", "ii", "iii", "iv"]
    private static let credentials: Set<String> = [
        "phd", "dphil", "md", "jd", "esq", "cbe", "obe", "mbe", "kbe", "dbe", "cmg", "kcmg", "gcmg", "kc", "qc", "mp",
        "mep", "ret",
    ]
    /// No such ending of a name is longer.
    static let longestSuffix = 20

    private static func isParticle(_ word: Substring) -> Bool { isParticle(OfficialDirectory.fold(String(word))) }

    /// - Parameter word: as names are compared.
    static func isParticle(_ word: String) -> Bool { particles.contains(word) }

    private static let particles: Set<String> = [
        "von", "vom", "zu", "zum", "zur", "van", "den", "der", "de", "la", "las", "los", "el", "del", "della", "delle",
        "di", "da", "do",
        "dos", "das", "du", "des", "le", "al", "bin", "bint", "ibn", "ben", "abu", "ter", "ten", "te", "'t", "'s", "af",
        "av", "y", "e",
        "san", "santa", "st", "st.", "saint", "mac",
    ]
}

extension [Substring] {
    /// Without the last words that are so, but never without all.
    fileprivate func droppingLast(_ isSuch: (Substring) -> Bool) -> ArraySlice<Substring> {
        var words = self[...]
        while words.count > 1, let last = words.last, isSuch(last) { words.removeLast() }
        return words
    }
}
