// Which day an article tells of, and what is of that day.
extension Narrative {
    /// Days further back than this are not what news is about.
    private static let reach = 10
    /// Paragraphs in which a verb of saying can tell the day of all.
    private static let opening = 3
    private static let me = WordSet("me")
    private static let we = WordSet("i we")
    private static let meeting = WordSet("meet met ask asked visit visited spoke sat")

    private static let reporters = WordSet("i me we us my our")

    /// "On March 12 he wrote to them. “It is silly,” he told me.": on some other day than what he did without the reporter.
    func isToldApart(_ proposal: Proposal) -> Bool {
        let article = reading.article
        guard let frame = proposal.frame, frame.verbClasses.contains(.tell),
            frame.verb.upperBound < article.items.count,
            Self.me.contains(article.items[frame.verb.upperBound]), let opened, opened.day != nil
        else { return false }
        return !article.sentences[opened.sentence].items.contains { Self.reporters.contains(article.items[$0]) }
    }

    /// "she told me", "I met her": a reporter who tells of meetings tells of no day's news.
    var isFeature: Bool {
        let article = reading.article
        let meets = article.sentences.contains { sentence in
            article.layouts[sentence.paragraph].role.reportsSpeech
                && sentence.items.dropLast().contains {
                    article.items[$0].classes.contains(.pronoun) && Self.we.contains(article.items[$0])
                        && Self.meeting.contains(article.items[$0 + 1])
                }
        }
        return meets
            || zip(article.sentences, reading.attribution.frames).contains { sentence, frames in
                frames.contains { frame in
                    frame.verbClasses.contains(.tell) && sentence.items.contains(frame.verb.upperBound)
                        && Self.me.contains(article.items[frame.verb.upperBound])
                }
            }
    }

    private static let died = WordSet("died dies")
    private static let aged = WordSet("aged at")

    /// "Jane Example, who has died aged 88, said": what the dead said has no day.
    var isObituary: Bool {
        let article = reading.article
        guard article.language == .english else { return false }
        return article.sentences.prefix(3).contains { sentence in
            sentence.items.dropLast(2).contains {
                Self.died.contains(article.items[$0]) && Self.aged.contains(article.items[$0 + 1])
                    && article.items[$0 + 2].shape == .number
            }
        }
    }

    /// The first day that a verb of saying has, not long before the day of writing.
    func firstToldDay() -> Occasion? {
        let layouts = reading.article.layouts
        // What is told behind an interview is not of its day.
        let turn = layouts.firstIndex { $0.role == .turn || $0.role == .answer } ?? layouts.endIndex
        let first = layouts.indices.filter { layouts[$0].role == .body && $0 < turn }.prefix(Self.opening)
        guard let last = first.last else { return nil }
        for (sentence, frames) in zip(reading.article.sentences, reading.attribution.frames) {
            guard sentence.paragraph <= last else { return nil }
            for frame in frames where frame.act != .unreal && !isPerfect(frame) {
                if let date = circumstances.date(of: frame, in: sentence.items), isRecent(date),
                    !circumstances.dates.isOfBackground(date),
                    // What was said the day before dates what is told first, and nothing before it.
                    sentence.paragraph == first.first || !circumstances.dates.isYesterday(date)
                {
                    return Occasion(date: date, basis: .article)
                }
            }
        }
        return nil
    }

    /// "In August Example said that it was late. / “It is,” Example told reporters.": a month or a year before the story, to which
    /// no later paragraph belongs.
    func isOfBackground(_ occasion: Occasion) -> Bool {
        occasion.date.map { !$0.isDay && day?.date?.isDay == true && isBeforeStory($0) } ?? false
    }

    private static let leaving = WordSet("as while")
    private static let on = WordSet("on")
    private static let way = WordSet("way")

    /// "Talks collapsed on Monday night. “It is over,” Example told reporters as she left": on the day of which the sentence before tells.
    func dayOfScene(_ proposal: Proposal) -> DatedWords? {
        let article = reading.article
        let (items, number) = (article.items, proposal.sentence)
        guard article.language == .english, number > 0, let frame = proposal.frame, frame.form != .accordingTo,
            article.sentences[number - 1].paragraph == article.sentences[number].paragraph,
            reading.attribution.frames[number - 1].isEmpty
        else { return nil }
        let behind = frame.complement..<max(frame.complement, article.sentences[number].items.upperBound - 1)
        let isThere = behind.contains {
            Self.leaving.contains(items[$0]) && items[$0 + 1].classes.contains(.thirdPerson)
                || Self.way.contains(items[$0]) && $0 - 2 >= behind.lowerBound && Self.on.contains(items[$0 - 2])
                    && items[$0 - 1].classes.contains(.possessive)
        }
        let before = article.sentences[number - 1].items
        guard isThere, !circumstances.isToCome(before), let told = circumstances.dates.date(in: before), told.isDay,
            isRecent(told)
        else { return nil }
        return told
    }

    /// Whether the text tells of another day, not long before the day of writing: then what has none of its own can be of either.
    func tellsAnotherDay(than written: ArticleDate) -> Bool {
        reading.article.sentences.contains { sentence in
            guard reading.article.layouts[sentence.paragraph].role.reportsSpeech else { return false }
            if circumstances.tellsUnknownDay(sentence.items) { return true }
            guard let told = circumstances.dates.date(in: sentence.items), let day = told.day
            else { return false }
            return day.iso < written.iso && isRecent(told)
        }
    }

    func isRecent(_ date: DatedWords) -> Bool {
        guard let day = date.day else { return false }
        guard let written = circumstances.dates.articleDate, let earliest = written.earlier(by: Self.reach) else {
            return true
        }
        return day.iso >= earliest.iso
    }

    /// "The board said last week that it was late. / It urged them": whoever it is, of the day of whom the sentence before tells.
    func isOfOtherDay(_ proposal: Proposal, _ speaker: Speaker, _ paragraph: Int) -> Bool {
        guard let current, paragraph - current.paragraph <= 1, let told = current.occasion.date,
            told.iso != day?.date?.iso,
            proposal.subject?.kind == .pronoun, !(proposal.frame.map { circumstances.isPresent($0) } ?? false)
        else { return false }
        switch speaker {
        case .pronoun, .nobody: return true
        default: return false
        }
    }

    /// "In May Example said": the time that a sentence opens with is that of what follows.
    func opensSentence(_ told: DatedWords, _ proposal: Proposal) -> Bool {
        proposal.frame.map { told.items.upperBound <= $0.subject.items.lowerBound } ?? false
    }

    func isBeforeStory(_ told: DatedWords) -> Bool {
        guard let now = day?.date else { return false }
        return told.iso.start(ofISO: now.iso.utf8.count) < now.iso.start(ofISO: told.iso.utf8.count)
    }

    /// "Jane Example (@janeexample), 12 May": the line above a short message.
    func head(ofPost paragraph: Int) -> Range<Int>? {
        guard paragraph > 0, reading.article.layouts[paragraph].role == .post else { return nil }
        return reading.article.layouts[paragraph - 1].items
    }

    /// What happened earlier, is always so or stands in a document has no day of the story.
    func isOfTheDay(_ proposal: Proposal, _ speaker: Speaker, _ setting: Range<Int>?) -> Bool {
        // Of several days only those who met speak on all of them.
        if case .person = speaker, day?.date?.isDay == false { return false }
        // "A 2014 contract says"
        if let subject = proposal.subject, subject.kind != .name,
            subject.items.contains(where: { circumstances.dates.year(at: $0, in: subject.items) != nil })
        {
            return false
        }
        guard let frame = proposal.frame else { return true }
        // "has told" at the head of the article is its news, "have agreed" in a joint statement too; what a live page tells is of now.
        if reading.article.isLivePage, !isDocument(proposal), !circumstances.isPast(frame) { return true }
        // "said later", of a day on which nothing else is told.
        if day?.basis == .publication, circumstances.isLater(frame), !circumstances.isPresent(frame) { return false }
        let isNews =
            reading.article.sentences[proposal.sentence].paragraph == lead
            || reading.attribution.isInstrument && frame.act == .commits
        return (isNews || isOfSession(setting) || !isPerfect(frame)) && !isDocument(proposal)
            && !circumstances.isLasting(frame)
    }

    private static let beginnings = WordSet("opening introductory closing")

    /// "In his opening statement he had said": at the session of which the story tells.
    private func isOfSession(_ setting: Range<Int>?) -> Bool {
        setting.map { $0.contains { Self.beginnings.contains(reading.article.items[$0]) } } ?? false
    }

    private static let writings = WordSet(
        "letter op-ed essay book memoir memoirs diary column lecture lettre tribune carta brief lettera")

    /// "said in a letter that": when it was written nobody tells. But "in a brief statement".
    func isInWriting(_ setting: Range<Int>?) -> Bool {
        let article = reading.article
        return setting.map {
            $0.contains {
                Self.writings.contains(article.items[$0])
                    && (article.language != .english || $0 + 1 >= article.items.count
                        || article.items[$0 + 1].classes.isDisjoint(with: [.document, .occasion]))
            }
        } ?? false
    }

    private func isDocument(_ proposal: Proposal) -> Bool {
        proposal.subject.map { $0.kind == .document || $0.kind == .other && $0.classes.contains(.document) } ?? false
    }

    func opensOther(_ frame: ReportingFrame?) -> Bool {
        frame.map { isPerfect($0) || circumstances.isLasting($0) || circumstances.isLater($0) } ?? false
    }

    private static let replying = WordSet(
        verbs: "reply respond answer counter retort rejoin",
        irregular:
            "antwortete entgegnete erwiderte konterte répondu rétorqué répliqué respondió replicó contestó respondeu retorquiu risposto ribattuto replica risponde"
    )

    private static let heckling = WordSet(verbs: "shout heckle interject jeer")

    /// "Example told parliament on Monday … / Members shouted “Resign!”": on the occasion that was told right before.
    func isHeckling(_ frame: ReportingFrame?) -> Bool {
        frame.map { Self.heckling.contains(reading.article.items[$0.verb.lowerBound]) && !isPerfect($0) } ?? false
    }

    func isReply(_ frame: ReportingFrame?) -> Bool {
        frame.map { Self.replying.contains(reading.article.items[$0.verb.lowerBound]) && !isPerfect($0) } ?? false
    }

    private func isPerfect(_ frame: ReportingFrame) -> Bool { circumstances.isPerfect(frame) }
}
