// Sentences that tell where and when, before anybody speaks: "On Tuesday the group met."
extension Narrative {
    /// Notes who acts where and when in the sentences up to one.
    mutating func advance(to sentence: Int) {
        while nextSentence <= sentence, nextSentence < reading.article.sentences.count {
            let number = nextSentence
            nextSentence += 1
            let paragraph = reading.article.sentences[number].paragraph
            guard reading.article.layouts[paragraph].role.reportsSpeech else { continue }
            let sentence = reading.article.sentences[number].items
            guard !circumstances.isToCome(sentence) else { continue }
            let (told, setting) = circumstances.opening(ofSentence: sentence, reading.attribution.frames[number])
            if let told {
                opened = (number, circumstances.dates.lastDay, told.isDay ? told : nil)
                if told.isDay, number == reading.article.paragraphs[paragraph].lowerBound {
                    ofParagraph = (paragraph, told)
                }
                // "On 30 January the tanker ran aground.": what follows in the paragraph is not of the story's day.
                if told.isDay, isBeforeStory(told), !isRecent(told), reading.attribution.frames[number].isEmpty {
                    past = paragraph
                }
                note(
                    told,
                    inPassing: isWritten(sentence.lowerBound..<told.items.upperBound, nil)
                        || reading.attribution.frames[number].contains { isWritten(nil, $0) })
            } else {
                // "A day later", told next, is counted from it.
                if circumstances.dates.lastDay != nil,
                    circumstances.tellsUnknownDay(sentence)
                        || sentence.prefix(Self.longestOpening).contains(where: {
                            circumstances.dates.isCountedFromEvent($0, sentence)
                        })
                {
                    circumstances.dates.lastDay = nil
                }
                if opensOtherTime(sentence) {
                    current = nil
                    if opensElsewhen(sentence) { elsewhen = paragraph }
                }
            }
            if told == nil, let by = circumstances.dayByWhich(sentence) {
                note(by)
                ofParagraph = (paragraph, by)
            }
            let date = told.flatMap { $0.isDay ? $0 : nil }
            guard date != nil || setting != nil,
                let actor = actor(in: sentence)
            else { continue }
            let speaker = whoever(actor)
            guard speaker != .nobody else {
                if date != nil { current = nil }
                continue
            }
            var occasion = Occasion(date: date, basis: .told, setting: setting)
            if date == nil, let current, current.speaker == speaker, paragraph - current.paragraph <= 1 {
                occasion.date = current.occasion.date
                occasion.basis = current.occasion.basis
            }
            current = (speaker, occasion, paragraph)
            opensFor = number
        }
    }

    /// Who acts in a sentence, also behind an opening without a comma: "In an interview on Wednesday she was milder".
    private func actor(in sentence: Range<Int>) -> NounPhrase? {
        let phrases = reading.attribution.finder.phrases
        if let leading = phrases.leadingSubject(in: sentence) { return leading }
        let items = reading.article.items
        guard items[sentence.lowerBound].classes.contains(.preposition),
            let pronoun = sentence.prefix(Self.longestOpening).dropFirst().first(where: {
                items[$0].classes.contains(.he) && phrases.isTime($0 - 1, from: sentence.lowerBound)
            })
        else { return nil }
        return phrases.phraseOfPronoun(pronoun)
    }

    private static let longestOpening = 14

    /// "In an interview on Wednesday she was milder. “…,” Example said.": she of the sentence before is whoever speaks next in its paragraph.
    mutating func joinOpening(_ speaker: Speaker, _ proposal: Proposal, _ paragraph: Int) {
        defer { opensFor = nil }
        guard let opened = opensFor, opened < proposal.sentence, proposal.sentence - opened == 1,
            case .person(let person) = speaker,
            let current, case .pronoun = current.speaker, current.paragraph == paragraph,
            let pronoun = actor(in: reading.article.sentences[opened].items), pronoun.kind == .pronoun,
            reading.referents.mayMean(pronoun, person)
        else { return }
        self.current = (speaker, current.occasion, paragraph)
    }

    /// "Weeks earlier the mood had been different."
    private func opensElsewhen(_ sentence: Range<Int>) -> Bool {
        let opening = sentence.prefix(Self.opener)
        return circumstances.dates.tellsOtherTime(in: opening.startIndex..<opening.endIndex)
            && !opening.contains { !reading.article.items[$0].classes.isDisjoint(with: [.pronoun, .auxiliary]) }
    }

    private static let opener = 3
    private static let limits = WordSet("by until")

    /// "By the last morning he had softened": no more where and when he spoke before.
    private func opensOtherTime(_ sentence: Range<Int>) -> Bool {
        let items = reading.article.items
        return Self.limits.contains(items[sentence.lowerBound])
            && sentence.prefix(5).contains { items[$0].classes.contains(.time) } || opensElsewhen(sentence)
    }

    private static let writings = WordSet(
        """
        statement post tweet letter email e-mail message account thread communiqué message courriel publication compte tweet mitteilung erklärung beitrag \
        schreiben konto mail comunicado mensaje cuenta correo carta publicación nota mensagem conta post comunicato messaggio lettera
        """)
    private static let writing = WordSet(
        verbs: "post tweet write",
        irregular:
            """
            wrote schrieb schrieben écrit écrivait tweeté posté publié escribió escribieron publicó tuiteó escreveu publicou scritto
            """
    )

    /// "In a statement released on Thursday", «escribió el sábado en su cuenta»: what somebody wrote afterwards, and nobody else's day.
    func isWritten(_ place: Range<Int>?, _ frame: ReportingFrame?) -> Bool {
        let items = reading.article.items
        return frame.map { Self.writing.contains(items[$0.verb.lowerBound]) } ?? false
            || place.map { $0.contains { !items[$0].isCapitalised && Self.writings.contains(items[$0]) } } ?? false
    }

    /// The story goes on to a later day; a day before is told in passing, and so is another.
    mutating func note(_ date: DatedWords, inPassing: Bool = false) {
        if let told = date.day {
            circumstances.dates.lastDay = told
            if !inPassing, let now = day?.date?.day, now.iso < told.iso, day?.basis != .publication {
                day = Occasion(date: date, basis: .article)
            }
        } else if date.iso.utf8.count == 7 {
            circumstances.dates.lastMonth = date.iso
            // "in September … that night": of no day that was told.
            circumstances.dates.lastDay = nil
        }
        if date.iso.utf8.count >= 10 { circumstances.dates.lastMonth = String(date.iso.start(ofISO: 7)) }
    }
}
