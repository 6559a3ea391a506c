/// Cuts a text into tokens in one pass.
///
/// "Mr." and "U.S." are one word with their stops, "Smith's" is a word and a
/// possessive, "didn't" and "D-N.C." are one word each.
struct Tokenizer {
    private let scalars: [Unicode.Scalar]
    private let lexicon: Lexicon
    private let language: Language
    private var tokens: [Token] = []
    /// The first hyphen or apostrophe of the word that is being read.
    private var joint: Int?

    static func tokens(of scalars: [Unicode.Scalar], in language: Language = .english, from start: Int = 0) -> [Token] {
        var tokenizer = Tokenizer(scalars: scalars, language: language)
        tokenizer.run(from: start)
        return tokenizer.tokens
    }

    private init(scalars: [Unicode.Scalar], language: Language) {
        self.scalars = scalars
        self.language = language
        lexicon = Lexicon.of(language)
        tokens.reserveCapacity(scalars.count / 4 + 16)
    }

    private func kind(at index: Int) -> ScalarKind {
        index >= 0 && index < scalars.count ? ScalarKind(scalars[index]) : .newline
    }

    private static func isLetter(_ kind: ScalarKind) -> Bool { kind == .letter || kind == .capital }

    private mutating func run(from start: Int) {
        var position = start
        while position < scalars.count {
            let kind = ScalarKind(scalars[position])
            switch kind {
            case .space: position += 1
            case .letter, .capital, .digit: position = word(from: position, kind)
            case .newline:
                let isPair = scalars[position] == "\r" && position + 1 < scalars.count && scalars[position + 1] == "\n"
                position = isPair ? position + 1 : one(.lineEnd, position)
            case .apostrophe, .mark: position = one(.mark, position)
            case .fullStop: position = stops(from: position)
            case .question: position = one(.question, position)
            case .comma: position = one(.comma, position)
            case .colon: position = one(.colon, position)
            case .semicolon: position = one(.semicolon, position)
            case .dash: position = one(.dash, position)
            case .hyphen: position = one(isDash(position) ? .dash : .other, position)
            case .open: position = one(.open, position)
            case .close: position = one(.close, position)
            case .other: position = one(.other, position)
            }
        }
    }

    private mutating func one(_ shape: Token.Shape, _ position: Int) -> Int {
        tokens.append(Token(start: position, end: position + 1, shape: shape))
        return position + 1
    }

    private func isDash(_ position: Int) -> Bool {
        let before = kind(at: position - 1)
        return before == .space || before == .hyphen || kind(at: position + 1) == .hyphen
    }

    /// "..." is an omission, not the end of a sentence.
    private mutating func stops(from start: Int) -> Int {
        var end = start + 1
        while kind(at: end) == .fullStop { end += 1 }
        tokens.append(Token(start: start, end: end, shape: end - start > 1 ? .other : .fullStop))
        return end
    }

    private mutating func word(from start: Int, _ first: ScalarKind) -> Int {
        var digest = WordDigest()
        var position = start
        var previous = first
        var hasStop = false
        var hasLetter = false
        var isOwner = false
        var stop: Int?
        joint = nil
        reading: while position < scalars.count {
            let scalar = scalars[position]
            if scalar.value &- 0x61 < 26 {
                // Small letters, which most are.
                repeat {
                    digest.add(small: scalars[position])
                    position += 1
                } while position < scalars.count && scalars[position].value &- 0x61 < 26
                hasLetter = true
                previous = .letter
                continue
            }
            let kind = ScalarKind(scalar)
            switch kind {
            case .letter, .capital: hasLetter = true
            case .digit: break
            case .apostrophe where Self.isLetter(previous) && Self.isLetter(self.kind(at: position + 1)):
                isOwner = isPossessive(position)
                if isOwner { break reading }
                joint = joint ?? position
            case .hyphen where isWordKind(self.kind(at: position + 1)) && previous != .hyphen:
                joint = joint ?? position
            case .fullStop where isInner(position, previous, start): hasStop = true
            case .comma where previous == .digit && self.kind(at: position + 1) == .digit: break
            default:
                if kind == .fullStop { stop = closingStop(position, start, digest, hasStop) }
                break reading
            }
            digest.add(scalar)
            previous = kind
            position += 1
        }
        return finish(start, stop ?? position, digest, first, hasLetter, possessive: isOwner)
    }

    private func isWordKind(_ kind: ScalarKind) -> Bool { Self.isLetter(kind) || kind == .digit }

    /// An apostrophe and an s that end the word.
    private func isPossessive(_ position: Int) -> Bool {
        guard position + 1 < scalars.count, scalars[position + 1] == "s" || scalars[position + 1] == "S" else {
            return false
        }
        return !isWordKind(kind(at: position + 2))
    }

    /// A stop inside "U.S.", "a.m.", "3.5" or "D-N.C.": single letters or digits on both sides.
    private func isInner(_ position: Int, _ previous: ScalarKind, _ start: Int) -> Bool {
        let next = kind(at: position + 1)
        if previous == .digit { return next == .digit }
        guard Self.isLetter(previous), Self.isLetter(next) else { return false }
        return position - 1 == start || !Self.isLetter(kind(at: position - 2))
    }

    /// The end of a word with the stop that belongs to it.
    private func closingStop(_ position: Int, _ start: Int, _ digest: WordDigest, _ hasStop: Bool) -> Int {
        guard kind(at: position + 1) != .fullStop else { return position }
        if hasStop { return position + 1 }
        if position - start == 1 {
            return kind(at: start) == .capital && scalars[start] != "I" ? position + 1 : position
        }
        return lexicon.classes(of: digest).contains(.abbreviation) && kind(at: start) == .capital
            ? position + 1 : position
    }

    private static func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x3400...0x9FFF).contains(scalar.value) }

    /// Chinese has no spaces: a verb of saying is cut from the name before it.
    private mutating func hanVerb(_ start: Int, _ end: Int) -> Int? {
        for length in [2, 1] where end - start > length && end - start <= 24 {
            let said = WordDigest(scalars[end - length..<end])
            let verb = lexicon.classes(of: said)
            guard verb.contains(.say) else { continue }
            let name = lexicon.classes(of: WordDigest(scalars[start..<end - length]))
            tokens.append(
                Token(
                    start: start, end: end - length, classes: name,
                    digest: WordDigest(scalars[start..<end - length]).value, shape: .word,
                    isCapitalised: !name.contains(.pronoun), isCaseless: true))
            tokens.append(Token(start: end - length, end: end, classes: verb, digest: said.value, shape: .word))
            return end
        }
        return nil
    }

    private mutating func finish(
        _ start: Int, _ end: Int, _ digest: WordDigest, _ first: ScalarKind, _ hasLetter: Bool, possessive: Bool
    ) -> Int {
        // Most words are plain, and nothing below is asked of them.
        if language == .english, joint == nil, scalars[start].isASCII {
            let classes = hasLetter && end - start <= 24 ? lexicon.classes(of: digest) : []
            return append(start, end, digest, first, hasLetter, classes, possessive: possessive)
        }
        if language == .french, let joint, let last = pronoun(start, end) { return split(start, joint, last, end) }
        if language == .italian || language == .french, let joint,
            isElision(start, joint, end) || isConjunction(start, joint)
        {
            return parted(start, joint, end, possessive: possessive)
        }
        if language == .portuguese, let joint, joint > start, Self.enclitics.contains(tail(joint, end)),
            !lexicon.classes(of: WordDigest(scalars[start..<joint])).isDisjoint(with: .reporting),
            lexicon.classes(of: digest).isEmpty
        {
            // “perguntou-lhe”: the verb, whoever is asked.
            let verb = WordDigest(scalars[start..<joint])
            tokens.append(
                Token(
                    start: start, end: end, classes: lexicon.classes(of: verb), digest: verb.value, shape: .word,
                    isCapitalised: first == .capital))
            return end
        }
        // A word longer than any of the lexicon's needs no look-up.
        if hasLetter, Self.isHan(scalars[start]), let verb = hanVerb(start, end) { return verb }
        var classes = hasLetter && end - start <= 24 ? lexicon.classes(of: digest) : []
        if classes.isEmpty, end - start <= 24, let joint { classes = office(start, joint, end) }
        if classes.isEmpty, language == .german, endsAsOffice(start, end) { classes = [.title, .person] }
        // The Romance languages write months with small letters: "Julio" is somebody.
        if first == .capital, language.isRomance { classes.remove(.month) }
        return append(start, end, digest, first, hasLetter, classes, possessive: possessive)
    }

    private mutating func append(
        _ start: Int, _ end: Int, _ digest: WordDigest, _ first: ScalarKind, _ hasLetter: Bool, _ classes: WordClass,
        possessive: Bool
    ) -> Int {
        var whole = digest
        // The stop of "Jan." is of the word, and not of what the lexicon knows it by.
        let hasStop = scalars[end - 1] == "."
        if hasStop { whole.add(".") }
        tokens.append(
            Token(
                start: start, end: end, classes: classes, digest: whole.value, shape: hasLetter ? .word : .number,
                isCapitalised: first == .capital || first == .letter && isNamePrefix(start),
                isCaseless: Self.isHan(scalars[start]), hasStop: hasStop))
        guard possessive else { return end }
        tokens.append(Token(start: end, end: end + 2, shape: .possessive))
        return end + 2
    }

    private static let enclitics = WordSet("lhe lhes nos me")

    private func tail(_ joint: Int, _ end: Int) -> UInt64 { WordDigest(scalars[joint + 1..<end]).value }

    private static let elided = WordSet("l un d dell all nell sull dall quell quest")
    private static let elidedBeforeNames = WordSet("l all nell sull")

    /// « qu’aucune drague »: the conjunction and its word.
    private func isConjunction(_ start: Int, _ joint: Int) -> Bool {
        ScalarKind(scalars[joint]) == .apostrophe && language == .french && joint - start == 2
            && lexicon.classes(of: WordDigest(scalars[start..<joint])).contains(.that)
    }

    /// "l’ambasciatrice", « l’ambassadrice »: an article or a preposition and its word. Lists of French have other words with their articles.
    private func isElision(_ start: Int, _ joint: Int, _ end: Int) -> Bool {
        guard ScalarKind(scalars[joint]) == .apostrophe, joint - start < 6 else { return false }
        let article = WordDigest(scalars[start..<joint]).value
        guard Self.elided.contains(article) else { return false }
        let isOfName = kind(at: joint + 1) == .capital
        if language == .french {
            // « le maire d’Arlen »
            if isOfName, scalars[start] == "d", let last = tokens.last, !last.isCapitalised,
                !last.classes.isDisjoint(with: [.title, .person])
            {
                return true
            }
            return joint - start == 1
                && !lexicon.classes(of: WordDigest(scalars[joint + 1..<end])).isDisjoint(with: [.title, .person])
                && lexicon.classes(of: WordDigest(scalars[start..<end])).isEmpty
        }
        // "Dell’Utri", "d’Orey"
        return !isOfName || Self.elidedBeforeNames.contains(article)
            || kind(at: start) == .letter && joint - start > 1
    }

    /// An elided word and what it stands before, as two words.
    private mutating func parted(_ start: Int, _ joint: Int, _ end: Int, possessive: Bool) -> Int {
        let article = WordDigest(scalars[start..<joint])
        tokens.append(
            Token(
                start: start, end: joint + 1, classes: lexicon.classes(of: article), digest: article.value,
                shape: .word, isCapitalised: kind(at: start) == .capital))
        self.joint = (joint + 1..<end).first { kind(at: $0) == .hyphen || kind(at: $0) == .apostrophe }
        return finish(
            joint + 1, end, WordDigest(scalars[joint + 1..<end]), kind(at: joint + 1), true, possessive: possessive)
    }

    /// "vice-chair", "mayor-elect", "secretary-general": the office that one part of the word names.
    private func office(_ start: Int, _ joint: Int, _ end: Int) -> WordClass {
        let (before, after) = (WordDigest(scalars[start..<joint]), WordDigest(scalars[joint + 1..<end]))
        let kept: WordClass = [.title, .person, .plural, .collective]
        if Self.officeBefore.contains(before.value) {
            let named = lexicon.classes(of: after).intersection(kept)
            let next = (joint + 1..<end).first { ScalarKind(scalars[$0]) == .hyphen }
            return named.isEmpty ? next.map { office(joint + 1, $0, end) } ?? [] : named
        }
        return Self.officeAfter.contains(after.value) ? lexicon.classes(of: before).intersection(kept) : []
    }

    private static let officeBefore = WordSet("vice co ex deputy under sub then")
    private static let officeAfter = WordSet("elect general designate in-chief at-large")

    /// "al-Sharaa", "d’Escoto": a name whose first letters are small.
    private func isNamePrefix(_ start: Int) -> Bool {
        guard let joint, joint - start < 5, kind(at: joint + 1) == .capital else { return false }
        return Self.namePrefixes.contains(WordDigest(scalars[start..<joint]).value)
    }

    private static let namePrefixes = WordSet("al el ad an as at ar az ash ath d l dell della o n")

    private func endsAsOffice(_ start: Int, _ end: Int) -> Bool {
        GermanWords.officeEndings.contains { ending in
            ending.count < end - start && scalars[end - ending.count..<end].elementsEqual(ending)
        }
    }

    /// Where the pronoun of "a-t-elle", "dit-il" begins.
    private func pronoun(_ start: Int, _ end: Int) -> Int? {
        guard let hyphen = scalars[start..<end].lastIndex(where: { ScalarKind($0) == .hyphen }), hyphen + 1 < end,
            lexicon.classes(of: WordDigest(scalars[hyphen + 1..<end])).contains(.thirdPerson)
        else { return nil }
        return hyphen + 1
    }

    /// A verb and the pronoun that a hyphen joins to it, as two words.
    private mutating func split(_ start: Int, _ joint: Int, _ pronoun: Int, _ end: Int) -> Int {
        // « s’amuse-t-elle », « n’a-t-il »: the verb goes as far as the first hyphen.
        let verbEnd = (joint..<end).first { kind(at: $0) == .hyphen } ?? joint
        for (first, last) in [(start, verbEnd), (pronoun, end)] {
            let word = WordDigest(scalars[first..<last])
            tokens.append(
                Token(
                    start: first, end: last, classes: lexicon.classes(of: word), digest: word.value, shape: .word))
        }
        return end
    }
}
