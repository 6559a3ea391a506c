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

    /// What was read last: a name that nobody has yet is looked for, and then added.
    private let lastRead = LastRead()

    mutating func add(_ name: String, _ id: Int64) {
        let read = lastRead.forms(of: name)
        for form in read.forms {
            guard let first = form.words.first, let last = form.words.last else { continue }
            alike.add(form.name, id)
            for surname in form.surnames where !surname.contains(" ") { alikeSurnames.add(surname, id) }
            ids[form.bare, default: []].insert(id)
            if form.words.count > 2 { ids["\(first) … \(last)", default: []].insert(id) }
            if let spoken = form.spoken { ids[spoken, default: []].insert(id) }
            for (word, sound) in zip(form.telling, form.sounds) {
                idsByWord[word, default: []].insert(id)
                if let sound { idsBySound[sound, default: []].insert(id) }
            }
            if form.telling.count > 1 { idsByWords[form.telling, default: []].insert(id) }
        }
        for beginning in read.letters.map(EastAsianName.beginnings) ?? [] {
            idsByBeginning[beginning, default: []].insert(id)
        }
    }

    /// Those whom a name may mean.
    func officials(like name: String) -> Set<Int64> {
        let read = lastRead.forms(of: name)
        var found: Set<Int64> = []
        for form in read.forms { find(form, &found) }
        for family in read.letters.map(EastAsianName.families) ?? [] { found.formUnion(idsByBeginning[family] ?? []) }
        return found
    }

    private func find(_ form: NameForm, _ found: inout Set<Int64>) {
        guard let first = form.words.first, let last = form.words.last else { return }
        func add(_ name: String) { if let some = ids[name] { found.formUnion(some) } }
        found.formUnion(alike.alike(to: form.name))
        add(form.bare)
        findBearers(ofAll: form, &found)
        findBearers(ofPart: form, &found)
        if form.words.count > 1 {
            // Who was called by one of the names alone, or with other names between.
            form.words.forEach(add)
            form.surnames.forEach(add)
            add("\(first) … \(last)")
            if form.words.count > 2 { add("\(first) \(last)") }
            if let spoken = form.spoken { add(spoken) }
        }
        // With the particles of the surname: von der Leyden.
        if form.words.dropLast().allSatisfy({ Surname.isParticle($0) }) {
            found.formUnion(alikeSurnames.alike(to: ComparedName(last, of: .people)))
        }
        for word in form.words { found.formUnion(officials(titledAs: word)) }
    }

    /// Those whose names have all the telling words of one.
    private func findBearers(ofAll form: NameForm, _ found: inout Set<Int64>) {
        let bearers = zip(form.telling, form.sounds).map { word, sound in
            (written: idsByWord[word] ?? [], spoken: sound.flatMap { idsBySound[$0] } ?? [])
        }
        guard let fewest = bearers.min(by: { $0.written.count + $0.spoken.count < $1.written.count + $1.spoken.count })
        else { return }
        for ids in [fewest.written, fewest.spoken] {
            for id in ids where bearers.allSatisfy({ $0.written.contains(id) || $0.spoken.contains(id) }) {
                found.insert(id)
            }
        }
    }

    /// Those whose names have two or more of the telling words of one, and no others: Pedro Sánchez for Pedro Sánchez Pérez-Castejón.
    private func findBearers(ofPart form: NameForm, _ found: inout Set<Int64>) {
        let telling = form.telling
        guard (3...Self.mostWords).contains(telling.count) else { return }
        for choice in 1..<(1 << telling.count) - 1 where choice.nonzeroBitCount > 1 {
            let part = telling.indices.filter { choice & (1 << $0) != 0 }.map { telling[$0] }
            if let some = idsByWords[part] { found.formUnion(some) }
        }
    }

    /// A longer name is no person's.
    private static let mostWords = 8

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
}
