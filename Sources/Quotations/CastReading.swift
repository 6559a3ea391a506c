/// Finds the people whom an article names, by their titles and offices, by full names as subjects, and by surnames of those.
struct CastReading {
    private(set) var people: [Cast.Person] = []
    /// Those who bear a word as part of their name; the surname is the last.
    private(set) var byWord: [UInt64: [Int]] = [:]
    /// Those who hold an office by its last word.
    private(set) var byHead: [UInt64: [Int]] = [:]
    private let phrases: NounPhraseFinder
    private var items: [Token] { phrases.items }
    /// More names than any article has; a bound for every other text.
    private static let most = 4000

    init(article: Article, phrases: NounPhraseFinder, frames: [[ReportingFrame]]) {
        self.phrases = phrases
        for (paragraph, layout) in zip(article.paragraphs, article.layouts) where layout.role != .apparatus {
            for number in paragraph {
                let sentence = article.sentences[number].items
                read(sentence)
                for frame in frames[number] where frame.subject.kind == .name || frame.subject.apposed != nil {
                    let name = frame.subject.apposed ?? bareName(of: frame.subject.items)
                    if name.count > 1 { note(name, office: frame.subject.apposed == nil ? nil : frame.subject.items) }
                }
            }
        }
        guard !acting.isEmpty else { return }
        for found in frames { for frame in found { noteSurname(frame.subject) } }
    }

    private static let inverted = WordSet("had has have would could should did does was were is are")

    private func digest(_ index: Int) -> UInt64 { items[index].digest }

    /// "Ask Minister Jane Example"
    private func isImperative(_ index: Int, _ sentence: Range<Int>) -> Bool {
        index + 1 < sentence.upperBound && items[index + 1].isCapitalised && items[index].classes.contains(.base)
            && items[index].classes.isDisjoint(with: [.title, .person, .nounToo, .month, .document])
    }

    /// Names in full that open a sentence, by their surnames: "Jane Example left at noon. … Example said".
    private var acting: [UInt64: Range<Int>] = [:]

    /// Notes whom a sentence opens with, for those who speak by the surname alone elsewhere.
    private mutating func noteActing(_ name: Range<Int>, _ sentence: Range<Int>) {
        guard name.lowerBound == sentence.lowerBound, name.count > 1, name.count < 5,
            name.upperBound < sentence.upperBound,
            items[name].allSatisfy({ $0.isWord && ($0.classes.isEmpty || $0.classes.contains(.nameParticle)) }),
            items[name.upperBound].isWord, !items[name.upperBound].isCapitalised,
            items[name.upperBound].classes.isDisjoint(with: [.of, .preposition, .conjunction])
        else { return }
        let last = name.upperBound - 1
        // "Seo Min-kyung" is "Seo".
        let given = phrases.scalars[items[last].start..<items[last].end].split { ScalarKind($0) == .hyphen }
        let isFirst = name.count == 2 && given.count == 2 && given[1].first.map { ScalarKind($0) == .letter } == true
        acting[digest(isFirst ? name.lowerBound : last)] = acting[digest(isFirst ? name.lowerBound : last)] ?? name
    }

    /// "Example said": somebody whom a sentence has named in full.
    private mutating func noteSurname(_ subject: NounPhrase) {
        guard subject.kind == .name, subject.items.count == 1,
            // "Ms. Example has left": of whom only the surname is known.
            (byWord[digest(subject.items.lowerBound)] ?? []).allSatisfy({ people[$0].name.count == 1 }),
            let name = acting[digest(subject.items.lowerBound)]
        else { return }
        note(name, office: nil)
    }

    /// Names with titles before them, and names beside an office: "Minister Jane Example", "Jane Example, the minister".
    private mutating func read(_ sentence: Range<Int>) {
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            // "Had Norland said so"
            guard items[index].isWord, items[index].isCapitalised || phrases.isParticle(index),
                index > sentence.lowerBound || !Self.inverted.contains(items[index]) && !isImperative(index, sentence)
            else {
                index += 1
                continue
            }
            let end = max(index + 1, phrases.nameEnd(from: index, to: sentence.upperBound))
            let run = index..<end
            index = end
            let name = bareName(of: run)
            guard !name.isEmpty, !isPlace(run, sentence) else { continue }
            if name == run { noteActing(name, sentence) }
            var offices: [Range<Int>] = []
            if name.lowerBound > run.lowerBound {
                let lead = run.lowerBound..<name.lowerBound
                // "The Treasury" is nobody.
                if !lead.allSatisfy({
                    !items[$0].classes.isDisjoint(with: [.determiner, .subordinator, .preposition, .conjunction])
                        && items[$0].classes.isDisjoint(with: [.title, .person])
                }) {
                    offices.append(lead)
                }
            }
            let before = run.lowerBound - 1
            if before - 1 > sentence.lowerBound, NounPhraseFinder.called.contains(items[before]),
                let office = phrases.phrase(endingAt: before - 1, from: sentence.lowerBound), phrases.isOffice(office),
                phrases.isIndefinite(items[office.items.lowerBound])
            {
                offices.append(office.items)
            }
            if before >= sentence.lowerBound, items[before].isWord, !items[before].isCapitalised,
                !items[before].classes.isDisjoint(with: [.title, .person]),
                items[before].classes.isDisjoint(with: .plural)
            {
                let start = max(sentence.lowerBound, before - 1)
                // "the former home secretary Jane Example" is not the home secretary.
                let isFormer = start > sentence.lowerBound && Cast.otherOffices.contains(digest(start - 1))
                offices.append((isFormer ? start - 1 : start)..<before + 1)
            }
            // «la ministra valdorana Anna Esempio»
            if phrases.adjectivesFollow, before - 1 > sentence.lowerBound, items[before].isWord,
                !items[before].isCapitalised, items[before].classes.isEmpty,
                items[before - 1].classes.contains(.title), !items[before - 1].isCapitalised
            {
                offices.append(before - 1..<before)
            }
            let comma = behindBrackets(end, sentence)
            if name.count(where: { items[$0].isCapitalised }) > 1 {
                if comma + 1 < sentence.upperBound, items[comma].shape == .comma {
                    if let office = phrases.phrase(startingAt: comma + 1, to: sentence.upperBound),
                        phrases.isOffice(office), !speaks(behind: office, sentence),
                        !items[phrases.head(of: office.items)].classes.contains(.plural)
                    {
                        offices.append(office.items)
                    } else if items[comma + 1].classes.contains(.relative) {
                        offices.append(comma..<comma)
                    }
                }
                // "his deputy, the engineer Jane Example"
                let isDescribed =
                    before - 3 > sentence.lowerBound && items[before].isWord && !items[before].isCapitalised
                    && ReportingFrameFinder.articles.contains(items[before - 1])
                let before = isDescribed ? before - 2 : before
                // «…, Juan Ejemplo del Pozo.»: a name that a particle cuts is told in full by its verb.
                let isWhole = comma + 1 < sentence.upperBound || name.upperBound == run.upperBound
                if isWhole, before - 1 >= sentence.lowerBound, items[before].shape == .comma,
                    let office = phrases.phrase(endingAt: before - 1, from: sentence.lowerBound),
                    phrases.isOffice(office) || phrases.isRelation(office),
                    // "The negotiators, Jane Example and Tom Sample"
                    phrases.nounsAreCapitalised
                        || !items[phrases.head(of: office.items)].classes.contains(.plural)
                {
                    offices.append(office.items)
                } else if isWhole, let office = office(beside: before, from: sentence.lowerBound) {
                    offices.append(office)
                }
            }
            for office in offices { note(name, office: office) }
        }
    }

    private static let longestOffice = 8

    /// "Pressed by the committee’s chair, Jane Example", "with the minister of Norland, Tom Sample": the office behind the nearest
    /// article, where a preposition leads to it.
    private func office(beside comma: Int, from lower: Int) -> Range<Int>? {
        guard comma > lower, items[comma].shape == .comma, items[comma - 1].isWord,
            let first = (max(lower + 1, comma - Self.longestOffice)..<comma).last(where: {
                items[$0].classes.contains(.determiner) && !items[$0].isCapitalised
            }), items[first - 1].classes.contains(.preposition), !phrases.isIndefinite(items[first])
        else { return nil }
        let office = first..<comma
        return office.count > 1 && phrases.isOffice(office)
            && items[office].allSatisfy({ $0.isWord || $0.shape == .possessive })
            && !items[phrases.head(of: office)].classes.contains(.plural) ? office : nil
    }

    /// "Jane Example (Saltmere, 1971), the minister"
    private func behindBrackets(_ end: Int, _ sentence: Range<Int>) -> Int {
        guard end < sentence.upperBound, items[end].shape == .open else { return end }
        let close = (end..<min(end + 8, sentence.upperBound)).first { items[$0].shape == .close }
        return close.map { $0 + 1 } ?? end
    }

    /// "Asked about Tom Sample, the minister said": an office with a verb of its own is no apposition.
    private func speaks(behind office: NounPhrase, _ sentence: Range<Int>) -> Bool {
        let next = office.items.upperBound
        guard next < sentence.upperBound, items[next].isWord, !items[next].isCapitalised else { return false }
        return !items[next].classes.isDisjoint(with: WordClass.reporting.union([.auxiliary, .verb]))
            && items[next].classes.isDisjoint(with: [.nounToo, .participle, .of])
    }

    /// "el embajador de Isla Mayor": of what somebody holds an office.
    private func isPlace(_ run: Range<Int>, _ sentence: Range<Int>) -> Bool {
        let before = run.lowerBound - 1
        return phrases.adjectivesFollow && phrases.isParticle(run.lowerBound)
            && items[run.lowerBound].classes.contains(.of) && before >= sentence.lowerBound
            && !items[before].isCapitalised && !items[before].classes.isDisjoint(with: [.title, .person])
    }

    /// The name in a run of capitals, without offices and places before it.
    private func bareName(of run: Range<Int>) -> Range<Int> {
        var end = run.upperBound
        for index in run.dropFirst() where items[index].shape == .possessive || items[index].classes.contains(.of) {
            // "Ireland’s Jane Example" is a name, "the office of Example" is none.
            if items[index].shape == .possessive {
                return bareName(of: index + 1..<run.upperBound)
            }
            // "Anna von Beispiel"
            if phrases.nounsAreCapitalised, phrases.isParticle(index), items[index - 1].classes.isEmpty { continue }
            // «Fulvia degli Esempi»
            if phrases.adjectivesFollow, phrases.isParticle(index), items[index - 1].classes.isEmpty,
                !GivenNames.gender(of: items[run.lowerBound]).isEmpty
            {
                continue
            }
            let isOffice =
                !items[index - 1].classes.isDisjoint(with: [.title, .person])
                && !(phrases.adjectivesFollow && items[index - 1].classes.contains(.collective))
            if isOffice {
                let name = max(index + 1, run.upperBound - 2)..<run.upperBound
                // "the Ministry of Ports of Norland" has none.
                return items[name].allSatisfy(\.isCapitalised) ? name : run.lowerBound..<run.lowerBound
            }
            end = index
            break
        }
        var start = run.lowerBound
        for index in run.lowerBound..<end
        where !items[index].classes.isDisjoint(with: [
            .title, .person, .determiner, .subordinator, .preposition, .conjunction,
        ])
            && items[index].classes.isDisjoint(with: [.nameParticle, .month])
        {
            start = index + 1
        }
        // «la ministra valdorana Anna Esempio»
        while start > run.lowerBound, start < end, items[start].isWord, !items[start].isCapitalised,
            items[start].classes.isEmpty
        {
            start += 1
        }
        guard start < end else { return run.lowerBound..<run.lowerBound }
        let hasTitle = start > run.lowerBound
        let name = start..<end
        guard hasTitle || name.count > 1,
            items[name].allSatisfy({
                $0.classes.isDisjoint(with: [.collective, .weekday, .document, .relative, .what]) && $0.shape != .number
            })
        else { return run.lowerBound..<run.lowerBound }
        return name
    }

    private mutating func note(_ name: Range<Int>, office: Range<Int>?) {
        guard people.count < Self.most, !Self.inverted.contains(items[name.lowerBound]),
            let last = name.last(where: { !phrases.isSuffix(items[$0]) && items[$0].isWord })
        else { return }
        let known = byWord[digest(last)]?.first { person in
            isSame(person, name) && !(office.map { people[person].isOther(than: $0, items) } ?? false)
        }
        let number: Int
        if let known {
            number = known
            if name.count > people[known].name.count {
                people[known].name = name
                people[known].surname = digest(last)
            }
        } else {
            number = people.count
            people.append(Cast.Person(name: name, surname: digest(last), first: name.lowerBound))
        }
        if name.count > 1, people[number].classes.isDisjoint(with: [.male, .female]) {
            people[number].classes.formUnion(GivenNames.gender(of: items[name.lowerBound]))
        }
        for index in name where items[index].isWord && items[index].isCapitalised {
            let word = digest(index)
            if byWord[word]?.contains(number) != true { byWord[word, default: []].append(number) }
        }
        guard let office, !office.isEmpty else { return }
        let head = digest(phrases.head(of: office))
        if people[number].heads.insert(head).inserted { byHead[head, default: []].append(number) }
        // "die Ministerin" is the "Verkehrsministerin" too.
        if let ending = ending(phrases.head(of: office)), people[number].heads.insert(ending).inserted {
            byHead[ending, default: []].append(number)
        }
        for index in office where items[index].isWord {
            people[number].words.insert(digest(index))
            guard items[index].classes.isDisjoint(with: .pronoun) else { continue }
            people[number].classes.formUnion(items[index].classes.intersection([.male, .female]))
        }
    }

    /// The office that ends a German compound.
    private func ending(_ head: Int) -> UInt64? {
        guard phrases.nounsAreCapitalised else { return nil }
        let word = phrases.scalars[items[head].start..<items[head].end]
        let endings = GermanWords.officeEndings.filter {
            $0.count < word.count && word.suffix($0.count).elementsEqual($0)
        }
        return endings.max(by: { $0.count < $1.count }).map { WordDigest($0).value }
    }

    /// Whether a name can be another mention of a person: each of its words is one of the longer name.
    private func isSame(_ number: Int, _ name: Range<Int>) -> Bool {
        let known = people[number].name
        let (short, long) = name.count < known.count ? (name, known) : (known, name)
        return short.allSatisfy { word in
            items[word].shape == .quote || long.contains { bearsName($0, digest(word)) }
        }
    }

    /// Whether a part of a name is a word, or that word in marks: Robert “Bob” Example is Bob Example.
    private func bearsName(_ part: Int, _ word: UInt64) -> Bool {
        guard items[part].shape == .quote, items[part].end - items[part].start > 2 else { return digest(part) == word }
        return WordDigest(phrases.scalars[items[part].start + 1..<items[part].end - 1]).value == word
    }
}
