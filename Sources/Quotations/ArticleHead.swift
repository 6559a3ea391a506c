/// What stands at the head of an article about its days: the day of writing, and the day that it is about.
struct ArticleHead {
    /// The day on which it was written, where its head or its dateline tells a whole one.
    private(set) var written: ArticleDate?
    /// The day that it is about, and whether its story tells it and not its dateline.
    private(set) var day: (words: DatedWords, isStory: Bool)?
    /// A story tells its day in its first paragraphs.
    private static let paragraphs = 2
    private static let reach = 10
    private static let publishing = WordSet(
        "published updated posted modified publié actualisé publicado actualizado aktualisiert veröffentlicht")
    private static let after = WordSet("after when as following hours")
    private static let coming = WordSet("will shall would could may might ahead before wird werden")
    private static let whether = WordSet("if whether ob si")
    private static let meetings = WordSet(
        "round session meeting talks negotiations consultations conference summit visit")

    init(article: Article, articleDate: ArticleDate?) {
        let dates = DateReading(items: article.items, scalars: article.scalars, articleDate: articleDate)
        var told = 0
        for (number, layout) in article.layouts.enumerated() {
            switch layout.role {
            case .heading:
                // "Talks to resume Monday", "no deal tonight": only a date with its month is that of the page.
                guard let date = dates.date(in: layout.items), date.iso.utf8.count >= 10,
                    // "Saltmere, 6 March" above "Northport, 23–27 February": the days of which a report of that day tells.
                    day == nil || day?.words.isDay == true && !date.isDay,
                    date.items.contains(where: { dates.monthNumber(article.items[$0]) != nil })
                else { continue }
                // "Published 20 Aug 2026": when it was written, and no day of its story.
                if !layout.items.contains(where: { Self.publishing.contains(article.items[$0]) }) {
                    day = (date, false)
                }
                written = date.day ?? written
            case .body:
                if let dateline = layout.dateline, day == nil, let date = dates.date(in: dateline), date.isDay {
                    day = (date, false)
                    written = date.day ?? written
                }
                // A report of several days tells of none of them alone.
                guard told < Self.paragraphs, day?.words.isDay != false else { return }
                told += 1
                let reading = DateReading(
                    items: article.items, scalars: article.scalars, articleDate: written ?? articleDate)
                for sentence in article.paragraphs[number] {
                    guard let date = Self.mainDate(article, article.sentences[sentence].items, reading) else {
                        continue
                    }
                    // "Saltmere, 3 July", above a meeting of "2 and 3 July": the day on which it ended.
                    if let end = day?.words.day?.iso, date.iso.contains("/"), date.iso.hasSuffix(end) { return }
                    // What was said the day before dates what is told first, and nothing before it.
                    if told > 1, reading.isYesterday(date) { continue }
                    day = (date, true)
                    return
                }
            case .turn, .answer: return
            default: continue
            }
        }
    }

    /// Whether what is said begins right behind a verb.
    private static func opensClause(
        _ index: Int, behind verb: Token, _ article: Article, _ sentence: Range<Int>
    ) -> Bool {
        guard article.language == .english, index < sentence.upperBound, !verb.isCapitalised,
            verb.classes.contains(.say),
            verb.classes.isDisjoint(with: [.base, .participle, .nounToo])
        else { return false }
        let next = article.items[index]
        return next.isWord && !next.classes.isDisjoint(with: [.determiner, .pronoun])
            && next.classes.isDisjoint(with: [.that, .relative])
    }

    /// "The women who could end the dispute sat apart on Thursday": the main verb, behind a clause about the subject.
    private static func behindRelative(_ article: Article, _ sentence: Range<Int>) -> Int {
        func isVerb(_ index: Int) -> Bool {
            let item = article.items[index]
            guard item.isWord, !item.isCapitalised else { return false }
            return !item.classes.isDisjoint(with: [.auxiliary, .verb])
                || !item.classes.isDisjoint(with: [.say, .tell])
                    && item.classes.isDisjoint(with: [.base, .participle, .nounToo])
        }
        guard article.language == .english,
            let who = sentence.prefix(8).first(where: {
                article.items[$0].classes.contains(.relative) && !article.items[$0].isCapitalised
            }), who > sentence.lowerBound, !(sentence.lowerBound..<who).contains(where: isVerb),
            !(sentence.lowerBound..<who).contains(where: { article.items[$0].shape == .comma }),
            let first = (who + 1..<min(who + 5, sentence.upperBound)).first(where: isVerb),
            let main = (first + 2..<max(first + 2, min(first + 14, sentence.upperBound))).first(where: isVerb),
            !(who..<main).contains(where: { article.items[$0].classes.contains(.conjunction) })
        else { return sentence.lowerBound }
        return main
    }

    /// "Die Gespräche begännen am Montag, sagte Muster", "The ships had sailed on Friday, Example said on Tuesday": behind what is said.
    private static func behindReported(_ article: Article, _ sentence: Range<Int>) -> Int? {
        let last = sentence.suffix(longestTail).last { article.items[$0].shape == .comma }
        guard let last, last + 1 < sentence.upperBound else { return nil }
        func speaks(_ index: Int) -> Bool {
            let item = article.items[index]
            return !item.isCapitalised && item.classes.contains(.say)
                && item.classes.isDisjoint(with: [.nounToo, .base, .participle])
        }
        switch article.language {
        case .german: return sentence.dropFirst().first { article.items[$0 - 1].shape == .comma && speaks($0) }
        case .english:
            let tail = last + 1..<sentence.upperBound
            // "Nine states agreed on Monday to go on, the chair said" tells the day of its story.
            let isShifted = (sentence.lowerBound..<last).contains {
                article.items[$0].classes.contains(.auxiliary) && !article.items[$0].isCapitalised
            }
            return isShifted && tail.contains(where: speaks) && !tail.contains { article.items[$0].shape == .quote }
                ? last + 1 : nil
        default: return nil
        }
    }

    private static let longestTail = 12
    private static let longestSubject = 6

    /// "The satellite that they share dominated the forum on Friday.": the day that ends a sentence in which nobody speaks.
    private static func lastDate(_ article: Article, _ sentence: Range<Int>, _ dates: DateReading) -> DatedWords? {
        guard article.language == .english, sentence.count > longestSubject,
            let date = dates.date(in: sentence.suffix(3)), date.isDay,
            article.items[date.items.upperBound..<sentence.upperBound].allSatisfy(\.endsSentence),
            sentence.prefix(longestSubject).dropFirst().contains(where: { article.items[$0].classes.contains(.that) }),
            !sentence.dropFirst(longestSubject).contains(where: {
                let item = article.items[$0]
                return item.shape == .quote
                    || !item.isCapitalised && !item.classes.isDisjoint(with: [.that, .relative, .say, .tell, .what])
            })
        else { return nil }
        return date
    }

    /// A whole day of the last ones in the main clause of a sentence.
    private static func mainDate(_ article: Article, _ sentence: Range<Int>, _ dates: DateReading) -> DatedWords? {
        let start = Self.behindReported(article, sentence) ?? Self.behindRelative(article, sentence)
        var end = start
        while end < sentence.upperBound {
            let item = article.items[end]
            // "nobody would answer that on Wednesday" has no clause behind it.
            let isPronoun =
                item.classes.contains(.that) && end + 1 < sentence.upperBound
                && (!article.items[end + 1].isWord
                    || article.items[end + 1].classes.contains(.preposition)
                        && article.items[end + 1].classes.isDisjoint(with: [.subordinator]))
            if !item.isCapitalised, !isPronoun,
                !item.classes.isDisjoint(with: [.relative, .that])
                    // Italian has another «si».
                    || Self.whether.contains(item) && item.classes.isDisjoint(with: .auxiliary)
            {
                break
            }
            // "teilte mit, das Protokoll trete am 1. Januar in Kraft"
            if article.language == .german, item.shape == .comma,
                (start..<end).contains(where: {
                    !article.items[$0].isCapitalised && !article.items[$0].classes.isDisjoint(with: [.say, .tell])
                })
            {
                break
            }
            end += 1
            // "said the ships had sailed on Friday": the day of what is said.
            if opensClause(end, behind: item, article, sentence) { break }
        }
        // "said on Tuesday that": the clause of the verb ends behind the day.
        guard let date = dates.date(in: start..<end) ?? lastDate(article, sentence, dates) else { return nil }
        if dates.isOfBackground(date) { return nil }
        // "will leave the talks on Thursday"
        // "will go on looking, after they met on Wednesday": what has been stands behind what will be.
        let clause =
            (start..<max(start, date.items.lowerBound))
            .last { Self.after.contains(article.items[$0]) } ?? start
        if (clause..<max(clause, date.items.lowerBound)).contains(where: {
            !article.items[$0].isCapitalised && Self.coming.contains(article.items[$0])
                // "nobody would say on Tuesday"
                && !($0 + 1 < sentence.upperBound && article.items[$0 + 1].classes.contains(.say))
        }) {
            return nil
        }
        // "The round took place in Saltmere from 3 to 7 November": the days that the text reports on.
        if date.iso.contains("/"), !article.items[sentence.lowerBound].classes.contains(.preposition),
            sentence.contains(where: { Self.meetings.contains(article.items[$0]) })
        {
            return date
        }
        guard let day = date.day else { return nil }
        guard let written = dates.articleDate, let earliest = written.earlier(by: reach) else { return date }
        return day.iso >= earliest.iso ? date : nil
    }
}
