// Which verb of saying a quoted span belongs to, and by what rule.
extension Attribution {
    func attribute(
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
            if isInAside(place, preceding, previousQuote) {
                reading.assign(preceding, .governed)
                reading.isQuotation = false
                return
            }
            if isOfAnother(place, preceding) {
                reading.assign(preceding, .governed)
                reading.isQuotation = false
                return
            }
            // "found a list, in which the head is listed as “loot”": what nobody named has written.
            if place - 3 >= preceding.complement, Self.recorded.contains(items[place - 2]),
                items[place - 3].classes.contains(.be), items[place - 1].classes.isDisjoint(with: .determiner)
            {
                reading.assign(preceding, .governed)
                reading.subject = nil
                return
            }
            if let document = document(readBy: preceding, before: place) {
                reading.assign(preceding, .governed)
                reading.subject = document
                return
            }
            // "read out a letter from Tom Sample: “…”"
            if Self.reading.contains(items[preceding.verb.lowerBound]), preceding.verb.upperBound < place,
                let author = author(ofTextIn: preceding.verb.upperBound..<place)
            {
                reading.assign(preceding, .precededByVerb)
                reading.subject = author
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
        // "Beispiel hatte vor einem „toten Fluss“ gewarnt": German ends a clause with its verb.
        if article.language == .german,
            let around = frames.first(where: {
                $0.form == .subjectVerb && $0.subject.items.upperBound <= place && $0.verb.lowerBound > place
            })
        {
            reading.assign(around, .governed)
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
            let subject = subject(ofSentence: sentence.lowerBound..<place)
        {
            // "Our full story is here: “A port opens”": a text, whose words these need not be.
            if subject.kind == .document || subject.kind == .other && subject.apposed == nil { return }
            // "Example quoted from a letter from Tom Sample: “…”"
            reading.subject = author(ofTextIn: subject.items.upperBound..<place) ?? withoutChannel(subject)
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

    /// Who acts in a sentence: « Interrogée sur ce point, Jeanne Exemple a botté en touche », "Davon wollte sie nichts wissen".
    private func subject(ofSentence lead: Range<Int>) -> NounPhrase? {
        let (items, phrases) = (article.items, finder.phrases)
        if phrases.isOpeningParticiple(items[lead.lowerBound]) {
            let commas = lead.filter { items[$0].shape == .comma }
            return commas.lazy.compactMap { phrases.leadingSubject(in: $0 + 1..<lead.upperBound) }
                .first { $0.kind == .name || $0.kind == .person || $0.kind == .pronoun }
        }
        if let leading = phrases.leadingSubject(in: lead) { return leading }
        guard article.language == .german, items[lead.lowerBound].classes.contains(.preposition) else { return nil }
        let clause = lead.prefix { items[$0].shape != .comma }
        return clause.dropFirst(2).lazy.compactMap { index in
            items[index - 1].classes.isDisjoint(with: .auxiliary) ? nil : phrases.phraseOfPronoun(index)
        }.first { $0.classes.contains(.thirdPerson) }
    }

    private static let aside = WordSet("where which whose")
    private static let reading = WordSet("read reads reading quoted quotes quoting shared shares sharing")
    private static let recorded = WordSet("listed entered recorded registered catalogued logged named described")

    /// "“It is over,” she said at her house, where a sheet with “Welcome” hung": the reporter goes on.
    private func isInAside(_ place: Int, _ frame: ReportingFrame, _ previousQuote: Int) -> Bool {
        guard previousQuote >= 0, previousQuote < frame.extent.lowerBound, frame.complement < place else {
            return false
        }
        return (frame.complement..<place - 1).contains {
            article.items[$0].shape == .comma && Self.aside.contains(article.items[$0 + 1])
        }
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

    private func isAdjacent(_ frame: ReportingFrame, after place: Int, _ sentence: Range<Int>) -> Bool {
        var index = place + 1
        while index < frame.extent.lowerBound {
            let item = article.items[index]
            guard
                item.shape == .comma || item.shape == .dash || item.shape == .mark || finder.phrases.isAdverb(item)
                    // "“…,” as Example put it, “…”"
                    || frame.verbClasses.contains(.putsIt) && ReportingFrameFinder.asWord.contains(item),
                index - place < 4
            else { return false }
            index += 1
        }
        return true
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
}

extension SpanReading {
    mutating func assign(_ frame: ReportingFrame, _ rule: AttributionRule) {
        self.frame = frame
        self.rule = rule
        subject = frame.subject
    }
}
