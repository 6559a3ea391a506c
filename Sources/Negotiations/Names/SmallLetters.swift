/// Names that are printed in capitals, as they are written elsewhere: `MCCONNELL`, `O'BRIEN` and `SCOTT BESSENT` are McConnell, O'Brien and Scott Bessent.
enum SmallLetters {
    /// - Parameters:
    ///   - isFamily: whether no given name is among the words, so that a particle can stand first.
    ///   - isOfSyllables: whether hyphens join syllables: `JAE-MYUNG` is Jae-myung.
    static func of(_ words: some Collection<Substring>, isFamily: Bool = false, isOfSyllables: Bool = false) -> String {
        var small: [String] = []
        let words = Array(words)
        for (place, word) in words.enumerated() {
            if word.contains(where: \.isLowercase) {
                small.append(behindSmallLetters(word, before: words.dropFirst(place + 1).first))
                continue
            }
            let isArticle = small.last == "de" && word.lowercased() == "la"
            let canBeParticle = isFamily || !small.isEmpty
            small.append(isArticle ? "la" : of(word, canBeParticle: canBeParticle, isOfSyllables: isOfSyllables))
        }
        return small.joined(separator: " ")
    }

    /// A word that is not all in capitals: `McAllister` of `McALLISTER`, a particle as it is. At the beginning of a list one can have a capital that it has
    /// not within a name: `Van der`.
    private static func behindSmallLetters(_ word: Substring, before next: Substring?) -> String {
        guard let rest = CapitalSurname.behindSmallLetters(word) else {
            let isSmall = next?.first?.isLowercase == true && particles.contains(OfficialDirectory.fold(String(word)))
            return isSmall ? word.lowercased() : String(word)
        }
        return String(word[..<rest.startIndex]) + of([rest])
    }

    private static func of(_ word: Substring, canBeParticle: Bool, isOfSyllables: Bool) -> String {
        let folded = OfficialDirectory.fold(String(word))
        if canBeParticle, particles.contains(folded) { return word.lowercased() }
        if Initials.areWord(word) || areGiven(word, folded) { return String(word) }
        var small = ""
        // The letters since the last mark that joins parts of a name.
        var part = ""
        var begins = true
        for letter in word {
            // Turkish has this one with its dot.
            small += begins ? String(letter) : letter == "İ" ? "i" : letter.lowercased()
            if letter.isLetter {
                part += letter.lowercased()
                begins = isScottish(part, in: word)
            } else {
                begins = "'’ʼ".contains(letter) ? part.count == 1 || elided.contains(part) : !isOfSyllables
                part = ""
            }
        }
        return withFinalSigmas(small)
    }

    /// Greek has another small sigma at the end of a word.
    private static func withFinalSigmas(_ small: String) -> String {
        guard small.contains("σ") else { return small }
        var letters = Array(small)
        for place in letters.indices.dropFirst() where letters[place] == "σ" && letters[place - 1].isLetter {
            let isLast = place + 1 == letters.count || !letters[place + 1].isLetter
            if isLast { letters[place] = "ς" }
        }
        return String(letters)
    }

    /// Whether a capital follows what a name has begun with: Mc of McConnell, Mac of MacDonald.
    private static func isScottish(_ part: String, in word: Substring) -> Bool {
        if part == "mc" { return word.count > 4 }
        return part == "mac" && clans.contains(where: { word.lowercased().hasPrefix("mac" + $0) })
    }

    /// Two initials without points, or a number: JD, TJ, III.
    private static func areGiven(_ word: Substring, _ folded: String) -> Bool {
        ["ii", "iii", "iv"].contains(folded)
            || word.count == 2 && folded.allSatisfy { $0.isASCII && $0.isLetter && !"aeiouy".contains($0) }
                && !["ng", "jr", "sr", "mc", "st"].contains(folded)
    }

    private static let elided: Set = ["dell", "dall", "nell", "sant"]
    private static let clans = [
        "donald", "arthur", "kinnon", "gregor", "leod", "pherson", "farlane", "intyre", "dougall", "lean", "neil",
        "kenzie", "taggart", "manus", "alister", "askill", "naughton",
    ]
    /// Those that stay small within a name, whatever the language. Le, La and Di begin with capitals in France and Italy.
    private static let particles: Set = [
        "von", "vom", "zu", "zum", "zur", "van", "den", "der", "de", "las", "los", "del", "da", "do", "dos", "das",
        "du", "bin", "bint", "ibn", "ter", "ten", "te", "af", "av", "y", "e",
    ]
}
