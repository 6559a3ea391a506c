// Occasions and audiences, as they are named.
extension Circumstances {
    /// "in an interview with the station", "at a news conference", "on the evening news".
    func occasion(in range: Range<Int>, _ sentence: Range<Int>, only kinds: WordSet? = nil) -> Range<Int>? {
        var index = range.lowerBound
        while index + 1 < range.upperBound {
            defer { index += 1 }
            let item = items[index]
            guard item.isWord, item.classes.contains(.preposition),
                !Self.placeless.contains(item), !isCounting(index, range), !isOfSubject(index, range),
                !isJoining(index),
                // "a note, leaked to this paper, warned"
                index == range.lowerBound || !Self.passing.contains(items[index - 1]),
                item.classes.isDisjoint(with: .to) || isNominal(items[index + 1]) || Self.withArticle.contains(item),
                !phrases.isTime(index + 1, from: sentence.lowerBound)
            else { continue }
            let start = index + 1
            var end = start
            var isOccasion = false
            // What names the occasion stands before any further preposition: not "for help in a statement".
            var isHead = true
            while end < range.upperBound, end - start < 14 {
                let word = items[end]
                if word.shape == .quote, isProgramme(end), isOccasion || end > start {
                    end += 1
                    continue
                }
                guard word.isWord || word.shape == .possessive || word.shape == .number || phrases.isPluralOwner(end)
                else { break }
                if phrases.isTime(end, from: sentence.lowerBound) { break }
                if end > start, isOccasion || word.classes.contains(.ordinalTime), opensTime(end, range) { break }
                if word.isWord, !word.isCapitalised {
                    if end > start, isOccasion, phrases.isParticiple(word) || isRomanceParticiple(word) { break }
                    if !word.classes.isDisjoint(with: [.verb, .auxiliary, .pronoun, .objectPronoun, .subordinator]),
                        word.classes.isDisjoint(with: [.preposition, .possessive])
                    {
                        break
                    }
                    if word.classes.contains(.to), end + 1 >= range.upperBound || !isNominal(items[end + 1]) { break }
                    if word.classes.contains(.preposition) { isHead = false }
                }
                if isHead,
                    !word.classes.isDisjoint(with: [.occasion, .audience]) || isOutletInGerman(word)
                        || word.isCapitalised && end > start && OutletWords.kinds.contains(word)
                        || end > start && Self.written.contains(items[end - 1]) && Self.answers.contains(word)
                            && !(end + 1 < range.upperBound && items[end + 1].classes.contains(.to)),
                    kinds?.contains(word) ?? true || Self.answers.contains(word),
                    // "walks to a painted post"
                    item.classes.isDisjoint(with: .to) || !Self.posts.contains(word)
                {
                    isOccasion = true
                }
                end += 1
            }
            end = trimmed(start..<end).upperBound
            if items[start..<end].contains(where: { $0.classes.contains(.time) }) { continue }
            if phrases.nounsAreCapitalised == false, items[start..<end].contains(where: { DateReading.isHoliday($0) }) {
                continue
            }
            let isChannel =
                (!phrases.adjectivesFollow || item.end - item.start > 2
                    || start < end && Self.networks.contains(items[start]))
                && item.classes.contains(.on) && start < end && items[start].isCapitalised
                && opensChannel(index, sentence)
            // „auf Nachfrage“: how it came to be said, and no place.
            if end - start == 1, Self.asides.contains(items[start]) { continue }
            // "Speaking in explanation of vote": why, and not where.
            if start < end, Self.reasons.contains(items[start]) { continue }
            // "shortly before this article went live"
            if end - start == 2, Self.this.contains(items[start]), items[start + 1].classes.contains(.document),
                Self.article.contains(items[start + 1])
            {
                continue
            }
            if start < end, isOccasion || isChannel { return withProgramme(start..<end, sentence) }
        }
        return nil
    }

    /// "In a written answer submitted on Tuesday"
    private static let written = WordSet("written")
    private static let answers = WordSet("answer answers reply replies response responses submission question")
    private static let reasons = WordSet("explanation exercise")
    private static let counting = WordSet("antes después depois prima dopo avant")

    /// «un día antes de la comparecencia»: when it was, and not where.
    private func isCounting(_ preposition: Int, _ range: Range<Int>) -> Bool {
        guard preposition > range.lowerBound else { return false }
        return items[preposition].classes.contains(.of) && Self.counting.contains(items[preposition - 1])
            || dates.isCountedFromEvent(preposition - 1, range)
    }

    /// Spanish has one word for "in" and "on".
    static let networks = WordSet(
        "x twitter facebook instagram telegram tiktok threads bluesky mastodon linkedin youtube whatsapp")
    private static let passing = WordSet("leaked shown passed given sent")
    private static let posts = WordSet("post posts")
    private static let this = WordSet("this")
    private static let article = WordSet("article story report piece column interview")
    private static let there = WordSet("there here")
    private static let with = WordSet("with")
    private static let statements = WordSet("statement statements remarks view views report reports claim claims")

    /// "Associating herself with the statement by Norland": whose words she joins, and not where she speaks.
    private func isJoining(_ preposition: Int) -> Bool {
        Self.with.contains(items[preposition])
            && items[preposition + 1..<min(preposition + 4, items.count)].contains { Self.statements.contains($0) }
    }

    /// "later the same day", "an hour later", "tras la reunión": when it was, and no more where.
    private func opensTime(_ index: Int, _ range: Range<Int>) -> Bool {
        let word = items[index]
        guard word.isWord, !word.isCapitalised else { return false }
        if Self.afterwards.contains(word) || word.classes.contains(.ordinalTime) { return true }
        return word.classes.contains(.determiner) && index + 1 < range.upperBound
            && items[index + 1].classes.contains(.time)
    }

    private static let participleEndings = ["é", "ée", "ado", "ada", "ido", "ida", "ato", "ata", "ito", "ita"].map {
        Array($0.unicodeScalars)
    }

    /// « un communiqué diffusé vendredi »
    private func isRomanceParticiple(_ word: Token) -> Bool {
        phrases.adjectivesFollow && word.classes.isEmpty && word.end - word.start > 4
            && Self.participleEndings.contains { scalars[word.end - $0.count..<word.end].elementsEqual($0) }
    }

    private static let outletEndings = [
        "funk", "zeitung", "fernsehen", "blatt", "kurier", "anzeiger", "magazin", "konferenz",
    ]
    .map { Array($0.unicodeScalars) }

    /// "im Deutschlandfunk": what ends a compound tells what it is.
    private func isOutletInGerman(_ word: Token) -> Bool {
        phrases.nounsAreCapitalised && word.isCapitalised
            && Self.outletEndings.contains { ending in
                word.end - word.start > ending.count
                    && scalars[word.end - ending.count..<word.end].elementsEqual(ending)
            }
    }

    private static let afterwards = WordSet("after before since following until tras após dopo après nach")

    /// "in an interview with the “Daily News”": a short name in marks behind an article or "the newspaper".
    func isProgramme(_ index: Int) -> Bool {
        let item = items[index]
        guard item.end - item.start < 40, item.end - item.start > 2, index > 0,
            // French parts the marks from the words.
            let first = scalars[(item.start + 1)..<item.end].first(where: { ScalarKind($0) != .space }),
            let last = scalars[item.start..<(item.end - 1)].last(where: { ScalarKind($0) != .space })
        else { return false }
        return ScalarKind(first) == .capital && ScalarKind(last) == .letter && items[index - 1].isWord
            && (!items[index - 1].classes.isDisjoint(with: [.determiner, .occasion, .audience])
                || Self.withArticle.contains(items[index - 1]))
    }

    static let matters = WordSet("about of over regarding concerning on")

    /// "about a report in a newspaper": where stands what is spoken about, not where somebody speaks.
    func isOfSubject(_ index: Int, _ range: Range<Int>) -> Bool {
        guard index - 2 > range.lowerBound,
            !items[index - 1].classes.isDisjoint(with: [.document, .occasion, .work])
        else { return false }
        return (max(range.lowerBound, index - 5)..<index - 1).contains { Self.matters.contains(items[$0]) }
    }

    private static let calling = WordSet(verbs: "call insist comment agree")

    /// Neither "the Committee on Trade" nor "called on Norland".
    private func opensChannel(_ on: Int, _ sentence: Range<Int>) -> Bool {
        guard on > sentence.lowerBound else { return true }
        return items[on - 1].classes.isDisjoint(with: [.audience, .collective, .person, .title])
            && !Self.calling.contains(items[on - 1])
    }

    /// Prepositions with the article in them.
    private static let withArticle = WordSet("au aux al zum zur im à ao aos às alla ai all")
    static let asides = WordSet("nachfrage anfrage rückfrage wunsch bitte")
    static let placeless = WordSet("after since following about of over regarding concerning until by")

    /// Without the words at its end that begin something else: "parliament last", "the meeting on".
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound, !items[end - 1].isCapitalised,
            items[end - 1].shape == .number && !isNumberOfName(end - 1, range) || phrases.isAdverb(items[end - 1])
                || Self.there.contains(items[end - 1]) && end - range.lowerBound > 1
                || !items[end - 1].classes.isDisjoint(with: [.preposition, .determiner, .ordinalTime])
        { end -= 1 }
        return range.lowerBound..<end
    }

    /// "Channel 4"
    private func isNumberOfName(_ index: Int, _ range: Range<Int>) -> Bool {
        index > range.lowerBound && items[index - 1].isCapitalised
            && items[index - 1].classes.isDisjoint(with: [.month, .weekday])
    }

    func isNominal(_ item: Token) -> Bool {
        item.isCapitalised || !item.classes.isDisjoint(with: [.determiner, .audience, .person])
    }

    /// With the name of a programme in marks: the station's “Evening Talk”.
    func withProgramme(_ range: Range<Int>, _ sentence: Range<Int>) -> Range<Int> {
        let last = range.upperBound
        guard last < sentence.upperBound, items[last].shape == .quote, items[last - 1].shape == .possessive else {
            if items[last - 1].shape == .possessive, range.count > 1 { return range.lowerBound..<last - 1 }
            // "his own network, Hearth."
            if last + 2 < sentence.upperBound, items[last].shape == .comma, items[last + 1].isCapitalised,
                items[last + 1].isWord, items[last + 2].endsSentence, items[last - 1].classes.contains(.occasion)
            {
                return range.lowerBound..<last + 2
            }
            return range
        }
        return range.lowerBound..<last + 1
    }
}
