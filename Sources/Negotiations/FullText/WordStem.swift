/// The stem of an English word, by Porter's algorithm (M. F. Porter, "An algorithm for suffix stripping", 1980).
///
/// Words of which a search takes one for another have the same stem: negotiate, negotiations, negotiator.
enum WordStem {
    /// The stem of a word in lower case; a word that is not of ASCII letters, or too short to have an ending, is its own.
    static func of(_ word: String) -> String {
        let letters = Array(word.utf8)
        guard (3...64).contains(letters.count), letters.allSatisfy({ (0x61...0x7A).contains($0) }) else { return word }
        var stem = Stem(letters: letters)
        stem.dropPlural()
        stem.dropParticiple()
        stem.turnY()
        stem.replace(Self.doubleEndings) { $0.measure > 0 }
        stem.replace(Self.adjectiveEndings) { $0.measure > 0 }
        stem.dropLongEnding()
        stem.dropE()
        return String(decoding: stem.letters, as: UTF8.self)
    }

    private static let doubleEndings = endings([
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("logi", "log"),
        ("bli", "ble"), ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"),
        ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"),
        ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ])
    private static let adjectiveEndings = endings([
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
    ])
    fileprivate static let longEndings = endings(
        [
            "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate",
            "iti", "ous", "ive", "ize",
        ].map { ($0, "") })

    fileprivate struct Ending {
        let letters: [UInt8]
        let replacement: [UInt8]
    }

    /// The longest first: of two that fit, the longer counts.
    private static func endings(_ pairs: [(String, String)]) -> [Ending] {
        pairs.map { Ending(letters: Array($0.0.utf8), replacement: Array($0.1.utf8)) }
            .sorted { $0.letters.count > $1.letters.count }
    }
}

/// A word while it loses its endings.
private struct Stem {
    var letters: [UInt8]

    mutating func dropPlural() {
        if ends("sses") || ends("ies") {
            letters.removeLast(2)
        } else if ends("s"), !ends("ss") {
            letters.removeLast()
        }
    }

    mutating func dropParticiple() {
        if ends("eed") {
            if without(3).measure > 0 { letters.removeLast() }
            return
        }
        guard let ending = ["ed", "ing"].first(where: ends), without(ending.utf8.count).hasVowel else { return }
        letters.removeLast(ending.utf8.count)
        if ends("at") || ends("bl") || ends("iz") {
            letters.append(UInt8(ascii: "e"))
        } else if endsInDoubleConsonant, let last = letters.last, !"lsz".utf8.contains(last) {
            letters.removeLast()
        } else if measure == 1, endsInShortSyllable {
            letters.append(UInt8(ascii: "e"))
        }
    }

    mutating func turnY() {
        guard ends("y"), without(1).hasVowel else { return }
        letters[letters.count - 1] = UInt8(ascii: "i")
    }

    /// Replaces the longest ending of a list where what stands before it meets a condition.
    mutating func replace(_ endings: [WordStem.Ending], where isMet: (Stem) -> Bool) {
        guard let ending = endings.first(where: { letters.ends(with: $0.letters) }) else { return }
        let rest = without(ending.letters.count)
        if isMet(rest) { letters = rest.letters + ending.replacement }
    }

    mutating func dropLongEnding() {
        let isAfterSOrT = { (rest: Stem) in rest.ends("s") || rest.ends("t") }
        let isNoun = ends("ion")
        replace(WordStem.longEndings) { $0.measure > 1 && (!isNoun || isAfterSOrT($0)) }
    }

    mutating func dropE() {
        if ends("e") {
            let rest = without(1)
            if rest.measure > 1 || rest.measure == 1 && !rest.endsInShortSyllable { letters.removeLast() }
        }
        if ends("ll"), measure > 1 { letters.removeLast() }
    }

    /// How often a vowel is followed by a consonant: m in [C](VC)^m[V].
    var measure: Int {
        var count = 0
        var isAfterVowel = false
        for index in letters.indices {
            let isConsonant = isConsonant(at: index)
            if isConsonant, isAfterVowel { count += 1 }
            isAfterVowel = !isConsonant
        }
        return count
    }

    var hasVowel: Bool { letters.indices.contains { !isConsonant(at: $0) } }

    private var endsInDoubleConsonant: Bool {
        letters.count > 1 && letters.last == letters.dropLast().last && isConsonant(at: letters.count - 1)
    }

    /// Consonant, vowel, consonant, the last not w, x or y: hop.
    private var endsInShortSyllable: Bool {
        guard letters.count > 2, let last = letters.last, !"wxy".utf8.contains(last) else { return false }
        return isConsonant(at: letters.count - 1) && !isConsonant(at: letters.count - 2)
            && isConsonant(at: letters.count - 3)
    }

    private func isConsonant(at index: Int) -> Bool {
        switch letters[index] {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): return false
        case UInt8(ascii: "y"):
            // y is a vowel behind a consonant; a run of them alternates.
            var isConsonant = true
            var position = index
            while position > 0, letters[position - 1] == UInt8(ascii: "y") {
                position -= 1
                isConsonant.toggle()
            }
            guard position > 0 else { return isConsonant }
            return self.isConsonant(at: position - 1) ? !isConsonant : isConsonant
        default: return true
        }
    }

    private func ends(_ ending: String) -> Bool { letters.ends(with: Array(ending.utf8)) }

    private func without(_ count: Int) -> Stem { Stem(letters: Array(letters.dropLast(count))) }
}

extension [UInt8] {
    fileprivate func ends(with ending: [UInt8]) -> Bool {
        count >= ending.count && suffix(ending.count).elementsEqual(ending)
    }
}
