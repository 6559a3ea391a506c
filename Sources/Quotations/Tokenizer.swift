/// Cuts a text into tokens in one pass.
///
/// "Mr." and "U.S." are one word with their stops, "Smith's" is a word and a
/// possessive, "didn't" and "D-N.C." are one word each.
struct Tokenizer {
    private let scalars: [Unicode.Scalar]
    private let lexicon = Lexicon.shared
    private var tokens: [Token] = []

    static func tokens(of scalars: [Unicode.Scalar]) -> [Token] {
        var tokenizer = Tokenizer(scalars: scalars)
        tokenizer.run()
        return tokenizer.tokens
    }

    private init(scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        tokens.reserveCapacity(scalars.count / 4 + 16)
    }

    private func kind(at index: Int) -> ScalarKind {
        index >= 0 && index < scalars.count ? ScalarKind(scalars[index]) : .newline
    }

    private static func isLetter(_ kind: ScalarKind) -> Bool { kind == .letter || kind == .capital }

    private mutating func run() {
        var position = 0
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
        while position < scalars.count {
            let scalar = scalars[position]
            let kind = ScalarKind(scalar)
            switch kind {
            case .letter, .capital: hasLetter = true
            case .digit: break
            case .apostrophe where Self.isLetter(previous) && Self.isLetter(self.kind(at: position + 1)):
                if isPossessive(position) { return finish(start, position, digest, first, hasLetter, possessive: true) }
            case .hyphen where isWordKind(self.kind(at: position + 1)) && previous != .hyphen: break
            case .fullStop where isInner(position, previous, start): hasStop = true
            case .comma where previous == .digit && self.kind(at: position + 1) == .digit: break
            default:
                return finish(
                    start, closingStop(position, start, digest, hasStop), digest, first, hasLetter, possessive: false)
            }
            digest.add(scalar)
            previous = kind
            position += 1
        }
        return finish(start, position, digest, first, hasLetter, possessive: false)
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
        guard kind(at: position) == .fullStop, kind(at: position + 1) != .fullStop else { return position }
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
            let verb = lexicon.classes(of: WordDigest(scalars[end - length..<end]))
            guard verb.contains(.say) else { continue }
            let name = lexicon.classes(of: WordDigest(scalars[start..<end - length]))
            tokens.append(
                Token(
                    start: start, end: end - length, classes: name, shape: .word,
                    isCapitalised: !name.contains(.pronoun), isCaseless: true))
            tokens.append(Token(start: end - length, end: end, classes: verb, shape: .word))
            return end
        }
        return nil
    }

    private mutating func finish(
        _ start: Int, _ end: Int, _ digest: WordDigest, _ first: ScalarKind, _ hasLetter: Bool, possessive: Bool
    ) -> Int {
        // A word longer than any of the lexicon's needs no look-up.
        if hasLetter, Self.isHan(scalars[start]), let verb = hanVerb(start, end) { return verb }
        let classes = hasLetter && end - start <= 24 ? lexicon.classes(of: digest) : []
        tokens.append(
            Token(
                start: start, end: end, classes: classes, shape: hasLetter ? .word : .number,
                isCapitalised: first == .capital, isCaseless: Self.isHan(scalars[start])))
        guard possessive else { return end }
        tokens.append(Token(start: end, end: end + 2, shape: .possessive))
        return end + 2
    }
}
