/// Turns what was read into quotations: joins what an attribution or a
/// paragraph's end interrupts, and writes out the words.
struct QuotationComposer {
    private let article: Article
    private let attribution: Attribution
    private let circumstances: Circumstances
    private var proposals: [Proposal] = []

    init(article: Article, attribution: Attribution, articleDate: ArticleDate?) {
        self.article = article
        self.attribution = attribution
        circumstances = Circumstances(article: article, phrases: attribution.finder.phrases, articleDate: articleDate)
    }

    consuming func quotations() -> [Quotation] {
        proposeQuoted()
        proposeIndirect()
        proposals.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        return written()
    }

    private mutating func proposeQuoted() {
        let readings = attribution.readings
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

    /// Whether `next` is the same statement going on: over a paragraph's end, or in one sentence across "he said".
    private func continues(_ reading: SpanReading, _ next: SpanReading) -> Bool {
        let (first, second) = (article.spans[reading.span], article.spans[next.span])
        if second.continuesPrevious, !first.isClosed { return next.rule == .reopened || next.rule == nil }
        guard reading.sentence == next.sentence, let frame = reading.frame, reading.rule == .followedByVerb,
            first.endsWithComma || !second.startsCapitalised,
            frame.extent.lowerBound > reading.item, frame.extent.upperBound <= next.item, next.frame?.verb == frame.verb
        else { return false }
        return article.items[next.item - 1].shape == .comma
            && second.range.lowerBound - first.range.upperBound < first.range.count + second.range.count
    }

    private mutating func propose(_ group: ArraySlice<SpanReading>) {
        guard let lead = group.first, let last = group.last else { return }
        let (first, final) = (article.spans[lead.span], article.spans[last.span])
        let isWhole =
            lead.standsAlone || lead.rule == .followedByVerb || lead.rule == .precededByVerb && final.endsSentence
        proposals.append(
            Proposal(
                kind: first.startsCapitalised && isWhole ? .direct : .mixed,
                range: first.range.lowerBound..<final.range.upperBound,
                parts: parts(of: group),
                sentence: lead.sentence,
                frame: lead.frame, subject: lead.subject, isCarriedOver: lead.isCarriedOver,
                confidence: Proposal.confidence(lead.rule?.confidence ?? 0.5, subject: lead.subject, frame: lead.frame))
        )
    }

    /// The words between the marks, without the comma that leads over to the attribution at their end.
    private func parts(of group: ArraySlice<SpanReading>) -> [(range: Range<Int>, opensParagraph: Bool)] {
        group.enumerated().map { offset, reading in
            let span = article.spans[reading.span]
            let content = span.content
            let isLast = offset == group.count - 1
            let hasComma =
                isLast && span.endsWithComma && content.count > 1
                && ScalarKind(article.scalars[content.upperBound - 1]) == .comma
            return (content.lowerBound..<content.upperBound - (hasComma ? 1 : 0), span.continuesPrevious)
        }
    }

    private mutating func proposeIndirect() {
        let readings = attribution.readings
        var cursor = 0
        for number in article.sentences.indices {
            var quoted: [Int] = []
            var attributing: [Range<Int>] = []
            while cursor < readings.count, readings[cursor].sentence == number {
                if readings[cursor].isQuotation { quoted.append(readings[cursor].item) }
                if readings[cursor].rule == .followedByVerb, let frame = readings[cursor].frame {
                    attributing.append(frame.verb)
                }
                cursor += 1
            }
            for speech in attribution.indirectSpeech(inSentence: number, quoted: quoted, attributing: attributing) {
                propose(speech)
            }
        }
    }

    private mutating func propose(_ speech: IndirectSpeech) {
        guard let first = speech.parts.first, let last = speech.parts.last else { return }
        let confidence = Proposal.confidence(speech.pattern.confidence, subject: speech.subject, frame: speech.frame)
        guard confidence >= IndirectSpeech.floor else { return }
        proposals.append(
            Proposal(
                kind: .indirect, range: range(of: first.lowerBound..<last.upperBound),
                parts: speech.parts.map { (range(of: $0), false) },
                sentence: speech.sentence, frame: speech.frame, subject: speech.subject, isCarriedOver: false,
                confidence: confidence))
    }

    private func written() -> [Quotation] {
        var antecedents = Antecedents(article: article, attribution: attribution)
        var earlier: Circumstance?
        var written: [Quotation] = []
        written.reserveCapacity(proposals.count)
        for proposal in proposals {
            let isNamed = proposal.kind == .indirect || proposal.confidence >= Proposal.abstention
            let subject = isNamed ? proposal.subject : nil
            let antecedent = subject.flatMap { antecedents.antecedent(of: $0, sentence: proposal.sentence) }
            var date: String?
            var setting: Range<Int>?
            if let frame = proposal.frame, let sentence = sentence(of: frame) {
                date = circumstances.date(of: frame, in: sentence)
                setting = circumstances.setting(of: frame, in: sentence)
                // "He added" goes on where and when he spoke before.
                if frame.verbClasses.contains(.adds), let earlier, let named = antecedent ?? subject,
                    named.items == earlier.speaker.items || subject?.kind == .pronoun,
                    article.sentences[earlier.proposal.sentence].paragraph
                        == article.sentences[proposal.sentence].paragraph, earlier.proposal.kind != .indirect
                {
                    date = date ?? earlier.date
                    setting = setting ?? earlier.setting
                }
            }
            if let named = antecedent ?? subject, named.kind != .pronoun {
                antecedents.note(named, sentence: proposal.sentence)
                earlier = Circumstance(proposal: proposal, speaker: named, date: date, setting: setting)
            }
            written.append(
                quotation(proposal, subject: subject, antecedent: antecedent, date: date, setting: setting))
        }
        return ArticleDay.completing(written)
    }

    /// When and where the last named speaker spoke.
    private struct Circumstance {
        let proposal: Proposal
        let speaker: NounPhrase
        let date: String?
        let setting: Range<Int>?
    }

    private func quotation(
        _ proposal: Proposal, subject: NounPhrase?, antecedent: NounPhrase?, date: String?, setting: Range<Int>?
    ) -> Quotation {
        let paragraph = article.sentences[proposal.sentence].paragraph
        return Quotation(
            kind: proposal.kind, range: proposal.range, parts: proposal.parts.map(\.range),
            text: joined(proposal.parts), clause: clause(of: proposal),
            speaker: subject.map { phrase in
                SpeakerMention(
                    text: text(range(of: phrase.items)), range: range(of: phrase.items),
                    antecedent: antecedent.map {
                        Mention(text: text(range(of: $0.items)), range: range(of: $0.items))
                    },
                    isInferred: proposal.isCarriedOver || phrase.kind == .pronoun)
            },
            verb: proposal.frame.map { text(range(of: $0.verb)) }, setting: setting.map { text(range(of: $0)) },
            date: date, isDateInferred: false, paragraph: paragraph + 1,
            paragraphRange: paragraphs(from: paragraph, holding: proposal.range),
            confidence: max(0, min(1, proposal.confidence)))
    }

    /// What the sentence reports around the quoted words.
    private func clause(of proposal: Proposal) -> String? {
        guard proposal.kind == .mixed, let frame = proposal.frame else { return nil }
        let parts = attribution.clause(reportedBy: frame, inSentence: proposal.sentence)
        guard
            parts.contains(where: { part in
                let reported = range(of: part)
                return reported.lowerBound <= proposal.range.lowerBound
                    && proposal.range.upperBound <= reported.upperBound
            })
        else { return nil }
        return parts.map { text(range(of: $0)) }.joined(separator: " ")
    }

    private func paragraphs(from first: Int, holding range: Range<Int>) -> Range<Int> {
        var last = first
        while last + 1 < article.paragraphs.count, scalars(ofParagraph: last).upperBound < range.upperBound {
            last += 1
        }
        return scalars(ofParagraph: first).lowerBound..<scalars(ofParagraph: last).upperBound
    }

    private func scalars(ofParagraph number: Int) -> Range<Int> {
        let sentences = article.paragraphs[number]
        let first = article.sentences[sentences.lowerBound].items
        let last = article.sentences[sentences.upperBound - 1].items
        return range(of: first.lowerBound..<last.upperBound)
    }

    /// The sentence that a frame stands in: the quotation's own or another that names the speaker for it.
    private func sentence(of frame: ReportingFrame) -> Range<Int>? {
        let place = frame.verb.lowerBound
        var (low, high) = (0, article.sentences.count)
        while low < high {
            let middle = (low + high) / 2
            if article.sentences[middle].items.upperBound <= place { low = middle + 1 } else { high = middle }
        }
        return low < article.sentences.count ? article.sentences[low].items : nil
    }

    private func range(of items: Range<Int>) -> Range<Int> {
        article.items[items.lowerBound].start..<article.items[items.upperBound - 1].end
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

    private func text(_ range: Range<Int>) -> String { article.text(range) }
}
