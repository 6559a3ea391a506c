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
    private var tellsAnotherDay = false
    /// Names in full, of which later mentions have the last part.
    var fullNames: [Range<Int>] = []
    /// Who answers the questions of a transcript, and where, as its head tells.
    var host: (name: Range<Int>, setting: Range<Int>?)?

    init(scalars: [Unicode.Scalar], articleDate: ArticleDate?) {
        self.scalars = scalars
        self.articleDate = articleDate
    }

    consuming func read() -> [Quotation] {
        tellsAnotherDay = paragraphs().contains { paragraph in
            guard let written = articleDate, let earliest = written.earlier(by: Self.reach),
                let told = date(in: paragraph),
                // "周一" can begin a name.
                told.range.contains(where: { ("0"..."9").contains(scalars[$0]) })
            else { return false }
            return told.iso < written.iso && told.iso >= earliest.iso
        }
        for (number, paragraph) in paragraphs().enumerated() { readParagraph(paragraph, number + 1) }
        return quotations
    }

    private func paragraphs() -> [Range<Int>] {
        var paragraphs: [Range<Int>] = []
        var start = 0
        for index in 0...scalars.count where index == scalars.count || ScalarKind(scalars[index]) == .newline {
            if index > start { paragraphs.append(start..<index) }
            start = index + 1
        }
        return paragraphs
    }

    static let opening: [Unicode.Scalar] = ["“", "「", "『"]
    static let closing: [Unicode.Scalar: Unicode.Scalar] = ["“": "”", "「": "」", "『": "』"]
    static let verbs = [
        "补充道", "補充道", "回应道", "回應道", "强调道", "回答道", "解释道", "写道", "寫道", "说道", "說道", "问道", "問道", "直言", "坦言", "警告", "呼吁",
        "呼籲", "声称", "聲稱", "宣称", "宣稱", "解释", "解釋", "表示",
        "指出", "强调", "強調", "认为", "認為", "透露", "宣布", "回答", "回应", "重申", "补充", "告诉", "称", "稱", "说", "說",
    ].map { Array($0.unicodeScalars) }
    static let stops: [Unicode.Scalar] = ["。", "！", "？", "…"]
    /// The verb belongs to what is stated.
    static let denials = ["否认", "否認", "驳斥", "同意", "承诺", "承諾", "约定", "約定"].map { Array($0.unicodeScalars) }
    static let offices = [
        "发言人", "部长", "副总理", "总理", "副主席", "主席", "副总统", "总统", "大使", "代表", "司长", "局长", "大臣", "外长", "首相", "专员",
        "记者", "主任", "议员", "部長", "發言人", "總理", "總統", "负责人", "书记", "首席谈判代表", "副總理", "副總統", "司長", "局長", "外長", "專員", "記者",
        "議員",
        "負責人", "書記",
    ].map { Array($0.unicodeScalars) }
    /// Longer words before a verb name nobody.
    static let longestSubject = 60
    static let asking = Array("问".unicodeScalars)
    static let journalist = Array("记者".unicodeScalars)

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

    static let questions = ["问", "問", "记者", "提问"].map { Array($0.unicodeScalars) }
    static let answers = ["答", "回答"].map { Array($0.unicodeScalars) }

    /// "答：……": a turn of a transcript, whose colon stands at an item; the words of who asks are left out.
    func turn(_ paragraph: Range<Int>) -> (colon: Int, isAnswer: Bool)? {
        guard let colon = paragraph.prefix(8).first(where: { scalars[$0] == "：" }),
            // 记者问：“……”: what the reporter tells, and no transcript.
            colon + 1 < paragraph.upperBound, Self.closing[scalars[colon + 1]] == nil
        else { return nil }
        let label = paragraph.lowerBound..<colon
        if Self.answers.contains(where: { scalars[label].elementsEqual($0) }) { return (colon, true) }
        let asks = Self.questions.contains { question in
            question.count <= label.count && scalars[label].suffix(question.count).elementsEqual(question)
        }
        return asks ? (colon, false) : nil
    }

    /// Paragraphs in which a transcript tells who answers.
    private static let head = 3

    mutating func readParagraph(_ paragraph: Range<Int>, _ number: Int) {
        if let turn = turn(paragraph) {
            let words = turn.colon + 1..<paragraph.upperBound
            if turn.isAnswer, !words.isEmpty {
                let nobody = paragraph.lowerBound..<paragraph.lowerBound
                let answers = Speech(subject: host?.name ?? nobody, verb: nobody, content: words.lowerBound)
                add(.direct, words, [words], answers, paragraph, number, at: host?.setting, isConcluded: true)
            }
            return
        }
        if dateline == nil, quotations.isEmpty, number <= Self.head { story = story ?? storyDay(paragraph) }
        if number <= Self.head, let host = self.host(in: paragraph) { self.host = host }
        var start = paragraph.lowerBound + datelineLength(paragraph)
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

    /// "本报敦米尔7月31日电　"
    mutating func datelineLength(_ paragraph: Range<Int>) -> Int {
        let head = paragraph.prefix(30)
        guard let end = head.first(where: { scalars[$0] == "电" || scalars[$0] == "電" }), end + 1 < paragraph.upperBound,
            ScalarKind(scalars[end + 1]) == .space || ["）", "（", "】"].contains(scalars[end + 1]),
            let date = date(in: paragraph.lowerBound..<end)
        else { return 0 }
        dateline = dateline ?? date
        // "电（记者王磊）", "电　（记者王磊）"
        let opening = scalars[end + 1] == "（" ? end + 1 : end + 2
        if opening < paragraph.upperBound, scalars[opening] == "（",
            let close = paragraph.prefix(60).first(where: { scalars[$0] == "）" }), close > end
        {
            return close + 1 - paragraph.lowerBound
        }
        return end + 2 - paragraph.lowerBound
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
                if !speech.isQuestion {
                    let rest = speech.content..<quote.lowerBound
                    let isWhole = rest.allSatisfy { ScalarKind(scalars[$0]) != .letter }
                    add(
                        isWhole ? .direct : .mixed, quote, [quote.lowerBound + 1..<quote.upperBound - 1], speech,
                        paragraph, number)
                }
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
            if let silent = silentSubject(in: sentence) { last = (silent, nil, nil, nil) }
            return
        }
        guard !speech.isQuestion else { return }
        let content = (speech.isDenial ? speech.verb.lowerBound : speech.content)..<sentence.upperBound
        if content.count > 4 { add(.indirect, content, [content], speech, paragraph, number) }
    }

    /// 所谓“空中围墙”一说: what something is called.
    private static let naming = ["所谓", "所謂", "名为", "名為", "题为", "題為", "被称为", "被稱為", "俗称", "俗稱"].map {
        Array($0.unicodeScalars)
    }

    private func isNamed(_ quote: Range<Int>, _ sentence: Range<Int>) -> Bool {
        Self.naming.contains { matches($0, at: quote.lowerBound - $0.count, sentence) }
    }

    static let news = ["报道", "報道", "报导", "報導", "消息", "媒体", "媒體"].map { Array($0.unicodeScalars) }

    /// 据某社报道，……: what others tell.
    func isNews(_ sentence: Range<Int>) -> Bool {
        guard let first = sentence.first(where: { ScalarKind(scalars[$0]) == .letter }),
            scalars[first] == "据" || scalars[first] == "據"
        else { return false }
        let clause =
            first..<(sentence.first(where: { $0 > first && ScalarKind(scalars[$0]) == .comma }) ?? sentence.upperBound)
        return clause.contains { index in Self.news.contains { matches($0, at: index, clause) } }
    }

    mutating func add(
        _ kind: QuotationKind, _ range: Range<Int>, _ parts: [Range<Int>], _ speech: Speech, _ paragraph: Range<Int>,
        _ number: Int, at place: Range<Int>? = nil, isConcluded: Bool = false
    ) {
        var name = name(in: speech.subject)
        var clause: Range<Int>?
        // 李例表示赞同，但同时强调: whoever the clause before tells of.
        if name.isEmpty || end(ofAny: Self.leads, at: name.lowerBound, name) == name.upperBound {
            let before = subject(before: speech.subject.lowerBound, paragraph)
            name = before?.name ?? name.lowerBound..<name.lowerBound
            clause = before?.clause
        }
        if kind == .indirect, let first = name.first, scalars[first] == Self.some { return }
        let isPronoun = name.count == 1 && (scalars[name.lowerBound] == "他" || scalars[name.lowerBound] == "她")
        let told =
            date(in: speech.subject) ?? clause.flatMap { date(in: $0) }
            ?? dayBefore(speech.subject.lowerBound, paragraph)
        let antecedent = isPronoun ? last?.name : nil
        let full = isPronoun ? nil : fullName(of: name)
        let isSame = last.map { text($0.name) == text(antecedent ?? full ?? name) } ?? false
        var (iso, basis) = (told?.iso, told.map { self.basis(.told, $0.range) })
        var setting = place ?? setting(in: speech.subject)
        let isOfBefore = iso == nil && isOfBefore(speech.subject)
        if isSame, !isOfBefore {
            if iso == nil {
                (iso, basis) = (
                    last?.date, last?.basis.map { DateBasis(kind: .occasion, range: $0.range, words: $0.words) }
                )
            }
            setting = setting ?? last?.setting
        }
        if iso == nil, !isOfBefore, let dateline {
            (iso, basis) = (dateline.iso, self.basis(.dateline, dateline.range))
        }
        if let story, let told, told.iso != story.iso { isBeyondStory = true }
        if iso == nil, !isOfBefore, !isBeyondStory, let story {
            (iso, basis) = (story.iso, self.basis(.article, story.range))
        }
        if iso == nil, !isOfBefore, !isBeyondStory, !tellsAnotherDay, let articleDate {
            (iso, basis) = (articleDate.iso, DateBasis(kind: .publication, range: nil, words: nil))
        }
        // An answer without a name, or 她 before anybody is named, names nobody for the next 她.
        if !name.isEmpty, !isPronoun || antecedent != nil { last = (antecedent ?? full ?? name, iso, basis, setting) }
        quotations.append(
            Quotation(
                kind: kind, range: range, parts: parts, text: parts.map(text).joined(), clause: nil,
                speaker: name.isEmpty
                    ? nil
                    : SpeakerMention(
                        text: text(name), range: name,
                        antecedent: antecedent.map { Mention(text: text($0), range: $0) },
                        fullName: full.map { Mention(text: text($0), range: $0) },
                        isInferred: isPronoun || isConcluded),
                undertaking: nil, verb: text(speech.verb), setting: setting.map(text), date: iso, dateBasis: basis,
                paragraph: number,
                paragraphRange: paragraph, confidence: kind == .indirect ? 0.85 : 0.9))
    }

    /// Who does what the clause tells that ends at a comma: with a verb of saying, before it.
    private func subject(before place: Int, _ paragraph: Range<Int>) -> (name: Range<Int>, clause: Range<Int>)? {
        guard place - 1 > paragraph.lowerBound, ScalarKind(scalars[place - 1]) == .comma else { return nil }
        var start = place - 1
        while start > paragraph.lowerBound, ScalarKind(scalars[start - 1]) != .comma,
            !Self.stops.contains(scalars[start - 1]), place - start < Self.longestSubject
        { start -= 1 }
        for index in start..<place - 1
        where index > start && Self.verbs.contains(where: { matches($0, at: index, start..<place - 1) }) {
            // 李例没有直接回答，只称: whoever gives no answer.
            let lead = start..<withoutEndings(start..<index, Self.doing)
            let name = name(in: start..<withoutEndings(lead, Self.refusals))
            return name.count > 1 ? (name, start..<place - 1) : nil
        }
        return nil
    }

    private static let dayBefore = ["前一天", "前一日"].map { Array($0.unicodeScalars) }

    /// "前一天，李例表示": a day in a clause of its own, right before the one that speaks.
    private func dayBefore(_ place: Int, _ paragraph: Range<Int>) -> (iso: String, range: Range<Int>)? {
        guard place - 1 > paragraph.lowerBound, ScalarKind(scalars[place - 1]) == .comma else { return nil }
        var start = place - 1
        while start > paragraph.lowerBound,
            ScalarKind(scalars[start - 1]) == .letter || ("0"..."9").contains(scalars[start - 1]),
            place - start < 12
        { start -= 1 }
        let clause = start..<place - 1
        guard !clause.isEmpty, start == paragraph.lowerBound || Self.stops.contains(scalars[start - 1]) else {
            return nil
        }
        if let day = day(at: start, clause), day.end == clause.upperBound { return day.date.map { ($0.iso, clause) } }
        let written = (dateline?.iso ?? story?.iso).flatMap { ArticleDate(iso: $0) } ?? articleDate
        guard Self.dayBefore.contains(where: { $0.elementsEqual(scalars[clause]) }) else { return nil }
        return written?.earlier(by: 1).map { ($0.iso, clause) }
    }

    /// 有分析指出: somebody or other.
    private static let some: Unicode.Scalar = "有"
    private static let parting: [Unicode.Scalar] = ["·", "•"]

    /// 彼得·林德, of whom 林德 is said later; nil where several bear the name.
    private mutating func fullName(of name: Range<Int>) -> Range<Int>? {
        if name.contains(where: { Self.parting.contains(scalars[$0]) }) {
            if !fullNames.contains(where: { scalars[$0].elementsEqual(scalars[name]) }) { fullNames.append(name) }
            return nil
        }
        let bearers = fullNames.filter { full in
            full.count > name.count && scalars[full].suffix(name.count).elementsEqual(scalars[name])
                && Self.parting.contains(scalars[full.upperBound - name.count - 1])
        }
        return bearers.count == 1 ? bearers[0] : nil
    }

    private static let longestLead = 24
    private static let reach = 10

    /// "2月21日，……": the day with which a report begins, where it is one of the last days.
    private func storyDay(_ paragraph: Range<Int>) -> (iso: String, range: Range<Int>)? {
        let lead = paragraph.prefix(Self.longestLead)
        let clause = lead.prefix { ScalarKind(scalars[$0]) != .comma && scalars[$0] != "。" }
        guard let sign = clause.firstIndex(where: { scalars[$0] == "日" }), sign > clause.startIndex,
            // "部长20日表示": when somebody speaks, and not of what all is told.
            sign + 1 < paragraph.upperBound, ScalarKind(scalars[sign + 1]) == .comma,
            let told = date(in: clause.startIndex..<sign + 1),
            let written = articleDate, let earliest = written.earlier(by: Self.reach), told.iso >= earliest.iso
        else { return nil }
        return told
    }

    func basis(_ kind: DateBasis.Kind, _ range: Range<Int>) -> DateBasis {
        DateBasis(kind: kind, range: range, words: text(range))
    }
}
