/// Turns what was read into quotations: joins what an attribution or a
/// paragraph's end interrupts, and writes out the words.
struct QuotationComposer {
    let reading: ArticleReading
    private var proposals: [Proposal] = []

    init(_ reading: ArticleReading) { self.reading = reading }

    consuming func quotations() -> [Quotation] {
        proposeQuoted()
        proposeIndirect()
        proposeTurns()
        proposals.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        return written()
    }

    private mutating func proposeQuoted() {
        let readings = reading.attribution.readings
        var index = 0
        while index < readings.count {
            var end = index + 1
            if readings[index].isQuotation {
                while end < readings.count, readings[end].isQuotation, continues(readings[end - 1], readings[end]) {
                    end += 1
                }
                propose(readings[index..<end])
            }
            index = end
        }
    }

    /// As long as the name and office of whoever speaks may be between two parts of the words, however few these are.
    private static let shortGap = 60

    /// Whether `next` is the same statement going on: over a paragraph's end, or in one sentence across "he said".
    private func continues(_ earlier: SpanReading, _ next: SpanReading) -> Bool {
        let (first, second) = (reading.article.spans[earlier.span], reading.article.spans[next.span])
        if second.continuesPrevious, !first.isClosed { return next.rule == .reopened || next.rule == nil }
        guard earlier.sentence == next.sentence, let frame = earlier.frame, earlier.rule == .followedByVerb,
            first.endsWithComma || !second.startsCapitalised,
            frame.extent.lowerBound > earlier.item, frame.extent.upperBound <= next.item, next.frame?.verb == frame.verb
        else { return false }
        return [.comma, .dash].contains(reading.article.items[next.item - 1].shape)
            && second.range.lowerBound - first.range.upperBound
                < max(Self.shortGap, first.range.count + second.range.count)
    }

    private mutating func propose(_ group: ArraySlice<SpanReading>) {
        guard let lead = group.first, let last = group.last else { return }
        let (first, final) = (reading.article.spans[lead.span], reading.article.spans[last.span])
        let isWhole =
            lead.standsAlone || lead.rule == .followedByVerb
            || lead.rule == .precededByVerb && final.endsSentence || isIntroduced(lead, last)
        let proposal = Proposal(
            kind: first.startsCapitalised && isWhole ? .direct : .mixed,
            range: first.range.lowerBound..<final.range.upperBound,
            parts: parts(of: group),
            sentence: lead.sentence,
            frame: lead.frame, subject: lead.subject, isCarriedOver: lead.isCarriedOver,
            confidence: Proposal.confidence(
                lead.rule?.confidence ?? 0.5, subject: lead.subject, frame: lead.frame,
                isSaid: lead.subject.map { isAgent($0) } ?? false))
        if !lacksDenial(proposal, lead) { proposals.append(proposal) }
    }

    private func isAgent(_ subject: NounPhrase) -> Bool {
        let finder = reading.attribution.finder
        return finder.isAgent(reading.article.items[finder.phrases.head(of: subject.items)])
    }

    private static let asWords = WordSet("as als comme como come")

    /// "came to deny that it was “dead”": what is denied, where the denial is not told with it.
    private func lacksDenial(_ proposal: Proposal, _ lead: SpanReading) -> Bool {
        guard let frame = lead.frame, frame.act == .denies, !lead.isCarriedOver, frame.verb.upperBound <= lead.item,
            // "was dismissed as “fantasy” by Example"
            frame.subject.items.upperBound <= frame.verb.lowerBound,
            !Self.asWords.contains(reading.article.items[lead.item - 1])
        else { return false }
        return proposal.kind == .mixed && clause(of: proposal) == nil
    }

    /// "He said: “Not now”.": a colon before, and the sentence’s stop behind the mark.
    private func isIntroduced(_ lead: SpanReading, _ last: SpanReading) -> Bool {
        let sentence = reading.article.sentences[lead.sentence].items
        return lead.item > sentence.lowerBound && reading.article.items[lead.item - 1].shape == .colon
            && (last.item + 1 >= sentence.upperBound || reading.article.items[last.item + 1].endsSentence)
    }

    /// The words between the marks, without the comma that leads over to the attribution at their end.
    private func parts(of group: ArraySlice<SpanReading>) -> [(range: Range<Int>, opensParagraph: Bool)] {
        group.enumerated().map { offset, part in
            let span = reading.article.spans[part.span]
            let content = span.content
            let isLast = offset == group.count - 1
            let hasComma =
                isLast && span.endsWithComma && content.count > 1
                && ScalarKind(reading.article.scalars[content.upperBound - 1]) == .comma
            return (content.lowerBound..<content.upperBound - (hasComma ? 1 : 0), span.continuesPrevious)
        }
    }

    private mutating func proposeIndirect() {
        let attribution = reading.attribution
        let readings = attribution.readings
        var cursor = 0
        var quoted: [Int] = []
        var attributing: [Range<Int>] = []
        for number in reading.article.sentences.indices {
            quoted.removeAll(keepingCapacity: true)
            attributing.removeAll(keepingCapacity: true)
            while cursor < readings.count, readings[cursor].sentence == number {
                if readings[cursor].isQuotation { quoted.append(readings[cursor].item) }
                if readings[cursor].rule == .followedByVerb, let frame = readings[cursor].frame {
                    attributing.append(frame.verb)
                }
                cursor += 1
            }
            guard reading.article.layouts[reading.article.sentences[number].paragraph].role.reportsSpeech else {
                continue
            }
            for speech in attribution.indirectSpeech(inSentence: number, quoted: quoted, attributing: attributing) {
                propose(speech)
            }
            if quoted.isEmpty, let speech = attribution.freeSubjunctive(inSentence: number) { propose(speech) }
        }
    }

    private mutating func propose(_ speech: IndirectSpeech) {
        guard let first = speech.parts.first, let last = speech.parts.last else { return }
        let confidence = Proposal.confidence(
            speech.pattern.confidence, subject: speech.subject, frame: speech.frame,
            isSaid: speech.frame.map { Attribution.saying.contains(reading.article.items[$0.verb.lowerBound]) } ?? false
        )
        guard confidence >= IndirectSpeech.floor else { return }
        proposals.append(
            Proposal(
                kind: .indirect, range: range(of: first.lowerBound..<last.upperBound),
                parts: speech.parts.map { (range(of: $0), false) },
                sentence: speech.sentence, frame: speech.frame, subject: speech.subject, isCarriedOver: false,
                confidence: confidence))
    }

    private mutating func proposeTurns() {
        let cast = reading.cast
        let answering = cast.spokesperson.map(cast.naming) ?? cast.interviewee(of: reading.article)
        for turn in Transcript(reading.article).turns {
            let first = reading.article.paragraphs[turn.paragraphs.lowerBound].lowerBound
            let meant = turn.label.flatMap { Transcript.name(ofInitials: $0, reading.article) }
            let subject =
                (meant ?? turn.label).map { NounPhrase(items: $0, kind: .name, classes: []) }
                ?? answering
            var parts: [(range: Range<Int>, opensParagraph: Bool)] = []
            for number in turn.paragraphs {
                let items = reading.article.layouts[number].items
                let words = parts.isEmpty ? turn.items.lowerBound..<items.upperBound : items
                let spoken = StageDirection.parted(words, article: reading.article)
                for (number, part) in spoken.enumerated() {
                    parts.append((range: range(of: part), opensParagraph: number == 0 && !parts.isEmpty))
                }
            }
            guard let words = parts.first, let last = parts.last else { continue }
            proposals.append(
                Proposal(
                    kind: .direct, range: words.range.lowerBound..<last.range.upperBound, parts: parts, sentence: first,
                    frame: nil,
                    subject: subject, isCarriedOver: turn.label == nil || meant != nil,
                    confidence: turn.label == nil ? 0.85 : 0.95, isTurn: true, isRecording: turn.isRecording))
        }
    }

    private mutating func written() -> [Quotation] {
        var narrative = Narrative(reading)
        let referents = reading.referents
        var written: [Quotation] = []
        written.reserveCapacity(proposals.count)
        for proposal in proposals {
            let isNamed = proposal.kind == .indirect || proposal.confidence >= Proposal.abstention
            let subject = isNamed ? proposal.subject : nil
            let speaker = subject.map { referents.speaker($0) } ?? .nobody
            let occasion = narrative.occasion(
                of: proposal, speaker: speaker, sentence: proposal.frame.flatMap { sentence(of: $0) })
            let day = dayOfUndertaking(proposal, occasion, narrative)
            written.append(quotation(proposal, subject: subject, occasion, day, referents))
        }
        return written
    }

    /// The day from which "by June 30" is counted: that of the undertaking, where it was before the article and is known.
    private func dayOfUndertaking(
        _ proposal: Proposal, _ occasion: Narrative.Occasion, _ narrative: Narrative
    ) -> ArticleDate? {
        let written = reading.head.written ?? reading.date
        guard let frame = proposal.frame, !reading.attribution.isInstrument else { return written }
        // "had agreed to open it by June 1"
        if occasion.basis != .told, narrative.circumstances.isPast(frame) { return nil }
        guard let said = occasion.date else { return written }
        return said.day ?? ArticleDate(iso: said.iso + "-01") ?? written
    }

    private func quotation(
        _ proposal: Proposal, subject: NounPhrase?, _ occasion: Narrative.Occasion, _ day: ArticleDate?,
        _ referents: Referents
    ) -> Quotation {
        let paragraph = reading.article.sentences[proposal.sentence].paragraph
        return Quotation(
            kind: proposal.kind, range: proposal.range, parts: proposal.parts.map(\.range),
            text: joined(proposal.parts), clause: clause(of: proposal),
            speaker: subject.flatMap { mention(of: $0, isCarriedOver: proposal.isCarriedOver, referents) },
            undertaking: subject.flatMap { subject in
                reading.undertaking(
                    of: proposal, speaker: referents.antecedent(of: subject) ?? subject.naming, on: day)
            },
            verb: proposal.frame.map { text(range(of: $0.verb)) },
            setting: occasion.setting.map { text(self.setting($0)) },
            date: occasion.date?.iso,
            dateBasis: occasion.date.map { date in
                let place = date.items.isEmpty ? nil : range(of: date.items)
                return DateBasis(kind: occasion.basis, range: place, words: place.map(text))
            },
            paragraph: paragraph + 1,
            paragraphRange: paragraphs(from: paragraph, holding: proposal.range),
            confidence: max(0, min(1, proposal.confidence)))
    }

    /// What the sentence reports around the quoted words, with the verb where it is no clause: "accused Norland of “a theft”".
    private func clause(of proposal: Proposal) -> String? {
        guard proposal.kind == .mixed, let frame = proposal.frame else { return nil }
        let parts = reading.attribution.clause(reportedBy: frame, inSentence: proposal.sentence)
        // « …, a-t-elle dit, ajoutant que c'était « tard »: other words in marks stand for themselves.
        guard
            parts.count < 2
                || !parts.contains(where: { part in
                    reading.article.items[part.lowerBound].shape == .quote
                        && range(of: part).upperBound <= proposal.range.lowerBound
                })
        else { return nil }
        guard
            parts.contains(where: { part in
                let reported = range(of: part)
                return reported.lowerBound <= proposal.range.lowerBound
                    && proposal.range.upperBound <= reported.upperBound
            })
        else { return object(of: frame, proposal) }
        return parts.map { text(range(of: reading.attribution.withAct(of: frame, $0))) }.joined(separator: " ")
    }

    /// "demanded “a full account”": words in marks right behind a verb without which they tell nothing.
    private func object(of frame: ReportingFrame, _ proposal: Proposal) -> String? {
        let item = frame.verb.upperBound
        guard item < reading.article.items.count, reading.article.items[item].shape == .quote,
            reading.article.items[item].start == proposal.range.lowerBound
        else { return nil }
        let words = reading.attribution.withAct(of: frame, item..<item + 1)
        return words.lowerBound < item ? text(range(of: words)) : nil
    }

    private func paragraphs(from first: Int, holding range: Range<Int>) -> Range<Int> {
        var last = first
        while last + 1 < reading.article.paragraphs.count, scalars(ofParagraph: last).upperBound < range.upperBound {
            last += 1
        }
        return scalars(ofParagraph: first).lowerBound..<scalars(ofParagraph: last).upperBound
    }

    private func scalars(ofParagraph number: Int) -> Range<Int> {
        range(of: reading.article.layouts[number].items)
    }

    /// The sentence that a frame stands in: the quotation's own or another that names the speaker for it.
    private func sentence(of frame: ReportingFrame) -> Range<Int>? {
        let place = frame.verb.lowerBound
        var (low, high) = (0, reading.article.sentences.count)
        while low < high {
            let middle = (low + high) / 2
            if reading.article.sentences[middle].items.upperBound <= place { low = middle + 1 } else { high = middle }
        }
        return low < reading.article.sentences.count ? reading.article.sentences[low].items : nil
    }

    func range(of items: Range<Int>) -> Range<Int> {
        reading.article.items[items.lowerBound].start..<reading.article.items[items.upperBound - 1].end
    }

    /// The words of an occasion without what is elided before it: « d’une conférence », «un’intervista».
    private func setting(_ items: Range<Int>) -> Range<Int> {
        let range = range(of: items)
        let scalars = reading.article.scalars
        let first = reading.article.items[items.lowerBound]
        if items.count > 1, ScalarKind(scalars[first.end - 1]) == .apostrophe {
            return first.end..<range.upperBound
        }
        let isElided =
            reading.article.language == .french && range.count > 2 && scalars[range.lowerBound] == "d"
            && ScalarKind(scalars[range.lowerBound + 1]) == .apostrophe
        return isElided ? range.lowerBound + 2..<range.upperBound : range
    }

    private func joined(_ parts: [(range: Range<Int>, opensParagraph: Bool)]) -> String {
        guard parts.count > 1 else { return parts.first.map { text($0.range) } ?? "" }
        var words = ""
        for (index, part) in parts.enumerated() {
            if index > 0 { words += part.opensParagraph ? "\n" : " " }
            words += text(part.range)
        }
        return words
    }

    func text(_ range: Range<Int>) -> String { reading.article.text(range) }
}
