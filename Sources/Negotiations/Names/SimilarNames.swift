import Text

/// Names by what they look like, to find those of which one may be a slip of the pen for another, without comparing each with all.
///
/// Two names are alike where they have the same words, in another order or closed up too, or words that are slips of each other
/// (``WordSlip``). However a state is called among other words is the same. What tells names apart on purpose does: figures (phase 1, phase 2), words of few letters (group A, group B), and being the
/// names of two states (Iran, Iraq).
struct SimilarNames<ID: Hashable> {
    private let bearers: Bearers

    private struct Known {
        let id: ID
        let name: WrittenName
    }

    private var known: [Known] = []
    /// The places of the names that have a key: the first of them, and the few others.
    private var first: [Int: Int32] = [:]
    private var others: [Int: [Int32]] = [:]

    init(of bearers: Bearers) { self.bearers = bearers }

    mutating func add(_ name: String, _ id: ID) { add(ComparedName(name, of: bearers), id) }

    mutating func add(_ name: ComparedName, _ id: ID) {
        for reading in name.readings {
            guard let place = Int32(exactly: known.count) else { return }
            known.append(Known(id: id, name: reading.written))
            for key in reading.keys {
                if first[key] == nil { first[key] = place } else { others[key, default: []].append(place) }
            }
        }
    }

    /// What was added under names that are alike to a name, one with the same words among them.
    func alike(to name: String) -> [ID] { alike(to: ComparedName(name, of: bearers)) }

    func alike(to name: ComparedName) -> [ID] {
        var alike: Set<Int32> = []
        for reading in name.readings {
            var places: Set<Int32> = []
            for key in reading.keys {
                if let place = first[key] { places.insert(place) }
                if let more = others[key] { places.formUnion(more) }
            }
            alike.formUnion(places.filter { known[Int($0)].name.isAlike(to: reading.written) })
        }
        guard !alike.isEmpty else { return [] }
        var seen: Set<ID> = []
        return alike.sorted().map { known[Int($0)].id }.filter { seen.insert($0).inserted }
    }
}

/// A name with the keys by which those that are like it are found.
struct ComparedName {
    /// As it is written; of a name that has states among other words also with these in one form.
    fileprivate let readings: [(written: WrittenName, keys: Set<Int>)]

    init(_ name: String, of bearers: Bearers) {
        let words = NameWords.of(name)
        var all = words.isEmpty ? [] : [words]
        let inOneForm = bearers == .others ? StateNames.inOneForm(words) : words
        if inOneForm != words { all.append(inOneForm) }
        readings = all.map { words in
            let written = WrittenName(name, words, bearers)
            return (written, written.keys)
        }
    }
}

/// Who or what is called by names that are compared.
enum Bearers {
    /// Two people may differ by a letter in each of two words: no more than one word is a slip.
    case people
    /// Names of the same state are alike: `US`, `United States`; and so are its adjective, and its name without a vowel.
    case parties
    case others
}

/// A name as it is compared with others that may be meant.
fileprivate struct WrittenName {
    private let bearers: Bearers
    let words: [String]
    /// In the order of the alphabet.
    private let sortedWords: [String]
    private let letters: String
    /// Initials of a few words, as in NATO: every letter stands for something.
    private let isAcronym: Bool
    /// The number of the state that it means.
    private let state: Int?
    /// Of an organisation either its acronym, or the first letters of its name.
    private let organisation: String?

    init(_ name: String, _ words: [String], _ bearers: Bearers) {
        self.bearers = bearers
        let areParties = bearers == .parties
        state = areParties ? StateNames.state(called: name) ?? StateNames.state(ofAdjective: name) : nil
        organisation = areParties && state == nil ? OrganisationName.acronym(of: name) : nil
        self.words = words
        sortedWords = words.sorted()
        letters = words.joined()
        isAcronym =
            name.utf8.count <= WordSlip.shortWord
            && name.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }

    /// Of two names that are alike one has a key of the other, mostly.
    var keys: Set<Int> {
        var keys: Set<Int> = [sortedWords.hashValue]
        if let state { keys.insert([state].hashValue) }
        if let organisation { keys.insert(organisation.hashValue) }
        insertKeys(of: letters, into: &keys)
        let singular = words.map(WordSlip.singular).joined()
        if singular != letters { insertKeys(of: singular, into: &keys) }
        return keys
    }

    private func insertKeys(of text: String, into keys: inout Set<Int>) {
        let letters = Array(text.unicodeScalars)
        keys.insert(LettersKey.of(letters))
        if letters.count > WordSlip.shortestWord {
            for form in WordSlip.Form.allCases { keys.insert(LettersKey.of(form.of(letters))) }
        }
        // Of two names that are one or two letters apart, mostly, one letter less makes the same.
        guard (WordSlip.shortestWord...100).contains(letters.count) else { return }
        keys.formUnion(LettersKey.ofAllButOne(letters))
    }

    func isAlike(to other: WrittenName) -> Bool {
        if sortedWords == other.sortedWords { return true }
        if letters == other.letters { return figures == other.figures }
        if let state, state == other.state { return true }
        // An acronym is that of a name written out. Two of these can have the same.
        if let organisation, organisation == other.organisation, words.count == 1 || other.words.count == 1 {
            return true
        }
        if bearers == .parties, lacksVowel(of: other) || other.lacksVowel(of: self) { return true }
        if StateNames.areBoth(words, other.words) { return false }
        if isAcronym, other.isAcronym { return WordSlip.areExchanged(letters, other.letters) }
        guard words.count == other.words.count else { return isAlikeClosedUp(to: other) }
        let different = zip(words, other.words).filter { $0 != $1 }
        let shorter = min(letters.unicodeScalars.count, other.letters.unicodeScalars.count)
        let mostSlips = bearers == .people ? 1 : WordSlip.limit(ofLength: shorter)
        return different.count <= mostSlips && different.allSatisfy(WordSlip.areSlips)
    }

    /// Whether it is no name of a state, and would be another's with one more vowel: `Irn`.
    private func lacksVowel(of other: WrittenName) -> Bool {
        guard state == nil, other.state != nil, letters.utf8.count + 1 == other.letters.utf8.count,
            letters.utf8.count > 2,
            letters.utf8.first == other.letters.utf8.first
        else { return false }
        let (own, others) = (Array(letters.unicodeScalars), Array(other.letters.unicodeScalars))
        return WordSlip.Form.consonants.of(own) == WordSlip.Form.consonants.of(others)
            && editDistance(own, others, atMost: 1) != nil
    }

    /// Whether names are alike of which one has words closed up, and another letter besides.
    private func isAlikeClosedUp(to other: WrittenName) -> Bool {
        guard distinctions == other.distinctions else { return false }
        return letters.unicodeScalars.count > WordSlip.shortWord
            && other.letters.unicodeScalars.count > WordSlip.shortWord
            && WordSlip.areSlips(letters, other.letters)
    }

    private var figures: [[Substring]] { words.map { $0.split { !$0.isNumber } }.filter { !$0.isEmpty } }

    /// What tells names apart that are otherwise the same.
    private var distinctions: [String] { words.filter(WordSlip.isDistinct).sorted() }
}

/// Numbers for letters in their order: the letters as the coefficients of a polynomial, so that what is left without one of them has its number
/// without being read again. Others can have the same number.
private enum LettersKey {
    private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

    static func of(_ letters: [Unicode.Scalar]) -> Int {
        Int(truncatingIfNeeded: letters.reduce(0 as UInt64) { $0 &* base &+ coefficient($1) })
    }

    /// The numbers of all that is left without one of the letters.
    static func ofAllButOne(_ letters: [Unicode.Scalar]) -> [Int] {
        var before: [UInt64] = []
        before.reserveCapacity(letters.count)
        var sum: UInt64 = 0
        for letter in letters {
            before.append(sum)
            sum = sum &* base &+ coefficient(letter)
        }
        var (behind, power): (UInt64, UInt64) = (0, 1)
        return zip(before, letters).reversed().map { before, letter in
            defer {
                behind = behind &+ coefficient(letter) &* power
                power = power &* base
            }
            return Int(truncatingIfNeeded: before &* power &+ behind)
        }
    }

    private static func coefficient(_ letter: Unicode.Scalar) -> UInt64 { UInt64(letter.value) &+ 1 }
}

/// Words that may be slips of the pen for each other.
enum WordSlip {
    /// The length up to which any change makes another word.
    static let shortestWord = 4
    /// The length up to which so many words differ in one letter that only the usual slips count.
    static let shortWord = 5
    /// The length from which on letters can be wrong in two ways that leave a word much as it was.
    private static let middlingWord = 6
    private static let longWord = 10

    /// How many letters may differ in a word of a length.
    static func limit(ofLength length: Int) -> Int { length < longWord ? 1 : 2 }

    /// Whether one of two different words may be meant for the other. In short words the first letter is seldom wrong (coal and goal are two
    /// words), unless it was exchanged with the second.
    static func areSlips(_ one: String, _ other: String) -> Bool {
        let (singular, others) = (Self.singular(one), Self.singular(other))
        if singular != one || others != other {
            if singular == others { return true }
            if areSlipsAsWritten(singular, others) { return true }
        }
        return areSlipsAsWritten(one, other)
    }

    private static func areSlipsAsWritten(_ one: String, _ other: String) -> Bool {
        let (letters, others) = (Array(one.unicodeScalars), Array(other.unicodeScalars))
        let length = min(letters.count, others.count)
        guard length >= shortestWord, !isDistinct(one), !isDistinct(other), !StateNames.areBoth([one], [other]) else {
            return false
        }
        if areMuchTheSame(letters, others) { return true }
        if length <= shortWord, letters[0] != others[0] { return areExchanged(one, other) }
        return !nearest(to: one, among: [other], within: limit(ofLength: length)).isEmpty
    }

    /// An English word without the ending of the plural: `fee`, `tariff`, `policy`.
    static func singular(_ word: String) -> String {
        guard word.utf8.count > 2, word.hasSuffix("s"), word.utf8.allSatisfy({ $0 < 0x80 }) else {
            return word
        }
        for ending in ["ss", "us", "is"] where word.hasSuffix(ending) { return word }
        if word.hasSuffix("ies"), word.utf8.count > 4 { return word.dropLast(3) + "y" }
        for ending in ["ses", "xes", "zes", "ches", "shes"] where word.hasSuffix(ending) {
            return String(word.dropLast(2))
        }
        return String(word.dropLast())
    }

    /// Whether letters are only in another order, doubled or not (`Lybia`, `Tarrifs`), or two wrong that are no consonants (`Singapur`).
    private static func areMuchTheSame(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Bool {
        let length = min(one.count, other.count)
        guard length >= shortestWord, one[0] == other[0] else { return false }
        guard editDistance(one, other, atMost: 2) != nil else { return false }
        if Form.ordered.of(one) == Form.ordered.of(other) { return true }
        guard length >= middlingWord else { return false }
        if Form.single.of(one) == Form.single.of(other) { return true }
        return length >= middlingWord + 2 && Form.consonants.of(one) == Form.consonants.of(other)
    }

    /// What of the letters of a word is compared.
    enum Form: CaseIterable {
        /// All, in the order of the alphabet.
        case ordered
        /// None of them double.
        case single
        case consonants

        func of(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
            switch self {
            case .ordered: letters.sorted()
            case .single: letters.enumerated().filter { $0 == 0 || letters[$0 - 1] != $1 }.map(\.element)
            case .consonants:
                letters.enumerated().filter { $0 == 0 || !"aeiouy".unicodeScalars.contains($1) }.map(\.element)
            }
        }
    }

    /// Whether two neighbouring letters of a word changed places in the other, and nothing else.
    static func areExchanged(_ one: String, _ other: String) -> Bool {
        let (letters, others) = (Array(one.unicodeScalars), Array(other.unicodeScalars))
        let different = zip(letters, others).enumerated().filter { $0.element.0 != $0.element.1 }.map(\.offset)
        guard letters.count == others.count, different.count == 2, different[1] == different[0] + 1 else {
            return false
        }
        return letters[different[0]] == others[different[1]] && letters[different[1]] == others[different[0]]
    }

    /// Whether a word differs from every other on purpose: a figure, a Roman numeral, a short one, or one of a script that sets no letters.
    static func isDistinct(_ word: String) -> Bool {
        word.unicodeScalars.count < shortestWord || word.contains(where: \.isNumber)
            || word.allSatisfy { "ivx".contains($0) }
            || word.unicodeScalars.contains { if case .word = SearchLetter($0) { true } else { false } }
    }
}
