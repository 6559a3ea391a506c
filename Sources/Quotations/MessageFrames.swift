// What somebody says by a noun: "her message was that", "in the words of Jane Example", "a statement from the ministry said".
extension ReportingFrameFinder {
    private static let messages = WordSet(
        """
        message view position argument point verdict warning conclusion answer reply response advice claim stance explanation assessment complaint \
        contention retort
        """)
    static let statements = WordSet(
        "statement letter email e-mail post tweet message memo note release communiqué communique readout declaration remarks"
    )
    private static let from = WordSet("from by of")
    private static let his = WordSet("his")
    private static let her = WordSet("her")
    private static let their = WordSet("their")

    /// Whose message it is that a noun names: "Jane Example’s answer", "her view", "the reply from Jane Example".
    func messenger(of noun: Int, _ sentence: Range<Int>) -> NounPhrase? {
        guard items[noun].isWord, !items[noun].isCapitalised, Self.messages.contains(items[noun]) else { return nil }
        return owner(of: noun, sentence)
    }

    /// Whose a text is, and where the words end that tell it: "a letter from Tom Sample", "Tom Sample’s letter".
    func author(ofTextIn range: Range<Int>) -> (phrase: NounPhrase, end: Int)? {
        guard language == .english,
            let noun = range.last(where: { Self.statements.contains(items[$0]) && !items[$0].isCapitalised }),
            let author = owner(of: noun, namesEnd(before: noun, range)..<range.upperBound), author.kind != .pronoun
        else { return nil }
        let apposed = phrases.apposition(after: author, to: range.upperBound)?.upperBound
        return (author, max(noun + 1, apposed ?? author.items.upperBound))
    }

    /// Behind the last word before a noun that is of no name and no office: "read out | the minister’s letter".
    private func namesEnd(before noun: Int, _ range: Range<Int>) -> Int {
        let other = (range.lowerBound..<noun).last {
            items[$0].isWord && !items[$0].isCapitalised
                && items[$0].classes.isDisjoint(with: [.determiner, .title, .person, .nameParticle])
        }
        return other.map { $0 + 1 } ?? range.lowerBound
    }

    private func owner(of noun: Int, _ bounds: Range<Int>) -> NounPhrase? {
        if noun > bounds.lowerBound {
            let before = items[noun - 1]
            if before.shape == .possessive, noun - 2 >= bounds.lowerBound {
                return phrases.phrase(endingAt: noun - 2, from: bounds.lowerBound).flatMap { speaks($0) ? $0 : nil }
            }
            if let owner = pronoun(noun - 1) { return owner }
        }
        guard noun + 2 < bounds.upperBound, Self.from.contains(items[noun + 1]),
            let source = phrases.phrase(startingAt: noun + 2, to: bounds.upperBound), source.kind != .pronoun
        else { return nil }
        return speaks(source) ? source : nil
    }

    private func speaks(_ phrase: NounPhrase) -> Bool { phrase.kind == .name || phrase.kind == .person }

    private func pronoun(_ index: Int) -> NounPhrase? {
        let gender: WordClass
        if Self.her.contains(items[index]) {
            gender = .female.union(.he)
        } else if Self.his.contains(items[index]) {
            gender = .male.union(.he)
        } else if Self.their.contains(items[index]) {
            gender = .plural
        } else {
            return nil
        }
        return NounPhrase(items: index..<index + 1, kind: .pronoun, classes: gender.union([.pronoun, .thirdPerson]))
    }

    /// "Her message was that the port would stay open."
    private func message(_ be: Int, _ sentence: Range<Int>) -> ReportingFrame? {
        guard be + 1 < sentence.upperBound, items[be + 1].classes.contains(.that), be > sentence.lowerBound else {
            return nil
        }
        let nouns = (max(sentence.lowerBound, be - Self.longestOwner)..<be).reversed().prefix {
            items[$0].isWord || items[$0].shape == .possessive
        }
        guard let owner = nouns.lazy.compactMap({ messenger(of: $0, sentence.lowerBound..<be) }).first else {
            return nil
        }
        return make(.subjectVerb, owner, be, sentence, isShared: false, classes: .say)
    }

    /// "Her message was that", "she was adamant that"
    func stance(_ be: Int, _ sentence: Range<Int>) -> ReportingFrame? {
        guard language == .english, be + 2 < sentence.upperBound else { return nil }
        return message(be, sentence) ?? adamant(be, sentence)
    }

    private static let longestOwner = 10
    private static let sure = WordSet("adamant emphatic insistent unequivocal categorical clear")

    /// "She was adamant that the port would stay open."
    private func adamant(_ be: Int, _ sentence: Range<Int>) -> ReportingFrame? {
        guard be + 2 < sentence.upperBound, Self.sure.contains(items[be + 1]), items[be + 2].classes.contains(.that),
            let subject = phrases.subject(before: be, from: sentence.lowerBound), !subject.classes.contains(.it),
            speaks(subject) || subject.kind == .pronoun
        else { return nil }
        var frame = make(.subjectVerb, subject, be, sentence, isShared: false, classes: .attitude)
        frame?.complement = be + 2
        return frame
    }

    private static let within = WordSet("in")
    private static let the = WordSet("the")
    private static let words = WordSet("words view opinion estimation judgment judgement")
    private static let per = WordSet("per")

    /// "In the words of Jane Example, …", "in Jane Example’s words", "Per Jane Example, …".
    func inWords(_ index: Int, _ sentence: Range<Int>) -> ReportingFrame? {
        if index == sentence.lowerBound, Self.per.contains(items[index]) {
            guard index + 1 < sentence.upperBound, items[index + 1].isCapitalised,
                let source = phrases.phrase(startingAt: index + 1, to: sentence.upperBound), speaks(source)
            else { return nil }
            return accordingTo(index, source, sentence)
        }
        guard Self.within.contains(items[index]),
            let noun = (index + 2..<max(index + 2, min(index + Self.longestOwner, sentence.upperBound))).first(where: {
                Self.words.contains(items[$0])
            })
        else { return nil }
        if Self.the.contains(items[index + 1]), noun == index + 2 {
            guard noun + 2 < sentence.upperBound, items[noun + 1].classes.contains(.of),
                let source = phrases.phrase(startingAt: noun + 2, to: sentence.upperBound), speaks(source)
            else { return nil }
            return accordingTo(index, source, sentence)
        }
        guard items[noun - 1].shape == .possessive,
            let owner = phrases.phrase(startingAt: index + 1, to: noun - 1), speaks(owner),
            owner.items.upperBound == noun - 1
        else { return nil }
        return ReportingFrame(
            form: .accordingTo, subject: owner, verb: index..<index + 1, verbClasses: items[index].classes,
            extent: index..<noun + 1, complement: noun + 1, isShared: false)
    }

    /// Who issued a text: "a statement from the ministry", "the ministry’s statement".
    func issuer(of text: NounPhrase) -> NounPhrase? {
        guard text.kind == .document, let noun = text.items.first(where: { Self.statements.contains(items[$0]) }) else {
            return nil
        }
        return owner(of: noun, text.items)
    }
}
