/// The people whom an article names, with the offices that it gives them: what "the minister" and "Example" stand for.
///
/// Each subject is looked for in it, so it is lent and not copied.
final class Cast {
    struct Person {
        /// Items of the fullest name.
        var name: Range<Int>
        /// Its last word but for “Jr.”
        var surname: UInt64
        /// The item at which the text first names the person.
        let first: Int
        /// Digests of the words of the offices, and of their last words.
        var words: Set<UInt64> = []
        var heads: Set<UInt64> = []
        var classes: WordClass = []

        /// Whether words name somebody of the other sex: "Lady Example" is not Sir Tom Example.
        func isOther(than words: Range<Int>, _ items: [Token]) -> Bool {
            let own = classes.intersection([.male, .female])
            guard !own.isEmpty else { return false }
            let printed = words.reduce(into: WordClass()) { all, index in
                if items[index].isCapitalised { all.formUnion(items[index].classes.intersection([.male, .female])) }
            }
            return !printed.isEmpty && printed.isDisjoint(with: own)
        }
    }

    let people: [Person]
    /// Those who bear a word as part of their name.
    private let byWord: [UInt64: [Int]]
    /// Those who hold an office by its last word.
    private let byHead: [UInt64: [Int]]
    let phrases: NounPhraseFinder
    private var items: [Token] { phrases.items }

    init(article: Article, phrases: NounPhraseFinder, frames: [[ReportingFrame]]) {
        let reading = CastReading(article: article, phrases: phrases, frames: frames)
        (people, byWord, byHead) = (reading.people, reading.byWord, reading.byHead)
        self.phrases = phrases
    }

    private func digest(_ index: Int) -> UInt64 { items[index].digest }

    /// The person whom a name means, where only one is meant.
    func person(named phrase: NounPhrase) -> Int? {
        guard phrase.kind == .name || phrase.kind == .person else { return nil }
        let words = phrase.apposed ?? phrase.items
        guard
            let last = words.last(where: { items[$0].isWord && items[$0].isCapitalised && !phrases.isSuffix(items[$0]) }
            )
        else { return nil }
        let head = phrase.apposed == nil ? phrases.head(of: words) : last
        // "delegate Jane Example of Norland" is Example, "Minister of Ports Jane Example" too, "the office of Example" is not.
        guard items[head].isCapitalised else { return nil }
        let surname = items[head].classes.isDisjoint(with: [.title, .person]) ? head : last
        guard let known = byWord[digest(surname)] else { return nil }
        if known.count == 1 { return people[known[0]].isOther(than: words, items) ? nil : known[0] }
        return person(among: known, surname, words)
    }

    /// Of several who bear a word of their name, the only one whom the words mean.
    private func person(among known: [Int], _ surname: Int, _ words: Range<Int>) -> Int? {
        let bearers = filtered(known) { !people[$0].isOther(than: words, items) }
        if bearers.count == 1 { return bearers[0] }
        let asSurname = filtered(bearers) { isSurname(digest(surname), of: $0) }
        let candidates = principal(asSurname.isEmpty ? bearers : asSurname)
        if candidates.count == 1 { return candidates[0] }
        let isOther = { (word: Int) in word != surname && self.items[word].isWord && self.items[word].isCapitalised }
        guard words.contains(where: isOther) else { return nil }
        let named = only(candidates) { number in
            words.contains { word in isOther(word) && people[number].name.contains { digest($0) == digest(word) } }
        }
        // "Interior Secretary Example": of several the one with the office.
        return named
            ?? only(candidates) { number in
                words.allSatisfy { !isOther($0) || people[number].words.contains(digest($0)) }
            }
    }

    private func only(_ people: [Int], where isMeant: (Int) -> Bool) -> Int? {
        var found: Int?
        for person in people where isMeant(person) {
            guard found == nil else { return nil }
            found = person
        }
        return found
    }

    /// Mostly all are kept: a list of its own costs more than to ask.
    private func filtered(_ people: [Int], _ isKept: (Int) -> Bool) -> [Int] {
        people.allSatisfy(isKept) ? people : people.filter(isKept)
    }

    /// The one word of a name that a phrase has, with titles or without: "Example", "Minister Example".
    func surname(in phrase: NounPhrase) -> Int? {
        guard phrase.apposed == nil, phrase.kind == .name, phrase.items.count < 6, let word = phrase.items.last,
            isNameWord(word), items[word].isCapitalised,
            phrase.items.allSatisfy({ items[$0].isWord && ($0 == word || !isNameWord($0)) })
        else { return nil }
        return word
    }

    private func isNameWord(_ index: Int) -> Bool {
        items[index].isWord && items[index].classes.isDisjoint(with: [.title, .person, .determiner, .of])
    }

    /// The people who bear the surname that a phrase has and no more.
    func bearers(of phrase: NounPhrase) -> [Int] {
        guard let word = surname(in: phrase) else { return [] }
        guard let bearers = byWord[digest(word)] else { return [] }
        return principal(filtered(bearers) { isSurname(digest(word), of: $0) })
    }

    /// Whether a word is somebody's surname, or the first of two: "Example" is Juan Example Muestra.
    private func isSurname(_ word: UInt64, of person: Int) -> Bool {
        let (name, surname) = (people[person].name, people[person].surname)
        if surname == word { return true }
        return name.count > 2 && name.dropFirst().dropLast().contains { digest($0) == word && items[$0].isCapitalised }
    }

    /// Beside Sir Tom Example and Lady Example, of whom the text has no given name, "Example" is Sir Tom.
    private func principal(_ bearers: [Int]) -> [Int] {
        guard bearers.count > 1 else { return bearers }
        guard bearers.count(where: { people[$0].name.count > 1 }) == 1 else { return bearers }
        let full = bearers.filter { people[$0].name.count > 1 }
        guard let gender = full.first.map({ people[$0].classes.intersection([.male, .female]) }),
            bearers.allSatisfy({
                let other = people[$0].classes.intersection([.male, .female])
                return $0 == full[0] || !other.isEmpty && !gender.isEmpty && other.isDisjoint(with: gender)
            })
        else { return bearers }
        return full
    }

    /// Whether a surname alone is that of several people.
    func bearsSharedSurname(_ phrase: NounPhrase) -> Bool {
        bearers(of: phrase).count > 1 && person(named: phrase) == nil
    }

    /// The people whom an office can mean: "the minister", "the Canal Minister".
    func people(in office: NounPhrase) -> [Int] {
        guard office.apposed == nil, phrases.isOffice(office), let first = office.items.first,
            items[first].classes.contains(.determiner), items[first].classes.isDisjoint(with: .possessive),
            !phrases.isIndefinite(items[first]) || isNamedBehind(office)
        else { return [] }
        let head = phrases.head(of: office.items)
        let end = office.items.upperBound
        // "the Port Minister of Norland"
        guard head + 1 == end || items[head + 1].classes.contains(.of) && head + 2 < end else { return [] }
        let kinds = (first + 1..<max(first + 1, head)).filter { items[$0].isWord }
        let places = (min(head + 2, end)..<end).filter { items[$0].isWord && items[$0].isCapitalised }
        guard head + 1 == end || !places.isEmpty else { return [] }
        let words = (kinds + places).map(digest)
        return (byHead[digest(head)] ?? []).filter { number in
            words.allSatisfy(people[number].words.contains)
                && !Self.otherOffices.contains { people[number].words.contains($0) && !words.contains($0) }
        }
    }

    /// Those whose surname a word is.
    func bearers(ofSurname index: Int) -> [Int] {
        guard items[index].isWord, items[index].isCapitalised else { return [] }
        return (byWord[digest(index)] ?? []).filter { people[$0].surname == digest(index) }
    }

    /// Those who hold an office by the last word of its name.
    func holders(of head: UInt64) -> [Int] { byHead[head] ?? [] }

    static let indefinite = WordSet("a an another some one any un une ein eine una uno um uma")

    /// "a customs officer called Example"
    private func isNamedBehind(_ office: NounPhrase) -> Bool {
        let end = office.items.upperBound
        return end + 1 < items.count && NounPhraseFinder.called.contains(items[end]) && items[end + 1].isCapitalised
    }

    /// What makes an office another one: "the minister" is not the deputy minister.
    static let otherOffices = Set(
        [
            "deputy", "vice", "shadow", "first", "prime", "former", "ex", "assistant", "under", "junior",
            "stellvertretender",
            "ehemalige", "ancien", "ancienne",
        ]
        .map { WordDigest($0.unicodeScalars).value })

    /// Whether an office of a person tells of what: "the fisheries minister", but not "Minister Example".
    func hasKind(_ number: Int) -> Bool { people[number].words.count > people[number].heads.count }

    /// The phrase by a person’s full name.
    func naming(_ number: Int) -> NounPhrase {
        NounPhrase(items: people[number].name, kind: .name, classes: people[number].classes)
    }
}
