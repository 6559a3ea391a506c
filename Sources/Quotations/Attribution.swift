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

    private func isInside(_ frame: ReportingFrame, _ outer: ArraySlice<ReportingFrame>) -> Bool {
        frame.act != .hearsay && outer.contains { isReported(frame, by: $0) }
    }

    /// Items of a list have the subject of the words that open it: "The two sides:", "(a) agreed to …".
    private func frames(
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
    private struct Listing {
        let subject: NounPhrase
        let paragraph: Int
        /// Whether they undertake: "Norland will:".
        var isOfDeeds = false
    }

    private mutating func readSentence(_ number: Int) {
        let sentence = article.sentences[number]
        let frames = frames[number]
        var last = -1
        for index in sentence.items where article.items[index].shape == .quote {
            var reading = SpanReading(span: article.items[index].quote, item: index, sentence: number)
            attribute(&reading, sentence.items, frames, previousQuote: last)
            readings.append(reading)
            last = index
        }
    }

    private func attribute(
        _ reading: inout SpanReading, _ sentence: Range<Int>, _ frames: [ReportingFrame], previousQuote: Int
    ) {
        let items = article.items
        let span = article.spans[reading.span]
        let place = reading.item
        let preceding = nearest(before: place, frames)
        let following = frames.first { $0.extent.lowerBound > place && $0.form != .infinitive && !($0.isShared) }
        if let following, isAdjacent(following, after: place, sentence) {
            if let preceding, !span.startsCapitalised, isAside(preceding, before: place) {
                reading.assign(preceding, .governed)
                return
            }
            let isCommaBetween = following.extent.lowerBound > place + 1 || span.endsWithComma || span.endsSentence
            let isSpeech = !following.verbClasses.isDisjoint(with: [.say, .tell]) || following.form == .accordingTo
            if isCommaBetween && isSpeech || (preceding == nil && isSpeech) {
                reading.assign(following, following.form == .accordingTo ? .accordingTo : .followedByVerb)
                return
            }
        }
        if let signer = signer(after: place, sentence) {
            reading.subject = signer
            reading.rule = .signature
            return
        }
        if let preceding {
            if isOfAnother(place, preceding) {
                reading.assign(preceding, .governed)
                reading.isQuotation = false
                return
            }
            if let document = document(readBy: preceding, before: place) {
                reading.assign(preceding, .governed)
                reading.subject = document
                return
            }
            let gap = preceding.complement..<max(preceding.complement, place)
            let isDirect = gap.count <= 12 && gap.allSatisfy { isFiller(items[$0]) }
            if preceding.form == .accordingTo {
                reading.assign(preceding, .accordingTo)
            } else if isDirect {
                reading.assign(preceding, preceding.form == .infinitive ? .infinitive : .precededByVerb)
            } else {
                reading.assign(preceding, preceding.form == .infinitive ? .infinitive : .governed)
            }
            return
        }
        if let following {
            reading.assign(following, following.form == .accordingTo ? .accordingTo : .trailing)
            return
        }
        if let infinitive = frames.first(where: { $0.extent.lowerBound > place }) {
            reading.assign(infinitive, .trailing)
            return
        }
        if place > sentence.lowerBound, items[place - 1].shape == .colon || items[place - 1].classes.contains(.be),
            let owner = messenger(in: sentence.lowerBound..<place)
        {
            reading.subject = owner
            reading.rule = .colon
            return
        }
        if place + 1 < sentence.upperBound, items[place + 1].classes.contains(.be),
            let owner = messenger(in: place + 2..<sentence.upperBound)
        {
            reading.subject = owner
            reading.rule = .colon
            return
        }
        if place > sentence.lowerBound, items[place - 1].shape == .colon,
            let subject = finder.phrases.leadingSubject(in: sentence.lowerBound..<place)
        {
            reading.subject = withoutChannel(subject)
            reading.rule = .colon
            return
        }
        if isCaptioned(place, sentence), let subject = finder.phrases.leadingSubject(in: sentence.lowerBound..<place) {
            reading.subject = subject
            reading.rule = .colon
            return
        }
        if let owner = owner(of: place, sentence) {
            reading.subject = owner
            reading.rule = .owner
        }
    }

    /// "Example’s answer was short: “No.”", "“No” was the reply from Example": whose message some words tell.
    private func messenger(in range: Range<Int>) -> NounPhrase? {
        guard range.count < Self.longestMessage else { return nil }
        return range.lazy.compactMap { finder.messenger(of: $0, range) }.first
    }

    private static let longestMessage = 12

    /// "read aloud from a memo that called it “a joke”": the text that somebody reads from.
    private func document(readBy frame: ReportingFrame, before place: Int) -> NounPhrase? {
        guard frame.act == .holds, frame.complement < place,
            let noun = (frame.complement..<place - 1).first(where: {
                article.items[$0].classes.contains(.document)
                    && !article.items[$0 + 1].classes.isDisjoint(with: [.that, .relative])
            })
        else { return nil }
        var start = noun
        while start > frame.complement, noun - start < 4, article.items[start].classes.isDisjoint(with: .determiner) {
            start -= 1
        }
        guard article.items[start].classes.contains(.determiner) else { return nil }
        return NounPhrase(items: start..<noun + 1, kind: .document, classes: [])
    }

    /// "Example on X: “…”"
    private func withoutChannel(_ subject: NounPhrase) -> NounPhrase {
        guard subject.kind == .name,
            let on = subject.items.dropFirst().first(where: { article.items[$0].classes.contains(.on) })
        else { return subject }
        return NounPhrase(items: subject.items.lowerBound..<on, kind: .name, classes: subject.classes)
    }

    /// "recalling Sample’s words that “…”": what somebody else said, told in passing.
    private func isOfAnother(_ place: Int, _ frame: ReportingFrame) -> Bool {
        guard frame.complement < place, place - frame.complement < 8 else { return false }
        let that = place - 1
        return article.items[that].classes.contains(.that) && thatBelongsToAnother(that, frame.complement)
    }

    /// "Pressed about an article in which she called it “a tax,” Example said": words in marks that belong to what is told of before.
    private func isAside(_ frame: ReportingFrame, before place: Int) -> Bool {
        let opening = frame.extent.lowerBound - 1
        guard article.language == .english, frame.form == .subjectVerb, opening > 0, frame.complement <= place,
            place - frame.complement < 5
        else {
            return false
        }
        return article.items[opening].classes.contains(.relative)
            && !(frame.complement..<place).contains { article.items[$0].shape == .comma }
    }

    /// The frame that governs a place: the last one before it that is not itself part of what an earlier one reports.
    private func nearest(before place: Int, _ frames: [ReportingFrame]) -> ReportingFrame? {
        var governing: ReportingFrame?
        for frame in frames {
            guard frame.extent.upperBound <= place, frame.verb.upperBound <= place else { break }
            if let outer = governing, outer.act != .unreal, isReported(frame, by: outer) { continue }
            governing = frame
        }
        return governing
    }

    /// Whether a frame stands inside the words that another one reports: "He said she had called".
    func isReported(_ frame: ReportingFrame, by outer: ReportingFrame) -> Bool {
        if outer.isShared, frame.subject.items == outer.subject.items { return false }
        // "According to that account, he urged": a text speaks for nobody.
        if outer.form == .accordingTo, outer.subject.kind == .document || outer.subject.kind == .other { return false }
        // "denied calling it “a joke”"
        if outer.act == .denies, isInAct(frame, of: outer) { return true }
        if frame.isShared { return frame.subject.items == outer.subject.items ? false : outer.form != .infinitive }
        // "said the port, which Sample had called “a puddle”, was open": the reporter goes into it.
        let relative = frame.extent.lowerBound - 1
        if relative - 1 > outer.complement, Self.which.contains(article.items[relative]),
            article.items[relative - 1].shape == .comma
        {
            return false
        }
        // "read aloud from a letter in which Sample called it “a joke”": whose words they are, the letter tells.
        if relative - 1 > outer.complement, Self.which.contains(article.items[relative]),
            article.items[relative - 1].classes.contains(.preposition),
            !article.items[outer.complement..<relative].contains(where: { $0.classes.contains(.that) }),
            !holdsFiniteVerb(outer.complement..<relative - 1)
        {
            return false
        }
        guard outer.complement <= frame.extent.lowerBound,
            !outer.verbClasses.isDisjoint(with: [.say, .tell]) || outer.form == .accordingTo
                // "denied that they had agreed"
                || outer.act == .denies && outer.complement < frame.extent.lowerBound
                    && (article.items[outer.complement].classes.contains(.that)
                        // "denied reports that they had agreed"
                        || article.items[frame.extent.lowerBound - 1].classes.contains(.that))
        else { return false }
        // "The dispute began when Example said so": the verb reports nothing there.
        if outer.verbClasses.contains(.quoteOnly), outer.addressee == nil,
            article.items[outer.complement].classes.contains(.subordinator),
            !article.items[outer.complement].classes.contains(.that)
        {
            return false
        }
        // "While he admitted as much, Smith said …": the comma ends the clause that the first verb stands in.
        let isSubordinate =
            outer.extent.lowerBound > 0 && article.items[outer.extent.lowerBound - 1].classes.contains(.subordinator)
            && outer.form == .subjectVerb && !article.items[outer.extent.lowerBound - 1].classes.contains(.that)
        let isSamePerson =
            !isSubordinate && frame.subject.kind == .pronoun && outer.subject.kind != .pronoun
            && finder.phrases.joinedDay(before: frame.extent.lowerBound, from: outer.complement) == nil
        for index in outer.complement..<frame.extent.lowerBound {
            let item = article.items[index]
            if item.shape == .semicolon { return false }
            // "said there was “no plan B,” a day after Sample declared that it was over"
            if item.shape == .comma || item.shape == .quote && article.spans[item.quote].endsWithComma,
                opensAside(index + 1, before: frame.extent.lowerBound)
            {
                return false
            }
            if item.shape == .quote, index + 2 >= frame.extent.lowerBound { return false }
            if isSubordinate, item.shape == .comma { return false }
            guard item.shape == .comma, index + 1 < frame.extent.lowerBound, !isSamePerson else { continue }
            // "said it was late, that his cabinet had rejected it": he said this too.
            if article.items[index + 1].classes.contains(.that) { continue }
            if article.items[index + 1].classes.contains(.conjunction), index + 2 < frame.extent.lowerBound,
                article.items[index + 2].classes.contains(.that)
            {
                continue
            }
            if !article.items[index + 1].classes.isDisjoint(with: [.conjunction, .subordinator]) { return false }
        }
        let between = frame.subject.items.upperBound..<max(frame.subject.items.upperBound, frame.verb.lowerBound)
        // "insisted that it signs no treaty that gives up water": a clause without a comma before it is part of what is said.
        let isDefining = between.first.map {
            article.items[$0].classes.contains(.that)
                && !article.items[outer.complement..<$0].contains { $0.shape == .comma }
        }
        if isDefining != true, between.contains(where: { article.items[$0].classes.contains(.relative) }) {
            return false
        }
        let last = frame.extent.lowerBound - 1
        return isSamePerson || last < outer.complement || !article.items[last].classes.contains(.conjunction)
    }

    private static let after = WordSet("after before since")

    /// "a day after", "hours before": where the reporter goes on, up to the clause that follows.
    func opensAside(_ start: Int, before clause: Int) -> Bool {
        guard clause - 1 > start, clause - start < 6, Self.after.contains(article.items[clause - 1]) else {
            return false
        }
        return article.items[start..<clause - 1].contains { $0.classes.contains(.time) }
    }

    private static let which = WordSet("which whom")

    private func isAdjacent(_ frame: ReportingFrame, after place: Int, _ sentence: Range<Int>) -> Bool {
        var index = place + 1
        while index < frame.extent.lowerBound {
            let item = article.items[index]
            guard item.shape == .comma || item.shape == .dash || item.shape == .mark || finder.phrases.isAdverb(item),
                index - place < 4
            else { return false }
            index += 1
        }
        return true
    }

    /// The name that a dash sets under a quotation, with nothing after it.
    private func signer(after place: Int, _ sentence: Range<Int>) -> NounPhrase? {
        guard place == sentence.lowerBound, place + 2 < sentence.upperBound, article.items[place + 1].shape == .dash,
            let name = finder.phrases.phrase(startingAt: place + 2, to: sentence.upperBound),
            name.kind == .name || name.kind == .person
        else { return nil }
        let rest = name.items.upperBound..<sentence.upperBound
        let startsAnotherClause = rest.contains {
            let item = article.items[$0]
            return !item.isCapitalised && !item.classes.isDisjoint(with: [.auxiliary, .verb, .pronoun])
        }
        return startsAnotherClause ? nil : name
    }

    /// Words that may stand between a verb of saying and the words said without beginning them.
    private func isFiller(_ item: Token) -> Bool {
        if item.shape == .comma || item.shape == .colon || item.shape == .number || item.shape == .open
            || item.shape == .close
        {
            return true
        }
        guard item.isWord else { return false }
        return finder.phrases.isAdverb(item) || item.isCapitalised
            || !item.classes.isDisjoint(with: [
                .that, .time, .weekday, .month, .occasion, .audience, .preposition, .determiner, .ordinalTime,
            ])
    }

    private static let adding = WordSet("with under adding")
    private static let words = WordSet("words caption comment remark message line note")

    /// "shared the picture under the words “Not helpful.”"
    private func isCaptioned(_ mark: Int, _ sentence: Range<Int>) -> Bool {
        let place = mark - 1 > sentence.lowerBound && article.items[mark - 1].shape == .colon ? mark - 1 : mark
        return place - 3 > sentence.lowerBound && Self.words.contains(article.items[place - 1])
            && (place - 4..<place - 1).contains { Self.adding.contains(article.items[$0]) }
    }

    /// The name in "Smith's "…"", or in "her "…"".
    private func owner(of place: Int, _ sentence: Range<Int>) -> NounPhrase? {
        var index = place - 1
        while index >= sentence.lowerBound, place - index < 5 {
            if article.items[index].shape == .possessive, index > sentence.lowerBound {
                return finder.phrases.phrase(endingAt: index - 1, from: sentence.lowerBound)
            }
            guard article.items[index].isWord,
                article.items[index].classes.isDisjoint(with: [.preposition, .auxiliary, .subordinator])
            else { return nil }
            index -= 1
        }
        return nil
    }
}

extension SpanReading {
    mutating func assign(_ frame: ReportingFrame, _ rule: AttributionRule) {
        self.frame = frame
        self.rule = rule
        subject = frame.subject
    }
}
