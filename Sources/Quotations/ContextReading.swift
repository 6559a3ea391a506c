/// Speakers for quotations whose own sentence names none, from the
/// sentences around; and the spans that are no quotations.
enum ContextReading {
    static func complete(
        _ readings: inout [SpanReading], article: Article, frames: [[ReportingFrame]], phrases: NounPhraseFinder
    ) {
        var previous: Int?
        for index in readings.indices {
            judge(&readings[index], article)
            if isUnsaid(readings[index], article, phrases) || isHearsay(readings[index], frames) {
                readings[index].isQuotation = false
            }
            if readings[index].rule == nil, readings[index].standsAlone,
                let name = signature(below: readings[index], article, phrases)
            {
                readings[index].subject = name
                readings[index].rule = .signature
            } else if readings[index].rule == nil, readings[index].standsAlone,
                let frame = pointer(behind: readings[index], article, frames)
            {
                readings[index].assign(frame, .sentenceAfter)
                readings[index].isCarriedOver = true
            } else if readings[index].rule == nil, readings[index].standsAlone {
                carryOver(index, &readings, previous, article, frames, phrases)
            } else if readings[index].rule == nil || readings[index].rule == .owner {
                readings[index].isQuotation =
                    readings[index].isQuotation && article.spans[readings[index].span].wordCount > 2
            }
            if readings[index].isQuotation { previous = index }
        }
        for index in readings.indices.dropLast().reversed()
        where readings[index].rule == nil && readings[index].isQuotation && readings[index].standsAlone {
            let next = readings[index + 1]
            guard paragraph(next, article) == paragraph(readings[index], article), let rule = next.rule,
                next.subject != nil,
                rule == .followedByVerb || rule == .sentenceAfter
            else { continue }
            readings[index].subject = next.subject
            readings[index].frame = next.frame
            readings[index].rule = .sentenceAfter
            readings[index].isCarriedOver = true
        }
    }

    private static let longestSignature = 16

    /// “…” / — Jane Example, minister: the name that a dash sets on a line of its own under words in marks.
    private static func signature(
        below reading: SpanReading, _ article: Article, _ phrases: NounPhraseFinder
    ) -> NounPhrase? {
        let next = reading.sentence + 1
        guard next < article.sentences.count,
            article.sentences[reading.sentence].items.allSatisfy({ !article.items[$0].isWord })
        else { return nil }
        let line = article.sentences[next].items
        guard line.count > 1, line.count < longestSignature, article.items[line.lowerBound].shape == .dash,
            let name = phrases.phrase(startingAt: line.lowerBound + 1, to: line.upperBound), name.kind == .name,
            name.items.count > 1 && article.items[name.items.lowerBound].isCapitalised,
            name.items.upperBound == line.upperBound || article.items[name.items.upperBound].shape == .comma
        else { return nil }
        let isLine = line.allSatisfy {
            let item = article.items[$0]
            return item.isCapitalised || item.classes.isDisjoint(with: [.auxiliary, .verb, .pronoun, .say, .tell])
        }
        return isLine ? name : nil
    }

    private static let pointing = WordSet("lo così así assim ainsi isso")

    /// «…». Lo ha detto la ministra: the sentence behind, which points back to the words.
    private static func pointer(
        behind reading: SpanReading, _ article: Article, _ frames: [[ReportingFrame]]
    ) -> ReportingFrame? {
        let next = reading.sentence + 1
        guard article.language.isRomance, next < article.sentences.count,
            article.sentences[next].paragraph == article.sentences[reading.sentence].paragraph,
            pointing.contains(article.items[article.sentences[next].items.lowerBound]),
            !article.sentences[next].items.contains(where: { article.items[$0].shape == .quote })
        else { return nil }
        return frames[next].first { $0.act == .asserts && $0.subject.kind != .pronoun }
    }

    /// "Example would have called it “a joke”, according to a source": others tell that it was said.
    private static func isHearsay(_ reading: SpanReading, _ frames: [[ReportingFrame]]) -> Bool {
        reading.rule != .followedByVerb
            && frames[reading.sentence].contains { $0.act == .hearsay && $0.verb.lowerBound < reading.item }
    }

    private static let indefinite = WordSet("ein eine einem einen einer")

    private static func paragraph(_ reading: SpanReading, _ article: Article) -> Int {
        article.sentences[reading.sentence].paragraph
    }

    /// Titles of works, names of things and words held at a distance are not quotations.
    private static func judge(_ reading: inout SpanReading, _ article: Article) {
        let span = article.spans[reading.span]
        let sentence = article.sentences[reading.sentence].items
        let before = reading.item > sentence.lowerBound ? article.items[reading.item - 1] : nil
        let words = sentence.count { article.items[$0].isWord || article.items[$0].shape == .number }
        // One word held up by a participle, as in "promoting “magic” cures", is
        // the writer's distance and not somebody's word.
        if span.wordCount == 1, !span.startsCapitalised, let frame = reading.frame, frame.isShared,
            frame.verbClasses.isDisjoint(with: [.say, .tell])
        {
            reading.isQuotation = false
        }
        reading.standsAlone =
            words == 0 && (span.wordCount > 2 || span.endsSentence || span.endsWithComma)
            || (span.endsSentence || span.endsWithComma) && span.startsCapitalised && span.wordCount > 3
        let after = reading.item + 1 < sentence.upperBound ? article.items[reading.item + 1] : nil
        // German writes every noun with a capital: „einem Winter ohne Gas“, and what is spoken of or warned of, is no title.
        let looksLikeTitle =
            span.looksLikeTitle
            && (article.language != .german || span.startsCapitalised && !isSpokenOf(reading, before, article))
        // "In an interview with the “Daily News” the minister said": the name of what stands before it.
        if let before, before.classes.contains(.determiner), reading.rule == .followedByVerb, span.wordCount < 4,
            !span.endsWithComma, !span.endsSentence, after?.shape != .comma
        {
            reading.isQuotation = false
        }
        if let before, looksLikeTitle || span.capitalisedWords == span.titleWords && span.titleWords < 2,
            span.wordCount < 9
        {
            let isObject = !before.classes.isDisjoint(with: [.preposition]) || before.shape == .possessive
            if looksLikeTitle, isObject && !before.classes.contains(.attitude) { reading.isQuotation = false }
            if before.isCapitalised, let after, after.isCapitalised, span.wordCount < 3, span.startsCapitalised {
                reading.isQuotation = false
            }
        }
        if looksLikeTitle, !span.endsSentence, reading.rule != .followedByVerb, !span.hasVerb || span.wordCount < 6 {
            // German writes every noun with a capital.
            let isGerman =
                article.language == .german && (reading.rule == .precededByVerb || reading.rule == .governed)
                && before.map { indefinite.contains($0) } == true
            let named =
                before.map {
                    !$0.classes.isDisjoint(with: isGerman ? [.naming, .work] : [.naming, .work, .determiner])
                        || $0.isCapitalised && (article.language != .german || span.startsCapitalised)
                } ?? false
            if named || reading.rule == nil || reading.rule == .trailing || reading.rule == .owner {
                reading.isQuotation = false
            }
        }
        if let before, !before.classes.isDisjoint(with: [.work, .naming]), span.startsCapitalised, !span.endsSentence,
            reading.rule != .followedByVerb, !before.classes.contains(.attitude)
        {
            reading.isQuotation = false
        }
    }

    private static let speakingOf = WordSet(
        "sprach sprachen spricht sprechen gesprochen warnte warnten warnt warnen gewarnt redete redet")
    private static let ofWords = WordSet("von vor")

    /// „sprach im Landtag von „Pflege aus dem Katalog““
    private static func isSpokenOf(_ reading: SpanReading, _ before: Token?, _ article: Article) -> Bool {
        guard let frame = reading.frame, let before, reading.rule != .followedByVerb else { return false }
        return ofWords.contains(before) && speakingOf.contains(article.items[frame.verb.lowerBound])
    }

    private static let others = WordSet("another others somebody someone one")

    private static func carryOver(
        _ index: Int, _ readings: inout [SpanReading], _ previous: Int?, _ article: Article,
        _ frames: [[ReportingFrame]], _ phrases: NounPhraseFinder
    ) {
        let reading = readings[index]
        let behind = reading.item + 1
        // "“At least there was a boat,” sighed another.": somebody else, whom a verb that is not read tells.
        if article.spans[reading.span].endsWithComma, behind + 1 < article.sentences[reading.sentence].items.upperBound,
            article.language == .english, article.items[behind].isWord, !article.items[behind].isCapitalised,
            others.contains(article.items[behind + 1])
        {
            return
        }
        if let speaker = soundbite(before: reading, article) {
            readings[index].subject = speaker
            readings[index].rule = .announced
            readings[index].isCarriedOver = true
            return
        }
        let own = paragraph(reading, article)
        let sentences = article.paragraphs[own]
        if article.spans[reading.span].continuesPrevious, let previous, readings[previous].subject != nil {
            return take(.reopened, from: readings[previous], &readings[index])
        }
        if reading.sentence > sentences.lowerBound {
            let before = reading.sentence - 1
            // "“Go home,” he is said to have told them. “It is over.”": what goes on with what nobody said.
            if index > 0, !readings[index - 1].isQuotation, readings[index - 1].sentence == before,
                readings[index - 1].item == article.sentences[before].items.lowerBound,
                article.spans[readings[index - 1].span].endsWithComma
            {
                readings[index].isQuotation = false
                return
            }
            if let previous, readings[previous].sentence == before, readings[previous].subject != nil {
                return take(.sameParagraph, from: readings[previous], &readings[index])
            }
            if let frame = frames[before].last {
                readings[index].subject = frame.subject
                readings[index].frame = frame
                readings[index].rule = .sentenceBefore
                readings[index].isCarriedOver = true
            } else if let previous, paragraph(readings[previous], article) == own, readings[previous].subject != nil {
                take(.sentenceBefore, from: readings[previous], &readings[index])
            }
            return
        }
        guard own > 0, reading.item == article.sentences[reading.sentence].items.lowerBound else { return }
        announce(index, &readings, previous, article.paragraphs[own - 1], article, frames, phrases)
    }

    /// The paragraph before: one that ends with a colon announces the quotation, any other only suggests its speaker.
    private static func announce(
        _ index: Int, _ readings: inout [SpanReading], _ previous: Int?, _ sentences: Range<Int>, _ article: Article,
        _ frames: [[ReportingFrame]],
        _ phrases: NounPhraseFinder
    ) {
        let last = sentences.upperBound - 1
        let items = article.sentences[last].items
        let announces = article.items[items.upperBound - 1].shape == .colon
        if announces {
            let frame = frames[last].last
            guard let subject = frame?.subject ?? phrases.leadingSubject(in: items) else { return }
            if frame == nil, article.items[items].prefix(3).contains(where: { presenting.contains($0) }) {
                readings[index].subject = issuer(before: last, from: sentences.lowerBound, article, phrases)
                readings[index].rule = .announced
                readings[index].isCarriedOver = true
                return
            }
            readings[index].subject = subject
            readings[index].frame = frame
            readings[index].rule = .announced
            readings[index].isCarriedOver = true
        } else if let previous, sentences.contains(readings[previous].sentence), readings[previous].subject != nil {
            let isOwn =
                isOnlyQuoted(readings[previous], article) && isOnlyQuoted(readings[index], article)
                || opensLongQuotation(readings[index], behind: readings[previous], article)
            take(isOwn ? .continued : .paragraphBefore, from: readings[previous], &readings[index])
        } else if let frame = frames[last].last {
            readings[index].subject = frame.subject
            readings[index].frame = frame
            readings[index].rule = .paragraphBefore
            readings[index].isCarriedOver = true
        }
    }

    private static let saying = WordSet("saying")

    /// "(SOUNDBITE) (English) PORT MINISTER, JANE EXAMPLE, SAYING:": whom the shot list of an agency names above the words.
    private static func soundbite(before reading: SpanReading, _ article: Article) -> NounPhrase? {
        guard reading.sentence > 0, article.sentences[reading.sentence].items.lowerBound == reading.item else {
            return nil
        }
        let line = article.sentences[reading.sentence - 1].items
        guard line.count > 4, article.items[line.upperBound - 1].shape == .colon,
            let verb = line.last(where: { saying.contains(article.items[$0]) }), verb - 2 > line.lowerBound,
            article.isInCapitals(verb), article.items[verb - 1].shape == .comma
        else { return nil }
        let start = (line.lowerBound..<verb - 1).last {
            article.items[$0].shape == .comma || article.items[$0].shape == .close
        }
        let name = (start.map { $0 + 1 } ?? line.lowerBound)..<verb - 1
        guard name.count > 1, name.count < 6,
            name.allSatisfy({ article.items[$0].isWord && article.items[$0].isCapitalised })
        else { return nil }
        return NounPhrase(items: name, kind: .name, classes: [])
    }

    private static let presenting = WordSet(
        "here here's below this voici voilà hier nachfolgend aquí ésta este eis aqui ecco questo")

    /// "The ministry has put out a statement. Here it is in full:": whose the text is, as the sentence before tells.
    private static func issuer(
        before sentence: Int, from first: Int, _ article: Article, _ phrases: NounPhraseFinder
    ) -> NounPhrase? {
        guard sentence > first else { return nil }
        let items = article.sentences[sentence - 1].items
        guard items.contains(where: { !article.items[$0].classes.isDisjoint(with: [.document, .occasion]) }),
            let subject = phrases.leadingSubject(in: items),
            subject.kind == .name || subject.kind == .person
        else { return nil }
        return subject
    }

    /// “…,” said Example, the minister. / “… / “…”: words over several paragraphs go on with whoever the paragraph before them names.
    private static func opensLongQuotation(
        _ reading: SpanReading, behind previous: SpanReading, _ article: Article
    ) -> Bool {
        let sentences = article.paragraphs[article.sentences[previous.sentence].paragraph]
        return !article.spans[reading.span].isClosed && previous.rule == .followedByVerb && sentences.count == 1
            && article.sentences[sentences.lowerBound].items.lowerBound == previous.item
    }

    /// Whether a paragraph holds a quotation, at most with a bare attribution behind it, and nothing else.
    private static func isOnlyQuoted(_ reading: SpanReading, _ article: Article) -> Bool {
        let sentences = article.paragraphs[article.sentences[reading.sentence].paragraph]
        let first = article.sentences[sentences.lowerBound].items.lowerBound
        let end = article.sentences[sentences.upperBound - 1].items.upperBound
        return first == reading.item && end - first < 8
    }

    private static func take(_ rule: AttributionRule, from earlier: SpanReading, _ reading: inout SpanReading) {
        reading.subject = earlier.subject
        reading.frame = earlier.frame
        reading.rule = rule
        reading.isCarriedOver = true
    }
}
