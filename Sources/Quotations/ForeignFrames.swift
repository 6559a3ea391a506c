// Verbs of saying as other languages place them.
extension ReportingFrameFinder {
    /// « … », a déclaré le ministre. / Il a ajouté : « … »
    func compoundPast(_ index: Int, _ sentence: Range<Int>) -> ReportingFrame? {
        guard index > sentence.lowerBound, !isPassiveInRomance(index, sentence) else { return nil }
        // « a prudemment commenté », «ha poi aggiunto»
        if index - 2 >= sentence.lowerBound,
            language == .french
                ? isFrenchAdverb(index - 1)
                : language.leavesOutSubjects && phrases.isAdverb(items[index - 1]),
            items[index - 2].classes.contains(.auxiliary)
        {
            let before = index - 2
            // « L’envoyé, Jean Exemple, a aussitôt regretté ce départ »
            if before > sentence.lowerBound, items[before - 1].shape == .comma,
                let own = phrases.subject(before: before, from: sentence.lowerBound)
            {
                return make(.subjectVerb, own, index, sentence, isShared: false)
            }
            if before == sentence.lowerBound || !items[before - 1].isWord {
                return invertedOrImplied(index, from: before, sentence)
            }
            return phrases.subject(before: before, from: sentence.lowerBound).flatMap {
                make(.subjectVerb, $0, index, sentence, isShared: false)
            }
        }
        // "hatte am Sonntag im Radio gesagt": the auxiliary stands where English has its verb.
        if language == .german {
            for auxiliary in stride(from: index - 1, to: max(sentence.lowerBound, index - 14), by: -1) {
                guard items[auxiliary].isWord || items[auxiliary].shape == .number || items[auxiliary].shape == .quote
                else { return nil }
                guard items[auxiliary].classes.contains(.auxiliary) else { continue }
                // "Zuvor hatte er mitgeteilt": the subject stands behind the auxiliary.
                if let pronoun = phrases.phraseOfPronoun(auxiliary + 1), pronoun.classes.contains(.thirdPerson),
                    auxiliary + 1 < index
                {
                    return make(.subjectVerb, pronoun, index, sentence, isShared: false)
                }
                // "Am Dienstag hatte Anna Beispiel gesagt"
                let first = items[sentence.lowerBound]
                // "Einen Tag zuvor hatte Anna Beispiel gesagt"
                let isOfTime = sentence.prefix(4).contains { $0 < auxiliary && items[$0].classes.contains(.time) }
                if isOfTime || !first.classes.isDisjoint(with: [.preposition, .adverb, .time]),
                    let subject = phrases.phrase(startingAt: auxiliary + 1, to: index),
                    subject.kind == .name || subject.kind == .person
                {
                    return make(.subjectVerb, subject, index, sentence, isShared: false)
                }
                return phrases.subject(before: auxiliary, from: sentence.lowerBound).flatMap {
                    make(.subjectVerb, $0, index, sentence, isShared: false)
                }
            }
            return nil
        }
        // « … », a-t-elle ajouté.
        if items[index - 1].classes.contains(.pronoun), index - 2 >= sentence.lowerBound,
            items[index - 2].classes.contains(.auxiliary), let pronoun = phrases.phraseOfPronoun(index - 1)
        {
            return make(.verbSubject, pronoun, index, sentence, isShared: false, from: index - 2)
        }
        // « n'a pas exclu »
        if items[index - 1].classes.contains(.negation), index - 2 > sentence.lowerBound,
            items[index - 2].classes.contains(.auxiliary)
        {
            return phrases.subject(before: index - 2, from: sentence.lowerBound).flatMap {
                make(.subjectVerb, $0, index, sentence, isShared: false)
            }
        }
        guard
            !items[index - 1].classes.isDisjoint(
                with: language.leavesOutSubjects ? .auxiliary : [.determiner, .auxiliary])
        else { return nil }
        // « … », lui a demandé une journaliste.
        if index - 2 >= sentence.lowerBound, Self.clitics.contains(items[index - 2]),
            index - 2 == sentence.lowerBound || !items[index - 3].isWord,
            let subject = inverted(index, sentence) ?? invertedBehindPlace(index, sentence)
        {
            return make(.verbSubject, subject, index, sentence, isShared: false, from: index - 2)
        }
        if index - 1 > sentence.lowerBound, items[index - 2].shape == .comma,
            let subject = phrases.subject(before: index - 1, from: sentence.lowerBound)
        {
            return make(.subjectVerb, subject, index, sentence, isShared: false)
        }
        if index - 1 == sentence.lowerBound || !items[index - 2].isWord {
            return invertedOrImplied(index, from: index - 1, sentence)
        }
        if language.leavesOutSubjects, isBehindTime(index - 1, sentence) {
            return invertedOrImplied(index, from: index - 1, sentence)
        }
        return phrases.subject(before: index - 1, from: sentence.lowerBound).flatMap {
            make(.subjectVerb, $0, index, sentence, isShared: false)
        }
    }

    private static let although = WordSet("aunque embora sebbene benché")

    /// «En un correo enviado a este diario señala que»: where it is told opens the sentence, and no subject stands in it.
    private func isBehindPlace(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        guard items[sentence.lowerBound].classes.contains(.preposition), verb - sentence.lowerBound > 2,
            verb - sentence.lowerBound < 12, !items[verb - 1].isCapitalised,
            verb + 1 < sentence.upperBound, items[verb + 1].classes.contains(.that) || items[verb + 1].shape == .colon
        else { return false }
        return (sentence.lowerBound + 1..<verb).allSatisfy { index in
            let item = items[index]
            guard item.isWord || item.shape == .number,
                item.classes.isDisjoint(with: [.auxiliary, .pronoun, .that, .relative, .subordinator])
            else { return false }
            return item.classes.isDisjoint(with: .determiner)
                || items[index - 1].classes.contains(.preposition)
        }
    }

    /// «El martes había dicho que», «En marzo aseguró que»: nothing but a time opens the sentence, and the verb alone tells who.
    private func isBehindTime(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        var start = verb
        while start > sentence.lowerBound, items[start - 1].isWord || items[start - 1].shape == .number { start -= 1 }
        let opening = start..<verb
        return start == sentence.lowerBound && opening.count < 6
            && opening.contains {
                phrases.isTime($0, from: sentence.lowerBound) || SmallDates.names.contains(items[$0])
            }
            && opening.allSatisfy {
                items[$0].shape == .number || phrases.isTime($0, from: sentence.lowerBound)
                    || !items[$0].classes.isDisjoint(with: [.determiner, .preposition, .time, .ordinalTime, .month])
            }
    }

    /// « …, a déclaré la ministre », «…, ha añadido», «Ha aggiunto che»: the subject behind the verb, or none at all.
    private func invertedOrImplied(_ verb: Int, from first: Int, _ sentence: Range<Int>) -> ReportingFrame? {
        let behind = inverted(verb, sentence)
        // «ha tagliato corto la ministra»
        let isBare =
            behind.map {
                $0.kind == .other && !items[$0.items.lowerBound].isCapitalised
                    && items[$0.items.lowerBound].classes.isEmpty
            } ?? true
        if let subject = isBare ? invertedBehindPlace(verb, sentence) ?? behind : behind {
            return make(.verbSubject, subject, verb, sentence, isShared: false, from: first)
        }
        return mayLackSubject(verb, sentence) ? implied(verb, sentence) : nil
    }

    static let reflexive = WordSet("si se")

    /// “foi anunciado”, «è stato detto»: nobody is told of who says it. But «si è impegnato».
    private func isPassiveInRomance(_ index: Int, _ sentence: Range<Int>) -> Bool {
        guard language == .portuguese || language == .italian else { return false }
        var before = index - 1
        while before > sentence.lowerBound, phrases.isAdverb(items[before]) { before -= 1 }
        return items[before].classes.contains(.be)
            && !(before > sentence.lowerBound && Self.reflexive.contains(items[before - 1]))
    }

    /// Whether what follows a verb is no subject: the end, «que», a place or a time.
    private func mayLackSubject(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        guard language.leavesOutSubjects else { return false }
        guard verb + 1 < sentence.upperBound else { return true }
        let next = items[verb + 1]
        return !next.isWord || !next.classes.isDisjoint(with: [.that, .preposition, .adverb, .weekday])
            || phrases.isAdverb(next) || isRomanceInfinitive(next)
            // «dijo el martes»
            || phrases.opensDay(verb + 1, to: sentence.upperBound)
    }

    private static let infinitives = ["ar", "er", "ir", "are", "ere", "ire"].map { Array($0.unicodeScalars) }

    /// “disse acreditar”, «dijo confiar»
    private func isRomanceInfinitive(_ item: Token) -> Bool {
        !item.isCapitalised && item.classes.isEmpty && item.end - item.start > 4
            && Self.infinitives.contains {
                phrases.scalars[item.end - $0.count..<item.end].elementsEqual($0)
            }
    }

    /// The frame of a verb that alone tells its subject.
    private func implied(_ verb: Int, _ sentence: Range<Int>) -> ReportingFrame? {
        let subject = NounPhrase(items: verb..<verb + 1, kind: .pronoun, classes: [.pronoun, .thirdPerson, .implied])
        return make(.subjectVerb, subject, verb, sentence, isShared: false)
    }

    private static let frenchAdverbs = WordSet(
        "d'emblée toutefois aussitôt également cependant néanmoins pourtant ainsi d'ailleurs alors vite")
    private static let manner = Array("ment".unicodeScalars)

    private func isFrenchAdverb(_ index: Int) -> Bool {
        let item = items[index]
        guard item.isWord, !item.isCapitalised else { return false }
        return Self.frenchAdverbs.contains(item)
            || item.end - item.start > 6 && item.classes.isEmpty
                && phrases.scalars[item.end - 4..<item.end].elementsEqual(Self.manner)
    }

    /// What other languages have and English has not: a subject behind the verb wherever something else opens the sentence
    /// (German), or none at all (Spanish, Portuguese, Italian).
    func foreign(_ index: Int, _ sentence: Range<Int>) -> ReportingFrame? {
        let item = items[index]
        let left = index > sentence.lowerBound ? items[index - 1] : nil
        // « … », lui répond Mme Exemple.
        let isAnswer =
            language == .french && index - 2 > sentence.lowerBound && left.map { Self.clitics.contains($0) } == true
            && !items[index - 2].isWord
        guard language == .german || language.leavesOutSubjects || isAnswer, !item.classes.contains(.compoundPast)
        else { return nil }
        if language == .german {
            let first = items[sentence.lowerBound]
            // "Dass es teuer werde, bestritt Beispiel."
            let isBehindClause =
                left?.shape == .comma
                && (first.classes.contains(.subordinator)
                    || first.classes.contains(.preposition) && isInset(index - 1, sentence))
            // "Zurückhaltender äußerte sich der Minister"
            let isReflexive =
                index == sentence.lowerBound + 1 && index + 1 < sentence.upperBound
                && Self.sich.contains(items[index + 1])
            guard let left, left.isWord || isBehindClause, index > sentence.lowerBound,
                isReflexive
                    || !first.classes.isDisjoint(with: [.preposition, .adverb, .subordinator, .time, .weekday]),
                let subject = inverted(index, sentence)
            else { return behindPlaceInGerman(index, sentence) }
            return make(.verbSubject, subject, index, sentence, isShared: false)
        }
        // «…», le preguntó una periodista.
        if let left, Self.clitics.contains(left), index - 1 == sentence.lowerBound || !items[index - 2].isWord,
            let subject = inverted(index, sentence) ?? invertedBehindPlace(index, sentence)
        {
            return make(.verbSubject, subject, index, sentence, isShared: false, from: index - 1)
        }
        // “E acrescentou: “…””
        let isJoined = index == sentence.lowerBound + 1 && left?.classes.contains(.conjunction) == true
        if isAnswer { return nil }
        if left?.isWord == true, mayLackSubject(index, sentence) {
            if isBehindTime(index, sentence) || isBehindPlace(index, sentence) { return implied(index, sentence) }
            // «celebró la decisión, aunque advirtió de que»: whoever the clause before has.
            if let left, Self.although.contains(left), index - 2 > sentence.lowerBound,
                items[index - 2].shape == .comma || items[index - 2].shape == .quote,
                let own = phrases.leadingSubject(in: sentence), own.kind != .other, own.kind != .document
            {
                return make(.subjectVerb, own, index, sentence, isShared: true)
            }
        }
        guard isJoined || left == nil || left?.shape == .comma || left?.shape == .quote || left?.shape == .dash else {
            return nil
        }
        // "El embajador, Juan Ejemplo, calificó el acuerdo de «bueno»": the name between commas stands before its verb.
        if left?.shape == .comma, let own = phrases.subject(before: index, from: sentence.lowerBound),
            own.kind == .name || own.kind == .person || own.apposed != nil,
            !phrases.isOpeningParticiple(items[own.items.lowerBound]),
            own.apposed != nil || item.classes.isDisjoint(with: .say)
        {
            return make(.subjectVerb, own, index, sentence, isShared: false)
        }
        if let subject = inverted(index, sentence) ?? invertedBehindPlace(index, sentence) {
            return make(.verbSubject, subject, index, sentence, isShared: false)
        }
        guard mayLackSubject(index, sentence),
            left?.shape != .comma || index < 2 || items[index - 2].shape == .quote
                // «Preguntado por ello, contestó que»
                || phrases.isOpeningParticiple(items[sentence.lowerBound]) || opensWithQuestion(sentence)
        else { return nil }
        return implied(index, sentence)
    }

    private static let questions = WordSet("pregunta preguntas pergunta perguntas domanda domande")

    /// «A la pregunta de si habrá más, respondió: …»: what was asked opens the sentence, and no subject.
    private func opensWithQuestion(_ sentence: Range<Int>) -> Bool {
        items[sentence.lowerBound].classes.contains(.preposition)
            && sentence.prefix(3).contains { Self.questions.contains(items[$0]) }
    }

    private static let sich = WordSet("sich")
    private static let clitics = WordSet("lui leur nous vous me te le les lo nos os gli ci lhe lhes")

    /// « … », a déclaré devant la presse la ministre.
    func invertedBehindPlace(_ index: Int, _ sentence: Range<Int>) -> NounPhrase? {
        for start in index + 2..<max(index + 2, min(index + 7, sentence.upperBound))
        where items[start].classes.contains(.determiner) && items[start - 1].isWord
            && !items[index + 1..<start].contains(where: { $0.classes.contains(.that) })
            && items[start - 1].classes.isDisjoint(with: [.preposition, .determiner])
        {
            return inverted(start - 1, sentence)
        }
        // «explicó a la radio pública Juan Ejemplo»
        guard language == .spanish, index + 2 < sentence.upperBound, items[index + 1].classes.contains(.preposition),
            let name = (index + 3..<max(index + 3, min(index + 7, sentence.upperBound))).first(where: {
                items[$0].isWord && items[$0].isCapitalised
            }), items[index + 2..<name].allSatisfy({ $0.isWord && !$0.isCapitalised }),
            items[name - 1].classes.isDisjoint(with: [.preposition, .determiner])
        else { return nil }
        return inverted(name - 1, sentence)
    }
}
