/// Ties each quoted span to a speaker, sentence by sentence.
struct Attribution {
    let article: Article
    let finder: ReportingFrameFinder
    private(set) var readings: [SpanReading] = []
    /// Frames of every sentence, in order.
    private(set) var frames: [[ReportingFrame]] = []
    private(set) var sourceCounts: [UInt64: Int] = [:]
    /// Whether the text is one that parties agree on.
    let isInstrument: Bool

    init(_ article: Article) {
        self.article = article
        finder = ReportingFrameFinder(items: article.items, scalars: article.scalars, language: article.language)
        frames.reserveCapacity(article.sentences.count)
        let instrument = Instrument(article, finder)
        isInstrument = instrument != nil
        var listing: Listing?
        for sentence in article.sentences {
            let isRead = article.layouts[sentence.paragraph].role.reportsSpeech
            frames.append(isRead ? self.frames(in: sentence, &listing, instrument) : [])
        }
        sourceCounts = countedSources()
        readings.reserveCapacity(article.spans.count)
        for (index, sentence) in article.sentences.enumerated()
        where article.layouts[sentence.paragraph].role.reportsSpeech { readSentence(index) }
        var outer: [[ReportingFrame]] = []
        outer.reserveCapacity(frames.count)
        for number in frames.indices { outer.append(outermost(number)) }
        ContextReading.complete(&readings, article: article, frames: outer, phrases: finder.phrases)
    }

    /// Without verbs that stand inside what another one reports: "It is untrue, she said, that they asked".
    private mutating func outermost(_ number: Int) -> [ReportingFrame] {
        let found = frames[number]
        guard found.count > 1 else { return found }
        // Frames are large: they are copied only where one is left out.
        guard found.indices.dropFirst().contains(where: { isInside(found[$0], found[..<$0]) }) else { return found }
        var kept: [ReportingFrame] = []
        for (index, frame) in found.enumerated() {
            if isInside(frame, kept[...]) { frames[number][index].isInside = true } else { kept.append(frame) }
        }
        return kept
    }

    private static let nobody = WordSet("on l'on")

    private mutating func readSentence(_ number: Int) {
        let sentence = article.sentences[number]
        let frames = frames[number]
        var last = -1
        for index in sentence.items where article.items[index].shape == .quote {
            var reading = SpanReading(span: article.items[index].quote, item: index, sentence: number)
            attribute(&reading, sentence.items, frames, previousQuote: last)
            // « On évoque « un rapport de plus » »: somebody or other.
            if article.language == .french, let subject = reading.subject, subject.items.count == 1,
                Self.nobody.contains(article.items[subject.items.lowerBound])
            {
                reading.subject = nil
            }
            readings.append(reading)
            last = index
        }
    }
}
