// Sources that a preposition names: "according to Jane Example", « selon elle », „laut Beispiel“.
extension ReportingFrameFinder {
    func accordingTo(_ index: Int, _ sentence: Range<Int>) -> ReportingFrame? {
        guard index + 2 < sentence.upperBound,
            // “o segundo dia”, «il secondo incontro»
            language != .portuguese && language != .italian || index == sentence.lowerBound
                || items[index - 1].classes.isDisjoint(with: [.determiner, .preposition, .conjunction])
        else { return nil }
        // "selon lui", "laut Beispiel"
        let isOneWord = !items[index + 1].classes.contains(.to) && items[index].end - items[index].start < 8
        guard isOneWord || items[index + 1].classes.contains(.to),
            let source = phrases.phrase(startingAt: isOneWord ? index + 1 : index + 2, to: sentence.upperBound)
        else { return nil }
        return accordingTo(index, source, sentence)
    }

    /// The frame of a source whose words open at an item.
    func accordingTo(_ index: Int, _ source: NounPhrase, _ sentence: Range<Int>) -> ReportingFrame {
        var source = source
        let behind = source.items.upperBound
        // "According to the Norland readout": a text, and nobody.
        if source.kind == .name, behind < sentence.upperBound, items[behind].isWord, !items[behind].isCapitalised,
            items[behind].classes.contains(.document) || Self.statements.contains(items[behind])
        {
            source = NounPhrase(items: source.items.lowerBound..<behind + 1, kind: .document, classes: source.classes)
        }
        // «Secondo l’Istituto oceanografico, …»
        if phrases.adjectivesFollow, source.kind == .name, behind + 1 < sentence.upperBound, items[behind].isWord,
            !items[behind].isCapitalised, items[behind].classes.isEmpty, items[behind + 1].shape == .comma
        {
            source = NounPhrase(items: source.items.lowerBound..<behind + 1, kind: .name, classes: source.classes)
        }
        source.apposed = phrases.apposition(after: source, to: sentence.upperBound)
        return ReportingFrame(
            form: .accordingTo, subject: source, verb: index..<source.items.lowerBound,
            verbClasses: items[index].classes,
            extent: index..<source.items.upperBound, complement: source.items.upperBound, isShared: false)
    }
}
