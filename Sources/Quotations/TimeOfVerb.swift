/// What the time of a verb tells of when it was said.
extension Circumstances {
    static let have = WordSet(
        "has have had hasn't haven't hadn't avait avaient n'avait hatte hatten había habían tinha tinham havia haviam aveva avevano"
    )
    static let coming = WordSet(
        """
        will would expected due shall scheduled devrait devraient doit doivent va vont wird werden soll sollen will wollen debe deben deberá deberán \
        angesetzt anberaumt geplant vorgesehen prévu prévue prévus prévues previsto prevista previstos previstas programado programada \
        va van prevé prevén deverá deverão deveria devem vai vão deve devono dovrebbe dovrà vanno prevede
        """)
    static let lastingVerbs = WordSet("writes write reads read states stipulates stipulate zitiert")

    /// "has said", "had promised": it was at some other time.
    func isPerfect(_ frame: ReportingFrame) -> Bool {
        guard frame.form == .subjectVerb else { return false }
        // "Zuvor hatte sie gesagt"
        let before = frame.subject.items.lowerBound - 1
        if phrases.nounsAreCapitalised, before >= 0, frame.verbClasses.contains(.compoundPast),
            Self.have.contains(items[before])
        {
            return true
        }
        // "Beispiel hatte am Wochenende vor einem „toten Fluss“ gewarnt"
        if phrases.nounsAreCapitalised, link(frame).first.map({ Self.have.contains(items[$0]) }) == true { return true }
        var index = frame.verb.lowerBound - 1
        while index >= frame.subject.items.upperBound, frame.verb.lowerBound - index < 4 {
            if Self.have.contains(items[index]) { return true }
            index -= 1
        }
        return false
    }

    private static let had = WordSet("had hadn't once previously earlier")

    /// "had said", "once said"
    func isPast(_ frame: ReportingFrame) -> Bool {
        link(frame).suffix(4).contains { Self.had.contains(items[$0]) } || isThen(frame)
    }

    /// Whether a sentence tells what is to come.
    func isToCome(_ sentence: Range<Int>) -> Bool {
        for index in sentence.prefix(20) {
            let item = items[index]
            // "was asked whether it would close" is over.
            if !item.isCapitalised, !item.classes.isDisjoint(with: [.that, .subordinator, .what]) { return false }
            let isBehindOne = index > sentence.lowerBound && items[index - 1].classes.contains(.be)
            if phrases.adjectivesFollow {
                if isFutureForm(index) { return true }
            } else if isBehindOne, item.classes.contains(.to), Self.present.contains(items[index - 1]) {
                // "The next round is to take place"
                return true
            }
            let mayLead =
                isBehindOne || item.classes.contains(.auxiliary) || phrases.adjectivesFollow
                || phrases.nounsAreCapitalised
            if mayLead, Self.coming.contains(item) { return true }
        }
        return false
    }

    private static let present = WordSet("is are")

    private static let endings = ["ra", "ront", "rá", "rán", "rão", "rà", "ranno"].map { Array($0.unicodeScalars) }

    /// « rencontrera », «se reunirá»: a verb that no list has, in the form of what is to come.
    private func isFutureForm(_ index: Int) -> Bool {
        let item = items[index]
        return phrases.adjectivesFollow && item.isWord && !item.isCapitalised && item.classes.isEmpty
            && item.end - item.start > 5
            && Self.endings.contains { scalars[item.end - $0.count..<item.end].elementsEqual($0) }
    }

    /// "he writes", "she once said": at any time, or at some other.
    func isLasting(_ frame: ReportingFrame) -> Bool {
        Self.lastingVerbs.contains(items[frame.verb.lowerBound])
            || link(frame).suffix(3).contains { Self.otherTimes.contains(items[$0]) } || isThen(frame)
            || isOfThen(frame) || isHabit(frame)
            || isQuotedByAnother(frame)
    }

    /// "an aide quoted him as saying": whenever that was.
    private func isQuotedByAnother(_ frame: ReportingFrame) -> Bool {
        let quoting = frame.subject.items.lowerBound - 1
        return frame.verbClasses.contains(.participle) && quoting >= 0
            && ReportingFrameFinder.quoting.contains(items[quoting])
    }

    private static let habits = WordSet("liked likes loved loves used fond")

    /// "He liked to say": many times.
    private func isHabit(_ frame: ReportingFrame) -> Bool {
        let verb = frame.verb.lowerBound
        return verb > 1 && items[verb - 1].classes.contains(.to) && Self.habits.contains(items[verb - 2])
    }

    private static let formerly = WordSet("then")
    private static let prefix = Array("then-".unicodeScalars)

    /// "the then minister", "Example, who was then ambassador": an office that tells of another time.
    private func isOfThen(_ frame: ReportingFrame) -> Bool {
        let subject = frame.subject.items
        func isThen(_ index: Int) -> Bool {
            let item = items[index]
            guard item.isWord, !item.isCapitalised else { return false }
            return Self.formerly.contains(item)
                || item.end - item.start > Self.prefix.count
                    && scalars[item.start..<item.start + Self.prefix.count].elementsEqual(Self.prefix)
        }
        if subject.contains(where: isThen) { return true }
        let aside = subject.upperBound..<max(subject.upperBound, min(frame.verb.lowerBound, subject.upperBound + 14))
        guard let first = aside.first, items[first].shape == .comma || items[first].classes.contains(.relative) else {
            return false
        }
        return aside.dropFirst().prefix { items[$0].shape != .comma }.contains(where: isThen)
    }

    private static let then = WordSet("then damals entonces então allora")
    private static let time = WordSet("time époque momento época epoca altura")
    private static let the = WordSet("the that l l' aquel aquella ese su all na")

    /// "said at the time", « avait-il dit à l'époque »: when what was told before happened, whenever that was.
    private func isThen(_ frame: ReportingFrame) -> Bool {
        let start = frame.form == .accordingTo ? frame.extent.upperBound : frame.complement
        if opensThen(frame) { return true }
        let near = start..<max(start, min(start + 4, items.count))
        return near.contains { index in
            if Self.time.contains(items[index]), index > start { return Self.the.contains(items[index - 1]) }
            return index == start && items[index].isWord && Self.then.contains(items[index])
        } || isThenBehindQuote(start) || isThenBeforeQuote(start)
    }

    private static let longestObject = 12

    /// "called the seizure “piracy” at the time": behind the words in marks, where no other clause reports them.
    private func isThenBehindQuote(_ start: Int) -> Bool {
        let clause = (start..<max(start, min(start + Self.longestObject, items.count))).prefix {
            !items[$0].endsSentence && items[$0].shape != .comma && items[$0].classes.isDisjoint(with: .that)
        }
        guard let quote = clause.first(where: { items[$0].shape == .quote }) else { return false }
        return (quote + 1..<max(quote + 1, min(quote + 4, items.count))).prefix { items[$0].isWord }.contains {
            Self.epoch.contains(items[$0]) || Self.damals.contains(items[$0])
                || Self.time.contains(items[$0]) && Self.the.contains(items[$0 - 1])
        }
    }

    /// "nannte die Gebühr damals „…“", «calificó la medida entonces de «…»»: between an object and the words in marks.
    private func isThenBeforeQuote(_ start: Int) -> Bool {
        let object = (start..<max(start, min(start + Self.longestObject, items.count))).prefix {
            items[$0].isWord && items[$0].classes.isDisjoint(with: .that)
        }
        return object.endIndex < items.count && items[object.endIndex].shape == .quote
            && object.contains { Self.damals.contains(items[$0]) }
    }

    private static let opening = WordSet("at en à zu na all")
    private static let epoch = WordSet("l'époque")
    private static let damals = WordSet("damals seinerzeit entonces")

    /// "At the time, Example called it", «En aquel momento, …», « À l’époque, … », "Damals sagte …".
    private func opensThen(_ frame: ReportingFrame) -> Bool {
        var start = frame.extent.lowerBound
        while start > 0, frame.extent.lowerBound - start < 6, !items[start - 1].endsSentence,
            items[start - 1].shape != .quote
        {
            start -= 1
        }
        guard start < frame.extent.lowerBound else { return false }
        if items[start].isCapitalised, Self.damals.contains(items[start]) { return true }
        guard items[start].isCapitalised, Self.opening.contains(items[start]) else { return false }
        // "At the time Norland’s minister called it"
        return (start + 1..<min(start + 4, frame.verb.lowerBound)).contains {
            Self.epoch.contains(items[$0])
                || $0 > start + 1 && Self.time.contains(items[$0]) && Self.the.contains(items[$0 - 1])
        }
    }

    private static let now = WordSet("now today")

    /// "now says": on the day of the story, whatever stands before.
    func isPresent(_ frame: ReportingFrame) -> Bool {
        let verb = items[frame.verb.lowerBound]
        return link(frame).contains { Self.now.contains(items[$0]) }
            || verb.classes.isDisjoint(with: .nounToo) && scalars[verb.end - 1] == "s"
    }

    private static let within = WordSet("in")
    private static let it = WordSet("it them")

    /// "In it he said": in what the sentence before tells of.
    func isInIt(_ sentence: Range<Int>) -> Bool {
        sentence.count > 3 && Self.within.contains(items[sentence.lowerBound])
            && Self.it.contains(items[sentence.lowerBound + 1])
    }

    /// "She later said": somewhere else.
    func isLater(_ frame: ReportingFrame) -> Bool {
        let start = frame.subject.items.lowerBound
        return link(frame).suffix(2).contains { Self.laterTimes.contains(items[$0]) }
            || (max(0, start - 2)..<start).contains { Self.laterTimes.contains(items[$0]) }
    }

    static let laterTimes = WordSet(
        "now today later subsequently afterwards afterward earlier previously zuvor später danach vorher antes después auparavant ensuite depois prima dopo"
    )
    static let otherTimes = WordSet("once often always repeatedly previously earlier long frequently sometimes")
}
