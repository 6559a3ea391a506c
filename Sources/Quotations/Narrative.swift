/// The days of an article's story, and where its speakers speak, as its sentences go on.
///
/// A date belongs to a clause. What is told without one has the date of the same occasion, where its speaker just spoke;
/// else that of the day to which the story has come. A day of the past, told in passing, moves the story nowhere.
struct Narrative {
    /// Where and when somebody speaks.
    struct Occasion {
        var date: DatedWords?
        var basis: DateBasis.Kind
        var setting: Range<Int>?
        /// Whether it is told to be another time than that of the story, of which no day follows.
        var isElsewhen = false
    }

    /// Who speaks, as far as speakers are told apart.
    enum Speaker: Equatable {
        case person(Int)
        case words(UInt64)
        /// "She", where the text does not show whom it means.
        case pronoun(UInt64)
        case nobody
    }

    private let reading: ArticleReading
    private var circumstances: Circumstances
    private var current: (speaker: Speaker, occasion: Occasion, paragraph: Int)?
    /// The day on which each of those who are known has spoken last, where turns of a transcript ask for it.
    private var spoken: [Int: DatedWords] = [:]
    private let isTranscript: Bool
    /// The day to which the story has come.
    private var day: Occasion?
    /// The first paragraph of the story.
    private let lead: Int?
    private var nextSentence = 0
    /// The last sentence that tells where or when somebody acts, where nobody has spoken since.
    private var opensFor: Int?
    /// The last paragraph in which a sentence opens with another time, without a day.
    private var elsewhen: Int?
    /// The last sentence whose opening tells a day, and the day that was told before it.
    private var opened: (sentence: Int, lastDay: ArticleDate?, day: DatedWords?)?
    /// The last paragraph in which a sentence opens with a day before the story's.
    private var past: Int?
    /// The day with which a paragraph opens.
    private var ofParagraph: (paragraph: Int, day: DatedWords)?
    /// Paragraphs in which a verb of saying can tell the day of all.
    private static let opening = 3
    /// Days further back than this are not what news is about.
    private static let reach = 10

    init(_ reading: ArticleReading) {
        let (article, articleDate) = (reading.article, reading.date)
        self.reading = reading
        lead = article.layouts.firstIndex { $0.role == .body }
        isTranscript = article.layouts.contains { $0.role == .turn || $0.role == .answer }
        let head = reading.head
        circumstances = Circumstances(
            article: article, phrases: reading.attribution.finder.phrases, articleDate: head.written ?? articleDate)
        // What an entry of a live page tells is no day of the page.
        let isLive = article.isLivePage
        day = head.day.flatMap {
            isLive && $0.isStory ? nil : Occasion(date: $0.words, basis: $0.isStory ? .article : .dateline)
        }
        if !isLive { day = day ?? firstToldDay() }
        // What a live page tells is of now, whatever days it tells besides.
        if day == nil, let articleDate, isLive || !isFeature && !tellsAnotherDay(than: articleDate) {
            day = Occasion(date: DatedWords(iso: articleDate.iso, items: 0..<0), basis: .publication)
        }
        circumstances.dates.lastDay = day?.date?.day
    }

    private static let me = WordSet("me")
    private static let we = WordSet("i we")
    private static let meeting = WordSet("meet met ask asked visit visited spoke sat")

    /// "she told me", "I met her": a reporter who tells of meetings tells of no day's news.
    private var isFeature: Bool {
        let article = reading.article
        let meets = article.sentences.contains { sentence in
            article.layouts[sentence.paragraph].role.reportsSpeech
                && sentence.items.dropLast().contains {
                    Self.we.contains(article.items[$0]) && Self.meeting.contains(article.items[$0 + 1])
                }
        }
        return meets
            || zip(reading.article.sentences, reading.attribution.frames).contains { sentence, frames in
                frames.contains { frame in
                    frame.verbClasses.contains(.tell) && sentence.items.contains(frame.verb.upperBound)
                        && Self.me.contains(reading.article.items[frame.verb.upperBound])
                }
            }
    }

    /// The first day that a verb of saying has, not long before the day of writing.
    private func firstToldDay() -> Occasion? {
        let first = reading.article.layouts.indices.filter { reading.article.layouts[$0].role == .body }.prefix(
            Self.opening)
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

    /// Whether the text tells of another day, not long before the day of writing: then what has none of its own can be of either.
    private func tellsAnotherDay(than written: ArticleDate) -> Bool {
        reading.article.sentences.contains { sentence in
            guard reading.article.layouts[sentence.paragraph].role.reportsSpeech else { return false }
            if circumstances.tellsUnknownDay(sentence.items) { return true }
            guard let told = circumstances.dates.date(in: sentence.items), let day = told.day
            else { return false }
            return day.iso < written.iso && isRecent(told)
        }
    }

    private func isRecent(_ date: DatedWords) -> Bool {
        guard let day = date.day else { return false }
        guard let written = circumstances.dates.articleDate, let earliest = written.earlier(by: Self.reach) else {
            return true
        }
        return day.iso >= earliest.iso
    }

    /// When and where a proposal was said.
    mutating func occasion(of proposal: Proposal, speaker: Speaker, sentence: Range<Int>?) -> Occasion {
        advance(to: proposal.sentence)
        let paragraph = reading.article.sentences[proposal.sentence].paragraph
        // "She was darker on Friday. “It fails,” she said."
        let isSamePronoun = speaker == .nobody && current?.paragraph == paragraph
        let named = isSamePronoun ? proposal.subject.map(whoever) ?? .nobody : .nobody
        let speaker = named == .nobody ? speaker : named
        joinOpening(speaker, proposal, paragraph)
        var found = Occasion(date: nil, basis: .told)
        if let frame = proposal.frame, let sentence {
            // "A day earlier" is counted from what was told before its own sentence.
            let lastDay = circumstances.dates.lastDay
            if let opened, opened.sentence == proposal.sentence { circumstances.dates.lastDay = opened.lastDay }
            found.date = circumstances.date(of: frame, in: sentence)
            circumstances.dates.lastDay = lastDay
            found.setting = circumstances.setting(of: frame, in: sentence)
            found.isElsewhen = found.date == nil && circumstances.tellsOtherTime(frame, in: sentence)
        }
        if proposal.isRecording { return found }
        if proposal.frame == nil, !proposal.isTurn {
            // What no verb reports has the time that its sentence tells.
            let lead = reading.article.sentences[proposal.sentence].items
            found.date = circumstances.dates.date(in: lead)
            found.isElsewhen =
                found.date == nil
                && (circumstances.dates.tellsOtherTime(in: lead)
                    // "A 2014 contract says"
                    || lead.contains { circumstances.dates.year(at: $0, in: lead) != nil })
        }
        if proposal.isTurn, let head = head(ofPost: paragraph) { found.date = circumstances.dates.date(in: head) }
        if let told = found.date {
            note(told)
            if isBeforeStory(told), opensSentence(told, proposal) { past = paragraph }
        }
        if found.date == nil,
            let told = circumstances.isInIt(reading.article.sentences[proposal.sentence].items) ? opened : nil
        {
            // "Yesterday's statement went round. In it he said": when that was written.
            if told.sentence == proposal.sentence - 1, let day = told.day {
                (found.date, found.basis) = (day, .occasion)
            } else {
                found.isElsewhen = true
            }
        }
        if found.date == nil, let current, current.occasion.isElsewhen, current.speaker == speaker,
            current.paragraph == paragraph, !opensOther(proposal.frame)
        {
            found.isElsewhen = true
        }
        if found.isElsewhen {
            current = (speaker, found, paragraph)
            return found
        }
        if let current, current.speaker == speaker, speaker != .nobody, paragraph - current.paragraph <= 1,
            found.date == nil || found.date?.iso == current.occasion.date?.iso, !opensOther(proposal.frame)
        {
            if found.date == nil, let date = current.occasion.date {
                found.date = date
                found.basis = current.occasion.basis == .told ? .occasion : current.occasion.basis
            }
            // What somebody said in some year was said elsewhere.
            if current.occasion.date?.isDay ?? true { found.setting = found.setting ?? current.occasion.setting }
        }
        // "Example said on Monday that it was late. Sample replied that it was not."
        if found.date == nil, current?.paragraph == paragraph, current?.occasion.basis == .told,
            isReply(proposal.frame),
            let date = current?.occasion.date
        {
            (found.date, found.basis) = (date, .occasion)
        }
        // A part of an interview of which the article has told before.
        if found.date == nil, proposal.isTurn, case .person(let person) = speaker, let before = spoken[person] {
            (found.date, found.basis) = (before, .occasion)
        }
        // "On Tuesday the group met. Norland proposed to wait.", in a report of several days.
        if found.date == nil, day?.date?.isDay == false, let ofParagraph, ofParagraph.paragraph == paragraph,
            !opensOther(proposal.frame)
        {
            (found.date, found.basis) = (ofParagraph.day, .occasion)
        }
        let isBehindPast = past == paragraph && !(proposal.frame.map { circumstances.isPresent($0) } ?? false)
        if found.date == nil, elsewhen != paragraph, !isBehindPast, !isInWriting(found.setting),
            !isOfOtherDay(proposal, speaker, paragraph),
            isOfTheDay(proposal, speaker), let day
        {
            found.date = day.date
            found.basis = day.basis
        }
        if isTranscript, case .person(let person) = speaker, let date = found.date { spoken[person] = date }
        // "Example, who had asked for it in May, now wants more": what a relative clause tells is no occasion.
        let isAside = proposal.frame.map { circumstances.isOfRelativeClause($0) } ?? false
        if !isAside, speaker != .nobody || found.setting != nil { current = (speaker, found, paragraph) }
        return found
    }

    /// "The board said last week that it was late. / It urged them": whoever it is, of the day of whom the sentence before tells.
    private func isOfOtherDay(_ proposal: Proposal, _ speaker: Speaker, _ paragraph: Int) -> Bool {
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
    private func opensSentence(_ told: DatedWords, _ proposal: Proposal) -> Bool {
        proposal.frame.map { told.items.upperBound <= $0.subject.items.lowerBound } ?? false
    }

    private func isBeforeStory(_ told: DatedWords) -> Bool {
        guard let now = day?.date else { return false }
        return told.iso.prefix(now.iso.utf8.count) < now.iso.prefix(told.iso.utf8.count)
    }

    /// "Jane Example (@janeexample), 12 May": the line above a short message.
    private func head(ofPost paragraph: Int) -> Range<Int>? {
        guard paragraph > 0, reading.article.layouts[paragraph].role == .post else { return nil }
        return reading.article.layouts[paragraph - 1].items
    }

    /// What happened earlier, is always so or stands in a document has no day of the story.
    private func isOfTheDay(_ proposal: Proposal, _ speaker: Speaker) -> Bool {
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
        return (isNews || !isPerfect(frame)) && !isDocument(proposal) && !circumstances.isLasting(frame)
    }

    private static let writings = WordSet(
        "letter op-ed essay book memoir memoirs diary column lecture lettre tribune carta brief")

    /// "said in a letter that": when it was written nobody tells.
    private func isInWriting(_ setting: Range<Int>?) -> Bool {
        setting.map { $0.contains { Self.writings.contains(reading.article.items[$0]) } } ?? false
    }

    private func isDocument(_ proposal: Proposal) -> Bool {
        proposal.subject.map { $0.kind == .document || $0.kind == .other && $0.classes.contains(.document) } ?? false
    }

    private func opensOther(_ frame: ReportingFrame?) -> Bool {
        frame.map { isPerfect($0) || circumstances.isLasting($0) || circumstances.isLater($0) } ?? false
    }

    private func isReply(_ frame: ReportingFrame?) -> Bool {
        frame.map { Self.replying.contains(reading.article.items[$0.verb.lowerBound]) && !isPerfect($0) } ?? false
    }

    private func isPerfect(_ frame: ReportingFrame) -> Bool { circumstances.isPerfect(frame) }

    /// Who acts, or the pronoun where the text does not show whom it means.
    private func whoever(_ actor: NounPhrase) -> Speaker {
        let speaker = reading.referents.speaker(actor)
        guard speaker == .nobody, actor.kind == .pronoun, actor.classes.contains(.thirdPerson) else { return speaker }
        return .pronoun(reading.referents.digest(of: actor))
    }

    /// Notes who acts where and when in the sentences up to one.
    private mutating func advance(to sentence: Int) {
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
                note(told)
            } else if opensOtherTime(sentence) {
                current = nil
                if opensElsewhen(sentence) { elsewhen = paragraph }
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
    private mutating func joinOpening(_ speaker: Speaker, _ proposal: Proposal, _ paragraph: Int) {
        defer { opensFor = nil }
        guard let opened = opensFor, opened < proposal.sentence, proposal.sentence - opened == 1,
            case .person(let person) = speaker,
            let current, case .pronoun = current.speaker, current.paragraph == paragraph,
            let pronoun = actor(in: reading.article.sentences[opened].items), pronoun.kind == .pronoun,
            reading.referents.mayMean(pronoun, person)
        else { return }
        self.current = (speaker, current.occasion, paragraph)
    }

    private static let replying = WordSet(
        verbs: "reply respond answer counter retort rejoin",
        irregular: "antwortete entgegnete erwiderte konterte répondu rétorqué répliqué respondió replicó contestó")
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

    /// The story goes on to a later day; a day before is told in passing.
    private mutating func note(_ date: DatedWords) {
        if let told = date.day {
            circumstances.dates.lastDay = told
            if let now = day?.date?.day, now.iso < told.iso, day?.basis != .publication {
                day = Occasion(date: date, basis: .article)
            }
        } else if date.iso.utf8.count == 7 {
            circumstances.dates.lastMonth = date.iso
            // "in September … that night": of no day that was told.
            circumstances.dates.lastDay = nil
        }
        if date.iso.utf8.count >= 10 { circumstances.dates.lastMonth = String(date.iso.prefix(7)) }
    }
}
