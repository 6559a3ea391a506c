/// Reads Chinese news, which has no spaces: a speaker stands right before a verb of saying, words in marks or behind a comma follow it.
struct ChineseReader {
    let scalars: [Unicode.Scalar]
    let articleDate: ArticleDate?
    var quotations: [Quotation] = []
    /// The last speaker who was named, for 他 and 她.
    var last: (name: Range<Int>, date: String?, basis: DateBasis?, setting: Range<Int>?)?
    var dateline: (iso: String, range: Range<Int>)?
    /// The day of what is told first, where no dateline has one.
    var story: (iso: String, range: Range<Int>)?
    /// Whether a day was told that is another than the story's: then an undated one is of neither.
    var isBeyondStory = false
    /// Whether a day shortly before that of writing is told anywhere: then what has none of its own can be of either.
    lazy var tellsAnotherDay = paragraphs.contains { paragraph in
        guard let told = date(in: paragraph), let written = articleDate else { return false }
        // "周一" can begin a name.
        return isRecent(told.iso) && told.iso < written.iso
            && told.range.contains { ("0"..."9").contains(scalars[$0]) }
    }
    /// The days that were told of occasions, by their names.
    var daysOfOccasions: [String: (iso: String, range: Range<Int>)] = [:]
    /// Names in full, of which later mentions have the last part.
    var fullNames: [Range<Int>] = []
    /// Who answers the questions of a transcript, as its head tells.
    var host: Host?

    init(scalars: [Unicode.Scalar], articleDate: ArticleDate?) {
        self.scalars = scalars
        self.articleDate = articleDate
    }

    consuming func read() -> [Quotation] {
        for (number, paragraph) in paragraphs.enumerated() { readParagraph(paragraph, number + 1) }
        return quotations
    }

    var paragraphs: [Range<Int>] {
        var paragraphs: [Range<Int>] = []
        var start = 0
        for index in 0...scalars.count where index == scalars.count || ScalarKind(scalars[index]) == .newline {
            if index > start { paragraphs.append(start..<index) }
            start = index + 1
        }
        return paragraphs
    }

    static let closing: [Unicode.Scalar: Unicode.Scalar] = ["“": "”", "「": "」", "『": "』"]

    /// The marks of a stretch, outermost only.
    func spans(in range: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = range.lowerBound
        while index < range.upperBound {
            guard let close = Self.closing[scalars[index]] else {
                index += 1
                continue
            }
            let open = scalars[index]
            var (depth, end) = (1, index + 1)
            while end < range.upperBound, depth > 0 {
                if scalars[end] == open { depth += 1 } else if scalars[end] == close { depth -= 1 }
                end += 1
            }
            guard depth == 0 else { return found }
            // Marks without words in them quote nothing.
            if end - index > 2 { found.append(index..<end) }
            index = end
        }
        return found
    }

    private static let longestHead = 30
    /// Who is 他 and who 她, by the name.
    var pronouns: [String: Unicode.Scalar] = [:]

    /// Paragraphs in which a transcript tells who answers.
    private static let head = 3

    mutating func readParagraph(_ paragraph: Range<Int>, _ number: Int) {
        if let turn = turn(paragraph) {
            let words = turn.colon + 1..<paragraph.upperBound
            if turn.isAnswer, !words.isEmpty {
                let nobody = paragraph.lowerBound..<paragraph.lowerBound
                let answers = Speech(subject: host?.name ?? nobody, verb: nobody, content: words.lowerBound)
                add(.direct, words, [words], answers, paragraph, number, at: host, isConcluded: true)
            }
            return
        }
        if dateline == nil, quotations.isEmpty, number <= Self.head { story = story ?? storyDay(paragraph) }
        if number <= Self.head, let host = self.host(in: paragraph) { self.host = host }
        var start = paragraph.lowerBound + datelineLength(paragraph)
        // 【某报讯】: what opens a report.
        if start == paragraph.lowerBound, scalars[start] == "【",
            let end = paragraph.prefix(Self.longestHead).first(where: { scalars[$0] == "】" })
        {
            start = end + 1
        }
        var quotes = spans(in: start..<paragraph.upperBound)[...]
        var inSentence: [Range<Int>] = []
        var index = start
        while index < paragraph.upperBound {
            if let quote = quotes.first, quote.lowerBound == index {
                inSentence.append(quotes.removeFirst())
                index = quote.upperBound
                // “……。”: what follows is another sentence, but for the name of who said it.
                // 她说：“……。”她表示，……: where the words were announced, another sentence too.
                let isAnnounced = quote.lowerBound > start && ScalarKind(scalars[quote.lowerBound - 1]) == .colon
                if Self.stops.contains(scalars[index - 2]), isAnnounced || speechBehind(quote, paragraph) == nil {
                    readSentence(start..<index, inSentence, paragraph, number)
                    inSentence = []
                    start = index
                }
                continue
            }
            if scalars[index] == "。" {
                readSentence(start..<index, inSentence, paragraph, number)
                inSentence = []
                start = index + 1
            }
            index += 1
        }
        if start < paragraph.upperBound { readSentence(start..<paragraph.upperBound, inSentence, paragraph, number) }
    }

    mutating func readSentence(
        _ sentence: Range<Int>, _ quotes: [Range<Int>], _ paragraph: Range<Int>, _ number: Int
    ) {
        guard !isNews(sentence) else { return }
        var from = sentence.lowerBound
        var governing: Speech?
        for quote in quotes where !isNamed(quote, sentence) {
            let lead = from..<quote.lowerBound
            if let speech = speech(in: lead) {
                governing = speech
                if let told = told(by: speech, before: quote) {
                    add(.indirect, told, [told], speech, paragraph, number)
                }
                if isRefuted(speech) {
                    // 否认已“让步”: the words in marks are those of others.
                    let end = (quote.upperBound..<sentence.upperBound).first { isBreak($0) } ?? sentence.upperBound
                    add(
                        .indirect, speech.verb.lowerBound..<end, [speech.verb.lowerBound..<end], speech, paragraph,
                        number)
                } else if !speech.isQuestion {
                    let rest = speech.content..<quote.lowerBound
                    let isWhole = rest.allSatisfy { ScalarKind(scalars[$0]) != .letter }
                    add(
                        isWhole ? .direct : .mixed, quote, [quote.lowerBound + 1..<quote.upperBound - 1], speech,
                        paragraph, number)
                }
            } else if let speech = characterization(before: quote, lead) {
                governing = speech
                add(.mixed, quote, [quote.lowerBound + 1..<quote.upperBound - 1], speech, paragraph, number)
            } else if let speech = speechBehind(quote, sentence) {
                governing = speech
                if !speech.isQuestion {
                    add(.direct, quote, [quote.lowerBound + 1..<quote.upperBound - 1], speech, paragraph, number)
                }
            } else if let governing, !governing.isQuestion, governing.verb.lowerBound < quote.lowerBound {
                add(.mixed, quote, [quote.lowerBound + 1..<quote.upperBound - 1], governing, paragraph, number)
            }
            from = quote.upperBound
        }
        guard quotes.isEmpty else { return }
        guard let speech = speech(in: sentence) else {
            if let silent = silentSubject(in: sentence) {
                last = (silent, nil, nil, nil)
            } else if let told = last?.name, namesOther(sentence, than: told) {
                last = nil
            }
            return
        }
        guard !speech.isQuestion else { return }
        let content = (speech.isDenial ? speech.verb.lowerBound : speech.content)..<sentence.upperBound
        if content.count > 4 { add(.indirect, content, [content], speech, paragraph, number) }
    }

    private func isRefuted(_ speech: Speech) -> Bool { holds(Self.refuting, in: speech.verb) }

    /// 何婉青说，航线可以恢复，并强调“……”: what is told before words in marks that stand for themselves.
    private func told(by speech: Speech, before quote: Range<Int>) -> Range<Int>? {
        let content = speech.isDenial ? speech.verb.lowerBound : speech.content
        guard !speech.isQuestion, content < quote.lowerBound,
            let comma = (content..<quote.lowerBound).last(where: { ScalarKind(scalars[$0]) == .comma }),
            comma - content > 4
        else { return nil }
        let rest = comma + 1..<quote.lowerBound
        return rest.isEmpty || holds(Self.verbs, in: rest) ? content..<comma : nil
    }

    /// 彼得·林德则较为谨慎。他指出: somebody else of whom is told, whose name has a dot.
    private func namesOther(_ sentence: Range<Int>, than told: Range<Int>) -> Bool {
        guard let dot = sentence.first(where: { scalars[$0] == "·" || scalars[$0] == "•" }), dot > sentence.lowerBound
        else {
            return false
        }
        return !sentence.contains { start in
            start + told.count <= sentence.upperBound
                && scalars[start..<start + told.count].elementsEqual(scalars[told])
        }
    }

    /// 所谓“空中围墙”一说: what something is called.
    private static let naming = [
        "所谓", "所謂", "所称", "所稱", "号称", "號稱", "简称", "簡稱", "又称", "又稱", "统称", "統稱", "名为", "名為", "题为", "題為", "被称为", "被稱為",
        "俗称", "俗稱",
    ].map {
        Array($0.unicodeScalars)
    }

    private func isNamed(_ quote: Range<Int>, _ sentence: Range<Int>) -> Bool {
        Self.naming.contains { matches($0, at: quote.lowerBound - $0.count, sentence) }
    }

    /// 有媒体报道: what papers tell.
    func isPress(_ name: Range<Int>) -> Bool {
        holds(Self.news, in: name)
    }

    static let news = ["报道", "報道", "报导", "報導", "消息", "媒体", "媒體"].map { Array($0.unicodeScalars) }

    /// 据某社报道，……: what others tell.
    func isNews(_ sentence: Range<Int>) -> Bool {
        guard let first = sentence.first(where: { ScalarKind(scalars[$0]) == .letter }),
            scalars[first] == "据" || scalars[first] == "據"
        else { return false }
        let clause =
            first..<(sentence.first(where: { $0 > first && ScalarKind(scalars[$0]) == .comma }) ?? sentence.upperBound)
        return holds(Self.news, in: clause)
    }
}
