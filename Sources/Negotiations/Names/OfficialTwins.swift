import Text

/// Officials whom a name that is nobody's may mean all the same, so that none is made beside them: parts of a name left out, titles around
/// it, its parts in another order or spelling.
struct OfficialTwins {
    private var alike = SimilarNames<Int64>(of: .people)
    /// By words that are the name of a family.
    private var alikeSurnames = SimilarNames<Int64>(of: .people)
    private var ids: [String: Set<Int64>] = [:]
    /// By each word of their names, and as it sounds.
    private var idsByWord: [String: Set<Int64>] = [:]
    private var idsBySound: [String: Set<Int64>] = [:]
    /// By all telling words of a name, in the order of the alphabet.
    private var idsByWords: [[String]: Set<Int64>] = [:]
    /// By the letters with which a name in the characters of East Asia begins.
    private var idsByBeginning: [String: Set<Int64>] = [:]

    mutating func add(_ name: String, _ id: Int64) {
        for words in Self.forms(of: name) {
            guard let first = words.first, let last = words.last else { continue }
            let bare = words.joined(separator: " ")
            alike.add(bare, id)
            for surname in Surname.forms(of: bare) where !surname.contains(" ") { alikeSurnames.add(surname, id) }
            ids[bare, default: []].insert(id)
            if words.count > 2 { ids["\(first) … \(last)", default: []].insert(id) }
            if let spoken = Self.spoken(words) { ids[spoken, default: []].insert(id) }
            let telling = Self.telling(words)
            for word in telling {
                idsByWord[word, default: []].insert(id)
                if let sound = SpokenForm.of(word) { idsBySound[sound, default: []].insert(id) }
            }
            if telling.count > 1 { idsByWords[telling, default: []].insert(id) }
        }
        if let letters = EastAsianName.letters(of: OfficialDirectory.fold(name)) {
            for beginning in EastAsianName.beginnings(of: letters) {
                idsByBeginning[beginning, default: []].insert(id)
            }
        }
    }

    /// Those whom a name may mean.
    func officials(like name: String) -> Set<Int64> {
        var found = Self.forms(of: name).reduce(into: Set<Int64>()) { $0.formUnion(officials(calledLike: $1)) }
        for family in EastAsianName.letters(of: OfficialDirectory.fold(name)).map(EastAsianName.families) ?? [] {
            found.formUnion(idsByBeginning[family] ?? [])
        }
        return found
    }

    private func officials(calledLike words: [String]) -> Set<Int64> {
        guard let first = words.first, let last = words.last else { return [] }
        let bare = words.joined(separator: " ")
        var found = Set(alike.alike(to: bare))
        found.formUnion(ids[bare] ?? [])
        found.formUnion(officials(withAll: words))
        found.formUnion(officials(calledByPartOf: words))
        if words.count > 1 {
            // Who was called by one of the names alone, or with other names between.
            for word in words { found.formUnion(ids[word] ?? []) }
            for surname in Surname.forms(of: bare) { found.formUnion(ids[surname] ?? []) }
            found.formUnion(ids["\(first) … \(last)"] ?? [])
            if words.count > 2 { found.formUnion(ids["\(first) \(last)"] ?? []) }
            if let spoken = Self.spoken(words) { found.formUnion(ids[spoken] ?? []) }
        }
        if words.count == 1 { found.formUnion(alikeSurnames.alike(to: bare)) }
        for word in words { found.formUnion(officials(titledAs: word)) }
        return found
    }

    /// Those whose names have all of some words.
    private func officials(withAll words: [String]) -> Set<Int64> {
        let sets = Self.telling(words).map { word in
            (idsByWord[word] ?? []).union(SpokenForm.of(word).flatMap { idsBySound[$0] } ?? [])
        }.sorted { $0.count < $1.count }
        guard let fewest = sets.first else { return [] }
        return fewest.filter { id in sets.dropFirst().allSatisfy { $0.contains(id) } }
    }

    /// Those whose names have two or more of some words, and no others: Pedro Sánchez for Pedro Sánchez Pérez-Castejón.
    private func officials(calledByPartOf words: [String]) -> Set<Int64> {
        let telling = Self.telling(words)
        guard (3...Self.mostWords).contains(telling.count) else { return [] }
        var found: Set<Int64> = []
        for choice in 1..<(1 << telling.count) - 1 where choice.nonzeroBitCount > 1 {
            let part = telling.indices.filter { choice & (1 << $0) != 0 }.map { telling[$0] }
            found.formUnion(idsByWords[part] ?? [])
        }
        return found
    }

    /// A longer name is no person's.
    private static let mostWords = 8

    /// The words that tell people apart, in the order of the alphabet.
    private static func telling(_ words: [String]) -> [String] { words.filter { !Surname.isParticle($0) }.sorted() }

    /// Those before or behind whose names a title is set without a space: 王毅部长, 外交部长王毅.
    private func officials(titledAs word: String) -> Set<Int64> {
        let letters = Array(word.unicodeScalars)
        guard (Self.shortestJoined...Self.longestJoined).contains(letters.count),
            letters.allSatisfy({ if case .word = SearchLetter($0) { true } else { false } })
        else { return [] }
        var found: Set<Int64> = []
        // No title is shorter than two characters, but for what honours.
        for length in 2..<letters.count {
            let (name, title) = (letters[..<length], letters[length...])
            let honours = title.count == 1 && title.first.map { "氏様君님씨".unicodeScalars.contains($0) } ?? false
            if title.count > 1 || honours { found.formUnion(ids[String(String.UnicodeScalarView(name))] ?? []) }
            let (before, behind) = (letters.count - length, letters.suffix(length))
            if before > 1 { found.formUnion(ids[String(String.UnicodeScalarView(behind))] ?? []) }
        }
        return found
    }

    private static let shortestJoined = 3
    private static let longestJoined = 30

    /// A given name with the last word of a name as they sound, which no name is; nil for a name of which that tells too little.
    private static func spoken(_ words: [String]) -> String? {
        guard words.count > 1, let first = words.first, let last = words.last,
            let given = GivenNameForms.consonants(of: first)
        else { return nil }
        return "\(given)…\(SpokenForm.of(last) ?? last)"
    }

    /// The words of a name as it is compared, without what stands before and behind it; once more without the elided particle that a
    /// word begins with (`escoto` beside `descoto`), and with the full form of a given name.
    private static func forms(of name: String) -> [[String]] {
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
        return forms
    }

    private static func words(of name: String) -> [String] {
        let words = NameWords.of(name)
        let rest = words.drop { OfficeTitle.honorifics.contains($0) }
        return rest.isEmpty ? words : Array(rest)
    }
}
