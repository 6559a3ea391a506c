/// A way to read the name of a person, with all by which others that may mean the same one are found.
struct NameForm {
    /// As names are compared, without what stands before and behind them.
    let words: [String]
    /// These as one text.
    let bare: String
    let name: ComparedName
    /// The forms of its surname.
    let surnames: [String]
    /// The words that tell people apart, in the order of the alphabet, and how each sounds; nil for a short one.
    let telling: [String]
    let sounds: [String?]
    /// A given name with the last word as they sound, which no name is; nil for a name of which that tells too little.
    let spoken: String?

    init(_ words: [String]) {
        self.words = words
        bare = words.joined(separator: " ")
        name = ComparedName(bare, of: .people)
        surnames = Surname.forms(of: bare)
        telling = words.filter { !Surname.isParticle($0) }.sorted()
        sounds = telling.map { SpokenForm.of($0) }
        spoken = Self.spoken(words)
    }

    private static func spoken(_ words: [String]) -> String? {
        guard words.count > 1, let first = words.first, let last = words.last,
            let given = GivenNameForms.consonants(of: first)
        else { return nil }
        return "\(given)…\(SpokenForm.of(last) ?? last)"
    }

    /// The forms of a name: once more without the elided particle that a word begins with (`escoto` beside `descoto`), and with the full form of a
    /// given name.
    static func all(of name: String) -> [NameForm] {
        let bare = Surname.withoutSuffixes(name)
        var forms = [words(of: bare)]
        let folded = OfficialDirectory.fold(bare)
        if folded.unicodeScalars.contains("'") {
            let short = folded.split(separator: " ").map { word -> Substring in
                let rest = word.dropFirst(2)
                return word.dropFirst().first == "'" && rest.count > 1 ? rest : word
            }
            forms.append(words(of: short.joined(separator: " ")))
        }
        if let first = forms[0].first, forms[0].count > 1, GivenNameForms.full(first) != first {
            forms.append([GivenNameForms.full(first)] + forms[0].dropFirst())
        }
        return forms.map(NameForm.init)
    }

    private static func words(of name: String) -> [String] {
        let words = NameWords.of(name)
        let rest = words.drop { OfficeTitle.honorifics.contains($0) }
        return rest.isEmpty ? words : Array(rest)
    }
}

/// The forms of the name that was read last.
final class LastRead {
    private var name: String?
    private var forms: [NameForm] = []
    private var letters: [Unicode.Scalar]?

    /// - Returns: the forms of a name, and its letters where it is written in the characters of East Asia.
    func forms(of name: String) -> (forms: [NameForm], letters: [Unicode.Scalar]?) {
        if self.name != name {
            self.name = name
            forms = NameForm.all(of: name)
            letters = EastAsianName.letters(of: OfficialDirectory.fold(name))
        }
        return (forms, letters)
    }
}
