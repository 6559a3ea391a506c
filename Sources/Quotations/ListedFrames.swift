// Frames of a sentence, and of the items of a list that goes on with the words that open it.
extension Attribution {
    /// Items of a list have the subject of the words that open it: "The two sides:", "(a) agreed to …".
    func frames(
        in sentence: Article.Sentence, _ listing: inout Listing?, _ instrument: Instrument?
    ) -> [ReportingFrame] {
        var found = finder.frames(in: sentence.items)
        if instrument != nil {
            for index in found.indices where isRecognition(found[index]) { found[index].act = .asserts }
        }
        if let instrument, let opened = instrument.opening(sentence.items) {
            listing = Listing(subject: opened, paragraph: sentence.paragraph, isOfDeeds: true)
            return found
        }
        if let instrument, let opened = listing, opened.isOfDeeds,
            sentence.paragraph - opened.paragraph < Self.longestList
        {
            if let item = instrument.item(sentence, subject: opened.subject) { return [item] }
            if sentence.paragraph > opened.paragraph, sentence.items.count > 3 { listing = nil }
        }
        if let instrument, let undertaking = instrument.undertaking(in: sentence.items),
            !found.contains(where: { $0.verb.lowerBound < undertaking.verb.lowerBound })
        {
            found.insert(undertaking, at: 0)
        }
        if let opened = listing, sentence.paragraph - opened.paragraph < Self.longestList,
            let frame = finder.listed(in: sentence.items, subject: opened.subject)
        {
            found.removeAll { $0.verb == frame.verb }
            found.insert(frame, at: 0)
        } else if article.items[sentence.items.upperBound - 1].shape == .colon {
            listing = finder.phrases.leadingSubject(in: sentence.items).map {
                Listing(subject: $0, paragraph: sentence.paragraph)
            }
        }
        return found
    }

    private static let recognizing = WordSet(
        verbs: "recognise recognize consider understand accept", irregular: "understood")

    /// "The Ministers recognised that": in what parties sign it is said.
    private func isRecognition(_ frame: ReportingFrame) -> Bool {
        frame.act == .holds && Self.recognizing.contains(article.items[frame.verb.lowerBound])
            && frame.complement < article.items.count && article.items[frame.complement].classes.contains(.that)
    }

    private static let longestList = 20

    /// A list whose items go on with the words that open it.
    struct Listing {
        let subject: NounPhrase
        let paragraph: Int
        /// Whether they undertake: "Norland will:".
        var isOfDeeds = false
    }
}
