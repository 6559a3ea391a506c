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
        /// Whether it was told in passing, of what was before the story: "On Monday she had said".
        var isBeforeStory = false
    }

    /// Who speaks, as far as speakers are told apart.
    enum Speaker: Equatable {
        case person(Int)
        case words(UInt64)
        /// "She", where the text does not show whom it means.
        case pronoun(UInt64)
        case nobody
    }

    let reading: ArticleReading
    var circumstances: Circumstances
    var current: (speaker: Speaker, occasion: Occasion, paragraph: Int)?
    /// The day on which each of those who are known has spoken last, where turns of a transcript ask for it.
    private var spoken: [Int: DatedWords] = [:]
    private let isTranscript: Bool
    /// The day to which the story has come.
    var day: Occasion?
    /// The first paragraph of the story.
    let lead: Int?
    var nextSentence = 0
    /// The last sentence that tells where or when somebody acts, where nobody has spoken since.
    var opensFor: Int?
    /// The last paragraph in which a sentence opens with another time, without a day.
    var elsewhen: Int?
    /// The last sentence whose opening tells a day, and the day that was told before it.
    var opened: (sentence: Int, lastDay: ArticleDate?, day: DatedWords?)?
    /// The last paragraph in which a sentence opens with a day before the story's.
    var past: Int?
    /// The day with which a paragraph opens.
    var ofParagraph: (paragraph: Int, day: DatedWords)?

    init(_ reading: ArticleReading) {
        let (article, articleDate) = (reading.article, reading.date)
        self.reading = reading
        lead = article.layouts.firstIndex { $0.role == .body }
        isTranscript = article.layouts.contains { $0.role == .turn || $0.role == .answer }
        let head = reading.head
        circumstances = Circumstances(
            article: article, phrases: reading.attribution.finder.phrases, articleDate: head.written ?? articleDate)
        circumstances.dates.published = articleDate
        // What an entry of a live page tells is no day of the page, nor is the day on which a reporter met somebody.
        let isLive = article.isLivePage
        let hasStory = !isLive && !isFeature
        day = head.day.flatMap {
            $0.isStory && !hasStory ? nil : Occasion(date: $0.words, basis: $0.isStory ? .article : .dateline)
        }
        if hasStory { day = day ?? firstToldDay() }
        // What a live page tells is of now, whatever days it tells besides.
        if day == nil, let articleDate, isLive || !isFeature && !isObituary && !tellsAnotherDay(than: articleDate) {
            day = Occasion(date: DatedWords(iso: articleDate.iso, items: 0..<0), basis: .publication)
        }
        circumstances.dates.lastDay = day?.date?.day
    }

    /// When and where a proposal was said.
    mutating func occasion(of proposal: Proposal, speaker: Speaker, sentence: Range<Int>?) -> Occasion {
        advance(to: proposal.sentence)
        let paragraph = reading.article.sentences[proposal.sentence].paragraph
        // "She was darker on Friday. “It fails,” she said."
        let isSamePronoun = speaker == .nobody && current?.paragraph == paragraph
        let named = isSamePronoun ? proposal.subject.map { whoever($0) } ?? .nobody : .nobody
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
            let lastDay = circumstances.dates.lastDay
            if let opened, opened.sentence == proposal.sentence { circumstances.dates.lastDay = opened.lastDay }
            found.date = circumstances.dates.date(in: lead)
            circumstances.dates.lastDay = lastDay
            found.isElsewhen =
                found.date == nil
                && (circumstances.dates.tellsOtherTime(in: lead)
                    // "A 2014 contract says"
                    || lead.contains { circumstances.dates.year(at: $0, in: lead) != nil })
        }
        if proposal.isTurn, let head = head(ofPost: paragraph) { found.date = circumstances.dates.date(in: head) }
        if let told = found.date {
            note(told, inPassing: isWritten(found.setting, proposal.frame))
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
            found.date == nil || found.date?.iso == current.occasion.date?.iso, !opensOther(proposal.frame),
            !current.occasion.isBeforeStory || current.paragraph == paragraph && !opensWithQuestion(proposal),
            !isToldApart(proposal),
            current.paragraph == paragraph || !isOfBackground(current.occasion) || proposal.subject?.kind == .pronoun
        {
            if found.date == nil, let date = current.occasion.date, !isElsewhere(found.setting, current.occasion) {
                found.date = date
                found.basis = current.occasion.basis == .told ? .occasion : current.occasion.basis
            }
            // What somebody said in some year was said elsewhere.
            if current.occasion.date?.isDay ?? true { found.setting = found.setting ?? current.occasion.setting }
        }
        // "Example said on Monday that it was late. Sample replied that it was not."
        if found.date == nil, let current,
            current.paragraph == paragraph && isReply(proposal.frame)
                || current.paragraph + 1 == paragraph && isHeckling(proposal.frame),
            current.occasion.basis == .told || current.occasion.basis == .occasion,
            let date = current.occasion.date
        {
            (found.date, found.basis) = (date, .occasion)
        }
        if found.date == nil, let day = dayOfScene(proposal) { (found.date, found.basis) = (day, .occasion) }
        // "A day earlier Example asked whether it had failed. Sample answered that it had not."
        if found.date == nil, isReply(proposal.frame), let opened, opened.sentence == proposal.sentence - 1,
            reading.article.sentences[opened.sentence].paragraph == paragraph, let day = opened.day
        {
            (found.date, found.basis) = (day, .occasion)
        }
        // "She wrote on Sunday that it was late. / An hour later he replied": on the same day.
        if found.date == nil, let current, paragraph - current.paragraph <= 1, let date = current.occasion.date,
            opensSoonAfter(reading.article.sentences[proposal.sentence].items)
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
            !isOfOtherDay(proposal, speaker, paragraph), !isOfItsOwn(proposal.subject, paragraph),
            isOfTheDay(proposal, speaker, found.setting), let day
        {
            found.date = day.date
            found.basis = day.basis
        }
        if isTranscript, case .person(let person) = speaker, let date = found.date { spoken[person] = date }
        found.isBeforeStory =
            found.basis == .told && (found.date.map { isBeforeStory($0) } ?? false)
            && (proposal.frame.map { circumstances.isPerfect($0) } ?? false)
        // "Example, who had asked for it in May, now wants more": what a relative clause tells is no occasion.
        let isAside = proposal.frame.map { circumstances.isOfRelativeClause($0) } ?? false
        if !isAside, speaker != .nobody || found.setting != nil { current = (speaker, found, paragraph) }
        return found
    }

    /// "She wrote on X on Sunday that it was late. At the signing ceremony she called it “a bridge”.": at another place than on the day
    /// that was told, which is not the story's.
    private func isElsewhere(_ setting: Range<Int>?, _ occasion: Occasion) -> Bool {
        guard let setting, let before = occasion.setting, occasion.date?.iso != day?.date?.iso else { return false }
        let items = reading.article.items
        return !items[setting].contains { word in
            word.isWord && word.classes.isDisjoint(with: [.determiner, .preposition, .of])
                && items[before].contains { $0.digest == word.digest }
        }
    }

    /// "Asked about it afterwards, she said": behind what she had said before the story.
    private func opensWithQuestion(_ proposal: Proposal) -> Bool {
        let sentence = reading.article.sentences[proposal.sentence].items
        return reading.attribution.finder.phrases.isOpeningParticiple(reading.article.items[sentence.lowerBound])
    }

    private static let whiles = WordSet(
        "hour hours minute minutes moments heure heures stunde stunden minuten hora horas minuto minutos ora ore minuti"
    )
    private static let later = WordSet("later afterwards tard später darauf después más depois dopo")
    private static let more = WordSet("plus mais più")

    private static let within = WordSet("within")

    /// "An hour later", "Minutes later", "Within minutes", « Quelques minutes plus tard », „Minuten später“, «Minutos después».
    private func opensSoonAfter(_ sentence: Range<Int>) -> Bool {
        let items = reading.article.items
        return sentence.prefix(5).dropFirst().contains { index in
            let before = items[index - 1]
            return Self.later.contains(items[index])
                && (Self.whiles.contains(before)
                    || index - 2 >= sentence.lowerBound && Self.more.contains(before)
                        && Self.whiles.contains(items[index - 2]))
                || Self.whiles.contains(items[index]) && Self.within.contains(before)
        }
    }

    private static let its = WordSet("its")

    /// "The ministry told the station on Monday that it was late. “It is,” its spokesman said.": that day, or some other.
    private func isOfItsOwn(_ subject: NounPhrase?, _ paragraph: Int) -> Bool {
        guard !reading.article.isLivePage, let subject, let first = subject.items.first, let current,
            current.paragraph == paragraph,
            current.occasion.basis == .told, current.occasion.date?.iso != day?.date?.iso
        else { return false }
        return Self.its.contains(reading.article.items[first]) && reading.attribution.finder.phrases.isOffice(subject)
    }

    /// Who acts, or the pronoun where the text does not show whom it means.
    func whoever(_ actor: NounPhrase) -> Speaker {
        let speaker = reading.referents.speaker(actor)
        guard speaker == .nobody, actor.kind == .pronoun, actor.classes.contains(.thirdPerson) else { return speaker }
        return .pronoun(reading.referents.digest(of: actor))
    }
}
