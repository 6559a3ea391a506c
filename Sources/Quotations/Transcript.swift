/// The turns of a transcript: answers and the words behind a speaker’s name, whole and without marks.
struct Transcript {
    struct Turn {
        /// The paragraphs of what is said, by their numbers.
        let paragraphs: Range<Int>
        /// Items of the words, without the label.
        let items: Range<Int>
        /// Items of the speaker’s name before the colon; `nil` for "A:".
        let label: Range<Int>?
        var isRecording = false
    }

    let turns: [Turn]

    init(_ article: Article) {
        var turns: [Turn] = []
        let paragraphs = article.layouts.indices
        let lastLabel =
            paragraphs.last {
                [.question, .answer, .turn].contains(article.layouts[$0].role) && !Self.isCrew($0, article)
            } ?? -1
        var number = 0
        while number < article.layouts.count {
            let layout = article.layouts[number]
            if layout.role == .post, let name = Self.account(article, number - 1), !layout.items.isEmpty {
                turns.append(Turn(paragraphs: number..<number + 1, items: layout.items, label: name))
            }
            guard layout.role == .answer || layout.role == .turn, let colon = Self.labelEnd(number, article) else {
                number += 1
                continue
            }
            // What stands before the next label goes on with the answer; behind the last label the reporter may speak again.
            var end = number + 1
            while end < lastLabel, article.layouts[end].role == .body, !Self.isNarrated(end, article) { end += 1 }
            let items = colon + 1..<article.layouts[end - 1].items.upperBound
            if !items.isEmpty, !(layout.role == .turn && Self.asks(article, number, end)) {
                let label = Self.name(in: layout.items.lowerBound..<colon, article)
                turns.append(
                    Turn(
                        paragraphs: number..<end, items: items, label: layout.role == .turn ? label : nil,
                        isRecording: (layout.items.lowerBound..<colon).contains {
                            Self.recordings.contains(article.items[$0])
                        } || Self.isPlayed(behind: number, article)))
            }
            number = end
        }
        let questioners = turns.isEmpty ? [] : Self.questioners(turns, article)
        self.turns = turns.filter { turn in turn.label.map { !questioners.contains(Self.digest($0, article)) } ?? true }
    }

    /// "Jane Example (Saltmere North) (Reform)", "The Minister for Ports (Jane Example)": the name of a label without what stands beside it.
    private static func name(in label: Range<Int>, _ article: Article) -> Range<Int> {
        let items = article.items
        // "JANE EXAMPLE, HOST"
        if let comma = label.first(where: { items[$0].shape == .comma || items[$0].shape == .open }),
            items[comma].shape == .comma, comma > label.lowerBound
        {
            return label.lowerBound..<comma
        }
        guard let open = label.first(where: { items[$0].shape == .open }), open > label.lowerBound else { return label }
        let close = (open..<label.upperBound).first { items[$0].shape == .close } ?? label.upperBound
        let office = label.lowerBound..<open
        let inner = open + 1..<close
        let isHolder =
            inner.count > 1 && close + 1 >= label.upperBound
            && inner.allSatisfy { items[$0].isWord && items[$0].isCapitalised }
            && office.contains { !items[$0].classes.isDisjoint(with: [.title, .person]) }
            && items[label.lowerBound].classes.contains(.determiner)
        return isHolder ? inner : office
    }

    /// Labels that are the first letters of a name: "JE" is Jane Example, where only one name of a label or of the head is meant.
    static func name(ofInitials label: Range<Int>, _ article: Article) -> Range<Int>? {
        guard label.count == 1, let item = label.first.map({ article.items[$0] }),
            (2...4).contains(item.end - item.start)
        else { return nil }
        let letters = Array(article.scalars[item.start..<item.end])
        guard letters.allSatisfy({ ScalarKind($0) == .capital }) else { return nil }
        var found: [UInt64: Range<Int>] = [:]
        for (number, layout) in article.layouts.enumerated()
        where number < 4 || layout.role == .turn && colon(article, layout.items) != nil {
            let end = number < 4 ? layout.items.upperBound : colon(article, layout.items) ?? layout.items.lowerBound
            for start in layout.items {
                guard let words = words(from: start, to: end, beginningWith: letters, article) else { continue }
                found[digest(words, article)] = found[digest(words, article)] ?? words
            }
        }
        return found.count == 1 ? found.values.first : nil
    }

    /// Words whose parts begin with some letters: "Jane Example-Other" with J, E and O.
    private static func words(
        from start: Int, to end: Int, beginningWith letters: [Unicode.Scalar], _ article: Article
    ) -> Range<Int>? {
        var (index, left) = (start, letters[...])
        while index < end, !left.isEmpty {
            let word = article.items[index]
            guard word.isWord, word.end - word.start > 1 else { return nil }
            let parts = article.scalars[word.start..<word.end].split(whereSeparator: { ScalarKind($0) == .hyphen })
            guard parts.count <= left.count, zip(parts, left).allSatisfy({ $0.first == $1 }) else { return nil }
            left = left.dropFirst(parts.count)
            index += 1
        }
        return left.isEmpty ? start..<index : nil
    }

    /// The name before the "@" of an account.
    private static func account(_ article: Article, _ number: Int) -> Range<Int>? {
        guard number >= 0 else { return nil }
        let items = article.layouts[number].items
        if let first = items.first, PageLayout.replying.contains(article.items[first]) {
            return account(article, number - 1)
        }
        guard let at = items.first(where: { article.scalars[article.items[$0].start] == "@" }) else { return nil }
        let end = at > items.lowerBound && article.items[at - 1].shape == .open ? at - 1 : at
        let start = article.items[items.lowerBound].shape == .dash ? items.lowerBound + 1 : items.lowerBound
        return start < end ? start..<end : nil
    }

    /// Labels behind which mostly questions stand, and those of who asks, presents or reports by office: they are no party to the talks.
    private static func questioners(_ turns: [Turn], _ article: Article) -> Set<UInt64> {
        var counts: [UInt64: (asked: Int, all: Int)] = [:]
        var found: Set<UInt64> = []
        var surnames: Set<UInt64> = []
        var labels: [Range<Int>] = []
        for number in article.layouts.indices where article.layouts[number].role == .turn {
            guard let colon = colon(article, article.layouts[number].items) else { continue }
            let label = article.layouts[number].items.lowerBound..<colon
            let key = digest(name(in: label, article), article)
            labels.append(label)
            var end = number + 1
            while end < article.layouts.count, article.layouts[end].role == .body { end += 1 }
            if label.contains(where: { asking.contains(article.items[$0]) })
                || isOutlet(label, article)
                    && article.layouts[number].items.contains(where: { article.items[$0].shape == .question })
                || introducesItself(label, colon + 1..<article.layouts[number].items.upperBound, article)
            {
                found.insert(key)
                if let surname = surname(of: label, article) { surnames.insert(surname) }
            }
            let isAsked = article.layouts[number..<end].contains { layout in
                layout.items.last.map { article.items[$0].shape == .question } ?? false
            }
            counts[key, default: (0, 0)].all += 1
            if isAsked { counts[key, default: (0, 0)].asked += 1 }
        }
        surnames.formUnion(introduced(article))
        for (key, count) in counts where count.asked > 1 && count.asked * 2 > count.all { found.insert(key) }
        // "JANE EXAMPLE, HOST: …" is "EXAMPLE: …" later.
        for label in labels {
            if let surname = surname(of: label, article), surnames.contains(surname) {
                found.insert(digest(name(in: label, article), article))
            }
        }
        return found.union(interviewer(article))
    }

    /// "Coast TV: …", "Harbour News Agency: …": who asks in a briefing.
    private static func isOutlet(_ label: Range<Int>, _ article: Article) -> Bool {
        guard let last = label.last.map({ article.items[$0] }) else { return false }
        return OutletWords.named.contains(last)
            || label.count > 1 && (OutletWords.kinds.contains(last) || OutletWords.agency.contains(last))
    }

    private static let our = WordSet("our")
    private static let read = WordSet("read presented hosted")
    private static let reporting = WordSet("editor correspondent reporter presenter producer")

    /// "Our diplomatic editor, Jane Example, is there": who reports for the programme.
    private static func introduced(_ article: Article) -> Set<UInt64> {
        var found: Set<UInt64> = []
        func note(nameFrom first: Int) {
            var name = first
            while name < article.items.count, article.items[name].isWord, article.items[name].isCapitalised {
                name += 1
            }
            if name > first + 1 { found.insert(article.items[name - 1].digest) }
        }
        for index in article.items.indices.dropLast() where read.contains(article.items[index]) {
            // "The news, read by Ann Host"
            if article.items[index + 1].classes.contains(.by) { note(nameFrom: index + 2) }
        }
        for index in article.items.indices.dropLast() where our.contains(article.items[index]) {
            let near = index + 1..<min(index + 5, article.items.count)
            guard let role = near.first(where: { reporting.contains(article.items[$0]) }) else { continue }
            let next = role + 1
            note(nameFrom: next < article.items.count && article.items[next].shape == .comma ? next + 1 : next)
        }
        return found
    }

    /// The last word of the name in a label, unless it tells what somebody is and not who: "Interviewer".
    private static func surname(of label: Range<Int>, _ article: Article) -> UInt64? {
        guard let last = name(in: label, article).last, article.items[last].isWord,
            article.items[last].classes.isDisjoint(with: [.title, .person]), !asking.contains(article.items[last])
        else { return nil }
        return article.items[last].digest
    }

    private static let mine = WordSet("i'm")

    /// "ANN HOST: This is the news. I'm Ann Host.": somebody presents a programme.
    private static func introducesItself(_ label: Range<Int>, _ words: Range<Int>, _ article: Article) -> Bool {
        let items = article.items
        return words.dropLast().contains { index in
            mine.contains(items[index]) && items[index + 1].isCapitalised
                && items[label].contains { $0.digest == items[index + 1].digest }
        }
    }

    /// In a talk of two, whoever begins it with a question, or alone asks: the other answers, also what is no question.
    private static func interviewer(_ article: Article) -> Set<UInt64> {
        let turns = article.layouts.indices.filter { article.layouts[$0].role == .turn }
        guard article.layouts.allSatisfy({ $0.role != .question && $0.role != .answer }) else { return [] }
        let labels = turns.compactMap { number -> (label: Range<Int>, asks: Bool)? in
            let items = article.layouts[number].items
            let asks = items.last.map { article.items[$0].shape == .question } ?? false
            return colon(article, items).map { (items.lowerBound..<$0, asks) }
        }
        func person(_ label: Range<Int>) -> UInt64 {
            let meant = name(ofInitials: label, article) ?? label
            return surname(of: meant, article) ?? digest(meant, article)
        }
        let asking = Set(labels.filter(\.asks).map { person($0.label) })
        guard let first = labels.first, Set(labels.map { person($0.label) }).count == 2,
            first.asks || asking.count == 1
        else { return [] }
        let asker = first.asks ? person(first.label) : asking.first
        return Set(labels.filter { person($0.label) == asker }.map { digest(name(in: $0.label, article), article) })
    }

    private static let asking = WordSet(
        """
        question questioner interviewer presenter moderator host hosts co-host byline anchor announcer newsreader narrator journalist reporter \
        correspondent operator frage moderator moderatorin journaliste présentateur présentatrice periodista presentador presentadora \
        jornalista entrevistador entrevistadora giornalista intervistatore intervistatrice conduttore conduttrice
        """)

    private static func digest(_ items: Range<Int>, _ article: Article) -> UInt64 {
        var digest = WordDigest()
        for index in items {
            for scalar in article.scalars[article.items[index].start..<article.items[index].end] { digest.add(scalar) }
        }
        return digest.value
    }

    private static func colon(_ article: Article, _ items: Range<Int>) -> Int? {
        if let stop = PageLayout(scalars: article.scalars).boundLabelEnd(article.items[items]) { return stop }
        return items.prefix(20).first { article.items[$0].shape == .colon }
    }

    /// The end of a label: a colon, and for an answer its stop too.
    private static func labelEnd(_ number: Int, _ article: Article) -> Int? {
        let layout = article.layouts[number]
        let stop = PageLayout(scalars: article.scalars).stopLabelEnd(article.items[layout.items])
        return layout.role == .answer ? stop ?? colon(article, layout.items) : colon(article, layout.items)
    }

    /// Whether a turn is a question that the next speaker answers.
    private static func asks(_ article: Article, _ number: Int, _ end: Int) -> Bool {
        let last = article.layouts[end - 1].items.upperBound - 1
        // What answers a question may end with one.
        guard number == 0 || article.layouts[number - 1].role != .question else { return false }
        return article.items[last].shape == .question && end < article.layouts.count
            && article.layouts[end].role == .turn
    }
}

extension Cast {
    /// The one person who speaks for a body by office, where there is only one.
    var spokesperson: Int? {
        let found = people.indices.filter { !people[$0].heads.isDisjoint(with: Self.spokespeople) }
        return found.count == 1 ? found[0] : nil
    }

    /// Of an interview, whoever opens the paragraph above the first question, or is the only one who is named before it.
    func interviewee(of article: Article) -> NounPhrase? {
        guard let question = article.layouts.firstIndex(where: { $0.role == .question }), question > 0 else {
            return nil
        }
        let lead = article.paragraphs[question - 1]
        if article.layouts[question - 1].role == .body, let first = lead.first,
            let opening = phrases.leadingSubject(in: article.sentences[first].items), isName(opening)
        {
            return person(named: opening).map(naming) ?? opening
        }
        let start = article.layouts[question].items.lowerBound
        let found = people.indices.filter { people[$0].first < start && people[$0].name.count > 1 }
        return found.count == 1 ? naming(found[0]) : nil
    }

    private func isName(_ phrase: NounPhrase) -> Bool {
        phrase.kind == .name && (2...5).contains(phrase.items.count)
            && phrases.items[phrase.items].allSatisfy { $0.isWord && $0.isCapitalised && $0.classes.isEmpty }
    }

    private static let spokespeople = Set(
        ["spokesperson", "spokesman", "spokeswoman", "porte-parole", "sprecher", "sprecherin", "portavoz"].map {
            WordDigest($0.unicodeScalars).value
        })
}
