// Verbs of saying that German alone places so, or tells by its mood.
extension ReportingFrameFinder {
    private static let relatives = WordSet("der die das den dem deren dessen")

    /// "In einem Brief, der dieser Zeitung vorliegt, schreibt Beispiel": the comma that ends a clause about what stands before it.
    func isInset(_ comma: Int, _ sentence: Range<Int>) -> Bool {
        let opening = (sentence.lowerBound..<comma).last { items[$0].shape == .comma }
        return opening.map { Self.relatives.contains(items[$0 + 1]) } ?? false
    }

    /// "„…“, meinte am Ufer der Fährmann Jan Beispiel": a place between the verb behind a quotation and its subject.
    func behindPlaceInGerman(_ verb: Int, _ sentence: Range<Int>) -> ReportingFrame? {
        guard verb - 2 >= sentence.lowerBound, items[verb - 1].shape == .comma, items[verb - 2].shape == .quote,
            verb + 1 < sentence.upperBound, items[verb + 1].classes.contains(.preposition),
            inverted(verb, sentence) == nil,
            let subject = invertedBehindPlace(verb, sentence), subject.kind == .name || subject.kind == .person
        else { return nil }
        return make(.verbSubject, subject, verb, sentence, isShared: false)
    }

    private static let impersonal = WordSet("man es")

    /// "bemängelte, er sei nicht gefragt worden": of a verb that no list has, the mood behind the comma tells that somebody says so.
    func inSubjunctive(_ index: Int, _ sentence: Range<Int>) -> ReportingFrame? {
        let item = items[index]
        guard item.classes.isEmpty, !item.isCapitalised, item.end - item.start > 4, index + 2 < sentence.upperBound,
            items[index + 1].shape == .comma,
            phrases.scalars[item.end - 1] == "e" && phrases.scalars[item.end - 2] == "t"
                || phrases.scalars[item.end - 1] == "n" && phrases.scalars[item.end - 3] == "t",
            (index + 2..<min(index + 8, sentence.upperBound)).prefix(while: { items[$0].shape != .comma })
                .contains(where: { Attribution.subjunctive.contains(items[$0]) }),
            let subject = phrases.subject(before: index, from: sentence.lowerBound),
            // "Man miete, was man brauche": nobody says that.
            !Self.impersonal.contains(items[subject.items.lowerBound])
        else { return nil }
        return make(.subjectVerb, subject, index, sentence, isShared: false, classes: .say)
    }

    private static let throwing = WordSet("warf warfen wirft werfen")
    private static let forth = WordSet("vor")

    /// "warf der Regierung vor, sie habe": the verb and the word that ends it, before the clause.
    func reproach(_ index: Int, _ sentence: Range<Int>) -> ReportingFrame? {
        guard language == .german, Self.throwing.contains(items[index]),
            let vor = (index + 1..<min(index + 8, sentence.upperBound)).prefix(while: { items[$0].isWord })
                .last(where: { Self.forth.contains(items[$0]) }),
            vor + 1 < sentence.upperBound, items[vor + 1].shape == .comma,
            let subject = phrases.subject(before: index, from: sentence.lowerBound)
        else { return nil }
        var frame = make(.subjectVerb, subject, index, sentence, isShared: false, classes: .say)
        frame?.complement = vor + 1
        return frame
    }

    private static let parted = WordSet(
        "legte legt setzte setzt schob schiebt fügte fügt gab gibt hielt hält fuhr fährt")
    private static let particles = WordSet("nach hinzu zurück dagegen fort an")

    /// "legte er am Tag darauf nach: „…“", "hielt Beispiel dagegen: „…“": a verb whose second part stands before the colon.
    func parted(_ index: Int, _ sentence: Range<Int>) -> ReportingFrame? {
        guard language == .german, Self.parted.contains(items[index]), index + 2 < sentence.upperBound,
            let colon = (index + 1..<min(index + 16, sentence.upperBound - 1)).first(where: {
                items[$0].shape == .colon
            }), items[colon + 1].shape == .quote, Self.particles.contains(items[colon - 1]),
            items[index + 1..<colon].allSatisfy({ $0.isWord || $0.shape == .number })
        else { return nil }
        let before = phrases.subject(before: index, from: sentence.lowerBound)
        let behind = items[sentence.lowerBound].classes.isDisjoint(with: .preposition) ? nil : inverted(index, sentence)
        guard let subject = behind ?? before, subject.kind != .other, subject.kind != .document else { return nil }
        return make(
            behind == nil ? .subjectVerb : .verbSubject, subject, index, sentence, isShared: false, classes: .say)
    }

    private static let passives = WordSet("wird werden wurde wurden")
    private static let quoted = WordSet("zitiert")

    /// "„…“, wird sie in der Zeitung zitiert": whom others quote stands behind the auxiliary.
    func quotedInGerman(_ index: Int, _ sentence: Range<Int>) -> ReportingFrame? {
        guard language == .german, Self.passives.contains(items[index]), index - 2 >= sentence.lowerBound,
            items[index - 1].shape == .comma, items[index - 2].shape == .quote,
            let verb = (index + 1..<min(index + 14, sentence.upperBound)).first(where: {
                !items[$0].isWord && items[$0].shape != .quote || Self.quoted.contains(items[$0])
            }), Self.quoted.contains(items[verb]),
            let subject = inverted(index, sentence), subject.kind != .other, subject.items.upperBound <= verb
        else { return nil }
        return make(.verbSubject, subject, verb, sentence, isShared: false, from: index, classes: .say)
    }

    private static let so = WordSet("so")
    private static let it = WordSet("es")

    /// "so formulierte es die Ministerin": the verb between the word and whoever says so.
    func soPut(_ index: Int, _ sentence: Range<Int>) -> ReportingFrame? {
        guard language == .german, Self.so.contains(items[index]), index + 2 < sentence.upperBound,
            items[index + 1].isWord, !items[index + 1].isCapitalised,
            items[index + 1].classes.isDisjoint(with: .determiner),
            phrases.scalars[items[index + 1].end - 1] == "e" || phrases.scalars[items[index + 1].end - 1] == "t"
        else { return nil }
        let verb = Self.it.contains(items[index + 2]) ? index + 2 : index + 1
        guard let subject = inverted(verb, sentence), subject.kind != .other else { return nil }
        return make(.verbSubject, subject, verb, sentence, isShared: false, from: index, classes: .say)
    }

    /// "habe nie gesagt, dass", "sagte nicht, ob": the word stands before a participle or behind the verb.
    func isNegatedInGerman(_ verb: Int, _ subject: NounPhrase, _ sentence: Range<Int>) -> Bool {
        var start = verb
        while start > sentence.lowerBound, verb - start < 3, items[start - 1].isWord { start -= 1 }
        let before = start..<verb
        let after = verb + 1..<max(verb + 1, min(verb + 3, sentence.upperBound))
        return before.contains { items[$0].classes.contains(.negation) && !subject.items.contains($0) }
            || after.prefix { items[$0].isWord && items[$0].shape != .comma }
                .contains { items[$0].classes.contains(.negation) && !subject.items.contains($0) }
    }
}
